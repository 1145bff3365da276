import { setTimeout as sleep } from 'node:timers/promises';
import { type Position, type RecordedEvent } from '../event.js';
import { type Batch, LogUnavailable } from '../event-log.js';
import { backoff, unlessAborted } from '../perseverance.js';
import { type Connection, type Lease } from './connection.js';
import { FilteredReading } from './filtered-reading.js';
import { asError, isTransient } from './trouble.js';

export interface FollowingOptions {
  readonly connection: Connection;
  readonly prefix: string;
  readonly patienceMs: number;
  /** How long the server may say nothing while there is more to tell, in milliseconds. */
  readonly timeoutMs: number;
  /** How long it may say nothing when it has told everything; then it is asked anew, in milliseconds. */
  readonly stallMs: number;
  /** A place without an event is worth a batch of its own once in so many milliseconds: consumers store each one. */
  readonly moveMs: number;
  readonly onTrouble: (error: unknown) => void;
}

interface FollowOptions {
  readonly signal: AbortSignal;
  readonly batchSize: number;
}

/** Events that were gathered, a place behind them that was told, and what ended the gathering early. */
interface Gathered {
  readonly events: readonly RecordedEvent[];
  readonly moved?: Position | undefined;
  readonly trouble?: Error;
}

/** Reads with the server's filter: pages that end, and subscriptions that do not. */
export class Following {
  readonly #options: FollowingOptions;

  constructor(options: FollowingOptions) {
    this.#options = options;
  }

  /** Up to `limit` events behind `from`, fewer when there are no more; the client has no page with a filter. */
  async page(from: Position, limit: number): Promise<readonly RecordedEvent[]> {
    const until = performance.now() + this.#options.patienceMs;
    const never = new AbortController().signal;
    const events: RecordedEvent[] = [];
    for (let tries = 0; limit > 0; tries += 1) {
      const lease = await this.#options.connection.lease();
      const reading = this.#open(lease, events.at(-1)?.position ?? from, true);
      try {
        while (events.length < limit && !reading.live) {
          const step = reading.take();
          if (!step) await reading.change(never);
          else if ('event' in step) events.push(step.event);
        }
        return events;
      } catch (error) {
        this.#trouble(lease, error);
        const pause = backoff(tries);
        if (performance.now() + pause > until) throw new LogUnavailable({ cause: error });
        await sleep(pause);
      } finally {
        reading.close();
      }
    }
    return events;
  }

  /** Goes on from the last batch that was handled, whenever a subscription fails or ends. */
  async *follow(from: Position, { signal, batchSize }: FollowOptions): AsyncIterable<Batch> {
    let position = from;
    for (let tries = 0; !signal.aborted; tries += 1) {
      const lease = await unlessAborted(signal, this.#options.connection.lease());
      if (!lease) return;
      const reading = this.#open(lease, position, false);
      let told = false;
      let since = performance.now();
      try {
        for (;;) {
          const { events, moved, trouble } = await gather(reading, { signal, batchSize, told });
          if (signal.aborted) return;
          const caughtUp = reading.live && events.length < batchSize && trouble === undefined;
          if (events.length > 0) position = events.at(-1)!.position;
          else if (moved !== undefined && moved > position && performance.now() - since >= this.#options.moveMs)
            position = moved;
          else if (told || !caughtUp) {
            if (trouble !== undefined) throw trouble;
            continue;
          }
          tries = 0;
          told = caughtUp;
          yield { events, position, caughtUp };
          since = performance.now();
          if (trouble !== undefined) throw trouble;
        }
      } catch (error) {
        this.#trouble(lease, error);
      } finally {
        reading.close();
      }
      await sleep(backoff(tries), undefined, { signal }).catch(() => undefined);
    }
  }

  #open(lease: Lease, from: Position, requiresLeader: boolean): FilteredReading {
    const { prefix, timeoutMs, stallMs } = this.#options;
    return new FilteredReading({ lease, prefix, from, requiresLeader, timeoutMs, stallMs });
  }

  #trouble(lease: Lease, error: unknown): void {
    if (!isTransient(error)) throw error;
    this.#options.connection.failed(lease, error);
    this.#options.onTrouble(error);
  }
}

/**
 * Steps until the batch is full, or until nothing more is here: while the server has more to tell, it is waited for.
 * Never throws what the subscription throws: what was gathered before counts.
 */
const gather = async (
  reading: FilteredReading,
  { signal, batchSize, told }: FollowOptions & { readonly told: boolean },
): Promise<Gathered> => {
  const events: RecordedEvent[] = [];
  let moved: Position | undefined;
  try {
    while (events.length < batchSize && !signal.aborted) {
      const step = reading.take();
      if (step === undefined) {
        if (reading.live && (events.length > 0 || moved !== undefined || !told)) break;
        await reading.change(signal);
      } else if ('event' in step) {
        events.push(step.event);
      } else if ('moved' in step) {
        moved = step.moved;
        if (events.length === 0 && !reading.live) break;
      }
    }
  } catch (trouble) {
    return { events, moved, trouble: asError(trouble) };
  }
  return signal.aborted ? { events: [] } : { events, moved };
};
