import { queryOptions } from '@tanstack/react-query';
import { api, type Schemas } from '../api/client.js';
import { answered } from '../api/trouble.js';
import { type Moment } from '../moment/moment.js';
import { SCHEME } from '../parts/places.js';

export const caseQuery = (id: string, { asOf, knownAt }: Moment) =>
  queryOptions({
    queryKey: ['case', id, asOf, knownAt],
    queryFn: () => answered(api.GET('/api/creations/{id}', { params: { path: { id }, query: { asOf, knownAt } } })),
  });

export type Case = Awaited<ReturnType<NonNullable<ReturnType<typeof caseQuery>['queryFn']>>>;
export type CriterionLine = Schemas['CriterionLine'];
export type Result = 'met' | 'notMet' | 'notApplicable';

const PAGE = 200;

/** What happened to a case, newest first. */
export const timelineQuery = (id: string, { asOf, knownAt }: Moment) =>
  queryOptions({
    queryKey: ['timeline', id, asOf, knownAt],
    queryFn: async () => {
      const lines: Schemas['TimelineLine'][] = [];
      for (let cursor: string | undefined; ;) {
        const query = { asOf, knownAt, cursor, limit: PAGE };
        const page = await answered(api.GET('/api/creations/{id}/timeline', { params: { path: { id }, query } }));
        lines.push(...page.lines);
        if (page.next === undefined) return { ...page, lines: lines.reverse() };
        cursor = page.next;
      }
    },
  });

export type TimelineLine = Schemas['TimelineLine'];

/** The standard with all its versions; old ones never change. */
export const standardQuery = queryOptions({
  queryKey: ['standard'],
  staleTime: 600_000,
  queryFn: () => answered(api.GET('/api/standards/{id}', { params: { path: { id: SCHEME } } })),
});

export type Standard = Awaited<ReturnType<NonNullable<typeof standardQuery.queryFn>>>;
export type StandardVersion = Standard['versions'][number];
export type Criterion = StandardVersion['criteria'][number];

const ofRegion = (standard: Standard, area: string | undefined) => standard.regional.find((each) => each.area === area);

/**
 * The version that an edition names: `guizhou-2020@1`, or an area's own, `guizhou-2020.ZY@2`. Without one, what is in
 * force in the area.
 */
export const versionOf = (
  standard: Standard,
  edition: string | undefined,
  here?: string,
): StandardVersion | undefined => {
  const [, area = edition === undefined ? here : undefined, named] =
    /^[^.@]+(?:\.(\w+))?@(\d+)$/.exec(edition ?? '') ?? [];
  const own = ofRegion(standard, area);
  const inForce = own?.inForce !== undefined ? own : standard;
  const { versions, inForce: current } = edition === undefined ? inForce : (own ?? standard);
  const wanted = named ?? String(current);
  // what is drafted by an area has the criteria of any other version
  return (
    (versions as readonly StandardVersion[]).find(({ version }) => String(version) === wanted) ??
    standard.versions.at(-1)
  );
};
