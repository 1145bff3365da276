import { persons } from '../shared/actor.js';
import { type Stamp } from '../shared/decider.js';
import { type CreationEvent } from './creation.events.js';
import { type Creation, type Draft, hasOpenAssessment, type Situation } from './creation.state.js';

export type Of<T extends CreationEvent['type']> = Extract<CreationEvent, { type: T }>;

export const emptyDraft: Draft = { items: {}, filers: [] };

const situationOf = (state: Creation): Situation => {
  const { delegated: _d, pilot: _p, moves: _m, last: _l, since: _s, returns: _r, ...situation } = state;
  return situation;
};

/** The state between two moves: everything but the situation stays. */
export const become = (state: Creation, situation: Situation): Creation => {
  const { delegated, pilot, moves, since, returns } = state;
  return { ...situation, ...(delegated && { delegated }), pilot, moves, ...(since && { since }), returns };
};

/** A change between states. */
export const move = (state: Creation, situation: Situation, event: CreationEvent, stamp: Stamp): Creation => ({
  ...become(state, situation),
  moves: [
    ...state.moves,
    {
      event: stamp.id,
      type: event.type,
      effectiveOn: stamp.effectiveOn,
      ...('notice' in event.data && event.data.notice && { notice: event.data.notice }),
      ...('metOn' in event.data && event.data.metOn && { metOn: event.data.metOn }),
    },
  ],
  since: stamp.at,
});

/** A move of the case that its author may still take back. */
export const undoable = (state: Creation, situation: Situation, event: CreationEvent, stamp: Stamp): Creation => {
  const act = {
    event: stamp.id,
    act: event.type,
    by: persons(stamp.actor),
    at: stamp.at,
    before: situationOf(state),
  };
  return { ...move(state, situation, event, stamp), last: act };
};

/** Work on the case that moves it nowhere; the change keeps whatever a case holds beyond a draft. */
export const edit = (state: Creation, change: (held: Draft) => Draft): Creation => {
  if (state.is !== 'enrolled' && !hasOpenAssessment(state)) return state;
  const edited = { ...state, case: change(state.case) } as Creation;
  return state.last ? become(edited, situationOf(edited)) : edited;
};
