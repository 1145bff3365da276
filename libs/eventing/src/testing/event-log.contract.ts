import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { type NewEvent, type RecordedEvent, START } from '../event.js';
import { type Batch, type EventLog, MAX_APPEND_BYTES, NO_STREAM } from '../event-log.js';
import { fact, metadata, stream, take } from './facts.js';

/** An engine under test: a fresh, empty log and what it takes to be rid of it. */
export interface LogUnderTest {
  readonly log: EventLog;
  readonly close: () => Promise<void>;
}

const names = (events: readonly RecordedEvent[]): unknown[] =>
  events.map(({ data }) => (data as { name: unknown }).name);

/** Every promise of `EventLog`, the same for every engine. `makeLog` is called for each sentence. */
export const describeEventLog = (name: string, makeLog: () => Promise<LogUnderTest>): void => {
  describe(`the promises of an event log, kept by ${name}:`, () => {
    let log: EventLog;
    let close: () => Promise<void>;
    beforeEach(async () => {
      ({ log, close } = await makeLog());
    });
    afterEach(async () => close());
    const all = (): Promise<readonly RecordedEvent[]> => log.readAll(START, 100_000);

    describe('reading a stream', () => {
      it('finds nothing in a stream that does not exist', async () => {
        expect(await log.read(stream('none'))).toEqual([]);
        expect(await log.read(stream('none'), 5)).toEqual([]);
      });

      it('gives back what was appended, with stream, revision and position', async () => {
        const event = fact('a', { text: 'x', list: [1, { y: null }], rate: 0.1, big: 9007199254740991 });
        const { revision, position } = await log.append(stream('a'), NO_STREAM, [event]);
        expect(await log.read(stream('a'))).toEqual([{ ...event, stream: stream('a'), revision: 0, position }]);
        expect(revision).toBe(0);
      });

      it('starts behind the revision that is given', async () => {
        await log.append(stream('a'), NO_STREAM, [fact(0), fact(1), fact(2)]);
        expect(names(await log.read(stream('a'), 0))).toEqual([1, 2]);
        expect(names(await log.read(stream('a'), -1))).toEqual([0, 1, 2]);
        expect(await log.read(stream('a'), 2)).toEqual([]);
        expect(await log.read(stream('a'), 99)).toEqual([]);
      });

      it('keeps streams apart whose names begin alike, and many read at once', async () => {
        await log.append(stream('a'), NO_STREAM, [fact('short')]);
        await log.append(stream('ab'), NO_STREAM, [fact('long')]);
        const asked = ['a', 'ab', 'b', 'a', 'A'].map(stream);
        const found = await Promise.all(asked.map((one) => log.read(one)));
        expect(found.map(names)).toEqual([['short'], ['long'], [], ['short'], []]);
        const behind = await Promise.all([log.read(stream('a'), 0), log.read(stream('a'))]);
        expect(behind.map(names)).toEqual([[], ['short']]);
      });

      it('sees every append that was answered before it was asked', async () => {
        for (let i = 0; i < 20; i += 1) {
          await log.append(stream('a'), i - 1, [fact(i)]);
          expect(await log.read(stream('a'), i - 1)).toHaveLength(1);
          expect(await log.readAll(START, 100)).toHaveLength(i + 1);
        }
      });
    });

    describe('appending', () => {
      it('writes all events of an append one behind the other', async () => {
        const { revision, position } = await log.append(stream('a'), NO_STREAM, [fact(0), fact(1), fact(2)]);
        expect(revision).toBe(2);
        expect((await log.append(stream('a'), 2, [fact(3)])).revision).toBe(3);
        expect((await log.read(stream('a'))).map((event) => event.revision)).toEqual([0, 1, 2, 3]);
        expect((await all())[2]!.position).toBe(position);
      });

      it('refuses an append behind another revision, names the one that stands, and writes nothing of it', async () => {
        await log.append(stream('a'), NO_STREAM, [fact(0)]);
        for (const expected of [NO_STREAM, 1, 7]) {
          await expect(log.append(stream('a'), expected, [fact('x'), fact('y')])).rejects.toMatchObject({
            name: 'WrongExpectedRevision',
            stream: stream('a'),
            expected,
            actual: 0,
          });
        }
        await expect(log.append(stream('b'), 0, [fact(0)])).rejects.toMatchObject({ actual: NO_STREAM });
        expect(await all()).toHaveLength(1);
      });

      it('answers the repeat of an append as the first time, whatever came behind it', async () => {
        const first = await log.append(stream('a'), NO_STREAM, [fact(0), fact(1)]);
        expect(await log.append(stream('a'), NO_STREAM, [fact(0), fact(1)])).toEqual(first);
        await log.append(stream('a'), 1, [fact(2)]);
        await log.append(stream('b'), NO_STREAM, [fact(3)]);
        expect(await log.append(stream('a'), NO_STREAM, [fact(0), fact(1)])).toEqual(first);
        expect(await all()).toHaveLength(4);
      });

      it('does not take part of an append, a longer one, or the same ids with other content for a repeat', async () => {
        const event = fact(0);
        await log.append(stream('a'), NO_STREAM, [event, fact(1)]);
        const others: NewEvent[][] = [
          [fact(1)],
          [event, fact(1), fact(2)],
          [fact(1), event],
          [{ ...event, data: { name: 1 } }, fact(1)],
          [{ ...event, type: 'CaseClosed' }, fact(1)],
          [{ ...event, metadata: { ...metadata, schema: 2 } }, fact(1)],
          [{ ...event, id: fact(9).id }, fact(1)],
        ];
        for (const events of others) {
          await expect(log.append(stream('a'), NO_STREAM, events)).rejects.toThrow('case-a stands at revision 1');
        }
        expect(await all()).toHaveLength(2);
      });

      it('lets exactly one of many that append behind the same revision win', async () => {
        const racers = Array.from({ length: 20 }, (_, i) =>
          log.append(stream('a'), NO_STREAM, [fact(i), fact(`${i}b`)]),
        );
        const won = (await Promise.allSettled(racers)).filter(({ status }) => status === 'fulfilled');
        expect(won).toHaveLength(1);
        expect((await log.read(stream('a'))).map(({ revision }) => revision)).toEqual([0, 1]);
      });

      it('lets two appends to one stream that are sent together follow each other', async () => {
        const sent = [log.append(stream('a'), NO_STREAM, [fact(0), fact(1)]), log.append(stream('a'), 1, [fact(2)])];
        expect((await Promise.all(sent)).map(({ revision }) => revision)).toEqual([1, 2]);
      });

      it('answers both of two equal appends that are sent together, and writes one', async () => {
        const [one, two] = await Promise.all([1, 2].map(() => log.append(stream('a'), NO_STREAM, [fact(0)])));
        expect(two).toEqual(one);
        expect(await all()).toHaveLength(1);
      });

      it('fails of appends sent together only the one in conflict', async () => {
        await log.append(stream(3), NO_STREAM, [fact('there')]);
        const sent = Array.from({ length: 8 }, (_, i) => log.append(stream(i), NO_STREAM, [fact(i), fact(`${i}b`)]));
        const failed = (await Promise.allSettled(sent)).flatMap(({ status }, i) => (status === 'rejected' ? [i] : []));
        expect(failed).toEqual([3]);
        expect(await all()).toHaveLength(15);
      });

      it('lets an event id stand in two streams, for only stream and revision are unique', async () => {
        await log.append(stream('a'), NO_STREAM, [fact(0)]);
        await log.append(stream('b'), NO_STREAM, [fact(0)]);
        expect(await all()).toHaveLength(2);
      });
    });

    describe('what is refused before the engine sees it', () => {
      const refused = (events: NewEvent[], reason: string, name = stream('a')): Promise<void> =>
        expect(log.append(name, NO_STREAM, events)).rejects.toMatchObject({ name: 'AppendRejected', reason });
      afterEach(async () => expect(await all()).toEqual([]));

      it('an append without events', () => refused([], 'empty'));
      it('an append that repeats an event id', () => refused([fact(0), fact(1), fact(0)], 'repeated-id'));
      it('an event id that is no UUID in lower case', async () => {
        await refused([{ ...fact(0), id: 'one' }], 'bad-id');
        await refused([{ ...fact(0), id: fact(0).id.toUpperCase() }], 'bad-id');
      });
      it('an append over 1 MiB', async () => {
        const half = 'x'.repeat(MAX_APPEND_BYTES / 2);
        await refused([fact(0, { half }), fact(1, { half })], 'too-large');
        await refused([fact(0, { text: '㵲'.repeat(MAX_APPEND_BYTES / 3) })], 'too-large');
      });
      it('NUL and halves of surrogate pairs, in data, keys and names', async () => {
        await refused([fact(0, { text: 'a\u0000b' })], 'not-json');
        await refused([fact(0, { '\ud800': 1 })], 'not-json');
        await refused([fact(0, { text: '\\\udc00' })], 'not-json');
        await refused([fact(0)], 'not-json', stream('\ud83d'));
      });
    });

    describe('what is stored as it came', () => {
      it('an append of nearly 1 MiB', async () => {
        const data = { text: 'x'.repeat(MAX_APPEND_BYTES - 1000) };
        await log.append(stream('a'), NO_STREAM, [fact(0, data)]);
        expect((await log.read(stream('a')))[0]!.data).toEqual(data);
      });

      it('rare and plane-2 characters, controls, quotes and backslashes, also in names of streams', async () => {
        const texts = [
          '㵲阳社区',
          '𠮷𪚥',
          '😀',
          'tab\tline\nbell\u0007',
          '"\'$1%s{}',
          '\\u0000',
          '\\\\ud800',
          '\u2028',
        ];
        const data = Object.fromEntries(texts.map((text) => [text, text]));
        for (const [i, text] of texts.entries()) {
          await log.append(stream(text), NO_STREAM, [fact(i, data)]);
          const [found] = await log.read(stream(text));
          expect(found).toMatchObject({ data, stream: stream(text), type: 'CaseNoted' });
          expect(Object.keys(found!.data)).toEqual(texts);
        }
        expect((await all()).map((event) => event.stream)).toEqual(texts.map(stream));
      });
    });

    describe('the log as a whole', () => {
      it('is read in the order of its positions, behind the one given, up to the limit', async () => {
        for (const i of [0, 1, 2, 3]) await log.append(stream(i % 2), i < 2 ? NO_STREAM : 0, [fact(i)]);
        const events = await all();
        expect(names(events)).toEqual([0, 1, 2, 3]);
        expect(names(await log.readAll(events[1]!.position, 100))).toEqual([2, 3]);
        expect(names(await log.readAll(START, 2))).toEqual([0, 1]);
        expect(await log.readAll(events[3]!.position, 100)).toEqual([]);
      });

      it('has positions that order as texts, all behind START', async () => {
        await log.append(
          stream('a'),
          NO_STREAM,
          Array.from({ length: 40 }, (_, i) => fact(i)),
        );
        const positions = (await all()).map(({ position }) => position);
        expect(positions).toEqual([...positions].sort());
        expect(new Set(positions).size).toBe(40);
        expect(positions.every((position) => position > START)).toBe(true);
      });

      it('has its head at START, then at the last event', async () => {
        expect(await log.head()).toBe(START);
        const { position } = await log.append(stream('a'), NO_STREAM, [fact(0), fact(1)]);
        expect(await log.head()).toBe(position);
      });

      it('keeps one id', async () => {
        expect(await log.id()).toMatch(/^[0-9a-f-]{36}$/);
        expect(await log.id()).toBe(await log.id());
      });

      it('never shows a reader a hole that fills later, while many append', async () => {
        const writers = Array.from({ length: 16 }, async (_, w) => {
          for (let i = 0; i < 12; i += 1) {
            await log.append(stream(w), 2 * i - 1, [fact(`${w}.${i}`), fact(`${w}.${i}b`)]);
          }
        });
        let writing = true;
        const done = Promise.all(writers).finally(() => (writing = false));
        const seen: RecordedEvent[] = [];
        for (let more = true; more;) {
          more = writing;
          const page = await log.readAll(seen.at(-1)?.position ?? START, 7);
          seen.push(...page);
          more ||= page.length > 0;
        }
        await done;
        expect(seen).toEqual(await all());
        expect(seen).toHaveLength(16 * 12 * 2);
      });
    });

    describe('a subscription', () => {
      it('begins with what stands, in batches of the size asked for, and says when it has caught up', async () => {
        await log.append(stream('a'), NO_STREAM, [fact(0), fact(1), fact(2)]);
        const batches = await take(log, START, 3, 2);
        expect(batches.map(({ events }) => names(events))).toEqual([[0, 1], [2]]);
        expect(batches.map(({ caughtUp }) => caughtUp)).toEqual([false, true]);
        expect(batches.at(-1)!.position).toBe(await log.head());
      });

      it('says at once that it has caught up where nothing stands behind its position', async () => {
        const { position } = await log.append(stream('a'), NO_STREAM, [fact(0)]);
        const [batch] = await take(log, position, 0);
        expect(batch).toEqual({ events: [], position, caughtUp: true });
      });

      it('goes on with what is appended later, each event once and in order', async () => {
        const taken = take(log, START, 40, 8);
        await Promise.all(Array.from({ length: 40 }, (_, i) => log.append(stream(i), NO_STREAM, [fact(i)])));
        expect((await taken).flatMap(({ events }) => events)).toEqual(await all());
      });

      it('goes on from the position of any batch', async () => {
        await log.append(
          stream('a'),
          NO_STREAM,
          [0, 1, 2, 3, 4].map((i) => fact(i)),
        );
        const [first] = await take(log, START, 2, 2);
        const rest = await take(log, first!.position, 3);
        expect(names(rest.flatMap(({ events }) => events))).toEqual([2, 3, 4]);
      });

      it('waits for a slow consumer and loses nothing meanwhile', async () => {
        const abort = new AbortController();
        const batches = log.subscribe(START, { signal: abort.signal, batchSize: 3 })[Symbol.asyncIterator]();
        await log.append(stream('a'), NO_STREAM, [fact(0)]);
        const seen: unknown[] = [];
        for (let i = 1; seen.length < 31; i += 1) {
          if (i <= 10) await log.append(stream('a'), 3 * i - 3, [fact(`${i}a`), fact(`${i}b`), fact(`${i}c`)]);
          const { value } = (await batches.next()) as { value: Batch };
          expect(value.events.length).toBeLessThanOrEqual(3);
          seen.push(...names(value.events));
        }
        abort.abort();
        expect(seen).toEqual(names(await all()));
      });

      it('serves several consumers, each at its own place', async () => {
        const taken = [take(log, START, 10, 1), take(log, START, 10, 4), take(log, START, 10)];
        for (let i = 0; i < 10; i += 1) await log.append(stream(i), NO_STREAM, [fact(i)]);
        for (const batches of await Promise.all(taken)) {
          expect(names(batches.flatMap(({ events }) => events))).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
        }
      });

      it('ends as soon as its signal aborts: before it begins, while it waits, between batches', async () => {
        await log.append(stream('a'), NO_STREAM, [fact(0), fact(1)]);
        const count = async (signal: AbortSignal, onBatch: (batch: Batch) => void): Promise<number> => {
          let batches = 0;
          for await (const batch of log.subscribe(START, { signal, batchSize: 1 })) {
            batches += 1;
            onBatch(batch);
          }
          return batches;
        };
        expect(await count(AbortSignal.abort(), () => undefined)).toBe(0);
        const between = new AbortController();
        expect(await count(between.signal, () => between.abort())).toBe(1);
        const waiting = new AbortController();
        const seen = await count(waiting.signal, ({ caughtUp }) => caughtUp && setImmediate(() => waiting.abort()));
        expect(seen).toBeGreaterThanOrEqual(2);
      });
    });
  });
};
