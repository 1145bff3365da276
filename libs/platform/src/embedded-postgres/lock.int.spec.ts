import { afterEach, describe, expect, it } from '@jest/globals';
import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { AlreadyRunning } from './failure.js';
import { acquireLock } from './lock.js';
import { startStamp } from './processes.js';
import { workbench } from './workbench.js';

const bench = workbench();
afterEach(bench.clear);

const dead = 2_147_483_647;

describe('the lock of a data directory', () => {
  it('is had by one and refused to the next, with the number of the holder', async () => {
    const dir = await bench.dir();
    await acquireLock(dir);
    await expect(acquireLock(dir)).rejects.toEqual(new AlreadyRunning(process.pid, dir));
  });

  it('can be had again after its release', async () => {
    const dir = await bench.dir();
    await (await acquireLock(dir)).release();
    await (await acquireLock(dir)).release();
    expect(await readdir(dir)).toEqual(['supervisor.2.lock']);
  });

  it.each([
    ['a dead process', `${dead} whenever`],
    ['a live process that started at another moment', `${process.pid} another-boot/1`],
    ['nobody, its text lost in a power failure', ''],
  ])('is taken over from %s', async (_, text) => {
    const dir = await bench.dir();
    await writeFile(join(dir, 'supervisor.7.lock'), text);
    await acquireLock(dir);
    await expect(acquireLock(dir)).rejects.toBeInstanceOf(AlreadyRunning);
  });

  it('is had by exactly one of many who find the same dead holder', async () => {
    for (let round = 0; round < 25; round += 1) {
      const dir = await bench.dir();
      await writeFile(join(dir, 'supervisor.1.lock'), `${dead} whenever`);
      const outcomes = await Promise.allSettled(Array.from({ length: 8 }, async () => acquireLock(dir)));
      expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    }
  });

  it('passes from hand to hand without ever being in two', async () => {
    const dir = await bench.dir();
    let holders = 0;
    let turns = 0;
    const contend = async (): Promise<void> => {
      while (turns < 100) {
        const lock = await acquireLock(dir).catch(() => undefined);
        if (!lock) continue;
        holders += 1;
        turns += 1;
        expect(holders).toBe(1);
        holders -= 1;
        await lock.release();
      }
    };
    await Promise.all(Array.from({ length: 6 }, contend));
  });

  it('knows when this process started', () => {
    expect(startStamp(process.pid)).toBe(startStamp(process.pid));
    expect(startStamp(dead)).toBeUndefined();
  });
});
