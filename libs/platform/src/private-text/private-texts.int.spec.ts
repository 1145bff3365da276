import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { acquireTestDatabase, type TestDatabase } from '@greenledger/platform/testing';
import type pg from 'pg';
import { ControlledClock } from '../clock.js';
import { openPool } from '../database.js';
import { PrivateTexts } from './private-texts.js';

let database: TestDatabase;
let pool: pg.Pool;
let texts: PrivateTexts;

beforeAll(async () => {
  database = await acquireTestDatabase();
  pool = openPool(database.url, () => undefined);
  texts = new PrivateTexts(pool, new ControlledClock('2021-11-25T02:00:00.000Z'));
  await texts.install();
});
afterAll(async () => {
  await pool.end();
  await database.release();
});

describe('a private text', () => {
  const body = '居民甲，𠮷祥里 3 栋';

  it('is read by its reference and proved by its digest', async () => {
    const { isNew: _, ...kept } = await texts.keep(body, ['a', '1', 'text']);
    expect(await texts.read(kept)).toEqual({ body, intact: true });
    expect(await texts.read({ ...kept, digest: '0' })).toEqual({ body, intact: false });
  });

  it('sent again by the same act is the same; another text under the same key is not', async () => {
    const first = await texts.keep(body, ['a', '2', 'text']);
    const again = await texts.keep(body, ['a', '2', 'text']);
    const other = await texts.keep('something else', ['a', '2', 'text']);
    expect(again).toEqual({ ...first, isNew: false });
    expect(other.digest).not.toBe(first.digest);
    expect(await texts.read(first)).toEqual({ body, intact: true });
  });

  it('tells nothing by its digest: equal texts have different ones', async () => {
    const [a, b] = await Promise.all([texts.keep(body, ['a', '3']), texts.keep(body, ['a', '4'])]);
    expect(a.digest).not.toBe(b.digest);
  });

  it('is gone when it is forgotten, or when its act was refused', async () => {
    const [a, b] = await Promise.all([texts.keep(body, ['a', '5']), texts.keep(body, ['a', '6'])]);
    await texts.forget([a.ref]);
    await texts.discard([b.ref]);
    expect(await texts.read(a)).toBeUndefined();
    expect(await texts.read(b)).toBeUndefined();
  });

  it('of another origin keeps its salt', async () => {
    const adopted = {
      ref: 'practice',
      salt: 's',
      body,
      digest: (await import('node:crypto')).createHash('sha256').update(`s${body}`).digest('hex'),
    };
    await texts.adopt([adopted, adopted].slice(0, 1));
    await texts.adopt([adopted]);
    expect(await texts.read(adopted)).toEqual({ body, intact: true });
  });
});
