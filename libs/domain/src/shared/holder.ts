import { type Actor, type Role } from './actor.js';

/** What stands for the whole province where a role is held for no smaller place. */
export const PROVINCE = 'province';

type Place = 'unit' | 'area' | 'county' | 'street' | 'community';

/** The place that a role's work belongs to; a role that is not named works for the province. */
const places: Partial<Record<Role, Place>> = {
  CommunityClerk: 'community',
  CommunityHead: 'community',
  StreetOfficer: 'street',
  CountyReviewer: 'county',
  CountyDepartmentReviewer: 'unit',
  PrefectureOfficer: 'area',
  PrefectureReviewer: 'area',
  PrefectureDepartment: 'unit',
  Member: 'unit',
  Liaison: 'unit',
};

/**
 * `<role>@<scope>`: the name under which tasks and reminders wait for whoever holds a role somewhere. Offices of the
 * province hold theirs for `province`, whatever unit they belong to.
 */
export const holderOf = (actor: Pick<Actor, 'role' | Place>): string => {
  const place = places[actor.role];
  return `${actor.role}@${(place && actor[place]) ?? PROVINCE}`;
};

/** Takes a holder's name apart: the role, and where it is held (nothing for the province). */
export const roleAndPlace = (
  holder: string,
): { readonly role: Role; readonly place?: Place | undefined; readonly scope: string } => {
  const [role = '', scope = ''] = holder.split('@');
  return { role: role as Role, scope, place: scope === PROVINCE ? undefined : places[role as Role] };
};
