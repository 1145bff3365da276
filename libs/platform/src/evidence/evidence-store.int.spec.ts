import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Refusal } from '@greenledger/domain';
import { acquireTestDatabase, type TestDatabase } from '@greenledger/platform/testing';
import { createHash } from 'node:crypto';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { pathToFileURL } from 'node:url';
import type pg from 'pg';
import { ControlledClock } from '../clock.js';
import { openPool } from '../database.js';
import { EvidenceStore, MAX_FILE_BYTES } from './evidence-store.js';

const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8/5+hHgAHggJ/PchI7wAAAABJRU5ErkJggg==',
  'base64',
);
const by = { name: '照片 㵲水.png', account: 'clerk' };
const from = (...parts: (Buffer | string)[]) => Readable.from(parts.map((part) => Buffer.from(part)));

let database: TestDatabase;
let pool: pg.Pool;
let directory: string;
let store: EvidenceStore;

beforeAll(async () => {
  database = await acquireTestDatabase();
  pool = openPool(database.url, () => undefined);
  directory = await mkdtemp(join(tmpdir(), 'evidence-'));
  const clock = new ControlledClock('2021-06-10T02:00:00.000Z');
  store = new EvidenceStore({ evidenceUrl: pathToFileURL(directory).href }, pool, clock);
  await Promise.all([store.install(), store.install()]);
});
afterAll(async () => {
  await pool.end();
  await database.release();
  await rm(directory, { recursive: true, force: true });
});

const code = async (attempt: Promise<unknown>): Promise<string | undefined> =>
  attempt.then(
    () => undefined,
    (error: unknown) => (error instanceof Refusal ? error.code : String(error)),
  );

describe('evidence', () => {
  it('is found again by the digest of its bytes, with its type by content and its name', async () => {
    const file = createHash('sha256').update(PIXEL).digest('hex');
    expect(await store.save(from(PIXEL), by)).toEqual({ file, mediaType: 'image/png', bytes: PIXEL.length });
    const opened = await store.open(file);
    expect(opened).toMatchObject({ name: '照片 㵲水.png', mediaType: 'image/png' });
    expect(Buffer.from(await text(opened!.content.setEncoding('latin1')), 'latin1')).toEqual(PIXEL);
    expect(await store.verify(opened!.file)).toBe(true);
  });

  it('is kept once, however often and in whatever pieces it is sent', async () => {
    const again = [from(PIXEL), from(PIXEL.subarray(0, 9), PIXEL.subarray(9)), from(PIXEL)];
    const kept = await Promise.all(again.map((content) => store.save(content, by)));
    expect(new Set(kept.map(({ file }) => file)).size).toBe(1);
    expect(await readdir(join(directory, 'incoming'))).toEqual([]);
  });

  it.each([
    ['a page that calls itself a photo', '<html><script>alert(1)</script></html>'],
    ['a drawing that can hold scripts', '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'],
    ['plain text', 'minutes of 2021'],
  ])('is not %s', async (_, content) => {
    expect(await code(store.save(from(content), { ...by, name: 'photo.jpg' }))).toBe('FileTypeNotKept');
  });

  it('is neither nothing nor without end, and leaves nothing behind when it is refused', async () => {
    expect(await code(store.save(from(''), by))).toBe('FileEmpty');
    const piece = Buffer.alloc(1024 * 1024);
    const endless = Readable.from(
      (function* () {
        for (let sent = 0; sent <= MAX_FILE_BYTES; sent += piece.length) yield piece;
        yield piece;
      })(),
    );
    expect(await code(store.save(endless, by))).toBe('FileTooLarge');
    expect(await readdir(join(directory, 'incoming'))).toEqual([]);
  });

  it('is taken from an account only up to two gigabytes within a day', async () => {
    const { file } = await store.save(from(PIXEL), by);
    const upload = 'insert into evidence.upload values ($1, $2, $3, $4, $5)';
    const [limit, noon] = [2 * 1024 ** 3, '2021-06-10T01:00:00Z'];
    await pool.query(upload, [file, 'busy', 'x', limit, noon]);
    await store.save(from(PIXEL), { ...by, account: 'busy' });
    expect(await code(store.save(from(PIXEL), { ...by, account: 'busy' }))).toBe('UploadLimit');
    await pool.query(upload, [file, 'rested', 'x', 2 * limit, '2021-06-09T02:00:00Z']);
    await store.save(from(PIXEL), { ...by, account: 'rested' });
  });

  it('is not found by anything but a digest that was kept', async () => {
    expect(await store.open('0'.repeat(64))).toBeUndefined();
    expect(await store.open('../../etc/passwd')).toBeUndefined();
  });

  it('that was changed on disk is told by its digest', async () => {
    const content = Buffer.concat([PIXEL, Buffer.from('another')]);
    const { file } = await store.save(from(content), by);
    await writeFile(join(directory, file.slice(0, 2), file.slice(2, 4), file), 'forged');
    expect(await store.verify(file)).toBe(false);
  });
});
