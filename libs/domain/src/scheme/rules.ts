import { type Role } from '../shared/actor.js';
import { type LegalDate } from '../shared/dates.js';
import { type AreaId, type DocumentId, type UnitId } from '../shared/ids.js';

/** What a rule rests on: a registered document (its normalised number), the place in it, and the reading chosen. */
export interface RuleBasis {
  readonly document: DocumentId;
  /** Line or clause, `L71`. */
  readonly clause: string;
  /** Which reading of an open wording this is, `AMB-1 (a)`; absent where the text leaves none. */
  readonly reading?: string;
}

export type DayKind = 'calendar' | 'working';

/** Local time in Asia/Shanghai; `24:00` ends the day. */
export type TimeOfDay = `${number}:${number}`;

/** What somebody must file by a date. */
export type ObligationKind = 'implementationPlan' | 'pilotList' | 'quarterlyReport' | 'stageSummary';

/** The last day of a month: by the calendar, or the last one worked (AMB-3). */
export interface MonthEnd {
  readonly monthEnd: `${number}-${number}`;
  readonly day: DayKind;
}

/** When the periods of an obligation fall due and open. Months and days are `MM-DD`. */
export type Schedule =
  /** Within `days` after the quarter's last day, which is not counted (AMB-1 a, c). */
  | { readonly kind: 'afterQuarterEnd'; readonly days: number; readonly dayKind: DayKind }
  /** Within the last `days` calendar days of the quarter (AMB-1 b). */
  | { readonly kind: 'endOfQuarter'; readonly days: number }
  /** Two named dates in every year; the first belongs to `H1`, the second to `H2`. */
  | { readonly kind: 'halfYearly'; readonly halves: readonly [HalfYear, HalfYear] }
  | { readonly kind: 'once'; readonly due: LegalDate | MonthEnd; readonly opensOn: LegalDate };

export interface HalfYear {
  readonly due: string;
  readonly opens: string;
}

/** So many days, by the calendar or worked. */
export interface Span {
  readonly days: number;
  readonly dayKind: DayKind;
}

/** A deadline as dated configuration (AMB-1, 2, 3, 41, 45, 47). Stamped on an obligation when it is opened. */
export interface DeadlineRule {
  readonly schedule: Schedule;
  /** Whether the named day itself still counts (AMB-2). */
  readonly inclusive: boolean;
  /** What happens to a last day that is not worked. */
  readonly roll: 'none' | 'nextWorkingDay';
  /** When the last day ends (AMB-45). */
  readonly cutOff: TimeOfDay;
  /** Days behind the deadline in which a paper is not yet late; nought unless configured. */
  readonly grace: Span;
  /** A paper returned after a timely filing stays timely when filed again within these days (AMB-47). */
  readonly resubmission: Span;
  /** `2020-Q3`, `2020-H2`, or the year of a single duty. */
  readonly firstPeriod: string;
  /** Absent until a decision ends the duty (AMB-41). */
  readonly lastPeriod?: string;
  readonly obligors: ObligorRule;
  readonly filedBy: readonly Role[];
  readonly acceptedBy: readonly Role[];
}

export type ObligorRule =
  /** The units that are members on one day of the quarter (AMB-52), newcomers as AMB-25 says, the lead unit too (AMB-40). */
  | {
      readonly kind: 'memberUnits';
      /** The day of the quarter on which membership decides; a rule set before there was a choice means the last. */
      readonly membersOn?: 'lastDay' | 'firstDay';
      readonly newcomers: 'firstFullQuarter' | 'sameQuarter';
      readonly leadUnitReports: boolean;
      /** The day whose figures a report states (AMB-27). */
      readonly figuresAsOf: 'quarterEnd' | 'submission';
    }
  /** Every reporting area, Gui'an among them (AMB-10); `level` says whose bureau files (AMB-16). */
  | { readonly kind: 'reportingAreas'; readonly level: 'prefecture' | 'county' };

export type RungName = 'before' | 'dueDay' | 'overdue' | 'escalated';
export type RungRecipient = 'obligor' | 'obligorHead' | 'officeDirector';

/** One rung of the ladder of notices (A.6a). */
export interface Rung {
  readonly name: RungName;
  /** Working days from the due date; negative before it, nought on it, or at the very end of it for `atOnce`. */
  readonly workingDays: number;
  readonly at: TimeOfDay | 'atOnce';
  readonly to: readonly RungRecipient[];
}

export interface NoticeLadder {
  readonly rungs: readonly Rung[];
  /** When a rung that falls on a rest day is delivered instead: up to the due day before it, afterwards behind it. */
  readonly restDays: {
    readonly upToDueDay: 'lastWorkingDayBefore' | 'onTheDay';
    readonly afterwards: 'nextWorkingDay' | 'onTheDay';
    readonly at: TimeOfDay;
  };
  /** Which of the rungs also remind of a step time (A.6a); a rule set before there was a choice reminds of none. */
  readonly steps?: readonly ('before' | 'dueDay' | 'overdue')[];
  /** Rungs that fall due together leave as one message. */
  readonly together: boolean;
}

/** A step of the review chain. The names are those of the states of A.3, whoever performs it in an area. */
export type ReviewStep = 'street' | 'county' | 'prefecture';

export interface ChainStep {
  readonly step: ReviewStep;
  readonly roles: readonly Role[];
  /** Which scope of the reviewer must cover the community. */
  readonly scope: 'street' | 'county' | 'area';
  readonly judges: 'completeness' | 'criteria';
  readonly siteVisit: boolean;
}

/** Who assesses (AMB-13). The reviewer of a step may not take the next one, nor review what they filed. */
export interface AssessmentChain {
  readonly selfCheckedBy: readonly Role[];
  /** In order; a step left out is switched off. */
  readonly steps: readonly ChainStep[];
  readonly publicNotice: boolean;
  readonly confirmedBy: readonly Role[];
}

/** Every key of the dated configuration and the shape of its value. */
export interface RuleValues {
  'deadline.implementationPlan': DeadlineRule;
  'deadline.pilotList': DeadlineRule;
  'deadline.quarterlyReport': DeadlineRule;
  'deadline.stageSummary': DeadlineRule;
  /** Reminder of an acknowledgement not yet given (R2). */
  'acknowledgement.reminder': { readonly workingDays: number };
  /** The ladder of notices for every obligation (A.6a). */
  'notices.ladder': NoticeLadder;
  /** At most so many urgings a working day per case and person (A.6a). */
  'notices.urging': { readonly perWorkingDay: number };
  /** Take back an own act while the next has not acted (A.6a). */
  'approval.takeBack': { readonly minutes: number };
  /** Working days shown and reminded, never written as events (A.6a). */
  'assessment.stepTimes': {
    readonly street: number;
    readonly county: number;
    readonly prefecture: number;
    readonly mending: number;
    /** After the end of the notice. */
    readonly objectionAnswer: number;
  };
  'assessment.chain': {
    readonly standard: AssessmentChain;
    readonly areas: Readonly<Partial<Record<AreaId, AssessmentChain>>>;
  };
  /** How the 16 answers combine (AMB-11). */
  'assessment.passRule':
    | { readonly kind: 'allApplicable' }
    | { readonly kind: 'score'; readonly atLeast: number; readonly of: number }
    | { readonly kind: 'vetoItems'; readonly criteria: readonly number[] };
  /** Which version judges an open assessment (AMB-42). */
  'assessment.standardVersion': { readonly inForce: 'whenSelfCheckSubmitted' | 'whenReviewed' };
  /** Public notice (AMB-15). */
  'publicNotice.period': PeriodRule;
  /** Active provincial pilots (AMB-17). */
  'pilots.quota': { readonly min: number; readonly max: number; readonly counted: 'activeAtATime' | 'perYear' };
  /** What counts as a decision of the conference beside issued minutes (AMB-18). */
  'conference.decisionByCirculation': { readonly allowed: boolean; readonly answers: 'everyMemberUnit' | 'majority' };
  /** Consent to minutes (AMB-19, 20). */
  'conference.countersign': {
    readonly units: 'attending' | 'all';
    readonly conveningUnitSigns: boolean;
    readonly revisionResets: 'all' | 'changedItems';
    /** Silence is consent after so many working days; absent: never. */
    readonly deemedConsentAfterWorkingDays?: number;
    readonly reminderAfterWorkingDays: number;
  };
  /** Chair, posts and liaisons (AMB-21, 22, 24). */
  'conference.posts': {
    readonly standingDelegation: boolean;
    readonly deputyInChargeQualifies: boolean;
    readonly liaisonChange: 'notice' | 'conference';
  };
  /** Expected times of office work, in working days, reminders only (R12, R17, R20); meetings at least once in so many months (R16). */
  'conference.workTimes': {
    readonly memberChange: number;
    readonly meetingProposalAnswer: number;
    readonly minutesDraft: number;
    readonly meetingEveryMonths: number;
  };
  /** What a register must say of a community that it flags as urban (AMB-4). */
  'register.urbanFlag': {
    readonly needsSource: boolean;
    /** Statistical classes that speak for urban; a row that states another is warned about, or refused. */
    readonly proposedFromClasses: readonly string[];
    /** A rule set before there was a choice only proposes. */
    readonly classIs?: 'proposed' | 'forced';
  };
  /** Yearly confirmation of the register (R35, R26). */
  'register.confirmation': { readonly by: string; readonly unit: UnitId };
  /** What becomes of attainment in a split or merge (AMB-48). */
  'register.splitMerge': {
    readonly partKeepingCommittee: 'keepsWithRecheckDue' | 'starts';
    readonly newPart: 'starts' | 'inherits';
    readonly merged: 'attainedIfAllWere' | 'starts';
  };
  /** What counts as attained (AMB-5, 51). */
  'attainment.counting': {
    readonly cumulative: boolean;
    readonly underRectificationCounts: boolean;
  };
  /** Where a target binds (AMB-6), and the day of its year at whose end it is frozen and measured (AMB-7). */
  'targets.measurement': {
    readonly bindingLevel: 'province' | 'area';
    readonly freezeOn: string;
    readonly cutOff: TimeOfDay;
  };
  /** Display of shares only, always truncated (AMB-8): comparisons are of integers. */
  'shares.display': { readonly decimals: number };
  /** Limits on files of evidence. */
  'evidence.limits': {
    readonly maxFileBytes: number;
    readonly maxFilesPerCriterion: number;
    readonly contentTypes: readonly string[];
  };
}

export interface PeriodRule extends Span {
  readonly firstDayCounts: boolean;
}

export type RuleKey = keyof RuleValues;

/** A rule as a key and the value that belongs to it: a union over all keys. */
export type Rule = { readonly [K in RuleKey]: { readonly key: K; readonly value: RuleValues[K] } }[RuleKey];

/** The key under which the deadline of a kind of obligation is configured. */
export const deadlineKey = <K extends ObligationKind>(kind: K): `deadline.${K}` => `deadline.${kind}`;
