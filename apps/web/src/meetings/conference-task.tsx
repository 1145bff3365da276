import { type PaneProps } from '../case/pane-props.js';
import { MemberChangeTask } from './member-change-task.js';
import { NextMeetingTask } from './next-meeting-task.js';

/** A task on the conference itself. */
export const ConferenceTask = (props: PaneProps) =>
  props.task.step === 'scheduleNextMeeting' ? <NextMeetingTask {...props} /> : <MemberChangeTask {...props} />;
