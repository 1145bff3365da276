import { type JointConference, jointConferenceRef, memberUnitsOn } from '../joint-conference/joint-conference.state.js';
import { meetingRef } from '../meeting/meeting.state.js';
import { reportingAreas, schemeRef } from '../scheme/scheme.js';
import { isAmong } from '../shared/actor.js';
import { isLegalDate } from '../shared/dates.js';
import { type Context } from '../shared/decider.js';
import { type MeetingId } from '../shared/ids.js';
import { refuse } from '../shared/refusal.js';
import {
  type AddAgreedItem,
  type CorrectIssuedMinutes,
  type DraftMinutes,
  type ReviseMinutes,
} from './minutes.commands.js';
import { type AgreedItem, type MinutesEvent, type MinutesMeeting, type MinutesText } from './minutes.events.js';
import { type Drafted, versionDigest } from './minutes.state.js';

/** Member units of the day of the meeting, and reporting areas. */
const owners = (conference: JointConference, { conference: id, heldOn }: MinutesMeeting, { cited }: Context) =>
  new Set<string>([
    ...memberUnitsOn(conference, heldOn).map(({ unit }) => unit),
    ...reportingAreas(cited(schemeRef(id)), heldOn).map(({ area }) => area),
  ]);

/** Each item has one or more leads that are member units or reporting areas (R20). Refuses `UnitNotMember`. */
const checkItems = (items: readonly AgreedItem[], meeting: MinutesMeeting, context: Context): void => {
  const known = owners(context.cited(jointConferenceRef(meeting.conference)), meeting, context);
  for (const { no, leads, participants, dueOn } of items) {
    const strangers = [...leads, ...participants].filter((owner) => !known.has(owner));
    if (leads.length === 0 || strangers.length > 0) refuse('UnitNotMember', { item: no, units: strangers });
    if (!isLegalDate(dueOn)) refuse('WrongState', { item: no, dueOn });
    if (items.filter((item) => item.no === no).length > 1) refuse('WrongState', { item: no, repeated: true });
  }
};

/** Whoever approves a version does not write it, else nobody could approve it. */
const checkWriter = ({ chair }: Pick<MinutesMeeting, 'chair'>, { actor }: Context): void => {
  if (isAmong(actor, [chair])) refuse('ReviewerConflict', { chair });
};

const textOf = ({ body, items, decisions }: MinutesText): MinutesText => ({ body, items, decisions });

/** The first version, after a held meeting (R20). */
export const draft = ({ conference, number, ...text }: DraftMinutes, context: Context): MinutesEvent[] => {
  const id = context.id as MeetingId;
  const meeting = context.cited(meetingRef(id));
  if (meeting.is !== 'held' || meeting.conference !== conference) return refuse('WrongState', { meeting: meeting.is });
  checkWriter(meeting, context);
  const { date: heldOn, chair, convened, attending, onLeave, observers } = meeting;
  const reported = { conference, meeting: id, number, heldOn, chair, convened, attending, onLeave, observers };
  checkItems(text.items, reported, context);
  const version = { version: 1, digest: versionDigest(reported, 1, text) };
  return [{ type: 'MinutesDrafted', data: { ...reported, ...textOf(text), ...version } }];
};

/** One more item while the draft is not circulated (R20). */
export const addItem = (state: Drafted, { item }: AddAgreedItem, context: Context): MinutesEvent[] => {
  if (state.is !== 'drafted') return refuse('WrongState', { is: state.is });
  checkWriter(state.meeting, context);
  const items = [...state.text.items, item];
  checkItems(items, state.meeting, context);
  const { version } = state;
  const digest = versionDigest(state.meeting, version, { ...state.text, items });
  return [{ type: 'AgreedItemDrafted', data: { item, version, digest } }];
};

const next = (state: Drafted, text: MinutesText, context: Context) => {
  checkWriter(state.meeting, context);
  checkItems(text.items, state.meeting, context);
  const version = state.version + 1;
  return { ...textOf(text), version, digest: versionDigest(state.meeting, version, text) };
};

/** A new version before the issue; decisions on the one before are reset (AMB-19). */
export const revise = (state: Drafted, { reason, ...text }: ReviseMinutes, context: Context): MinutesEvent[] => {
  if (state.is === 'issued') return refuse('WrongState', { is: state.is });
  if (reason.trim() === '') return refuse('ReasonMissing');
  return [{ type: 'MinutesRevised', data: { ...next(state, text, context), reason } }];
};

/** A new version after the issue, which names the one in force; that one stands until the new one is issued (R22). */
export const correct = (
  state: Drafted,
  { corrects, reason, ...text }: CorrectIssuedMinutes,
  context: Context,
): MinutesEvent[] => {
  if (state.is !== 'issued' || state.issued?.version !== corrects) {
    return refuse('WrongState', { is: state.is, corrects, inForce: state.issued?.version });
  }
  if (reason.trim() === '') return refuse('ReasonMissing');
  return [{ type: 'MinutesCorrected', data: { ...next(state, text, context), corrects, reason } }];
};
