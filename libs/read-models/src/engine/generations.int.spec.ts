import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { derivedId, MemoryEventLog, type NewEvent, type StreamName } from '@greenledger/eventing';
import { acquireTestDatabase } from '@greenledger/platform/testing';
import pg from 'pg';
import { type Account } from '../account.js';
import { dropRetired, generations, standingOf, switchTo, verify } from './generations.js';
import { Ledger } from './ledger.js';
import { Moments } from './moment.js';
import { Projector } from './projector.js';
import { Takeover } from './takeover.js';

const counting = (version: number, weight: number): Account<number> => ({
  name: 'counting',
  version,
  subjectOf: ({ stream }) => stream,
  streams: (subject) => [subject as StreamName],
  initial: 0,
  evolve: (count) => count + 1,
  rows: (count, subject) => ({ it: { status: 'counted', sort: subject, data: { count } } }),
  balances: (count) => [{ figure: 'count', area: 'X', amount: count * weight }],
});

let database: Awaited<ReturnType<typeof acquireTestDatabase>>;
let pool: pg.Pool;
let log: MemoryEventLog;
beforeAll(async () => {
  database = await acquireTestDatabase();
  pool = new pg.Pool({ connectionString: database.url, max: 5 });
});
afterAll(async () => {
  await pool.end();
  await database.release();
});
beforeEach(async () => {
  const { rows } = await pool.query<{ name: string }>(
    `select nspname as name from pg_namespace where nspname like 'read\\_%'`,
  );
  for (const { name } of rows) await pool.query(`drop schema ${name} cascade`);
  log = new MemoryEventLog();
  for (let i = 0; i < 5; i += 1) {
    const metadata = { at: '2021-01-01T00:00:00.000Z', effectiveOn: `2021-01-0${i + 1}` } as NewEvent['metadata'];
    await log.append('thing-a' as StreamName, i - 1, [{ id: derivedId('e', i), type: 'Happened', data: {}, metadata }]);
  }
});

const running = async (account: Account<number>): Promise<Projector> => {
  const projector = new Projector({ log, pool, accounts: [account] });
  await projector.install();
  await projector.catchUp();
  return projector;
};

describe('a generation of read models', () => {
  it('serves at once when it is the first', async () => {
    const first = await running(counting(1, 1));
    expect(await new Moments({ pool, log }).schema()).toBe(first.schema);
  });

  it('is rebuilt beside the old one and serves when it gives the same figures', async () => {
    await running(counting(1, 1));
    const second = await running(counting(2, 1));
    expect(await switchTo(pool, second.version)).toEqual({ switched: true, deviations: [] });
    expect(await generations(pool)).toMatchObject([{ version: second.version, serves: true, ordinal: 5 }]);
  });

  it('that was replaced can be read for a while, by whoever has not heard, and is dropped then', async () => {
    const first = await running(counting(1, 1));
    const second = await running(counting(2, 1));
    const moment = await new Moments({ pool, log }).resolve({ today: '2021-01-05' });
    await switchTo(pool, second.version);
    await dropRetired(pool);
    expect((await new Ledger(pool).balances(['count'], moment)).get('count')).toEqual(new Map([['X', 5]]));
    await dropRetired(pool, 0);
    const left = await pool.query('select 1 from pg_namespace where nspname = $1', [first.schema]);
    expect(left.rowCount).toBe(0);
    expect(await new Moments({ pool, log }).schema()).toBe(second.schema);
  });

  it('waits for an operator when a figure of the past comes out differently, and names it', async () => {
    const first = await running(counting(1, 1));
    const second = await running(counting(2, 3));
    const { switched, deviations } = await switchTo(pool, second.version);
    expect(switched).toBe(false);
    expect(deviations[0]).toEqual({ figure: 'count', area: 'X', effectiveOn: '2021-01-01', before: 1, after: 3 });
    expect(await new Moments({ pool, log }).schema()).toBe(first.schema);
    expect(await switchTo(pool, second.version, { accept: true })).toMatchObject({ switched: true });
  });

  it('is seen while it follows: how far it has come, and in every answer of today', async () => {
    const first = await running(counting(1, 1));
    const next = new Projector({ log, pool, accounts: [counting(2, 1)] });
    await next.install();
    const { version } = next;
    expect(await standingOf(pool, first.version)).toEqual({ ordinal: 5 });
    expect(await standingOf(pool, version)).toEqual({
      ordinal: 5,
      rebuild: { is: 'following', ordinal: 0, of: 5, percent: 0 },
    });
    const today = '2021-01-05';
    expect(await new Moments({ pool, log, version }).resolve({ today })).toMatchObject({ ordinal: 5, rebuilding: 0 });
    expect(await new Moments({ pool, log, version }).resolve({ today, knownAt: 3 })).not.toHaveProperty('rebuilding');
    await next.catchUp();
    expect(await standingOf(pool, version)).toMatchObject({ rebuild: { is: 'waiting', percent: 100 } });
    await switchTo(pool, version);
    expect(await standingOf(pool, version)).toEqual({ ordinal: 5 });
    expect(await new Moments({ pool, log, version }).resolve({ today })).not.toHaveProperty('rebuilding');
  });

  it('takes over by itself once it has come as far as the one that serves', async () => {
    await running(counting(1, 1));
    const next = new Projector({ log, pool, accounts: [counting(2, 1)] });
    await next.install();
    const told: string[] = [];
    const takeover = new Takeover(next, pool, (message) => void told.push(message));
    await takeover.start();
    expect(takeover.state).toBe('follows');
    await next.catchUp();
    while (told.length === 0) await new Promise((resolve) => setImmediate(resolve));
    expect([told, takeover.state]).toEqual([['a new generation of read models serves'], 'serves']);
    expect(await new Moments({ pool, log }).schema()).toBe(next.schema);
  });

  it('equals a replay of the log, and shows it when a row was altered', async () => {
    const account = counting(1, 1);
    const live = await running(account);
    const options = { log, pool, accounts: [account] };
    expect(await verify(options, live)).toMatchObject({ equal: true, ordinal: 5 });
    await pool.query(`update ${live.schema}.postings set amount = amount + 1 where ordinal = 3`);
    expect(await verify(options, live)).toMatchObject({ equal: false });
  });
});
