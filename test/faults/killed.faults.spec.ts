import { describe, expect, it } from '@jest/globals';
import { hasRedisServer, startOwnRedis } from '../../libs/platform/src/alarm-clock/testing/redis-server.js';
import { MIDNIGHT } from '../support/cluster.js';
import { afterwards, FaultRun, OVERDUE } from '../support/fault-run.js';
import { startOwnPostgres } from '../support/own-postgres.js';

describe('signal 9, around a midnight at which plans become overdue', () => {
  it('to an API process: its users are served by the other, and no command is lost or done twice', async () => {
    const run = await FaultRun.start({ parts: ['api', 'api', 'worker'] });
    const { cluster, members } = run;
    await run.eve(1_000);
    await members[0]!.kill();
    await cluster.comes(MIDNIGHT, 2_000);
    await cluster.replace(members[0]!);
    const rung = await run.rung();
    await cluster.comes(MIDNIGHT, 4_000);
    expect(run.load.longestMs).toBeLessThan(10_000);
    await run.end('api killed', { 'rung after ms': rung });
  }, 120_000);

  it('to all workers while one is ringing: those in their place ring the rest, and each notice goes out once', async () => {
    const run = await FaultRun.start({ parts: ['api', 'worker', 'worker'] });
    const { cluster, members } = run;
    await run.eve(1_000);
    await cluster.until(async () => (await cluster.eventsOf('ObligationBecameOverdue')).length > 0, 2);
    const workers = members.slice(1);
    // which of the two rings is their affair, so both are killed
    await Promise.all(workers.map((worker) => worker.kill()));
    const begun = (await cluster.eventsOf('ObligationBecameOverdue')).length;
    for (const worker of workers) await cluster.replace(worker);
    const rung = await run.rung();
    await run.end('workers killed', { 'overdue when it died': `${begun} of ${OVERDUE}`, 'rung after ms': rung });
  }, 180_000);

  (hasRedisServer() ? it : it.skip)(
    'to Redis: users notice nothing, and alarms ring as soon as it answers again',
    async () => {
      const redis = await startOwnRedis();
      afterwards(() => redis.stop());
      const run = await FaultRun.start({ parts: ['api', 'worker'], redisUrl: redis.url });
      await run.eve(1_000);
      await redis.kill();
      await run.cluster.comes(MIDNIGHT, 4_000);
      await redis.restart();
      const rung = await run.rung();
      expect(run.load.longestMs).toBeLessThan(10_000);
      await run.end('Redis killed', { 'rung after ms': rung });
    },
    180_000,
  );

  it('to PostgreSQL: commands wait or say that it is unavailable until it is up again by itself', async () => {
    const postgres = await startOwnPostgres();
    afterwards(() => postgres.release());
    const run = await FaultRun.start({ parts: ['api', 'api', 'worker'], database: postgres });
    await run.eve(500);
    await postgres.kill();
    const rung = await run.rung();
    await run.cluster.comes(MIDNIGHT, 6_000);
    await run.end('PostgreSQL killed', { 'rung after ms': rung });
  }, 180_000);
});
