import { type Actor, type Role } from '@greenledger/domain';
import { Refusal } from '@greenledger/eventing';
import { type Reader } from './access.js';

/** Where a matter lies. */
export interface Place {
  readonly area?: string | undefined;
  readonly county?: string | undefined;
  readonly street?: string | undefined;
  readonly community?: string | undefined;
}

/** The place that each local role sees; a role that is not named sees the province. */
const sight: Partial<Record<Role, keyof Place>> = {
  CommunityClerk: 'community',
  CommunityHead: 'community',
  StreetOfficer: 'street',
  CountyReviewer: 'county',
  CountyDepartmentReviewer: 'county',
  PrefectureOfficer: 'area',
  PrefectureReviewer: 'area',
  PrefectureDepartment: 'area',
};

const width: readonly (keyof Place)[] = ['community', 'street', 'county', 'area'];

/** The widest of the places that a reader's roles let them see; nothing: the whole province. */
const sightOf = ({ actors }: Reader): { readonly name: keyof Place; readonly actor: Actor } | undefined => {
  let widest: { readonly name: keyof Place; readonly actor: Actor } | undefined;
  for (const actor of actors) {
    const name = sight[actor.role];
    if (!name) return undefined;
    if (!widest || width.indexOf(name) > width.indexOf(widest.name)) widest = { name, actor };
  }
  return widest;
};

/** What a list is narrowed to: what was asked for, inside what the reader may see. Refuses `OutsideArea`. */
export const inSight = (reader: Reader, asked: Place): Place => {
  const own = sightOf(reader);
  if (!own) return asked;
  const value = own.actor[own.name] ?? 'none';
  const wanted = asked[own.name];
  if (wanted !== undefined && wanted !== value) throw new Refusal('OutsideArea', { [own.name]: value, asked: wanted });
  return { ...asked, [own.name]: value };
};

/** Refuses `OutsideArea` for a matter that lies elsewhere. */
export const mustSee = (reader: Reader, place: Place): void => {
  const seen = reader.actors.some((actor) => {
    const name = sight[actor.role];
    return !name || actor[name] === place[name];
  });
  if (!seen) throw new Refusal('OutsideArea', {});
};
