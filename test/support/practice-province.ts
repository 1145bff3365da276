import { type Role } from '@greenledger/domain';
import { type Decide, type Instant } from '@greenledger/eventing';
import {
  Accounts,
  createLogger,
  DATABASE,
  DECIDE,
  issueScheme,
  PracticeClock,
  readConfig,
  readMarker,
  Rights,
  type Scope,
  writeMarker,
} from '@greenledger/platform';
import { acquireTestDatabase, type TestDatabase } from '@greenledger/platform/testing';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type pg from 'pg';
import { startApi } from '../../apps/api/src/bootstrap.js';
import { WorkerModule } from '../../apps/worker/src/worker.module.js';
import { builtWeb } from './browser.js';
import { followed } from './moving-clock.js';
import { guizhou } from './scheme.js';

const PASSWORD = 'Grüne-Stadt 2020';

/** A practice province that lives by its own clock, in one program as people start it: the scheme, and no season. */
export class PracticeProvince {
  private constructor(
    readonly database: TestDatabase,
    private readonly program: Awaited<ReturnType<typeof startApi>>,
    private readonly dataDir: string,
  ) {}

  static async start(at: Instant): Promise<PracticeProvince> {
    const database = await acquireTestDatabase();
    const dataDir = await mkdtemp(join(tmpdir(), 'greenledger-practice-'));
    const config = readConfig({ PORT: '0', LOG_LEVEL: 'silent', RATE_LIMIT: '10000000', DATA_DIR: dataDir });
    const clock = new PracticeClock(at);
    const program = await startApi({
      config: { ...config, databaseUrl: database.url },
      clock,
      logger: createLogger('silent'),
      beside: [WorkerModule],
      web: builtWeb,
    });
    const pool = program.app.get<pg.Pool>(DATABASE);
    // makes the table
    await readMarker(pool);
    await writeMarker(pool, { seed: 1, communities: 0, endsAt: at, loaded: true, password: PASSWORD });
    await issueScheme(await guizhou(), { decide: program.app.get<Decide>(DECIDE), now: () => clock.now() });
    const province = new PracticeProvince(database, program, dataDir);
    await followed(program);
    return province;
  }

  get url(): string {
    return this.program.url;
  }

  /** Somebody who can sign in by hand. */
  async person(role: Role, scope: Scope = {}): Promise<{ readonly login: string; readonly password: string }> {
    const { app } = this.program;
    const login = role.toLowerCase();
    const { id, password } = await app.get(Accounts).create({ login, name: login }, 'story');
    await app.get(Rights).grant({ account: id, role, scope, from: '2020-01-01' }, 'story');
    await app.get(Accounts).changePassword(id, { current: password, wanted: PASSWORD }, '10.8.0.1');
    return { login, password: PASSWORD };
  }

  async stop(): Promise<void> {
    await this.program.stop();
    await rm(this.dataDir, { recursive: true, force: true });
    await this.database.release();
  }
}
