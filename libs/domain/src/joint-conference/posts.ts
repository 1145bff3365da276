import { ruleValue, schemeRef } from '../scheme/scheme.js';
import { isAmong } from '../shared/actor.js';
import { type Course, nextDate } from '../shared/course.js';
import { type Context } from '../shared/decider.js';
import { type SchemeId } from '../shared/ids.js';
import { refuse } from '../shared/refusal.js';
import {
  type AppointConvenor,
  type AppointDeputyConvenor,
  type AppointOfficeDirector,
  type AssignOfficeStaff,
  type DelegateChair,
  type RelieveConvenor,
  type RevokeChairDelegation,
} from './commands.js';
import { type JointConferenceEvent, type PostHolder, type PostRank } from './joint-conference.events.js';
import {
  type Conference,
  convenorOn,
  deputyConvenorOn,
  holderOn,
  isMemberOn,
  leadUnitOn,
  type Standing,
} from './joint-conference.state.js';

const posts = ({ cited, id, today }: Context) => ruleValue(cited(schemeRef(id as SchemeId)), 'conference.posts', today);

/** Whether a rank passes for the person mainly responsible (主要负责人, AMB-22). Refuses `PostNotQualified`. */
export const requireRank = (rank: PostRank | undefined, context: Context): void => {
  if (rank === 'deputy' || (rank === 'deputyInCharge' && !posts(context).deputyInChargeQualifies)) {
    refuse('PostNotQualified', { rank });
  }
};

const holderOf = ({ person, unit, division, post, rank }: PostHolder): PostHolder => ({
  person,
  unit,
  post,
  ...(division && { division }),
  ...(rank && { rank }),
});

/** True when the person already holds the post; saying it again changes nothing. */
const holdsAlready = (course: Course<Standing>, { person }: PostHolder): boolean => {
  const last = course.at(-1)?.to;
  return last?.is === 'occupied' && last.holder.person === person;
};

/** Exactly one convenor, of the lead unit (R9). Refuses `SeatOccupied`, `NotLeadUnit`. */
export const appointConvenor = (
  state: Conference,
  command: AppointConvenor,
  context: Context,
): JointConferenceEvent[] => {
  if (holdsAlready(state.convenor, command)) return [];
  const on = nextDate(state.convenor, context);
  const holder = holderOn(state.convenor, on);
  if (holder) return refuse('SeatOccupied', { post: 'convenor', person: holder.person });
  const leadUnit = leadUnitOn(state, on);
  if (command.unit !== leadUnit) return refuse('NotLeadUnit', { unit: command.unit, leadUnit });
  return [{ type: 'ConvenorAppointed', data: holderOf(command) }];
};

/** Leaves the post empty; that blocks only what is reserved to the convenor (R9). */
export const relieveConvenor = (
  state: Conference,
  { reason }: RelieveConvenor,
  context: Context,
): JointConferenceEvent[] => {
  if (reason.trim() === '') return refuse('ReasonMissing');
  const holder = holderOn(state.convenor, nextDate(state.convenor, context));
  return holder ? [{ type: 'ConvenorRelieved', data: { person: holder.person, reason } }] : [];
};

/** Of the lead unit; follows on the one before (R10). */
export const appointDeputy = (
  state: Conference,
  command: AppointDeputyConvenor,
  context: Context,
): JointConferenceEvent[] => {
  if (holdsAlready(state.deputy, command)) return [];
  requireRank(command.rank, context);
  const leadUnit = leadUnitOn(state, nextDate(state.deputy, context));
  if (command.unit !== leadUnit) return refuse('NotLeadUnit', { unit: command.unit, leadUnit });
  return [{ type: 'DeputyConvenorAppointed', data: holderOf(command) }];
};

/** The director holds the post named: that of the deputy convenor (R14, O6). */
export const appointDirector = (
  state: Conference,
  command: AppointOfficeDirector,
  context: Context,
): JointConferenceEvent[] => {
  if (holdsAlready(state.director, command)) return [];
  requireRank(command.rank, context);
  const on = nextDate(state.director, context);
  const deputy = holderOn(state.deputy, on);
  if (!deputy || deputy.unit !== command.unit || deputy.division !== command.division) {
    return refuse('PostNotQualified', { division: command.division, named: deputy?.division });
  }
  return [{ type: 'OfficeDirectorAppointed', data: holderOf(command) }];
};

export const assignStaff = (state: Conference, { person, duties }: AssignOfficeStaff): JointConferenceEvent[] =>
  (state.staff[person] ?? []).join() === duties.join()
    ? []
    : [{ type: 'OfficeStaffAssigned', data: { person, duties } }];

/** The convenor in office, and nobody else (R10, L49). Refuses `OnlyConvenor`. */
const requireConvenor = (state: Conference, { actor, today }: Context) => {
  const convenor = convenorOn(state, today);
  return convenor && isAmong(actor, [convenor]) ? convenor : refuse('OnlyConvenor');
};

/** Lets the deputy chair, at all meetings or at one (R10, AMB-21). */
export const delegateChair = (
  state: Conference,
  { scope, until }: DelegateChair,
  context: Context,
): JointConferenceEvent[] => {
  const from = requireConvenor(state, context);
  const to = deputyConvenorOn(state, context.today);
  if (!to) return refuse('ChairNotAuthorised', { deputyConvenor: 'vacant' });
  if (scope.is === 'standing' && !posts(context).standingDelegation) {
    return refuse('ChairNotAuthorised', { standingDelegation: false });
  }
  if (until !== undefined && until < context.today) return refuse('EffectiveInPast', { until });
  const delegation = context.deriveId('delegation');
  return [{ type: 'ChairDelegated', data: { delegation, from, to, scope, ...(until && { until }) } }];
};

export const revokeDelegation = (
  state: Conference,
  { delegation, reason }: RevokeChairDelegation,
  context: Context,
): JointConferenceEvent[] => {
  requireConvenor(state, context);
  const granted = state.delegations[delegation];
  if (!granted) return refuse('WrongState', { delegation });
  if (reason.trim() === '') return refuse('ReasonMissing');
  return granted.revokedOn ? [] : [{ type: 'ChairDelegationRevoked', data: { delegation, reason } }];
};

/** A member unit of the day and one of its divisions. Refuses `UnitNotMember`. */
export const requireDivision = (
  state: Conference,
  { unit, division }: { readonly unit: Conference['lead'][number]['to']; readonly division: string },
  on: string,
): void => {
  const divisions = state.units[unit]?.findLast((step) => step.on <= on)?.to.divisions ?? [];
  if (!isMemberOn(state, unit, on) || !divisions.includes(division)) refuse('UnitNotMember', { unit, division });
};
