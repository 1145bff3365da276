import { describe, expect, it } from '@jest/globals';
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { MIDNIGHT } from '../support/cluster.js';
import { afterwards, FaultRun } from '../support/fault-run.js';

/** Longer than the program repeats an append that is not answered (eight seconds). */
const FAULT_MS = 12_000;
const script = fileURLToPath(new URL('../support/store-process.mjs', import.meta.url));

/** The event store in miniature, and the switch of its faults. */
const startStore = async () => {
  const child = fork(script, { execArgv: [] });
  afterwards(async () => {
    const gone = once(child, 'exit');
    child.kill('SIGKILL');
    await gone;
  });
  const [url] = (await once(child, 'message')) as [string];
  const becomes = async (state: string): Promise<void> => {
    const done = once(child, 'message');
    child.send(state);
    await done;
  };
  return { url, becomes };
};

describe('an event store that, around a midnight at which plans become overdue,', () => {
  it.each([
    ['shut', 'lets nobody in'],
    ['deaf', 'writes and answers that it did not'],
    ['late', 'writes and answers when nobody waits any more'],
    ['slow', 'takes its time for every answer'],
    ['election', 'has no leader'],
  ])(
    '(%s) %s: commands wait or say that it is unavailable, and all is done once when it is well again',
    async (state) => {
      const { url, becomes } = await startStore();
      const run = await FaultRun.start({
        parts: ['api', 'worker'],
        eventStoreUrl: url,
      });
      const { cluster, load, members } = run;
      await run.eve(1_000);
      await becomes(state);
      await cluster.comes(MIDNIGHT, FAULT_MS - 4_000);
      const { parts } = await members[0]!.health();
      await cluster.comes(MIDNIGHT, FAULT_MS - 1_000);
      await becomes('well');
      const rung = await run.rung();
      await cluster.comes(MIDNIGHT, FAULT_MS + 2_000);
      expect([...load.seen.keys()].filter((what) => !['Unavailable', 'TimeoutError'].includes(what))).toEqual([]);
      await run.end(`event store ${state}`, {
        'rung after ms': rung,
        'log healthy meanwhile': String(parts['log']?.ok),
      });
    },
    180_000,
  );
});
