import { infiniteQueryOptions, useInfiniteQuery } from '@tanstack/react-query';
import { api, type Schemas } from '../api/client.js';
import { type Session, useSession } from '../api/session.js';
import { answered } from '../api/trouble.js';
import { type Moment, useMoment } from '../moment/moment.js';
import { type LightIs } from '../parts/light.js';
import { useWords } from '../words/use-words.js';

export type Task = Schemas['DatedTask'];

const PAGE = 200;

export const inboxQuery = ({ asOf, knownAt }: Moment) =>
  infiniteQueryOptions({
    queryKey: ['inbox', asOf, knownAt],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam: cursor }) =>
      answered(api.GET('/api/inbox', { params: { query: { asOf, knownAt, cursor, limit: PAGE } } })),
    getNextPageParam: ({ next }) => next,
  });

const administrators = /Administrator$/;

/** Administrators do no business: nothing waits for them, and they may not ask. Nor does anybody without a role. */
const doesBusiness = ({ grants, principals }: Session): boolean =>
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
  const { term } = useWords();
  return ({ data }: Pick<Task, 'data'>): string | undefined => {
    const [kind, period] = [text(data['kind']), text(data['period'])];
    const filing = kind && [term('obligationKind', kind), period].filter(Boolean).join(' ');
    return text(data['name']) ?? text(data['title']) ?? text(data['number']) ?? text(data['document']) ?? filing;
  };
};

export const communityOf = ({ data }: Pick<Task, 'data'>): string | undefined => text(data['community']);
