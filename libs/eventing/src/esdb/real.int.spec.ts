import { randomUUID } from 'node:crypto';
import { describeEventLog } from '../testing/event-log.contract.js';
import { EsdbEventLog } from './esdb-log.js';

describeEventLog('the log in a real store', async () => {
  const log = new EsdbEventLog({ url: process.env['EVENTSTORE_TEST_URL']!, prefix: `test-${randomUUID()}.` });
  return { log, close: () => log.close() };
});
