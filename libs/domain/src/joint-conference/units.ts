import { nextDate } from '../shared/course.js';
import { type Context } from '../shared/decider.js';
import { type SchemeId, type SeatId } from '../shared/ids.js';
import { refuse } from '../shared/refusal.js';
import {
  type AdmitMemberUnit,
  type DesignateLeadUnit,
  type ProposeMemberUnit,
  type RemoveMemberUnit,
} from './commands.js';
import { requireDecision } from './decided.js';
import { type JointConferenceEvent } from './joint-conference.events.js';
import {
  type Conference,
  holderOn,
  isMemberOn,
  leadUnitOn,
  type HeldPlace,
  standingOn,
} from './joint-conference.state.js';

const from = ({ cited, id }: Context) => ({ cited, scheme: id as SchemeId });

/** Anybody in the conference may propose a unit, with a reason (R13). */
export const proposeUnit = (
  state: Conference,
  { unit, divisions, reason }: ProposeMemberUnit,
  { today }: Context,
): JointConferenceEvent[] => {
  if (reason.trim() === '') return refuse('ReasonMissing');
  if (state.proposedUnits.includes(unit)) return [];
  if (isMemberOn(state, unit, today)) return refuse('WrongState', { unit, member: true });
  return [{ type: 'MemberUnitProposed', data: { unit, divisions, reason } }];
};

/** Founding units need no vote while the roster is not loaded; later ones need a decision (R8, R13). */
export const admitUnit = (
  state: Conference,
  { unit, divisions, decidedIn }: AdmitMemberUnit,
  context: Context,
): JointConferenceEvent[] => {
  const founding = !state.rosterImported && decidedIn === undefined;
  const basis = founding ? undefined : requireDecision({ is: 'admitUnit', unit }, decidedIn, state, from(context));
  const course = state.units[unit] ?? [];
  if (course.at(-1)?.to.member) return [];
  nextDate([...state.life, ...course], context);
  return [{ type: 'MemberUnitAdmitted', data: { unit, divisions, founding, ...(basis && { decidedIn: basis }) } }];
};

/** Ends a membership with its seats and liaisons, all on one day (R13). The lead unit cannot go while it leads. */
export const removeUnit = (
  state: Conference,
  { unit, reason, decidedIn }: RemoveMemberUnit,
  context: Context,
): JointConferenceEvent[] => {
  const basis = requireDecision({ is: 'removeUnit', unit }, decidedIn, state, from(context));
  const course = state.units[unit] ?? [];
  if (!course.at(-1)?.to.member) return refuse('UnitNotMember', { unit });
  const on = nextDate(course, context);
  if (leadUnitOn(state, on) === unit) return refuse('WrongState', { unit, lead: true });
  if (reason.trim() === '') return refuse('ReasonMissing');
  const held = (places: Readonly<Record<string, HeldPlace>>) =>
    Object.entries(places).flatMap(([key, place]) => {
      if (place.unit !== unit) return [];
      nextDate(place.course, context);
      const holder = holderOn(place.course, on);
      return holder ? [{ key, person: holder.person, pending: standingOn(place.course, on) }] : [];
    });
  return [
    { type: 'MemberUnitRemoved', data: { unit, reason, decidedIn: basis } },
    ...held(state.seats).map(({ key, person }) => ({
      type: 'MemberSeatVacated' as const,
      data: { seat: key as SeatId, person, reason },
    })),
    ...held(state.liaisons).map(({ key, person }) => ({
      type: 'LiaisonReplaced' as const,
      data: { liaison: key, unit, outgoing: person, reason },
    })),
  ];
};

/** One lead unit at any time (R8). */
export const designateLead = (
  state: Conference,
  { unit, decidedIn }: DesignateLeadUnit,
  context: Context,
): JointConferenceEvent[] => {
  const founding = !state.rosterImported && state.lead.length === 0 && decidedIn === undefined;
  const basis = founding
    ? undefined
    : requireDecision({ is: 'designateLeadUnit', unit }, decidedIn, state, from(context));
  const on = nextDate(state.lead, context);
  if (!isMemberOn(state, unit, on)) return refuse('UnitNotMember', { unit });
  if (leadUnitOn(state, on) === unit) return [];
  return [{ type: 'LeadUnitDesignated', data: { unit, ...(basis && { decidedIn: basis }) } }];
};
