import { queryOptions } from '@tanstack/react-query';
import { api, type Schemas } from '../api/client.js';
import { answered } from '../api/trouble.js';
import { type Moment } from '../moment/moment.js';

export type Kind = Schemas['ObligationLine']['kind'];
export type Matrix = Schemas['Matrix'];
export type Period = Matrix['periods'][number];
export type Cell = Period['cells'][number];
type Opening = Schemas['OpeningLine'];

/** Everything that is owed, kind by kind, and what opens next. */
export const boardQuery = ({ asOf, knownAt }: Moment) =>
  queryOptions({
    queryKey: ['obligation-board', asOf, knownAt],
    queryFn: async () => {
      const params = { params: { query: { asOf, knownAt } } };
      const [quarterlyReport, stageSummary, implementationPlan, pilotList, openings] = await Promise.all([
        answered(api.GET('/api/figures/F5', params)),
        answered(api.GET('/api/figures/F6', params)),
        answered(api.GET('/api/figures/F7', params)),
        answered(api.GET('/api/figures/F8/lists', params)),
        answered(api.GET('/api/obligations/openings', params)),
      ]);
      const { at } = quarterlyReport;
      return {
        at,
        matrices: { quarterlyReport, stageSummary, implementationPlan, pilotList },
        openings: openings.items.map(({ data }) => data),
      };
    },
  });
export type Board = Awaited<ReturnType<NonNullable<ReturnType<typeof boardQuery>['queryFn']>>>;

/** A column of the board: a period of a kind that is open, or one that opens next. */
export interface Column {
  readonly key: string;
  readonly kind: Kind;
  readonly period: string;
  readonly dueOn: string;
  readonly movedFrom?: string | undefined;
  readonly provisional: boolean;
  readonly cells: ReadonlyMap<string, Cell>;
  readonly onTime?: Period['onTime'];
  /** The figure behind the share of those in time. */
  readonly behind?: string | undefined;
  readonly opensOn?: string;
}

const columnOf = (kind: Kind, { period, dueOn, movedFrom, provisional, cells, onTime, behind }: Period): Column => ({
  key: `${kind} ${period}`,
  kind,
  period,
  dueOn,
  movedFrom,
  provisional,
  cells: new Map(cells.map((cell) => [cell.obligor, cell])),
  onTime,
  behind: behind?.['onTime'],
});

const ahead = ({ kind, period, dueOn, movedFrom, provisional, opensOn }: Opening): Column => ({
  key: `${kind} ${period}`,
  kind,
  period,
  dueOn,
  movedFrom,
  provisional,
  cells: new Map(),
  opensOn,
});

/** The columns of some kinds, by due date; behind them what opens next. */
export const columnsOf = ({ matrices, openings }: Board, kinds: readonly Kind[]): readonly Column[] => {
  const open = kinds.flatMap((kind) => matrices[kind].periods.map((period) => columnOf(kind, period)));
  const known = new Set(open.map(({ key }) => key));
  const next = openings
    .filter(({ kind }) => kinds.includes(kind))
    .map(ahead)
    .filter(({ key }) => !known.has(key));
  return [...open, ...next].sort((a, b) => (a.dueOn < b.dueOn ? -1 : a.dueOn > b.dueOn ? 1 : 0));
};

/** One obligation with its paper, why it falls due when it does, and everything that happened to it. */
export const obligationQuery = (id: string, { asOf, knownAt }: Moment) =>
  queryOptions({
    queryKey: ['obligation', id, asOf, knownAt],
    queryFn: () =>
      answered(api.GET('/api/obligations/{id}', { params: { path: { id }, query: { asOf, knownAt, limit: 200 } } })),
  });
export type Obligation = Awaited<ReturnType<NonNullable<ReturnType<typeof obligationQuery>['queryFn']>>>;
export type Deadline = Schemas['DeadlineReason'];
export type Paper = NonNullable<Schemas['ObligationLine']['paper']>;
export type PaperOf<K extends Kind> = Extract<Paper, { readonly kind: K }>;

/** Readings of the rule of the quarterly report, the one in force first. */
export const readings = ['rolled', 'noRoll', 'endOfQuarter', 'workingDays'] as const;

/** One period of the quarterly reports under each reading of its rule. */
export const readingsQuery = (period: string, { asOf, knownAt }: Moment) =>
  queryOptions({
    queryKey: ['obligation-readings', period, asOf, knownAt],
    queryFn: () =>
      Promise.all(
        readings.map(async (reading) => {
          const query = { asOf, knownAt, reading };
          const { periods } = await answered(api.GET('/api/figures/F5', { params: { query } }));
          return { reading, found: periods.find((each) => each.period === period) };
        }),
      ),
  });

/** The obligor of a line as the board names its rows. */
export const obligorOf = ({ obligor }: Pick<Schemas['ObligationLine'], 'obligor'>): string =>
  obligor.kind === 'unit' ? obligor.unit : obligor.kind === 'area' ? obligor.area : obligor.county;
