import { EventStoreDBClient } from '@eventstore/db-client';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { describeDeciding } from '../testing/decide.contract.js';
import { describeEventLog } from '../testing/event-log.contract.js';
import { EsdbEventLog } from './esdb-log.js';
import { realStores } from './testing/real-stores.js';
import { transcriptCalls } from './testing/transcript-calls.js';
import { told, transcript } from './testing/transcript.js';

const stores = await realStores();
afterAll(async () => {
  await Promise.all(stores.map(({ stop }) => stop()));
});

if (stores.length === 0) {
  process.stderr.write(
    [
      '',
      '!! NOT RUN: the suites on a real event store (promises of the log, recorded calls).',
      '!! To run them: EVENTSTORE_TEST_URL="esdb://127.0.0.1:2113?tls=false" npm test, or start Docker.',
      '',
      '',
    ].join('\n'),
  );
  describe.skip('a real event store', () => {
    it('keeps the promises of an event log, and answers as it was recorded to', () => undefined);
  });
}

for (const { name, url } of stores) {
  describeEventLog(`the log on ${name}`, async () => {
    const log = new EsdbEventLog({ url, prefix: `test-${randomUUID()}.` });
    return { log, close: () => log.close() };
  });

  let shared = '';
  describeDeciding(`the log on ${name}`, {
    fresh: async () => (shared = `test-${randomUUID()}.`),
    open: async () => new EsdbEventLog({ url, prefix: shared }),
  });

  describe(`the calls of the recording, on ${name}:`, () => {
    const prefix = `probe-${randomUUID()}`;
    let client: EventStoreDBClient;
    let calls: ReturnType<typeof transcriptCalls>;
    beforeAll(() => {
      client = EventStoreDBClient.connectionString(url);
      calls = transcriptCalls(client, url, prefix);
    });
    afterAll(async () => client.dispose());

    it.each(transcript.steps)('$name', async ({ name: step, ...recorded }) => {
      const answer = JSON.stringify(await told(calls[step]!)).replaceAll(prefix, 'probe-RUN');
      expect(JSON.parse(answer)).toEqual(recorded);
    });
  });
}
