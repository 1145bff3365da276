import { afterAll, beforeAll } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { describeDeciding } from '../testing/decide.contract.js';
import { describeEventLog } from '../testing/event-log.contract.js';
import { EsdbEventLog } from './esdb-log.js';
import { FakeServer } from './testing/fake-server.js';

let server: FakeServer;
beforeAll(async () => {
  server = await FakeServer.start();
});
afterAll(async () => server.stop());

describeEventLog('the log on a server in miniature', async () => {
  const log = new EsdbEventLog({ url: server.url, prefix: `test-${randomUUID()}.` });
  return { log, close: () => log.close() };
});

let prefix = '';
describeDeciding('the log on a server in miniature', {
  fresh: async () => (prefix = `test-${randomUUID()}.`),
  open: async () => new EsdbEventLog({ url: server.url, prefix }),
});
