import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { logDigest, runningDigest } from '@greenledger/audit';
import { type CommandAnswer } from '@greenledger/contracts';
import { type Instant, PostgresEventLog, START } from '@greenledger/eventing';
import {
  AccessLog,
  type Backup,
  backUp,
  CONFIG,
  type Config,
  keptTables,
  preparePractice,
  readConfig,
  restore,
} from '@greenledger/platform';
import { acquireTestDatabase } from '@greenledger/platform/testing';
import { createHash } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { World } from '../support/world.js';

const data = fileURLToPath(new URL('../../data', import.meta.url));
const LETTER = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8/5+hHgAHggJ/PchI7wAAAABJRU5ErkJggg==',
  'base64',
);
const LETTER_NUMBER = '黔建科通〔2021〕9号';
const OFFICE = 'provincial-officer-office';

const logItself = ['event_log.events', 'event_log.head'];
const madeAnew = [
  'directory.lock',
  'directory.migration',
  'directory.one_time_link',
  'directory.session',
  'directory.sign_in_attempt',
  'processes.checkpoint',
];

let home: string;
let origin: World;
let copy: World;
let password: string;
let endsAt: Instant;
let letter: string;
let backup: Backup;
/** Token of a session that was open when the backup was made. */
let token: string;
const before: CommandAnswer[] = [];
const beside: CommandAnswer[] = [];

const evidence = (place: string) => ({ EVIDENCE_URL: pathToFileURL(join(home, place, 'evidence')).href });
const document = (printed: string) => ({
  number: { printed, normalised: printed },
  title: printed,
  issuers: ['housing'],
  dated: '2021-12-30',
});
const office = (world: World) => world.as('ProvincialOfficer', { unit: 'housing' }, 'drill');

/** What people look at, as it was known at the end of the season. */
const dashboards = async (world: World): Promise<unknown> => {
  const paths = ['F1', 'F2', 'F3', 'F4', 'F5', 'F6', 'F7', 'F13', 'F14'].map((figure) => `/api/figures/${figure}`);
  const seen: unknown[] = [];
  for (const path of [...paths, '/api/creations', '/api/public-notices'])
    seen.push(await office(world).sees(`${path}?knownAt=${endsAt}`));
  return seen;
};

/** The documents of the drill in a log, in its order. */
const registered = async ({ log }: World): Promise<readonly string[]> => {
  const events = await log.readAll(START, 100_000);
  return events
    .filter(({ type }) => type === 'PolicyDocumentRegistered')
    .map(({ data: fact }) => (fact as { title: string }).title)
    .filter((title) => title.startsWith('演练〔2021〕'));
};

describe('a season that was backed up while people worked, and restored to a new place', () => {
  beforeAll(async () => {
    home = await mkdtemp(join(tmpdir(), 'greenledger-restore-'));
    const database = await acquireTestDatabase();
    const given = readConfig({
      LOG_LEVEL: 'silent',
      DATA_DIR: home,
      DATABASE_URL: database.url,
      ...evidence('origin'),
    });
    const prepared = await preparePractice(
      { ...given, databaseUrl: database.url },
      {
        seed: 1,
        communities: 30,
        directories: { scheme: `${data}/schemes/guizhou-2020`, calendars: `${data}/calendars` },
        onProgress: () => undefined,
      },
    );
    ({ password } = prepared as { password: string });
    ({ endsAt } = prepared.made!);
    origin = await World.start({ at: endsAt, database, env: evidence('origin') });
    origin.clock.advanceBy(60_000);
    ({ token } = (await origin.nobody.post<{ token: string }>('/api/session', { login: OFFICE, password })).body);
    const file = await office(origin).upload(LETTER);
    letter = (await office(origin).does('/api/policy-documents', { ...document(LETTER_NUMBER), file })).id;

    const register = async (n: number) => office(origin).does('/api/policy-documents', document(`演练〔2021〕${n}号`));
    for (let n = 1; n <= 5; n += 1) before.push(await register(n));
    let over = false;
    const working = (async () => {
      for (let n = 6; !over; n += 1) beside.push(await register(n));
    })();
    const config = origin.program.app.get<Config & { databaseUrl: string }>(CONFIG);
    backup = await backUp({ config, log: origin.log, to: join(home, 'backups'), at: '2026-01-01T03:00:00.000Z' });
    over = true;
    await working;

    const fresh = await acquireTestDatabase();
    const place = readConfig({ LOG_LEVEL: 'silent', DATA_DIR: home, DATABASE_URL: fresh.url, ...evidence('copy') });
    const log = await PostgresEventLog.open({ url: fresh.url });
    await restore({ from: backup.directory, config: { ...place, databaseUrl: fresh.url }, log });
    await log.close();
    copy = await World.start({ at: origin.clock.now(), database: fresh, env: evidence('copy') });
  }, 240_000);
  afterAll(async () => {
    await copy?.stop();
    await origin?.stop();
    await rm(home, { recursive: true, force: true });
  });

  it('holds every command that was acknowledged before the backup began, and a prefix of those beside it', async () => {
    const titles = (count: number) => Array.from({ length: count }, (_, i) => `演练〔2021〕${i + 1}号`);
    const there = await registered(copy);
    expect(there).toEqual(titles(there.length));
    expect(there.length).toBeGreaterThanOrEqual(before.length);
    expect(beside.length).toBeGreaterThan(0);
    expect(await registered(origin)).toEqual(titles(before.length + beside.length));
  });

  it('has a log with the digest that was written down, which is that of the origin up to there', async () => {
    const { ordinal, digest } = backup.manifest.log;
    const origins = runningDigest();
    for (const event of await origin.log.readAll(START, ordinal)) origins.add(event);
    const copied = runningDigest();
    for (const event of await copy.log.readAll(START, ordinal)) copied.add(event);
    expect([origins.value(), copied.value()]).toEqual([
      { ordinal, digest },
      { ordinal, digest },
    ]);
    expect(ordinal).toBeGreaterThan(2_000);
  });

  it('gets nothing into its log by starting: what processes issued is found to be there', async () => {
    await copy.settle();
    expect(await logDigest(copy.log)).toEqual({
      ordinal: backup.manifest.log.ordinal,
      digest: backup.manifest.log.digest,
    });
  });

  it('shows on its dashboards what the origin shows', async () => {
    expect(await dashboards(copy)).toEqual(await dashboards(origin));
  });

  it('lets people in with the password they had, and not with the session they had', async () => {
    const withToken = (world: World) =>
      world.nobody.ask('GET', '/api/session', { key: null, headers: { authorization: `Bearer ${token}` } });
    expect([(await withToken(origin)).status, (await withToken(copy)).status]).toEqual([200, 401]);
    const wrong = await copy.nobody.post('/api/session', { login: OFFICE, password: `${password}!` });
    expect(wrong.status).toBe(401);
    const entered = await copy.nobody.post('/api/session', { login: OFFICE, password });
    expect(entered.status).toBe(200);
  });

  it('reads a file of evidence back byte for byte', async () => {
    const file = createHash('sha256').update(LETTER).digest('hex');
    const bearer = await office(copy).token();
    const path = `/api/policy-documents/${encodeURIComponent(letter)}/files/${file}`;
    const answer = await fetch(new URL(path, copy.url), { headers: { authorization: `Bearer ${bearer}` } });
    expect(Buffer.from(await answer.arrayBuffer())).toEqual(LETTER);
  });

  it('was given every table that cannot be made anew', async () => {
    const { rows } = await origin.pool.query<{ name: string }>(
      `select table_schema || '.' || table_name as name from information_schema.tables
        where table_schema !~ '^(pg_catalog|information_schema|bullmq|read_(models|[0-9a-f]{12}))$' order by 1`,
    );
    const known = [...Object.keys(keptTables), ...logItself, ...madeAnew];
    expect(rows.map(({ name }) => name)).toEqual(known.sort());
  });

  it('vouches for its access log from the first entry on', async () => {
    expect(await copy.program.app.get(AccessLog).verify()).toMatchObject({ intact: true });
  });

  it('goes on: the next command is recorded behind the last one', async () => {
    const { ordinal } = backup.manifest.log;
    await office(copy).does('/api/policy-documents', document('演练后〔2021〕1号'));
    const [next] = (await copy.log.readAll(START, ordinal + 1)).slice(ordinal);
    expect(next).toMatchObject({ type: 'PolicyDocumentRegistered' });
  });
});
