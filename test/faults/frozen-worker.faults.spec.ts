import { describe, expect, it } from '@jest/globals';
import { setTimeout as sleep } from 'node:timers/promises';
import { hasRedisServer, startOwnRedis } from '../../libs/platform/src/alarm-clock/testing/redis-server.js';
import { afterwards, FaultRun, OVERDUE } from '../support/fault-run.js';

/** Longer than the five seconds after which the server takes a lock from a silent connection. */
const FROZEN_MS = 12_000;

const freeze = async (run: FaultRun, name: string): Promise<void> => {
  const { cluster, members } = run;
  const [, first, second] = members;
  await run.eve(1_000);
  await cluster.until(async () => (await cluster.eventsOf('ObligationBecameOverdue')).length > 0, 2);
  first!.signal('SIGSTOP');
  const begun = (await cluster.eventsOf('ObligationBecameOverdue')).length;
  const since = performance.now();
  const takenOver = await cluster.until(async () => {
    const { parts } = await second!.health();
    return [parts['projections'], parts['processes']].every((part) => part?.['is'] === 'running');
  });
  await sleep(FROZEN_MS - (performance.now() - since));
  first!.signal('SIGCONT');
  const rung = await run.rung();
  await sleep(2_000);
  await run.end(name, {
    'overdue when it froze': `${begun} of ${OVERDUE}`,
    'taken over after ms': takenOver,
    'rung after ms': rung,
  });
  expect(takenOver).toBeLessThan(7_000);
};

describe('of two workers the one that works, frozen past its lock and thawed', () => {
  it('is replaced within seconds and does nothing twice when it wakes up', async () => {
    await freeze(await FaultRun.start({ parts: ['api', 'worker', 'worker'] }), 'worker frozen');
  }, 180_000);

  (hasRedisServer() ? it : it.skip)(
    'the same with the queue on Redis',
    async () => {
      const redis = await startOwnRedis();
      afterwards(() => redis.stop());
      const run = await FaultRun.start({ parts: ['api', 'worker', 'worker'], redisUrl: redis.url });
      await freeze(run, 'worker frozen, queue on Redis');
    },
    180_000,
  );
});
