import { type LegalDate } from './dates.js';
import { type Context } from './decider.js';
import { effectiveDate } from './effective.js';
import { refuse } from './refusal.js';

/** A step of a subject from one standing to the next, on its legal date; the event that recorded it. */
export interface Step<T> {
  readonly event: string;
  readonly on: LegalDate;
  readonly to: T;
}

/** What a subject was from when, oldest first. Of two steps on one day the later one stands. */
export type Course<T> = readonly Step<T>[];

/** The step that stands on a day. */
export const stepOn = <T>(course: Course<T>, on: LegalDate): Step<T> | undefined =>
  course.findLast((step) => step.on <= on);

/** The legal date of the next step. Refuses `EffectiveInFuture`, `EffectiveOutOfOrder`. */
export const nextDate = (course: Course<unknown>, context: Context): LegalDate =>
  effectiveDate(context, course.at(-1)?.on);

/** The course with one step moved to another day. */
export const redated = <T>(course: Course<T>, event: string, to: LegalDate): Course<T> =>
  course.map((step) => (step.event === event ? { ...step, on: to } : step));

/**
 * Whether a step may be moved to another day: not after today (`EffectiveInFuture`), nor past its neighbours
 * (`EffectiveOutOfOrder`).
 */
export const checkRedate = (course: Course<unknown>, event: string, to: LegalDate, today: LegalDate): void => {
  const index = course.findIndex((step) => step.event === event);
  const before = course[index - 1]?.on;
  const after = course[index + 1]?.on;
  if (to > today) refuse('EffectiveInFuture', { effectiveOn: to, today });
  if ((before !== undefined && to < before) || (after !== undefined && to > after)) {
    refuse('EffectiveOutOfOrder', { effectiveOn: to, before, after });
  }
};
