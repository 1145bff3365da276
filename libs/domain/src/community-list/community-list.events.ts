import { type LegalDate } from '../shared/dates.js';
import { type Event } from '../shared/decider.js';
import { type AreaId, type CommunityId, type SchemeId, type UnitId } from '../shared/ids.js';

/** A community that takes part: in which wave, led by which bureau of its area, to be done by when. */
export interface CommunityListRow {
  readonly community: CommunityId;
  readonly wave: string;
  readonly bureau: UnitId;
  readonly targetDate: LegalDate;
}

/** The list of creating communities of an area and a year (R61); every version stands whole. */
export type CommunityListEvent = Event<
  'CommunityListPublished',
  {
    readonly scheme: SchemeId;
    readonly area: AreaId;
    readonly year: number;
    /** From 1. */
    readonly version: number;
    readonly communities: readonly CommunityListRow[];
  }
>;
