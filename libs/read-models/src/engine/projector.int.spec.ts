import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import {
  derivedId,
  type Event,
  MemoryEventLog,
  type NewEvent,
  type RecordedEvent,
  type StreamName,
} from '@greenledger/eventing';
import { acquireTestDatabase } from '@greenledger/platform/testing';
import fc from 'fast-check';
import pg from 'pg';
import { type Account } from '../account.js';
import { Ledger } from './ledger.js';
import { type Moment } from './moment.js';
import { Projector } from './projector.js';
import { foldWhole } from './whole.js';

/** A made-up account: things that stand in an area, may move, may be finished, and may swallow other things. */
interface Thing {
  readonly area?: string;
  readonly done: boolean;
  readonly parts: readonly string[];
  readonly id: string;
}
type ThingEvent =
  | Event<'Placed', { readonly area: string }>
  | Event<'Moved', { readonly area: string }>
  | Event<'Finished', object>
  | Event<'Swallowed', { readonly part: string }>
  | Event<'EffectiveDateCorrected', { readonly event: string; readonly to: string }>;

const things: Account<Thing> = {
  name: 'things',
  version: 1,
  subjectOf: ({ stream }) => stream.slice('thing-'.length),
  streams: (subject) => [`thing-${subject}` as StreamName],
  joined: ({ parts }) => parts.map((part) => `thing-${part}` as StreamName),
  initial: { done: false, parts: [], id: '' },
  evolve: (state, event) => {
    const { type, data } = event as RecordedEvent & ThingEvent;
    switch (type) {
      case 'Placed':
      case 'Moved':
        return { ...state, area: data.area };
      case 'Finished':
        return { ...state, done: true };
      case 'Swallowed':
        return { ...state, parts: [...state.parts, data.part] };
      case 'EffectiveDateCorrected':
        return state;
    }
  },
  rows: ({ area, done }, subject) =>
    area ? { it: { area, status: done ? 'done' : 'open', sort: subject, data: {} } } : {},
  balances: ({ area, done }) =>
    area ? [{ figure: 'all', area, amount: 1 }, ...(done ? [{ figure: 'done', area, amount: 1 }] : [])] : [],
  tasks: ({ area, done }) =>
    area && !done
      ? { finish: { holders: [`Finisher@${area}`], step: 'finish', since: '2020-01-01T00:00:00.000Z', data: {} } }
      : {},
};

let database: Awaited<ReturnType<typeof acquireTestDatabase>>;
let pool: pg.Pool;
let run = 0;
beforeAll(async () => {
  database = await acquireTestDatabase();
  pool = new pg.Pool({ connectionString: database.url, max: 5, pipeline: true });
});
afterAll(async () => {
  await pool.end();
  await database.release();
});
beforeEach(() => {
  run += 1;
});

const append = async (log: MemoryEventLog, id: string, effectiveOn: string, event: ThingEvent): Promise<string> => {
  const stream = `thing-${id}` as StreamName;
  const revision = (await log.read(stream)).length - 1;
  const eventId = derivedId(id, revision + 1);
  const metadata = { at: '2021-01-01T00:00:00.000Z', effectiveOn } as NewEvent['metadata'];
  await log.append(stream, revision, [{ id: eventId, ...event, metadata }]);
  return eventId;
};

const projector = (log: MemoryEventLog, batchSize?: number): Projector =>
  new Projector({
    log,
    pool,
    accounts: [things],
    schema: `spec_${run}_${Math.random().toString(36).slice(2)}`,
    ...(batchSize && { batchSize }),
  });

const moment = (schema: string, asOf: string, ordinal: number): Moment => ({ schema, asOf, ordinal, now: false });

/** The definition of a figure: fold each subject's facts up to the ordinal afresh and add the steps up to the date. */
const byDefinition = (events: readonly RecordedEvent[], asOf: string): Record<string, number> => {
  const sums: Record<string, number> = {};
  for (const stream of new Set(events.map((event) => event.stream))) {
    const facts = events.filter((event) => event.stream === stream);
    for (const { figure, area, on, amount } of foldWhole(things, stream.slice(6), facts).steps) {
      if (on <= asOf) sums[`${figure} ${area}`] = (sums[`${figure} ${area}`] ?? 0) + amount;
    }
  }
  return Object.fromEntries(
    Object.entries(sums)
      .filter(([, amount]) => amount !== 0)
      .sort(),
  );
};

const asked = async (schema: string, asOf: string, ordinal: number): Promise<Record<string, number>> => {
  const found = await new Ledger(pool).balances(['all', 'done'], moment(schema, asOf, ordinal));
  return Object.fromEntries(
    [...found]
      .flatMap(([figure, areas]) => [...areas].map(([area, amount]) => [`${figure} ${area}`, amount] as const))
      .sort(),
  );
};

const dates = ['2020-01-01', '2020-02-01', '2020-03-01', '2020-04-01'];
const fact = fc.record({
  id: fc.constantFrom('a', 'b', 'c'),
  on: fc.constantFrom(...dates),
  event: fc.constantFrom<ThingEvent>(
    { type: 'Moved', data: { area: 'X' } },
    { type: 'Moved', data: { area: 'Y' } },
    { type: 'Finished', data: {} },
  ),
});

describe('the read models', () => {
  it('answer every figure at every ordinal and date as a fresh fold of the log up to it does, whatever the order of recording and the size of batches', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fact, { maxLength: 12 }), fc.integer({ min: 1, max: 7 }), async (facts, batchSize) => {
        const log = new MemoryEventLog();
        for (const { id, on, event } of facts) await append(log, id, on, event);
        const books = projector(log, batchSize);
        await books.install();
        await books.catchUp();
        const events = await log.readAll('' as never, 100);
        for (let ordinal = 0; ordinal <= events.length; ordinal += 1) {
          for (const asOf of dates) {
            expect(await asked(books.schema, asOf, ordinal)).toEqual(byDefinition(events.slice(0, ordinal), asOf));
          }
        }
        await pool.query(`drop schema ${books.schema} cascade`);
      }),
      { numRuns: 25 },
    );
  });

  it('agree at the end, whatever the order in which late facts were recorded', async () => {
    const days = Array.from({ length: 8 }, (_, i) => `2020-01-0${i + 1}`);
    const history = fc
      .tuple(fc.array(fact, { minLength: 2, maxLength: 8 }), fc.infiniteStream(fc.nat()))
      .map(([facts, draws]) => {
        // a day of its own for each fact: of two on one day the later recorded counts, which is another history
        const dated = facts.map((each, i) => ({ ...each, on: days[i]! }));
        const shuffled = dated.map((each) => ({ each, by: draws.next().value as number })).sort((a, b) => a.by - b.by);
        return [dated, shuffled.map(({ each }) => each)] as const;
      });
    await fc.assert(
      fc.asyncProperty(history, async (orders) => {
        const ends = [];
        for (const facts of orders) {
          const log = new MemoryEventLog();
          for (const { id, on, event } of facts) await append(log, id, on, event);
          const books = projector(log);
          await books.install();
          await books.catchUp();
          const end = [];
          for (const day of days) end.push(await asked(books.schema, day, facts.length));
          ends.push(end);
          await pool.query(`drop schema ${books.schema} cascade`);
        }
        expect(ends[1]).toEqual(ends[0]);
      }),
      { numRuns: 25 },
    );
  });

  it('show a row as it was: by legal date and by what was known', async () => {
    const log = new MemoryEventLog();
    await append(log, 'a', '2020-01-01', { type: 'Placed', data: { area: 'X' } });
    await append(log, 'a', '2020-03-01', { type: 'Finished', data: {} });
    await append(log, 'a', '2020-02-01', { type: 'Moved', data: { area: 'Y' } });
    const books = projector(log);
    await books.install();
    await books.catchUp();
    const ledger = new Ledger(pool);
    const seen = async (asOf: string, ordinal: number) =>
      (await ledger.rows('things', moment(books.schema, asOf, ordinal))).items.map(
        ({ area, status }) => `${area} ${status}`,
      );
    expect(await seen('2019-12-31', 3)).toEqual([]);
    expect(await seen('2020-02-15', 2)).toEqual(['X open']);
    expect(await seen('2020-02-15', 3)).toEqual(['Y open']);
    expect(await seen('2020-03-15', 2)).toEqual(['X done']);
    expect(await seen('2020-03-15', 3)).toEqual(['Y done']);
  });

  it('count a late fact of a part for the whole that swallowed it', async () => {
    const log = new MemoryEventLog();
    await append(log, 'part', '2020-01-01', { type: 'Placed', data: { area: 'X' } });
    await append(log, 'whole', '2020-01-01', { type: 'Placed', data: { area: 'X' } });
    await append(log, 'whole', '2020-02-01', { type: 'Swallowed', data: { part: 'part' } });
    await append(log, 'part', '2020-03-01', { type: 'Finished', data: {} });
    const books = projector(log, 1);
    await books.install();
    await books.catchUp();
    const done = await new Ledger(pool).subjects('done', moment(books.schema, '2020-12-31', 4));
    expect(done.items.map(({ subject }) => subject)).toEqual(['part', 'whole']);
  });

  it('post the difference when a wrong date is mended, and keep what was shown before', async () => {
    const log = new MemoryEventLog();
    await append(log, 'a', '2020-01-01', { type: 'Placed', data: { area: 'X' } });
    const finished = await append(log, 'a', '2020-02-01', { type: 'Finished', data: {} });
    await append(log, 'a', '2020-04-01', {
      type: 'EffectiveDateCorrected',
      data: { event: finished, to: '2020-03-01' },
    });
    const books = projector(log);
    await books.install();
    await books.catchUp();
    expect(await asked(books.schema, '2020-02-15', 2)).toEqual({ 'all X': 1, 'done X': 1 });
    expect(await asked(books.schema, '2020-02-15', 3)).toEqual({ 'all X': 1 });
    expect(await asked(books.schema, '2020-03-15', 3)).toEqual({ 'all X': 1, 'done X': 1 });
  });

  it('page through an inbox without losing or repeating a task', async () => {
    const log = new MemoryEventLog();
    for (let i = 0; i < 25; i += 1)
      await append(log, `t${i}`, '2020-01-01', { type: 'Placed', data: { area: i % 2 ? 'X' : 'Y' } });
    const books = projector(log);
    await books.install();
    await books.catchUp();
    const found: string[] = [];
    for (const now of [true, false]) {
      let cursor: string | undefined;
      do {
        const at = { ...moment(books.schema, '2020-12-31', 25), now };
        const page = await new Ledger(pool).inbox(['Finisher@X', 'Finisher@Y'], at, { cursor, limit: 7 });
        found.push(...page.items.map(({ subject }) => `${now} ${subject}`));
        cursor = page.next;
      } while (cursor !== undefined);
    }
    expect(new Set(found).size).toBe(50);
    expect(found).toHaveLength(50);
  });

  it('turn away a runner that was replaced while it slept', async () => {
    const log = new MemoryEventLog();
    const sleeper = projector(log);
    await sleeper.install();
    const other = new Projector({ log, pool, accounts: [things], schema: sleeper.schema });
    await append(log, 'a', '2020-01-01', { type: 'Placed', data: { area: 'X' } });
    await Promise.allSettled([sleeper.catchUp(), other.catchUp()]);
    await other.catchUp();
    expect(await asked(sleeper.schema, '2020-12-31', 1)).toEqual({ 'all X': 1 });
  });

  it('are made anew from a log that is another one, though it holds a copy', async () => {
    const log = new MemoryEventLog();
    await append(log, 'a', dates[0]!, { type: 'Placed', data: { area: 'X' } });
    await append(log, 'b', dates[1]!, { type: 'Placed', data: { area: 'X' } });
    const first = projector(log);
    await first.install();
    await first.catchUp();

    const copy = new MemoryEventLog();
    await append(copy, 'a', dates[0]!, { type: 'Placed', data: { area: 'X' } });
    const second = new Projector({ log: copy, pool, accounts: [things], schema: first.schema });
    await second.install();
    expect(await second.checkpoint()).toMatchObject({ ordinal: 0 });
    await second.catchUp();
    expect(await asked(first.schema, dates[3]!, 1)).toEqual({ 'all X': 1 });

    const again = new Projector({ log: copy, pool, accounts: [things], schema: first.schema });
    await again.install();
    expect(await again.checkpoint()).toMatchObject({ ordinal: 1 });
  });
});
