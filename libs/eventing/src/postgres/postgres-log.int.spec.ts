import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { acquireTestDatabase, type TestDatabase } from '@greenledger/platform/testing';
import { START } from '../event.js';
import { describeEventLog } from '../testing/event-log.contract.js';
import { fact, stream } from '../testing/facts.js';
import { onServer } from '../testing/on-server.js';
import { PostgresEventLog } from './postgres-log.js';

let database: TestDatabase;
beforeAll(async () => {
  database = await acquireTestDatabase();
});
afterAll(async () => database.release());

describeEventLog('the log in PostgreSQL', async () => {
  await onServer(database.url, 'drop schema if exists event_log cascade');
  const log = await PostgresEventLog.open({ url: database.url });
  return { log, close: () => log.close() };
});

describe('appends of one process to the log in PostgreSQL', () => {
  it('stand in the order in which they were asked for, however many are on their way at once', async () => {
    await onServer(database.url, 'drop schema if exists event_log cascade');
    const log = await PostgresEventLog.open({ url: database.url });
    const asked: string[] = [];
    const append = async (name: string): Promise<void> => {
      asked.push(stream(name));
      await log.append(stream(name), -1, [fact(name)]);
    };
    // some ask at once, some whenever they were answered: groups of every size are on their way
    const caller = async (who: number): Promise<void> => {
      for (let turn = 0; turn < 10; turn += 1) await append(`${who}-${turn}`);
    };
    await Promise.all(Array.from({ length: 150 }, (_, who) => caller(who)));
    const written = await log.readAll(START, 2_000);
    expect(written.map((event) => event.stream)).toEqual(asked);
    await log.close();
  });
});
