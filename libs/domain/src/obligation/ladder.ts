import { type NoticeLadder, type RungName, type RungRecipient } from '../scheme/rules.js';
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
