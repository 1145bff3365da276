import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { instantAt } from '@greenledger/domain';
import { type Decide, type EventLog, type RecordedEvent, START } from '@greenledger/eventing';
import {
  AlarmClock,
  createLogger,
  DECIDE,
  EVENT_LOG,
  Health,
  issueScheme,
  loadScheme,
  PracticeClock,
  readConfig,
} from '@greenledger/platform';
import { acquireTestDatabase, type TestDatabase } from '@greenledger/platform/testing';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { startApi } from '../../api/src/bootstrap.js';
import { WorkerModule } from './worker.module.js';

const data = fileURLToPath(new URL('../../../data', import.meta.url));

let database: TestDatabase;
let dataDir: string;
beforeAll(async () => {
  database = await acquireTestDatabase();
  dataDir = await mkdtemp(join(tmpdir(), 'greenledger-worker-'));
});
afterAll(async () => {
  await database.release();
  await rm(dataDir, { recursive: true, force: true });
});

/** Reads the log until enough events of a kind have come. */
const until = async (log: EventLog, enough: (events: readonly RecordedEvent[]) => boolean): Promise<void> => {
  const ended = new AbortController();
  const seen: RecordedEvent[] = [];
  for await (const { events } of log.subscribe(START, { signal: ended.signal })) {
    seen.push(...events);
    if (enough(seen)) return ended.abort();
  }
};

const opened = (kind: string) => (events: readonly RecordedEvent[]) =>
  events.filter(({ type, data: fact }) => type === 'ObligationOpened' && (fact as { kind: string }).kind === kind);

describe('a program that follows the log by itself', () => {
  it('opens at midnight what opens at midnight, and is told of nothing that it missed', async () => {
    const { app, stop } = await startApi({
      config: { ...readConfig({ PORT: '0', DATA_DIR: dataDir }), databaseUrl: database.url },
      clock: new PracticeClock('2020-09-30T15:59:45.000Z'),
      logger: createLogger('silent'),
      beside: [WorkerModule],
    });
    try {
      const log = app.get<EventLog>(EVENT_LOG);
      const scheme = await loadScheme({
        scheme: join(data, 'schemes/guizhou-2020'),
        calendars: join(data, 'calendars'),
      });
      await issueScheme(scheme, { decide: app.get<Decide>(DECIDE), now: () => instantAt('2020-09-30', '23:59') });
      await until(log, (events) => opened('implementationPlan')(events).length === 10);
      await until(log, (events) => opened('pilotList')(events).length === 10);
      await until(log, (events) => opened('quarterlyReport')(events).length === 7);
      await until(log, (events) => events.filter(({ type }) => type === 'ObligationBecameOverdue').length === 10);
      expect(await app.get(AlarmClock).missed()).toEqual([]);
      expect((await app.get(Health).report()).parts['alarms']).toEqual({ ok: true, missed: 0 });
      const all = await log.readAll(START, 10_000);
      for (const { metadata } of opened('quarterlyReport')(all)) {
        expect(metadata.at >= instantAt('2020-10-01')).toBe(true);
      }
    } finally {
      await stop();
    }
  });
});
