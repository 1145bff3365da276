import {
  BACKWARDS,
  END,
  type EventStoreDBClient,
  type Position as WirePosition,
  type ResolvedEvent,
  type StreamingRead,
} from '@eventstore/db-client';
import { type Position, type RecordedEvent, START, type StreamName } from '../event.js';
import { persevere } from '../perseverance.js';
import { type Connection, type Lease } from './connection.js';
import { asError, isTransient, SilentServer, typeOf } from './trouble.js';
import { eventFrom, positionFrom } from './wire.js';

export interface ReadingOptions {
  readonly connection: Connection;
  readonly prefix: string;
  readonly patienceMs: number;
  /** How long one page may take, in milliseconds: reads carry no deadline of their own. */
  readonly timeoutMs: number;
  readonly onTrouble: (error: unknown) => void;
}

type Found = Pick<ResolvedEvent, 'event'>;

/** Few enough that a page of the largest events stays in memory. */
const PAGE = 500;
const PAGE_BACKWARDS = 64;

/**
 * All that a bounded read gives; a stream that does not exist gives nothing. The reading is ended in every case, and an
 * error that comes later is heard: nobody listening would end the process.
 */
export const readPage = (
  { client, gone }: Lease,
  { what, ms }: { readonly what: string; readonly ms: number },
  open: (client: EventStoreDBClient) => StreamingRead<Found>,
): Promise<readonly Found[]> =>
  new Promise((resolve, reject) => {
    const found: Found[] = [];
    const reading = open(client);
    const leave = (): void => fail(gone.reason);
    const timer = setTimeout(() => fail(new SilentServer(what, ms)), ms);
    const settle = (): void => {
      clearTimeout(timer);
      gone.removeEventListener('abort', leave);
    };
    const done = (): void => {
      settle();
      resolve(found);
    };
    const fail = (error: unknown): void => {
      settle();
      reading.destroy();
      void reading.cancel().catch(() => undefined);
      if (typeOf(error) === 'stream-not-found') resolve([]);
      else reject(asError(error));
    };
    gone.addEventListener('abort', leave);
    reading
      .on('data', (event) => found.push(event))
      .on('error', fail)
      .on('end', done);
    if (gone.aborted) leave();
  });

export class Reading {
  readonly #options: ReadingOptions;

  constructor(options: ReadingOptions) {
    this.#options = options;
  }

  /** @throws Error where events are missing in the middle or at the start: somebody truncated the stream */
  async stream(stream: StreamName, from: number): Promise<readonly RecordedEvent[]> {
    const { prefix } = this.#options;
    const name = prefix + stream;
    const events: RecordedEvent[] = [];
    for (let more = true; more;) {
      const fromRevision = BigInt(from + 1 + events.length);
      const page = await this.#page(`read of ${name}`, (client) =>
        client.readStream(name, { fromRevision, maxCount: PAGE, requiresLeader: true }),
      );
      for (const { event } of page) {
        if (!event) continue;
        const due = from + 1 + events.length;
        if (Number(event.revision) !== due) throw new Error(`${name}: revision ${event.revision} where ${due} was due`);
        events.push(eventFrom(prefix, event));
      }
      more = page.length === PAGE;
    }
    return events;
  }

  /**
   * Position of the last event with the log's prefix, looking backwards from the end past what belongs to others;
   * not further than `known`, behind which nothing of ours was seen before.
   */
  async head(known: Position): Promise<Position> {
    let from: WirePosition | typeof END = END;
    for (;;) {
      const fromPosition: WirePosition | typeof END = from;
      const page = await this.#page('read of the head', (client) =>
        client.readAll({ direction: BACKWARDS, fromPosition, maxCount: PAGE_BACKWARDS, requiresLeader: true }),
      );
      for (const { event } of page) {
        if (!event?.position) continue;
        if (positionFrom(event.position) <= known) return known;
        if (event.streamId.startsWith(this.#options.prefix)) return positionFrom(event.position);
        from = event.position;
      }
      if (page.length < PAGE_BACKWARDS || from === fromPosition) return START;
    }
  }

  async #page(what: string, open: (client: EventStoreDBClient) => StreamingRead<Found>): Promise<readonly Found[]> {
    const { connection, patienceMs, timeoutMs, onTrouble } = this.#options;
    const attempt = () => connection.run('read', (lease) => readPage(lease, { what, ms: timeoutMs }, open));
    return persevere(attempt, { isTransient, until: performance.now() + patienceMs, onTrouble });
  }
}
