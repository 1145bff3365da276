import { randomBytes } from 'node:crypto';
import { mkdtemp, open, readFile, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { type Account, lend } from './account.js';
import { type Binaries } from './binaries.js';
import { EmbeddedPostgresFailure } from './failure.js';
import { run } from './run.js';
import { processesWithArgument } from './processes.js';
import { includeSettings } from './settings.js';

export const superuser = 'greenledger';

/** Everything of ours below a data directory; the directory may hold other things too. */
export interface Cluster {
  readonly pgdata: string;
  readonly passwordFile: string;
  readonly logFile: string;
}

export const clusterIn = (dataDir: string): Cluster => ({
  pgdata: join(dataDir, 'cluster'),
  passwordFile: join(dataDir, 'password'),
  logFile: join(dataDir, 'server.log'),
});

interface Making {
  readonly as: Account;
  readonly binaries: Binaries;
  readonly durable: boolean;
}

const draftPrefix = 'cluster.init-';

export const isInitialised = async ({ pgdata }: Cluster): Promise<boolean> =>
  readFile(join(pgdata, 'PG_VERSION')).then(
    () => true,
    () => false,
  );

/**
 * Creates the database files unless they are there. initdb writes into a draft that gets its name when it is whole, so
 * that an interrupted start leaves a draft, which the next one removes, and never half a cluster. Chinese sorts by
 * pinyin. Refuses `ForeignDirectory` when the place is taken by something that is not a cluster, `InitFailed`.
 */
export const initialise = async (cluster: Cluster, { as, binaries, durable }: Making): Promise<void> => {
  if (await isInitialised(cluster)) return;
  const home = dirname(cluster.pgdata);
  await removeDrafts(home);
  if ((await readdir(home)).includes('cluster')) {
    throw new EmbeddedPostgresFailure(
      'ForeignDirectory',
      `${cluster.pgdata} exists and is not a database; it is left alone.`,
    );
  }
  await ensurePassword(cluster, as);
  const draft = await mkdtemp(join(home, draftPrefix));
  await lend(draft, as);
  const { ok, output } = await run(
    binaries.initdb,
    [
      pgdataArgument(draft),
      `--username=${superuser}`,
      `--pwfile=${cluster.passwordFile}`,
      '--auth=scram-sha-256',
      '--encoding=UTF8',
      '--locale=C',
      '--locale-provider=icu',
      '--icu-locale=zh-Hans-CN',
      '--no-instructions',
      ...(durable ? [] : ['--no-sync']),
    ],
    { as, timeoutMs: 120_000 },
  );
  if (!ok) {
    await removeDrafts(home);
    throw new EmbeddedPostgresFailure('InitFailed', `The database files could not be created in ${home}:\n${output}`);
  }
  await includeSettings(draft);
  await rename(draft, cluster.pgdata);
  if (durable) await syncDirectory(home);
};

/** Of the superuser. Refuses `PasswordMissing`. */
export const readPassword = async ({ passwordFile }: Cluster): Promise<string> => {
  const password = (await readFile(passwordFile, 'utf8').catch(() => '')).trim();
  if (password) return password;
  throw new EmbeddedPostgresFailure(
    'PasswordMissing',
    `${passwordFile} is missing or empty, and without it nobody gets into the database beside it. Restore it from a backup.`,
  );
};

/** Kept when it exists: a draft may be gone while the password that goes with the next one stays. */
const ensurePassword = async ({ passwordFile }: Cluster, as: Account): Promise<void> => {
  await writeFile(passwordFile, randomBytes(24).toString('hex'), { mode: 0o600, flag: 'wx' }).catch(
    (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST') throw error;
    },
  );
  await lend(passwordFile, as);
};

/**
 * An initdb whose starter was killed is let finish, which takes a second or two: without its files the server inside it
 * would break down and leave its shared memory behind.
 */
const removeDrafts = async (home: string): Promise<void> => {
  for (const name of (await readdir(home)).filter((entry) => entry.startsWith(draftPrefix))) {
    const draft = join(home, name);
    for (let tries = 0; tries < 300 && processesWithArgument(pgdataArgument(draft)).length > 0; tries += 1)
      await pause(100);
    await rm(draft, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
  }
};

const pgdataArgument = (path: string): string => `--pgdata=${path}`;

const syncDirectory = async (path: string): Promise<void> => {
  const handle = await open(path, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
};
