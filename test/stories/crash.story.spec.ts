import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  chainDigest,
  type Instant,
  PostgresEventLog,
  type RecordedEvent,
  START,
  type StreamName,
} from '@greenledger/eventing';
import { CLOCK, type Clock, DECIDE, issueScheme, loadScheme } from '@greenledger/platform';
import { accounts, Ledger, Projector, verify } from '@greenledger/read-models';
import { type ChildProcess, fork } from 'node:child_process';
import { randomInt, randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { World } from '../support/world.js';

const ROUNDS = 20;
const WRITERS = 6;
const root = fileURLToPath(new URL('../..', import.meta.url));
const units = ['housing', 'ndrc', 'civil-affairs', 'public-security', 'ecology', 'transport', 'market-regulation'];

interface Asked {
  readonly token: string;
  readonly path: string;
  readonly body: object;
  readonly key: string;
}
interface Answered {
  readonly stream: StreamName;
  readonly revision: number;
  readonly events: readonly { readonly id: string }[];
}

let database: World['database'];
let office: string;
let running: ChildProcess | undefined;
const liaisons: string[] = [];
const acknowledged = new Map<string, Answered>();
const open: Asked[] = [];

beforeAll(async () => {
  const world = await World.start({ at: '2020-09-30T12:50:00.000Z', env: { SESSION_IDLE_MINUTES: '720' } });
  database = world.database;
  const app = world.program.app;
  const scheme = await loadScheme({ scheme: `${root}data/schemes/guizhou-2020`, calendars: `${root}data/calendars` });
  const clock = app.get<Clock>(CLOCK);
  await issueScheme(scheme, { decide: app.get(DECIDE), now: () => clock.now() });
  await world.settle();
  office = await world.as('ProvincialOfficer', { unit: 'housing' }).token();
  for (const unit of units) liaisons.push(await world.as('Liaison', { unit }).token());
  await world.stop({ keep: true });
}, 120_000);

afterAll(async () => {
  running?.kill('SIGKILL');
  await database.release();
});

/** Asks again and again until it is so. */
const until = async (so: () => Promise<boolean>): Promise<void> => {
  while (!(await so())) await setTimeout(50);
};

const startProgram = async (at: Instant): Promise<{ url: string; child: ChildProcess }> => {
  const child = fork(`${root}test/support/crash-program.mjs`, {
    env: {
      ...process.env,
      PORT: '0',
      LOG_LEVEL: 'silent',
      DATABASE_URL: database.url,
      START_AT: at,
      RATE_LIMIT: '10000000',
      NODE_OPTIONS: '',
    },
  });
  running = child;
  const [message] = (await once(child, 'message')) as [{ url: string }];
  return { url: message.url, child };
};

/** A session that nobody uses ends; the clock jumps by hours between two starts. */
const keepSignedIn = async (url: string): Promise<void> => {
  for (const token of [office, ...liaisons]) {
    const { status } = await fetch(`${url}/api/inbox`, { headers: { authorization: `Bearer ${token}` } });
    expect(status).not.toBe(401);
  }
};

/** Sends a command; an answer is remembered, a lost connection leaves it open to be asked again with the same key. */
const ask = async (url: string, asked: Asked): Promise<boolean> => {
  try {
    const response = await fetch(`${url}${asked.path}`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${asked.token}`,
        'content-type': 'application/json',
        'idempotency-key': asked.key,
      },
      body: JSON.stringify(asked.body),
    });
    const body = (await response.json()) as Answered;
    if (response.status === 503) throw new Error('not now');
    if (response.ok) {
      const before = acknowledged.get(asked.key);
      if (before) expect(body.events.map(({ id }) => id)).toEqual(before.events.map(({ id }) => id));
      acknowledged.set(asked.key, body);
    }
    return true;
  } catch (error) {
    if (error instanceof Error && 'matcherResult' in error) throw error;
    open.push(asked);
    return false;
  }
};

const act = (): Asked => {
  const key = randomUUID();
  const number = `压测〔2020〕${randomInt(400)}号`;
  const document = encodeURIComponent(number);
  const report = { kind: 'quarterlyReport', work: [{ item: 'W1', done: key }] };
  const unit = randomInt(units.length);
  switch (randomInt(4)) {
    case 0:
      return {
        token: office,
        key,
        path: `/api/policy-documents/${document}/correct`,
        body: { title: key, reason: 'mended' },
      };
    case 1:
      return {
        token: liaisons[unit]!,
        key,
        path: `/api/obligations/guizhou-2020.quarterlyReport.2020-Q3.${units[unit]}/submit`,
        body: { paper: report },
      };
    default:
      return {
        token: office,
        key,
        path: '/api/policy-documents',
        body: {
          number: { printed: number, normalised: number },
          title: key,
          issuers: ['housing'],
          dated: '2020-09-11',
        },
      };
  }
};

const load = (url: string, over: { readonly now: boolean }): Promise<unknown> =>
  Promise.all(
    Array.from({ length: WRITERS }, async () => {
      while (!over.now && (await ask(url, act())));
    }),
  );

const wholeLog = async (log: PostgresEventLog): Promise<readonly RecordedEvent[]> => {
  const events: RecordedEvent[] = [];
  for (
    let page = await log.readAll(START, 2_000);
    page.length > 0;
    page = await log.readAll(page.at(-1)!.position, 2_000)
  ) {
    events.push(...page);
  }
  return events;
};

/** Twenty minutes later with every start, across the night in which plans fall due and quarterly reports open. */
const startOf = (round: number): Instant =>
  new Date(Date.parse('2020-09-30T13:00:00.000Z') + round * 1_200_000).toISOString();

describe('a program killed at random moments under load', () => {
  it('loses no acknowledged command, does none by halves or twice, and shows what a replay of its log shows', async () => {
    for (let round = 0; round < ROUNDS; round += 1) {
      const { url, child } = await startProgram(startOf(round));
      await keepSignedIn(url);
      const over = { now: false };
      for (const asked of open.splice(0)) await ask(url, asked);
      const killed = once(child, 'exit');
      const loading = load(url, over);
      await setTimeout(randomInt(50, 900));
      child.kill('SIGKILL');
      over.now = true;
      await Promise.all([killed, loading]);
    }
    const end = startOf(ROUNDS);
    const { url, child } = await startProgram(end);
    for (const asked of open.splice(0)) await ask(url, asked);
    expect(open).toEqual([]);
    expect(acknowledged.size).toBeGreaterThan(ROUNDS);

    const pool = new pg.Pool({ connectionString: database.url, max: 4 });
    const log = await PostgresEventLog.open({ url: database.url });
    const live = new Projector({ log, pool, accounts });
    // everything due has rung when no alarm of the past stands any more
    const due = (): Promise<readonly unknown[]> => new Ledger(pool).alarmsDue(live.schema, end);
    const head = async (): Promise<boolean> => (await live.checkpoint()).position === (await log.head());
    await until(async () => (await head()) && (await due()).length === 0);
    const stopped = once(child, 'exit');
    child.kill('SIGTERM');
    expect((await stopped)[0]).toBe(0);

    const events = await wholeLog(log);
    expect(new Set(events.map(({ id }) => id)).size).toBe(events.length);
    const byStream = new Map<StreamName, RecordedEvent[]>();
    for (const event of events) byStream.set(event.stream, [...(byStream.get(event.stream) ?? []), event]);
    for (const [stream, own] of byStream) {
      own.forEach((event, revision) => {
        expect(event.revision).toBe(revision);
        expect(event.metadata.previous).toBe(
          revision === 0 ? null : chainDigest(stream, revision - 1, own[revision - 1]!),
        );
      });
    }
    for (const { stream, revision, events: answered } of acknowledged.values()) {
      if (answered.length === 0) continue;
      const stored = byStream.get(stream)!.slice(revision - answered.length + 1, revision + 1);
      expect(stored.map(({ id }) => id)).toEqual(answered.map(({ id }) => id));
    }
    const issued = events.filter(({ type }) => type === 'ReminderIssued');
    expect(issued.length).toBeGreaterThan(0);
    expect(new Set(issued.map(({ stream }) => stream)).size).toBe(issued.length);
    for (const { data, metadata } of issued) expect((data as { dueAt: Instant }).dueAt <= metadata.at).toBe(true);
    expect(await verify({ log, pool, accounts }, live)).toMatchObject({ equal: true });
    await log.close();
    await pool.end();
  }, 600_000);
});
