import { chmod, lstat, mkdir } from 'node:fs/promises';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { EmbeddedPostgresFailure } from './failure.js';

/** Where things go that the database account cannot reach below a private home, best first. */
export const elsewhereFor = (uid: number | undefined = process.getuid?.()): string[] =>
  uid === 0
    ? ['/var/lib/greenledger', join(tmpdir(), 'greenledger-0')]
    : [join(homedir(), '.cache', 'greenledger'), join(tmpdir(), `greenledger-${uid}`)];

/**
 * Makes the folder, readable by all, or accepts the one there. Programs are run from it, and a name below /tmp can be
 * taken by anybody first: a folder that is not ours, or that others may write, is refused (`NotReachable`).
 */
export const ownDirectory = async (path: string): Promise<void> => {
  await mkdir(path, { recursive: true, mode: 0o755 });
  if (!(await isOwnDirectory(path))) {
    throw new EmbeddedPostgresFailure('NotReachable', `${path} belongs to somebody else or may be written by others.`);
  }
  await chmod(path, 0o755); // it may have been made under a strict umask
};

export const isOwnDirectory = async (path: string): Promise<boolean> =>
  lstat(path).then(
    (found) => found.isDirectory() && found.uid === process.getuid?.() && (found.mode & 0o022) === 0,
    () => false,
  );
