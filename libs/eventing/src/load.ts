import { LRUCache } from 'lru-cache';
import { type AnyDecider } from './decider.js';
import { chainDigest } from './digest.js';
import {
  type Instant,
  type Position,
  type RecordedEvent,
  stampOf,
  START,
  type StreamName,
  streamName,
  type StreamRef,
} from './event.js';
import { type EventLog } from './event-log.js';

/** A stream as far as it was read: its fold, its chain and the commands that it has answered. */
export interface Loaded {
  readonly state: unknown;
  readonly revision: number;
  readonly position: Position;
  /** Digest that the next event carries; made when somebody asks, because most streams rest after a command. */
  readonly chain: () => string | null;
  /** Moment of the last event. */
  readonly at: Instant;
  readonly commands: ReadonlyMap<string, Answered>;
}

/** A command that stands in a stream: what it was, and its events from revision to revision. */
export interface Answered {
  readonly digest: string;
  readonly from: number;
  readonly to: number;
}

export interface LoaderOptions {
  readonly log: EventLog;
  readonly deciders: Readonly<Record<string, AnyDecider>>;
  /** Lifts a stored event to its latest shape; the chain is made over the stored one. */
  readonly upcast?: (event: RecordedEvent) => RecordedEvent;
  /** Streams whose folds are kept warm; every use still reads what was appended since. */
  readonly warmStreams?: number;
}

export interface Loader {
  deciderOf(this: void, ref: StreamRef): AnyDecider;
  empty(this: void, decider: AnyDecider): Loaded;
  fold(this: void, decider: AnyDecider, before: Loaded, events: readonly RecordedEvent[]): Loaded;
  /** Everything that stands in the stream now. */
  load(this: void, ref: StreamRef): Promise<Loaded>;
  /** An empty stream, unless something of it was seen here already. */
  guess(this: void, ref: StreamRef): Loaded | undefined;
  keep(this: void, stream: StreamName, loaded: Loaded): void;
}

/** Reads and folds streams, and keeps the folds of those used last: what is read again is only what came since. */
export const createLoader = ({
  log,
  deciders,
  upcast = (event) => event,
  warmStreams = 10_000,
}: LoaderOptions): Loader => {
  const warm = new LRUCache<StreamName, Loaded>({ max: warmStreams });

  const deciderOf: Loader['deciderOf'] = ({ kind }) => {
    const decider = deciders[kind];
    if (!decider) throw new TypeError(`no decider for stream kind ${kind}`);
    return decider;
  };

  const empty: Loader['empty'] = (decider) => ({
    state: decider.initial as unknown,
    revision: -1,
    position: START,
    chain: () => null,
    at: '',
    commands: new Map(),
  });

  const fold: Loader['fold'] = (decider, before, events) => {
    const last = events.at(-1);
    if (!last) return before;
    const commands = new Map(before.commands);
    let state = before.state;
    for (const event of events) {
      const latest = upcast(event);
      state = decider.evolve(state, latest, stampOf(latest));
      const { commandId, commandDigest } = event.metadata;
      const from = commands.get(commandId)?.from ?? event.revision;
      commands.set(commandId, { digest: commandDigest, from, to: event.revision });
    }
    const { revision, position } = last;
    let made: string | undefined;
    const chain = (): string => (made ??= chainDigest(last.stream, revision, last));
    return { state, revision, position, chain, at: last.metadata.at, commands };
  };

  const keep: Loader['keep'] = (stream, loaded) => {
    if (loaded.revision > (warm.peek(stream)?.revision ?? -1)) warm.set(stream, loaded);
  };

  const load: Loader['load'] = async (ref) => {
    const stream = streamName(ref);
    const decider = deciderOf(ref);
    const before = warm.get(stream) ?? empty(decider);
    const loaded = fold(decider, before, await log.read(stream, before.revision));
    keep(stream, loaded);
    return loaded;
  };

  const guess: Loader['guess'] = (ref) => (warm.has(streamName(ref)) ? undefined : empty(deciderOf(ref)));

  return { deciderOf, empty, fold, load, guess, keep };
};
