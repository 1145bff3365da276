import {
  chairsOn,
  isMemberOn,
  type JointConference,
  jointConferenceRef,
  memberUnitsOn,
} from '../joint-conference/joint-conference.state.js';
import { stepReminders } from '../obligation/ladder.js';
import { calendar, ruleValue, schemeRef, type SchemeState } from '../scheme/scheme.js';
import { addWorkingDays } from '../shared/calendar.js';
import { addMonths, isLegalDate, type LegalDate } from '../shared/dates.js';
import { type Command, type Context, type Decider, never, type StreamRef } from '../shared/decider.js';
import {
  type AccountId,
  type FileDigest,
  type MeetingId,
  type PrivateText,
  type SchemeId,
  type UnitId,
} from '../shared/ids.js';
import { refuse } from '../shared/refusal.js';
import { type Attendance, type MeetingEvent, type MeetingPlan, type MeetingScope } from './meeting.events.js';
import { evolve, type Meeting } from './meeting.state.js';

/** R17: a member unit proposes a meeting. */
export interface ProposeMeeting extends Command {
  readonly type: 'ProposeMeeting';
  readonly conference: SchemeId;
  readonly topic: string;
  readonly reason: string;
  readonly wantedOn?: LegalDate;
}
export interface AcceptMeetingProposal extends Command {
  readonly type: 'AcceptMeetingProposal';
  readonly remark?: string;
}
export interface DeclineMeetingProposal extends Command {
  readonly type: 'DeclineMeetingProposal';
  readonly reason: string;
}
/** R16, R18. */
export interface ScheduleMeeting extends Command, MeetingPlan {
  readonly type: 'ScheduleMeeting';
  readonly conference: SchemeId;
  readonly number: string;
  readonly chair: AccountId;
  readonly agenda: readonly string[];
  readonly scope: MeetingScope;
  readonly materials?: readonly FileDigest[];
}
export interface RescheduleMeeting extends Command, MeetingPlan {
  readonly type: 'RescheduleMeeting';
  readonly chair?: AccountId;
  readonly reason: string;
}
export interface CancelMeeting extends Command {
  readonly type: 'CancelMeeting';
  readonly reason: string;
}
/** R19. */
export interface InviteParticipant extends Command {
  readonly type: 'InviteParticipant';
  readonly invitee: UnitId;
  readonly field?: string;
  readonly contact?: PrivateText;
}
/** The whole sheet; a second one replaces the first until the meeting is marked held. */
export interface RecordAttendance extends Command {
  readonly type: 'RecordAttendance';
  readonly sheet: readonly Attendance[];
}
export interface HoldMeeting extends Command {
  readonly type: 'HoldMeeting';
  /** Who chaired; absent: whoever was to. */
  readonly chair?: AccountId;
}
export type MeetingCommand =
  | ProposeMeeting
  | AcceptMeetingProposal
  | DeclineMeetingProposal
  | ScheduleMeeting
  | RescheduleMeeting
  | CancelMeeting
  | InviteParticipant
  | RecordAttendance
  | HoldMeeting;

/** The last of the working days within which something is expected: a reminder, never a bar. */
const within = (scheme: SchemeState, what: 'meetingProposalAnswer' | 'minutesDraft', from: LegalDate): LegalDate =>
  addWorkingDays(calendar(scheme), from, ruleValue(scheme, 'conference.workTimes', from)[what]).value;

const requireReason = (reason: string): string => (reason.trim() === '' ? refuse('ReasonMissing') : reason);

/** The convenor, or the deputy under a delegation valid that day (R16). Refuses `ChairNotAuthorised`. */
const requireChair = (
  conference: JointConference,
  chair: AccountId,
  { date, meeting }: { readonly date: LegalDate; readonly meeting: MeetingId },
): void => {
  if (!chairsOn(conference, date, meeting).includes(chair)) refuse('ChairNotAuthorised', { chair, date });
};

const propose = (
  { conference, topic, reason, wantedOn }: ProposeMeeting,
  { actor, today, cited }: Context,
): MeetingEvent[] => {
  const { unit } = actor;
  const scheme = cited(schemeRef(conference));
  if (!unit || !isMemberOn(cited(jointConferenceRef(conference)), unit, today))
    return refuse('UnitNotMember', { unit });
  requireReason(reason);
  const answerBy = within(scheme, 'meetingProposalAnswer', today);
  const reminders = stepReminders(scheme, answerBy, today);
  const data = { conference, unit, topic, reason, answerBy, ...(wantedOn && { wantedOn }), ...reminders };
  return [{ type: 'MeetingProposed', data }];
};

const schedule = (
  state: Meeting,
  { conference, number, date, time, place, chair, agenda, scope, materials = [] }: ScheduleMeeting,
  { cited, id }: Context,
): MeetingEvent[] => {
  if (state.is !== 'none' && state.is !== 'accepted') return refuse('WrongState', { is: state.is });
  if (!isLegalDate(date)) return refuse('WrongState', { date });
  const roster = cited(jointConferenceRef(conference));
  requireChair(roster, chair, { date, meeting: id as MeetingId });
  const members = memberUnitsOn(roster, date).map(({ unit }) => unit);
  const convened = scope.is === 'all' ? members : members.filter((unit) => scope.units.includes(unit));
  if (scope.is === 'partial') {
    const strangers = scope.units.filter((unit) => !members.includes(unit));
    if (strangers.length > 0) return refuse('UnitNotMember', { units: strangers });
    requireReason(scope.reason);
  }
  if (convened.length === 0) return refuse('AttendanceMissing', { convened });
  const plan = { date, time, place };
  return [
    { type: 'MeetingScheduled', data: { conference, number, ...plan, chair, agenda, scope, convened, materials } },
  ];
};

type Planned = Extract<Meeting, { is: 'scheduled' | 'cancelled' }>;

const reschedule = (
  state: Planned,
  { date, time, place, chair = state.chair, reason }: RescheduleMeeting,
  { cited, id }: Context,
): MeetingEvent[] => {
  if (!isLegalDate(date)) return refuse('WrongState', { date });
  requireChair(cited(jointConferenceRef(state.conference)), chair, { date, meeting: id as MeetingId });
  return [{ type: 'MeetingRescheduled', data: { date, time, place, chair, reason: requireReason(reason) } }];
};

/** Guests only: a member unit is convened, not invited (R19). */
const invite = (state: Planned, { invitee, field, contact }: InviteParticipant, { cited }: Context): MeetingEvent[] => {
  if (state.invited.includes(invitee)) return [];
  const roster = cited(jointConferenceRef(state.conference));
  if (isMemberOn(roster, invitee, state.date)) return refuse('WrongState', { invitee, member: true });
  const data = { invitee, capacity: 'observer' as const, ...(field && { field }), ...(contact && { contact }) };
  return [{ type: 'ParticipantInvited', data }];
};

const recordAttendance = (state: Planned, { sheet }: RecordAttendance): MeetingEvent[] => {
  const strangers = sheet.filter(({ unit, capacity }) =>
    capacity === 'observer' ? !state.invited.includes(unit) : !state.convened.includes(unit),
  );
  if (strangers.length > 0) return refuse('UnitNotMember', { units: strangers.map(({ unit }) => unit) });
  const twice = sheet.filter(({ unit }, i) => sheet.findIndex((line) => line.unit === unit) !== i);
  if (twice.length > 0) return refuse('AlreadyDecided', { units: twice.map(({ unit }) => unit) });
  return [{ type: 'AttendanceRecorded', data: { sheet } }];
};

/** Fixes who attended: that is the countersign list (R16, R21). Refuses `ChairNotAuthorised`, `AttendanceMissing`. */
const hold = (state: Planned, { chair = state.chair }: HoldMeeting, { cited, id, today }: Context): MeetingEvent[] => {
  const { date, sheet, convened } = state;
  requireChair(cited(jointConferenceRef(state.conference)), chair, { date, meeting: id as MeetingId });
  if (date > today) return refuse('EffectiveInFuture', { date, today });
  const units = (...capacities: Attendance['capacity'][]): readonly UnitId[] =>
    sheet.filter(({ capacity }) => capacities.includes(capacity)).map(({ unit }) => unit);
  const missing = convened.filter((unit) => !sheet.some((line) => line.unit === unit));
  const attending = units('member', 'delegate');
  if (missing.length > 0 || attending.length === 0) return refuse('AttendanceMissing', { units: missing });
  const scheme = cited(schemeRef(state.conference));
  const minutesBy = within(scheme, 'minutesDraft', today);
  const nextBy = addMonths(date, ruleValue(scheme, 'conference.workTimes', today).meetingEveryMonths);
  const sheetOf = { attending, onLeave: units('leave'), observers: units('observer') };
  const reminders = stepReminders(scheme, minutesBy, today);
  return [{ type: 'MeetingHeld', data: { heldOn: date, chair, ...sheetOf, minutesBy, nextBy, ...reminders } }];
};

const decideProposed = (
  state: Extract<Meeting, { unit: UnitId }>,
  command: AcceptMeetingProposal | DeclineMeetingProposal,
): MeetingEvent[] => {
  if (state.is !== 'proposed') return refuse('WrongState', { is: state.is });
  if (command.type === 'DeclineMeetingProposal') {
    return [{ type: 'MeetingProposalDeclined', data: { reason: requireReason(command.reason) } }];
  }
  const { remark } = command;
  return [{ type: 'MeetingProposalAccepted', data: { ...(remark && { remark }) } }];
};

const decide = (state: Meeting, command: MeetingCommand, context: Context): readonly MeetingEvent[] => {
  switch (command.type) {
    case 'ProposeMeeting':
      return state.is === 'none' ? propose(command, context) : refuse('WrongState', { is: state.is });
    case 'ScheduleMeeting':
      return schedule(state, command, context);
    case 'AcceptMeetingProposal':
    case 'DeclineMeetingProposal':
      return 'unit' in state ? decideProposed(state, command) : refuse('WrongState', { is: state.is });
    default:
  }
  if (state.is !== 'scheduled') return refuse('WrongState', { is: state.is });
  switch (command.type) {
    case 'RescheduleMeeting':
      return reschedule(state, command, context);
    case 'CancelMeeting':
      return [{ type: 'MeetingCancelled', data: { reason: requireReason(command.reason) } }];
    case 'InviteParticipant':
      return invite(state, command, context);
    case 'RecordAttendance':
      return recordAttendance(state, command);
    case 'HoldMeeting':
      return hold(state, command, context);
    default:
      return never(command);
  }
};

const cites = (command: MeetingCommand, state: Meeting): readonly StreamRef[] => {
  if (command.type === 'ProposeMeeting' || command.type === 'ScheduleMeeting') {
    return [jointConferenceRef(command.conference), schemeRef(command.conference)];
  }
  return 'conference' in state ? [jointConferenceRef(state.conference), schemeRef(state.conference)] : [];
};

const office = ['ProvincialOfficer', 'OfficeDirector'] as const;
const convenes = [...office, 'Convenor', 'DeputyConvenor'] as const;

/** A meeting of the conference: proposed, scheduled, held (R16-R19). */
export const meeting: Decider<Meeting, MeetingCommand, MeetingEvent> = {
  initial: { is: 'none' },
  begins: ['ProposeMeeting', 'ScheduleMeeting'],
  may: {
    ProposeMeeting: ['Member', 'Liaison', 'ProvincialOfficer'],
    AcceptMeetingProposal: convenes,
    DeclineMeetingProposal: convenes,
    ScheduleMeeting: convenes,
    RescheduleMeeting: convenes,
    CancelMeeting: convenes,
    InviteParticipant: convenes,
    RecordAttendance: office,
    HoldMeeting: convenes,
  },
  cites,
  evolve,
  decide,
};
