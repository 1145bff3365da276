import { type AssessmentChain, type ReviewStep } from '../scheme/rules.js';
import { type StepTime } from '../obligation/ladder.js';
import { type Approval } from '../shared/approval.js';
import { type Instant, type LegalDate } from '../shared/dates.js';
import { type StreamRef } from '../shared/decider.js';
import { type AccountId, type CommunityId, type FileDigest, type NoticeId, type SchemeId } from '../shared/ids.js';
import { type Answer, type CriterionNo, type Edition, type EvidenceKind, type Result } from '../shared/standard.js';
import { type Finding, type Step } from './creation.events.js';

export interface SelfCheck {
  readonly edition: Edition;
  readonly result: Result;
  readonly failing: readonly string[];
  readonly answer: Answer;
}

export interface Evidence {
  readonly file: FileDigest;
  readonly kind: EvidenceKind;
}

/** One criterion of an assessment: what the community says and proves, and what each step found. */
export interface Item {
  readonly selfCheck?: SelfCheck;
  readonly evidence: readonly Evidence[];
  /** Standing results; a return or a new self-check clears those that it concerns. */
  readonly findings: Readonly<Partial<Record<ReviewStep, Finding>>>;
}

/** An assessment as far as the community alone has worked on it. */
export interface Draft {
  readonly items: Readonly<Record<CriterionNo, Item>>;
  /** Everybody who answered, attached or submitted; none of them reviews. */
  readonly filers: readonly AccountId[];
}

/** An assessment on its way. */
export interface Case extends Draft {
  readonly edition: Edition;
  readonly chain: AssessmentChain;
  readonly approval: Approval;
  readonly submission: number;
  /** The day of the first submission; what reviewers found since then stays valid when a case comes back. */
  readonly submittedOn: LegalDate;
  /** Everybody who gave a result or passed, by step: a person serves one step of a case only. */
  readonly reviewers: Readonly<Partial<Record<ReviewStep, readonly AccountId[]>>>;
  readonly due?: LegalDate;
  readonly reminders?: StepTime;
}

export type UnderReview = 'selfChecked' | 'streetRecommended' | 'countyReviewed' | 'prefectureReviewed';
export type Counted = 'attained' | 'recheckDue' | 'underRectification';

export type Situation =
  | { readonly is: 'notParticipating' | 'withdrawn' | 'lapsed' }
  | { readonly is: 'enrolled'; readonly scheme: SchemeId; readonly case: Draft }
  | { readonly is: UnderReview; readonly scheme: SchemeId; readonly case: Case }
  | { readonly is: 'returned'; readonly scheme: SchemeId; readonly case: Case; readonly to: Step }
  | { readonly is: 'publicised'; readonly scheme: SchemeId; readonly case: Case; readonly notice: NoticeId }
  | {
      readonly is: Counted;
      readonly scheme: SchemeId;
      readonly edition: Edition | undefined;
      /** The version that a started re-check is judged by (AMB-42). */
      readonly recheck?: Edition;
      /** Under rectification, and the scheme does not count it meanwhile. */
      readonly uncounted?: true;
      readonly mendBy?: LegalDate;
    };

/** A change between states, with the legal date it holds from. */
export interface Moved {
  readonly event: string;
  readonly type: string;
  readonly effectiveOn: LegalDate;
  readonly notice?: NoticeId;
  /** Of an inherited attainment: when the communities that it came from were found to meet the requirement. */
  readonly metOn?: LegalDate;
}

export type PilotStanding = 'none' | 'nominated' | 'started' | 'completed' | 'withdrawn';

/** The last act, while it can still be taken back. */
export interface LastAct {
  readonly event: string;
  readonly act: string;
  readonly by: readonly AccountId[];
  readonly at: Instant;
  readonly before: Situation;
}

/** Participation and assessment of a community (A.3). */
export type Creation = Situation & {
  /** The prefecture lets the committee enrol itself (B.3). */
  readonly delegated?: true;
  readonly pilot: PilotStanding;
  readonly moves: readonly Moved[];
  readonly last?: LastAct;
  /** Since when the case waits for whoever it waits for. */
  readonly since?: Instant;
  readonly returns: number;
};

export const creationRef = (id: CommunityId): StreamRef<Creation> => ({ kind: 'creation', id });

export const notParticipating: Creation = { is: 'notParticipating', pilot: 'none', moves: [], returns: 0 };

/** Enrolled and not withdrawn: what F1 counts. */
export const participates = (state: Creation): state is Exclude<Creation, { is: Idle }> =>
  state.is !== 'notParticipating' && state.is !== 'withdrawn' && state.is !== 'lapsed';
type Idle = 'notParticipating' | 'withdrawn' | 'lapsed';

/** Meets the requirement, or did until a re-check decides otherwise (AMB-5, 51). */
export const attained = (state: Creation): state is Extract<Creation, { is: Counted }> =>
  state.is === 'attained' || state.is === 'recheckDue' || state.is === 'underRectification';

/** What the numerator of F2 counts on the day of this state. */
export const countsAsAttained = (state: Creation): boolean => attained(state) && state.uncounted !== true;

const FINDINGS: readonly string[] = ['AttainmentConfirmed', 'RecheckPassed', 'StandingInherited'];

/** The legal date on which an attained community was last found to meet the requirement (AMB-5, yearly reading). */
export const lastFoundMet = (state: Creation): LegalDate | undefined => {
  if (!attained(state)) return undefined;
  const finding = state.moves.findLast(({ type }) => FINDINGS.includes(type));
  return finding?.metOn ?? finding?.effectiveOn;
};

/** An assessment between submission and decision; while it stands a community is not abolished. */
export const hasOpenAssessment = (state: Creation): state is Extract<Creation, { case: Case }> =>
  participates(state) && !attained(state) && state.is !== 'enrolled';

/** The legal date of the last change between states. */
export const lastMove = ({ moves }: Creation): LegalDate | undefined => moves.at(-1)?.effectiveOn;

/** Where an open assessment stands: with the community, at a step, with the public, or with who confirms. */
export const standsAt = (state: Creation): Step | 'notice' | 'confirmation' | undefined => {
  if (state.is === 'enrolled') return 'selfCheck';
  if (!hasOpenAssessment(state)) return undefined;
  if (state.is === 'publicised') return 'confirmation';
  const { approval, chain } = state.case;
  if (approval.is === 'withFiler') return 'selfCheck';
  if (approval.is === 'approved') return chain.publicNotice ? 'notice' : 'confirmation';
  return approval.steps[approval.step]!.name as ReviewStep;
};

export const itemOf = ({ items }: Draft, no: CriterionNo): Item => items[no] ?? { evidence: [], findings: {} };

/** The results that a step has given for a case under one version of the standard. */
export const resultsAt = (held: Draft, step: ReviewStep, by: Edition): Readonly<Partial<Record<CriterionNo, Result>>> =>
  Object.fromEntries(
    Object.entries(held.items).flatMap(([no, { findings }]) => {
      const found = findings[step];
      return found?.edition === by ? [[no, found.result]] : [];
    }),
  );
