import { type LegalDate } from '../shared/dates.js';
import { type Context } from '../shared/decider.js';
import { type CommunityCode, type CommunityId } from '../shared/ids.js';
import { type CommunityEvent } from './community.events.js';
import { type Community, type HeldCode, type Period, type Registered, withDate } from './community.state.js';

/** A code that a community will hold for a time once the decision stands; it has to be reserved first. */
export interface Claim {
  readonly code: CommunityCode;
  readonly community: CommunityId;
  readonly period: Period;
}

const covers = (a: HeldCode, b: HeldCode): boolean =>
  a.code === b.code && a.from <= b.from && (a.to === undefined || (b.to !== undefined && b.to <= a.to));

const periodOf = ({ from, to }: HeldCode): Period => ({ from, ...(to !== undefined && { to }) });

/** What another legal date of a move makes the community hold longer than before: one code at most. */
const grown = (state: Registered, event: string, to: LegalDate, own: CommunityId): readonly Claim[] =>
  withDate(state, event, to)
    .codes.filter((after) => !state.codes.some((before) => covers(before, after)))
    .map((held): Claim => ({ code: held.code, community: own, period: periodOf(held) }));

/** And the communities that a split created or a merge ended; they reserve it themselves when they move along. */
export const claimsOfDate = (state: Registered, event: string, to: LegalDate, own: CommunityId): readonly Claim[] => {
  const claims = grown(state, event, to, own);
  const moved = state.moves.find(({ id }) => id === event);
  if (moved?.event.type === 'CommunitySplit' && to < moved.on) {
    const { code, community } = moved.event.data.part;
    return [...claims, { code, community, period: { from: to, to: moved.on } }];
  }
  if (moved?.event.type === 'CommunitiesMerged' && to > moved.on) {
    const period = { from: moved.on, to };
    return [...claims, ...moved.event.data.parts.map(({ code, community }) => ({ code, community, period }))];
  }
  return claims;
};

/** The code that events take; a community that a split created has had its code reserved by the split. */
export const claims = (
  events: readonly CommunityEvent[],
  state: Community,
  { id, effectiveOn: from }: Pick<Context, 'id' | 'effectiveOn'>,
): readonly Claim[] => {
  const own = id as CommunityId;
  const period = { from };
  return events.flatMap(({ type, data }): readonly Claim[] => {
    switch (type) {
      case 'CommunityRegistered':
        return data.origin?.kind === 'split' ? [] : [{ code: data.code, community: own, period }];
      case 'CommunityRecoded':
        return [{ code: data.code, community: own, period }];
      case 'CommunitiesMerged':
        return state.is !== 'unregistered' && state.code === data.code
          ? []
          : [{ code: data.code, community: own, period }];
      case 'CommunitySplit':
        return [{ code: data.part.code, community: data.part.community, period }];
      case 'EffectiveDateCorrected':
        return state.is === 'unregistered' ? [] : grown(state, data.event, data.to, own);
      default:
        return [];
    }
  });
};
