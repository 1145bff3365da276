import { type Decision, type RecordedEvent } from '@greenledger/eventing';
import {
  BEGINNING,
  type Checkpoint,
  Follower,
  type FollowerHealth,
  type Handled,
  Superseded,
} from '@greenledger/read-models';
import { type Pool } from 'pg';
import { createPass, type PassOptions } from './pass.js';

export interface ProcessRunnerOptions extends PassOptions {
  readonly pool: Pool;
  /** What has to happen outside the log; passed an event again after a crash, it must change nothing more. */
  readonly outside?: (event: RecordedEvent) => Promise<void>;
}

const TABLE = `
  create schema if not exists processes;
  create table if not exists processes.checkpoint (
    only_row boolean primary key default true check (only_row), log_id text not null, position text not null, ordinal bigint not null
  );`;

/**
 * Passes every event through all processes, one after another in fixed order, and issues what they answer. The
 * checkpoint moves behind the work: after a crash a few events are passed again, and their commands, having the same
 * ids, answer with their first results. A refusal is reported and does not hold up the log.
 */
export class ProcessRunner {
  readonly #options: ProcessRunnerOptions;
  readonly #pass: (event: RecordedEvent) => Promise<readonly Decision[]>;
  readonly #follower: Follower;

  constructor(options: ProcessRunnerOptions) {
    this.#options = options;
    this.#pass = createPass(options);
    this.#follower = new Follower({
      name: 'processes',
      log: options.log,
      pool: options.pool,
      batchSize: 100,
      resume: () => this.checkpoint(),
      handle: (events, from) => this.#handle(events, from),
      report: options.report,
    });
  }

  /** A log that is another one, if only a copy, is passed from its beginning: what was issued already is found to be there. */
  async install(): Promise<void> {
    const { pool, log } = this.#options;
    await pool.query(TABLE);
    await pool.query(
      `insert into processes.checkpoint (log_id, position, ordinal) values ($1, '', 0)
       on conflict (only_row) do update set log_id = excluded.log_id, position = '', ordinal = 0
       where checkpoint.log_id <> excluded.log_id`,
      [await log.id()],
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

  /** Runs to the head of the log, its own commands included, and returns where it came. */
  catchUp(): Promise<Checkpoint> {
    return this.#follower.catchUp();
  }

  async checkpoint(): Promise<Checkpoint> {
    const { rows } = await this.#options.pool.query<{ position: Checkpoint['position']; ordinal: string }>(
      'select position, ordinal from processes.checkpoint',
    );
    return rows[0] ? { position: rows[0].position, ordinal: Number(rows[0].ordinal) } : BEGINNING;
  }

  /** Starts behind events that were passed elsewhere: a season passes its own while it is played. */
  async skipTo({ position, ordinal }: Checkpoint): Promise<void> {
    await this.#options.pool.query('update processes.checkpoint set position = $1, ordinal = $2', [position, ordinal]);
  }

  async #handle(events: readonly RecordedEvent[], from: Checkpoint): Promise<Handled> {
    for (const event of events) {
      await this.#pass(event);
      await this.#options.outside?.(event);
    }
    const to: Checkpoint = { position: events.at(-1)!.position, ordinal: from.ordinal + events.length };
    return { to, commit: () => this.#commit(from, to) };
  }

  async #commit(from: Checkpoint, to: Checkpoint): Promise<void> {
    const moved = await this.#options.pool.query(
      'update processes.checkpoint set position = $1, ordinal = $2 where position = $3',
      [to.position, to.ordinal, from.position],
    );
    if (moved.rowCount !== 1) throw new Superseded(`processes stand elsewhere than at ordinal ${from.ordinal}`);
  }
}
