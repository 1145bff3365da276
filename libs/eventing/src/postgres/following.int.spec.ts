import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { acquireTestDatabase, type TestDatabase } from '@greenledger/platform/testing';
import pg from 'pg';
import { type RecordedEvent, START } from '../event.js';
import { type Batch, NO_STREAM } from '../event-log.js';
import { fact, stream } from '../testing/facts.js';
import { onServer, until } from '../testing/on-server.js';
import { PostgresEventLog } from './postgres-log.js';

const listeners = `
  select pid from pg_stat_activity where datname = current_database() and application_name = 'event log: listen' and query like 'listen%'`;

describe('following the log in PostgreSQL', () => {
  let database: TestDatabase;
  let pool: pg.Pool;
  let stop: AbortController;
  const opened: PostgresEventLog[] = [];
  const following: Promise<void>[] = [];
  beforeAll(async () => {
    database = await acquireTestDatabase();
    pool = new pg.Pool({ connectionString: database.url });
  });
  afterAll(async () => {
    await pool.end();
    await database.release();
  });
  beforeEach(async () => {
    await onServer(database.url, 'drop schema if exists event_log cascade');
    stop = new AbortController();
  });
  afterEach(async () => {
    stop.abort();
    await Promise.all(following.splice(0));
    await Promise.all(opened.splice(0).map((log) => log.close()));
  });
  const open = async (pollMs: number): Promise<PostgresEventLog> => {
    const log = await PostgresEventLog.open({ pool, pollMs });
    opened.push(log);
    return log;
  };
  const follow = (log: PostgresEventLog): RecordedEvent[] => {
    const seen: RecordedEvent[] = [];
    following.push(
      (async () => {
        for await (const { events } of log.subscribe(START, { signal: stop.signal })) seen.push(...events);
      })(),
    );
    return seen;
  };
  const listener = () => until(async () => (await onServer(database.url, listeners))[0]?.['pid'] as number | undefined);
  const neverPolls = 3_600_000;

  it('is woken by what any process appends, with one listening connection for all followers', async () => {
    const log = await open(neverPolls);
    const other = await open(neverPolls);
    const followers = [follow(log), follow(log), follow(log)];
    await listener();
    for (let i = 0; i < 5; i += 1) await (i % 2 ? log : other).append(stream(i), NO_STREAM, [fact(i)]);
    await until(async () => followers.every((seen) => seen.length === 5));
    expect(await onServer(database.url, listeners)).toHaveLength(1);
  });

  it('looks again by itself when an announcement is lost', async () => {
    const log = await open(50);
    const seen = follow(log);
    await listener();
    await onServer(
      database.url,
      `with moved as (update event_log.head set position = 1)
       insert into event_log.events values (1, 'case-a', 0, gen_random_uuid(), 'CaseNoted', '{}', '{}')`,
    );
    await until(async () => seen.length === 1);
  });

  it('listens anew after its connection was cut, and finds what was appended meanwhile', async () => {
    const log = await open(neverPolls);
    const seen = follow(log);
    const cut = await listener();
    await onServer(database.url, 'select pg_terminate_backend($1)', [cut]);
    await log.append(stream(0), NO_STREAM, [fact(0)]);
    await until(async () => seen.length === 1);
    await until(async () => (await listener()) !== cut);
    await log.append(stream(1), NO_STREAM, [fact(1)]);
    await until(async () => seen.length === 2);
  });

  it('asks for no batch that nobody waits for, and does not miss what was announced meanwhile', async () => {
    const log = await open(neverPolls);
    const other = follow(log);
    const batches = log.subscribe(START, { signal: stop.signal, batchSize: 2 })[Symbol.asyncIterator]();
    await log.append(stream('a'), NO_STREAM, [fact(0)]);
    await batches.next();
    let asked = 0;
    const query = pool.query.bind(pool) as (config: { text: string; values: unknown[] }) => unknown;
    pool.query = ((config: { text: string; values: unknown[] }) => {
      if (config.text.includes('order by e.position') && config.values[1] === 2) asked += 1;
      return query(config);
    }) as typeof pool.query;
    for (let i = 1; i <= 9; i += 1) await log.append(stream(i), NO_STREAM, [fact(i)]);
    await until(async () => other.length === 10);
    expect(asked).toBe(0);
    const sizes: number[] = [];
    while (sizes.reduce((sum, size) => sum + size, 0) < 9) {
      const { value } = (await batches.next()) as { value: Batch };
      sizes.push(value.events.length);
    }
    expect(sizes).toEqual([2, 2, 2, 2, 1]);
    expect(asked).toBe(5);
    pool.query = query as typeof pool.query;
  });

  it('goes on behind trouble with the server, and ends when the log is closed', async () => {
    const log = await open(50);
    const seen = follow(log);
    await log.append(stream(0), NO_STREAM, [fact(0)]);
    await until(async () => seen.length === 1);
    await onServer(
      database.url,
      `select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()`,
    );
    await log.append(stream(1), NO_STREAM, [fact(1)]);
    await until(async () => seen.length === 2);
    await log.close();
    await Promise.all(following);
  });
});
