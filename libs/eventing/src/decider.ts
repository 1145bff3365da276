import {
  type ActorStamp,
  type Event,
  type Instant,
  type LegalDate,
  type NewEvent,
  type Stamp,
  type StreamName,
  type StreamRef,
} from './event.js';

/** A command names what somebody wants, in the imperative. */
export interface Command {
  readonly type: string;
}

/** What a decision may know beside state and command: who, when, and the facts of other streams that it cites. */
export interface Context<A extends ActorStamp = ActorStamp> {
  readonly actor: A;
  readonly at: Instant;
  /** The Shanghai date of `at`. */
  readonly today: LegalDate;
  /** The legal date of the act: `today` unless the caller gave an earlier one. */
  readonly effectiveOn: LegalDate;
  readonly commandId: string;
  /** The id of the stream that decides. */
  readonly id: string;
  /** The folded state of a cited stream; asking for one that `cites` did not name is a programming error. */
  readonly cited: <State>(ref: StreamRef<State>) => State;
  /** A deterministic id for something this command creates (UUIDv5 of command id, kind and row). */
  readonly deriveId: (kind: string, row?: number | string) => string;
}

/** A note beside a success, never instead of it. */
export interface Warning {
  readonly code: string;
  readonly details?: Readonly<Record<string, unknown>>;
}

/**
 * Something that must be unique across streams, held in a stream of its own. It is reserved after every guard was asked
 * and before the events are appended; the reservation carries them, so that whoever finishes appends the same bytes.
 */
export interface Reservation {
  readonly stream: StreamRef;
  /** The kernel adds `carries: Carried` to it. */
  readonly command: Command;
}

/** The very append that a reservation was made for: finished from it, the same bytes stand in the log. */
export interface Carried {
  readonly stream: StreamName;
  readonly expectedRevision: number;
  readonly events: readonly NewEvent[];
}

/** Three plain functions and two tables: the whole of a stream kind. Pure; no clock, no randomness, no I/O. */
export interface Decider<State, C extends Command, E extends Event, A extends ActorStamp = ActorStamp> {
  readonly initial: State;
  /** Which roles may issue which command; anybody else is refused `NotAllowed` before anything is read. */
  readonly may: Readonly<Record<C['type'], readonly A['role'][]>>;
  /**
   * Commands that begin the stream: they are decided on an empty one without asking the log, and anew on what stands
   * there when that fails. Any other refuses `MatterUnknown` where there is none. Absent: all of them may begin it.
   */
  readonly begins?: readonly C['type'][];
  /** The stream of what the id names, where that is another: its matter exists before anything is recorded here. */
  readonly matter?: (id: string) => StreamRef;
  /** Commands that take `effectiveOn` from the caller. */
  readonly backdates?: readonly C['type'][];
  readonly evolve: (state: State, event: E, stamp: Stamp<A>) => State;
  /** Events to record (none: nothing to do), or one thrown `Refusal`. */
  readonly decide: (state: State, command: C, context: Context<A>) => readonly E[];
  /** The streams that deciding this command rests on. May read streams cited in an earlier round (`context.cited`). */
  readonly cites?: (command: C, state: State, context: Context<A>) => readonly StreamRef[];
  readonly reserves?: (events: readonly E[], state: State, context: Context<A>) => readonly Reservation[];
  /**
   * What a command finishes instead of deciding anything: the append that a cited reservation carries. Nothing happens
   * where it stands already, or where the stream has moved past the revision that it was made for.
   */
  readonly finishes?: (command: C, context: Context<A>) => Carried | undefined;
  /** Notes on the state that the events led to. */
  readonly warns?: (after: State, events: readonly E[]) => readonly Warning[];
}

/** A decider whose types the kernel does not need to know. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- existential type: every concrete decider fits
export type AnyDecider = Decider<any, any, any, any>;
