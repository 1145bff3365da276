import { stepReminders } from '../obligation/ladder.js';
import { schemeRef } from '../scheme/scheme.js';
import { type Context } from '../shared/decider.js';
import { type LegalDate } from '../shared/dates.js';
import { type SchemeId } from '../shared/ids.js';
import { type NoteMeetingCancelled, type NoteMeetingHeld, type NoteMeetingPlanned } from './commands.js';
import { type JointConferenceEvent } from './joint-conference.events.js';
import { type Conference, type ExpectedMeeting, expectedMeeting } from './joint-conference.state.js';

const remindersOf = (by: LegalDate, { cited, id, today }: Context) =>
  stepReminders(cited(schemeRef(id as SchemeId)), by, today);

/** A meeting is planned: the office need not be reminded of the next one (R16). */
export const notePlanned = (state: Conference, { meeting }: NoteMeetingPlanned): JointConferenceEvent[] => {
  if (state.meetings.planned.includes(meeting) || state.meetings.held.includes(meeting)) return [];
  const after = expectedMeeting(state)?.after;
  return [{ type: 'MeetingPlanNoted', data: { meeting, ...(after && { after }) } }];
};

/** A planned meeting does not take place: where none is left, the next one is expected as before (R16). */
export const noteCancelled = (
  state: Conference,
  { meeting }: NoteMeetingCancelled,
  context: Context,
): JointConferenceEvent[] => {
  const { planned, expected } = state.meetings;
  if (!planned.includes(meeting)) return [];
  const last = planned.length === 1 && expected;
  return [{ type: 'MeetingPlanDropped', data: { meeting, ...(last && remindersOf(expected.by, context)) } }];
};

/** When the next meeting is expected at the latest: by the day that the last one set (R16). Issued once for each meeting. */
export const noteHeld = (
  state: Conference,
  { meeting, nextBy: by }: NoteMeetingHeld,
  context: Context,
): JointConferenceEvent[] => {
  const { planned, held, expected } = state.meetings;
  if (held.includes(meeting)) return [];
  const overtaken: ExpectedMeeting | undefined = expected && expected.by > by ? expected : undefined;
  const free = !overtaken && planned.every((other) => other === meeting);
  return [{ type: 'NextMeetingExpected', data: { after: meeting, by, ...(free && remindersOf(by, context)) } }];
};
