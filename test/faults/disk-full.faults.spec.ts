import { describe, expect, it } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { chmod, mkdtemp, open, rm, rmdir, statfs } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { MIDNIGHT } from '../support/cluster.js';
import { afterwards, FaultRun } from '../support/fault-run.js';
import { startOwnPostgres } from '../support/own-postgres.js';

const FULL_MS = 12_000;
const run = (command: string, ...args: readonly string[]): boolean => spawnSync(command, args).status === 0;

/** A small disk of its own, or nothing where mounting is refused. */
const mountDisk = async (): Promise<string | undefined> => {
  const dir = await mkdtemp(join(tmpdir(), 'greenledger-disk-'));
  if (!run('mount', '-t', 'tmpfs', '-o', 'size=400m,mode=0755', 'tmpfs', dir)) {
    await rmdir(dir);
    return undefined;
  }
  await chmod(dir, 0o755);
  afterwards(async () => {
    if (!run('umount', dir)) run('umount', '--lazy', dir);
    await rm(dir, { recursive: true });
  });
  return dir;
};

/** Takes all room that is left, to the last block. */
const fill = async (dir: string): Promise<string> => {
  const path = join(dir, 'filler');
  const file = await open(path, 'w');
  try {
    for (const size of [1 << 20, 1 << 12]) {
      const block = Buffer.alloc(size, 1);
      while ((await file.write(block).catch(() => ({ bytesWritten: 0 }))).bytesWritten === size);
    }
  } finally {
    await file.close();
  }
  expect((await statfs(dir)).bavail).toBe(0);
  return path;
};

describe('a disk that is full under the bundled PostgreSQL', () => {
  it('commands are told so, nothing acknowledged is lost, and all goes on by itself once there is room', async () => {
    const dir = await mountDisk();
    if (!dir) {
      process.stderr.write('\nNOT RUN: a full disk, for want of the right to mount one (it needs root)\n');
      return;
    }
    const postgres = await startOwnPostgres(dir);
    afterwards(() => postgres.release());
    const fault = await FaultRun.start({ parts: ['api', 'worker'], database: postgres });
    const { cluster, load } = fault;
    await fault.eve(2_000);
    const filler = await fill(dir);
    await cluster.comes(MIDNIGHT, FULL_MS - 2_000);
    const meanwhile = [...load.seen.keys()];
    await rm(filler);
    const rung = await fault.rung();
    await cluster.comes(MIDNIGHT, FULL_MS + 3_000);
    await fault.end('disk full', { 'rung after ms': rung, meanwhile: meanwhile.join() || 'nothing' });
  }, 180_000);
});
