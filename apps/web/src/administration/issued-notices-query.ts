import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { api, type Schemas } from '../api/client.js';
import { answered } from '../api/trouble.js';
import { type Moment } from '../moment/moment.js';
import { type LightIs } from '../parts/light.js';

/** What can become of a notice, the worst first, each with its light. */
export const noticeLights = {
  missed: 'refused',
  retried: 'soon',
  issued: 'waiting',
  delivered: 'done',
  dropped: 'na',
} as const satisfies Record<string, LightIs>;
export type NoticeState = keyof typeof noticeLights;

export const noticeStates = Object.keys(noticeLights) as readonly NoticeState[];
export const isNoticeState = (text: string | undefined): text is NoticeState =>
  text !== undefined && text in noticeLights;

export type IssuedNotice = Schemas['IssuedNotice'];

/** How many were issued on each of the last thirty days before the moment, by what became of them. */
export const noticeDaysQuery = ({ asOf, knownAt }: Moment) =>
  queryOptions({
    queryKey: ['notice-days', asOf, knownAt],
    queryFn: () => answered(api.GET('/api/notices/issued/days', { params: { query: { asOf, knownAt, days: 30 } } })),
  });

/** The notices of a state or of a day, the latest first. */
export const noticesQuery = (
  { asOf, knownAt }: Moment,
  { state, on }: { readonly state?: NoticeState | undefined; readonly on?: string | undefined },
) =>
  infiniteQueryOptions({
    queryKey: ['issued-notices', asOf, knownAt, state, on],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam: cursor }) =>
      answered(api.GET('/api/notices/issued', { params: { query: { asOf, knownAt, state, on, cursor, limit: 50 } } })),
    getNextPageParam: ({ next }) => next,
  });
