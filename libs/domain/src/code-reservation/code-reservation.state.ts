import { type LegalDate } from '../shared/dates.js';
import { type Carried, type StreamRef } from '../shared/decider.js';
import { type CommunityCode, type CommunityId } from '../shared/ids.js';
import { type Community, type Period } from '../community/community.state.js';
import { type CodeReservationEvent } from './code-reservation.events.js';

export interface Holding extends Period {
  readonly community: CommunityId;
}

/** The last append that a community reserved the code for. */
export interface Purpose {
  readonly writer: CommunityId;
  readonly carries: Carried;
}

export interface CodeReservation {
  readonly holdings: readonly Holding[];
  readonly purposes: Readonly<Record<CommunityId, Purpose>>;
}

export const free: CodeReservation = { holdings: [], purposes: {} };

export const codeReservationRef = (code: CommunityCode): StreamRef<CodeReservation> => ({
  kind: 'codeReservation',
  id: code,
});

/** The end of time, for comparing periods that have none. */
const OPEN = '9999-12-31' as LegalDate;

export const overlap = (a: Period, b: Period): boolean => a.from < (b.to ?? OPEN) && b.from < (a.to ?? OPEN);

const hull = (a: Period, b: Period): Period => {
  const to = [a.to ?? OPEN, b.to ?? OPEN].sort().at(-1)!;
  return { from: a.from < b.from ? a.from : b.from, ...(to !== OPEN && { to }) };
};

export const evolve = (state: CodeReservation, { type, data }: CodeReservationEvent): CodeReservation => {
  const { community } = data;
  if (type === 'CodeReleased') {
    const others = state.holdings.filter((holding) => holding.community !== community);
    return { ...state, holdings: [...others, ...data.keeps.map((period) => ({ community, ...period }))] };
  }
  const { writer, carries, period } = data;
  const mine = state.holdings.filter((held) => held.community === community && overlap(held, period));
  const grown = { community, ...mine.reduce<Period>(hull, period) };
  return {
    holdings: [...state.holdings.filter((held) => !mine.includes(held)), grown],
    purposes: { ...state.purposes, [community]: { writer, carries } },
  };
};

/** The other community that holds the code at some time of a period. */
export const otherHolder = (state: CodeReservation, community: CommunityId, period: Period): CommunityId | undefined =>
  state.holdings.find((held) => held.community !== community && overlap(held, period))?.community;

/** What became of the append that a code was reserved for, seen from the stream that it belongs to. */
export const outcome = (writer: Community, { expectedRevision, events }: Carried): 'stands' | 'ahead' | 'passed' => {
  const ids = events.map(({ id }) => id);
  if (writer.is !== 'unregistered' && writer.moves.some(({ id }) => ids.includes(id))) return 'stands';
  if (writer.is !== 'unregistered' && writer.corrections.some((id) => ids.includes(id))) return 'stands';
  return (writer.is === 'unregistered' ? -1 : writer.revision) > expectedRevision ? 'passed' : 'ahead';
};
