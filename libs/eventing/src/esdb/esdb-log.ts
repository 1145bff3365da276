import { type AppendResult, BACKWARDS, END, NO_STREAM as NO_STREAM_YET } from '@eventstore/db-client';
import { randomUUID } from 'node:crypto';
import { type NewEvent, type Position, type RecordedEvent, START, type StreamName } from '../event.js';
import { type Appended, type Batch, type EventLog, LogUnavailable } from '../event-log.js';
import { persevere } from '../perseverance.js';
import { Appending } from './appending.js';
import { Connection, type Lease } from './connection.js';
import { Following } from './following.js';
import { Reading, readPage } from './reading.js';
import { answered, isTransient, typeOf } from './trouble.js';

export interface EsdbLogOptions {
  /** `esdb://` or `kurrentdb://`, with `+discover` for a cluster behind one name; credentials are those of the program. */
  readonly url: string;
  /** What the names of this log's streams begin with in the store; it belongs to nobody else, and never changes. */
  readonly prefix?: string;
  /** How long a request goes on through trouble with the server before it fails `LogUnavailable`, in milliseconds. */
  readonly patienceMs?: number;
  /** How long the server may take for one answer, in milliseconds. */
  readonly timeoutMs?: number;
  /** How long a subscription that has caught up may say nothing before it is opened anew, in milliseconds. */
  readonly stallMs?: number;
  /** How often a subscription tells its place while it only passes what belongs to others, in milliseconds. */
  readonly moveMs?: number;
  /** Hears of trouble that the log gets over by itself. */
  readonly onTrouble?: (error: unknown) => void;
}

/** The log in EventStoreDB or KurrentDB, for any number of processes; one store for each process. */
export class EsdbEventLog implements EventLog {
  readonly #options: Required<EsdbLogOptions>;
  readonly #connection: Connection;
  readonly #appending: Appending;
  readonly #reading: Reading;
  readonly #following: Following;
  readonly #closing = new AbortController();
  #id: string | undefined;
  #head = START;

  constructor(options: EsdbLogOptions) {
    const defaults = { prefix: 'greenledger.', patienceMs: 8000, timeoutMs: 5000, stallMs: 60_000, moveMs: 1000 };
    this.#options = { ...defaults, onTrouble: () => undefined, ...options };
    const { url, prefix } = this.#options;
    if (prefix === '' || prefix.startsWith('$')) throw new TypeError('streams of a log need a prefix without $');
    this.#connection = Connection.open(url);
    const parts = { ...this.#options, connection: this.#connection };
    this.#appending = new Appending(parts);
    this.#reading = new Reading(parts);
    this.#following = new Following(parts);
  }

  /** Waits for the appends on their way, ends all subscriptions and lets go of the connection. */
  async close(): Promise<void> {
    if (this.#closing.signal.aborted) return;
    this.#closing.abort();
    await this.#appending.drain();
    await this.#connection.close();
  }

  /** Drawn by the process that asks first, and kept in a stream beside those of the log. */
  async id(): Promise<string> {
    const { patienceMs, onTrouble } = this.#options;
    this.#id ??= await persevere(() => this.#connection.run('append', (lease) => this.#named(lease)), {
      isTransient,
      until: performance.now() + patienceMs,
      onTrouble,
    });
    return this.#id;
  }

  async append(stream: StreamName, expectedRevision: number, events: readonly NewEvent[]): Promise<Appended> {
    if (this.#closing.signal.aborted) throw new LogUnavailable();
    const appended = await this.#appending.append(stream, expectedRevision, events);
    this.#seen(appended.position);
    return appended;
  }

  async read(stream: StreamName, from = -1): Promise<readonly RecordedEvent[]> {
    return this.#reading.stream(stream, from);
  }

  async readAll(from: Position, limit: number): Promise<readonly RecordedEvent[]> {
    return this.#following.page(from, limit);
  }

  subscribe(
    from: Position,
    options: { readonly signal: AbortSignal; readonly batchSize?: number },
  ): AsyncIterable<Batch> {
    const signal = AbortSignal.any([options.signal, this.#closing.signal]);
    return this.#following.follow(from, { signal, batchSize: options.batchSize ?? 500 });
  }

  async head(): Promise<Position> {
    this.#seen(await this.#reading.head(this.#head));
    return this.#head;
  }

  #seen(position: Position): void {
    if (position > this.#head) this.#head = position;
  }

  async #named(lease: Lease): Promise<string> {
    const { prefix, timeoutMs: ms } = this.#options;
    const name = `id-of-${prefix}`;
    const what = `the id of ${prefix}`;
    const look = async (): Promise<string | undefined> => {
      const options = { direction: BACKWARDS, fromRevision: END, maxCount: 1, requiresLeader: true } as const;
      const [found] = await readPage(lease, { what, ms }, (client) => client.readStream(name, options));
      return (found?.event?.data as { id?: string } | undefined)?.id;
    };
    const draw = async (): Promise<AppendResult | undefined> => {
      const event = { id: randomUUID(), contentType: 'application/json', type: 'LogNamed' } as const;
      const drawn = { ...event, data: { id: randomUUID() }, metadata: undefined };
      const options = { expectedRevision: NO_STREAM_YET, requiresLeader: true, deadline: 60_000 } as const;
      try {
        return await answered(what, ms, lease.client.appendToStream(name, drawn, options));
      } catch (error) {
        if (typeOf(error) === 'wrong-expected-version') return undefined; // another process was first
        throw error;
      }
    };
    const id = (await look()) ?? (await draw(), await look());
    if (id === undefined) throw new TypeError(`${name} holds no id`);
    return id;
  }
}
