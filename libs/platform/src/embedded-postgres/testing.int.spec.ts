import { describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { acquireTestDatabase } from './testing.js';

const ask = async (url: string, sql: string): Promise<unknown[]> => {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    // pg types rows as any
    return (await client.query<Record<string, unknown>>(sql)).rows;
  } finally {
    await client.end();
  }
};

describe('a test database', () => {
  it('is empty, its own, and sorts Chinese by pinyin', async () => {
    const [a, b] = await Promise.all([acquireTestDatabase(), acquireTestDatabase()]);
    await ask(a.url, 'create table only_here (n int)');
    expect(await ask(b.url, `select to_regclass('only_here') as found`)).toEqual([{ found: null }]);
    const sorted = await ask(
      a.url,
      `select string_agg(n, ',' order by n) as s from unnest(array['重庆','北京','贵阳']) n`,
    );
    expect(sorted).toEqual([{ s: '北京,重庆,贵阳' }]);
    await Promise.all([a.release(), b.release()]);
  });

  it('is dropped at release, also from under an open connection', async () => {
    const database = await acquireTestDatabase();
    const open = new pg.Client({ connectionString: database.url });
    open.on('error', () => undefined);
    await open.connect();
    await database.release();
    await expect(ask(database.url, 'select 1')).rejects.toThrow(/does not exist/);
    await open.end().catch(() => undefined);
  });
});
