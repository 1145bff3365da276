import { type Reminded } from '../obligation/ladder.js';
import { type ConferenceDecision } from '../joint-conference/decision.js';
import { type Instant, type LegalDate } from '../shared/dates.js';
import { type Event } from '../shared/decider.js';
import {
  type AccountId,
  type AreaId,
  type FileDigest,
  type MeetingId,
  type SchemeId,
  type UnitId,
} from '../shared/ids.js';

/** What was agreed to be done, by whom, until when (议定事项, R20). */
export interface AgreedItem {
  /** Running number within the minutes; names the item through all versions. */
  readonly no: number;
  readonly text: string;
  /** Member units or reporting areas; at least one. */
  readonly leads: readonly (UnitId | AreaId)[];
  readonly participants: readonly (UnitId | AreaId)[];
  readonly deliverable: string;
  readonly dueOn: LegalDate;
  readonly evidence: string;
  /** Cannot start before the province has answered (R23). */
  readonly needsProvincialApproval: boolean;
}

/** What a version says; its digest is what the units sign. */
export interface MinutesText {
  readonly body: string;
  readonly items: readonly AgreedItem[];
  readonly decisions: readonly ConferenceDecision[];
}

/** The meeting as the minutes report it: 出席, 请假, 列席. */
export interface MinutesMeeting {
  readonly conference: SchemeId;
  readonly meeting: MeetingId;
  readonly number: string;
  readonly heldOn: LegalDate;
  readonly chair: AccountId;
  readonly convened: readonly UnitId[];
  readonly attending: readonly UnitId[];
  readonly onLeave: readonly UnitId[];
  readonly observers: readonly UnitId[];
}

/** A version of the minutes by number and digest. */
export interface VersionMark {
  readonly version: number;
  readonly digest: string;
}

/** Minutes of one meeting, their countersign and their issue (R20-R22). */
export type MinutesEvent =
  | Event<'MinutesDrafted', MinutesMeeting & MinutesText & VersionMark>
  | Event<'AgreedItemDrafted', VersionMark & { readonly item: AgreedItem }>
  | Event<'MinutesRevised', MinutesText & VersionMark & { readonly reason: string }>
  | Event<
      'MinutesCirculatedForCountersign',
      VersionMark & {
        readonly units: readonly UnitId[];
        /** Units whose earlier agreement stands, where a revision resets only what it touches (AMB-19). */
        readonly kept: readonly UnitId[];
        /** Units named in an item but not convened: they get the draft for comment (R18). */
        readonly forComment: readonly UnitId[];
        readonly remindOn: LegalDate;
        /** When silence becomes consent, where it does (AMB-19). */
        readonly consentAt?: Instant;
      } & Reminded
    >
  | Event<
      'MinutesCountersigned',
      VersionMark & {
        readonly unit: UnitId;
        readonly comment?: string;
        /** The letter by which a liaison signs for the unit. */
        readonly letter?: FileDigest;
        /** Given by silence (AMB-19). */
        readonly deemed?: true;
      }
    >
  | Event<
      'MinutesObjected',
      VersionMark & { readonly unit: UnitId; readonly reason: string; readonly letter?: FileDigest }
    >
  | Event<'CountersignWithdrawn', VersionMark & { readonly unit: UnitId }>
  | Event<'MinutesApproved', VersionMark>
  | Event<
      'MinutesIssued',
      VersionMark & {
        readonly conference: SchemeId;
        readonly meeting: MeetingId;
        readonly issueNumber: string;
        readonly recipients: readonly string[];
        readonly file?: FileDigest;
        /** The agreed items that are assigned by this issue. */
        readonly items: readonly AgreedItem[];
      }
    >
  | Event<'MinutesCorrected', MinutesText & VersionMark & { readonly corrects: number; readonly reason: string }>;
