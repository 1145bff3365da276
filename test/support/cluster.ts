import { type EventLog, type Instant, eventStore, PostgresEventLog, type RecordedEvent } from '@greenledger/eventing';
import { type HealthReport } from '@greenledger/platform';
import { type TestDatabase } from '@greenledger/platform/testing';
import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { examine, unrest, wholeLog } from './aftermath.js';
import { type Load } from './load.js';
import { loadGuizhou } from './scheme.js';
import { World } from './world.js';

/** The instant at which plans become overdue and the papers of the fourth quarter open; the runs lie around it. */
export const MIDNIGHT: Instant = '2020-09-30T16:00:00.000Z';
const EVE: Instant = '2020-09-30T15:50:00.000Z';
const LONG_SESSIONS = { SESSION_IDLE_MINUTES: '720' };
const PATIENCE_MS = 120_000;
/** How long before midnight a cluster has to be at rest. */
const LEAST_LEAD_MS = 8_000;

const script = fileURLToPath(new URL('cluster-process.mjs', import.meta.url));

/** A province of the scheme on the eve of that midnight, and the token of its office; the program is stopped. */
export const province = async (options: {
  readonly database?: TestDatabase;
  readonly env?: Readonly<Record<string, string>>;
}): Promise<{ readonly database: TestDatabase; readonly token: string }> => {
  const { database, env } = options;
  const world = await World.start({ ...(database && { database }), env: { ...LONG_SESSIONS, ...env } });
  await loadGuizhou(world);
  await world.advanceTo(EVE);
  await world.settle();
  const token = await world.as('ProvincialOfficer', { unit: 'housing' }).token();
  await world.stop({ keep: true });
  return { database: world.database, token };
};

export type Part = 'api' | 'worker';

/** One process of a cluster. */
export class Member {
  constructor(
    readonly part: Part,
    readonly url: string,
    readonly child: ChildProcess,
  ) {}

  get alive(): boolean {
    return this.child.exitCode === null && this.child.signalCode === null;
  }

  signal(name: NodeJS.Signals): void {
    this.child.kill(name);
  }

  /** Kills it with signal 9 and returns when it is gone. */
  async kill(): Promise<void> {
    const gone = once(this.child, 'exit');
    this.child.kill('SIGKILL');
    await gone;
  }

  /** What it says of its parts. */
  async health(): Promise<HealthReport> {
    const said = once(this.child, 'message') as Promise<[{ health: HealthReport }]>;
    this.child.send('health');
    return (await said)[0].health;
  }

  /** Ends it in order; answers the code of its end. */
  async stop(): Promise<unknown> {
    const gone = once(this.child, 'exit');
    this.child.kill('SIGTERM');
    return ((await gone) as [unknown])[0];
  }
}

export interface ClusterOptions {
  /** As the test reaches it. */
  readonly databaseUrl: string;
  /** As the processes reach it, where something lies between. */
  readonly databaseThrough?: string;
  readonly redisUrl?: string;
  readonly eventStoreUrl?: string;
  /** Seconds from now until midnight; absent: the processes go by the real clock. */
  readonly midnightInSeconds?: number;
}

/** Several processes on the same servers, whose clocks run towards midnight together. */
export class Cluster {
  readonly #options: ClusterOptions;
  readonly #ahead: number | undefined;
  readonly #members: Member[] = [];
  #closed = false;
  readonly #children = new Set<ChildProcess>();

  private constructor(
    options: ClusterOptions,
    readonly log: EventLog & { close(): Promise<void> },
    readonly pool: pg.Pool,
  ) {
    this.#options = options;
    const { midnightInSeconds: seconds } = options;
    this.#ahead = seconds === undefined ? undefined : Date.parse(MIDNIGHT) - seconds * 1_000 - Date.now();
  }

  static async open(options: ClusterOptions): Promise<Cluster> {
    const { databaseUrl, eventStoreUrl } = options;
    const pool = new pg.Pool({ connectionString: databaseUrl, max: 3, connectionTimeoutMillis: 5_000 });
    pool.on('error', () => undefined); // its server is killed under it
    pool.on('connect', (client) => client.on('error', () => undefined));
    if (eventStoreUrl === undefined)
      return new Cluster(options, await PostgresEventLog.open({ url: databaseUrl }), pool);
    const { EsdbEventLog } = await eventStore();
    return new Cluster(options, new EsdbEventLog({ url: eventStoreUrl, prefix: 'greenledger.' }), pool);
  }

  /** What the clocks of the processes show. */
  get now(): Instant {
    return new Date(Date.now() + (this.#ahead ?? 0)).toISOString();
  }

  /** Where a proxy would send requests: to every API process, also to one that died and was not replaced yet. */
  get urls(): readonly string[] {
    return this.#members.filter(({ part }) => part === 'api').map(({ url }) => url);
  }

  /**
   * Starts these one after another and waits until they are at rest. Nothing where the machine was too busy for that to
   * be so some seconds before midnight; what was started is killed in time then, and nothing has rung.
   */
  async begin(parts: readonly Part[]): Promise<readonly Member[] | undefined> {
    const begun = (async () => {
      const members: Member[] = [];
      for (const part of parts) members.push(await this.start(part));
      // the alarms of the days before have rung; what rings from now on rings in the fault
      await this.atRest();
      return members;
    })();
    begun.catch(() => undefined);
    return Promise.race([begun, this.comes(MIDNIGHT, -LEAST_LEAD_MS).then(() => undefined)]);
  }

  /** Starts a process in the place of a dead one. */
  async replace(dead: Member): Promise<Member> {
    const member = await this.start(dead.part);
    this.#members.splice(this.#members.indexOf(dead), 1);
    return member;
  }

  async start(part: Part, env: Readonly<Record<string, string>> = {}): Promise<Member> {
    const { databaseUrl, databaseThrough, redisUrl, eventStoreUrl } = this.#options;
    const settings = {
      PATH: process.env['PATH'],
      PORT: '0',
      LOG_LEVEL: 'silent',
      RATE_LIMIT: '10000000',
      DATABASE_URL: databaseThrough ?? databaseUrl,
      ...LONG_SESSIONS,
      ...(redisUrl !== undefined && { REDIS_URL: redisUrl }),
      ...(eventStoreUrl !== undefined && { EVENT_STORE_URL: eventStoreUrl }),
      ...(this.#ahead !== undefined && { AHEAD_MS: String(this.#ahead) }),
      ...env,
    };
    if (this.#closed) throw new Error('the cluster is closed');
    const child = fork(script, [part], { env: settings, execArgv: [] });
    this.#children.add(child);
    child.once('exit', () => this.#children.delete(child));
    const ended = once(child, 'exit').then(([code, signal]) => {
      throw new Error(`the ${part} ended with ${String(code ?? signal)} before it was ready`);
    });
    const [{ url }] = (await Promise.race([once(child, 'message'), ended])) as [{ url: string }];
    ended.catch(() => undefined);
    const member = new Member(part, url, child);
    this.#members.push(member);
    return member;
  }

  /** Waits until the clocks show an instant, or so many milliseconds before or after it. */
  async comes(instant: Instant, plusMs = 0): Promise<void> {
    await sleep(Math.max(0, Date.parse(instant) + plusMs - Date.parse(this.now)));
  }

  /** Asks again and again until it is so; fails after two minutes. Answers how many milliseconds it took. */
  async until(so: () => Promise<boolean>, everyMs = 50): Promise<number> {
    const began = performance.now();
    while (!(await so().catch(() => false))) {
      if (this.#closed || performance.now() - began > PATIENCE_MS)
        throw new Error(`it is not so after two minutes: ${String(so)}`);
      await sleep(everyMs);
    }
    return Math.round(performance.now() - began);
  }

  /** The events of a type in the log. */
  async eventsOf(type: string): Promise<readonly RecordedEvent[]> {
    return (await wholeLog(this.log)).filter((event) => event.type === type);
  }

  /** Waits until everything recorded is worked through and everything due has rung; answers how long that took. */
  async atRest(): Promise<number> {
    let open: object | undefined;
    try {
      return await this.until(async () => (open = await unrest(this.log, this.pool, this.now)) === undefined);
    } catch (error) {
      throw new Error(`not at rest: ${JSON.stringify(open)}`, { cause: error });
    }
  }

  /** Lets the load end and everything come to rest, stops every process in order, and looks at what the fault left. */
  async aftermath(load: Load) {
    await load.stop();
    const restMs = await this.atRest();
    const until = this.now;
    for (const member of this.#members) if (member.alive) await member.stop();
    return { restMs, ...(await examine({ log: this.log, pool: this.pool, until, acknowledged: load.acknowledged })) };
  }

  /** Leaves no process and no connection, whatever happened. */
  async close(): Promise<void> {
    if (this.#closed) return;
    this.#closed = true;
    for (const child of this.#children) {
      const gone = once(child, 'exit');
      child.kill('SIGKILL');
      await gone;
    }
    await this.log.close();
    await this.pool.end();
  }
}
