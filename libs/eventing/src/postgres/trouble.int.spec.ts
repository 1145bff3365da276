import { createServer } from 'node:net';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { acquireTestDatabase, type TestDatabase } from '@greenledger/platform/testing';
import pg from 'pg';
import { START } from '../event.js';
import { NO_STREAM } from '../event-log.js';
import { countOf } from '../position.js';
import { fact, stream } from '../testing/facts.js';
import { onServer, until } from '../testing/on-server.js';
import { PostgresEventLog, type PostgresLogOptions } from './postgres-log.js';

let database: TestDatabase;
beforeAll(async () => {
  database = await acquireTestDatabase();
});
afterAll(async () => database.release());

describe('trouble with the server of the log', () => {
  const opened: PostgresEventLog[] = [];
  const open = async (
    options: Omit<PostgresLogOptions, 'pool'> & { readonly connections?: number } = {},
  ): Promise<PostgresEventLog> => {
    const log = await PostgresEventLog.open({ url: database.url, ...options });
    opened.push(log);
    return log;
  };
  beforeEach(async () => onServer(database.url, 'drop schema if exists event_log cascade'));
  afterEach(async () => Promise.all(opened.splice(0).map((log) => log.close())));

  /** Holds the head, as a process would that is stuck in the middle of an append. */
  const holdHead = async (): Promise<{ release(): Promise<void> }> => {
    const client = new pg.Client(database.url);
    await client.connect();
    await client.query('begin; select * from event_log.head for update');
    return { release: async () => client.end() };
  };

  it('loses and doubles nothing when connections are cut in the middle of appends', async () => {
    const troubles: unknown[] = [];
    const log = await open({ onTrouble: (error) => troubles.push(error) });
    const cutter = new pg.Client(database.url);
    await cutter.connect();
    const cut = async (): Promise<boolean> => {
      const { rowCount } = await cutter.query(
        `select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database()
         and state = 'active' and query like '%append_group%' and pid <> pg_backend_pid()`,
      );
      return rowCount !== 0;
    };
    let appended = 0;
    let working = true;
    const callers = Array.from({ length: 24 }, async (_, c) => {
      for (let i = 0; working; i += 1) {
        const { revision } = await log.append(stream(c), 2 * i - 1, [fact(`${c}.${i}`), fact(`${c}.${i}b`)]);
        expect(revision).toBe(2 * i + 1);
        appended += 2;
      }
    });
    for (let i = 0; i < 10; i += 1) {
      const before = appended;
      await until(cut);
      await until(async () => appended > before);
    }
    working = false;
    await Promise.all(callers);
    await cutter.end();
    expect(troubles.length).toBeGreaterThan(0);
    const events = await log.readAll(START, 100_000);
    expect(events.map(({ position }) => countOf(position))).toEqual(events.map((_, i) => i + 1));
    expect(events).toHaveLength(appended);
  });

  it('gets over the loss of its only connection while two groups are on their way on it', async () => {
    const troubles: unknown[] = [];
    const log = await open({ connections: 1, onTrouble: (error) => troubles.push(error) });
    const head = await holdHead();
    const sent = Array.from({ length: 128 }, (_, i) => log.append(stream(i), NO_STREAM, [fact(i)]));
    const cut = `select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database()
      and wait_event_type = 'Lock' and query like '%append_group%'`;
    await until(async () => (await onServer(database.url, cut)).length === 1);
    await until(async () => troubles.length > 1);
    await head.release();
    expect((await Promise.all(sent)).map(({ position }) => countOf(position))).toEqual(sent.map((_, i) => i + 1));
  });

  it('answers an append whose first answer was lost with the result that stands', async () => {
    const log = await open({ timeoutMs: 300 });
    const head = await holdHead();
    const appended = log.append(stream('a'), NO_STREAM, [fact(0), fact(1)]);
    // the first try hangs at the head and is given up; one of the next finds the head free
    await until(async () => {
      const sql = `select count(*)::int as n from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`;
      return (await onServer(database.url, sql))[0]!['n'] === 1;
    });
    await head.release();
    expect((await appended).revision).toBe(1);
    expect(await log.append(stream('a'), NO_STREAM, [fact(0), fact(1)])).toEqual(await appended);
    expect(await log.readAll(START, 10)).toHaveLength(2);
  });

  it('gives an append up as unavailable when the head stays held, and lets it be repeated later', async () => {
    const log = await open({ timeoutMs: 100, patienceMs: 400 });
    const head = await holdHead();
    const sent = [0, 1].map((i) => log.append(stream(i), NO_STREAM, [fact(i)]));
    for (const append of sent) await expect(append).rejects.toMatchObject({ name: 'LogUnavailable', transient: true });
    await head.release();
    await until(async () =>
      log.append(stream(0), NO_STREAM, [fact(0)]).then(
        () => true,
        () => false,
      ),
    );
    expect((await log.read(stream(0))).map(({ revision }) => revision)).toEqual([0]);
  });

  it('is told as unavailable when nobody listens at the address', async () => {
    const port = await new Promise<number>((resolve) => {
      const server = createServer().listen(0, '127.0.0.1', () => {
        const address = server.address();
        server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
      });
    });
    const pool = new pg.Pool({ connectionString: `postgres://nobody@127.0.0.1:${port}/none` });
    const log = new PostgresEventLog({ pool, patienceMs: 100 });
    const asked = [log.read(stream('a')), log.readAll(START, 1), log.head(), log.id()];
    const answers = await Promise.allSettled([...asked, log.append(stream('a'), NO_STREAM, [fact(0)])]);
    for (const answer of answers) expect(answer).toMatchObject({ reason: { name: 'LogUnavailable', transient: true } });
    await log.close();
    await pool.end();
  });

  it('does not let an append that the server cannot take fail its neighbours', async () => {
    const log = await open();
    const sent = [log.append(stream(0), NO_STREAM, [fact(0)]), log.append(stream(1), 2 ** 40, [fact(1)])];
    sent.push(log.append(stream(2), NO_STREAM, [fact(2)]));
    const [first, second, third] = await Promise.allSettled(sent);
    expect([first!.status, second!.status, third!.status]).toEqual(['fulfilled', 'rejected', 'fulfilled']);
  });

  it('finishes at closing what was on its way, and takes nothing after it', async () => {
    const log = await open();
    const sent = Array.from({ length: 700 }, (_, i) => log.append(stream(i), NO_STREAM, [fact(i)]));
    await log.close();
    expect(await Promise.all(sent)).toHaveLength(700);
    await expect(log.append(stream('a'), NO_STREAM, [fact(0)])).rejects.toMatchObject({ name: 'LogUnavailable' });
    await log.close();
  });

  it('shows in the clock of the server, which is asked', async () => {
    const log = await open();
    const [before, told, after] = [Date.now(), await log.serverTime(), Date.now()];
    expect(told).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
    expect(Date.parse(told)).toBeGreaterThanOrEqual(before - 1);
    expect(Date.parse(told)).toBeLessThanOrEqual(after + 1);
  });
});
