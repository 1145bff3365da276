import { infiniteQueryOptions, useInfiniteQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { api, type Schemas } from '../api/client.js';
import { type paths } from '../api/api.lifted.js';
import { type Session, useSession } from '../api/session.js';
import { answered } from '../api/trouble.js';
import { type Moment, useMoment } from '../moment/moment.js';
import { useFilingName } from '../obligations/filing-name.js';
import { type LightIs } from '../parts/light.js';

export type Task = Schemas['DatedTask'];

const PAGE = 200;

type Page = paths['/api/inbox']['get']['responses'][200]['content']['application/json'];
type Query = Omit<NonNullable<paths['/api/inbox']['get']['parameters']['query']>, 'list'>;

/** One page of a standing list. */
export const listed = async <L extends Page['list']>(list: L, query: Query): Promise<Extract<Page, { list: L }>> =>
  // the server answers with the list that it was asked for
  (await answered(api.GET('/api/inbox', { params: { query: { ...query, list } } }))) as Extract<Page, { list: L }>;

export const inboxQuery = ({ asOf, knownAt }: Moment) =>
  infiniteQueryOptions({
    queryKey: ['inbox', 'toDo', asOf, knownAt],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam: cursor }) => listed('toDo', { asOf, knownAt, cursor, limit: PAGE }),
    getNextPageParam: ({ next }) => next,
  });

const administrators = /Administrator$/;

/** Administrators do no business: nothing waits for them, and they may not ask. Nor does anybody without a role. */
export const doesBusiness = ({ grants, principals }: Session): boolean =>
  [...grants, ...principals.flatMap((principal) => principal.grants)].some(({ role }) => !administrators.test(role));

/** Whoever administrates, and nothing else. */
export const onlyAdministrates = (session: Session): boolean => session.grants.length > 0 && !doesBusiness(session);

/** Whoever's session has ended is still who they were, and keeps the page. */
export const useDoesBusiness = (): boolean => {
  const session = useSession();
  return session === undefined || doesBusiness(session);
};

export const useInbox = () => {
  const moment = useMoment();
  const business = useDoesBusiness();
  const enabled = useSession() !== undefined && business;
  return useInfiniteQuery({ ...inboxQuery(moment), enabled });
};

/** A list that is filtered and sorted is read to its end; so many rows are held at most. */
const MOST = 10_000;

/** All that waits: the pages behind the first follow by themselves. */
export const useAllOfInbox = () => {
  const inbox = useInbox();
  const { data, hasNextPage, isFetching, isError, fetchNextPage } = inbox;
  const held = data?.pages.reduce((sum, { items }) => sum + items.length, 0) ?? 0;
  const wanted = hasNextPage && !isFetching && !isError && held < MOST;
  useEffect(() => {
    if (wanted) void fetchNextPage();
  }, [wanted, fetchNextPage]);
  return inbox;
};

/** How many things wait, as a text; the page of the answer is the most that is counted. */
export const useInboxCount = (): string | undefined => {
  const { data } = useInbox();
  if (!data) return undefined;
  const seen = data.pages.reduce((sum, { items }) => sum + items.length, 0);
  return data.pages.at(-1)?.next === undefined ? String(seen) : `${seen}+`;
};

/** What tells a task from all others, in an address. */
export const nameOf = ({ account, subject, key }: Pick<Task, 'account' | 'subject' | 'key'>): string =>
  [account, subject, key.split('|')[0]].join('~');

/** How urgent a task is: the words say how many working days. */
export const urgency = ({ workingDaysLeft: left, step }: Pick<Task, 'workingDaysLeft' | 'step'>): LightIs => {
  if (left !== undefined && left < 0) return 'overdue';
  if (left !== undefined && left <= 3) return 'soon';
  return step === 'mend' ? 'returned' : 'ahead';
};

export type Due = 'overdue' | 'soon' | 'later' | 'undated';
export const dueOf = ({ workingDaysLeft: left }: Pick<Task, 'workingDaysLeft'>): Due => {
  if (left === undefined) return 'undated';
  if (left < 0) return 'overdue';
  return left <= 3 ? 'soon' : 'later';
};

const text = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined);

/** What a task is about, as far as it names it: a community, a title, a number; of a filing which one it is. */
export const useSubjectOf = () => {
  const filing = useFilingName();
  return ({ data }: Pick<Task, 'data'>): string | undefined => {
    const [kind, period] = [text(data['kind']), text(data['period'])];
    const owed = kind && period && filing({ kind, period });
    return text(data['name']) ?? text(data['title']) ?? text(data['number']) ?? text(data['document']) ?? owed;
  };
};

export const communityOf = ({ data }: Pick<Task, 'data'>): string | undefined => text(data['community']);
