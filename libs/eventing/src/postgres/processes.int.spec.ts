import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { acquireTestDatabase, type TestDatabase } from '@greenledger/platform/testing';
import { type RecordedEvent, START } from '../event.js';
import { WrongExpectedRevision } from '../event-log.js';
import { countOf } from '../position.js';
import { fact, stream } from '../testing/facts.js';
import { onServer, until } from '../testing/on-server.js';
import { PostgresEventLog } from './postgres-log.js';

let database: TestDatabase;
beforeAll(async () => {
  database = await acquireTestDatabase();
});
afterAll(async () => database.release());

const root = fileURLToPath(new URL('../../../../', import.meta.url));

const children: ChildProcess[] = [];

/** Another process that appends until it is killed. */
const startProcess = (name: string, callers: number) => {
  const loader = `${root}test/support/typescript.mjs`;
  const script = `${root}libs/eventing/src/testing/append-until-killed.ts`;
  const child = spawn(process.execPath, ['--import', loader, script, database.url, name, String(callers)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  children.push(child);
  let output = '';
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
  return {
    /** Whole lines only: the last one may have been cut by the kill. */
    acknowledged: (): string[] => output.split('\n').slice(0, -1),
    kill: async (): Promise<void> => {
      const gone = once(child, 'close');
      child.kill('SIGKILL');
      await gone;
    },
  };
};

/** What must hold for every log, whoever wrote it and however they ended. */
const expectSound = (events: readonly RecordedEvent[]): void => {
  expect(events.map(({ position }) => countOf(position))).toEqual(events.map((_, i) => i + 1));
  for (const name of new Set(events.map((event) => event.stream))) {
    const ofStream = events.filter((event) => event.stream === name);
    expect(ofStream.map(({ revision }) => revision)).toEqual(ofStream.map((_, i) => i));
  }
  expect(new Set(events.map(({ id }) => id)).size).toBe(events.length);
};

describe('several processes on one log in PostgreSQL', () => {
  let logs: PostgresEventLog[];
  beforeEach(async () => {
    await onServer(database.url, 'drop schema if exists event_log cascade');
    logs = await Promise.all(Array.from({ length: 6 }, () => PostgresEventLog.open({ url: database.url })));
  });
  afterEach(async () => {
    for (const child of children.splice(0)) child.kill('SIGKILL');
    await Promise.all(logs.map((log) => log.close()));
  });

  it('install it once when they start at the same moment', async () => {
    expect(new Set(await Promise.all(logs.map((log) => log.id()))).size).toBe(1);
    expect(await onServer(database.url, 'select position::int from event_log.head')).toEqual([{ position: 0 }]);
  });

  it('lose no race twice and leave no hole', async () => {
    const results = logs.flatMap((log, l) =>
      Array.from({ length: 30 }, async (_, i) => {
        const name = `${l}.${i}`;
        for (;;) {
          const revision = (await log.read(stream(i % 3))).length - 1;
          try {
            return await log.append(stream(i % 3), revision, [fact(name), fact(`${name}b`)]);
          } catch (error) {
            if (!(error instanceof WrongExpectedRevision)) throw error;
          }
        }
      }),
    );
    const positions = (await Promise.all(results)).map(({ position }) => position);
    const events = await logs[0]!.readAll(START, 10_000);
    expect(events).toHaveLength(6 * 30 * 2);
    expect(new Set(positions).size).toBe(6 * 30);
    expectSound(events);
  });

  it('keep what was acknowledged, whole, when they are killed at work; followers see no hole', async () => {
    const [log] = logs as [PostgresEventLog];
    const processes = [startProcess('p', 8), startProcess('q', 8)];
    const own = new AbortController();
    const followed: RecordedEvent[] = [];
    const following = (async () => {
      for await (const { events } of log.subscribe(START, { signal: own.signal, batchSize: 50 })) {
        followed.push(...events);
      }
    })();
    await until(async () => processes.every(({ acknowledged }) => acknowledged().length > 200));
    await Promise.all(processes.map(({ kill }) => kill()));

    const acknowledged = processes.flatMap((child) => child.acknowledged());
    // what a killed process had sent may still be committed by its server process; it is gone when its connections are
    await until(async () => {
      const sql = `select count(*)::int as n from pg_stat_activity where datname = current_database() and state = 'active'`;
      return (await onServer(database.url, sql))[0]!['n'] === 1;
    });
    const events = await log.readAll(START, 100_000);
    const ids = new Set(events.map(({ id }) => id));
    expect(acknowledged.filter((id) => !ids.has(id))).toEqual([]);
    expect(events.length % 2).toBe(0);
    expectSound(events);
    await until(async () => followed.length === events.length);
    own.abort();
    await following;
    expect(followed).toEqual(events);
  });
});
