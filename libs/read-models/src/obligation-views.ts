import {
  addDays,
  calendar,
  type DeadlineRule,
  dayKindOf,
  deadlineKey,
  monthEnd,
  type ObligationEvent,
  type ObligationKind,
  type Paper,
  type RuleBasis,
  type SchemeId,
  type SchemeState,
  wordOf,
} from '@greenledger/domain';
import { type LegalDate } from '@greenledger/eventing';
import { type Ledger } from './engine/ledger.js';
import { type Moment, type Moments } from './engine/moment.js';
import { factsAt, type FactsFrom, timelineLine, type TimelineLine } from './facts.js';
import { type Matrix, obligationMatrix, type OtherReading, readOtherwise } from './obligation-matrix.js';
import { type ObligationLine, rungsStampedBy, streamsOf } from './obligations.js';
import { schemeAt } from './scheme-at.js';

type Reading = FactsFrom & { readonly ledger: Ledger };

/** The quarterly reports as counted, or under another reading of their rule (F5). */
export const quarterlyReports = async (from: Reading, moment: Moment, reading?: OtherReading): Promise<Matrix> => {
  const matrix = await obligationMatrix(from.ledger, moment, 'quarterlyReport');
  const scheme = matrix.periods[0]?.scheme;
  return reading && scheme ? readOtherwise(matrix, reading, await schemeAt(from, scheme as SchemeId, moment)) : matrix;
};

/** Everything that happened to an obligation and to its reminders, in the words of A.7. */
export const obligationTimeline = async (
  from: FactsFrom,
  id: string,
  moment: Moment,
): Promise<readonly TimelineLine[]> => {
  const own = (await factsAt(from, streamsOf(id, []), moment)).map(({ event }) => event as unknown as ObligationEvent);
  const kind: ObligationKind | undefined = own[0]?.data.kind;
  const facts = await factsAt(from, streamsOf(id, own.flatMap(rungsStampedBy)), moment);
  return [...facts]
    .sort((a, b) => a.ordinal - b.ordinal)
    .map((fact) => timelineLine(fact, ({ type }) => (kind ? wordOf(kind, type) : type)));
};

/** Why an obligation falls due when it does: by which rule, on which basis, over which days of which calendars. */
export interface DeadlineReason {
  readonly rule: Pick<DeadlineRule, 'schedule' | 'inclusive' | 'roll' | 'cutOff' | 'grace' | 'resubmission'>;
  readonly basis: RuleBasis;
  readonly appliesFrom: LegalDate;
  /** Which setting of the rule it is, counted from one. */
  readonly version: number;
  /** Published calendars that the days lie in, as they were known when the obligation was opened. */
  readonly calendars: readonly { readonly year: number; readonly version: number; readonly source: string }[];
  /** From the day before the count starts to the day after the last one. */
  readonly days: readonly { readonly on: LegalDate; readonly is: 'workday' | 'weekend' | 'holiday' | 'makeUp' }[];
}

/** Where the count starts: the end of the quarter, else the day before the one that the rule names. */
const countedFrom = ({ schedule }: DeadlineRule, { period, movedFrom, dueOn }: ObligationLine): LegalDate => {
  if (schedule.kind !== 'afterQuarterEnd') return addDays(movedFrom ?? dueOn, -1);
  return monthEnd(Number(period.slice(0, 4)), Number(period.slice(-1)) * 3);
};

const daysFrom = (first: LegalDate, last: LegalDate): readonly LegalDate[] =>
  first > last ? [] : [first, ...daysFrom(addDays(first, 1), last)];

const reasonIn = (scheme: SchemeState, line: ObligationLine): DeadlineReason | undefined => {
  const settings = scheme.rules[deadlineKey(line.kind)] ?? [];
  const at = settings.findIndex(({ event }) => event === line.rule.event);
  const found = settings[at];
  if (!found) return undefined;
  const { schedule, inclusive, roll, cutOff, grace, resubmission } = found.value;
  const days = daysFrom(countedFrom(found.value, line), addDays(line.dueOn, 1));
  const years = [...new Set(days.map((on) => Number(on.slice(0, 4))))];
  return {
    rule: { schedule, inclusive, roll, cutOff, grace, resubmission },
    basis: found.basis,
    appliesFrom: found.appliesFrom,
    version: at + 1,
    calendars: years.flatMap((year) => {
      const published = scheme.years[year];
      return published ? [{ year, version: published.version, source: published.source }] : [];
    }),
    days: days.map((on) => ({ on, is: dayKindOf(calendar(scheme), on) })),
  };
};

/** Why an obligation falls due when it does, by the rule that was stamped on it and the calendar known when it was opened. */
export const deadlineReason = async (
  from: FactsFrom,
  id: string,
  { line, moment }: { readonly line: ObligationLine; readonly moment: Moment },
): Promise<DeadlineReason | undefined> => {
  const [opened] = await factsAt(from, streamsOf(id, []), moment);
  if (!opened) return undefined;
  return reasonIn(await schemeAt(from, line.scheme as SchemeId, { ...moment, ordinal: opened.ordinal }), line);
};

/** A stage summary with what the books say at each ordinal that it names (R63); any other paper as it is. */
export const withBookedFigures = async (
  { ledger, moments }: { readonly ledger: Ledger; readonly moments: Moments },
  paper: Paper,
  { area, today }: { readonly area: string | undefined; readonly today: string },
): Promise<Paper> => {
  if (paper.kind !== 'stageSummary' || area === undefined) return paper;
  const figures = await Promise.all(
    paper.figures.map(async (stated) => {
      const moment = await moments.resolve({ knownAt: stated.ordinal, today });
      const booked = (await ledger.balances([stated.figure], moment)).get(stated.figure)?.get(area) ?? 0;
      return { ...stated, booked };
    }),
  );
  return { ...paper, figures };
};
