import { queryOptions, useQuery } from '@tanstack/react-query';
import { api, type Schemas } from '../api/client.js';
import { answered, Trouble } from '../api/trouble.js';
import { type Case, caseQuery, timelineQuery } from '../case/case-query.js';
import { condensed } from '../case/timeline.js';
import { dayOf } from '../parts/format.js';
import { type Step } from './steps.js';

/** What is replayed: one case, or what moved a figure between two moments. */
export interface Replayed {
  readonly case?: string | undefined;
  readonly figure?: string | undefined;
  readonly area?: string | undefined;
  readonly base?: string | undefined;
  readonly baseKnown?: string | undefined;
  readonly until?: string | undefined;
  readonly untilKnown?: string | undefined;
}

const stepsOfCase = async (community: string): Promise<readonly Step[]> => {
  // a replay holds everything that is known now, whatever step it stands at
  const { queryFn } = timelineQuery(community, {});
  const { lines } = await (queryFn as unknown as () => Promise<{ lines: readonly Schemas['TimelineLine'][] }>)();
  return condensed(lines)
    .map(({ ordinal, what, happenedOn, enteredAt, account, role, why, times }) => ({
      ...{ ordinal, what, happenedOn, enteredAt, account, role, why, times, community },
    }))
    .sort((a, b) => a.ordinal - b.ordinal);
};

/** The most postings that one replay goes through. */
const MOST = 1_000;

const stepsOfFigure = async (figure: string, replayed: Replayed): Promise<readonly Step[]> => {
  const { area, base = '', baseKnown, until, untilKnown } = replayed;
  const byOrdinal = new Map<number, Step>();
  for (let cursor: string | undefined; ;) {
    const query = { area, from: base, fromKnownAt: baseKnown, asOf: until, knownAt: untilKnown, cursor, limit: 200 };
    const page = await answered(api.GET('/api/figures/{figure}/changes', { params: { path: { figure }, query } }));
    for (const { ordinal, subject, area: of, amount, effectiveOn, event } of page.items) {
      const before = byOrdinal.get(ordinal);
      byOrdinal.set(ordinal, {
        ordinal,
        what: event.type,
        happenedOn: effectiveOn,
        enteredAt: event.at,
        account: event.account,
        role: event.role,
        community: subject,
        area: of,
        amount: (before?.amount ?? 0) + amount,
        times: (before?.times ?? 0) + 1,
      });
    }
    if (page.next === undefined || byOrdinal.size >= MOST) return [...byOrdinal.values()];
    cursor = page.next;
  }
};

export const stepsQuery = (replayed: Replayed) =>
  queryOptions({
    queryKey: ['replay', replayed],
    staleTime: 60_000,
    queryFn: () =>
      replayed.case !== undefined ? stepsOfCase(replayed.case) : stepsOfFigure(replayed.figure ?? 'F2', replayed),
  });

export type Point = Schemas['SharePoint'];

const CHUNK = 50;

/** The day of the calendar on which a step was entered: the legal date of its moment. */
export const dayOfStep = ({ enteredAt }: Pick<Step, 'enteredAt'>): string => dayOf(enteredAt);

/** The counts just before and just after every step, of the province or an area: in one answer for fifty steps. */
export const countsQuery = (steps: readonly Step[], area: string | undefined) =>
  queryOptions({
    queryKey: ['replay-counts', area, steps.map(({ ordinal }) => ordinal)],
    staleTime: Infinity,
    queryFn: async () => {
      const points: Point[] = [];
      for (let i = 0; i < steps.length; i += CHUNK) {
        const asked = steps
          .slice(i, i + CHUNK)
          .flatMap((step) => [`${dayOfStep(step)}@${step.ordinal - 1}`, `${dayOfStep(step)}@${step.ordinal}`]);
        const query = { area, points: asked.join(',') };
        points.push(...(await answered(api.GET('/api/figures/shares', { params: { query } }))).points);
      }
      return steps.map((_, i) => ({ before: points[2 * i]!, after: points[2 * i + 1]! }));
    },
  });

/** The moment of a step, as an address says it. */
export const momentOfStep = (step: Step) => ({ asOf: dayOfStep(step), knownAt: String(step.ordinal) });

/** A case just after a step; nothing where it did not exist yet. */
export const caseThenQuery = (community: string, moment: { asOf: string; knownAt: string }) => {
  const { queryKey, queryFn } = caseQuery(community, moment);
  return queryOptions({
    queryKey: [...queryKey, 'then'],
    staleTime: Infinity,
    queryFn: async (): Promise<Case | null> => {
      try {
        return await (queryFn as unknown as () => Promise<Case>)();
      } catch (error) {
        if (error instanceof Trouble && error.code === 'NotFound') return null;
        throw error;
      }
    },
  });
};

export const useCaseThen = (community: string, moment: { asOf: string; knownAt: string }) =>
  useQuery({ ...caseThenQuery(community, moment), placeholderData: (before) => before });
