import { afterAll, beforeAll } from '@jest/globals';
import { acquireTestDatabase, type TestDatabase } from '@greenledger/platform/testing';
import { describeEventLog } from '../testing/event-log.contract.js';
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
