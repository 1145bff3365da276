import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { setTimeout as sleep } from 'node:timers/promises';
import { SystemClock } from '../clock.js';
import { createLogger } from '../logger.js';
import { acquireTestDatabase, type TestDatabase } from '../testing.js';
import { JobDesk } from './job-desk.js';
import { type Jobs, type JobWorker } from './jobs.js';
import { ALARMS, type Connected, openJobs } from './open-jobs.js';
import { hasRedisServer, type OwnRedis, startOwnRedis } from './testing/redis-server.js';

/** Looks again until it is so; the limit is that of the sentence. */
const until = async (so: () => Promise<boolean>): Promise<void> => {
  while (!(await so())) await sleep(20);
};

const backends = [
  { backend: 'postgresql', here: true },
  { backend: 'redis', here: hasRedisServer() },
] as const;

describe.each(backends.filter(({ here }) => here))('the desk of a queue on $backend', ({ backend }) => {
  let database: TestDatabase;
  let redis: OwnRedis | undefined;
  let jobs: Jobs;
  let worker: JobWorker;
  let desk: JobDesk;
  let broken = true;

  beforeAll(async () => {
    database = await acquireTestDatabase();
    redis = backend === 'redis' ? await startOwnRedis() : undefined;
    const config: Connected = { databaseUrl: database.url, ...(redis && { redisUrl: redis.url }) };
    jobs = openJobs(config, () => undefined);
    await jobs.prepare();
    worker = jobs.worker(ALARMS, () =>
      broken ? Promise.reject(new Error('the log is unavailable')) : Promise.resolve(0),
    );
    worker.on('error', () => undefined);
    desk = new JobDesk(config, new SystemClock(), createLogger('silent'));
  });
  afterAll(async () => {
    await desk.beforeApplicationShutdown();
    await worker.close();
    await jobs.close();
    await redis?.stop();
    await database.release();
  });

  it('says of a job that failed why, after how many attempts and since when', async () => {
    const before = new Date().toISOString();
    const queue = jobs.queue(ALARMS);
    await queue.add('ring', {}, { jobId: 'ring_1', removeOnComplete: true });
    await until(async () => (await desk.standing()).failed.length === 1);
    const standing = await desk.standing();
    expect(standing).toMatchObject({ backend, reachable: true, counts: { active: 0, waiting: 0, failed: 1 } });
    expect(standing.failed).toMatchObject([{ id: 'ring_1', reason: 'the log is unavailable', attempts: 1 }]);
    expect(standing.failed[0]!.failedAt >= before).toBe(true);
    await queue.close();
  });

  it('lets it be tried again, once it has failed and as long as it is there', async () => {
    broken = false;
    expect(await desk.retry('ring_1')).toBe(true);
    await until(async () => (await desk.standing()).counts.failed === 0);
    expect(await desk.retry('ring_1')).toBe(false);
    expect(await desk.retry('never_heard_of')).toBe(false);
  });
});

(hasRedisServer() ? describe : describe.skip)('the desk of a queue that does not answer', () => {
  it('says so, and nothing of jobs', async () => {
    const redis = await startOwnRedis();
    const desk = new JobDesk({ databaseUrl: '', redisUrl: redis.url }, new SystemClock(), createLogger('silent'));
    expect(await desk.standing()).toMatchObject({ reachable: true });
    await redis.kill();
    expect(await desk.standing()).toMatchObject({ backend: 'redis', reachable: false, failed: [] });
    await desk.beforeApplicationShutdown();
  }, 30_000);
});
