import { type DeadlineRule, type PeriodRule, type Span } from '../scheme/rules.js';
import { addWorkingDays, type Calendar, type Reckoned, rollBack, rollForward } from './calendar.js';
import { addDays, daysBetween, type Instant, instantAt, type LegalDate, legalDate } from './dates.js';

/** One period of an obligation, worked out from its rule: what is stamped on the obligation when it is opened. */
export interface ObligationPeriod {
  /** `2020-Q3`, `2020-H2`, or the year of a single duty. */
  readonly period: string;
  /** Open from 00:00 of this day. */
  readonly opensOn: LegalDate;
  readonly opensAt: Instant;
  readonly dueOn: LegalDate;
  /** The instant at which it is overdue; a paper filed at it is late. */
  readonly dueAt: Instant;
  /** The last day before it was moved off a rest day. */
  readonly movedFrom?: LegalDate;
  /** The day on which membership decides who owes it (AMB-52). */
  readonly obligorsOn: LegalDate;
  /** A year without a published calendar was crossed: the date may move. */
  readonly provisional: boolean;
}

type Named = Pick<ObligationPeriod, 'period' | 'opensOn' | 'obligorsOn'> & Reckoned<LegalDate>;

const two = (n: number): string => String(n).padStart(2, '0');
const sure = (value: LegalDate): Reckoned<LegalDate> => ({ value, provisional: false });

/** The last calendar day of a month. */
export const monthEnd = (year: number, month: number): LegalDate =>
  addDays(month === 12 ? `${year + 1}-01-01` : `${year}-${two(month + 1)}-01`, -1);

const PERIOD = /^(\d{4})(?:-([QH])([1-4]))?$/;

const parse = (period: string): { readonly year: number; readonly part: number } => {
  const [, year, , part = '1'] = PERIOD.exec(period) ?? [];
  if (year === undefined) throw new TypeError(`not a period: ${period}`);
  return { year: Number(year), part: Number(part) };
};

/** The day that the rule names, before inclusion, roll and cut-off. */
const named = ({ schedule }: DeadlineRule, calendar: Calendar, period: string): Named => {
  const { year, part } = parse(period);
  switch (schedule.kind) {
    case 'afterQuarterEnd': {
      const end = monthEnd(year, part * 3);
      const { days, dayKind } = schedule;
      const last = dayKind === 'calendar' ? sure(addDays(end, days)) : addWorkingDays(calendar, end, days);
      return { period, opensOn: addDays(end, 1), obligorsOn: end, ...last };
    }
    case 'endOfQuarter': {
      const end = monthEnd(year, part * 3);
      const opensOn = addDays(end, 1 - schedule.days);
      return { period, opensOn, obligorsOn: opensOn, ...sure(end) };
    }
    case 'halfYearly': {
      const { due, opens } = schedule.halves[part === 1 ? 0 : 1];
      const opensOn = `${year}-${opens}`;
      return { period, opensOn, obligorsOn: opensOn, ...sure(`${year}-${due}`) };
    }
    case 'once': {
      const { due, opensOn } = schedule;
      if (typeof due === 'string') return { period, opensOn, obligorsOn: opensOn, ...sure(due) };
      const [y = 0, m = 0] = due.monthEnd.split('-').map(Number);
      const last = monthEnd(y, m);
      return {
        period,
        opensOn,
        obligorsOn: opensOn,
        ...(due.day === 'working' ? rollBack(calendar, last) : sure(last)),
      };
    }
  }
};

const count = (calendar: Calendar, from: LegalDate, { days, dayKind }: Span): Reckoned<LegalDate> =>
  dayKind === 'working' ? addWorkingDays(calendar, from, days) : sure(addDays(from, days));

/** Works out one period of an obligation: when it opens, falls due and is overdue (A.6, A.6a, AMB-1, 2, 3, 45). */
export const periodOf = (rule: DeadlineRule, calendar: Calendar, period: string): ObligationPeriod => {
  const { value, opensOn, obligorsOn, ...reckoned } = named(rule, calendar, period);
  const last = rule.inclusive ? value : addDays(value, -1);
  const rolled = rule.roll === 'nextWorkingDay' ? rollForward(calendar, last) : sure(last);
  const late = rule.grace.days === 0 ? sure(rolled.value) : count(calendar, rolled.value, rule.grace);
  return {
    period,
    opensOn,
    opensAt: instantAt(opensOn),
    dueOn: rolled.value,
    dueAt: instantAt(late.value, rule.cutOff),
    ...(rolled.value !== last && { movedFrom: last }),
    obligorsOn,
    provisional: reckoned.provisional || rolled.provisional || late.provisional,
  };
};

const PARTS: Readonly<Record<DeadlineRule['schedule']['kind'], { readonly letter: string; readonly perYear: number }>> =
  {
    afterQuarterEnd: { letter: '-Q', perYear: 4 },
    endOfQuarter: { letter: '-Q', perYear: 4 },
    halfYearly: { letter: '-H', perYear: 2 },
    once: { letter: '', perYear: 1 },
  };

/** The period after this one; a duty of one time has none. */
export const nextPeriod = ({ schedule }: DeadlineRule, period: string): string | undefined => {
  const { letter, perYear } = PARTS[schedule.kind];
  if (perYear === 1) return undefined;
  const { year, part } = parse(period);
  return part === perYear ? `${year + 1}${letter}1` : `${year}${letter}${part + 1}`;
};

/** All periods of an obligation, from the first, that are open on or before a day. */
export const periodsOpenedBy = (rule: DeadlineRule, calendar: Calendar, on: LegalDate): readonly ObligationPeriod[] => {
  const periods: ObligationPeriod[] = [];
  for (let name: string | undefined = rule.firstPeriod; name !== undefined; name = nextPeriod(rule, name)) {
    if (rule.lastPeriod !== undefined && name > rule.lastPeriod) break;
    const period = periodOf(rule, calendar, name);
    if (period.opensOn > on) break;
    periods.push(period);
  }
  return periods;
};

/** The first day on which a further period opens after a day, or nothing when none is left. */
export const nextOpening = (rule: DeadlineRule, calendar: Calendar, after: LegalDate): ObligationPeriod | undefined => {
  for (let name: string | undefined = rule.firstPeriod; name !== undefined; name = nextPeriod(rule, name)) {
    if (rule.lastPeriod !== undefined && name > rule.lastPeriod) return undefined;
    const period = periodOf(rule, calendar, name);
    if (period.opensOn > after) return period;
  }
  return undefined;
};

/** Whether a paper filed at an instant is late, and by how many calendar days of Asia/Shanghai (AMB-46). */
export const lateness = (
  filedAt: Instant,
  { dueAt, dueOn }: Pick<ObligationPeriod, 'dueAt' | 'dueOn'>,
): { readonly late: boolean; readonly daysLate: number } => {
  const late = filedAt >= dueAt;
  return { late, daysLate: late ? Math.max(1, daysBetween(dueOn, legalDate(filedAt))) : 0 };
};

/** The last day on which a paper returned on a day may be filed again and stay timely (AMB-47). */
export const resubmissionDue = (rule: DeadlineRule, calendar: Calendar, returnedOn: LegalDate): Reckoned<LegalDate> =>
  count(calendar, returnedOn, rule.resubmission);

/** The last day of a period that starts on a day, the first day counted or not (AMB-15). */
export const lastDayOf = (rule: PeriodRule, calendar: Calendar, startsOn: LegalDate): Reckoned<LegalDate> =>
  count(calendar, rule.firstDayCounts ? addDays(startsOn, -1) : startsOn, rule);
