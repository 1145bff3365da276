import { EventStoreDBClient, jsonEvent } from '@eventstore/db-client';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import { type NewEvent, START } from '../event.js';
import { NO_STREAM } from '../event-log.js';
import { fact, stream } from '../testing/facts.js';
import { until } from '../testing/on-server.js';
import { EsdbEventLog, type EsdbLogOptions } from './esdb-log.js';
import { FakeServer } from './testing/fake-server.js';
import { Gate } from './testing/gate.js';

let server: FakeServer;
const opened: EsdbEventLog[] = [];
const troubles: unknown[] = [];
beforeEach(async () => {
  troubles.length = 0;
  server = await FakeServer.start();
});
afterEach(async () => {
  await Promise.all(opened.splice(0).map((log) => log.close()));
  await server.stop();
});

const open = (options: Partial<EsdbLogOptions> = {}): EsdbEventLog => {
  const onTrouble = (error: unknown): void => void troubles.push(error);
  const log = new EsdbEventLog({ url: server.url, onTrouble, ...options });
  opened.push(log);
  return log;
};
const stored = (): readonly string[] =>
  server.records.all.filter((record) => record.stream.startsWith('greenledger.')).map(({ type }) => type);
/** A promise that a sentence keeps when it is time. */
const promise = (): { readonly kept: Promise<void>; readonly keep: () => void } => {
  let keep: () => void = () => undefined;
  return { kept: new Promise((resolve) => (keep = resolve)), keep: () => keep() };
};

describe('an append to an event store in trouble', () => {
  it('is refused with data that no JSON can hold, and the process and the log live on', async () => {
    const log = open();
    const cycle: Record<string, unknown> = {};
    cycle['self'] = cycle;
    for (const data of [{ big: 1n }, cycle]) {
      await expect(log.append(stream('a'), NO_STREAM, [{ ...fact(0), data }])).rejects.toThrow(TypeError);
    }
    expect((await log.append(stream('a'), NO_STREAM, [fact(0)])).revision).toBe(0);
  });

  it('stores what was checked, although the caller changes its event meanwhile', async () => {
    const log = open();
    const data: Record<string, unknown> = { name: 'before' };
    const event: NewEvent = { ...fact(0), data };
    const appended = log.append(stream('a'), NO_STREAM, [event]);
    data['name'] = 1n;
    await appended;
    expect((await log.read(stream('a')))[0]?.data).toEqual({ name: 'before' });
  });

  it('is asked again with the same ids when the server stored it and said nothing', async () => {
    const log = open({ timeoutMs: 300, patienceMs: 60_000 });
    server.faults.next('append', { is: 'silence', stored: true });
    const appended = await log.append(stream('a'), NO_STREAM, [fact(0), fact(1)]);
    expect(appended.revision).toBe(1);
    expect(stored()).toHaveLength(2);
    expect(troubles).toContainEqual(expect.objectContaining({ name: 'SilentServer' }));
    expect(await log.head()).toBe(appended.position);
  });

  it('takes no harm from an answer that comes when it has been asked again', async () => {
    const log = open({ timeoutMs: 300, patienceMs: 60_000 });
    const late = promise();
    server.faults.next('append', { is: 'late', until: late.kept });
    expect((await log.append(stream('a'), NO_STREAM, [fact(0)])).revision).toBe(0);
    late.keep();
    expect((await log.append(stream('a'), 0, [fact(1)])).revision).toBe(1);
    expect(stored()).toHaveLength(2);
  });

  it('is given up as unavailable when the server stays silent, and is found when it is repeated later', async () => {
    const log = open({ timeoutMs: 50, patienceMs: 200 });
    server.faults.next('append', { is: 'silence', stored: true }, 100);
    const given = log.append(stream('a'), NO_STREAM, [fact(0)]);
    await expect(given).rejects.toMatchObject({ name: 'LogUnavailable', transient: true });
    server.faults.clear();
    expect((await log.append(stream('a'), NO_STREAM, [fact(0)])).revision).toBe(0);
    expect(stored()).toHaveLength(1);
  });

  it('shares the one client of the process with every log, and a second address is refused', async () => {
    const logs = [open(), open({ prefix: 'other.' })];
    await Promise.all(logs.map((log) => log.append(stream('a'), NO_STREAM, [fact(0)])));
    expect(server.gate.connections).toBe(1);
    expect(server.batches.size).toBe(1);
    expect(() => new EsdbEventLog({ url: 'esdb://127.0.0.1:1?tls=false' })).toThrow('one event store for each process');
    await logs[0]!.close();
    expect((await logs[1]!.append(stream('a'), 0, [fact(1)])).revision).toBe(1);
  });

  it('takes no harm from an answer that comes after another connection of the process failed, which fails all appends', async () => {
    const log = open({ timeoutMs: 5000 });
    await log.append(stream('a'), NO_STREAM, [fact(0)]);
    const late = promise();
    server.faults.next('append', { is: 'late', until: late.kept });
    const waiting = log.append(stream('b'), NO_STREAM, [fact(1)]);
    await until(async () => stored().length === 2);
    const other = EventStoreDBClient.connectionString(server.url);
    server.faults.next('append', { is: 'internal' });
    await expect(other.appendToStream('theirs', jsonEvent({ type: 'Theirs', data: {} }))).rejects.toThrow('reset');
    late.keep();
    expect((await waiting).revision).toBe(0);
    expect((await log.append(stream('b'), 0, [fact(2)])).revision).toBe(1);
    await other.dispose();
  });

  it('never waits on two connections of the process: what the client leaves behind is ended and asked again', async () => {
    const log = open({ timeoutMs: 5000 });
    await log.append(stream('a'), NO_STREAM, [fact(0)]);
    const late = promise();
    server.faults.next('append', { is: 'late', until: late.kept });
    const waiting = log.append(stream('b'), NO_STREAM, [fact(1)]);
    await until(async () => stored().length === 2);
    // the client moves to another channel on this, and leaves the append on the old one
    server.faults.next('read', { is: 'unavailable' });
    await log.read(stream('a'));
    expect((await waiting).revision).toBe(0);
    expect(server.batches.size).toBe(1);
    late.keep();
    expect((await log.append(stream('b'), 0, [fact(2)])).revision).toBe(1);
  });

  it.each(['internal', 'silence'] as const)(
    'gets over a first question to the server that met %s, which the client remembers for ever',
    async (is) => {
      const log = open({ timeoutMs: 300, patienceMs: 60_000 });
      server.faults.next('features', { is });
      expect((await log.append(stream('a'), NO_STREAM, [fact(0)])).revision).toBe(0);
    },
  );

  it('is unavailable while nobody listens, whose error has a code and no type, and goes on when somebody does', async () => {
    await server.gate.shut();
    const log = open({ patienceMs: 100 });
    const refused = log.append(stream('a'), NO_STREAM, [fact(0)]);
    await expect(refused).rejects.toMatchObject({ name: 'LogUnavailable', cause: { code: 14 } });
    expect((troubles[0] as { type?: string }).type).toBeUndefined();
    const patient = open();
    const appended = patient.append(stream('a'), NO_STREAM, [fact(0)]);
    await until(async () => troubles.length > 2);
    await server.gate.reopen();
    expect((await appended).revision).toBe(0);
  });

  it('tells a conflict with both revisions, of which the client has no word', async () => {
    const log = open();
    await log.append(stream('a'), NO_STREAM, [fact(0)]);
    await expect(log.append(stream('a'), 7, [fact(1)])).rejects.toThrow('case-a stands at revision 0, not at 7');
  });

  it('tells a conflict as one although the address asks for none to be told', async () => {
    const log = open({ url: `${server.url}&throwOnAppendFailure=false` });
    await log.append(stream('a'), NO_STREAM, [fact(0)]);
    await expect(log.append(stream('a'), NO_STREAM, [fact(1)])).rejects.toMatchObject({
      name: 'WrongExpectedRevision',
    });
  });

  it.each(['busy', 'not-ready', 'unavailable', 'internal'] as const)(
    'is repeated while the server is %s',
    async (is) => {
      const log = open();
      server.faults.next('append', { is, stored: is === 'internal' }, 2);
      expect((await log.append(stream('a'), NO_STREAM, [fact(0)])).revision).toBe(0);
      expect(troubles).toHaveLength(2);
      expect(stored()).toHaveLength(1);
    },
  );

  it('is too large where the server says so in words that the client does not know', async () => {
    const log = open();
    for (const message of ['MaximumAppendEventSizeExceeded']) server.faults.next('append', { is: 'says', message });
    const refused = log.append(stream('a'), NO_STREAM, [fact(0)]);
    await expect(refused).rejects.toMatchObject({ name: 'AppendRejected', reason: 'too-large' });
  });

  it('is written although the clock of the server is half a minute ahead', async () => {
    const log = open();
    server.faults.clockAheadMs = 30_000;
    expect((await log.append(stream('a'), NO_STREAM, [fact(0)])).revision).toBe(0);
  });

  it('is of unknown outcome, not refused, where the clocks are so far apart that every deadline has passed', async () => {
    const log = open({ patienceMs: 500 });
    server.faults.clockAheadMs = 120_000;
    const given = log.append(stream('a'), NO_STREAM, [fact(0)]);
    await expect(given).rejects.toMatchObject({ name: 'LogUnavailable', cause: { type: 'deadline-exceeded' } });
  });

  it('follows the leader to where the server says that it is', async () => {
    const leader = await Gate.open(server.port);
    const log = open();
    server.faults.next('append', { is: 'not-leader', leader: { address: '127.0.0.1', port: leader.port } });
    expect((await log.append(stream('a'), NO_STREAM, [fact(0)])).revision).toBe(0);
    expect(leader.connections).toBe(1);
    await leader.close();
  });

  it('asks for the leader, as does the read before it', async () => {
    const log = open();
    await log.read(stream('a'));
    await log.append(stream('a'), NO_STREAM, [fact(0)]);
    expect(server.leaderOnly.get('read')).toBe(true);
    expect(server.leaderOnly.get('append')).toBe(true);
  });

  it('is found after the server lost its memory of ids', async () => {
    const log = open();
    const first = await log.append(stream('a'), NO_STREAM, [fact(0), fact(1)]);
    server.restart();
    expect(await log.append(stream('a'), NO_STREAM, [fact(0), fact(1)])).toEqual(first);
    expect(stored()).toHaveLength(2);
  });

  it('is neither lost nor doubled, with its neighbours, when connections are cut and frozen in the middle', async () => {
    const log = open({ timeoutMs: 300, patienceMs: 30_000 });
    let working = true;
    let appended = 0;
    const callers = Array.from({ length: 12 }, async (_, c) => {
      for (let i = 0; working; i += 1) {
        const { revision } = await log.append(stream(c), 2 * i - 1, [fact(`${c}.${i}`), fact(`${c}.${i}b`)]);
        expect(revision).toBe(2 * i + 1);
        appended += 2;
      }
    });
    for (let i = 0; i < 8; i += 1) {
      const before = appended;
      await until(async () => server.batches.size > 0);
      if (i % 4 === 3) server.gate.freeze();
      else server.gate.cut();
      await until(async () => appended > before);
    }
    working = false;
    await Promise.all(callers);
    expect(troubles.length).toBeGreaterThan(0);
    expect(stored()).toHaveLength(appended);
    expect(await log.readAll(START, 100_000)).toHaveLength(appended);
  });

  it('is finished at closing, and none is taken after it; nothing stays open', async () => {
    const log = open({ timeoutMs: 5000 });
    const abort = new AbortController();
    const following = (async () => {
      for await (const _ of log.subscribe(START, { signal: abort.signal }));
    })();
    const sent = Array.from({ length: 200 }, (_, i) => log.append(stream(i), NO_STREAM, [fact(i)]));
    await log.close();
    expect(await Promise.all(sent)).toHaveLength(200);
    await following;
    await expect(log.append(stream('a'), NO_STREAM, [fact(0)])).rejects.toMatchObject({ name: 'LogUnavailable' });
    await until(async () => server.batches.size === 0 && server.subscriptions.size === 0);
    await log.close();
  });
});

describe('a read from an event store in trouble', () => {
  it.each([
    { is: 'silence' },
    { is: 'unavailable' },
    { is: 'not-ready' },
    { is: 'internal' },
    { is: 'broken', after: 2 },
    { is: 'stall', after: 1 },
  ] as const)('is repeated, with its own time limit, after: $is', async (fault) => {
    const silent = fault.is === 'silence' || fault.is === 'stall';
    const log = open({ patienceMs: 60_000, ...(silent && { timeoutMs: 300 }) });
    const events = [fact(0), fact(1), fact(2)];
    await log.append(stream('a'), NO_STREAM, events);
    server.faults.next('read', fault);
    expect(await log.read(stream('a'))).toHaveLength(3);
    expect(troubles.length).toBeGreaterThan(0);
  });

  it('is unavailable in the end, as are the head, the id and the log as a whole', async () => {
    await server.gate.shut();
    const log = open({ patienceMs: 100 });
    const asked = [log.read(stream('a')), log.readAll(START, 1), log.head(), log.id()];
    const answers = await Promise.allSettled(asked);
    for (const answer of answers) expect(answer).toMatchObject({ reason: { name: 'LogUnavailable', transient: true } });
  });

  it('tells of a stream that somebody truncated, and of one that was deleted and begun anew', async () => {
    const log = open();
    await log.append(stream('a'), NO_STREAM, [fact(0), fact(1)]);
    const client = EventStoreDBClient.connectionString(server.url);
    await client.setStreamMetadata('greenledger.case-a', { truncateBefore: 1 });
    await expect(log.read(stream('a'))).rejects.toThrow('revision 1 where 0 was due');
    await client.deleteStream('greenledger.case-a');
    await expect(log.append(stream('a'), NO_STREAM, [fact(2)])).rejects.toThrow('was it deleted?');
    await client.tombstoneStream('greenledger.case-a');
    await expect(log.read(stream('a'))).rejects.toMatchObject({ type: 'stream-deleted' });
    await client.dispose();
  });

  it('stops at an event that another program wrote into the log', async () => {
    const log = open();
    const client = EventStoreDBClient.connectionString(server.url);
    await client.appendToStream('greenledger.case-a', jsonEvent({ type: 'Foreign', data: { x: 1 } }));
    await client.dispose();
    const foreign = { name: 'ForeignEvent', message: 'greenledger.case-a, revision 0: not written by this program' };
    await expect(log.read(stream('a'))).rejects.toMatchObject(foreign);
    await expect(log.readAll(START, 5)).rejects.toMatchObject(foreign);
    const followed = log.subscribe(START, { signal: new AbortController().signal })[Symbol.asyncIterator]();
    await expect(followed.next()).rejects.toMatchObject(foreign);
  });

  it('needs no persistent subscription, whose acknowledgements may wait for ever', () => {
    const sources = readdirSync(new URL('.', import.meta.url)).filter((name) => /^[^.]+\.ts$/.test(name));
    const texts = sources.map((name) => readFileSync(new URL(name, import.meta.url), 'utf8'));
    expect(texts.length).toBeGreaterThan(5);
    for (const text of texts) expect(text).not.toMatch(/PersistentSubscription/);
  });
});
