import { type LegalDate } from '../shared/dates.js';
import { type Stamp, type StreamRef } from '../shared/decider.js';
import { type AreaId, type CommunityCode, type CommunityId, type CompoundId, type SchemeId } from '../shared/ids.js';
import { type CommunityDetails, type CommunityEvent, type Compound, type Origin } from './community.events.js';

/** From the first day to the day on which it no longer holds. */
export interface Period {
  readonly from: LegalDate;
  readonly to?: LegalDate;
}
export interface HeldCode extends Period {
  readonly code: CommunityCode;
}
export interface HeldArea extends Period {
  readonly area: AreaId;
}

/** An event that moved the community, under its legal date as it now stands. */
export interface Move {
  readonly id: string;
  readonly on: LegalDate;
  readonly event: CommunityEvent;
}

/** What a community is after its moves so far. */
export interface Standing extends CommunityDetails {
  readonly is: 'active' | 'abolished';
  readonly scheme: SchemeId;
  readonly since: LegalDate;
  /** First day on which it no longer stood. */
  readonly until?: LegalDate;
  readonly into?: CommunityId;
  readonly origin?: Origin;
  readonly compounds: readonly Compound[];
  /** All codes that it ever had, each with its time. */
  readonly codes: readonly HeldCode[];
  readonly areas: readonly HeldArea[];
}

export interface Registered extends Standing {
  /** In order of their legal dates; dates are corrected here, never the events. */
  readonly moves: readonly Move[];
  /** Ids of the events that corrected a date. */
  readonly corrections: readonly string[];
  readonly revision: number;
}

export type Community = { readonly is: 'unregistered' } | Registered;

/** The id of a community is internal and never reused; its codes and names change. */
export const communityRef = (id: CommunityId): StreamRef<Community> => ({ kind: 'community', id });

const ended = <P extends Period>(periods: readonly P[], on: LegalDate): readonly P[] =>
  periods
    .map((period) => (period.to === undefined ? { ...period, to: on } : period))
    .filter(({ from, to }) => to === undefined || from < to);

const begun = (details: CommunityDetails & Pick<Standing, 'scheme' | 'compounds'>, on: LegalDate): Standing => ({
  ...details,
  is: 'active',
  since: on,
  codes: [{ code: details.code, from: on }],
  areas: [{ area: details.area, from: on }],
});

const recoded = (before: Standing, code: CommunityCode, on: LegalDate): readonly HeldCode[] =>
  before.code === code ? before.codes : [...ended(before.codes, on), { code, from: on }];

/** One move of a community on its legal date. The same fold serves decisions and read models. */
export const move = (before: Standing | undefined, event: CommunityEvent, on: LegalDate): Standing | undefined => {
  if (event.type === 'CommunityRegistered') return begun(event.data, on);
  if (event.type === 'CommunitiesMerged') {
    const { parts: _, ...details } = event.data;
    return before ? { ...before, ...details, codes: recoded(before, details.code, on) } : begun(details, on);
  }
  if (!before || before.is === 'abolished') return before;
  switch (event.type) {
    case 'CommunityRenamed':
      return { ...before, ...event.data };
    case 'CommunityRecoded': {
      const { previous: _, ...place } = event.data;
      return { ...before, ...place, codes: recoded(before, place.code, on) };
    }
    case 'CommunitySplit':
      return { ...before, ...event.data.kept };
    case 'CommunityAbolished': {
      const { into } = event.data;
      const [codes, areas] = [ended(before.codes, on), ended(before.areas, on)];
      return { ...before, is: 'abolished', until: on, codes, areas, ...(into && { into }) };
    }
    case 'CommunityAreaTransferred': {
      const { area } = event.data;
      return { ...before, area, areas: [...ended(before.areas, on), { area, from: on }] };
    }
    case 'CompoundAdded':
      return { ...before, compounds: [...before.compounds.filter(({ id }) => id !== event.data.id), event.data] };
    case 'CompoundRevised':
      return {
        ...before,
        compounds: before.compounds.map((c) => (c.id === event.data.id ? { ...c, ...event.data } : c)),
      };
    case 'EffectiveDateCorrected':
      return before;
  }
};

type History = Pick<Registered, 'moves' | 'corrections' | 'revision'>;

/** All moves folded afresh: a corrected date may change what held when. */
const settled = (history: History): Community => {
  const { moves } = history;
  const standing = moves.reduce<Standing | undefined>((before, { event, on }) => move(before, event, on), undefined);
  return standing ? { ...standing, ...history } : { is: 'unregistered' };
};

/** The community as it stands once one of its events has another legal date. */
export const withDate = (state: Registered, event: string, on: LegalDate): Registered => {
  const moves = state.moves.map((m) => (m.id === event ? { ...m, on } : m));
  const { corrections, revision } = state;
  const after = settled({ moves, corrections, revision });
  return after.is === 'unregistered' ? state : after;
};

export const evolve = (state: Community, event: CommunityEvent, stamp: Stamp): Community => {
  const { id, effectiveOn: on, revision } = stamp;
  if (state.is === 'unregistered') return settled({ moves: [{ id, on, event }], corrections: [], revision });
  if (event.type === 'EffectiveDateCorrected') {
    const { event: corrected, to } = event.data;
    return { ...withDate(state, corrected, to), corrections: [...state.corrections, id], revision };
  }
  const { corrections } = state;
  const moves = inOrder([...state.moves, { id, on, event }]);
  if (moves.at(-1)!.id !== id) return settled({ moves, corrections, revision });
  return { ...state, ...move(state, event, on), moves, corrections, revision };
};

/** By legal date, of one day as they were recorded. */
const inOrder = (moves: readonly Move[]): readonly Move[] =>
  [...moves].sort((a, b) => (a.on === b.on ? 0 : a.on < b.on ? -1 : 1));

const ofCompounds: readonly CommunityEvent['type'][] = ['CompoundAdded', 'CompoundRevised'];

/** The legal date of the last move from state to state; with compounds too where a move deals with them. */
export const lastMove = (state: Community, withCompounds = false): LegalDate | undefined =>
  state.is === 'unregistered'
    ? undefined
    : state.moves.filter(({ event }) => withCompounds || !ofCompounds.includes(event.type)).at(-1)?.on;

/** True when the community stood and was not yet abolished on a day. */
export const activeOn = (state: Community, on: LegalDate): boolean =>
  state.is !== 'unregistered' && state.since <= on && (state.until === undefined || on < state.until);

/** The reporting area of a day: history stays with the old one (AMB-49). */
export const areaOn = (state: Registered, on: LegalDate): AreaId | undefined => holding(state.areas, on)?.area;

/** The code of a day. */
export const codeOn = (state: Registered, on: LegalDate): CommunityCode | undefined => holding(state.codes, on)?.code;

const holding = <P extends Period>(periods: readonly P[], on: LegalDate): P | undefined =>
  periods.find(({ from, to }) => from <= on && (to === undefined || on < to));

/** Every code that a move ever named, whether the community holds it or not. */
export const codesNamed = ({ moves }: Registered): readonly CommunityCode[] => [
  ...new Set(moves.flatMap(({ event: { data } }) => ('code' in data ? [data.code] : []))),
];

/** The counts of compounds that a self-check is compared with. */
export const compoundCounts = ({ compounds }: Pick<Standing, 'compounds'>) => ({
  compounds: compounds.length,
  propertyManaged: compounds.filter(({ propertyManaged }) => propertyManaged).length,
  wasteSorting: compounds.filter(({ wasteSorting }) => wasteSorting).length,
});

export const hasCompound = ({ compounds }: Pick<Standing, 'compounds'>, id: CompoundId): boolean =>
  compounds.some((compound) => compound.id === id);
