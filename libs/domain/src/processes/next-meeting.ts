import {
  type NoteMeetingCancelled,
  type NoteMeetingHeld,
  type NoteMeetingPlanned,
} from '../joint-conference/commands.js';
import { jointConferenceRef } from '../joint-conference/joint-conference.state.js';
import { type MeetingEvent } from '../meeting/meeting.events.js';
import { meetingRef } from '../meeting/meeting.state.js';
import { type RecordedEvent } from '../shared/decider.js';
import { type MeetingId } from '../shared/ids.js';
import { type Process } from './process.js';
import { idOf, isEvent } from './recorded.js';

const isMeeting = isEvent<MeetingEvent>();

type Note = NoteMeetingHeld | NoteMeetingPlanned | NoteMeetingCancelled;

const noteOf = (event: RecordedEvent): Note | undefined => {
  const meeting = idOf(event) as MeetingId;
  if (isMeeting('meeting', 'MeetingScheduled')(event)) return { type: 'NoteMeetingPlanned', meeting };
  if (isMeeting('meeting', 'MeetingCancelled')(event)) return { type: 'NoteMeetingCancelled', meeting };
  if (!isMeeting('meeting', 'MeetingHeld')(event)) return undefined;
  const { nextBy } = event.data;
  return nextBy === undefined ? undefined : { type: 'NoteMeetingHeld', meeting, nextBy };
};

/** The conference knows what is planned and by when it meets again, so that its office can be reminded of it (R16). */
export const noteMeetings: Process = {
  name: 'note-meetings',
  cites: (event) => (noteOf(event) ? [meetingRef(idOf(event) as MeetingId)] : []),
  react: (event, { cited }) => {
    const command = noteOf(event);
    if (!command) return [];
    const meeting = cited(meetingRef(command.meeting));
    return 'conference' in meeting ? [{ stream: jointConferenceRef(meeting.conference), command }] : [];
  },
};
