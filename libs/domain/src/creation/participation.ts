import { ruleValue, schemeRef } from '../scheme/scheme.js';
import { effectiveDate } from '../shared/effective.js';
import { elapsedOn, publicNoticeRef } from '../public-notice/public-notice.state.js';
import { isLegalDate, type LegalDate } from '../shared/dates.js';
import { type Command, type Context } from '../shared/decider.js';
import { type CommunityId, type SchemeId, type UnitId } from '../shared/ids.js';
import { refuse } from '../shared/refusal.js';
import { type CreationEvent, type PilotAnswers } from './creation.events.js';
import { attained, type Creation, creationRef, lastFoundMet, lastMove, participates } from './creation.state.js';
import { enrolled, inOwnPlace, needText, standingOn } from './guards.js';

export interface DelegateEnrolment extends Command {
  readonly type: 'DelegateEnrolment';
}
export interface EnrolCommunity extends Command {
  readonly type: 'EnrolCommunity';
  readonly wave?: string;
  readonly bureau?: UnitId;
  readonly targetDate?: LegalDate;
}
export interface WithdrawCommunity extends Command {
  readonly type: 'WithdrawCommunity';
  readonly reason: string;
}
/** What a split or a merge makes of the standing; issued by the process that follows it, on its legal date. */
export interface InheritStanding extends Command {
  readonly type: 'InheritStanding';
  readonly scheme: SchemeId;
  /** What this community is to the others: the part of a split that keeps the committee, its new part, or what was merged. */
  readonly how: 'split' | 'newPart' | 'merge';
  /** The communities that ended in this one, or that a new part came out of; none for the part that stays. */
  readonly from: readonly CommunityId[];
}
export interface CorrectEffectiveDate extends Command {
  readonly type: 'CorrectEffectiveDate';
  /** Id of the event whose legal date was wrong. */
  readonly event: string;
  readonly to: LegalDate;
  readonly reason: string;
}
export interface NominateLocalPilot extends Command {
  readonly type: 'NominateLocalPilot';
  readonly answers: PilotAnswers;
  readonly plan: string;
  readonly startsOn: LegalDate;
}
export interface StartLocalPilot extends Command {
  readonly type: 'StartLocalPilot';
}
export interface CompleteLocalPilot extends Command {
  readonly type: 'CompleteLocalPilot';
  readonly result: string;
}
export interface WithdrawLocalPilot extends Command {
  readonly type: 'WithdrawLocalPilot';
  readonly reason: string;
}
export type ParticipationCommand =
  | DelegateEnrolment
  | EnrolCommunity
  | WithdrawCommunity
  | InheritStanding
  | CorrectEffectiveDate
  | NominateLocalPilot
  | StartLocalPilot
  | CompleteLocalPilot
  | WithdrawLocalPilot;

/** The prefecture lets a committee enrol itself (B.3). */
export const delegate = (state: Creation, context: Context): readonly CreationEvent[] => {
  inOwnPlace(context);
  if (participates(state)) return refuse('AlreadyEnrolled', { is: state.is });
  return state.delegated ? [] : [{ type: 'EnrolmentDelegated', data: {} }];
};

/** Takes a community into the list of those taking part (R61), from the day it takes effect. */
export const enrol = (state: Creation, command: EnrolCommunity, context: Context): readonly CreationEvent[] => {
  const { type: _, ...particulars } = command;
  const on = effectiveDate(context, lastMove(state));
  const { urban, scheme } = standingOn(context, on);
  if (!urban) return refuse('NotUrban', { on });
  if (participates(state)) return refuse('AlreadyEnrolled', { is: state.is });
  inOwnPlace(context);
  if (context.actor.role === 'CommunityClerk' && !state.delegated) {
    return refuse('NotAllowed', { reason: 'notDelegated' });
  }
  if (particulars.targetDate !== undefined && !isLegalDate(particulars.targetDate)) {
    return refuse('WrongState', { targetDate: particulars.targetDate });
  }
  return [{ type: 'CommunityEnrolled', data: { scheme, ...particulars } }];
};

/** Ends participation before attainment; history stays, and the community may enrol again (AMB-50). */
export const withdraw = (
  state: Creation,
  { reason }: WithdrawCommunity,
  context: Context,
): readonly CreationEvent[] => {
  const held = enrolled(state);
  effectiveDate(context, lastMove(state));
  inOwnPlace(context);
  if (attained(held)) return refuse('WrongStep', { is: held.is });
  return [{ type: 'CommunityWithdrawn', data: { reason: needText(reason) } }];
};

/**
 * The part that keeps the committee keeps its attainment with a re-check due; a merged community is attained only if
 * all its parts were, and takes part if all of them did; a new part starts, or where the rule lets it takes over what the
 * community was that it came out of (AMB-48).
 */
export const inherit = (
  state: Creation,
  { scheme, how, from }: InheritStanding,
  context: Context,
): readonly CreationEvent[] => {
  const rule = ruleValue(context.cited(schemeRef(scheme)), 'register.splitMerge', context.today);
  const inherited = (as: 'enrolled' | 'attained', metOn?: LegalDate): readonly CreationEvent[] => [
    { type: 'StandingInherited', data: { from, scheme, as, ...(metOn && { metOn }) } },
  ];
  effectiveDate(context, lastMove(state));
  if (how === 'split') {
    if (!attained(state)) return [];
    return rule.partKeepingCommittee === 'starts' ? inherited('enrolled') : recheck(state, how);
  }
  const parts = from.map((part) => context.cited(creationRef(part)));
  if (how === 'newPart') {
    const [whole] = parts;
    if (rule.newPart === 'starts' || state.is !== 'notParticipating' || !whole || !participates(whole)) return [];
    if (!attained(whole)) return inherited('enrolled');
    return [...inherited('attained', lastFoundMet(whole)), { type: 'RecheckBecameDue', data: { reason: 'split' } }];
  }
  const allAttained = rule.merged === 'attainedIfAllWere' && parts.every(attained);
  if (attained(state)) return allAttained ? recheck(state, how) : inherited('enrolled');
  if (state.is !== 'notParticipating' || !parts.every(participates)) return [];
  return allAttained ? inherited('attained', earliest(parts.map(lastFoundMet))) : inherited('enrolled');
};

const earliest = (days: readonly (LegalDate | undefined)[]): LegalDate | undefined =>
  days.filter((day) => day !== undefined).sort()[0];

const recheck = ({ is }: Creation, reason: string): readonly CreationEvent[] =>
  is === 'attained' ? [{ type: 'RecheckBecameDue', data: { reason } }] : [];

const BACKDATED = ['CommunityEnrolled', 'CommunityWithdrawn', 'AttainmentConfirmed'];

/** Mends a legal date, inside the same limits that the act itself had, and between its neighbours. */
export const correctDate = (
  state: Creation,
  { event, to, reason }: CorrectEffectiveDate,
  context: Context,
): readonly CreationEvent[] => {
  const index = state.moves.findIndex((moved) => moved.event === event);
  const moved = state.moves[index];
  if (!moved || !BACKDATED.includes(moved.type) || !isLegalDate(to)) return refuse('WrongState', { event });
  const { today, cited } = context;
  if (to > today) return refuse('EffectiveInFuture', { effectiveOn: to, today });
  const before = state.moves[index - 1]?.effectiveOn;
  const after = state.moves[index + 1]?.effectiveOn;
  if ((before !== undefined && to < before) || (after !== undefined && to > after)) {
    return refuse('EffectiveOutOfOrder', { to, before, after });
  }
  inOwnPlace(context);
  const place = standingOn(context, to);
  if (moved.type === 'CommunityEnrolled' && !place.urban) return refuse('NotUrban', { on: to });
  if (moved.notice && !elapsedOn(cited(publicNoticeRef(moved.notice)), to)) return refuse('NoticeNotElapsed', { to });
  if (to === moved.effectiveOn) return [];
  return [{ type: 'EffectiveDateCorrected', data: { event, to, was: moved.effectiveOn, reason: needText(reason) } }];
};

/** A local pilot is an enrolled community that answers the three criteria (R54). */
export const pilot = (
  state: Creation,
  command: NominateLocalPilot | StartLocalPilot | CompleteLocalPilot | WithdrawLocalPilot,
  context: Context,
): readonly CreationEvent[] => {
  enrolled(state);
  inOwnPlace(context);
  const standing = (...is: readonly Creation['pilot'][]): void => {
    if (!is.includes(state.pilot)) refuse('WrongState', { pilot: state.pilot });
  };
  switch (command.type) {
    case 'NominateLocalPilot': {
      standing('none', 'withdrawn', 'completed');
      const { answers, plan, startsOn } = command;
      const silent = (Object.entries(answers) as [string, string][]).filter(([, answer]) => answer.trim() === '');
      if (silent.length > 0) return refuse('ReasonMissing', { answers: silent.map(([name]) => name) });
      if (!isLegalDate(startsOn)) return refuse('WrongState', { startsOn });
      return [{ type: 'LocalPilotNominated', data: { answers, plan, startsOn } }];
    }
    case 'StartLocalPilot':
      standing('nominated');
      return [{ type: 'LocalPilotStarted', data: {} }];
    case 'CompleteLocalPilot':
      standing('started');
      return [{ type: 'LocalPilotCompleted', data: { result: needText(command.result) } }];
    case 'WithdrawLocalPilot':
      standing('nominated', 'started');
      return [{ type: 'LocalPilotWithdrawn', data: { reason: needText(command.reason) } }];
  }
};
