import { jointConferenceRef, memberUnitsOn } from '../joint-conference/joint-conference.state.js';
import { meetingRef } from '../meeting/meeting.state.js';
import { schemeRef } from '../scheme/scheme.js';
import { type Context, type Decider, never, type StreamRef, type Warning } from '../shared/decider.js';
import { type MeetingId } from '../shared/ids.js';
import { refuse } from '../shared/refusal.js';
import { approve, circulate, countersign, deemConsent, object, requireCountersigned, withdraw } from './countersign.js';
import { addItem, correct, draft, revise } from './drafting.js';
import { type IssueMinutes, type MinutesCommand } from './minutes.commands.js';
import { type MinutesEvent } from './minutes.events.js';
import { type Drafted, evolve, type Minutes, stageOf } from './minutes.state.js';

/** Sends the approved version to all member units, also absent ones, and to the guests (R22). */
const issue = (
  state: Drafted,
  { issueNumber, furtherRecipients = [], file }: IssueMinutes,
  { cited, today }: Context,
): MinutesEvent[] => {
  if (state.is === 'issued') return refuse('WrongState', { is: state.is });
  requireCountersigned(state);
  if (stageOf(state) !== 'approved') return refuse('ChairApprovalMissing', { chair: state.meeting.chair });
  const { meeting, version, digest, text, issued } = state;
  const members = memberUnitsOn(cited(jointConferenceRef(meeting.conference)), today).map(({ unit }) => unit);
  const recipients = new Set([...members, ...meeting.attending, ...meeting.onLeave, ...meeting.observers]);
  return [
    {
      type: 'MinutesIssued',
      data: {
        version,
        digest,
        conference: meeting.conference,
        meeting: meeting.meeting,
        issueNumber,
        recipients: [...new Set([...recipients, ...furtherRecipients])],
        ...(file && { file }),
        items: text.items.filter(({ no }) => !issued?.assigned.includes(no)),
      },
    },
  ];
};

const decide = (state: Minutes, command: MinutesCommand, context: Context): readonly MinutesEvent[] => {
  if (command.type === 'DraftMinutes') {
    return state.is === 'none' ? draft(command, context) : refuse('WrongState', { is: state.is });
  }
  if (state.is === 'none') return refuse('WrongState', { is: state.is });
  switch (command.type) {
    case 'AddAgreedItem':
      return addItem(state, command, context);
    case 'ReviseMinutes':
      return revise(state, command, context);
    case 'CorrectIssuedMinutes':
      return correct(state, command, context);
    case 'CirculateMinutesForCountersign':
      return circulate(state, context);
    case 'CountersignMinutes':
      return countersign(state, command, context);
    case 'ObjectToMinutes':
      return object(state, command, context);
    case 'WithdrawCountersign':
      return withdraw(state, command, context);
    case 'ApproveMinutes':
      return approve(state, command, context);
    case 'IssueMinutes':
      return issue(state, command, context);
    case 'DeemConsent':
      return deemConsent(state, command, context);
    default:
      return never(command);
  }
};

/** The conference (roster, chair), the scheme (rules, areas), and for a first draft the meeting. */
const cites = (command: MinutesCommand, state: Minutes, { id }: Context): readonly StreamRef[] => {
  if (state.is !== 'none') {
    const { conference } = state.meeting;
    return [jointConferenceRef(conference), schemeRef(conference)];
  }
  if (command.type !== 'DraftMinutes') return [];
  const { conference } = command;
  return [meetingRef(id as MeetingId), jointConferenceRef(conference), schemeRef(conference)];
};

/** `UnitNotConvened`: named in an item of a partial meeting without having been there; gets the draft for comment (R18). */
const warns = (_after: Minutes, events: readonly MinutesEvent[]): readonly Warning[] =>
  events.flatMap((event) =>
    event.type === 'MinutesCirculatedForCountersign'
      ? event.data.forComment.map((unit) => ({ code: 'UnitNotConvened', details: { unit } }))
      : [],
  );

const office = ['ProvincialOfficer', 'OfficeDirector'] as const;
/** Guests may try, so that they learn why not: `NotAttendingUnit`. */
const signers = ['Member', 'Liaison', 'ConferenceInvitee'] as const;

/** Minutes of a meeting: drafted, countersigned by the attending units, approved by its chair, issued (R20-R22). */
export const minutes: Decider<Minutes, MinutesCommand, MinutesEvent> = {
  initial: { is: 'none' },
  begins: ['DraftMinutes'],
  may: {
    DraftMinutes: office,
    AddAgreedItem: office,
    ReviseMinutes: office,
    CirculateMinutesForCountersign: office,
    CountersignMinutes: signers,
    ObjectToMinutes: signers,
    WithdrawCountersign: signers,
    ApproveMinutes: ['Convenor', 'DeputyConvenor', 'Member', 'Liaison', ...office],
    IssueMinutes: office,
    CorrectIssuedMinutes: office,
    DeemConsent: ['System'],
  },
  cites,
  evolve,
  decide,
  warns,
};
