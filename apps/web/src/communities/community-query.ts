import { queryOptions } from '@tanstack/react-query';
import { api } from '../api/client.js';
import { answered } from '../api/trouble.js';
import { type Moment } from '../moment/moment.js';

/** A community as the register holds it. */
export const registeredQuery = (id: string, { asOf, knownAt }: Moment) =>
  queryOptions({
    queryKey: ['community', id, asOf, knownAt],
    queryFn: () =>
      answered(api.GET('/api/communities/{id}', { params: { path: { id }, query: { asOf, knownAt, limit: 1 } } })),
  });

export type Registered = Awaited<ReturnType<NonNullable<ReturnType<typeof registeredQuery>['queryFn']>>>;

/** A community by its name, wherever one is mentioned; names change so seldom that one answer serves a sitting. */
export const namedQuery = (id: string) =>
  queryOptions({
    queryKey: ['community-name', id],
    staleTime: 600_000,
    queryFn: async () => {
      const { data } = await answered(api.GET('/api/communities/{id}', { params: { path: { id } } }));
      return { name: data.name, code: data.code };
    },
  });
