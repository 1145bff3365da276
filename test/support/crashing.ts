import { type Instant, PostgresEventLog } from '@greenledger/eventing';
import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { unrest } from './aftermath.js';

export interface Asked {
  /** Number of the account that asks. */
  readonly as: number;
  readonly path: string;
  readonly body: object | Uint8Array;
  readonly key: string;
}

interface ProgramOptions {
  readonly dataDir: string;
  readonly at: Instant;
  readonly accounts: readonly string[];
}

/** What a test does to the program: which process it kills. */
export const victims = ['program', 'postmaster', 'backend', 'both'] as const;
export type Victim = (typeof victims)[number];

const script = fileURLToPath(new URL('crash-program.mjs', import.meta.url));

const PATIENCE_MS = 60_000;

/** The program with its database, killed and looked at from outside. */
export class CrashingProgram {
  readonly #started = Date.now();

  private constructor(
    readonly url: string,
    private readonly child: ChildProcess,
    private readonly at: Instant,
    private readonly tokens: readonly string[],
    private readonly databaseUrl: string,
    private readonly pool: pg.Pool,
  ) {}

  /** Starts it, or fails with the code with which it ended. */
  static async start({ dataDir, at, accounts }: ProgramOptions): Promise<CrashingProgram> {
    const env = {
      PATH: process.env['PATH'],
      PORT: '0',
      LOG_LEVEL: 'silent',
      RATE_LIMIT: '10000000',
      DATA_DIR: dataDir,
    };
    const child = fork(script, { env: { ...env, START_AT: at, ACCOUNTS: accounts.join() }, execArgv: [] });
    const ended = once(child, 'exit').then(([code, signal]) => {
      throw new Error(`the program ended with ${String(code ?? signal)} before it was ready`);
    });
    const [said] = (await Promise.race([once(child, 'message'), ended])) as [
      { url: string; tokens: string[]; databaseUrl: string },
    ];
    ended.catch(() => undefined);
    const pool = new pg.Pool({ connectionString: said.databaseUrl, max: 2, connectionTimeoutMillis: 5_000 });
    pool.on('error', () => undefined); // its server is killed under it
    return new CrashingProgram(said.url, child, at, said.tokens, said.databaseUrl, pool);
  }

  get now(): Instant {
    return new Date(Date.parse(this.at) + Date.now() - this.#started).toISOString();
  }

  get alive(): boolean {
    return this.child.exitCode === null && this.child.signalCode === null;
  }

  /** The answer, or nothing where none came or the program could not say. */
  async ask<T>({ as, path, body, key }: Asked): Promise<{ readonly status: number; readonly body: T } | undefined> {
    const file = body instanceof Uint8Array;
    try {
      const response = await fetch(`${this.url}${path}`, {
        method: 'POST',
        headers: {
          authorization: `Bearer ${this.tokens[as]}`,
          'content-type': file ? 'text/csv' : 'application/json',
          'idempotency-key': key,
        },
        body: file ? body : JSON.stringify(body),
        signal: AbortSignal.timeout(30_000),
      });
      const answer = { status: response.status, body: (await response.json()) as T };
      return answer.status === 503 ? undefined : answer;
    } catch {
      return undefined;
    }
  }

  /**
   * Asks again and again until it is so; a database that is away for the moment is no answer. Fails when the program has
   * ended, or after a minute.
   */
  async until(so: () => Promise<boolean>, everyMs = 25): Promise<void> {
    const giveUp = Date.now() + PATIENCE_MS;
    while (!(await so().catch(() => false))) {
      if (!this.alive) throw new Error(`the program ended with ${this.child.exitCode ?? this.child.signalCode}`);
      if (Date.now() > giveUp) throw new Error(`it is not so after ${PATIENCE_MS} ms: ${String(so)}`);
      await setTimeout(everyMs);
    }
  }

  /** Waits until it says that every part of it is well. */
  ready(): Promise<void> {
    return this.until(async () => (await fetch(`${this.url}/api/health/ready`)).ok);
  }

  /** Waits until everything recorded is worked through and everything due has rung. */
  async atRest(): Promise<void> {
    const log = await PostgresEventLog.open({ url: this.databaseUrl });
    let open: object | undefined;
    try {
      await this.until(async () => (open = await unrest(log, this.pool, this.now)) === undefined);
    } catch (error) {
      throw new Error(`not at rest: ${JSON.stringify(open)}`, { cause: error });
    } finally {
      await log.close();
    }
  }

  /** How many communities of an area stand in the log. */
  async registered(area: string): Promise<number> {
    const { rows } = await this.pool.query<{ n: number }>(
      `select count(*)::int as n from event_log.events where type = 'CommunityRegistered' and data->>'area' = $1`,
      [area],
    );
    return rows[0]!.n;
  }

  /** Kills with signal 9, and returns when the victim is gone. A program that is spared goes on. */
  async kill(victim: Victim): Promise<void> {
    const gone = once(this.child, 'exit');
    const server = victim === 'program' ? undefined : await this.#serverProcess(victim);
    if (server !== undefined) process.kill(server, 'SIGKILL');
    if (victim !== 'program' && victim !== 'both') return;
    this.child.kill('SIGKILL');
    await gone;
    await this.pool.end();
  }

  /** Ends it in order, with its database; answers the code of its end. */
  async stop(): Promise<number> {
    await this.pool.end();
    const gone = once(this.child, 'exit') as Promise<[number]>;
    this.child.kill('SIGTERM');
    return (await gone)[0];
  }

  /** Ends it whatever it is doing. */
  async abandon(): Promise<void> {
    if (this.alive) await this.stop();
  }

  async #serverProcess(victim: Victim): Promise<number> {
    if (victim === 'backend') {
      const { rows } = await this.pool.query<{ pid: number }>(
        `select pid from pg_stat_activity where backend_type = 'client backend' and pid <> pg_backend_pid() order by random() limit 1`,
      );
      return rows[0]!.pid;
    }
    const { rows } = await this.pool.query<{ data_directory: string }>('show data_directory');
    return Number((await readFile(join(rows[0]!.data_directory, 'postmaster.pid'), 'utf8')).split('\n')[0]);
  }
}
