import { EventStoreDBClient, jsonEvent } from '@eventstore/db-client';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { type RecordedEvent, START } from '../event.js';
import { type Batch, NO_STREAM } from '../event-log.js';
import { fact, stream } from '../testing/facts.js';
import { until } from '../testing/on-server.js';
import { EsdbEventLog, type EsdbLogOptions } from './esdb-log.js';
import { FakeServer } from './testing/fake-server.js';

describe('following a log in an event store', () => {
  let server: FakeServer;
  let stop: AbortController;
  const opened: EsdbEventLog[] = [];
  const following: Promise<void>[] = [];
  const troubles: unknown[] = [];
  beforeEach(async () => {
    server = await FakeServer.start();
    stop = new AbortController();
    troubles.length = 0;
  });
  afterEach(async () => {
    stop.abort();
    await Promise.all(following.splice(0));
    await Promise.all(opened.splice(0).map((log) => log.close()));
    await server.stop();
  });

  const open = (options: Partial<EsdbLogOptions> = {}): EsdbEventLog => {
    const onTrouble = (error: unknown): void => void troubles.push(error);
    const log = new EsdbEventLog({ url: server.url, timeoutMs: 200, onTrouble, ...options });
    opened.push(log);
    return log;
  };
  const follow = (log: EsdbEventLog): { readonly seen: RecordedEvent[]; readonly batches: Batch[] } => {
    const [seen, batches]: [RecordedEvent[], Batch[]] = [[], []];
    following.push(
      (async () => {
        for await (const batch of log.subscribe(START, { signal: stop.signal })) {
          batches.push(batch);
          seen.push(...batch.events);
        }
      })(),
    );
    return { seen, batches };
  };
  const fill = async (log: EsdbEventLog, from: number, to: number): Promise<void> => {
    for (let i = from; i < to; i += 1) await log.append(stream(i), NO_STREAM, [fact(i)]);
  };
  /** What other programs write into the same store. */
  const foreign = async (count: number): Promise<void> => {
    const client = EventStoreDBClient.connectionString(server.url);
    const events = Array.from({ length: count }, () => jsonEvent({ type: 'Theirs', data: {} }));
    await client.appendToStream('theirs-1', events);
    await client.dispose();
  };

  it.each([
    { is: 'unavailable' },
    { is: 'broken', after: 2 },
    { is: 'end', after: 2 },
    { is: 'end', after: 0 },
    { is: 'silence' },
    { is: 'stall', after: 3 },
    { is: 'internal' },
  ] as const)('goes on behind what it gave when its subscription meets: $is', async (fault) => {
    const log = open();
    await fill(log, 0, 5);
    server.faults.next('subscribe', fault, 2);
    const { seen } = follow(log);
    await until(async () => seen.length === 5);
    await log.append(stream(5), NO_STREAM, [fact(5)]);
    await until(async () => seen.length === 6);
    expect(seen).toEqual(await log.readAll(START, 10));
    expect(troubles.length).toBeGreaterThan(0);
    await until(async () => server.subscriptions.size === 1);
  });

  it('is told of a subscription that stops in the middle of the night, by its silence', async () => {
    const log = open({ stallMs: 150 });
    await fill(log, 0, 2);
    server.faults.next('subscribe', { is: 'stall', after: 3 });
    const { seen } = follow(log);
    await until(async () => seen.length === 2);
    await fill(log, 2, 6);
    await until(async () => seen.length === 6);
    expect(troubles).toContainEqual(expect.objectContaining({ name: 'SilentServer' }));
  });

  it('finds what was appended while connections were cut', async () => {
    const log = open();
    const { seen } = follow(log);
    for (let round = 0; round < 4; round += 1) {
      await fill(log, round * 5, round * 5 + 5);
      server.gate.cut();
    }
    await until(async () => seen.length === 20);
    expect(seen.map(({ revision }) => revision)).toEqual(Array.from({ length: 20 }, () => 0));
  });

  it('moves its place over a long stretch that belongs to others, in batches without events', async () => {
    const log = open({ moveMs: 0 });
    await foreign(3000);
    await fill(log, 0, 1);
    const { seen, batches } = follow(log);
    await until(async () => seen.length === 1);
    const moves = batches.filter(({ events }) => events.length === 0);
    expect(moves.length).toBeGreaterThan(2);
    const positions = batches.map(({ position }) => position);
    expect(positions).toEqual([...positions].sort());
    expect(positions.at(-1)).toBe(await log.head());
  });

  it('never tells a place ahead of an event that the consumer has not had, nor that it has caught up before', async () => {
    const log = open({ moveMs: 0 });
    for (let i = 0; i < 12; i += 1) {
      await foreign(250);
      await fill(log, i * 10, i * 10 + 10);
    }
    const all = await log.readAll(START, 1000);
    let handled = 0;
    for await (const { events, position, caughtUp } of log.subscribe(START, { signal: stop.signal, batchSize: 7 })) {
      const next = all[handled + events.length];
      if (next) expect(position < next.position).toBe(true);
      expect(caughtUp).toBe(caughtUp && handled + events.length === all.length);
      // slow: what is sent meanwhile waits, at the server and in the buffers on the way
      await new Promise((resolve) => setTimeout(resolve, 5));
      handled += events.length;
      if (caughtUp) break;
    }
    expect(handled).toBe(all.length);
  });

  it('begins where only others wrote, and has caught up there', async () => {
    const log = open();
    await foreign(700);
    const { batches } = follow(log);
    await until(async () => batches.length > 0);
    expect(batches[0]).toEqual({ events: [], position: START, caughtUp: true });
    expect(await log.head()).toBe(START);
  });

  it('reads pages and the head past what belongs to others', async () => {
    const log = open();
    await fill(log, 0, 3);
    await foreign(400);
    await fill(log, 3, 5);
    await foreign(400);
    const again = open();
    const all = await again.readAll(START, 100);
    expect(all).toHaveLength(5);
    expect(await again.readAll(all[1]!.position, 2)).toEqual(all.slice(2, 4));
    expect(await again.head()).toBe(all[4]!.position);
    expect(await again.readAll(all[4]!.position, 5)).toEqual([]);
  });
});
