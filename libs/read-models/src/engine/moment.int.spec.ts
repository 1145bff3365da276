import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { derivedId, MemoryEventLog, type NewEvent, type StreamName } from '@greenledger/eventing';
import { acquireTestDatabase, type TestDatabase } from '@greenledger/platform/testing';
import pg from 'pg';
import { Ledger } from './ledger.js';
import { Moments } from './moment.js';
import { Projector } from './projector.js';

const today = '2021-07-05';
let database: TestDatabase;
let pool: pg.Pool;
const log = new MemoryEventLog();
const moments = (): Moments => new Moments({ pool, log });

/** The second event was recorded by a clock that stood behind that of the first. */
const instants = ['2021-06-01T02:00:00.000Z', '2021-05-31T23:59:59.000Z', '2021-07-01T02:00:00.000Z'];

const append = (at: string, i: number) => {
  const metadata = { at, effectiveOn: at.slice(0, 10) } as NewEvent['metadata'];
  return log.append(`thing-${i}` as StreamName, -1, [
    { id: derivedId('thing', i), type: 'Happened', data: {}, metadata },
  ]);
};

beforeAll(async () => {
  database = await acquireTestDatabase();
  pool = new pg.Pool({ connectionString: database.url, max: 5 });
  await new Projector({ log, pool, accounts: [], schema: 'beside' }).install();
});
afterAll(async () => {
  await pool.end();
  await database.release();
});

const code = (name: string) => expect.objectContaining({ code: name }) as unknown as Error;

describe('a moment', () => {
  it('cannot be asked for while no generation of read models serves', () =>
    expect(moments().resolve({ today })).rejects.toEqual(code('NotReady')));

  describe('of read models that serve', () => {
    let books: Projector;
    beforeAll(async () => {
      for (const [i, at] of instants.entries()) await append(at, i);
      books = new Projector({ log, pool, accounts: [] });
      await books.install();
      await books.catchUp();
    });

    it('is today and everything known, unless something else is asked for', async () => {
      expect(await moments().resolve({ today })).toMatchObject({ asOf: today, ordinal: 3 });
      expect(await moments().resolve({ today, asOf: '2021-01-31' })).toMatchObject({ asOf: '2021-01-31', ordinal: 3 });
    });

    it('known at an ordinal or an instant is of that day in Shanghai', async () => {
      expect(await moments().resolve({ today, knownAt: 2 })).toMatchObject({ asOf: '2021-06-01', ordinal: 2 });
      const late = { today, knownAt: '2021-06-30T16:00:00.000Z' };
      expect(await moments().resolve(late)).toMatchObject({ asOf: '2021-07-01', ordinal: 2 });
      expect(await moments().resolve({ ...late, asOf: '2021-06-30' })).toMatchObject({ asOf: '2021-06-30' });
    });

    it('known at an instant is the longest beginning of the log in which nothing is later', async () => {
      const between = { today, knownAt: '2021-06-01T00:00:00.000Z' };
      expect(await moments().resolve(between)).toMatchObject({ ordinal: 0 });
      expect(await moments().resolve({ today, knownAt: instants[0]! })).toMatchObject({ ordinal: 2 });
    });

    it('that the read models have not reached is not yet known, after a short wait', async () => {
      await expect(moments().resolve({ today, knownAt: 4 })).rejects.toEqual(code('NotYetKnown'));
      const waiting = moments().resolve({ today, knownAt: 4 });
      const { position } = await append('2021-07-02T02:00:00.000Z', 3);
      await books.catchUp();
      expect(await waiting).toMatchObject({ ordinal: 4 });
      expect(await moments().resolve({ today, after: position })).toMatchObject({ ordinal: 4 });
    });

    it('that has passed is answered, however far the log has gone since', async () => {
      await append('2021-07-03T02:00:00.000Z', 4);
      const late = code('NotYetKnown');
      await expect(moments().resolve({ today, knownAt: '2021-07-04T00:00:00.000Z' })).rejects.toEqual(late);
      expect(await moments().resolve({ today, knownAt: '2021-07-01T12:00:00.000Z' })).toMatchObject({ ordinal: 3 });
      await books.catchUp();
      expect(await moments().resolve({ today, knownAt: '2021-07-04T00:00:00.000Z' })).toMatchObject({ ordinal: 5 });
    });

    it('takes no page behind a cursor that no page ended with', async () => {
      const at = await moments().resolve({ today });
      for (const cursor of [
        'x',
        Buffer.from('["a"]').toString('base64url'),
        Buffer.from('[1,2,3]').toString('base64url'),
      ]) {
        await expect(new Ledger(pool).rows('things', at, {}, { cursor })).rejects.toEqual(code('CursorInvalid'));
      }
    });
  });
});
