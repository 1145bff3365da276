import { type DeadlineRule, type ObligationKind } from '../scheme/rules.js';
import { type Instant, type LegalDate } from '../shared/dates.js';
import { type Event } from '../shared/decider.js';
import { type AreaId, type CountyCode, type SchemeId, type UnitId } from '../shared/ids.js';
import { type StampedRung } from './ladder.js';
import { type Paper, type PlanPart } from './papers.js';

/** Who owes a paper. */
export type Obligor =
  | { readonly kind: 'unit'; readonly unit: UnitId }
  | { readonly kind: 'area'; readonly area: AreaId }
  | { readonly kind: 'county'; readonly area: AreaId; readonly county: CountyCode };

/** Everything that the rule said when a period was opened; stamped, so that no later change of rules rewrites it. */
export interface Terms {
  readonly scheme: SchemeId;
  readonly kind: ObligationKind;
  /** `2020-Q3`, `2020-H2`, or the year of a single duty. */
  readonly period: string;
  /** Which rule, in the version of which event. */
  readonly rule: { readonly key: string; readonly appliesFrom: LegalDate; readonly event: string };
  readonly opensAt: Instant;
  readonly dueOn: LegalDate;
  readonly dueAt: Instant;
  /** The last day before it was moved off a rest day. */
  readonly movedFrom?: LegalDate;
  /** A year without a published calendar was crossed. */
  readonly provisional: boolean;
  /** The day whose figures the paper states; absent: the day of submission (AMB-27). */
  readonly figuresAsOf?: LegalDate;
  readonly filedBy: DeadlineRule['filedBy'];
  readonly acceptedBy: DeadlineRule['acceptedBy'];
  readonly resubmission: DeadlineRule['resubmission'];
  readonly cutOff: DeadlineRule['cutOff'];
  readonly rungs: readonly StampedRung[];
}

/** The time for mending a returned paper: what was left of the first deadline, or the days of AMB-47. */
export interface Mending {
  readonly dueOn: LegalDate;
  readonly dueAt: Instant;
  readonly rungs: readonly StampedRung[];
}

/** A version of a paper as filed, and what that made of the obligation. */
export interface Filing {
  readonly version: number;
  readonly paper: Paper;
  /** Required parts that are missing: such a plan can be returned, never accepted. */
  readonly missing: readonly PlanPart[];
  readonly firstFiledAt: Instant;
  readonly late: boolean;
  /** Calendar days behind the deadline; nought when on time. */
  readonly daysLate: number;
}

type Kind = { readonly kind: ObligationKind };

/** One obligation: a plan, a pilot list, a quarterly report or a stage summary (R34, R53, R56, R63). */
export type ObligationEvent =
  | Event<'ObligationOpened', Terms & { readonly obligor: Obligor }>
  | Event<'ObligationSubmitted', Kind & Filing>
  | Event<
      'ObligationReturned',
      Kind & { readonly version: number; readonly reasons: readonly string[]; readonly mending: Mending }
    >
  | Event<'ObligationAccepted', Kind & Pick<Filing, 'version' | 'late' | 'daysLate'>>
  | Event<'ObligationRevised', Kind & Filing & { readonly reason: string }>
  | Event<'ObligationWaived', Kind & { readonly reason: string }>
  | Event<'ObligationBecameOverdue', Kind & { readonly dueAt: Instant }>;
