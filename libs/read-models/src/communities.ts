import {
  type CommunityEvent,
  type CommunityId,
  type CommunityStanding,
  compoundCounts,
  type HeldCode,
  moveCommunity,
  type Successor,
} from '@greenledger/domain';
import { type LegalDate, type RecordedEvent, type StreamName } from '@greenledger/eventing';
import { type Account, type Balance, type Keyed, type Row } from './account.js';

/** A community as a list shows it; codes with the times that they held. */
export interface CommunityLine {
  readonly name: string;
  readonly committee: string;
  readonly code: string;
  readonly codes: readonly HeldCode[];
  readonly urban: boolean;
  readonly urbanSource?: string;
  readonly households: number;
  readonly population: number;
  readonly compounds: number;
  readonly propertyManaged: number;
  readonly wasteSorting: number;
  readonly since: LegalDate;
  readonly until?: LegalDate;
  /** The community that it ended in, or was split off from. */
  readonly into?: CommunityId;
  readonly from?: CommunityId;
  readonly scheme: string;
}

/** A code that leads to a community: the one of the day (`held`), or one that it had before (`retired`). */
export interface CodeLine {
  readonly code: string;
  /** The code of the day; the same where it is still held. */
  readonly now: string;
  readonly name: string;
}

/** A community and what came of it: the part that it sent off, the communities that ended in it. */
interface Known {
  readonly standing: CommunityStanding;
  readonly sent: readonly Successor[];
  readonly absorbed: readonly CommunityId[];
}
/** Every stream that counts for the subject, by its id: facts of others say only what became of them. */
type State = Readonly<Record<string, Known>>;

const STREAM = 'community-';
const streamOf = (id: string): StreamName => `${STREAM}${id}` as StreamName;
const idOf = (stream: string): string => stream.slice(STREAM.length);

const evolve = (state: State, event: RecordedEvent, on: LegalDate): State => {
  const id = idOf(event.stream);
  const before = state[id];
  const fact = event as unknown as CommunityEvent;
  const standing = moveCommunity(before?.standing, fact, on);
  if (!standing || standing === before?.standing) return state;
  const { sent = [], absorbed = [] } = before ?? {};
  const after: Known = {
    standing,
    sent: fact.type === 'CommunitySplit' ? [...sent, fact.data.part] : sent,
    absorbed: fact.type === 'CommunitiesMerged' ? [...absorbed, ...fact.data.parts.map((p) => p.community)] : absorbed,
  };
  return { ...state, [id]: after };
};

const lineOf = (standing: CommunityStanding): CommunityLine => {
  const { name, committee, code, codes, urban, urbanSource, households, population } = standing;
  const { since, until, into, origin, scheme } = standing;
  return {
    name,
    committee,
    code,
    codes,
    urban,
    ...(urbanSource && { urbanSource }),
    households,
    population,
    ...compoundCounts(standing),
    since,
    ...(until && { until }),
    ...(into && { into }),
    ...(origin?.kind === 'split' && { from: origin.from }),
    scheme,
  };
};

const rows = (state: State, subject: string): Keyed<Row<CommunityLine | CodeLine>> => {
  const standing = state[subject]?.standing;
  if (!standing) return {};
  const { area, county, street, code, name, is } = standing;
  const place = { area, county, street, community: subject };
  const codes = [...new Set(standing.codes.map((held) => held.code))].map((each): [string, Row<CodeLine>] => {
    const status = is === 'abolished' ? 'ended' : each === code ? 'held' : 'retired';
    return [`code ${each}`, { ...place, status, sort: `1 ${each}`, data: { code: each, now: code, name } }];
  });
  const row: Row<CommunityLine> = { ...place, status: is, sort: `0 ${code}`, data: lineOf(standing) };
  return { community: row, ...Object.fromEntries(codes) };
};

/**
 * The denominator F1.urban, and what F21 counts. Until the streams of a split or merge have followed, the community
 * that it was recorded in answers for them, so that everybody is counted once at every ordinal.
 */
const balances = (state: State, subject: string): readonly Balance[] => {
  const own = state[subject];
  if (!own) return [];
  const { standing, sent, absorbed } = own;
  const { is, area, urban, codes, code } = standing;
  const one = (figure: string, of: string = area, amount = 1): Balance => ({ figure, area: of, amount });
  const active = is === 'active';
  const retired = new Set(codes.map((held) => held.code).filter((each) => each !== code)).size;
  const ending = absorbed.flatMap((id) => {
    const part = state[id]?.standing;
    return part?.is === 'active' && part.urban ? [one('F1.urban', part.area, -1)] : [];
  });
  return [
    ...(active ? [one('F21.communities')] : []),
    ...(active && urban ? [one('F1.urban')] : []),
    ...(active && compoundCounts(standing).compounds === 0 ? [one('F21.withoutCompounds')] : []),
    ...(active && retired > 0 ? [one('F21.retiredCodes', area, retired)] : []),
    ...sent.filter((part) => part.urban && !state[part.community]).map((part) => one('F1.urban', part.area)),
    ...ending,
  ];
};

/** The streams of its parts (R35): what was split off and what was merged into it. */
const joined = (state: State, subject: string): readonly StreamName[] => {
  const own = state[subject];
  return own ? [...own.sent.map((part) => part.community), ...own.absorbed].map(streamOf) : [];
};

/** The community register (R35): names, codes and areas by legal date, and the urban communities that shares are of. */
export const communitiesAccount: Account<State> = {
  name: 'communities',
  version: 2,
  subjectOf: ({ stream }) => (stream.startsWith(STREAM) ? idOf(stream) : undefined),
  initial: {},
  evolve,
  streams: (subject) => [streamOf(subject)],
  joined,
  rows,
  balances,
};
