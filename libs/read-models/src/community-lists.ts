import { type CommunityListEvent } from '@greenledger/domain';
import { type LegalDate, type StreamName } from '@greenledger/eventing';
import { type Account, type Keyed, type Row } from './account.js';

/** The list of an area for a year in its present version; its communities stand in rows of their own. */
export interface CommunityListLine {
  readonly scheme: string;
  readonly year: number;
  readonly version: number;
  readonly publishedOn: LegalDate;
  readonly communities: number;
}

/** A community on such a list; `row` counts from 1. */
export interface ListedCommunityLine {
  readonly year: number;
  readonly version: number;
  readonly row: number;
  readonly wave: string;
  readonly bureau: string;
  readonly targetDate: LegalDate;
}

type State =
  { readonly is: 'none' } | (CommunityListEvent['data'] & { readonly is: 'published'; readonly on: LegalDate });

const STREAM = 'communityList-';

const rows = (state: State): Keyed<Row<CommunityListLine | ListedCommunityLine>> => {
  if (state.is === 'none') return {};
  const { scheme, area, year, version, on, communities } = state;
  const line = { scheme, year, version, publishedOn: on, communities: communities.length };
  const sort = `${year} ${area}`;
  return {
    list: { area, status: 'published', sort, data: line },
    ...Object.fromEntries(
      communities.map(({ community, wave, bureau, targetDate }, i) => [
        `community ${community}`,
        {
          area,
          community,
          unit: bureau,
          status: 'listed',
          due: targetDate,
          sort: `${sort} ${String(i + 1).padStart(6, '0')}`,
          data: { year, version, row: i + 1, wave, bureau, targetDate },
        },
      ]),
    ),
  };
};

/** Which communities take part, as the areas published it for each year (R61). */
export const communityListsAccount: Account<State> = {
  name: 'community-lists',
  version: 1,
  subjectOf: ({ stream }) => (stream.startsWith(STREAM) ? stream.slice(STREAM.length) : undefined),
  initial: { is: 'none' },
  evolve: (_, event, on) => ({ is: 'published', on, ...(event as unknown as CommunityListEvent).data }),
  streams: (subject) => [`${STREAM}${subject}` as StreamName],
  rows,
};
