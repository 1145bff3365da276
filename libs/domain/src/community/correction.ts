import { isLegalDate, type LegalDate } from '../shared/dates.js';
import { type Context, type StreamRef } from '../shared/decider.js';
import { type CommunityId } from '../shared/ids.js';
import { refuse } from '../shared/refusal.js';
import { codeReservationRef } from '../code-reservation/code-reservation.state.js';
import { claimsOfDate } from './claims.js';
import { type CorrectEffectiveDate } from './community.commands.js';
import { type CommunityEvent } from './community.events.js';
import { type Community, communityRef, type Move } from './community.state.js';
import { codeFree, inArea } from './guards.js';

const partsOf = ({ event }: Move): readonly CommunityId[] => {
  if (event.type === 'CommunitySplit') return [event.data.part.community];
  return event.type === 'CommunitiesMerged' ? event.data.parts.map(({ community }) => community) : [];
};

/** A move that another community's stream caused is corrected there, and follows. */
const causedElsewhere = ({ event }: Move): CommunityId | undefined => {
  if (event.type === 'CommunityAbolished') return event.data.into;
  const origin = event.type === 'CommunityRegistered' ? event.data.origin : undefined;
  return origin?.kind === 'split' ? origin.from : undefined;
};

/** The communities that the move created or ended, and the codes that a new date claims. */
export const citedByCorrection = (state: Community, { event, to }: CorrectEffectiveDate): readonly StreamRef[] => {
  const moved = state.is === 'unregistered' ? undefined : state.moves.find(({ id }) => id === event);
  if (state.is === 'unregistered' || !moved) return [];
  const codes = new Set(claimsOfDate(state, event, to, '' as CommunityId).map(({ code }) => code));
  return [...partsOf(moved).map(communityRef), ...[...codes].map(codeReservationRef)];
};

/** A date keeps its place between the neighbouring moves. */
const between = (moves: readonly Move[], i: number, to: LegalDate, community?: CommunityId): void => {
  const [before, after] = [moves[i - 1]?.on, moves[i + 1]?.on];
  if ((before !== undefined && to < before) || (after !== undefined && to > after)) {
    refuse('EffectiveOutOfOrder', { to, before, after, ...(community && { community }) });
  }
};

/** The event in a part's own stream that the move led to: its registration by a split, or its end by a merge. */
const alongIn = (part: Community, community: CommunityId, to: LegalDate) => {
  const i = part.is === 'unregistered' ? -1 : part.moves.findIndex((m) => causedElsewhere(m) !== undefined);
  if (part.is === 'unregistered' || i < 0) return refuse('WrongState', { community, is: part.is });
  between(part.moves, i, to, community);
  return { community, event: part.moves[i]!.id };
};

const mayCorrect = (moved: Move | undefined, { event }: CorrectEffectiveDate, { actor }: Context): Move => {
  if (!moved) return refuse('WrongState', { event });
  const at = causedElsewhere(moved);
  return at !== undefined && actor.role !== 'System' ? refuse('WrongState', { event, correctAt: at }) : moved;
};

/**
 * Mends a wrong legal date; figures post the difference. Refuses `CodeInUse` where the new date makes somebody hold a
 * code while another did, `ReasonMissing`, `EffectiveInFuture`, `EffectiveOutOfOrder` against both neighbours.
 */
export const correct = (state: Community, command: CorrectEffectiveDate, context: Context): CommunityEvent[] => {
  if (state.is === 'unregistered') return refuse('CommunityNotActive', { is: state.is });
  inArea(context, state.area);
  const { event, to, reason } = command;
  const moved = mayCorrect(
    state.moves.find(({ id }) => id === event),
    command,
    context,
  );
  if (!isLegalDate(to)) return refuse('WrongState', { to });
  if (to === moved.on) return [];
  for (const { code, community, period } of claimsOfDate(state, event, to, context.id as CommunityId)) {
    codeFree(context, code, community, period);
  }
  if (reason.trim() === '') return refuse('ReasonMissing');
  if (to > context.today) return refuse('EffectiveInFuture', { to, today: context.today });
  between(state.moves, state.moves.indexOf(moved), to);
  const along = partsOf(moved).map((part) => alongIn(context.cited(communityRef(part)), part, to));
  return [{ type: 'EffectiveDateCorrected', data: { event, to, was: moved.on, reason: reason.trim(), along } }];
};
