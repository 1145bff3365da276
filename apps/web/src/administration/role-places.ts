import { type Role } from './account-query.js';

/** The places that a role can be held for. */
export type PlaceName = 'area' | 'county' | 'street' | 'community' | 'bureau' | 'unit';

export interface Places {
  readonly asked: readonly PlaceName[];
  /** Whom the work is said to come from; it may be left open. */
  readonly open?: PlaceName;
}

const everywhere: Places = { asked: [] };
const ofCommunity: Places = { asked: ['area', 'county', 'street', 'community'] };
const ofUnit: Places = { asked: ['unit'] };
const ofOffice: Places = { asked: [], open: 'unit' };
const ofArea: Places = { asked: ['area'], open: 'bureau' };

/** Every role that can be granted, from the community up, with the places that it is held for; the server has the last word. */
export const rolePlaces = {
  CommunityClerk: ofCommunity,
  CommunityHead: ofCommunity,
  StreetOfficer: { asked: ['area', 'county', 'street'] },
  CountyReviewer: { asked: ['area', 'county'] },
  CountyDepartmentReviewer: { asked: ['area', 'county', 'bureau'] },
  PrefectureOfficer: ofArea,
  PrefectureReviewer: ofArea,
  PrefectureDepartment: { asked: ['area', 'bureau'] },
  ProvincialOfficer: ofOffice,
  OfficeDirector: ofOffice,
  Convenor: ofOffice,
  DeputyConvenor: ofOffice,
  Member: ofUnit,
  Liaison: ofUnit,
  ConferenceInvitee: ofOffice,
  SpotChecker: everywhere,
  SystemAdministrator: everywhere,
  SecurityAdministrator: everywhere,
  AuditAdministrator: everywhere,
} as const satisfies Partial<Record<Role, Places>>;

export type GrantedRole = keyof typeof rolePlaces;

export const grantedRoles = Object.keys(rolePlaces) as readonly GrantedRole[];

/** A member unit and the bureau of an area are the same to the server. */
export const scopeName = (place: PlaceName): Exclude<PlaceName, 'bureau'> => (place === 'bureau' ? 'unit' : place);
