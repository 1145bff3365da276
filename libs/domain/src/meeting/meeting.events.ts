import { type Reminded } from '../obligation/ladder.js';
import { type LegalDate } from '../shared/dates.js';
import { type Event } from '../shared/decider.js';
import { type AccountId, type FileDigest, type PrivateText, type SchemeId, type UnitId } from '../shared/ids.js';

/** All member units, or some of them for a specific matter (R18). */
export type MeetingScope =
  { readonly is: 'all' } | { readonly is: 'partial'; readonly units: readonly UnitId[]; readonly reason: string };

export interface MeetingPlan {
  readonly date: LegalDate;
  /** Local time, `14:30`. */
  readonly time: string;
  readonly place: string;
}

/** One line of the attendance sheet: who came for which unit, or who is on leave (请假). */
export interface Attendance {
  readonly unit: UnitId;
  readonly capacity: 'member' | 'delegate' | 'leave' | 'observer';
  readonly person?: AccountId | undefined;
}

/** A meeting of the conference (R16-R19). */
export type MeetingEvent =
  | Event<
      'MeetingProposed',
      {
        readonly conference: SchemeId;
        readonly unit: UnitId;
        readonly topic: string;
        readonly reason: string;
        readonly wantedOn?: LegalDate;
        /** When an answer is expected. */
        readonly answerBy: LegalDate;
      } & Reminded
    >
  | Event<'MeetingProposalAccepted', { readonly remark?: string }>
  | Event<'MeetingProposalDeclined', { readonly reason: string }>
  | Event<
      'MeetingScheduled',
      MeetingPlan & {
        readonly conference: SchemeId;
        /** `2020-1`: year and running number. */
        readonly number: string;
        readonly chair: AccountId;
        readonly agenda: readonly string[];
        readonly scope: MeetingScope;
        /** The member units convened, as the scope and the roster of the day gave them. */
        readonly convened: readonly UnitId[];
        readonly materials: readonly FileDigest[];
      }
    >
  | Event<'MeetingRescheduled', MeetingPlan & { readonly chair: AccountId; readonly reason: string }>
  | Event<'MeetingCancelled', { readonly reason: string }>
  | Event<
      'ParticipantInvited',
      {
        /** A unit outside the conference, a bureau of an area, or an expert's account. */
        readonly invitee: UnitId;
        readonly capacity: 'observer';
        /** An expert's field. */
        readonly field?: string;
        readonly contact?: PrivateText;
      }
    >
  | Event<'AttendanceRecorded', { readonly sheet: readonly Attendance[] }>
  | Event<
      'MeetingHeld',
      {
        readonly heldOn: LegalDate;
        readonly chair: AccountId;
        readonly attending: readonly UnitId[];
        readonly onLeave: readonly UnitId[];
        readonly observers: readonly UnitId[];
        /** When the draft of the minutes is expected. */
        readonly minutesBy: LegalDate;
        /** When the next meeting is expected at the latest (R16). */
        readonly nextBy?: LegalDate;
      } & Reminded
    >;
