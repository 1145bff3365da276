import type pg from 'pg';
import { inTransaction, type Sql } from '../directory/transaction.js';
import { BackupFailure } from './failure.js';

/** Stands in a database from the first act of a restore to its last. */
const TABLE = `
  create schema restoring;
  create table restoring.backup (
    only_row boolean primary key default true check (only_row), manifest text not null, filled boolean not null default false
  )`;

export interface UnderWay {
  /** SHA-256 of the manifest of the backup that is restored here. */
  readonly manifest: string;
  /** Whether the tables are in already. */
  readonly filled: boolean;
}

const underWay = async (sql: Sql): Promise<UnderWay | undefined> => {
  const { rows } = await sql.query<{ there: boolean }>(`select to_regclass('restoring.backup') is not null as there`);
  if (!rows[0]!.there) return undefined;
  return (await sql.query<UnderWay>('select manifest, filled from restoring.backup')).rows[0];
};

/** A place where half a backup stands is served by nobody. Refuses `RestoreUnfinished`. */
export const refuseUnfinishedRestore = async (sql: Sql): Promise<void> => {
  if (!(await underWay(sql))) return;
  const message = 'a restore into this database was begun and not finished: run it again, with the same backup';
  throw new BackupFailure('RestoreUnfinished', message);
};

/**
 * Marks a place as being restored, where `check` finds it empty; goes on with one that was marked for the same backup.
 * Refuses `OtherRestore`.
 */
export const beginRestore = (pool: pg.Pool, manifest: string, check: (sql: Sql) => Promise<void>): Promise<UnderWay> =>
  inTransaction(pool, async (sql) => {
    const begun = await underWay(sql);
    if (begun?.manifest === manifest) return begun;
    if (begun) throw new BackupFailure('OtherRestore', 'the restore of another backup was begun in this database');
    await check(sql);
    await sql.query(TABLE);
    await sql.query('insert into restoring.backup (manifest) values ($1)', [manifest]);
    return { manifest, filled: false };
  });

export const noteFilled = async (sql: Sql): Promise<void> =>
  void (await sql.query('update restoring.backup set filled = true'));

export const endRestore = async (sql: Sql): Promise<void> => void (await sql.query('drop schema restoring cascade'));
