import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Role } from '@greenledger/domain';
import { derivedId, type NewEvent, PostgresEventLog, type StreamName } from '@greenledger/eventing';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { Holders } from '../alarm-clock/holders.js';
import { ControlledClock } from '../clock.js';
import { readConfig } from '../config.js';
import { acquireTestDatabase, type TestDatabase } from '../embedded-postgres/testing.js';
import { preparePractice } from './prepare.js';

const path = (relative: string): string => fileURLToPath(new URL(`../../../../data/${relative}`, import.meta.url));

let database: TestDatabase;
let pool: pg.Pool;
let holders: Holders;
let schema: string;

const prepare = () =>
  preparePractice(
    { ...readConfig({ LOG_LEVEL: 'silent' }), databaseUrl: database.url },
    {
      seed: 1,
      communities: 60,
      directories: { scheme: path('schemes/guizhou-2020'), calendars: path('calendars') },
      onProgress: () => undefined,
    },
  );

beforeAll(async () => {
  database = await acquireTestDatabase();
  pool = new pg.Pool({ connectionString: database.url, max: 2 });
  const { made } = await prepare();
  holders = new Holders(pool, new ControlledClock(made!.endsAt));
  const { rows } = await pool.query<{ schema: string }>('select schema from read_models.generations where serves');
  schema = rows[0]!.schema;
}, 180_000);
afterAll(async () => {
  await pool.end();
  await database.release();
});

describe('the practice province', () => {
  it('has for every open task somebody who can sign in and do it', async () => {
    const { rows: tasks } = await pool.query<{ holder: string; step: string }>(
      `select distinct holder, line ->> 'step' as step from ${schema}.tasks
       where to_ordinal is null and effective_to is null`,
    );
    expect(tasks.map(({ step }) => step)).toContain('selfCheck');
    const waiting: unknown[] = [];
    for (const task of tasks) if ((await holders.accountsOf([task.holder])).length === 0) waiting.push(task);
    expect(waiting).toEqual([]);
  });

  it.each<[Role, number]>([
    ['SystemAdministrator', 1],
    ['SecurityAdministrator', 1],
    ['AuditAdministrator', 1],
    ['Convenor', 1],
    ['DeputyConvenor', 1],
    ['OfficeDirector', 1],
    ['SpotChecker', 1],
    ['Member', 14],
    ['Liaison', 15],
  ])('has accounts for the post %s', async (role, count) => {
    const { rows } = await pool.query('select distinct account from directory.held_role where role = $1', [role]);
    expect(rows).toHaveLength(count);
  });

  it('has a head and a clerk in every community that takes part, both under one password', async () => {
    const { rows: cases } = await pool.query<{ subject: string }>(
      `select subject from ${schema}.rows where account = 'creation' and status <> 'abolished'
       and to_ordinal is null and effective_to is null`,
    );
    const { rows } = await pool.query<{ community: string; roles: string[] }>(
      `select scope ->> 'community' as community, array_agg(role order by role) as roles from directory.held_role
       where scope ->> 'community' is not null group by scope ->> 'community'`,
    );
    const posts = new Map(rows.map(({ community, roles }) => [community, roles]));
    expect(cases.length).toBeGreaterThan(30);
    for (const { subject } of cases) expect(posts.get(subject)).toEqual(['CommunityClerk', 'CommunityHead']);
    const passwords = await pool.query('select distinct password from directory.account');
    expect(passwords.rows).toHaveLength(1);
  });

  it('goes on behind what people recorded last, also where the read models have to be made anew, as in a copy', async () => {
    const log = await PostgresEventLog.open({ url: database.url });
    const metadata = { at: '2022-03-01T01:00:00.000Z', effectiveOn: '2022-03-01' } as NewEvent['metadata'];
    await log.append('thing-a' as StreamName, -1, [{ id: derivedId('late'), type: 'Happened', data: {}, metadata }]);
    await log.close();
    await pool.query(`drop schema ${schema} cascade; delete from read_models.generations`);
    const { clock } = await prepare();
    expect(clock.now() > '2022-03-01T01:00:00.000Z').toBe(true);
  });
});
