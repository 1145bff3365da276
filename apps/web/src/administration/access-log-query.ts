import { infiniteQueryOptions } from '@tanstack/react-query';
import { api, type Schemas } from '../api/client.js';
import { answered } from '../api/trouble.js';

export type Entry = Schemas['LoggedAccess'];

/** The kinds of entries that there are, as people come upon them. */
export const ENTRIES = [
  'SignIn',
  'LockedOut',
  'Unlocked',
  'AddressUnlocked',
  'PasswordChange',
  'PasswordChanged',
  'PasswordReset',
  'SecondFactorStarted',
  'SecondFactorConfirmed',
  'AccountCreated',
  'AccountDisabled',
  'AccountEnabled',
  'RoleGranted',
  'RoleRevoked',
  'DeputyNamed',
  'DeputyEnded',
  'OneTimeLinkIssued',
  'OneTimeLink',
  'PersonalDataViewed',
  'FileRead',
  'AccessLogRead',
  'AccessLogExpired',
] as const;

export interface EntryFilters {
  readonly kind?: string;
  readonly who?: string;
  readonly on?: string;
}

/** Entries that are looked for, the newest first. Reading them is itself written down, so they are not read again by themselves. */
export const entriesQuery = ({ kind: type, who, on }: EntryFilters) =>
  infiniteQueryOptions({
    queryKey: ['access-log', type, who, on],
    staleTime: Infinity,
    refetchOnWindowFocus: false,
    initialPageParam: undefined as number | undefined,
    queryFn: ({ pageParam: after }) =>
      answered(api.GET('/api/access-log', { params: { query: { order: 'newest', after, type, who, on } } })),
    getNextPageParam: ({ next }) => next,
  });
