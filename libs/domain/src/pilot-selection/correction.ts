import { checkRedate } from '../shared/course.js';
import { type LegalDate } from '../shared/dates.js';
import { type Context } from '../shared/decider.js';
import { refuse } from '../shared/refusal.js';
import { type CorrectPilotDate } from './pilot-selection.commands.js';
import { type PilotSelectionEvent } from './pilot-selection.events.js';
import { type CourseOf, coursesOf, isActive, type PilotSelection, statusOn } from './pilot-selection.state.js';

/** Refuses `ReasonMissing`. */
export const requireReason = (reason: string): string => (reason.trim() === '' ? refuse('ReasonMissing') : reason);

/** What was done for a pilot stays within the time in which it was one. Refuses `WrongState`. */
const requireActiveOn = (state: PilotSelection, { of, community }: CourseOf, to: LegalDate): void => {
  const is = statusOn(state.pilots[community]!, to);
  const fits = is !== undefined && (isActive(is) || (of === 'evaluation' && is === 'completed'));
  if (!fits) refuse('WrongState', { community, is, on: to });
};

/** Moves a step to the day on which it happened (A.3). */
export const correctDate = (
  state: PilotSelection,
  { event, to, reason }: CorrectPilotDate,
  { today }: Context,
): PilotSelectionEvent[] => {
  const courses = coursesOf(state).filter(({ course }) => course.some((step) => step.event === event));
  if (courses.length === 0) return refuse('WrongState', { event });
  requireReason(reason);
  if (courses.every(({ course }) => course.some((step) => step.event === event && step.on === to))) return [];
  for (const found of courses) {
    checkRedate(found.course, event, to, today);
    const isEntry = found.of === 'grant' && found.course[0]?.event !== event;
    if (found.of !== 'pilot' && !isEntry) requireActiveOn(state, found, to);
  }
  return [{ type: 'EffectiveDateCorrected', data: { event, to, reason } }];
};
