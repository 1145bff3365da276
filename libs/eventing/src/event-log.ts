import { type NewEvent, type Position, type RecordedEvent, type StreamName } from './event.js';

/** Revision of a stream that holds nothing yet. */
export const NO_STREAM = -1;

/** One append, with all its events, stays at or under this many bytes of JSON (the smallest limit of any engine). */
export const MAX_APPEND_BYTES = 1024 * 1024;

export interface Appended {
  /** Revision of the last event written. */
  readonly revision: number;
  /** Position of the last event written. */
  readonly position: Position;
}

/** A step of a subscription. `events` may be empty: the position still moves. */
export interface Batch {
  readonly events: readonly RecordedEvent[];
  readonly position: Position;
  readonly caughtUp: boolean;
}

/**
 * The log of all facts. The same on every engine: `from` is exclusive, a missing stream reads as empty, only user
 * events are seen, an append is atomic and touches one stream, and (stream, revision) is unique.
 */
export interface EventLog {
  /** Names this copy of the log; a copied log has another id. */
  id(): Promise<string>;

  /**
   * Writes events behind `expectedRevision` (always explicit; `NO_STREAM` for a new stream).
   * Repeating an append whose events stand there already, byte for byte, answers as the first time.
   * @throws WrongExpectedRevision when the stream is elsewhere
   * @throws AppendRejected when the append is empty, too large or repeats an event id
   */
  append(stream: StreamName, expectedRevision: number, events: readonly NewEvent[]): Promise<Appended>;

  /** Events of a stream behind revision `from` (default: all), oldest first. */
  read(stream: StreamName, from?: number): Promise<readonly RecordedEvent[]>;

  /** Up to `limit` events of all streams behind `from`, in log order. */
  readAll(from: Position, limit: number): Promise<readonly RecordedEvent[]>;

  /** Everything behind `from`, then what follows, until the signal aborts. The consumer sets the pace. */
  subscribe(
    from: Position,
    options: { readonly signal: AbortSignal; readonly batchSize?: number },
  ): AsyncIterable<Batch>;

  /** Position of the last event, `START` when there is none. */
  head(): Promise<Position>;
}

export class WrongExpectedRevision extends Error {
  constructor(
    readonly stream: StreamName,
    readonly expected: number,
    readonly actual: number,
  ) {
    super(`${stream} stands at revision ${actual}, not at ${expected}`);
    this.name = 'WrongExpectedRevision';
  }
}

export class AppendRejected extends Error {
  constructor(
    readonly reason: 'empty' | 'too-large' | 'repeated-id' | 'not-json',
    detail: string,
  ) {
    super(`append rejected: ${detail}`);
    this.name = 'AppendRejected';
  }
}

/** Checks that every engine shares, made before any engine sees the append. */
export const checkAppend = (stream: StreamName, events: readonly NewEvent[]): void => {
  if (events.length === 0) throw new AppendRejected('empty', `no events for ${stream}`);
  if (new Set(events.map(({ id }) => id)).size !== events.length) {
    throw new AppendRejected('repeated-id', `an event id stands twice in one append to ${stream}`);
  }
  const text = JSON.stringify(events);
  if (Buffer.byteLength(text) > MAX_APPEND_BYTES) {
    throw new AppendRejected(
      'too-large',
      `${Buffer.byteLength(text)} bytes for ${stream}, at most ${MAX_APPEND_BYTES}`,
    );
  }
  if (/\\u0000|\\ud[89a-f]/i.test(text)) {
    throw new AppendRejected('not-json', `NUL or a lone surrogate in an event for ${stream}`);
  }
};
