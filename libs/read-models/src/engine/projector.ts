import { createHash } from 'node:crypto';
import { type EventLog, type Position, type RecordedEvent, type StreamName } from '@greenledger/eventing';
import { type Pool } from 'pg';
import { type AnyAccount } from '../account.js';
import { Books } from './books.js';
import {
  BEGINNING,
  type Checkpoint,
  Follower,
  type FollowerHealth,
  type Handled,
  PoisonousEvent,
  Superseded,
} from './follower.js';
import { install } from './schema.js';
import { sendAll } from './send-all.js';
import { moments, Page } from './write.js';

export interface ProjectorOptions {
  readonly log: EventLog;
  readonly pool: Pool;
  readonly accounts: readonly AnyAccount[];
  readonly upcast?: (event: RecordedEvent) => RecordedEvent;
  /** Part of the version: raise it when an upcaster changes. */
  readonly upcastersVersion?: number;
  readonly batchSize?: number;
  /** Another schema than the version's own: for `verify`, which replays into an empty one. */
  readonly schema?: string;
  readonly report?: (message: string, detail: Readonly<Record<string, unknown>>) => void;
  /** Sees each event entered, to time or trace it. */
  readonly around?: <T>(event: RecordedEvent, work: () => Promise<T>) => Promise<T>;
}

/** In a long page more of what stands only for a while comes and goes without being written in between. */
const PAGE = 750;

/** Folds seldom wait for anything: without a pause the page before would not be written meanwhile, nor a request answered. */
const YIELD_EVERY = 64;

/** The version of a set of accounts: any change of one of them makes another generation of read models. */
export const versionOf = (accounts: readonly AnyAccount[], upcastersVersion = 1): string =>
  createHash('sha256')
    .update(JSON.stringify([upcastersVersion, accounts.map(({ name, version }) => [name, version]).sort()]))
    .digest('hex')
    .slice(0, 12);

/**
 * Keeps the read models: rows, tasks, alarms, postings and the moments of the log, all at one ordinal, written with the
 * checkpoint in one transaction. Commits without waiting for the disk: after a crash the checkpoint and everything
 * under it are as old as each other, and the log fills the gap.
 */
export class Projector {
  readonly schema: string;
  readonly version: string;
  readonly #options: ProjectorOptions;
  readonly #books: Books;
  readonly #follower: Follower;
  readonly #listeners = new Set<() => void>();
  /** The position that the folds in memory have been brought to, and the one they are written up to. */
  #entered: Position | undefined;
  #memory: Position | undefined;

  constructor(options: ProjectorOptions) {
    this.#options = options;
    this.version = versionOf(options.accounts, options.upcastersVersion);
    this.schema = options.schema ?? `read_${this.version}`;
    this.#books = new Books(options);
    this.#follower = new Follower({
      name: `projector ${this.schema}`,
      log: options.log,
      pool: options.pool,
      batchSize: options.batchSize ?? PAGE,
      resume: () => this.#resume(),
      handle: (events, from) => this.#enter(events, from),
      report: options.report,
    });
  }

  /** Makes the tables, anew where they come from another log; the first generation of an empty database serves at once. */
  async install(): Promise<void> {
    const { pool, log } = this.#options;
    const logId = await log.id();
    await install(pool, this.schema, logId);
    await pool.query(
      `insert into ${this.schema}.checkpoint (log_id, version, position, ordinal) values ($1, $2, '', 0) on conflict do nothing`,
      [logId, this.version],
    );
    if (this.#options.schema !== undefined) return;
    await pool.query(
      `insert into read_models.generations (version, schema, serves)
        values ($1, $2, not exists (select from read_models.generations where serves))
        on conflict (version) do update set retired_at = null`,
      [this.version, this.schema],
    );
  }

  start(): void {
    this.#follower.start();
  }

  stop(): Promise<void> {
    return this.#follower.stop();
  }

  get health(): FollowerHealth {
    return this.#follower.health;
  }

  /** Runs to the head of the log and returns where it came. */
  catchUp(): Promise<Checkpoint> {
    return this.#follower.catchUp();
  }

  /** Calls back after each batch that this process has written. */
  onWritten(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  async checkpoint(): Promise<Checkpoint> {
    const { rows } = await this.#options.pool.query<{ position: Position; ordinal: string }>(
      `select position, ordinal from ${this.schema}.checkpoint`,
    );
    return rows[0] ? { position: rows[0].position, ordinal: Number(rows[0].ordinal) } : BEGINNING;
  }

  async #resume(): Promise<Checkpoint> {
    const at = await this.checkpoint();
    if (this.#memory !== at.position) {
      this.#books.forget();
      const { rows } = await this.#options.pool.query<{ account: string; stream: StreamName; subject: string }>(
        `select account, stream, subject from ${this.schema}.links`,
      );
      for (const { account, stream, subject } of rows) this.#books.link(account, stream, subject);
      this.#memory = at.position;
    }
    return at;
  }

  async #enter(events: readonly RecordedEvent[], from: Checkpoint): Promise<Handled> {
    const { around } = this.#options;
    this.#memory = undefined;
    this.#entered = undefined;
    const page = new Page();
    for (const [i, event] of events.entries()) {
      if (i % YIELD_EVERY === YIELD_EVERY - 1) await new Promise(setImmediate);
      const ordinal = from.ordinal + 1 + i;
      try {
        const enter = () => this.#books.enter(event, ordinal);
        for (const entry of await (around ? around(event, enter) : enter())) page.add(entry);
      } catch (error) {
        throw error instanceof TypeError || error instanceof RangeError
          ? new PoisonousEvent(ordinal, event, error)
          : error;
      }
    }
    const to: Checkpoint = { position: events.at(-1)!.position, ordinal: from.ordinal + events.length };
    this.#entered = to.position;
    return { to, commit: () => this.#commit(page, events, from, to) };
  }

  async #commit(page: Page, events: readonly RecordedEvent[], from: Checkpoint, to: Checkpoint): Promise<void> {
    const client = await this.#options.pool.connect();
    try {
      const [, moved] = await sendAll(client, [
        {
          text: `begin; set local synchronous_commit = off; set local idle_in_transaction_session_timeout = '3s'`,
        },
        {
          text: `update ${this.schema}.checkpoint set position = $1, ordinal = $2 where version = $3 and position = $4`,
          values: [to.position, to.ordinal, this.version, from.position],
        },
      ]);
      if (moved!.rowCount !== 1)
        throw new Superseded(`${this.schema} stands elsewhere than at ordinal ${from.ordinal}`);
      await sendAll(client, [
        ...moments(this.schema, events, from.ordinal + 1),
        ...page.statements(this.schema),
        { text: 'commit' },
      ]);
      client.release();
    } catch (error) {
      await client.query('rollback').catch(() => undefined);
      client.release(true);
      this.#books.forget();
      throw error;
    }
    if (this.#entered === to.position) this.#memory = to.position;
    for (const listener of this.#listeners) listener();
  }
}
