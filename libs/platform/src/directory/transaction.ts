import type pg from 'pg';

/** Whatever statements can be sent to: the pool, or one connection inside a transaction. */
export type Sql = Pick<pg.PoolClient, 'query'>;

/** Runs work in one transaction; an error takes everything back. */
export const inTransaction = async <T>(pool: pg.Pool, work: (sql: Sql) => Promise<T>): Promise<T> => {
  const client = await pool.connect();
  let broken: Error | undefined;
  try {
    await client.query('begin');
    const result = await work(client);
    await client.query('commit');
    return result;
  } catch (error) {
    await client.query('rollback').catch((failure: Error) => (broken = failure));
    throw error;
  } finally {
    client.release(broken);
  }
};
