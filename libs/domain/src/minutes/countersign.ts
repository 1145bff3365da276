import { stepReminders } from '../obligation/ladder.js';
import {
  chairsOn,
  convenorOn,
  deputyConvenorOn,
  isMemberOn,
  jointConferenceRef,
  leadUnitOn,
  liaisonsOf,
  memberUnitsOn,
  seatOf,
} from '../joint-conference/joint-conference.state.js';
import { calendar, ruleValue, schemeRef } from '../scheme/scheme.js';
import { isAmong, persons } from '../shared/actor.js';
import { type Approval, type Move } from '../shared/approval.js';
import { demand } from '../shared/approval-guards.js';
import { addWorkingDays } from '../shared/calendar.js';
import { instantAt } from '../shared/dates.js';
import { type Context } from '../shared/decider.js';
import { type AccountId, type FileDigest, type UnitId } from '../shared/ids.js';
import { refuse } from '../shared/refusal.js';
import {
  type ApproveMinutes,
  type CountersignMinutes,
  type DeemConsent,
  type ObjectToMinutes,
  type WithdrawCountersign,
} from './minutes.commands.js';
import { type MinutesEvent, type MinutesText } from './minutes.events.js';
import { CHAIR, countersignsOf, type Drafted } from './minutes.state.js';

const ownersOf = ({ items }: MinutesText): readonly string[] =>
  items.flatMap(({ leads, participants }) => [...leads, ...participants]);

/** Units whose agreement stands: they agreed, and neither the text nor an item of theirs changed (AMB-19, option). */
const untouched = (state: Drafted, units: readonly UnitId[]): readonly UnitId[] => {
  const { circulated, text, approval } = state;
  const whole = (t: MinutesText): string => JSON.stringify([t.body, t.decisions]);
  if (!circulated || whole(circulated) !== whole(text)) return [];
  const stands = (item: MinutesText['items'][number], other: MinutesText): boolean =>
    other.items.some((same) => JSON.stringify(same) === JSON.stringify(item));
  const changed = [
    ...text.items.filter((item) => !stands(item, circulated)),
    ...circulated.items.filter((item) => !stands(item, text)),
  ];
  const touched = ownersOf({ ...text, items: changed });
  return countersignsOf(state).agreed.filter((unit) => {
    const by = approval?.answers.find(({ voice }) => voice === unit)?.by ?? [];
    return units.includes(unit) && !touched.includes(unit) && !by.some((one) => state.drafters.includes(one));
  });
};

/** Lays the version before the units that have to agree (R21, AMB-19, AMB-20). */
export const circulate = (state: Drafted, { cited, today }: Context): MinutesEvent[] => {
  if (state.is !== 'drafted') return refuse('WrongState', { is: state.is });
  const { conference: id, heldOn, attending, convened } = state.meeting;
  const conference = cited(jointConferenceRef(id));
  const scheme = cited(schemeRef(id));
  const rule = ruleValue(scheme, 'conference.countersign', today);
  const members = memberUnitsOn(conference, heldOn).map(({ unit }) => unit);
  const lead = leadUnitOn(conference, today);
  const units = (rule.units === 'all' ? members : attending).filter(
    (unit) => isMemberOn(conference, unit, today) && (rule.conveningUnitSigns || unit !== lead),
  );
  const after = (days: number): string => addWorkingDays(calendar(scheme), today, days).value;
  const { deemedConsentAfterWorkingDays: silence } = rule;
  const remindOn = after(rule.reminderAfterWorkingDays);
  return [
    {
      type: 'MinutesCirculatedForCountersign',
      data: {
        version: state.version,
        digest: state.digest,
        units,
        kept: rule.revisionResets === 'changedItems' ? untouched(state, units) : [],
        forComment: members.filter((unit) => ownersOf(state.text).includes(unit) && !convened.includes(unit)),
        remindOn,
        ...stepReminders(scheme, remindOn, today),
        ...(silence !== undefined && { consentAt: instantAt(after(silence), '24:00') }),
      },
    },
  ];
};

type Circulated = Drafted & { readonly approval: Approval };

/**
 * The unit that the actor speaks for: it attended, and the actor has its seat, or is its liaison with a letter (R21).
 * Refuses `DigestMismatch`, `NotAttendingUnit`, and `NotConferenceDecision` for a person not yet confirmed.
 */
const speaker = (
  state: Drafted,
  { digest, letter }: { readonly digest: string; readonly letter?: FileDigest },
  { actor, cited, today }: Context,
): { readonly state: Circulated; readonly unit: UnitId } => {
  if (digest !== state.digest) return refuse('DigestMismatch', { version: state.version });
  const { approval } = state;
  if (state.is !== 'circulated' || !approval) return refuse('WrongState', { is: state.is });
  const { unit } = actor;
  if (!unit || !approval.steps.some(({ voices }) => voices.includes(unit))) return refuse('NotAttendingUnit', { unit });
  const conference = cited(jointConferenceRef(state.meeting.conference));
  const person = actor.onBehalfOf ?? actor.account;
  if (actor.role === 'Liaison') {
    const may = letter !== undefined && liaisonsOf(conference, unit, today).includes(person);
    return may ? { state: { ...state, approval }, unit } : refuse('NotAllowed', { unit, letter: letter ?? null });
  }
  const seat = seatOf(conference, person, today);
  if (seat?.as === 'incoming') return refuse('NotConferenceDecision', { seat: seat.seat, person });
  if (actor.role !== 'Member' || seat?.as !== 'member' || seat.unit !== unit) return refuse('NotAllowed', { unit });
  return { state: { ...state, approval }, unit };
};

const mark = ({ version, digest }: Drafted) => ({ version, digest });

/** One decision per unit and version, also once all have spoken (R21). */
const requireSilent = (state: Circulated, unit: UnitId): void => {
  if (!countersignsOf(state).silent.includes(unit)) refuse('AlreadyDecided', { unit, version: state.version });
};

/** A unit agrees, perhaps with a comment on the wording (R21). Refuses `AlreadyDecided`, `ReviewerConflict`. */
export const countersign = (state: Drafted, command: CountersignMinutes, context: Context): MinutesEvent[] => {
  const { unit, state: circulated } = speaker(state, command, context);
  requireSilent(circulated, unit);
  const by = persons(context.actor);
  demand(circulated.approval, { is: 'agreed', voice: unit, by, at: context.at }, { voices: [unit] });
  const { comment, letter } = command;
  const data = { ...mark(state), unit, ...(comment && { comment }), ...(letter && { letter }) };
  return [{ type: 'MinutesCountersigned', data }];
};

/** A unit objects, with a reason; that blocks the issue (R21). */
export const object = (state: Drafted, command: ObjectToMinutes, context: Context): MinutesEvent[] => {
  const { unit, state: circulated } = speaker(state, command, context);
  requireSilent(circulated, unit);
  const by = persons(context.actor);
  demand(circulated.approval, { is: 'objected', voice: unit, by, at: context.at }, { voices: [unit] });
  const { reason, letter } = command;
  if (reason.trim() === '') return refuse('ReasonMissing');
  return [{ type: 'MinutesObjected', data: { ...mark(state), unit, reason, ...(letter && { letter }) } }];
};

/** An objection falls whenever its unit withdraws it; an agreement is an own act, taken back only within the window. */
export const withdraw = (state: Drafted, command: WithdrawCountersign, context: Context): MinutesEvent[] => {
  const { unit, state: circulated } = speaker(state, command, context);
  const given = circulated.approval.answers.find(({ voice }) => voice === unit);
  if (!given) return refuse('WrongState', { unit, answered: false });
  const move = { is: 'takenBack', voice: unit, at: context.at } as const;
  const { minutes } = ruleValue(context.cited(schemeRef(state.meeting.conference)), 'approval.takeBack', context.today);
  if (given.agrees) {
    demand(circulated.approval, { ...move, by: persons(context.actor) }, { takeBackMinutes: minutes });
  } else {
    demand(circulated.approval, { ...move, by: given.by });
  }
  return [{ type: 'CountersignWithdrawn', data: { ...mark(state), unit } }];
};

/** What keeps the version from being fully countersigned: silent units first, then objections. */
export const requireCountersigned = (state: Drafted): void => {
  if (state.is === 'drafted') refuse('CountersignIncomplete', { units: state.meeting.attending });
  const { silent, objected } = countersignsOf(state);
  if (silent.length > 0) refuse('CountersignIncomplete', { units: silent });
  if (objected.length > 0) refuse('CountersignObjected', { units: objected });
};

/** The chair of that meeting; once out of office, whoever may chair now, so that the minutes never lie unapprovable. */
const approvers = ({ meeting }: Drafted, { cited, today }: Context): readonly AccountId[] => {
  const conference = cited(jointConferenceRef(meeting.conference));
  const inOffice = [convenorOn(conference, today), deputyConvenorOn(conference, today)].includes(meeting.chair);
  return inOffice ? [meeting.chair] : chairsOn(conference, today, meeting.meeting);
};

/** The chair approves the fully countersigned version (R22). Refuses `OnlyConvenor`. */
export const approve = (state: Drafted, { digest }: ApproveMinutes, context: Context): MinutesEvent[] => {
  if (state.is === 'issued') return refuse('WrongState', { is: state.is });
  requireCountersigned(state);
  if (digest !== state.digest) return refuse('DigestMismatch', { version: state.version });
  const { approval } = state;
  const may = isAmong(context.actor, approvers(state, context));
  if (!may || !approval) return refuse('OnlyConvenor', { chair: state.meeting.chair });
  if (approval.is === 'approved') return [];
  const move: Move = { is: 'agreed', voice: CHAIR, by: persons(context.actor), at: context.at };
  demand(approval, move, { voices: [CHAIR] });
  return [{ type: 'MinutesApproved', data: mark(state) }];
};

/** Counts silence as consent when that is configured and its time has come; else nothing happens (AMB-19). */
export const deemConsent = (state: Drafted, { version }: DeemConsent, { at }: Context): MinutesEvent[] => {
  const due = state.is === 'circulated' && state.version === version && state.consentAt && at >= state.consentAt;
  if (!due) return [];
  return countersignsOf(state).silent.map((unit) => ({
    type: 'MinutesCountersigned',
    data: { ...mark(state), unit, deemed: true },
  }));
};
