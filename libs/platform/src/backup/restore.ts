import { logDigest } from '@greenledger/audit';
import { copyLog, type EventLog, START } from '@greenledger/eventing';
import pg from 'pg';
import { SystemClock } from '../clock.js';
import { type Config } from '../config.js';
import { APPLICATION } from '../database.js';
import { directoryMigrations } from '../directory/schema.js';
import { type Sql } from '../directory/transaction.js';
import { evidenceShelf, EvidenceStore } from '../evidence/evidence-store.js';
import { type Shelf } from '../evidence/shelf.js';
import { readMarker } from '../practice/marker.js';
import { Desks } from '../desk/desks.js';
import { PrivateTexts } from '../private-text/private-texts.js';
import { mebibytes, sharedShelf } from './back-up.js';
import { checkBackup, type CheckStage } from './check-backup.js';
import { copyFiles, listedFiles } from './evidence-part.js';
import { BackupFailure, interrupted } from './failure.js';
import { archivedLog } from './log-part.js';
import { type Manifest } from './manifest.js';
import { fillTables, filledTables } from './tables.js';
import { beginRestore, endRestore, noteFilled } from './under-way.js';

export type RestoreStage = CheckStage | 'evidence' | 'log' | 'comparing';

export interface RestoreOptions {
  readonly from: string;
  readonly config: Config & { readonly databaseUrl: string };
  /** The log of the configuration; of whatever engine, whichever the backup came from. */
  readonly log: EventLog;
  readonly onProgress?: (stage: RestoreStage, share: number, note: string) => void;
}

/** Nobody else locks this number. */
const LOCK = 7_013_230;

/**
 * Puts a backup back into an empty place: files, tables, then the log with its ordinals, ids and chains; answers its
 * manifest when the digest of the log is the one that was written down. Interrupted, it goes on when it is run again;
 * until it has ended no program serves the place. Read models are made anew by the worker, sessions by signing in.
 * Refuses the codes of `BackupFailure`.
 */
export const restore = async ({
  from,
  config,
  log,
  onProgress = () => undefined,
}: RestoreOptions): Promise<Manifest> => {
  const { manifest, sha256, problems } = await checkBackup(from, onProgress);
  if (problems.length > 0) throw new BackupFailure('Damaged', problems.join('\n'));
  checkAge(manifest);
  const pool = new pg.Pool({ connectionString: config.databaseUrl, max: 4, application_name: 'greenledger restore' });
  pool.on('error', () => undefined);
  try {
    return await alone(pool, async () => {
      const { filled } = await beginRestore(pool, sha256, (sql) => checkIsEmpty(sql, log));
      await putFiles(from, manifest, evidenceShelf(config), (share, note) => onProgress('evidence', share, note));
      if (!filled) await putTables(pool, from, config, manifest);
      await putLog(from, log, { config, manifest, onProgress });
      await endRestore(pool);
      return manifest;
    });
  } catch (error) {
    return interrupted('the restore')(error);
  } finally {
    await pool.end();
  }
};

const checkAge = ({ migrations, program }: Manifest): void => {
  if (migrations <= directoryMigrations) return;
  const message = `the backup was written by a newer program (${program}): restore it with that one`;
  throw new BackupFailure('NewerProgram', message);
};

/** One restore at a time; the lock ends with the process. */
const alone = async <T>(pool: pg.Pool, work: () => Promise<T>): Promise<T> => {
  const client = await pool.connect();
  try {
    const { rows } = await client.query<{ got: boolean }>('select pg_try_advisory_lock($1) as got', [LOCK]);
    if (!rows[0]!.got) throw new BackupFailure('RestoreAtWork', 'another restore is at work in this database');
    return await work();
  } finally {
    client.release(true);
  }
};

const checkIsEmpty = async (sql: Sql, log: EventLog): Promise<void> => {
  const { rows } = await sql.query<{ used: boolean }>(
    `select exists (select from pg_stat_activity where datname = current_database() and application_name = $1) as used`,
    [APPLICATION],
  );
  if (rows[0]!.used)
    throw new BackupFailure('InUse', 'a program is at work on this database: stop API and worker first');
  const filled: readonly string[] = await filledTables(sql);
  const found = (await log.head()) === START ? filled : ['the event log', ...filled];
  if (found.length === 0) return;
  throw new BackupFailure('NotEmpty', `the place is not empty, and nothing was done: ${found.join(', ')}`);
};

/** A file that stands there already belongs there if its bytes are right. */
const putFiles = async (
  from: string,
  { evidence, parts }: Manifest,
  to: Shelf,
  onProgress: (share: number, note: string) => void,
): Promise<void> => {
  if (!parts.some(({ name }) => name === 'evidence.file')) return;
  const lost = new Set(evidence.lost);
  const { lost: failed } = await copyFiles(
    listedFiles(from),
    {
      from: sharedShelf(from),
      to,
      trusts: async ({ digest }) => lost.has(digest) || to.verify(digest),
    },
    (bytes) => onProgress(Math.min(1, bytes / evidence.bytes), mebibytes(bytes)),
  );
  if (failed.length > 0) throw new BackupFailure('Damaged', `the evidence file ${failed[0]} is missing or damaged`);
};

const putTables = async (
  pool: pg.Pool,
  from: string,
  config: RestoreOptions['config'],
  { parts, migrations }: Manifest,
): Promise<void> => {
  const clock = new SystemClock();
  await new EvidenceStore(config, pool, clock).install();
  await new PrivateTexts(pool, clock).install();
  await new Desks(pool).install();
  await readMarker(pool);
  await fillTables(pool, from, { parts, migrations, done: noteFilled });
};

const putLog = async (
  from: string,
  log: EventLog,
  { config, manifest, onProgress }: Required<Pick<RestoreOptions, 'config' | 'onProgress'>> & { manifest: Manifest },
): Promise<void> => {
  const { ordinal, digest } = manifest.log;
  const archive = archivedLog(from);
  try {
    await copyLog(archive, log, {
      // an event store repeats by itself what it was too busy for, and what followed would stand before it
      abreast: config.eventStoreUrl === undefined ? undefined : 1,
      onProgress: (reached) => onProgress('log', Math.min(1, reached / ordinal), `${reached}`),
    });
  } finally {
    await archive.close();
  }
  onProgress('comparing', 0, '');
  const restored = await logDigest(log);
  if (restored.digest === digest) return onProgress('comparing', 1, '');
  const message = `the log that was restored has the digest ${restored.digest} instead of ${digest}: did something write to it?`;
  throw new BackupFailure('DigestsDiffer', message);
};
