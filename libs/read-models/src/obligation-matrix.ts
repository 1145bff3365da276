import {
  deadlineKey,
  type DeadlineRule,
  lateness,
  type ObligationKind,
  obligorKey,
  periodOf,
  ruleInForce,
  type SchemeState,
  share,
} from '@greenledger/domain';
import { type Instant, type LegalDate } from '@greenledger/eventing';
import { type Ledger, type Listed } from './engine/ledger.js';
import { type At, atOf, type Moment } from './engine/moment.js';
import { figureOf, type ObligationLine, type Timeliness } from './obligations.js';

/** Readings of the deadline of the quarterly report beside the one in force (AMB-1). */
const afterQuarterEnd = { kind: 'afterQuarterEnd', days: 5, dayKind: 'calendar' } as const;
export const otherReadings = {
  rolled: { label: 'AMB-1 (a), rolled', change: { schedule: afterQuarterEnd, roll: 'nextWorkingDay' } },
  noRoll: { label: 'AMB-1 (a), no roll', change: { schedule: afterQuarterEnd, roll: 'none' } },
  endOfQuarter: { label: 'AMB-1 (b)', change: { schedule: { kind: 'endOfQuarter', days: 5 }, roll: 'none' } },
  workingDays: {
    label: 'AMB-1 (c)',
    change: { schedule: { kind: 'afterQuarterEnd', days: 5, dayKind: 'working' }, roll: 'none' },
  },
} as const satisfies Record<string, { readonly label: string; readonly change: Partial<DeadlineRule> }>;

export type OtherReading = keyof typeof otherReadings;

/** One field of the matrix: what a unit or area owes in a period. */
export interface MatrixCell {
  readonly obligation: string;
  /** The unit, area or county that owes it. */
  readonly obligor: string;
  readonly status: string;
  readonly timeliness: Timeliness;
  readonly returns: number;
  readonly daysLate: number;
  readonly dueOn: LegalDate;
  readonly version?: number | undefined;
  readonly firstFiledAt?: Instant | undefined;
  readonly mendUntil?: LegalDate | undefined;
  /** The ordinal at which it came to stand so. */
  readonly ordinal: number;
}

/** One period of a kind of obligation, counted. */
export interface MatrixPeriod {
  readonly scheme: string;
  readonly period: string;
  readonly dueOn: LegalDate;
  readonly dueAt: Instant;
  readonly movedFrom?: LegalDate | undefined;
  readonly provisional: boolean;
  readonly rule: ObligationLine['rule'];
  readonly totals: Readonly<Record<string, number>>;
  /** The posted figure behind each total; none under another reading. */
  readonly behind?: Readonly<Record<string, string>>;
  readonly onTime: { readonly numerator: number; readonly denominator: number; readonly share?: string | undefined };
  readonly cells: readonly MatrixCell[];
}

export interface Matrix {
  readonly figure: string;
  readonly kind: ObligationKind;
  readonly at: At;
  /** `posted`: counted as stamped when each obligation was opened; else computed now from the filing times. */
  readonly reading: { readonly key: string; readonly label: string; readonly posted: boolean };
  readonly periods: readonly MatrixPeriod[];
}

const cellOf = ({ subject, status, ordinal, data }: Listed<ObligationLine>): MatrixCell => ({
  obligation: subject,
  obligor: obligorKey(data.obligor),
  status,
  timeliness: data.timeliness,
  returns: data.returns,
  daysLate: data.daysLate ?? 0,
  dueOn: data.dueOn,
  version: data.version,
  firstFiledAt: data.firstFiledAt,
  mendUntil: data.mendUntil,
  ordinal,
});

const onTimeOf = ({ owed = 0, waived = 0, onTime = 0 }: Readonly<Record<string, number>>): MatrixPeriod['onTime'] => {
  const ratio = { numerator: onTime, denominator: owed - waived };
  return { ...ratio, share: share(ratio, 2) };
};

const grouped = (lines: readonly Listed<ObligationLine>[]): readonly (readonly Listed<ObligationLine>[])[] => {
  const periods = new Map<string, Listed<ObligationLine>[]>();
  for (const line of lines) periods.set(line.data.period, [...(periods.get(line.data.period) ?? []), line]);
  return [...periods.keys()].sort().map((period) => periods.get(period)!);
};

const headOf = ({ data }: Listed<ObligationLine>) => {
  const { scheme, period, dueOn, dueAt, movedFrom, provisional, rule } = data;
  return { scheme, period, dueOn, dueAt, movedFrom, provisional, rule };
};

/** All counts that are posted, nought where nothing is. */
const counted = [
  ...(['owed', 'pending', 'missing', 'onTime', 'late', 'returned', 'waived'] as const),
  ...(['submitted', 'accepted', 'resubmitted', 'daysLate'] as const),
];

/** The matrix of a kind of obligation as it is counted: F5, F6, F7, or the lists of F8. */
export const obligationMatrix = async (ledger: Ledger, moment: Moment, kind: ObligationKind): Promise<Matrix> => {
  const figure = figureOf[kind];
  const lines = await ledger.all<ObligationLine>('obligations', moment, { key: kind });
  const posted = await ledger.balancesOf(`${figure}.`, moment);
  const periods = grouped(lines).map((of): MatrixPeriod => {
    const head = headOf(of[0]!);
    const behind = Object.fromEntries(counted.map((name) => [name, `${figure}.${name}:${head.period}`]));
    const sum = (name: string): number =>
      [...(posted.get(behind[name]!)?.values() ?? [])].reduce((total, amount) => total + amount, 0);
    const totals = Object.fromEntries(counted.map((name) => [name, sum(name)]));
    return { ...head, totals, behind, onTime: onTimeOf(totals), cells: of.map(cellOf) };
  });
  const reading = { key: 'stamped', label: 'as stamped when opened', posted: true };
  return { figure, kind, at: atOf(moment), reading, periods };
};

/** How an obligation would stand under another due date: judged by its first filing, the return rule left aside. */
const judged = (cell: MatrixCell, due: { dueOn: LegalDate; dueAt: Instant }, asOf: LegalDate): MatrixCell => {
  if (cell.timeliness === 'waived' || cell.timeliness === 'returned') return { ...cell, dueOn: due.dueOn };
  if (cell.firstFiledAt === undefined) {
    return { ...cell, dueOn: due.dueOn, daysLate: 0, timeliness: asOf > due.dueOn ? 'missing' : 'pending' };
  }
  const { late, daysLate } = lateness(cell.firstFiledAt, due);
  return { ...cell, dueOn: due.dueOn, daysLate, timeliness: late ? 'late' : 'onTime' };
};

/** The quarterly reports under another reading of their rule: computed from filing times, labelled, never posted. */
export const readOtherwise = (matrix: Matrix, reading: OtherReading, scheme: SchemeState): Matrix => {
  const { label, change } = otherReadings[reading];
  const { asOf } = matrix.at;
  const periods = matrix.periods.map((period): MatrixPeriod => {
    const stamped = ruleInForce(scheme, deadlineKey('quarterlyReport'), period.rule.appliesFrom);
    if (!stamped) return period;
    const due = periodOf({ ...stamped.value, ...change }, scheme.calendar, period.period);
    const cells = period.cells.map((cell) => judged(cell, due, asOf));
    const totals = Object.fromEntries(
      counted.map((name) => [name, cells.filter(({ timeliness }) => timeliness === name).length]),
    );
    const all = { ...totals, owed: cells.length, daysLate: cells.reduce((sum, { daysLate }) => sum + daysLate, 0) };
    const { dueOn, dueAt, movedFrom, provisional } = due;
    const { behind: _, ...counts } = period;
    return { ...counts, dueOn, dueAt, movedFrom, provisional, totals: all, onTime: onTimeOf(all), cells };
  });
  return { ...matrix, reading: { key: reading, label, posted: false }, periods };
};
