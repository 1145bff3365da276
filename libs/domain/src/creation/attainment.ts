import { publicNoticeRef, rowHindrance } from '../public-notice/public-notice.state.js';
import { ruleInForce, schemeRef } from '../scheme/scheme.js';
import { isLegalDate, type LegalDate } from '../shared/dates.js';
import { type Command, type Context } from '../shared/decider.js';
import { effectiveDate } from '../shared/effective.js';
import { isAmong } from '../shared/actor.js';
import { type CommunityId, type NoticeId } from '../shared/ids.js';
import { refuse } from '../shared/refusal.js';
import { type CriterionNo } from '../shared/standard.js';
import { type CreationEvent } from './creation.events.js';
import { attained, type Creation, hasOpenAssessment, lastMove, standsAt } from './creation.state.js';
import { atStep, enrolled, inForce, inOwnPlace, needText, standingOn } from './guards.js';

export interface MarkPublicised extends Command {
  readonly type: 'MarkPublicised';
  readonly notice: NoticeId;
  readonly endsOn?: LegalDate;
}
export interface ConfirmAttainment extends Command {
  readonly type: 'ConfirmAttainment';
}
export interface VoidAssessment extends Command {
  readonly type: 'VoidAssessment';
  readonly reason: string;
}
export interface MarkRecheckDue extends Command {
  readonly type: 'MarkRecheckDue';
  readonly reason: string;
}
export interface StartRecheck extends Command {
  readonly type: 'StartRecheck';
}
export interface PassRecheck extends Command {
  readonly type: 'PassRecheck';
}
export interface FailRecheck extends Command {
  readonly type: 'FailRecheck';
  readonly items: readonly CriterionNo[];
  readonly reasons: Readonly<Record<string, string>>;
  readonly mendBy: LegalDate;
}
export interface LapseAttainment extends Command {
  readonly type: 'LapseAttainment';
  readonly reason: string;
}
export type AttainmentCommand =
  | MarkPublicised
  | ConfirmAttainment
  | VoidAssessment
  | MarkRecheckDue
  | StartRecheck
  | PassRecheck
  | FailRecheck
  | LapseAttainment;

/** A posted notice lists the community; a process's act, with nothing to do where the case has moved on. */
export const publicise = (state: Creation, { notice, endsOn }: MarkPublicised): readonly CreationEvent[] =>
  standsAt(state) === 'notice' ? [{ type: 'CommunityPublicised', data: { notice, ...(endsOn && { endsOn }) } }] : [];

/**
 * Decides that the requirement is met (C.2). Judged on the day it takes effect: the notice has run its time by then,
 * every objection to this row is answered, and the row stands. Refuses `NoticeNotElapsed`, `ObjectionOpen`.
 */
export const confirm = (state: Creation, context: Context): readonly CreationEvent[] => {
  const { actor, cited, id } = context;
  const open = atStep(state, 'confirmation');
  const on = effectiveDate(context, lastMove(state));
  standingOn(context, on);
  inOwnPlace(context);
  const { chain, filers, edition } = open.case;
  if (!chain.confirmedBy.includes(actor.role)) return refuse('NotAllowed', { roles: chain.confirmedBy });
  if (isAmong(actor, filers)) return refuse('ReviewerConflict', { step: 'confirmation', reason: 'filed' });
  if (open.is !== 'publicised') return [{ type: 'AttainmentConfirmed', data: { edition } }];
  const { notice } = open;
  const hindered = rowHindrance(cited(publicNoticeRef(notice)), id as CommunityId, on);
  if (hindered) return refuse(hindered.code, { notice, ...hindered.details });
  return [{ type: 'AttainmentConfirmed', data: { edition, notice } }];
};

/** Ends an open assessment without a decision, so that the community can be abolished, or start afresh. */
export const voidCase = (state: Creation, { reason }: VoidAssessment, context: Context): readonly CreationEvent[] => {
  enrolled(state);
  if (!hasOpenAssessment(state)) return refuse('WrongStep', { is: state.is });
  inOwnPlace(context);
  return [{ type: 'AssessmentVoided', data: { reason: needText(reason) } }];
};

const standing = (state: Creation, context: Context): Extract<Creation, { edition: unknown }> => {
  const { is } = enrolled(state);
  if (!attained(state)) return refuse('WrongStep', { is });
  inOwnPlace(context);
  return state;
};

export const markRecheckDue = (state: Creation, { reason }: MarkRecheckDue): readonly CreationEvent[] =>
  state.is === 'attained' ? [{ type: 'RecheckBecameDue', data: { reason: needText(reason) } }] : [];

/** A re-check is judged by the version in force when it starts, not by that of the attainment (AMB-42). */
export const startRecheck = (state: Creation, context: Context): readonly CreationEvent[] => {
  const held = standing(state, context);
  if (held.recheck) return refuse('WrongState', { recheck: held.recheck });
  return [{ type: 'RecheckStarted', data: { edition: inForce(held.scheme, context, undefined).edition } }];
};

export const passRecheck = (state: Creation, context: Context): readonly CreationEvent[] => {
  const { recheck } = standing(state, context);
  return recheck
    ? [{ type: 'RecheckPassed', data: { edition: recheck } }]
    : refuse('WrongState', { recheck: 'notStarted' });
};

/** Leads to rectification; the community counts until it lapses (AMB-51). */
export const failRecheck = (
  state: Creation,
  { items, reasons, mendBy }: FailRecheck,
  context: Context,
): readonly CreationEvent[] => {
  const { recheck, is, scheme } = standing(state, context);
  if (!recheck || is === 'underRectification') return refuse('WrongState', { is, recheck: recheck ?? 'notStarted' });
  if (items.length === 0 || items.some((no) => (reasons[no] ?? '').trim() === '')) return refuse('ReturnReasonMissing');
  if (!isLegalDate(mendBy) || mendBy <= context.today) return refuse('EffectiveInPast', { mendBy });
  const rule = ruleInForce(context.cited(schemeRef(scheme)), 'attainment.counting', context.today);
  const counts = rule?.value.underRectificationCounts ?? true;
  return [{ type: 'RecheckFailed', data: { edition: recheck, items, reasons, mendBy, counts } }];
};

/** Ends the interval of attainment; it is never deleted, and the community may enrol again. */
export const lapse = (state: Creation, { reason }: LapseAttainment, context: Context): readonly CreationEvent[] => {
  const { is } = standing(state, context);
  if (is !== 'underRectification') return refuse('WrongState', { is });
  return [{ type: 'AttainmentLapsed', data: { reason: needText(reason) } }];
};
