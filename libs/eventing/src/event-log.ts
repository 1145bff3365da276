import { textOf } from './digest.js';
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
   * @throws AppendRejected when the append is empty, too large, malformed or repeats an event id
   * @throws LogUnavailable when the outcome could not be learnt in time; repeating the append is safe
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
    readonly reason: 'empty' | 'too-large' | 'repeated-id' | 'bad-id' | 'not-json',
    detail: string,
  ) {
    super(`append rejected: ${detail}`);
    this.name = 'AppendRejected';
  }
}

/**
 * The log cannot be reached, or did not answer in time. What was on its way is of unknown outcome: the same append,
 * repeated, finds out and is harmless.
 */
export class LogUnavailable extends Error {
  readonly transient = true;
  constructor(options?: ErrorOptions) {
    super('the event log is unavailable', options);
    this.name = 'LogUnavailable';
  }
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
/** An escape that no engine stores: NUL, or one half of a surrogate pair; an even number of backslashes is text. */
const UNSTORABLE = /(?<!\\)(?:\\\\)*\\u(0000|d[89a-f])/;

/** Bytes of a JSON array of the texts, in UTF-8; only an upper bound where already that is allowed, as nearly always. */
const bytesOf = (texts: readonly string[]): number => {
  const most = texts.reduce((sum, text) => sum + 3 * text.length + 1, 1);
  return most <= MAX_APPEND_BYTES ? most : texts.reduce((sum, text) => sum + Buffer.byteLength(text) + 1, 1);
};

/**
 * Checks that every engine shares, made before any engine sees the append.
 * @returns the events as JSON, one text each
 */
export const checkAppend = (stream: StreamName, events: readonly NewEvent[]): readonly string[] => {
  const reject = (reason: AppendRejected['reason'], detail: string): never => {
    throw new AppendRejected(reason, `${detail} (${JSON.stringify(stream)})`);
  };
  if (events.length === 0) reject('empty', 'no events');
  const ids = new Set(events.map(({ id }) => id));
  if (ids.size !== events.length) reject('repeated-id', 'an event id stands twice in one append');
  for (const id of ids) if (!UUID.test(id)) reject('bad-id', `${id} is not a UUID in lower case`);
  const texts = events.map(textOf);
  const bytes = bytesOf(texts);
  if (bytes > MAX_APPEND_BYTES) reject('too-large', `${bytes} bytes, at most ${MAX_APPEND_BYTES}`);
  for (const text of [JSON.stringify(stream), ...texts]) {
    if (text.includes('\\u') && UNSTORABLE.test(text)) reject('not-json', 'NUL or a lone surrogate');
  }
  return texts;
};
