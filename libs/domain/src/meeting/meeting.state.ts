import { type LegalDate } from '../shared/dates.js';
import { type StepTime, stepTime } from '../obligation/ladder.js';
import { type Stamp, type StreamRef } from '../shared/decider.js';
import { type AccountId, type MeetingId, type SchemeId, type UnitId } from '../shared/ids.js';
import { type Attendance, type MeetingEvent } from './meeting.events.js';

interface Scheduled {
  readonly conference: SchemeId;
  readonly number: string;
  readonly date: LegalDate;
  readonly chair: AccountId;
  readonly convened: readonly UnitId[];
  readonly invited: readonly UnitId[];
  readonly sheet: readonly Attendance[];
}

export interface HeldMeeting extends Scheduled {
  readonly is: 'held';
  readonly attending: readonly UnitId[];
  readonly onLeave: readonly UnitId[];
  readonly observers: readonly UnitId[];
  /** Of the draft of its minutes. */
  readonly reminders?: StepTime;
}

export type Meeting =
  | { readonly is: 'none' }
  | {
      readonly is: 'proposed' | 'accepted' | 'declined';
      readonly conference: SchemeId;
      readonly unit: UnitId;
      /** Of the answer. */
      readonly reminders?: StepTime;
    }
  | (Scheduled & { readonly is: 'scheduled' | 'cancelled' })
  | HeldMeeting;

export const meetingRef = (id: MeetingId): StreamRef<Meeting> => ({ kind: 'meeting', id });

export const evolve = (state: Meeting, event: MeetingEvent, { id }: Pick<Stamp, 'id'>): Meeting => {
  if (event.type === 'MeetingProposed') {
    const { conference, unit } = event.data;
    return { is: 'proposed', conference, unit, ...stepTime(event.data, id) };
  }
  if (event.type === 'MeetingScheduled') {
    const { conference, number, date, chair, convened } = event.data;
    return { is: 'scheduled', conference, number, date, chair, convened, invited: [], sheet: [] };
  }
  if (state.is === 'none') return state;
  if ('unit' in state) {
    if (event.type === 'MeetingProposalAccepted') return { ...state, is: 'accepted' };
    return event.type === 'MeetingProposalDeclined' ? { ...state, is: 'declined' } : state;
  }
  switch (event.type) {
    case 'MeetingRescheduled':
      return { ...state, date: event.data.date, chair: event.data.chair };
    case 'MeetingCancelled':
      return state.is === 'held' ? state : { ...state, is: 'cancelled' };
    case 'ParticipantInvited':
      return { ...state, invited: [...state.invited, event.data.invitee] };
    case 'AttendanceRecorded':
      return { ...state, sheet: event.data.sheet };
    case 'MeetingHeld': {
      const { heldOn, chair, attending, onLeave, observers } = event.data;
      return {
        ...state,
        is: 'held',
        date: heldOn,
        chair,
        attending,
        onLeave,
        observers,
        ...stepTime(event.data, id),
      };
    }
    case 'MeetingProposalAccepted':
    case 'MeetingProposalDeclined':
      return state;
  }
};
