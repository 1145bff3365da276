import { scheme, type SchemeEvent, type SchemeId, type SchemeState } from '@greenledger/domain';
import { type EventLog, type RecordedEvent, stampOf, type StreamName } from '@greenledger/eventing';
import { type Moment, type Moments } from './engine/moment.js';

interface Read {
  readonly events: RecordedEvent[];
  readonly ordinals: number[];
  /** The fold of the first n events. */
  readonly states: Map<number, SchemeState>;
}

/** What was read of the schemes of a log; a scheme changes rarely and is asked for with every figure. */
const shelves = new WeakMap<EventLog, Map<SchemeId, Read>>();

const readOf = (log: EventLog, id: SchemeId): Read => {
  const shelf = shelves.get(log) ?? new Map<SchemeId, Read>();
  shelves.set(log, shelf);
  const read = shelf.get(id) ?? { events: [], ordinals: [], states: new Map<number, SchemeState>() };
  shelf.set(id, read);
  return read;
};

const fold = (state: SchemeState, event: RecordedEvent): SchemeState =>
  scheme.evolve(state, event as unknown as SchemeEvent, stampOf(event) as Parameters<typeof scheme.evolve>[2]);

/** The dated configuration that the events of its stream make. */
export const schemeOf = (events: readonly RecordedEvent[]): SchemeState => events.reduce(fold, scheme.initial);

/** The dated configuration as it was known at a moment. */
export const schemeAt = async (
  { log, moments }: { readonly log: EventLog; readonly moments: Moments },
  id: SchemeId,
  moment: Moment,
): Promise<SchemeState> => {
  const read = readOf(log, id);
  const fresh = await log.read(`scheme-${id}` as StreamName, read.events.length - 1);
  const ordinals = fresh.length === 0 ? new Map() : await moments.ordinalsOf(moment.schema, fresh);
  for (const event of fresh) {
    const ordinal: unknown = ordinals.get(event.position);
    if (typeof ordinal !== 'number') break;
    if (event.revision !== read.events.length) continue;
    read.events.push(event);
    read.ordinals.push(ordinal);
  }
  const known = read.ordinals.filter((ordinal) => ordinal <= moment.ordinal).length;
  const stored = read.states.get(known);
  if (stored) return stored;
  const state = schemeOf(read.events.slice(0, known));
  read.states.set(known, state);
  return state;
};

/** Whether anything was ever recorded of a scheme; at earlier moments a known one merely has no rules yet. */
export const isKnownScheme = async ({ log }: { readonly log: EventLog }, id: SchemeId): Promise<boolean> =>
  readOf(log, id).events.length > 0 ? true : (await log.read(`scheme-${id}` as StreamName)).length > 0;
