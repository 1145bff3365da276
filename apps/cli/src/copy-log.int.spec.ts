import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { logDigest } from '@greenledger/audit';
import { copyLog, eventStore, PostgresEventLog } from '@greenledger/eventing';
import { loadScheme, playSeason } from '@greenledger/platform';
import { acquireTestDatabase, type TestDatabase } from '@greenledger/platform/testing';
import { accounts, Projector } from '@greenledger/read-models';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { FakeServer } from '../../../libs/eventing/src/esdb/testing/fake-server.js';

const TYPESCRIPT = new URL('../../../test/support/typescript.mjs', import.meta.url).href;
const PROGRAM = fileURLToPath(new URL('main.ts', import.meta.url));
const data = fileURLToPath(new URL('../../../data', import.meta.url));
const PREFIX = 'greenledger.';

describe('the log of a season of 300 communities', () => {
  const databases: TestDatabase[] = [];
  const database = async (): Promise<TestDatabase> => {
    const made = await acquireTestDatabase();
    databases.push(made);
    return made;
  };
  let server: FakeServer;
  let origin: TestDatabase;
  let digest: string;
  let ordinal: number;
  beforeAll(async () => {
    server = await FakeServer.start();
    origin = await database();
    const scheme = await loadScheme({ scheme: `${data}/schemes/guizhou-2020`, calendars: `${data}/calendars` });
    const { rehearsal } = await playSeason({ scheme, seed: 1, communities: 300 });
    const log = await PostgresEventLog.open({ url: origin.url });
    await copyLog(rehearsal.log, log);
    ({ digest, ordinal } = await logDigest(log));
    await log.close();
  });
  afterAll(async () => {
    await server.stop();
    for (const each of databases) await each.release();
  });

  const start = (args: string[], url = origin.url): ChildProcess =>
    spawn(process.execPath, ['--import', TYPESCRIPT, PROGRAM, ...args], {
      env: { PATH: process.env['PATH'], DATABASE_URL: url, EVENT_STORE_URL: server.url },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
  const run = async (args: string[], url?: string) => {
    const child = start(args, url);
    let said = '';
    for (const output of [child.stdout!, child.stderr!]) output.on('data', (chunk: Buffer) => (said += String(chunk)));
    const [code] = (await once(child, 'close')) as [number];
    return { code, said };
  };
  const there = ['copy-log', '--from', 'postgres', '--to', 'eventstoredb'];
  const stored = (): number => server.records.all.filter(({ stream }) => stream.startsWith(PREFIX)).length;

  it('is copied into an event store, by a second run where the first was killed', async () => {
    const first = start(there);
    while (stored() < 2_000) await sleep(10);
    first.kill('SIGKILL');
    await once(first, 'close');
    const before = stored();
    expect(before).toBeLessThan(ordinal);

    const { code, said } = await run(there);
    expect(said).toContain(`${before} events stood there already, ${ordinal - before} were copied`);
    expect(said).toContain(`eventstoredb to ordinal ${ordinal}: ${digest}`);
    expect(code).toBe(0);
  });

  it('gives the same read models on both engines', async () => {
    const pool = new pg.Pool({ connectionString: origin.url, max: 4 });
    const { EsdbEventLog } = await eventStore();
    const logs = {
      of_postgres: await PostgresEventLog.open({ url: origin.url }),
      of_store: new EsdbEventLog({ url: server.url, prefix: PREFIX }),
    };
    const contents = async (schema: keyof typeof logs) => {
      await new Projector({ log: logs[schema], pool, accounts, schema }).install();
      await new Projector({ log: logs[schema], pool, accounts, schema }).catchUp();
      const found: Record<string, string> = {};
      for (const table of ['rows', 'tasks', 'alarms', 'postings', 'blocks', 'spans', 'links']) {
        const { rows } = await pool.query<{ digest: string }>(
          `select concat_ws('/', count(*), sum(hashtextextended(t::text, 1)::numeric)) digest from ${schema}.${table} t`,
        );
        found[table] = rows[0]!.digest;
      }
      return found;
    };
    try {
      const ofPostgres = await contents('of_postgres');
      expect(await contents('of_store')).toEqual(ofPostgres);
      expect(Number(ofPostgres['postings']!.split('/')[0])).toBeGreaterThan(1_000);
    } finally {
      for (const log of Object.values(logs)) await log.close();
      await pool.end();
    }
  });

  it('is copied back into another PostgreSQL', async () => {
    const { url } = await database();
    const { code, said } = await run(['copy-log', '--from', 'eventstoredb', '--to', 'postgres'], url);
    expect(said).toContain(`0 events stood there already, ${ordinal} were copied`);
    expect(said).toContain(`postgres     to ordinal ${ordinal}: ${digest}`);
    expect(code).toBe(0);
  });

  it('is not mixed with another', async () => {
    const other = await database();
    const log = await PostgresEventLog.open({ url: other.url });
    const scheme = await loadScheme({ scheme: `${data}/schemes/guizhou-2020`, calendars: `${data}/calendars` });
    const { rehearsal } = await playSeason({ scheme, seed: 2, communities: 30, until: '2020-09-20' });
    await copyLog(rehearsal.log, log);
    await log.close();
    const { code, said } = await run(there, other.url);
    expect(said).toMatch(/what stands at ordinal \d+ of the destination is not what the log to copy has there/);
    expect(code).toBe(1);
    expect(stored()).toBe(ordinal);
  });
});
