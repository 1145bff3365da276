import { type DynamicModule, type Type } from '@nestjs/common';
import { type CommandAnswer, type Problem } from '@greenledger/contracts';
import { type AccountId, type Role } from '@greenledger/domain';
import { type EventLog, type Instant } from '@greenledger/eventing';
import {
  Accounts,
  AlarmClock,
  ControlledClock,
  createLogger,
  DATABASE,
  EVENT_LOG,
  ProcessRunner,
  readConfig,
  Rights,
  type Scope,
  StoredSessions,
} from '@greenledger/platform';
import { acquireTestDatabase, type TestDatabase } from '@greenledger/platform/testing';
import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Projector } from '@greenledger/read-models';
import type pg from 'pg';
import { startApi } from '../../apps/api/src/bootstrap.js';
import { WorkerModule } from '../../apps/worker/src/worker.module.js';
import { Client, type Who } from './client.js';

export interface WorldOptions {
  /** Where the clock starts; default the day of the notice, 09:00 in Shanghai. */
  readonly at?: Instant;
  /** Settings beside the usual ones, as environment variables. */
  readonly env?: Readonly<Record<string, string>>;
  readonly beside?: readonly (Type | DynamicModule)[];
  /** The built web application, for stories that are told in a browser. */
  readonly web?: string;
  /** A database that another world left, to start again on it. */
  readonly database?: TestDatabase;
}

/** The whole program on a real PostgreSQL, with a clock that the story moves. */
export class World {
  readonly #clients = new Map<string, Client>();

  private constructor(
    readonly database: TestDatabase,
    readonly clock: ControlledClock,
    readonly program: Awaited<ReturnType<typeof startApi>>,
    private readonly dataDir: string,
  ) {}

  static async start({
    at = '2020-09-11T01:00:00.000Z',
    env,
    beside,
    web,
    database,
  }: WorldOptions = {}): Promise<World> {
    const on = database ?? (await acquireTestDatabase());
    const dataDir = await mkdtemp(join(tmpdir(), 'greenledger-world-'));
    const config = readConfig({
      PORT: '0',
      LOG_LEVEL: 'silent',
      RATE_LIMIT: '10000000',
      TRUSTED_PROXIES: '127.0.0.1',
      DATA_DIR: dataDir,
      DATABASE_URL: on.url,
      ...env,
    });
    const clock = new ControlledClock(at);
    const program = await startApi({
      config: { ...config, databaseUrl: on.url },
      clock,
      logger: createLogger(config.logLevel),
      beside: [WorkerModule, ...(beside ?? [])],
      ...(web !== undefined && { web }),
    });
    return new World(on, clock, program, dataDir);
  }

  get url(): string {
    return this.program.url;
  }

  get log(): EventLog {
    return this.program.app.get<EventLog>(EVENT_LOG);
  }

  get pool(): pg.Pool {
    return this.program.app.get<pg.Pool>(DATABASE);
  }

  /** Somebody who holds a role; the same role, scope and person is always the same account. */
  as(role: Role, scope: Partial<Record<keyof Scope, string>> = {}, person = ''): Client {
    const name = [role, ...Object.values(scope), person].filter(Boolean).join('.');
    const client = this.#clients.get(name) ?? this.#client(() => this.#arrive(name, role, scope as Scope));
    this.#clients.set(name, client);
    return client;
  }

  /** Somebody who has not signed in. */
  get nobody(): Client {
    return this.#client();
  }

  /** Lets everything that follows from what was recorded happen: processes, then the read models. */
  async settle(): Promise<void> {
    const { app } = this.program;
    for (;;) {
      await app.get(ProcessRunner).catchUp();
      const { position } = await app.get(Projector).catchUp();
      if (position === (await this.log.head())) return;
    }
  }

  /** Moves the clock, letting every alarm on the way ring. */
  advanceTo(instant: Instant): Promise<void> {
    return this.program.app.get(AlarmClock).advanceTo(instant);
  }

  /** Stops the program; with `keep` the database stays for another world to start on. */
  async stop({ keep = false } = {}): Promise<void> {
    await this.program.stop();
    await rm(this.dataDir, { recursive: true, force: true });
    if (!keep) await this.database.release();
  }

  #client(enter?: () => Promise<Who>): Client {
    return new Client(this.url, { settle: () => this.settle(), ...(enter && { enter }) });
  }

  /** Signs in without a password: stories are about what people may do, not about how they prove who they are. */
  async #arrive(name: string, role: Role, scope: Scope): Promise<Who> {
    const { app } = this.program;
    const { rows } = await this.pool.query<{ id: AccountId }>('select id from directory.account where login = $1', [
      name.toLowerCase(),
    ]);
    let account = rows[0]?.id;
    if (!account) {
      ({ id: account } = await app
        .get(Accounts)
        .insert(
          { login: name, name, id: randomUUID() as AccountId, hash: null, mustChange: false },
          'story',
          this.pool,
        ));
      await app.get(Rights).grant({ account, role, scope, from: '2000-01-01' }, 'story');
    }
    const { token } = await app.get(StoredSessions).open(account);
    return { account, token };
  }
}

export type { Client, CommandAnswer, Problem };
