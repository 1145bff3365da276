import { type EventLog, type Instant } from '@greenledger/eventing';
import { mkdir, rm } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import pg from 'pg';
import { type Config } from '../config.js';
import { evidenceShelf } from '../evidence/evidence-store.js';
import { Shelf, syncDirectory } from '../evidence/shelf.js';
import { copyFiles, listedFiles } from './evidence-part.js';
import { interrupted } from './failure.js';
import { writeLog } from './log-part.js';
import { type Manifest, writeManifest } from './manifest.js';
import { programVersion } from './program-version.js';
import { checkThereIsSomething, type WrittenTables, writeTables } from './tables.js';
import { refuseUnfinishedRestore } from './under-way.js';

export type BackupStage = 'log' | 'tables' | 'evidence';

export interface BackupOptions {
  readonly config: Config & { readonly databaseUrl: string };
  readonly log: EventLog;
  /** The directory of all backups: each gets a subdirectory named by its instant, and they share the evidence files. */
  readonly to: string;
  readonly at: Instant;
  readonly onProgress?: (stage: BackupStage, share: number, note: string) => void;
}

export interface Backup {
  readonly directory: string;
  readonly manifest: Manifest;
  /** Of the manifest: written down elsewhere it tells whether anything of the backup was changed. */
  readonly sha256: string;
}

/** Evidence files by digest, beside the backups that name them. */
export const sharedShelf = (backup: string): Shelf => new Shelf(join(resolve(backup), '..', 'evidence'));

/**
 * Writes down everything that cannot be made anew, beside a running system: first the log as far as it goes now, then
 * what stands beside it, so that every text and file that an event names is there; the manifest last. Refuses
 * `NothingThere`, `RestoreUnfinished` and `Interrupted`.
 */
export const backUp = async ({ config, log, to, at, onProgress = () => undefined }: BackupOptions): Promise<Backup> => {
  await onOwnConnection(config.databaseUrl, async (client) => {
    await refuseUnfinishedRestore(client);
    await checkThereIsSomething(client);
  });
  const directory = join(resolve(to), at.replace(/[-:]/g, ''));
  await mkdir(to, { recursive: true, mode: 0o700 });
  await mkdir(directory, { mode: 0o700 });

  try {
    return await write(directory, { config, log, at, onProgress });
  } catch (error) {
    await rm(directory, { recursive: true, force: true }).catch(() => undefined);
    return interrupted('the backup')(error);
  }
};

const write = async (
  directory: string,
  { config, log, at, onProgress }: Required<Omit<BackupOptions, 'to'>>,
): Promise<Backup> => {
  const id = await log.id();
  const written = await writeLog(log, directory, (ordinal) => onProgress('log', 0, `${ordinal} events`));
  onProgress('log', 1, `${written.log.ordinal} events`);
  const tables = await onOwnConnection(config.databaseUrl, (client) =>
    writeTables(client, directory, (share, name) => onProgress('tables', share, name)),
  );
  const evidence = await keepFiles(directory, tables, evidenceShelf(config), (bytes) =>
    onProgress('evidence', 0, mebibytes(bytes)),
  );
  onProgress('evidence', 1, mebibytes(evidence.bytes));
  const manifest: Manifest = {
    format: 1,
    program: await programVersion(),
    at,
    log: { id, ...written.log },
    migrations: tables.migrations,
    evidence,
    parts: [written.part, ...tables.parts],
  };
  const sha256 = await writeManifest(directory, manifest);
  await syncDirectory(dirname(directory));
  return { directory, manifest, sha256 };
};

/** What an earlier backup brought is not copied again: a file there is whole, since it was put in its place whole. */
const keepFiles = async (
  directory: string,
  { parts }: WrittenTables,
  from: Shelf,
  onProgress: (bytes: number) => void,
): Promise<Manifest['evidence']> => {
  if (!parts.some(({ name }) => name === 'evidence.file')) return { files: 0, bytes: 0, lost: [] };
  const to = sharedShelf(directory);
  const trusts = ({ digest, bytes }: { digest: Manifest['evidence']['lost'][number]; bytes: number }) =>
    to.has(digest, bytes);
  return copyFiles(listedFiles(directory), { from, to, trusts }, onProgress);
};

export const mebibytes = (bytes: number): string => `${(bytes / 1024 ** 2).toFixed(1)} MiB`;

const onOwnConnection = async <T>(connectionString: string, work: (client: pg.Client) => Promise<T>): Promise<T> => {
  const client = new pg.Client({ connectionString, application_name: 'greenledger backup', keepAlive: true });
  // a connection that breaks between two queries fails the next of them
  client.on('error', () => undefined);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end().catch(() => undefined);
  }
};
