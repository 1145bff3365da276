import { createHash } from 'node:crypto';
import { chmod, mkdir, readdir, realpath, stat } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { type Account, databaseAccount, lend } from './account.js';
import { clusterIn } from './cluster.js';
import { isOwnDirectory, ownDirectory } from './elsewhere.js';
import { EmbeddedPostgresFailure } from './failure.js';
import { run } from './run.js';

/** Where a cluster lies, and who runs it. */
export interface Place {
  readonly dataDir: string;
  readonly as: Account;
}

/**
 * The place for a data directory: where its cluster already lies, else the directory itself, else (root, and the
 * account cannot traverse a private home) a substitute that follows from the path. A home that is opened later does not
 * hide a cluster made elsewhere before. Refuses `NotReachable`.
 */
export const findPlace = async (dataDir: string, elsewhere: readonly string[]): Promise<Place> => {
  const asked = await canonical(resolve(dataDir));
  const candidates = [asked, ...elsewhere.map((base) => join(base, substituteName(asked)))];
  for (const candidate of candidates) {
    if (candidate !== asked && !(await isOwnDirectory(dirname(candidate)))) continue; // anybody can plant one below /tmp
    const owner = await ownerOf(clusterIn(candidate).pgdata);
    if (owner === undefined) continue;
    const as = databaseAccount(owner);
    if (await canEnter(candidate, as)) return { dataDir: candidate, as };
    throw notReachable(candidate, `${as.name}, who owns the database there, cannot enter it`);
  }
  const as = databaseAccount();
  for (const candidate of process.getuid?.() === 0 ? candidates : [asked]) {
    if (candidate !== asked && !(await isMade(dirname(candidate)))) continue;
    if (!(await canEnter(await nearestExisting(candidate), as))) continue;
    await make(candidate, as);
    if (await canEnter(candidate, as)) return { dataDir: candidate, as };
  }
  throw notReachable(asked, `${as.name} can enter none of ${candidates.join(', ')}`);
};

const isMade = async (base: string): Promise<boolean> =>
  ownDirectory(base).then(
    () => true,
    () => false,
  );

/** Readable for an operator who looks around, unique by the whole path. */
export const substituteName = (path: string): string =>
  `${basename(dirname(path))}-${basename(path)}-${createHash('sha256').update(path).digest('hex').slice(0, 16)}`;

/** One path per directory, whatever links lead there; parts that do not exist yet are kept. */
const canonical = async (path: string): Promise<string> => {
  const found = await nearestExisting(path);
  return (await realpath(found)) + path.slice(found === '/' ? 0 : found.length);
};

const nearestExisting = async (path: string): Promise<string> =>
  stat(path).then(
    () => path,
    (error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT' && dirname(path) !== path) return nearestExisting(dirname(path));
      throw notReachable(path, error.message);
    },
  );

const ownerOf = async (pgdata: string): Promise<number | undefined> =>
  stat(pgdata).then(
    ({ uid }) => uid,
    (error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return undefined;
      throw notReachable(dirname(pgdata), error.message);
    },
  );

/** A directory that is new or empty becomes the account's own; one with other things in it stays as it is. */
const make = async (path: string, as: Account): Promise<void> => {
  try {
    await mkdir(dirname(path), { recursive: true, mode: 0o755 });
    await mkdir(path, { mode: 0o700 }).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST') throw error;
    });
    if ((await readdir(path)).length > 0) return;
    await chmod(path, 0o700);
    // some network and container mounts allow no change of owner; the account then fails to enter
    await lend(path, as).catch(() => undefined);
  } catch (error) {
    throw notReachable(path, String(error));
  }
};

const canEnter = async (path: string, as: Account): Promise<boolean> =>
  (await run('/bin/sh', ['-c', 'cd "$1"', 'sh', path], { as, timeoutMs: 10_000 })).ok;

const notReachable = (path: string, why: string): EmbeddedPostgresFailure =>
  new EmbeddedPostgresFailure('NotReachable', `The data directory ${path} cannot be used: ${why}.`);
