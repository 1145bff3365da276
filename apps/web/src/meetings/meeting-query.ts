import { queryOptions } from '@tanstack/react-query';
import { api, type Schemas } from '../api/client.js';
import { answered, Trouble } from '../api/trouble.js';
import { type Moment } from '../moment/moment.js';
import { inOrder, ROSTER } from '../obligations/roster.js';
import { SCHEME } from '../parts/places.js';

const PAGE = 200;

export type MeetingLine = Schemas['MeetingLine'];
export type MinutesLine = Schemas['MinutesLine'];
export type AgreedItem = Schemas['AgreedItem'];
export type Decision = MinutesLine['decisions'][number];
export type Version = Schemas['VersionLine'];

/** F24 and the minutes of every meeting. */
export const meetingsQuery = ({ asOf, knownAt }: Moment) =>
  queryOptions({
    queryKey: ['meetings', asOf, knownAt],
    queryFn: async () => {
      const params = { params: { query: { asOf, knownAt, limit: PAGE } } };
      const [figure, minutes] = await Promise.all([
        answered(api.GET('/api/figures/F24', params)),
        answered(api.GET('/api/minutes', params)),
      ]);
      return { ...figure, minutes: new Map(minutes.items.map((line) => [line.subject, line])) };
    },
  });

export const meetingQuery = (id: string, { asOf, knownAt }: Moment) =>
  queryOptions({
    queryKey: ['meeting', id, asOf, knownAt],
    queryFn: () => answered(api.GET('/api/meetings/{id}', { params: { path: { id }, query: { asOf, knownAt } } })),
  });
export type Meeting = Awaited<ReturnType<NonNullable<ReturnType<typeof meetingQuery>['queryFn']>>>;

/** The minutes of a meeting, which bear its id; nothing before they are drafted. */
export const minutesQuery = (id: string, { asOf, knownAt }: Moment) =>
  queryOptions({
    queryKey: ['minutes', id, asOf, knownAt],
    queryFn: async () => {
      const query = { asOf, knownAt, limit: PAGE };
      try {
        return await answered(api.GET('/api/minutes/{id}', { params: { path: { id }, query } }));
      } catch (error) {
        if (error instanceof Trouble && error.code === 'NotFound') return null;
        throw error;
      }
    },
  });
export type Minutes = NonNullable<Awaited<ReturnType<NonNullable<ReturnType<typeof minutesQuery>['queryFn']>>>>;

/** All minutes, to find where something was decided. */
export const allMinutesQuery = ({ asOf, knownAt }: Moment) =>
  queryOptions({
    queryKey: ['minutes-list', asOf, knownAt],
    queryFn: async () => {
      const { items } = await answered(api.GET('/api/minutes', { params: { query: { asOf, knownAt, limit: PAGE } } }));
      return items;
    },
  });

/** Units, posts, seats, liaisons, delegations and circulations of the conference. */
export const rosterQuery = ({ asOf, knownAt }: Moment) =>
  queryOptions({
    queryKey: ['roster', asOf, knownAt],
    queryFn: async () => {
      const lines: Schemas['ListedRosterLine'][] = [];
      for (let cursor: string | undefined; ;) {
        const query = { asOf, knownAt, cursor, limit: PAGE };
        const page = await answered(api.GET('/api/conferences/{id}', { params: { path: { id: SCHEME }, query } }));
        lines.push(...page.items);
        if (page.next === undefined) return { ...page, items: lines };
        cursor = page.next;
      }
    },
  });

/** The units that a version was laid before, in the order of the roster. */
export const voicesOf = ({ agreed, objected, silent }: Version): readonly string[] => {
  const voices = [...agreed, ...objected, ...silent];
  return inOrder(
    ROSTER.filter((unit) => voices.includes(unit)),
    voices,
  );
};

/** The version at hand. */
export const currentOf = ({ data }: Pick<Minutes, 'data'>): Version | undefined =>
  data.versions.find(({ version }) => version === data.version);
