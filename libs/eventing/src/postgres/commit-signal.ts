import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { CHANNEL } from './schema.js';
import { backoff } from './transient.js';

/**
 * Tells the followers of this process that something was committed: one connection that listens, shared by all, opened
 * for the first of them and renewed as long as the log is open. It may miss a commit; followers look again by themselves.
 */
export class CommitSignal {
  readonly #config: pg.ClientConfig;
  readonly #onTrouble: (error: unknown) => void;
  readonly #closing = new AbortController();
  readonly #waiting = new Set<() => void>();
  #listening: Promise<void> | undefined;
  #count = 0;

  constructor(config: pg.ClientConfig, onTrouble: (error: unknown) => void) {
    this.#config = config;
    this.#onTrouble = onTrouble;
  }

  /** Counts the announcements. Asked before looking at the log, so that `after` misses nothing that came meanwhile. */
  watch(): number {
    this.#listening ??= this.#listen();
    return this.#count;
  }

  /** Aborts when the log is closed. */
  get closing(): AbortSignal {
    return this.#closing.signal;
  }

  /** Resolves when a commit was announced after `count`, at the latest after `ms`, and at once on abort. */
  async after(count: number, ms: number, signal: AbortSignal): Promise<void> {
    if (this.#count !== count || signal.aborted) return;
    await new Promise<void>((resolve) => {
      const wake = (): void => {
        clearTimeout(timer);
        signal.removeEventListener('abort', wake);
        this.#waiting.delete(wake);
        resolve();
      };
      const timer = setTimeout(wake, ms);
      signal.addEventListener('abort', wake);
      this.#waiting.add(wake);
    });
  }

  async close(): Promise<void> {
    this.#closing.abort();
    await this.#listening;
  }

  #announce(): void {
    this.#count += 1;
    for (const wake of [...this.#waiting]) wake();
  }

  async #listen(): Promise<void> {
    const { signal } = this.#closing;
    for (let tries = 0; !signal.aborted; tries += 1) {
      const client = new pg.Client(this.#config);
      client.on('error', () => undefined); // seen by `lost`; a second one must not end the process
      try {
        client.on('notification', () => this.#announce());
        const lost = once(client, 'end', { signal }); // also rejects on 'error'
        lost.catch(() => undefined);
        await client.connect();
        await client.query(`listen ${CHANNEL}`);
        tries = 0;
        this.#announce(); // commits may have passed while nobody listened
        await lost;
      } catch (error) {
        if (!signal.aborted) this.#onTrouble(error);
      } finally {
        await Promise.race([client.end().catch(() => undefined), sleep(1000, undefined, { ref: false })]);
      }
      await sleep(backoff(tries), undefined, { signal }).catch(() => undefined);
    }
  }
}
