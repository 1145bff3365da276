import { type AreaId, type CommunityEvent, type CountyCode, type StreetCode } from '@greenledger/domain';

/** Where a community lies and what it is called, as far as other accounts of it need to know. */
export interface CommunityPlace {
  readonly active: boolean;
  readonly urban: boolean;
  readonly name: string;
  readonly code: string;
  readonly area: AreaId;
  readonly county: CountyCode;
  readonly street: StreetCode;
}

/** The place after one more fact of the register; the same object where nothing of it changed. */
export const placeAfter = (before: CommunityPlace | undefined, event: CommunityEvent): CommunityPlace | undefined => {
  switch (event.type) {
    case 'CommunityRegistered':
    case 'CommunitiesMerged': {
      const { urban, name, code, area, county, street } = event.data;
      return { active: true, urban, name, code, area, county, street };
    }
    case 'CommunityRenamed':
      return before && { ...before, name: event.data.name };
    case 'CommunitySplit':
      return before && { ...before, name: event.data.kept.name };
    case 'CommunityRecoded': {
      const { code, county, street } = event.data;
      return before && { ...before, code, county, street };
    }
    case 'CommunityAreaTransferred':
      return before && { ...before, area: event.data.area };
    case 'CommunityAbolished':
      return before && { ...before, active: false };
    default:
      return before;
  }
};
