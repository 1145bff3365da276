import { type LegalDate } from '../shared/dates.js';
import { type Event } from '../shared/decider.js';
import {
  type AreaId,
  type CommunityCode,
  type CommunityId,
  type CompoundId,
  type CountyCode,
  type SchemeId,
  type StreetCode,
} from '../shared/ids.js';

/** A residential compound (小区) of a community; many to one community, never the same thing (O9). */
export interface Compound {
  readonly id: CompoundId;
  readonly name: string;
  readonly households: number;
  /** A property firm manages it: counts for the property coverage. */
  readonly propertyManaged: boolean;
  readonly wasteSorting: boolean;
}

/** What a residents' committee's space is known by at a time (R35). Street and county stand as the scheme's keys. */
export interface CommunityDetails {
  readonly code: CommunityCode;
  readonly name: string;
  readonly committee: string;
  readonly street: StreetCode;
  readonly county: CountyCode;
  /** An attribute of the community, not a prefix of its code (B.1 fact 2). */
  readonly area: AreaId;
  readonly urban: boolean;
  /** Where the urban flag comes from; never absent where it is set (AMB-4). */
  readonly urbanSource?: string;
  /** The statistical class that the register stated beside it. */
  readonly urbanClass?: string;
  readonly households: number;
  readonly population: number;
}

/** The community that a split created: it is counted from the split on, and has its own stream once it is registered. */
export interface Successor extends CommunityDetails {
  readonly community: CommunityId;
  readonly scheme: SchemeId;
  readonly compounds: readonly Compound[];
}

/** Where a registration came from, when nobody typed it in. */
export type Origin =
  | { readonly kind: 'import'; readonly import: string; readonly row: number }
  | { readonly kind: 'split'; readonly from: CommunityId };

/** The community register (R35). Every move takes effect on its `effectiveOn`; codes and names hold from then on. */
export type CommunityEvent =
  | Event<
      'CommunityRegistered',
      CommunityDetails & {
        readonly scheme: SchemeId;
        readonly compounds: readonly Compound[];
        readonly origin?: Origin;
      }
    >
  | Event<'CommunityRenamed', { readonly name: string; readonly committee: string }>
  | Event<
      'CommunityRecoded',
      {
        readonly code: CommunityCode;
        readonly previous: CommunityCode;
        readonly street: StreetCode;
        readonly county: CountyCode;
      }
    >
  | Event<
      'CommunitySplit',
      {
        /** The part that keeps the committee, and with it the id. */
        readonly kept: {
          readonly name: string;
          readonly committee: string;
          readonly households: number;
          readonly population: number;
          readonly compounds: readonly Compound[];
        };
        /** The part that left. */
        readonly part: Successor;
      }
    >
  | Event<
      'CommunitiesMerged',
      CommunityDetails & {
        readonly scheme: SchemeId;
        readonly compounds: readonly Compound[];
        /** The communities that end in this one, under their last codes; one that absorbs others is not among them. */
        readonly parts: readonly { readonly community: CommunityId; readonly code: CommunityCode }[];
      }
    >
  | Event<'CommunityAbolished', { readonly reason: string; readonly into?: CommunityId }>
  | Event<'CommunityAreaTransferred', { readonly area: AreaId; readonly previous: AreaId }>
  | Event<'CompoundAdded', Compound>
  | Event<
      'CompoundRevised',
      {
        readonly id: CompoundId;
        readonly households: number;
        readonly propertyManaged: boolean;
        readonly wasteSorting: boolean;
      }
    >
  | Event<
      'EffectiveDateCorrected',
      {
        /** Id of the event whose legal date was wrong. */
        readonly event: string;
        readonly to: LegalDate;
        readonly was: LegalDate;
        readonly reason: string;
        /** The events of other communities that the same move led to and that move with it. */
        readonly along: readonly { readonly community: CommunityId; readonly event: string }[];
      }
    >;
