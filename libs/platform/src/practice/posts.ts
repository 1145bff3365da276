import {
  type AreaId,
  type CommunityId,
  type CountyCode,
  legalDate,
  roleAndPlace,
  type StreetCode,
  type UnitId,
} from '@greenledger/domain';
import { type Instant, START } from '@greenledger/eventing';
import { type BoardLine, type Ledger, type Listed, type Moments } from '@greenledger/read-models';
import { type FoundingAccount } from '../scheme/roster.js';
import { type Cast } from './cast.js';

interface Books {
  readonly ledger: Ledger;
  readonly moments: Moments;
}

type Case = Listed<BoardLine>;

/**
 * Fills the posts that nobody played in the season but that its end needs, so that whoever looks at the province can go
 * on with it: both posts of every community that takes part, the conference, the three administrators, a spot checker
 * and whoever else open work waits for.
 */
export const fillPosts = async (
  cast: Cast,
  { founding, endsAt }: { readonly founding: readonly FoundingAccount[]; readonly endsAt: Instant },
  { ledger, moments }: Books,
): Promise<void> => {
  const moment = await moments.resolve({ after: START, today: legalDate(endsAt) });
  const cases: Case[] = [];
  for (let cursor: string | undefined; ;) {
    const page = await ledger.rows<BoardLine>('creation', moment, {}, { cursor, limit: 5_000 });
    cases.push(...page.items);
    if (page.next === undefined) break;
    cursor = page.next;
  }
  for (const { subject, data, ...place } of cases) {
    if (place.status === 'abolished') continue;
    const community = subject as CommunityId;
    const scope = scopeOf(place);
    // a community that changed its code keeps the accounts that it had
    if (!cast.has('CommunityHead', community)) cast.head(community, data.code, scope);
    if (!cast.has('CommunityClerk', community)) cast.clerk(community, data.code, scope);
  }
  for (const { id, roles, unit } of founding) cast.founding(roles[0]!, id, unit);
  cast.office();
  cast.director();
  cast.spotChecker();
  cast.administrators();
  const places = new Map(cases.flatMap((line) => [line.county, line.street].map((code) => [code, scopeOf(line)])));
  for (const holder of await ledger.holders(moment)) fillPost(cast, holder, places);
};

const scopeOf = ({ area, county, street }: Pick<Case, 'area' | 'county' | 'street'>) => ({
  area: area as AreaId,
  county: county as CountyCode,
  street: street as StreetCode,
});

/** Posts below the province that wait for work; those of communities and of the province are filled already. */
const fillPost = (
  cast: Cast,
  holder: string,
  places: ReadonlyMap<string | undefined, ReturnType<typeof scopeOf>>,
): void => {
  const { role, scope } = roleAndPlace(holder);
  const place = places.get(scope);
  if (role === 'StreetOfficer' && place) cast.street(scope as StreetCode, place);
  else if (role === 'CountyReviewer' && place) cast.county(scope as CountyCode, place);
  else if (role === 'PrefectureOfficer') cast.prefecture(scope as AreaId);
  else if (role === 'PrefectureReviewer') cast.reviewer(scope as AreaId);
  else if (role === 'PrefectureDepartment') cast.bureau(scope as UnitId);
};
