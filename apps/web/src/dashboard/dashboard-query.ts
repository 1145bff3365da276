import { queryOptions } from '@tanstack/react-query';
import { api, type Schemas } from '../api/client.js';
import { answered } from '../api/trouble.js';
import { type Moment } from '../moment/moment.js';

/** The table of areas: shares, the targets of the province and of the areas. */
export const areasQuery = ({ asOf, knownAt }: Moment) =>
  queryOptions({
    queryKey: ['F4', asOf, knownAt],
    queryFn: () => answered(api.GET('/api/figures/F4', { params: { query: { asOf, knownAt } } })),
  });
export type AreaTable = Awaited<ReturnType<NonNullable<ReturnType<typeof areasQuery>['queryFn']>>>;

/** How many communities stand where in each place below. */
export const standingQuery = ({ asOf, knownAt, area, county }: Moment & { area?: string; county?: string }) =>
  queryOptions({
    queryKey: ['standing', area, county, asOf, knownAt],
    queryFn: () => answered(api.GET('/api/creations/standing', { params: { query: { asOf, knownAt, area, county } } })),
  });
export type Standing = Awaited<ReturnType<NonNullable<ReturnType<typeof standingQuery>['queryFn']>>>;

/** What the shares were counted from on many days; nothing of a county, of which nothing is posted. */
export const seriesQuery = ({
  asOf,
  knownAt,
  area,
  days,
}: Moment & { area?: string | undefined; days: readonly string[] }) =>
  queryOptions({
    queryKey: ['shares', area, asOf, knownAt, days],
    queryFn: () =>
      answered(api.GET('/api/figures/shares', { params: { query: { asOf, knownAt, area, points: days.join(',') } } })),
  });
export type SharePoint = Schemas['SharePoint'];

/** Reports of the member units, quarter by quarter. */
export const reportsQuery = ({ asOf, knownAt }: Moment) =>
  queryOptions({
    queryKey: ['F5', asOf, knownAt],
    queryFn: () => answered(api.GET('/api/figures/F5', { params: { query: { asOf, knownAt } } })),
  });
export type Reports = Awaited<ReturnType<NonNullable<ReturnType<typeof reportsQuery>['queryFn']>>>;

/** The criteria of one area: how many were not met when they were first reviewed. */
export const criteriaQuery = ({ asOf, knownAt, area }: Moment & { area?: string | undefined }) =>
  queryOptions({
    queryKey: ['F13', area, asOf, knownAt],
    queryFn: () => answered(api.GET('/api/figures/F13', { params: { query: { asOf, knownAt, area } } })),
  });

const MOST = 200;

/** Open cases past their day: the board is sorted by due date, so its first page holds them. */
export const overdueQuery = ({ asOf, knownAt, area, county }: Moment & { area?: string; county?: string }) =>
  queryOptions({
    queryKey: ['overdue', area, county, asOf, knownAt],
    queryFn: async () => {
      const query = { asOf, knownAt, area, county, limit: MOST };
      const { items, at } = await answered(api.GET('/api/creations', { params: { query } }));
      const late = items.filter(({ due }) => due !== undefined && due < at.asOf);
      return { count: late.length, more: late.length === MOST, first: late[0]?.due };
    },
  });

export type Overdue = Awaited<ReturnType<NonNullable<ReturnType<typeof overdueQuery>['queryFn']>>>;

/** What stands in a place and all places below it. */
export const totalOf = ({ places }: Standing) => {
  const byStatus: Record<string, number> = {};
  let urban = 0;
  for (const place of places) {
    urban += place.urban;
    for (const [status, count] of Object.entries(place.byStatus)) byStatus[status] = (byStatus[status] ?? 0) + count;
  }
  return { urban, byStatus };
};

/** The stages of the way, each with the states that have reached it or gone beyond. */
const STAGES = [
  ['enrolled', ['enrolled', 'returned']],
  ['selfCheck', ['selfChecked']],
  ['street', ['streetRecommended']],
  ['county', ['countyReviewed']],
  ['prefecture', ['prefectureReviewed']],
  ['notice', ['publicised']],
  ['attained', ['attained', 'recheckDue', 'underRectification']],
] as const;

export interface Stage {
  readonly station: (typeof STAGES)[number][0];
  readonly count: number;
}

/** How many communities have come as far as each stage, or farther. */
export const stagesOf = (byStatus: Readonly<Record<string, number>>): readonly Stage[] => {
  const at = STAGES.map(([, statuses]) => statuses.reduce((sum, status) => sum + (byStatus[status] ?? 0), 0));
  return STAGES.map(([station], i) => ({ station, count: at.slice(i).reduce((sum, each) => sum + each, 0) }));
};

/** Those that take part: everybody who ever stood on the board and has not left it. */
const LEFT = new Set(['notParticipating', 'withdrawn', 'lapsed', 'abolished']);
export const participating = (byStatus: Readonly<Record<string, number>>): number =>
  Object.entries(byStatus).reduce((sum, [status, count]) => (LEFT.has(status) ? sum : sum + count), 0);

export const attainedOf = (byStatus: Readonly<Record<string, number>>): number =>
  (byStatus['attained'] ?? 0) + (byStatus['recheckDue'] ?? 0) + (byStatus['underRectification'] ?? 0);
