import { stepReminders } from '../obligation/ladder.js';
import { calendar, ruleValue, schemeRef } from '../scheme/scheme.js';
import { isAmong } from '../shared/actor.js';
import { addWorkingDays } from '../shared/calendar.js';
import { nextDate } from '../shared/course.js';
import { type LegalDate } from '../shared/dates.js';
import { type Context } from '../shared/decider.js';
import { type AccountId, type SchemeId, type SeatId } from '../shared/ids.js';
import { refuse } from '../shared/refusal.js';
import {
  type ConfirmMemberChange,
  type ProposeMemberChange,
  type RejectMemberChange,
  type SeatMember,
  type VacateMemberSeat,
} from './commands.js';
import { requireDecision } from './decided.js';
import { type JointConferenceEvent, type Seat } from './joint-conference.events.js';
import { type Conference, type HeldPlace, seatOf, standingOn } from './joint-conference.state.js';
import { requireDivision, requireRank } from './posts.js';

const placeOf = (state: Conference, seat: SeatId): HeldPlace => state.seats[seat] ?? refuse('WrongState', { seat });

/** One person, one member seat. Refuses `SeatOccupied`. */
const requireFree = (state: Conference, person: AccountId, seat: SeatId, on: LegalDate): void => {
  const held = seatOf(state, person, on);
  if (held && held.as !== 'incoming' && held.seat !== seat) refuse('SeatOccupied', { person, seat: held.seat });
};

const seatData = ({ seat, unit, division, person, post, rank }: Seat): Seat => ({
  seat,
  unit,
  division,
  person,
  post,
  ...(rank && { rank }),
});

/** Fills an empty seat; outside the founding by a decision of the conference (R11). */
export const seatMember = (state: Conference, command: SeatMember, context: Context): JointConferenceEvent[] => {
  const { seat, person, unit, division, rank } = command;
  const scheme = context.id as SchemeId;
  const founding = !state.rosterImported && command.decidedIn === undefined;
  const { cited } = context;
  const decidedIn = founding
    ? undefined
    : requireDecision({ is: 'seatMember', seat, person }, command.decidedIn, state, { cited, scheme });
  const place = state.seats[seat];
  const on = nextDate(place?.course ?? [], context);
  if (place && (place.unit !== unit || place.division !== division)) return refuse('UnitNotMember', { seat, unit });
  requireDivision(state, command, on);
  const standing = standingOn(place?.course ?? [], on);
  if (standing.is !== 'vacant') return refuse('SeatOccupied', { seat, person: standing.holder.person });
  requireFree(state, person, seat, on);
  requireRank(rank, context);
  return [{ type: 'MemberSeated', data: { ...seatData(command), ...(decidedIn && { decidedIn }) } }];
};

export const vacateSeat = (
  state: Conference,
  { seat, reason }: VacateMemberSeat,
  context: Context,
): JointConferenceEvent[] => {
  const { course } = placeOf(state, seat);
  const standing = standingOn(course, nextDate(course, context));
  if (standing.is === 'vacant') return [];
  if (standing.is === 'changePending') return refuse('WrongState', { seat, is: standing.is });
  if (reason.trim() === '') return refuse('ReasonMissing');
  return [{ type: 'MemberSeatVacated', data: { seat, person: standing.holder.person, reason } }];
};

/** The seat's own unit asks for another person because of a change of work (R12). Refuses `SeatOccupied`. */
export const proposeChange = (
  state: Conference,
  { seat, person, post, rank, reason, letter }: ProposeMemberChange,
  context: Context,
): JointConferenceEvent[] => {
  const { unit, division, course } = placeOf(state, seat);
  if (context.actor.unit !== unit) return refuse('NotAllowed', { unit });
  const on = nextDate(course, context);
  requireDivision(state, { unit, division }, on);
  const standing = standingOn(course, on);
  if (standing.is !== 'occupied') return refuse('WrongState', { seat, is: standing.is });
  const outgoing = standing.holder.person;
  const held = seatOf(state, person, on);
  if (held) return refuse('SeatOccupied', { person, seat: held.seat });
  requireRank(rank, context);
  if (reason.trim() === '') return refuse('ReasonMissing');
  const scheme = context.cited(schemeRef(context.id as SchemeId));
  const { memberChange } = ruleValue(scheme, 'conference.workTimes', context.today);
  const remindOn = addWorkingDays(calendar(scheme), context.today, memberChange).value;
  const data = { ...seatData({ seat, unit, division, person, post, rank }), outgoing, reason, remindOn };
  const reminders = stepReminders(scheme, remindOn, context.today);
  return [{ type: 'MemberChangeProposed', data: { ...data, ...(letter && { letter }), ...reminders } }];
};

/** Acts for the conference: its office or its convenor, never who proposed, never the unit itself (R12). */
const requireConfirmer = ({ unit }: HeldPlace, proposedBy: readonly AccountId[], { actor }: Context): void => {
  const office = actor.role !== 'Member' && actor.role !== 'Liaison';
  if (isAmong(actor, proposedBy) || (!office && actor.unit === unit)) refuse('ProposerCannotConfirm', { unit });
  if (!office) refuse('NotAllowed', { role: actor.role });
};

/** Puts the proposed person into the seat, by a decision of the conference (R12). */
export const confirmChange = (
  state: Conference,
  { seat, decidedIn }: ConfirmMemberChange,
  context: Context,
): JointConferenceEvent[] => {
  const place = placeOf(state, seat);
  const last = place.course.at(-1)?.to;
  if (last?.is !== 'changePending') return refuse('WrongState', { seat, is: last?.is });
  requireConfirmer(place, last.proposedBy, context);
  const { person, post, rank } = last.incoming;
  const { cited } = context;
  const basis = requireDecision({ is: 'seatMember', seat, person }, decidedIn, state, {
    cited,
    scheme: context.id as SchemeId,
  });
  requireFree(state, person, seat, nextDate(place.course, context));
  const { unit, division } = place;
  const data = { ...seatData({ seat, unit, division, person, post, rank }), outgoing: last.holder.person };
  return [{ type: 'MemberChangeConfirmed', data: { ...data, decidedIn: basis } }];
};

export const rejectChange = (
  state: Conference,
  { seat, reason }: RejectMemberChange,
  context: Context,
): JointConferenceEvent[] => {
  const place = placeOf(state, seat);
  const last = place.course.at(-1)?.to;
  if (last?.is !== 'changePending') return refuse('WrongState', { seat, is: last?.is });
  requireConfirmer(place, last.proposedBy, context);
  if (reason.trim() === '') return refuse('ReasonMissing');
  return [{ type: 'MemberChangeRejected', data: { seat, person: last.incoming.person, reason } }];
};
