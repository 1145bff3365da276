import { type AppendResult, BACKWARDS, type EventData, type WrongExpectedVersionError } from '@eventstore/db-client';
import { type NewEvent, type StreamName } from '../event.js';
import {
  type Appended,
  AppendRejected,
  checkAppend,
  LogUnavailable,
  NO_STREAM,
  WrongExpectedRevision,
} from '../event-log.js';
import { persevere } from '../perseverance.js';
import { createTurns } from '../turns.js';
import { type Connection, type Lease } from './connection.js';
import { readPage } from './reading.js';
import { answered, isTooLarge, isTransient, typeOf } from './trouble.js';
import { eventFrom, positionFrom, wireEvent, wireRevision } from './wire.js';

export interface AppendingOptions {
  readonly connection: Connection;
  readonly prefix: string;
  /** How long an append goes on through trouble before it is given up, in milliseconds. */
  readonly patienceMs: number;
  /** How long one try may wait for its answer, in milliseconds. */
  readonly timeoutMs: number;
  readonly onTrouble: (error: unknown) => void;
}

const MAX_WAITING_BYTES = 64 * 1024 * 1024;

/** The deadline travels as a moment on our clock, and the server holds it against its own: so it is far off, and we wait ourselves. */
const WIRE_DEADLINE_MS = 60_000;

/**
 * Appends with an explicit revision and ids that stand for the events' bytes. Whatever leaves the outcome unknown is
 * asked again, with the same ids and the same revision: what stands already is answered as the first time.
 * Appends to one stream follow each other: over a new connection the client sends the second one first.
 */
export class Appending {
  readonly #options: AppendingOptions;
  #waitingBytes = 0;
  readonly #waiting = new Set<Promise<unknown>>();
  readonly #inTurn = createTurns();

  constructor(options: AppendingOptions) {
    this.#options = options;
  }

  async append(stream: StreamName, expected: number, events: readonly NewEvent[]): Promise<Appended> {
    const texts = checkAppend(stream, events);
    const name = this.#options.prefix + stream;
    const wire = events.map((event, i) => wireEvent(name, event, texts[i]!));
    const bytes = texts.reduce((sum, text) => sum + text.length, 0);
    if (this.#waitingBytes + bytes > MAX_WAITING_BYTES) throw new LogUnavailable();
    this.#waitingBytes += bytes;
    const appended = this.#inTurn(stream, () => this.#persist(stream, name, expected, wire));
    const settled = appended.catch(() => undefined);
    this.#waiting.add(settled);
    try {
      return await appended;
    } finally {
      this.#waitingBytes -= bytes;
      this.#waiting.delete(settled);
    }
  }

  /** Resolves when nothing that was asked for before is on its way. */
  async drain(): Promise<void> {
    await Promise.all(this.#waiting);
  }

  async #persist(stream: StreamName, name: string, expected: number, events: EventData[]): Promise<Appended> {
    const { connection, patienceMs, timeoutMs, onTrouble } = this.#options;
    const options = {
      expectedRevision: wireRevision(expected),
      requiresLeader: true,
      deadline: WIRE_DEADLINE_MS,
    };
    try {
      return await persevere(
        () =>
          connection.run('append', async (lease) => {
            const sent = lease.client.appendToStream(name, events, options);
            return this.#answer(
              lease,
              name,
              expected + events.length,
              await answered(`append to ${name}`, timeoutMs, sent),
            );
          }),
        { isTransient, until: performance.now() + patienceMs, onTrouble },
      );
    } catch (error) {
      if (typeOf(error) === 'wrong-expected-version') {
        const { actualVersion } = error as WrongExpectedVersionError;
        throw new WrongExpectedRevision(
          stream,
          expected,
          typeof actualVersion === 'bigint' ? Number(actualVersion) : NO_STREAM,
        );
      }
      if (isTooLarge(error)) throw new AppendRejected('too-large', `more than the event store takes (${name})`);
      throw error;
    }
  }

  /** @throws Error where the stream is not numbered from nought on: somebody deleted it and began it anew */
  async #answer(lease: Lease, name: string, revision: number, result: AppendResult): Promise<Appended> {
    if (Number(result.nextExpectedRevision) !== revision) {
      throw new Error(`${name}: revision ${result.nextExpectedRevision} where ${revision} was due; was it deleted?`);
    }
    if (result.position) return { revision, position: positionFrom(result.position) };
    // a repeat so soon that the server had not yet indexed the first
    const options = { direction: BACKWARDS, fromRevision: BigInt(revision), maxCount: 1 } as const;
    const page = { what: `read of ${name}`, ms: this.#options.timeoutMs };
    const [last] = await readPage(lease, page, (client) =>
      client.readStream(name, { ...options, requiresLeader: true }),
    );
    if (last?.event === undefined) throw new Error(`${name}: revision ${revision} was answered and cannot be read`);
    return { revision, position: eventFrom(this.#options.prefix, last.event).position };
  }
}
