import { describe, expect, it } from '@jest/globals';
import { Redis } from 'ioredis';
import { setTimeout as sleep } from 'node:timers/promises';
import { hasRedisServer, startOwnRedis } from '../../libs/platform/src/alarm-clock/testing/redis-server.js';
import { MIDNIGHT } from '../support/cluster.js';
import { afterwards, FaultRun } from '../support/fault-run.js';

/** Every minute the queue is compared with the accounts; a ring that the queue lost is late by that, and some seconds. */
const A_MINUTE_AND_SOME = 70_000;

const start = async () => {
  const redis = await startOwnRedis();
  afterwards(() => redis.stop());
  const run = await FaultRun.start({ parts: ['api', 'worker'], redisUrl: redis.url });
  return { redis, run };
};

/** Without Redis there is nothing to empty: skipped, and the set-up of the run says so. */
(hasRedisServer() ? describe : describe.skip)('Redis, which keeps nothing that matters,', () => {
  it('emptied at a quiet time shortly before midnight: what is due rings within a minute, each notice once', async () => {
    const { redis, run } = await start();
    await run.eve(3_000);
    // the next write would set the alarm anew at once, so for once nobody writes
    await run.load.stop();
    await sleep(500);
    const client = new Redis(redis.url);
    await client.flushall();
    client.disconnect();
    const rung = await run.rung();
    expect(rung).toBeLessThan(A_MINUTE_AND_SOME);
    await run.end('Redis emptied', { 'rung after ms': rung });
  }, 180_000);

  it('stopped for a minute: users notice nothing, and what is due rings all the same, each notice once', async () => {
    const { redis, run } = await start();
    const { cluster, load, members } = run;
    await run.eve(1_000);
    redis.signal('SIGSTOP');
    await cluster.comes(MIDNIGHT, 30_000);
    const { ready, parts } = await members[1]!.health();
    const rung = await run.rung();
    await cluster.comes(MIDNIGHT, 60_000);
    redis.signal('SIGCONT');
    await sleep(3_000);
    expect(load.longestMs).toBeLessThan(10_000);
    expect(rung).toBeLessThan(A_MINUTE_AND_SOME);
    await run.end('Redis stopped for a minute', {
      'rung after ms': rung,
      'health meanwhile': JSON.stringify({ ready, jobs: parts['jobs'] }),
    });
  }, 240_000);
});
