import type pg from 'pg';
import { inTransaction } from './directory/transaction.js';

/**
 * Creates tables that do not exist yet (`statements` are all `if not exists`); processes that start together do it one
 * after another under `lock`, a number that nobody else uses.
 */
export const ensureTables = (pool: pg.Pool, lock: number, statements: string): Promise<void> =>
  inTransaction(pool, async (sql) => {
    await sql.query('select pg_advisory_xact_lock($1)', [lock]);
    await sql.query(statements);
  });
