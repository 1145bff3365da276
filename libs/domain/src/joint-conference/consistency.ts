import { checkRedate, type Course } from '../shared/course.js';
import { type LegalDate } from '../shared/dates.js';
import { type Context } from '../shared/decider.js';
import { type AccountId, type SeatId } from '../shared/ids.js';
import { refuse } from '../shared/refusal.js';
import { type CorrectEffectiveDate } from './commands.js';
import { evolve } from './joint-conference.evolve.js';
import { type JointConferenceEvent } from './joint-conference.events.js';
import {
  type Conference,
  holderOn,
  isMemberOn,
  type JointConference,
  leadUnitOn,
  standingOn,
} from './joint-conference.state.js';

const coursesOf = (state: Conference): readonly Course<unknown>[] => [
  state.life,
  state.lead,
  state.convenor,
  state.deputy,
  state.director,
  ...Object.values(state.units),
  ...Object.values(state.seats).map(({ course }) => course),
  ...Object.values(state.liaisons).map(({ course }) => course),
];

/**
 * What has to hold on every day: seats and liaisons belong to member units, nobody sits twice, the lead unit is a
 * member and the convenor belongs to it. Refuses `UnitNotMember`, `NotLeadUnit`, `SeatOccupied`.
 */
const requireConsistent = (state: Conference, on: LegalDate): void => {
  const lead = leadUnitOn(state, on);
  if (lead && !isMemberOn(state, lead, on)) refuse('UnitNotMember', { unit: lead, on });
  const convenor = holderOn(state.convenor, on);
  if (convenor && convenor.unit !== lead) refuse('NotLeadUnit', { unit: convenor.unit, leadUnit: lead, on });
  for (const { unit, course } of [...Object.values(state.seats), ...Object.values(state.liaisons)]) {
    if (standingOn(course, on).is !== 'vacant' && !isMemberOn(state, unit, on)) refuse('UnitNotMember', { unit, on });
  }
  const sitting = new Map<AccountId, SeatId>();
  for (const [seat, { course }] of Object.entries(state.seats)) {
    const standing = standingOn(course, on);
    if (standing.is === 'vacant') continue;
    const { person } = standing.holder;
    if (sitting.has(person)) refuse('SeatOccupied', { person, seat: sitting.get(person), on });
    sitting.set(person, seat as SeatId);
  }
};

/** Asks of a backdated act that it breaks no other day than its own either. */
export const requireEveryDay = (
  state: JointConference,
  events: readonly JointConferenceEvent[],
  { at, actor, effectiveOn }: Context,
): readonly JointConferenceEvent[] => {
  const after = events.reduce<JointConference>(
    (before, event) => evolve(before, event, { at, actor, effectiveOn, revision: 0, id: '' }),
    state,
  );
  if (after.is !== 'none') {
    const days = new Set(coursesOf(after).flatMap((course) => course.map(({ on }) => on)));
    for (const day of days) requireConsistent(after, day);
  }
  return events;
};

/** Moves one step of one subject to another day, between its neighbours (A.3, below the table). */
export const correctDate = (
  state: Conference,
  { event, to, reason }: CorrectEffectiveDate,
  { today }: Context,
): JointConferenceEvent[] => {
  const course = coursesOf(state).find((steps) => steps.some((step) => step.event === event));
  if (!course) return refuse('WrongState', { event });
  if (reason.trim() === '') return refuse('ReasonMissing');
  if (course.find((step) => step.event === event)?.on === to) return [];
  checkRedate(course, event, to, today);
  return [{ type: 'EffectiveDateCorrected', data: { event, to, reason } }];
};
