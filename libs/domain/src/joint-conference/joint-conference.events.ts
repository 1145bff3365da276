import { type Reminded } from '../obligation/ladder.js';
import { type LegalDate } from '../shared/dates.js';
import { type Event } from '../shared/decider.js';
import {
  type AccountId,
  type AgreedItemId,
  type AreaId,
  type DocumentId,
  type FileDigest,
  type MeetingId,
  type MinutesId,
  type PrivateText,
  type SeatId,
  type UnitId,
} from '../shared/ids.js';
import { type ConferenceDecision, type DecisionBasis } from './decision.js';

/** Whether somebody heads the division, is a deputy in charge of it (主持工作), or a plain deputy (AMB-22). */
export type PostRank = 'head' | 'deputyInCharge' | 'deputy';

/** A person in a post. Persons are accounts; their names stand in the directory only. */
export interface PostHolder {
  readonly person: AccountId;
  readonly unit: UnitId;
  readonly division?: string | undefined;
  /** The post as the paper words it. */
  readonly post: string;
  readonly rank?: PostRank | undefined;
}

export interface Seat extends PostHolder {
  readonly seat: SeatId;
  readonly division: string;
}

export interface Liaison {
  readonly liaison: string;
  readonly unit: UnitId;
  readonly division: string;
  readonly person: AccountId;
  readonly contact?: PrivateText | undefined;
}

export interface MemberUnit {
  readonly unit: UnitId;
  /** The divisions that take part. */
  readonly divisions: readonly string[];
}

/** How far a delegation of the chair reaches (AMB-21). */
export type ChairScope = { readonly is: 'standing' } | { readonly is: 'meeting'; readonly meeting: MeetingId };

/** What a unit answered to a circulated proposal. */
export interface CirculationAnswer {
  readonly unit: UnitId;
  readonly agrees: boolean;
  readonly sheet?: FileDigest | undefined;
}

/** The conference, its units, seats and posts (R3, R8-R15, R96) and what it decided by circulation (AMB-18). */
export type JointConferenceEvent =
  | Event<
      'JointConferenceEstablished',
      { readonly name: string; readonly basis: DocumentId; readonly office: MemberUnit['unit'] }
    >
  | Event<
      'JointConferenceDissolved',
      {
        readonly basis: DocumentId;
        readonly transferred: readonly { readonly item: AgreedItemId; readonly to: UnitId | AreaId }[];
      }
    >
  | Event<
      'FoundingRosterImported',
      {
        readonly units: number;
        readonly convenors: number;
        readonly deputies: number;
        readonly seats: number;
        readonly liaisons: number;
      }
    >
  | Event<'MemberUnitProposed', MemberUnit & { readonly reason: string }>
  | Event<'MemberUnitAdmitted', MemberUnit & { readonly founding: boolean; readonly decidedIn?: DecisionBasis }>
  | Event<'MemberUnitRemoved', { readonly unit: UnitId; readonly reason: string; readonly decidedIn: DecisionBasis }>
  | Event<'LeadUnitDesignated', { readonly unit: UnitId; readonly decidedIn?: DecisionBasis }>
  | Event<'ConvenorAppointed', PostHolder>
  | Event<'ConvenorRelieved', { readonly person: AccountId; readonly reason: string }>
  | Event<'DeputyConvenorAppointed', PostHolder>
  | Event<'OfficeDirectorAppointed', PostHolder>
  | Event<'OfficeStaffAssigned', { readonly person: AccountId; readonly duties: readonly string[] }>
  | Event<
      'ChairDelegated',
      {
        readonly delegation: string;
        readonly from: AccountId;
        readonly to: AccountId;
        readonly scope: ChairScope;
        readonly until?: LegalDate;
      }
    >
  | Event<'ChairDelegationRevoked', { readonly delegation: string; readonly reason: string }>
  | Event<'MemberSeated', Seat & { readonly decidedIn?: DecisionBasis }>
  | Event<'MemberSeatVacated', { readonly seat: SeatId; readonly person: AccountId; readonly reason: string }>
  | Event<
      'MemberChangeProposed',
      Seat & {
        readonly outgoing: AccountId;
        readonly reason: string;
        readonly letter?: FileDigest;
        /** When the office is reminded of it. */
        readonly remindOn: LegalDate;
      } & Reminded
    >
  | Event<'MemberChangeConfirmed', Seat & { readonly outgoing: AccountId; readonly decidedIn: DecisionBasis }>
  | Event<'MemberChangeRejected', { readonly seat: SeatId; readonly person: AccountId; readonly reason: string }>
  | Event<'LiaisonAppointed', Liaison & { readonly decidedIn?: DecisionBasis }>
  | Event<
      'LiaisonReplaced',
      {
        readonly liaison: string;
        readonly unit: UnitId;
        readonly outgoing: AccountId;
        /** Absent: the place stays empty. */
        readonly incoming?: AccountId;
        readonly reason: string;
        readonly decidedIn?: DecisionBasis;
      }
    >
  | Event<
      'DecisionByCirculationRecorded',
      {
        readonly circulation: string;
        readonly decision: ConferenceDecision;
        readonly answers: readonly CirculationAnswer[];
      }
    >
  | Event<'AgreedItemNoted', { readonly item: AgreedItemId; readonly minutes: MinutesId }>
  | Event<
      'NextMeetingExpected',
      {
        /** The meeting that was held. */
        readonly after: MeetingId;
        /** When the next one is expected at the latest (R16). */
        readonly by: LegalDate;
      } & Reminded
    >
  | Event<
      'MeetingPlanNoted',
      {
        readonly meeting: MeetingId;
        /** The meeting behind which it was expected, where it was. */
        readonly after?: MeetingId;
      }
    >
  | Event<'MeetingPlanDropped', { readonly meeting: MeetingId } & Reminded>
  | Event<'EffectiveDateCorrected', { readonly event: string; readonly to: LegalDate; readonly reason: string }>;
