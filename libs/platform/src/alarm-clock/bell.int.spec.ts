import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { createPostgresBackend, type Job, Queue, withBackend, Worker } from 'bullmq';
import { Redis } from 'ioredis';
import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { SystemClock } from '../clock.js';
import { acquireTestDatabase } from '../testing.js';
import { Bell } from './bell.js';
import { type Jobs } from './jobs.js';
import { jobsOnPostgres } from './jobs-on-postgres.js';
import { jobsOnRedis } from './jobs-on-redis.js';
import { hasRedisServer, type OwnRedis, startOwnRedis } from './testing/redis-server.js';

const quiet = (): void => undefined;

/** A backend as a spec sees it: what the bell runs on, and a look behind its back. */
interface Backend {
  readonly jobs: () => Jobs;
  readonly queue: (name: string) => Pick<Queue, 'getJobCounts' | 'obliterate' | 'close'>;
  /** A worker that takes jobs by hand. */
  readonly worker: (name: string) => Pick<Worker, 'getNextJob' | 'close'>;
  readonly end: () => Promise<void>;
}

const onPostgres = async (): Promise<Backend> => {
  const database = await acquireTestDatabase();
  const pool = new pg.Pool({ connectionString: database.url, max: 4, options: '-c search_path=bullmq,public' });
  pool.setMaxListeners(0);
  const Own = withBackend(createPostgresBackend);
  return {
    jobs: () => jobsOnPostgres(database.url, quiet),
    queue: (name) => new Own.Queue(name, { connection: pool }) as never,
    worker: (name) => new Own.Worker(name, null, { connection: pool, autorun: false }) as never,
    end: async () => {
      await pool.end();
      await database.release();
    },
  };
};

const onRedis = async (): Promise<Backend> => {
  const url = process.env['REDIS_TEST_URL']!;
  const client = new Redis(url, { maxRetriesPerRequest: null });
  return {
    jobs: () => jobsOnRedis(url, quiet),
    queue: (name) => new Queue(name, { connection: client }),
    worker: (name) => new Worker(name, null, { connection: client, autorun: false }),
    end: async () => client.disconnect(),
  };
};

const backends = [
  { name: 'PostgreSQL', open: onPostgres, here: true },
  { name: 'Redis', open: onRedis, here: Boolean(process.env['REDIS_TEST_URL']) },
];

/** Looks again until it is so; the limit is that of the sentence. */
const until = async (so: () => boolean | Promise<boolean>): Promise<void> => {
  while (!(await so())) await sleep(20);
};

/** Alarms at instants of the real clock; ringing does what is due. Waits for rings, never for time. */
class Alarms {
  readonly rung: number[] = [];
  readonly #standing: number[] = [];
  readonly #waiting: { readonly count: number; readonly resolve: () => void }[] = [];

  set(inMs: number): void {
    this.#standing.push(Date.now() + inMs);
  }

  tick = async (): Promise<number> => {
    const now = Date.now();
    const due = this.#standing.filter((at) => at <= now);
    for (const at of due) this.#standing.splice(this.#standing.indexOf(at), 1);
    this.rung.push(...due);
    for (const { count, resolve } of this.#waiting) if (this.rung.length >= count) resolve();
    return due.length;
  };
  nextRing = async (): Promise<string | undefined> =>
    this.#standing.length === 0 ? undefined : new Date(Math.min(...this.#standing)).toISOString();
  missed = async () => [];

  hasRung(count: number): Promise<void> {
    return new Promise((resolve) => {
      if (this.rung.length >= count) resolve();
      else this.#waiting.push({ count, resolve });
    });
  }
}

describe.each(backends.filter(({ here }) => here))('the bell on $name', ({ open }) => {
  let backend: Backend;
  let alarms: Alarms;
  let bells: Bell[];
  let queueName: string;
  const bell = async (instead: Partial<Alarms> = {}): Promise<Bell> => {
    const made = new Bell({
      jobs: backend.jobs(),
      clock: new SystemClock(),
      alarmClock: {
        tick: instead.tick ?? alarms.tick,
        nextRing: alarms.nextRing,
        missed: alarms.missed,
      },
      report: quiet,
      queueName,
    });
    bells.push(made);
    await made.start();
    return made;
  };
  const jobs = async (work: (queue: ReturnType<Backend['queue']>) => Promise<unknown>): Promise<unknown> => {
    const queue = backend.queue(queueName);
    try {
      return await work(queue);
    } finally {
      await queue.close();
    }
  };

  beforeAll(async () => {
    backend = await open();
  });
  afterAll(() => backend.end());
  beforeEach(() => {
    alarms = new Alarms();
    bells = [];
    queueName = `alarms-${randomUUID()}`;
  });
  afterEach(async () => {
    for (const each of bells) await each.stop();
  });

  it('rings at the instant of the next alarm, and then at that of the one behind it', async () => {
    alarms.set(100);
    alarms.set(300);
    await bell();
    await alarms.hasRung(2);
    expect(alarms.rung).toHaveLength(2);
  });

  it('rings for what was due while nobody was there', async () => {
    alarms.set(-60_000);
    await bell();
    await alarms.hasRung(1);
  });

  it('does not wait for the job that a killed process was ringing by', async () => {
    await (await bell()).stop();
    alarms.set(-60_000);
    const epoch = Date.parse((await alarms.nextRing())!);
    await jobs((queue) => (queue as Queue).add('ring', {}, { jobId: `ring_${epoch}` }));
    const killed = backend.worker(queueName);
    expect(await killed.getNextJob('killed')).toBeDefined();
    await bell();
    await alarms.hasRung(1);
    await killed.close(true);
  }, 20_000);

  it('is set when an alarm is set', async () => {
    const { ringSoon } = await bell();
    alarms.set(50);
    ringSoon();
    ringSoon();
    await alarms.hasRung(1);
  });

  it('loses nothing when its queue is emptied: the reconciler sets the job anew', async () => {
    alarms.set(400);
    const made = await bell();
    await jobs((queue) => queue.obliterate({ force: true }));
    expect(await jobs((queue) => queue.getJobCounts('delayed', 'waiting'))).toEqual({ delayed: 0, waiting: 0 });
    await made.reconcile();
    await alarms.hasRung(1);
  });

  it('loses nothing when it is stopped: another one takes over', async () => {
    alarms.set(300);
    await (await bell()).stop();
    await bell();
    await alarms.hasRung(1);
  });

  it('sets one job for one instant, however often it is asked', async () => {
    alarms.set(3_600_000);
    const made = await bell();
    await Promise.all([made.reconcile(), made.reconcile(), made.reconcile()]);
    expect(await jobs((queue) => queue.getJobCounts('delayed'))).toEqual({ delayed: 1 });
    expect(await made.depth()).toMatchObject({ delayed: 1 });
    expect(made.health.reachable).toBe(true);
  });

  it('tries a job again that failed for good, instead of leaving it in the way of its alarm', async () => {
    alarms.set(-1_000);
    const epoch = Date.parse((await alarms.nextRing())!);
    const jobId = `ring_${epoch}`;
    let broken = true;
    const tick = async (): Promise<number> => {
      if (broken) throw new Error('the log is unavailable');
      return alarms.tick();
    };
    await jobs((queue) => (queue as Queue).add('ring', {}, { jobId, removeOnComplete: true }));
    const made = await bell({ tick });
    await until(async () => {
      const failed = (await jobs((queue) => (queue as Queue).getFailed())) as readonly Job[];
      return failed.some(({ id, failedReason }) => id === jobId && failedReason === 'the log is unavailable');
    });
    broken = false;
    await made.reconcile();
    await alarms.hasRung(1);
  }, 30_000);

  it('sets its jobs anew when the clock was moved: those that wait were set by the old time', async () => {
    alarms.set(3_600_000);
    const made = await bell();
    await jobs((queue) => (queue as Queue).add('ring', {}, { jobId: 'ring_of_another_time', delay: 7_200_000 }));
    await made.setAnew();
    await jobs(async (queue) => {
      const [only, ...others] = await (queue as Queue).getDelayed();
      expect([only!.id === 'ring_of_another_time', others]).toEqual([false, []]);
    });
  });

  it('rings once for an alarm though two bells hang side by side', async () => {
    await Promise.all([bell(), bell()]);
    alarms.set(150);
    for (const each of bells) each.ringSoon();
    await alarms.hasRung(1);
    expect(alarms.rung).toHaveLength(1);
  });
});

(hasRedisServer() ? describe : describe.skip)('the bell, when Redis fails', () => {
  let redis: OwnRedis;
  let alarms: Alarms;
  let bell: Bell;
  const told: string[] = [];
  const make = (reconcileMs = 60_000): Bell =>
    new Bell({
      jobs: jobsOnRedis(redis.url, (message) => told.push(message)),
      clock: new SystemClock(),
      alarmClock: alarms,
      report: (message) => told.push(message),
      reconcileMs,
    });

  beforeEach(async () => {
    told.length = 0;
    alarms = new Alarms();
    redis = await startOwnRedis();
  });
  afterEach(async () => {
    await bell.stop();
    await redis.stop();
  });

  it('goes on with what stood, when Redis was killed and came back empty', async () => {
    bell = make();
    alarms.set(1_500);
    await bell.start();
    await redis.kill();
    await redis.restart();
    await alarms.hasRung(1);
  });

  it('rings by itself while Redis is gone, says so, and is well again afterwards', async () => {
    bell = make(100);
    await bell.start();
    await redis.kill();
    alarms.set(50);
    await alarms.hasRung(1);
    expect(bell.health).toEqual({ backend: 'redis', reachable: false });
    expect(await bell.depth()).toBeUndefined();
    expect(told).toContain('the bell could not be set; what is due is rung without it');
    await redis.restart();
    await until(() => bell.health.reachable);
    alarms.set(50);
    bell.ringSoon();
    await alarms.hasRung(2);
    expect(told).toEqual(expect.arrayContaining(['Redis does not answer', 'Redis answers again']));
  });

  it('starts without Redis, and takes to it when it comes', async () => {
    await redis.kill();
    bell = make();
    alarms.set(-1);
    await bell.start();
    await alarms.hasRung(1);
    alarms.set(3_600_000);
    await redis.restart();
    await until(async () => (await bell.depth())?.['delayed'] === 1);
  });

  it('rings by itself while Redis is frozen, and stops in order all the same', async () => {
    bell = make();
    await bell.start();
    redis.signal('SIGSTOP');
    alarms.set(-1);
    await bell.reconcile();
    expect(alarms.rung).toHaveLength(1);
    await bell.stop();
  });

  it('is called unreachable while it is frozen, and is well again once it thaws', async () => {
    bell = make();
    await bell.start();
    redis.signal('SIGSTOP');
    await bell.reconcile();
    await until(() => !bell.health.reachable);
    redis.signal('SIGCONT');
    await until(() => bell.health.reachable);
    alarms.set(50);
    bell.ringSoon();
    await alarms.hasRung(1);
    expect(told).toEqual(expect.arrayContaining(['Redis does not answer', 'Redis answers again']));
  });
});
