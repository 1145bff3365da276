import { afterAll, beforeAll } from '@jest/globals';
import { acquireTestDatabase, type TestDatabase } from '@greenledger/platform/testing';
import { PostgresEventLog } from './postgres/postgres-log.js';
import { describeDeciding } from './testing/decide.contract.js';
import { onServer } from './testing/on-server.js';

let database: TestDatabase;
beforeAll(async () => {
  database = await acquireTestDatabase();
});
afterAll(async () => database.release());

describeDeciding('the log in PostgreSQL', {
  fresh: () => onServer(database.url, 'drop schema if exists event_log cascade'),
  open: () => PostgresEventLog.open({ url: database.url }),
});
