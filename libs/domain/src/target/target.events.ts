import { type Instant, type LegalDate } from '../shared/dates.js';
import { type Event } from '../shared/decider.js';
import { type AreaId, type SchemeId } from '../shared/ids.js';
import { type Threshold } from '../shared/share.js';
import { type RuleBasis } from '../scheme/rules.js';

/** What an area contributes to a frozen figure. */
export interface AreaCount {
  readonly area: AreaId;
  readonly count: number;
}

/** A target of the whole province, or an area's own (R37, R38, R59). Every figure names the moment that it was read at. */
export type TargetEvent =
  | Event<
      'TargetSet',
      {
        readonly scheme: SchemeId;
        readonly name: string;
        readonly share: Threshold;
        /** The day at whose end it is measured, and that instant (AMB-7). */
        readonly measuredOn: LegalDate;
        readonly measuredAt: Instant;
        readonly basis: RuleBasis;
      }
    >
  | Event<
      'AreaTargetSet',
      { readonly scheme: SchemeId; readonly name: string; readonly area: AreaId; readonly share: Threshold }
    >
  | Event<
      'DenominatorFrozen',
      {
        readonly asOf: LegalDate;
        /** The ordinal of the log that the counts were read at. */
        readonly ordinal: number;
        readonly urban: number;
        readonly areas: readonly AreaCount[];
      }
    >
  | Event<
      'TargetMeasured',
      {
        readonly asOf: LegalDate;
        readonly ordinal: number;
        readonly attained: number;
        readonly urban: number;
        readonly areas: readonly AreaCount[];
        readonly reached: boolean;
        readonly gap: number;
        /** Each area had to reach it (AMB-6); absent: the province as a whole. */
        readonly binding?: 'area';
      }
    >;
