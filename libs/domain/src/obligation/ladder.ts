import { type NoticeLadder, type RungName, type RungRecipient } from '../scheme/rules.js';
import { calendar as daysOf, ruleInForce, type SchemeState } from '../scheme/scheme.js';
import { addWorkingDays, type Calendar, isWorkingDay, nextWorkingDay, rollBack } from '../shared/calendar.js';
import { epochOf, type Instant, instantAt, instantOf, type LegalDate, legalDate } from '../shared/dates.js';

/** A rung of the ladder with its instants worked out, stamped where its deadline is fixed. */
export interface StampedRung {
  /** Names the rung within its subject: the rung itself, behind the round of mending where there was a return. */
  readonly key: string;
  readonly name: RungName;
  /** When it is issued. */
  readonly dueAt: Instant;
  /** When it is delivered, if it is issued in time. */
  readonly deliverAt: Instant;
  readonly to: readonly RungRecipient[];
}

/** What a ladder leans on: the last day, and the instant at which it is overdue. */
export interface Deadline {
  readonly dueOn: LegalDate;
  readonly dueAt: Instant;
}

/** The last day that still counts before an instant. */
const lastDayBefore = (instant: Instant): LegalDate => legalDate(instantOf(epochOf(instant) - 1));

/**
 * The rungs of a deadline (A.6a). Up to the due day, a rung on a rest day moves to the last working day before it; an
 * overdue one is issued at its instant and delivered on the next working day. A rule may leave either on its day.
 */
export const stampRungs = (
  { rungs, restDays }: NoticeLadder,
  calendar: Calendar,
  { dueOn, dueAt }: Deadline,
  round = 0,
): readonly StampedRung[] =>
  rungs.map(({ name, workingDays, at, to }) => {
    const key = round === 0 ? name : `${round}-${name}`;
    if (at !== 'atOnce' && workingDays <= 0) {
      const day = addWorkingDays(calendar, dueOn, workingDays).value;
      const working = restDays.upToDueDay === 'onTheDay' ? day : rollBack(calendar, day).value;
      const moment = instantAt(working, working === day ? at : restDays.at);
      return { key, name, dueAt: moment, deliverAt: moment, to };
    }
    const issued =
      at === 'atOnce' ? dueAt : instantAt(addWorkingDays(calendar, lastDayBefore(dueAt), workingDays).value, at);
    return { key, name, dueAt: issued, deliverAt: afterwards(issued, calendar, restDays), to };
  });

/** A rung of a step time: the ladder's own, with its instants. */
export type StepRung = Pick<StampedRung, 'name' | 'dueAt' | 'deliverAt'>;

/** Stamped beside the last day of a step time (A.6a). */
export interface Reminded {
  readonly rungs?: readonly StepRung[];
}

/** What the configuration of a day reminds of when something is expected by a day; nothing where no rule says so. */
export const stepReminders = (scheme: SchemeState, dueOn: LegalDate, today: LegalDate): Reminded => {
  const ladder = ruleInForce(scheme, 'notices.ladder', today)?.value;
  const named: readonly RungName[] = ladder?.steps ?? [];
  if (!ladder || named.length === 0) return {};
  const rungs = ladder.rungs.filter(({ name }) => named.includes(name));
  const deadline = { dueOn, dueAt: instantAt(dueOn, '24:00') };
  const stamped = stampRungs({ ...ladder, rungs }, daysOf(scheme), deadline);
  return { rungs: stamped.map(({ name, dueAt, deliverAt }) => ({ name, dueAt, deliverAt })) };
};

/** A step time on its way: the event that stamped it names it, so that each is reminded of once. */
export interface StepTime {
  readonly event: string;
  readonly rungs: readonly StepRung[];
}

/** What an event stamps, if it does. */
export const stepTime = ({ rungs }: Reminded, event: string): { readonly reminders?: StepTime } =>
  rungs && rungs.length > 0 ? { reminders: { event, rungs } } : {};

/** Key of a rung within its subject. */
export const stepRungKey = ({ event }: Pick<StepTime, 'event'>, name: RungName): string => `${event}-${name}`;

/** The instant itself on a working day, or where the rule lets rest days be; else the usual time of the next working day. */
export const afterwards = (instant: Instant, calendar: Calendar, rule: NoticeLadder['restDays']): Instant => {
  const day = legalDate(instant);
  if (rule.afterwards === 'onTheDay' || isWorkingDay(calendar, day).value) return instant;
  return instantAt(nextWorkingDay(calendar, day).value, rule.at);
};

/** When a rung issued at an instant is delivered: as stamped, or, recorded late, at once, but not on a rest day. */
export const deliveryOf = (
  { deliverAt }: Pick<StampedRung, 'deliverAt'>,
  issuedAt: Instant,
  calendar: Calendar,
  { restDays }: NoticeLadder,
): Instant => (issuedAt <= deliverAt ? deliverAt : afterwards(issuedAt, calendar, restDays));
