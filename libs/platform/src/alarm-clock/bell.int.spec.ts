import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { createPostgresBackend, withBackend } from 'bullmq';
import pg from 'pg';
import { SystemClock } from '../clock.js';
import { acquireTestDatabase, type TestDatabase } from '../testing.js';
import { Bell } from './bell.js';

const { Queue, Worker } = withBackend(createPostgresBackend);

let database: TestDatabase;
let pool: pg.Pool;
beforeAll(async () => {
  database = await acquireTestDatabase();
  pool = new pg.Pool({ connectionString: database.url, max: 4, options: '-c search_path=bullmq,public' });
  pool.setMaxListeners(0);
});
afterAll(async () => {
  await pool.end();
  await database.release();
});

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

describe('the bell', () => {
  let alarms: Alarms;
  let bells: Bell[];
  let run = 0;
  let queueName: string;
  const bell = async (): Promise<Bell> => {
    const made = new Bell({
      databaseUrl: database.url,
      clock: new SystemClock(),
      alarmClock: alarms,
      report: () => undefined,
      queueName,
    });
    bells.push(made);
    await made.start();
    return made;
  };
  const jobs = async (work: (queue: InstanceType<typeof Queue>) => Promise<unknown>): Promise<unknown> => {
    const queue = new Queue(queueName, { connection: pool });
    try {
      return await work(queue);
    } finally {
      await queue.close();
    }
  };

  beforeEach(() => {
    alarms = new Alarms();
    bells = [];
    queueName = `alarms-${(run += 1)}`;
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
    await jobs((queue) => queue.add('ring', {}, { jobId: `ring_${epoch}` }));
    const killed = new Worker(queueName, null, { connection: pool as never, autorun: false });
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
  });

  it('rings once for an alarm though two bells hang side by side', async () => {
    await Promise.all([bell(), bell()]);
    alarms.set(150);
    for (const each of bells) each.ringSoon();
    await alarms.hasRung(1);
    expect(alarms.rung).toHaveLength(1);
  });
});
