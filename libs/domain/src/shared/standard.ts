import { type Name } from '../scheme/scheme.events.js';
import { type DocumentId, type StandardId } from './ids.js';

/** A version of a standard, `guizhou-base@1`: what a review says it was judged by. */
export type Edition = string & { readonly __id: 'edition' };

export const edition = (standard: StandardId, version: number): Edition => `${standard}@${version}` as Edition;

/** 1 to 16 in the base standard; a region's own items follow behind. */
export type CriterionNo = number;

/** What a share is counted in (AMB-12). `compounds` must equal the register's on the day of the self-check. */
export type Basis = 'compounds' | 'households' | 'floorArea' | 'buildings';

/** When one sub-condition may be left out: with a reason, or only with an expert's note among the evidence. */
export type Exemption = 'reason' | 'expertNote';

interface Part {
  /** Unique in its criterion, `coverage`; a judgement names it. */
  readonly key: string;
  readonly text: Name;
  /** Absent: this sub-condition always applies. */
  readonly notApplicable?: Exemption;
}

/** A sub-condition and its pass rule. Every other text field names a value of the answer, `coveredCompounds`. */
export type Measure =
  /** The value is `true`. */
  | (Part & { readonly kind: 'yes'; readonly value: string })
  /** The integer is at least `atLeast`. */
  | (Part & { readonly kind: 'count'; readonly value: string; readonly atLeast: number })
  /** The integer is nought. */
  | (Part & { readonly kind: 'zero'; readonly value: string })
  /** Both integers are the same; `right` is the whole and counts `basis`, where given. */
  | (Part & { readonly kind: 'equal'; readonly left: string; readonly right: string; readonly basis?: Basis })
  /** covered x of >= atLeast x total, in integers; a total of nought is not met. */
  | (Part & {
      readonly kind: 'share';
      readonly covered: string;
      readonly total: string;
      readonly basis: Basis;
      readonly atLeast: number;
      readonly of: number;
    })
  /** Each item is `true`; those of `notApplicableItems` may be `notApplicable`, with a reason. */
  | (Part & { readonly kind: 'all'; readonly items: readonly Item[]; readonly notApplicableItems: readonly string[] })
  /** At least so many of the items are `true`. */
  | (Part & { readonly kind: 'some'; readonly items: readonly Item[]; readonly atLeast: number });

export interface Item {
  /** Names a value of the answer. */
  readonly value: string;
  readonly text: Name;
}

export interface Criterion {
  readonly no: CriterionNo;
  /** `G1` ... `G5`: the printed grouping (O10). */
  readonly group: string;
  /** As printed, and in English. */
  readonly text: Name;
  /** All of them must be met. */
  readonly measures: readonly Measure[];
  /** Whether the whole criterion may be "not applicable" (不涉及); absent: never. */
  readonly notApplicable?: Exemption;
  /** What must be attached before "met" is submitted. */
  readonly evidence: { readonly atLeast: number; readonly kinds: readonly EvidenceKind[] };
  /** Only read under the pass rule `score`; 1 where absent. */
  readonly weight?: number;
}

export const evidenceKinds = [
  'photo',
  'minutes',
  'plan',
  'list',
  'contract',
  'acceptance',
  'log',
  'register',
  'covenant',
  'expertNote',
  'other',
] as const;
/** What a file proves with; `kinds` of a criterion are those usually accepted, the count is what binds. */
export type EvidenceKind = (typeof evidenceKinds)[number];

/** One version of a standard, as data (R79). */
export interface StandardVersion {
  readonly version: number;
  readonly title: Name;
  readonly basis: DocumentId;
  readonly groups: readonly { readonly id: string; readonly text: Name }[];
  readonly criteria: readonly Criterion[];
}

/** Counts are integers of nought or more. */
export type Value = number | boolean | 'notApplicable';

/** The values of one criterion, by name; and why a part or the whole does not apply, by measure key, item or `*`. */
export interface Answer {
  readonly values: Readonly<Record<string, Value>>;
  readonly reasons?: Readonly<Record<string, string>>;
}

export const results = ['met', 'notMet', 'notApplicable'] as const;
/** 达标 / 不达标 / 不涉及. */
export type Result = (typeof results)[number];
