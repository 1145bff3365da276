import { describe, expect, it } from '@jest/globals';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { wholeLog } from '../support/aftermath.js';
import { Cluster } from '../support/cluster.js';
import { afterwards, FaultRun } from '../support/fault-run.js';
import { Load } from '../support/load.js';
import { World } from '../support/world.js';

/** What the program allows between its clock and the database's, and what a command may take on its way. */
const ALLOWED_MS = 2_000 + 1_500;
const preload = fileURLToPath(new URL('../support/shifted-clock.mjs', import.meta.url));

/** Two API processes and a worker by the real clock; that of the second API process is the one that goes wrong. */
const start = async (env: Readonly<Record<string, string>>): Promise<FaultRun> => {
  const world = await World.start({ at: new Date().toISOString(), env: { SESSION_IDLE_MINUTES: '720' } });
  const { database } = world;
  afterwards(() => database.release());
  const token = await world.as('ProvincialOfficer', { unit: 'housing' }).token();
  await world.stop({ keep: true });
  const cluster = await Cluster.open({ databaseUrl: database.url });
  afterwards(() => cluster.close());
  const [good, worker] = [await cluster.start('api'), await cluster.start('worker')];
  const wrong = await cluster.start('api', { NODE_OPTIONS: `--import ${preload}`, ...env });
  return new FaultRun(cluster, [good, worker, wrong], new Load({ token, urls: () => cluster.urls }));
};

/** By how much the instants of the log go back at most, in the order in which it was written. */
const furthestBack = async ({ cluster }: FaultRun): Promise<number> => {
  let [latest, back] = [0, 0];
  for (const { metadata } of await wholeLog(cluster.log)) {
    const at = Date.parse(metadata.at);
    back = Math.max(back, latest - at);
    latest = Math.max(latest, at);
  }
  return back;
};

describe('one process of several whose clock is half a minute off', () => {
  it.each([
    ['from its start, ahead', { CLOCK_SHIFT_MS: '30000' }],
    ['from its start, behind', { CLOCK_SHIFT_MS: '-30000' }],
    ['all at once, ahead', { CLOCK_JUMP_MS: '30000' }],
    ['all at once, behind', { CLOCK_JUMP_MS: '-30000' }],
  ])(
    '(%s) refuses commands as long as it is, writes no instant that is off, and the other serves its users',
    async (how, env) => {
      const run = await start(env);
      await sleep(3_000);
      run.load.forget();
      if ('CLOCK_JUMP_MS' in env) run.members[2]!.signal('SIGUSR2');
      await sleep(8_000);
      expect([...run.load.seen.keys()]).toEqual(['ClockSkew']);
      const { parts } = await run.members[2]!.health();
      expect(parts['clock']).toMatchObject({ ok: false });
      const back = await furthestBack(run);
      expect(back).toBeLessThan(ALLOWED_MS);
      await run.end(`clock off ${how}`, { 'instants go back by ms': back });
    },
    120_000,
  );
});
