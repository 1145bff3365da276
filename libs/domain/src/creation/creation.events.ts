import { type Reminded } from '../obligation/ladder.js';
import { type AssessmentChain, type ReviewStep } from '../scheme/rules.js';
import { type LegalDate } from '../shared/dates.js';
import { type Event } from '../shared/decider.js';
import { type CommunityId, type FileDigest, type NoticeId, type SchemeId, type UnitId } from '../shared/ids.js';
import {
  type Answer,
  type Basis,
  type CriterionNo,
  type Edition,
  type EvidenceKind,
  type Result,
} from '../shared/standard.js';

/** Where a case can stand or be returned to: with the community, or at a step of the chain. */
export type Step = 'selfCheck' | ReviewStep;

/** The last day of a step time (A.6a): shown and reminded, never binding. */
export interface Due extends Reminded {
  readonly due: LegalDate;
  /** The calendar of a year that it crosses is not published yet. */
  readonly provisional?: true;
}

/** The three things that make a community fit to go first (R54), each answered. */
export interface PilotAnswers {
  readonly residentsWilling: string;
  readonly enthusiasm: string;
  readonly workingBase: string;
}

export interface Visit {
  readonly on: LegalDate;
  readonly note?: string;
}

/** A share as it was counted, and whether the measure took it for enough (F14). */
export interface CountedShare {
  readonly measure: string;
  readonly basis: Basis;
  readonly covered: number;
  readonly total: number;
  readonly met: boolean;
}

/** A reviewer's own result for one criterion; with own values where they measured themselves. */
export interface Finding {
  readonly step: ReviewStep;
  readonly criterion: CriterionNo;
  readonly edition: Edition;
  readonly result: Result;
  /** Measures that are not met. */
  readonly failing: readonly string[];
  readonly answer?: Answer;
  readonly shares?: readonly CountedShare[];
}

/** Participation and assessment of one community (R54, R61, R80-R95). The stream's id is the community's. */
export type CreationEvent =
  // participation
  | Event<'EnrolmentDelegated', object>
  | Event<
      'CommunityEnrolled',
      {
        readonly scheme: SchemeId;
        readonly wave?: string;
        readonly bureau?: UnitId;
        readonly targetDate?: LegalDate;
      }
    >
  | Event<'CommunityWithdrawn', { readonly reason: string }>
  /** What a successor takes over from the communities it came from (AMB-48). */
  | Event<
      'StandingInherited',
      {
        readonly from: readonly CommunityId[];
        readonly scheme: SchemeId;
        readonly as: 'enrolled' | 'attained';
        /** Of an attainment: the earliest day on which one of the parts was last found to meet the requirement. */
        readonly metOn?: LegalDate;
      }
    >
  | Event<
      'EffectiveDateCorrected',
      { readonly event: string; readonly to: LegalDate; readonly was: LegalDate; readonly reason: string }
    >
  // local pilots
  | Event<
      'LocalPilotNominated',
      { readonly answers: PilotAnswers; readonly plan: string; readonly startsOn: LegalDate }
    >
  | Event<'LocalPilotStarted', object>
  | Event<'LocalPilotCompleted', { readonly result: string }>
  | Event<'LocalPilotWithdrawn', { readonly reason: string }>
  // self-check and evidence
  | Event<
      'CriterionSelfChecked',
      {
        readonly criterion: CriterionNo;
        readonly edition: Edition;
        readonly result: Result;
        readonly failing: readonly string[];
        readonly answer: Answer;
        readonly shares?: readonly CountedShare[];
      }
    >
  | Event<
      'EvidenceAttached',
      {
        readonly criterion: CriterionNo;
        readonly file: FileDigest;
        readonly mediaType: string;
        readonly bytes: number;
        readonly kind: EvidenceKind;
        readonly takenOn?: LegalDate;
        readonly place?: string;
      }
    >
  | Event<'EvidenceWithdrawn', { readonly criterion: CriterionNo; readonly file: FileDigest; readonly reason: string }>
  | Event<
      'SelfCheckSubmitted',
      {
        readonly edition: Edition;
        /** 1 for the first submission of an assessment, one more after each return to the community. */
        readonly submission: number;
        readonly chain: AssessmentChain;
        /** The rule that gave the chain. */
        readonly rule: string;
      } & Partial<Due>
    >
  // review
  | Event<'StreetRecommended', { readonly edition: Edition; readonly note?: string } & Partial<Due>>
  | Event<'CriterionReviewed', Finding & { readonly note?: string }>
  | Event<'CriterionOverruled', Finding & { readonly over: ReviewStep; readonly reason: string }>
  | Event<
      'CountyReviewPassed' | 'PrefectureReviewPassed',
      { readonly edition: Edition; readonly visit?: Visit; readonly note?: string } & Partial<Due>
    >
  | Event<
      'AssessmentReturned',
      {
        readonly by: Step | 'notice';
        readonly to: Step;
        readonly items: readonly CriterionNo[];
        /** One for each item, by number. */
        readonly reasons: Readonly<Record<string, string>>;
        readonly notice?: NoticeId;
      } & Partial<Due>
    >
  /** An own act taken back in time; the case stands where it stood before it. */
  | Event<'ActTakenBack', { readonly event: string; readonly act: string }>
  | Event<'AssessmentUrged', { readonly step: Step; readonly workingDay: LegalDate }>
  | Event<'AssessmentVoided', { readonly reason: string }>
  // attainment
  | Event<'CommunityPublicised', { readonly notice: NoticeId; readonly endsOn?: LegalDate }>
  | Event<'AttainmentConfirmed', { readonly edition: Edition; readonly notice?: NoticeId }>
  | Event<'RecheckBecameDue', { readonly reason: string }>
  | Event<'RecheckStarted', { readonly edition: Edition }>
  | Event<'RecheckPassed', { readonly edition: Edition }>
  | Event<
      'RecheckFailed',
      {
        readonly edition: Edition;
        readonly items: readonly CriterionNo[];
        readonly reasons: Readonly<Record<string, string>>;
        readonly mendBy: LegalDate;
        /** Whether it counts as attained meanwhile (AMB-51). */
        readonly counts: boolean;
      }
    >
  | Event<'AttainmentLapsed', { readonly reason: string }>;
