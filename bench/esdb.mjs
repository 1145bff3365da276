import { EventStoreDBClient, jsonEvent } from '@eventstore/db-client';
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { randomUUID } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { eventStore } from '../dist/libs/eventing/src/index.js';
import { newFact } from './fact.mjs';

/**
 * Appending one event per stream, so many callers at a time: the log over the client, and the client alone, on the same
 * server: the one at EVENTSTORE_TEST_URL, else the server in miniature. Run by its name: `node bench/run.mjs esdb`.
 */
export default async ({ ratePerSecond, sideBySide, medianRatio, median, round }) => {
  const { url, stop } = await findServer();
  const { EsdbEventLog } = await eventStore();
  const log = new EsdbEventLog({ url, prefix: `bench-${randomUUID()}.` });
  const client = EventStoreDBClient.connectionString(url);
  const prefix = `bare-${randomUUID()}.`;

  const ours = async (count, concurrent) => {
    const facts = Array.from({ length: count }, newFact);
    return ratePerSecond(count, concurrent, async (i) => {
      const { stream, ...event } = facts[i];
      await log.append(stream, -1, [event]);
    });
  };
  const bare = async (count, concurrent) => {
    const facts = Array.from({ length: count }, newFact);
    return ratePerSecond(count, concurrent, async (i) => {
      const { stream, ...event } = facts[i];
      const wire = jsonEvent(event);
      const options = { expectedRevision: 'no_stream', requiresLeader: true };
      // a server that was busy for too long is asked again, as the log does
      const append = () => client.appendToStream(prefix + stream, wire, options);
      await append().catch(append);
    });
  };

  const detail = {};
  try {
    for (const [concurrent, count] of [
      [1, 400],
      [16, 3200],
      [64, 6400],
      [256, 10240],
    ]) {
      const rates = await sideBySide(5, {
        bare: () => bare(count, concurrent),
        ours: () => ours(count, concurrent),
      });
      detail[concurrent] = {
        oursPerSecond: Math.round(median(rates.ours)),
        barePerSecond: Math.round(median(rates.bare)),
        vsBare: round(medianRatio(rates.ours, rates.bare)),
      };
      console.log(`${concurrent} at a time`, detail[concurrent]);
    }
  } finally {
    await log.close();
    await client.dispose();
    await stop();
  }
  const pick = (figure) => Object.fromEntries(Object.entries(detail).map(([n, figures]) => [n, figures[figure]]));
  return {
    eventStoreVsClient64: {
      value: detail[64].vsBare,
      goal: 0.9,
      unit: 'ratio',
      detail: {
        byConcurrency: pick('vsBare'),
        oursPerSecond: pick('oursPerSecond'),
        barePerSecond: pick('barePerSecond'),
      },
    },
  };
};

const findServer = async () => {
  const given = process.env.EVENTSTORE_TEST_URL;
  if (given) return { url: given, stop: async () => undefined };
  const child = fork(fileURLToPath(new URL('store-in-miniature.mjs', import.meta.url)));
  const [url] = await once(child, 'message');
  return {
    url,
    stop: async () => {
      const gone = once(child, 'exit');
      child.disconnect();
      await gone;
    },
  };
};
