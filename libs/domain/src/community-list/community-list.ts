import { communityRef } from '../community/community.state.js';
import { creationRef, participates } from '../creation/creation.state.js';
import { isLegalDate } from '../shared/dates.js';
import { type Command, type Context, type Decider, type StreamRef } from '../shared/decider.js';
import { type AreaId, type CommunityId, type SchemeId } from '../shared/ids.js';
import { refuse } from '../shared/refusal.js';
import { type CommunityListEvent, type CommunityListRow } from './community-list.events.js';

export interface CommunityList {
  readonly version: number;
  readonly communities: readonly CommunityListRow[];
}

/** Publishes the list, or its next version, whole. */
export interface PublishCommunityList extends Command {
  readonly type: 'PublishCommunityList';
  readonly scheme: SchemeId;
  readonly area: AreaId;
  readonly year: number;
  readonly communities: readonly CommunityListRow[];
}

/** `guizhou-2020.2021.GY`. */
export const communityListId = (scheme: SchemeId, area: AreaId, year: number): string => `${scheme}.${year}.${area}`;

/** One list per area and year of a scheme. */
export const communityListRef = (id: string): StreamRef<CommunityList> => ({ kind: 'communityList', id });

/**
 * Every row is a community of the area that takes part today, named once, and led by a bureau of the area; rows count
 * from 1. Refuses `OutsideArea`, `CommunityNotActive`, `NotEnrolled`, `DuplicateRow`, `WrongState`.
 */
const checkRows = ({ area, communities }: PublishCommunityList, { cited }: Context): void => {
  const seen = new Set<CommunityId>();
  communities.forEach(({ community, bureau, targetDate }, i) => {
    const place = { row: i + 1, community };
    const held = cited(communityRef(community));
    if (held.is !== 'unregistered' && held.area !== area) refuse('OutsideArea', place);
    if (held.is !== 'active') refuse('CommunityNotActive', place);
    if (!participates(cited(creationRef(community)))) refuse('NotEnrolled', place);
    if (seen.has(community)) refuse('DuplicateRow', place);
    seen.add(community);
    if (!bureau.startsWith(`${area}.`)) refuse('OutsideArea', { ...place, bureau });
    if (!isLegalDate(targetDate)) refuse('WrongState', { ...place, targetDate });
  });
};

const same = (a: CommunityListRow, b: CommunityListRow | undefined): boolean =>
  a.community === b?.community && a.wave === b.wave && a.bureau === b.bureau && a.targetDate === b.targetDate;

/** The area's own list; the same rows again are no new version. */
const publish = (state: CommunityList, command: PublishCommunityList, context: Context): CommunityListEvent[] => {
  const { scheme, area, year, communities } = command;
  if (context.actor.area !== area) return refuse('OutsideArea', { area });
  if (context.id !== communityListId(scheme, area, year) || communities.length === 0) {
    return refuse('WrongState', { scheme, area, year, communities: communities.length });
  }
  checkRows(command, context);
  const before = state.communities;
  if (before.length === communities.length && communities.every((row, i) => same(row, before[i]))) return [];
  const data = { scheme, area, year, version: state.version + 1, communities };
  return [{ type: 'CommunityListPublished', data }];
};

/** Lists of the communities that take part, per area and year (R61). */
export const communityList: Decider<CommunityList, PublishCommunityList, CommunityListEvent> = {
  initial: { version: 0, communities: [] },
  begins: ['PublishCommunityList'],
  may: { PublishCommunityList: ['PrefectureOfficer'] },
  cites: ({ communities }) =>
    [...new Set(communities.map(({ community }) => community))].flatMap((community) => [
      communityRef(community),
      creationRef(community),
    ]),
  evolve: (_, { data: { version, communities } }) => ({ version, communities }),
  decide: publish,
};
