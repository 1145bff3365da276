import { afterAll, beforeAll } from '@jest/globals';
import { acquireTestDatabase, type TestDatabase } from '@greenledger/platform/testing';
import pg from 'pg';
import { describeEventLog } from '../testing/event-log.contract.js';
import { PostgresEventLog } from './postgres-log.js';

let database: TestDatabase;
beforeAll(async () => {
  database = await acquireTestDatabase();
});
afterAll(async () => database.release());

const administer = async (sql: string): Promise<void> => {
  const client = new pg.Client(database.url);
  await client.connect();
  await client.query(sql);
  await client.end();
};

describeEventLog('the log in PostgreSQL', async () => {
  await administer('drop schema if exists event_log cascade');
  const log = await PostgresEventLog.open({ url: database.url });
  return { log, close: () => log.close() };
});
