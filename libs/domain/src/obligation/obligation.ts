import { type ObligationKind } from '../scheme/rules.js';
import { calendar, ruleValue, schemeRef } from '../scheme/scheme.js';
import { addWorkingDays } from '../shared/calendar.js';
import { addDays, type Instant, instantAt } from '../shared/dates.js';
import { type Command, type Context, type Decider, never } from '../shared/decider.js';
import { isAmong } from '../shared/actor.js';
import { type SchemeId } from '../shared/ids.js';
import { refuse } from '../shared/refusal.js';
import { obligationScheduleRef } from '../obligation-schedule/obligation-schedule.state.js';
import { citedByPaper, revise, submit } from './filing.js';
import { stampRungs } from './ladder.js';
import { type Mending, type ObligationEvent, type Obligor } from './obligation.events.js';
import { evolve, type Obligation, type OpenedObligation, obligorKey, overdueAt } from './obligation.state.js';
import { type ImplementationPlan, type Paper } from './papers.js';

/** Opens what an obligor owes in a period, on the terms stamped in the schedule. */
export interface OpenObligation extends Command {
  readonly type: 'OpenObligation';
  readonly scheme: SchemeId;
  readonly kind: ObligationKind;
  readonly period: string;
  readonly obligor: Obligor;
}
/** Files a paper, or replaces the current version before it is accepted. */
export interface SubmitObligation extends Command {
  readonly type: 'SubmitObligation';
  readonly paper: Paper;
}
export interface ReturnObligation extends Command {
  readonly type: 'ReturnObligation';
  readonly reasons: readonly string[];
}
export interface AcceptObligation extends Command {
  readonly type: 'AcceptObligation';
}
/** Replaces an accepted plan by a new version, which has to be accepted anew (R53). */
export interface ReviseImplementationPlan extends Command {
  readonly type: 'ReviseImplementationPlan';
  readonly plan: ImplementationPlan;
  readonly reason: string;
}
export interface WaiveObligation extends Command {
  readonly type: 'WaiveObligation';
  readonly reason: string;
}
/** What the clock says at the due instant. */
export interface RecordObligationOverdue extends Command {
  readonly type: 'RecordObligationOverdue';
}
export type ObligationCommand =
  | OpenObligation
  | SubmitObligation
  | ReturnObligation
  | AcceptObligation
  | ReviseImplementationPlan
  | WaiveObligation
  | RecordObligationOverdue;

const open = (state: Obligation, command: OpenObligation, { cited }: Context): ObligationEvent[] => {
  if (state.is !== 'unopened') return [];
  const { scheme, kind, period, obligor } = command;
  const terms = cited(obligationScheduleRef(scheme, kind)).periods[period];
  if (!terms) return refuse('ObligationNotOpen', { period });
  const { obligors, ...stamped } = terms;
  if (!obligors.some((owing) => obligorKey(owing) === obligorKey(obligor))) return refuse('NotObligor', { obligor });
  return [{ type: 'ObligationOpened', data: { ...stamped, obligor } }];
};

/** Reviewing is for the roles that the rule names, and never for a filer. */
const asReviewer = (state: OpenedObligation, { actor }: Context): void => {
  const { acceptedBy } = state.terms;
  if (!acceptedBy.includes(actor.role)) refuse('NotAllowed', { role: actor.role, acceptedBy });
  if ('filers' in state && isAmong(actor, state.filers)) refuse('ReviewerConflict', { filers: state.filers });
};

const accept = (state: OpenedObligation, context: Context): ObligationEvent[] => {
  asReviewer(state, context);
  if (state.is === 'accepted') return refuse('AlreadyAccepted', { version: state.version });
  if (state.is !== 'submitted') return refuse('WrongState', { is: state.is });
  const { version, missing, late, daysLate } = state;
  if (missing.length > 0) return refuse('PlanIncomplete', { missing });
  return [{ type: 'ObligationAccepted', data: { kind: state.terms.kind, version, late, daysLate } }];
};

/** What is left of the first deadline or the days of AMB-47, whichever ends later, with a ladder of its own. */
const mendingOf = ({ terms, returns }: OpenedObligation, { cited, today }: Context): Mending => {
  const scheme = cited(schemeRef(terms.scheme));
  const { days, dayKind } = terms.resubmission;
  const last = dayKind === 'working' ? addWorkingDays(calendar(scheme), today, days).value : addDays(today, days);
  const mended = { dueOn: last, dueAt: instantAt(last, terms.cutOff) };
  const { dueOn, dueAt } = mended.dueAt > terms.dueAt ? mended : terms;
  const ladder = ruleValue(scheme, 'notices.ladder', today);
  return { dueOn, dueAt, rungs: stampRungs(ladder, calendar(scheme), { dueOn, dueAt }, returns + 1) };
};

/** Sends a paper back, also one that was accepted already; the reminders start anew. */
const giveBack = (state: OpenedObligation, { reasons }: ReturnObligation, context: Context): ObligationEvent[] => {
  asReviewer(state, context);
  if (state.is !== 'submitted' && state.is !== 'accepted') return refuse('WrongState', { is: state.is });
  const given = reasons.map((reason) => reason.trim()).filter((reason) => reason !== '');
  if (given.length === 0) return refuse('ReturnReasonMissing');
  const { version, terms } = state;
  const mending = mendingOf(state, context);
  return [{ type: 'ObligationReturned', data: { kind: terms.kind, version, reasons: given, mending } }];
};

const waive = (state: OpenedObligation, { reason }: WaiveObligation): ObligationEvent[] => {
  if (state.is === 'waived') return [];
  if (state.is !== 'open') return refuse('ObligationNotOpen', { is: state.is });
  if (reason.trim() === '') return refuse('ReasonMissing');
  return [{ type: 'ObligationWaived', data: { kind: state.terms.kind, reason } }];
};

/** What time alone has made true: recorded by the clock, or by whoever acts first afterwards; exactly once. */
const becameOverdue = (state: Obligation, at: Instant): ObligationEvent[] => {
  const dueAt = overdueAt(state);
  if (state.is === 'unopened' || dueAt === undefined || at < dueAt) return [];
  return [{ type: 'ObligationBecameOverdue', data: { kind: state.terms.kind, dueAt } }];
};

const decideOpened = (
  state: OpenedObligation,
  command: Exclude<ObligationCommand, OpenObligation>,
  context: Context,
): readonly ObligationEvent[] => {
  switch (command.type) {
    case 'SubmitObligation':
      return submit(state, command.paper, context);
    case 'ReturnObligation':
      return giveBack(state, command, context);
    case 'AcceptObligation':
      return accept(state, context);
    case 'ReviseImplementationPlan':
      return revise(state, command, context);
    case 'WaiveObligation':
      return waive(state, command);
    case 'RecordObligationOverdue':
      return [];
    default:
      return never(command);
  }
};

const decide = (state: Obligation, command: ObligationCommand, context: Context): readonly ObligationEvent[] => {
  if (command.type === 'OpenObligation') return open(state, command, context);
  if (state.is === 'unopened') {
    return command.type === 'RecordObligationOverdue' ? [] : refuse('ObligationNotOpen', { is: state.is });
  }
  const events = decideOpened(state, command, context);
  const acted = events.length > 0 || command.type === 'RecordObligationOverdue';
  return acted ? [...becameOverdue(state, context.at), ...events] : [];
};

const cites: NonNullable<Decider<Obligation, ObligationCommand, ObligationEvent>['cites']> = (command, state) => {
  if (command.type === 'OpenObligation') return [obligationScheduleRef(command.scheme, command.kind)];
  if (state.is === 'unopened') return [];
  if (command.type === 'ReturnObligation') return [schemeRef(state.terms.scheme)];
  return command.type === 'SubmitObligation' ? citedByPaper(command.paper) : [];
};

/**
 * Plan, pilot list, quarterly report and stage summary: one life for all four (R34, R53, R56, R63; A.3).
 * Refuses `NotObligor`, `ObligationNotOpen`, `AlreadyAccepted`, `PlanIncomplete`, `PilotListEmpty`, `OutsideArea`,
 * `CommunityNotActive`, `NotUrban`, `DuplicateRow`, `FigureUnexplained`, `ReturnReasonMissing`, `ReviewerConflict`.
 */
export const obligation: Decider<Obligation, ObligationCommand, ObligationEvent> = {
  initial: { is: 'unopened' },
  begins: ['OpenObligation'],
  may: {
    OpenObligation: ['System'],
    SubmitObligation: ['Liaison', 'Member', 'PrefectureOfficer', 'CountyReviewer'],
    ReturnObligation: ['ProvincialOfficer', 'OfficeDirector'],
    AcceptObligation: ['ProvincialOfficer', 'OfficeDirector'],
    ReviseImplementationPlan: ['PrefectureOfficer', 'CountyReviewer'],
    WaiveObligation: ['OfficeDirector'],
    RecordObligationOverdue: ['System'],
  },
  cites,
  evolve,
  decide,
};
