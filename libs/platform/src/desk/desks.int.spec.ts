import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type AccountId } from '@greenledger/domain';
import pg from 'pg';
import { acquireTestDatabase } from '../testing.js';
import { Desks } from './desks.js';

let database: Awaited<ReturnType<typeof acquireTestDatabase>>;
let pool: pg.Pool;
let desks: Desks;
const [li, wang] = ['li', 'wang'] as AccountId[] as [AccountId, AccountId];
beforeAll(async () => {
  database = await acquireTestDatabase();
  pool = new pg.Pool({ connectionString: database.url, max: 3 });
  desks = new Desks(pool);
  await desks.install();
  await desks.install();
});
afterAll(async () => {
  await pool.end();
  await database.release();
});

describe('how somebody arranges their work', () => {
  it('keeps views in their order, each person their own', async () => {
    const [late, mine] = [
      { name: '逾期的', address: 'due=overdue' },
      { name: '初审', address: 'step=county' },
    ];
    await desks.keepViews(li, [late, mine]);
    await desks.keepViews(wang, [mine]);
    expect(await desks.views(li)).toEqual([late, mine]);
    await desks.keepViews(li, [mine]);
    expect(await desks.views(li)).toEqual([mine]);
    await desks.keepViews(li, []);
    expect([await desks.views(li), await desks.views(wang)]).toEqual([[], [mine]]);
  });

  it('notes a day to come back to a task, moves it and forgets it', async () => {
    await desks.followUp(li, 'creation~north~county', '2021-06-20');
    await desks.followUp(li, 'creation~north~county', '2021-06-25');
    await desks.followUp(wang, 'creation~north~county', '2021-07-01');
    expect([...(await desks.followUps(li))]).toEqual([['creation~north~county', '2021-06-25']]);
    await desks.followUp(li, 'creation~north~county', undefined);
    expect([(await desks.followUps(li)).size, (await desks.followUps(wang)).size]).toEqual([0, 1]);
  });

  it('keeps the latest days of more than it keeps', async () => {
    const many = Array.from({ length: 500 }, (_, i) => `t${i}`);
    await pool.query(`insert into desk.follow_up select 'li', unnest($1::text[]), '2021-06-01'`, [many]);
    await desks.followUp(li, 'newest', '2021-06-02');
    const kept = await desks.followUps(li);
    expect([kept.size, kept.has('newest')]).toEqual([500, true]);
  });
});
