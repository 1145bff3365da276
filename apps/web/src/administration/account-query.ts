import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api, type Schemas } from '../api/client.js';
import { useSession } from '../api/session.js';
import { answered } from '../api/trouble.js';

export type Account = Schemas['Account'];
export type HeldGrant = Schemas['HeldGrant'];
export type StandingDeputy = Schemas['StandingDeputy'];
export type Role = HeldGrant['role'];

/** Accounts whose login or name holds the words; those of the words before stay until they are read. */
export const accountsQuery = (words: string) =>
  infiniteQueryOptions({
    queryKey: ['accounts', words],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam: after }) => answered(api.GET('/api/accounts', { params: { query: { after, words } } })),
    getNextPageParam: ({ next }) => next,
    placeholderData: keepPreviousData,
  });

const of = (id: string) => ({ params: { path: { id } } });

export const accountQuery = (id: string) =>
  queryOptions({ queryKey: ['account', id], queryFn: () => answered(api.GET('/api/accounts/{id}', of(id))) });

export const grantsQuery = (id: string) =>
  queryOptions({
    queryKey: ['grants', id],
    queryFn: async () => (await answered(api.GET('/api/accounts/{id}/grants', of(id)))).rows,
  });

export const deputiesQuery = (id: string) =>
  queryOptions({
    queryKey: ['deputies', id],
    queryFn: async () => (await answered(api.GET('/api/accounts/{id}/deputies', of(id)))).rows,
  });

/** Which of the administrators looks: nobody is two of them (D6). */
export const useAdministrator = (): { readonly system: boolean; readonly security: boolean } => {
  const grants = useSession()?.grants ?? [];
  const holds = (wanted: Role): boolean => grants.some(({ role }) => role === wanted);
  return { system: holds('SystemAdministrator'), security: holds('SecurityAdministrator') };
};
