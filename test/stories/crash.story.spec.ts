import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type CommandAnswer } from '@greenledger/contracts';
import { type Instant, PostgresEventLog, type RecordedEvent } from '@greenledger/eventing';
import { type EmbeddedPostgres, startEmbeddedPostgres } from '@greenledger/platform';
import { Seeded } from '@greenledger/platform/testing';
import { accounts as books, Projector, verify } from '@greenledger/read-models';
import { randomUUID } from 'node:crypto';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import pg from 'pg';
import { brokenStreams, doubledEvents, lostCommands, wholeLog } from '../support/aftermath.js';
import { type Asked, CrashingProgram, type Victim } from '../support/crashing.js';
import { departures, noticesIn, noticesOwed } from '../support/notices-owed.js';
import { csv, inventedCodes } from '../support/registers.js';
import { guizhou, loadGuizhou } from '../support/scheme.js';
import { shanghai } from '../support/shanghai.js';
import { World } from '../support/world.js';

/** The same blows in every run; another seed, to look for more: CRASH_SEED=... npm test */
const seed = Number(process.env['CRASH_SEED'] ?? 2020);
const blows = new Seeded(seed);
const commands = new Seeded(seed);

const WRITERS = 6;
const ROWS = 120;
const units = ['housing', 'ndrc', 'civil-affairs', 'public-security', 'ecology', 'transport', 'market-regulation'];
const areas = ['GY', 'LPS', 'ZY', 'AS', 'BJ', 'TR', 'QXN', 'QDN', 'QN', 'GA'];

/** Victims of the twenty rounds, and whether an area's register is on its way in when it happens. */
const hands: readonly (readonly [Victim, boolean])[] = (
  [
    ['program', 5, 3],
    ['postmaster', 2, 2],
    ['backend', 2, 1],
    ['both', 3, 2],
  ] as const
).flatMap(([victim, rounds, importing]) => [
  ...Array.from({ length: rounds }, () => [victim, false] as const),
  ...Array.from({ length: importing }, () => [victim, true] as const),
]);

/** When the program of a round starts: shortly before something falls due, or at a time of rest at which papers come in. */
const starts: readonly (readonly [date: string, time: string])[] = [
  ['2020-09-24', '12:00'],
  ['2020-09-27', '08:59:57'],
  ['2020-09-28', '12:00'],
  ['2020-09-30', '08:59:57'],
  ['2020-09-30', '12:00'],
  ['2020-09-30', '23:59:57'],
  ['2020-10-05', '12:00'],
  ['2020-10-09', '08:59:57'],
  ['2020-10-09', '23:59:57'],
  ['2020-10-10', '12:00'],
  ['2020-10-12', '08:59:57'],
  ['2020-10-13', '08:59:57'],
  ['2020-10-14', '23:59:57'],
  ['2020-10-20', '12:00'],
  ['2020-10-28', '08:59:57'],
  ['2020-10-30', '08:59:57'],
  ['2020-10-31', '23:59:57'],
  ['2020-11-04', '08:59:57'],
  ['2020-11-11', '12:00'],
  ['2020-11-13', '08:59:57'],
];
const END: Instant = shanghai('2020-11-18', '12:00');

const plan = {
  kind: 'implementationPlan',
  targets: [
    { year: 2021, communities: 30 },
    { year: 2022, communities: 60 },
  ],
  tasks: [{ bureau: 'housing', task: '牵头组织实施' }],
  mechanism: '建立部门联动机制，每季度调度一次',
};
const paperOf = (obligor: string, done: string) =>
  units.includes(obligor) ? { kind: 'quarterlyReport', work: [{ item: 'W1', done }] } : { ...plan, mechanism: done };
const pathOf = (obligor: string) =>
  `/api/obligations/guizhou-2020.${units.includes(obligor) ? 'quarterlyReport.2020-Q3' : 'implementationPlan.2020'}.${obligor}`;

/** Who files in which round: before anything fell due, on the due day, late; and what the office sends back. */
const filing: Readonly<Record<number, readonly string[]>> = {
  2: ['GY', 'ZY'],
  4: ['BJ'],
  6: ['transport', 'ecology', 'TR'],
  9: ['civil-affairs'],
  13: ['ecology'],
};
const returning: Readonly<Record<number, readonly string[]>> = { 9: ['ecology'] };

let dir: string;
let running: CrashingProgram | undefined;
let database: EmbeddedPostgres | undefined;
/** The office first, then those who owe papers. */
const people: string[] = [];
const numberOf = (obligor: string): number => 1 + [...units, ...areas].indexOf(obligor);

const acknowledged = new Map<string, CommandAnswer>();
const open: Asked[] = [];
/** Papers that are with the office, of which another version may come at any time. */
const filed = new Set<string>();

const quiet = { info: () => undefined, warn: () => undefined, error: () => undefined };
const openDatabase = async (): Promise<EmbeddedPostgres> =>
  (database = await startEmbeddedPostgres({ dataDir: join(dir, 'postgres'), log: quiet }));
const closeDatabase = async (): Promise<void> => {
  await database?.stop();
  database = undefined;
};

beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'greenledger-crash-'));
  await chmod(dir, 0o755);
  const { url } = await openDatabase();
  const world = await World.start({ database: { url, release: closeDatabase } });
  await loadGuizhou(world);
  people.push(await world.as('ProvincialOfficer', { unit: 'housing' }).account());
  for (const unit of units) people.push(await world.as('Liaison', { unit }).account());
  for (const area of areas) people.push(await world.as('PrefectureOfficer', { area }).account());
  await world.stop();
}, 120_000);

afterAll(async () => {
  await running?.abandon();
  await closeDatabase();
  await rm(dir, { recursive: true, force: true, maxRetries: 5 });
});

const start = async (at: Instant): Promise<CrashingProgram> =>
  (running = await CrashingProgram.start({ dataDir: dir, at, accounts: people }));

/** Sends a command; an answer is remembered, a lost one leaves it open to be asked again with the same key. */
const ask = async (program: CrashingProgram, asked: Asked): Promise<boolean> => {
  const answer = await program.ask<CommandAnswer>(asked);
  if (!answer) {
    open.push(asked);
    return false;
  }
  const must = asked.body instanceof Uint8Array ? 400 : 500;
  if (answer.status >= must) throw new Error(`${asked.path}: ${answer.status} ${JSON.stringify(answer.body)}`);
  if (answer.status >= 400) return true;
  const before = acknowledged.get(asked.key);
  if (before) expect(answer.body.events.map(({ id }) => id)).toEqual(before.events.map(({ id }) => id));
  acknowledged.set(asked.key, answer.body);
  return true;
};

const askAgain = async (program: CrashingProgram): Promise<void> => {
  for (let asked = open.shift(); asked; asked = open.shift()) await ask(program, asked);
};

/** What must succeed, asked when nothing else happens. */
const does = async (program: CrashingProgram, asked: Omit<Asked, 'key'>): Promise<void> => {
  const key = randomUUID();
  await ask(program, { ...asked, key });
  expect([asked.path, acknowledged.has(key)]).toEqual([asked.path, true]);
};

const file = (obligor: string, done: string): Omit<Asked, 'key'> => ({
  as: numberOf(obligor),
  path: `${pathOf(obligor)}/submit`,
  body: { paper: paperOf(obligor, done) },
});

/** One of many: a document registered or corrected, or another version of a paper that is with the office. */
const act = (): Asked => {
  const key = randomUUID();
  const number = `压测〔2020〕${commands.between(0, 399)}号`;
  const document = encodeURIComponent(number);
  const draw = commands.between(0, 3);
  if (draw === 0) {
    return { as: 0, key, path: `/api/policy-documents/${document}/correct`, body: { title: key, reason: 'mended' } };
  }
  if (draw === 1 && filed.size > 0) return { ...file(commands.pick([...filed]), key), key };
  const body = {
    number: { printed: number, normalised: number },
    title: key,
    issuers: ['housing'],
    dated: '2020-09-11',
  };
  return { as: 0, key, path: '/api/policy-documents', body };
};

const load = (program: CrashingProgram, goesOn: () => boolean): Promise<unknown> =>
  Promise.all(
    Array.from({ length: WRITERS }, async () => {
      while (goesOn() && (await ask(program, act())));
    }),
  );

describe('program and database killed at random moments under load', () => {
  const rounds = hands
    .map((hand) => [blows.next(), hand] as const)
    .sort(([a], [b]) => a - b)
    .map(([, [victim, importing]], i) => ({
      victim,
      importing,
      at: shanghai(...starts[i]!),
      afterMs: blows.between(50, 900),
      afterRows: blows.chance(25) ? 0 : blows.between(1, ROWS - 20),
    }));
  /** Areas whose register is sent, and its codes. */
  const registers = new Map<string, readonly string[]>();
  /** How many rows of a register stood when the blow fell. */
  const interrupted: number[] = [];
  let events: readonly RecordedEvent[];
  let equal: unknown;
  let last: Instant;

  it('come up again by themselves, twenty times', async () => {
    const scheme = await guizhou();
    for (const [i, { victim, importing, at, afterMs, afterRows }] of rounds.entries()) {
      const program = await start(at);
      await askAgain(program);
      expect(open).toEqual([]);
      if (filing[i] || returning[i]) await program.atRest();
      for (const obligor of returning[i] ?? []) {
        filed.delete(obligor);
        await does(program, { as: 0, path: `${pathOf(obligor)}/return`, body: { reasons: ['figures missing'] } });
      }
      for (const obligor of filing[i] ?? []) {
        await does(program, file(obligor, 'in good time'));
        filed.add(obligor);
      }

      let struck = false;
      // beside an import only so much: what is behind in the log waits its turn, and writers without end hold it up
      let left = importing ? 10 * WRITERS : Infinity;
      const loading: Promise<unknown>[] = [load(program, () => !struck && left-- > 0)];
      if (importing) {
        const area = areas[registers.size]!;
        const codes = inventedCodes(scheme, area).slice(0, ROWS);
        registers.set(area, codes);
        const body = csv(codes.map((code) => ({ code, area, name: `示例${code.slice(-7)}社区` })));
        loading.push(
          ask(program, { ...file(area, ''), key: randomUUID(), path: `/api/register-imports?area=${area}`, body }),
        );
        if (afterRows === 0) await setTimeout(afterMs / 20);
        await program.until(async () => (await program.registered(area)) >= afterRows, 5);
        interrupted.push(await program.registered(area));
      } else await setTimeout(afterMs);
      await program.kill(victim);
      struck = true;
      await Promise.all(loading);
      expect([i, program.alive]).toEqual([i, victim === 'postmaster' || victim === 'backend']);
      if (!program.alive) continue;
      // its database was killed under it: it is well again without anybody's doing, and ends in order
      await program.ready();
      let more = 5 * WRITERS;
      await load(program, () => more-- > 0);
      expect(more).toBeLessThanOrEqual(0);
      await askAgain(program);
      expect(await program.stop()).toBe(0);
    }
    const program = await start(END);
    await askAgain(program);
    expect(open).toEqual([]);
    await program.atRest();
    last = program.now;
    expect(await program.stop()).toBe(0);

    const { url } = await openDatabase();
    const pool = new pg.Pool({ connectionString: url, max: 4 });
    const log = await PostgresEventLog.open({ url });
    events = await wholeLog(log);
    equal = await verify({ log, pool, accounts: books }, new Projector({ log, pool, accounts: books }));
    await log.close();
    await pool.end();
  }, 600_000);

  it('lose no acknowledged command, and do none by halves or twice', () => {
    expect(acknowledged.size).toBeGreaterThan(10 * rounds.length);
    expect(doubledEvents(events)).toEqual([]);
    expect(brokenStreams(events)).toEqual([]);
    expect(lostCommands(events, acknowledged)).toEqual([]);
  });

  it('finish every register that was on its way in: each row once, none lost', () => {
    expect(interrupted.filter((rows) => rows > 0 && rows < ROWS).length).toBeGreaterThan(0);
    expect(registers.size).toBe(8);
    for (const [area, codes] of registers) {
      const data = events.filter(({ type }) => type === 'CommunityRegistered').map((event) => event.data as never);
      const mine = (data as { area: string; code: string }[]).filter((one) => one.area === area);
      expect(mine.map(({ code }) => code).sort()).toEqual([...codes].sort());
      const completed = events.filter(
        ({ type, stream }) => type === 'RegisterImportCompleted' && stream.startsWith(`registerImport-${area}.`),
      );
      expect(completed.map((event) => event.data)).toEqual([{ registered: ROWS, matched: 0, refused: [] }]);
    }
  });

  it('issue exactly the notices that follow from the log, and say of exactly what is late that it is', () => {
    const [owed, held] = [noticesOwed(events, last), noticesIn(events)];
    expect(held.issued.length).toBeGreaterThan(100);
    const agree = { missing: [], unexpected: [], doubled: [] };
    expect(departures(owed.issued, held.issued)).toEqual(agree);
    expect(departures(owed.overdue, held.overdue)).toEqual(agree);
  });

  it('show what a replay of the log shows', () => expect(equal).toMatchObject({ equal: true }));
});
