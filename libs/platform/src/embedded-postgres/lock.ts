import { randomBytes } from 'node:crypto';
import { link, readFile, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { AlreadyRunning } from './failure.js';
import { startStamp } from './processes.js';

export interface Lock {
  release(): Promise<void>;
}

interface Holder {
  readonly pid: number;
  readonly started: string;
}

/**
 * Makes this process the only supervisor of a data directory, or refuses `AlreadyRunning`.
 *
 * A number in a file outlives its process and is given out again after a restart, so the file also names the moment
 * the holder started, and a holder counts only while exactly that process lives. Two processes that find the same
 * dead holder must not both succeed; removing and re-creating one file cannot promise that, as the second would remove
 * the lock of the first. So each holder takes the next number (`link` fails when it exists), the highest number rules,
 * and it is never removed but by a higher one: a release only empties it. Node has no flock; processes of other
 * machines or containers are not seen, a data directory belongs to one.
 */
export const acquireLock = async (dir: string): Promise<Lock> => {
  const me: Holder = { pid: process.pid, started: startStamp(process.pid) ?? '' };
  for (;;) {
    const ruling = await highest(dir);
    const holder = ruling > 0 ? await readHolder(fileOf(dir, ruling)) : undefined;
    if (holder && startStamp(holder.pid) === holder.started) throw new AlreadyRunning(holder.pid, dir);
    const mine = ruling + 1;
    if (!(await create(dir, mine, me))) continue;
    // a list read while names change may miss one that is there, so look again now that ours stands
    if ((await highest(dir)) > mine) {
      await rm(fileOf(dir, mine), { force: true });
      continue;
    }
    for (const number of (await numbers(dir)).filter((other) => other < mine)) {
      await rm(fileOf(dir, number), { force: true });
    }
    return { release: async () => replace(dir, mine, '') };
  }
};

const fileName = /^supervisor\.(\d+)\.lock$/;

const fileOf = (dir: string, number: number): string => join(dir, `supervisor.${number}.lock`);

const numbers = async (dir: string): Promise<number[]> =>
  (await readdir(dir)).flatMap((name) => {
    const number = fileName.exec(name)?.[1];
    return number ? [Number(number)] : [];
  });

const highest = async (dir: string): Promise<number> => Math.max(0, ...(await numbers(dir)));

/** Undefined when released, superseded meanwhile, or cut short by a power failure: in each case nobody holds it. */
const readHolder = async (path: string): Promise<Holder | undefined> => {
  const text = await readFile(path, 'utf8').catch(() => '');
  const found = /^(\d+) (.+)$/.exec(text);
  return found?.[1] && found[2] ? { pid: Number(found[1]), started: found[2] } : undefined;
};

const create = async (dir: string, number: number, { pid, started }: Holder): Promise<boolean> => {
  const draft = await writeDraft(dir, `${pid} ${started}`);
  try {
    await link(draft, fileOf(dir, number));
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false; // node: errors carry a code
    throw error;
  } finally {
    await rm(draft, { force: true });
  }
};

const replace = async (dir: string, number: number, text: string): Promise<void> =>
  rename(await writeDraft(dir, text), fileOf(dir, number));

/** Written aside and then named, so that a lock is never seen half written. */
const writeDraft = async (dir: string, text: string): Promise<string> => {
  const draft = join(dir, `supervisor.${randomBytes(8).toString('hex')}.tmp`);
  await writeFile(draft, text, { flag: 'wx', mode: 0o644 });
  return draft;
};
