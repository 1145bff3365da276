import {
  ANY,
  type AppendExpectedRevision,
  BACKWARDS,
  END,
  EventStoreDBClient,
  jsonEvent,
  NO_STREAM,
  persistentSubscriptionToStreamSettingsFromDefaults,
  type Position,
  START,
  STREAM_EXISTS,
  streamNameFilter,
} from '@eventstore/db-client';
import { randomUUID } from 'node:crypto';
import { all, append as appending, happened, until } from './transcript.js';

type Calls = Readonly<Record<string, () => Promise<unknown>>>;

export const fresh = (type?: string) => happened(randomUUID(), type);

const rising = (found: readonly Position[]): boolean =>
  found.every(({ commit }, i) => i === 0 || commit > found[i - 1]!.commit);

const events = (count: number) => (seq: readonly unknown[]) =>
  seq.filter((item) => typeof item === 'object').length >= count && seq.includes('caughtUp');

/**
 * The calls of the recording, by their names, in its order, on any server; each rests on those before it. All streams
 * begin with `P`.
 */
export const transcriptCalls = (client: EventStoreDBClient, url: string, P: string): Calls => {
  const [one, two, three] = [randomUUID(), randomUUID(), randomUUID()] as [string, string, string];
  const append = (stream: string, events: ReturnType<typeof happened>[], expected: AppendExpectedRevision) =>
    appending(client, P)(stream, events, expected);
  const positions = async (fromPosition: Position | typeof START): Promise<Position[]> => {
    const found: Position[] = [];
    for await (const { event } of client.readAll({ fromPosition, maxCount: 200 })) found.push(event!.position);
    return found;
  };
  const calls: Calls = {
    'append first, NO_STREAM': () => append('a', [happened(one)], NO_STREAM),
    'same id again, NO_STREAM (idempotent?)': () => append('a', [happened(one)], NO_STREAM),
    'same id, other content, NO_STREAM': () => append('a', [happened(one, 'Happened', { n: 2 })], NO_STREAM),
    'other id, NO_STREAM': () => append('a', [fresh()], NO_STREAM),
    'append two at 0': () => append('a', [happened(two), happened(three)], 0n),
    'same two at 0': () => append('a', [happened(two), happened(three)], 0n),
    'first of the two alone at 0': () => append('a', [happened(two)], 0n),
    'two with second different at 0': () => append('a', [happened(two), fresh()], 0n),
    'three, first two stored, at 0': () => append('a', [happened(two), happened(three), fresh()], 0n),
    'stale revision, new id': () => append('a', [fresh()], 0n),
    'future revision': () => append('a', [fresh()], 99n),
    'current revision with an id already earlier in the stream': () => append('a', [happened(one)], 2n),
    'ANY with an id just written': () => append('a', [happened(one)], ANY),
    'ANY new': () => append('a', [fresh()], ANY),
    'STREAM_EXISTS on missing': () => append('none', [fresh()], STREAM_EXISTS),
    'STREAM_EXISTS on present': () => append('a', [fresh()], STREAM_EXISTS),
    'revision 0 on missing': () => append('none', [fresh()], 0n),
    'empty list, NO_STREAM on missing': () => append('empty', [], NO_STREAM),
    'empty list on present': () => append('a', [], ANY),
    'duplicate ids in one append': () => {
      const id = randomUUID();
      return append('double', [happened(id), happened(id)], NO_STREAM);
    },
    'throwOnAppendFailure false': async () => {
      const lenient = EventStoreDBClient.connectionString(`${url}&throwOnAppendFailure=false`);
      try {
        const { success, nextExpectedRevision } = await lenient.appendToStream(`${P}a`, [fresh()], {
          expectedRevision: 0n,
        });
        // the recording holds what the same call says when it throws; this is what the setting makes of it
        if (success || nextExpectedRevision !== 1n) throw new Error(`answered ${success}, ${nextExpectedRevision}`);
      } finally {
        await lenient.dispose();
      }
      return append('a', [fresh()], 0n);
    },
    'Chinese stream name and payload': async () => {
      const data = { 名: '㵲水街道', emoji: '🌱' };
      return append('街道', [jsonEvent({ type: '已登记', data, metadata: { 谁: 'x' } })], NO_STREAM);
    },
    'read Chinese': () => all(client.readStream(`${P}街道`)),
    '900 KB event': () => append('big', [happened(randomUUID(), 'Big', { x: 'x'.repeat(900_000) })], NO_STREAM),
    '1.5 MB event': () => append('big15', [happened(randomUUID(), 'Big', { x: 'x'.repeat(1_500_000) })], NO_STREAM),
    '20 MB event': () => append('big20', [happened(randomUUID(), 'Big', { x: 'x'.repeat(20_000_000) })], NO_STREAM),
    '500 events in one append': () =>
      append(
        'a500',
        Array.from({ length: 500 }, () => fresh('N')),
        NO_STREAM,
      ),
    '50 racing appends with one expected revision': async () => {
      const racing = Array.from({ length: 50 }, () => append('race', [fresh()], NO_STREAM));
      const results = await Promise.allSettled(racing);
      const errors = results.flatMap((result) =>
        result.status === 'rejected' ? [(result.reason as { type: string }).type] : [],
      );
      return { fulfilled: results.length - errors.length, errors: [...new Set(errors)] };
    },
    'read missing': () => all(client.readStream(`${P}nope`)),
    'read a': () => all(client.readStream(`${P}a`)),
    'read backwards 2': () => all(client.readStream(`${P}a`, { direction: BACKWARDS, fromRevision: END, maxCount: 2 })),
    'read from 2 (inclusive?)': () => all(client.readStream(`${P}a`, { fromRevision: 2n })),
    'read from beyond the end': () => all(client.readStream(`${P}a`, { fromRevision: 99n })),
    'read $all: positions strictly rise, commit = prepare': async () => {
      const found = await positions(START);
      const same = found.every(({ commit, prepare }) => commit === prepare);
      return { rise: rising(found), same, some: found.length > 100 };
    },
    'read $all from a position (inclusive?)': async () => {
      const fifth = (await positions(START))[5]!;
      return { inclusive: (await positions(fifth))[0]!.commit === fifth.commit };
    },
    'soft delete': async () => {
      await append('del', [fresh(), fresh()], NO_STREAM);
      await client.deleteStream(`${P}del`);
      return 'deleted';
    },
    'read after soft delete': () => all(client.readStream(`${P}del`)),
    'append after soft delete, NO_STREAM': () => append('del', [fresh()], NO_STREAM),
    'read after re-append': () => all(client.readStream(`${P}del`)),
    tombstone: async () => {
      await append('tomb', [fresh()], NO_STREAM);
      await client.tombstoneStream(`${P}tomb`);
      return 'tombstoned';
    },
    'append after tombstone': () => append('tomb', [fresh()], ANY),
    'read after tombstone': () => all(client.readStream(`${P}tomb`)),
    'maxCount 1 hides earlier': async () => {
      await append('max', [fresh('A'), fresh('B'), fresh('C')], NO_STREAM);
      await client.setStreamMetadata(`${P}max`, { maxCount: 1 });
      return all(client.readStream(`${P}max`));
    },
    'subscribe a stream from start': () => until(client.subscribeToStream(`${P}a`), events(6)),
    'subscribe a stream from revision 1 (exclusive?)': () =>
      until(client.subscribeToStream(`${P}a`, { fromRevision: 1n }), events(4)),
    'subscribe a missing stream, then append': () =>
      until(client.subscribeToStream(`${P}late`), events(1), () => append('late', [fresh('Late')], NO_STREAM)),
    'subscribe $all by prefix: order of data, caughtUp': async () => {
      const filter = streamNameFilter({ prefixes: [`${P}a`] });
      const { why, seq } = await until(client.subscribeToAll({ filter }), events(506));
      return { why, events: seq.filter((item) => typeof item === 'object').length, tail: seq.slice(-3) };
    },
    'checkpoints of a filter that matches nothing': async () => {
      const found: Position[] = [];
      const checkpointReached = (_: unknown, position: Position): void => void found.push(position);
      const filter = streamNameFilter({ prefixes: [`${P}matches-nothing`], checkpointReached });
      await until(client.subscribeToAll({ filter }), (seq) => seq.includes('caughtUp'));
      return { some: found.length > 1, rising: rising(found) };
    },
    'live event reaches a caught-up $all subscription': () => {
      const filter = streamNameFilter({ prefixes: [`${P}live`] });
      const live = client.subscribeToAll({ fromPosition: END, filter });
      return until(live, events(1), () => append('live', [fresh('Live')], NO_STREAM));
    },
    'persistent subscription: create, read, ack': async () => {
      const settings = persistentSubscriptionToStreamSettingsFromDefaults({ startFrom: START });
      await client.createPersistentSubscriptionToStream(`${P}a`, 'group', settings);
      const subscription = client.subscribeToPersistentSubscriptionToStream(`${P}a`, 'group');
      const got: string[] = [];
      for await (const resolved of subscription) {
        got.push(String(resolved.event!.revision));
        await subscription.ack(resolved);
        if (got.length === 5) break;
      }
      await subscription.unsubscribe();
      return { got };
    },
  };
  return calls;
};
