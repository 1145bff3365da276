import { type EventLog, type Position, type RecordedEvent, START } from '@greenledger/eventing';
import { type Pool, type PoolClient } from 'pg';

/** How far a follower has come: log, its own version, place in the log and the count of events up to it. */
export interface Checkpoint {
  readonly position: Position;
  readonly ordinal: number;
}

export const BEGINNING: Checkpoint = { position: START, ordinal: 0 };

export type FollowerHealth =
  | { readonly is: 'waiting'; readonly for: 'lock' }
  | { readonly is: 'running'; readonly at: Checkpoint; readonly caughtUp: boolean }
  | { readonly is: 'stopped'; readonly at: Checkpoint; readonly ordinal: number; readonly reason: string }
  | { readonly is: 'ended' };

/** What somebody else wrote in the meantime shows that this runner was replaced. */
export class Superseded extends Error {}

/** An event that cannot be handled; the follower stops in front of it, loudly, and never skips. */
export class PoisonousEvent extends Error {
  constructor(
    readonly ordinal: number,
    readonly event: RecordedEvent,
    cause: unknown,
  ) {
    super(`${event.stream}@${event.revision} (ordinal ${ordinal}): ${String(cause)}`, { cause });
  }
}

export interface Handled {
  readonly to: Checkpoint;
  readonly commit: () => Promise<void>;
}

export interface FollowerOptions {
  readonly name: string;
  readonly log: EventLog;
  readonly pool: Pool;
  readonly batchSize?: number;
  /** Reads the checkpoint and whatever memory belongs to it. */
  readonly resume: () => Promise<Checkpoint>;
  /** Works a batch out; answers where the follower stands behind it and how to write that down, checkpoint and all. */
  readonly handle: (events: readonly RecordedEvent[], from: Checkpoint) => Promise<Handled>;
  readonly report?: (message: string, detail: Readonly<Record<string, unknown>>) => void;
}

const HEARTBEAT_MS = 1_000;
const RETRY_MS = 500;

const pause = (ms: number, signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    const done = (): void => {
      clearTimeout(timer);
      signal.removeEventListener('abort', done);
      resolve();
    };
    const timer = setTimeout(done, ms);
    signal.addEventListener('abort', done);
    if (signal.aborted) done();
  });

/**
 * Follows the log behind a checkpoint. Of all processes one runs at a time: it holds an advisory lock on a connection
 * of its own, with a heartbeat; a connection that stays silent is ended by the server, so that a frozen runner is
 * replaced within seconds, and the compare-and-set at the head of every batch turns it away when it thaws.
 */
export class Follower {
  readonly #options: FollowerOptions;
  readonly #ended = new AbortController();
  #health: FollowerHealth = { is: 'waiting', for: 'lock' };
  #running: Promise<void> | undefined;

  constructor(options: FollowerOptions) {
    this.#options = options;
  }

  get health(): FollowerHealth {
    return this.#health;
  }

  start(): void {
    this.#running ??= this.#run();
  }

  async stop(): Promise<void> {
    this.#ended.abort();
    await this.#running;
    this.#health = { is: 'ended' };
  }

  /** Handles everything up to the head of the log and returns; for a program that drives its own clock. */
  async catchUp(): Promise<Checkpoint> {
    const { log, resume, batchSize = 500 } = this.#options;
    const work = this.#work(await resume());
    let page = log.readAll(work.at.position, batchSize);
    for (;;) {
      const events = await page;
      if (events.length === 0) return work.settle();
      page = log.readAll(events.at(-1)!.position, batchSize);
      page.catch(() => undefined);
      await work.add(events);
    }
  }

  async #run(): Promise<void> {
    const { signal } = this.#ended;
    while (!signal.aborted) {
      const lock = await this.#lock();
      if (!lock) {
        await pause(RETRY_MS, signal);
        continue;
      }
      try {
        await this.#follow(AbortSignal.any([signal, lock.lost]));
      } catch (error) {
        if (error instanceof PoisonousEvent) return this.#stopAt(error);
        this.#tell('follower interrupted', { reason: String(error) });
        await pause(RETRY_MS, signal);
      } finally {
        await lock.release();
      }
    }
  }

  async #follow(signal: AbortSignal): Promise<void> {
    const { log, resume, batchSize = 500 } = this.#options;
    const work = this.#work(await resume());
    this.#health = { is: 'running', at: work.at, caughtUp: false };
    for await (const batch of log.subscribe(work.at.position, { signal, batchSize })) {
      if (batch.events.length > 0) await work.add(batch.events);
      if (batch.caughtUp || signal.aborted) await work.settle();
      this.#health = { is: 'running', at: work.at, caughtUp: batch.caughtUp };
      if (signal.aborted) return;
    }
    await work.settle();
  }

  /**
   * While batches are written the next one is worked out. They are written in order, one at a time; one more may wait,
   * so that a batch with little to fold and much to write holds up nobody.
   */
  #work(from: Checkpoint) {
    let writing: Promise<void> = Promise.resolve();
    let waiting: Promise<void> = Promise.resolve();
    const work = {
      at: from,
      add: async (events: readonly RecordedEvent[]): Promise<void> => {
        const handled = await this.#handle(events, work.at);
        await writing;
        work.at = handled.to;
        writing = waiting;
        waiting = writing.then(handled.commit);
        waiting.catch(() => undefined);
      },
      settle: async (): Promise<Checkpoint> => {
        await waiting;
        return work.at;
      },
    };
    return work;
  }

  async #handle(events: readonly RecordedEvent[], from: Checkpoint): Promise<Handled> {
    try {
      return await this.#options.handle(events, from);
    } catch (error) {
      if (error instanceof PoisonousEvent) this.#stopAt(error);
      throw error;
    }
  }

  #stopAt(error: PoisonousEvent): void {
    const at = this.#health.is === 'running' ? this.#health.at : BEGINNING;
    this.#health = { is: 'stopped', at, ordinal: error.ordinal, reason: error.message };
    this.#tell('follower stopped in front of an event that it cannot handle', {
      ordinal: error.ordinal,
      reason: error.message,
    });
  }

  #tell(message: string, detail: Readonly<Record<string, unknown>>): void {
    this.#options.report?.(message, { follower: this.#options.name, ...detail });
  }

  /** One connection holds the lock and says so every second; the server ends it after five silent seconds. */
  async #lock(): Promise<{ readonly lost: AbortSignal; release: () => Promise<void> } | undefined> {
    const { pool, name } = this.#options;
    const lost = new AbortController();
    let client: PoolClient;
    try {
      client = await pool.connect();
    } catch {
      return undefined;
    }
    const drop = (): void => lost.abort();
    client.on('error', drop);
    try {
      await client.query(`set idle_session_timeout = '5s'`);
      const { rows } = await client.query<{ held: boolean }>(
        'select pg_try_advisory_lock(hashtextextended($1, 0)) held',
        [name],
      );
      if (!rows[0]?.held) {
        client.off('error', drop);
        client.release(true);
        return undefined;
      }
    } catch {
      client.off('error', drop);
      client.release(true);
      return undefined;
    }
    const beat = setInterval(() => void client.query('select 1').catch(drop), HEARTBEAT_MS);
    return {
      lost: lost.signal,
      release: async () => {
        clearInterval(beat);
        client.on('error', () => undefined);
        client.release(true);
      },
    };
  }
}
