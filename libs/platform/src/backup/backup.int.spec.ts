import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { logDigest } from '@greenledger/audit';
import { type FileDigest } from '@greenledger/domain';
import { canonical, derivedId, type NewEvent, PostgresEventLog, type StreamName } from '@greenledger/eventing';
import { createHash } from 'node:crypto';
import { cp, mkdtemp, readdir, readFile, rm, stat, truncate, unlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { gunzipSync, gzipSync } from 'node:zlib';
import pg from 'pg';
import { SystemClock } from '../clock.js';
import { type Config, readConfig } from '../config.js';
import { acquireTestDatabase, type TestDatabase } from '../embedded-postgres/testing.js';
import { Desks } from '../desk/desks.js';
import { EvidenceStore, evidenceShelf } from '../evidence/evidence-store.js';
import { openPool } from '../database.js';
import { preparePractice } from '../practice/prepare.js';
import { type Backup, backUp, sharedShelf } from './back-up.js';
import { checkBackup } from './check-backup.js';
import { type Manifest } from './manifest.js';
import { restore } from './restore.js';
import { keptTables } from './tables.js';
import { beginRestore, refuseUnfinishedRestore } from './under-way.js';

const data = (relative: string): string => fileURLToPath(new URL(`../../../../data/${relative}`, import.meta.url));
const pdf = (text: string): Buffer => Buffer.from(`%PDF-1.4\n${text}\n%%EOF\n`);

interface Place {
  readonly config: Config & { readonly databaseUrl: string };
  readonly log: PostgresEventLog;
  readonly pool: pg.Pool;
}

let home: string;
let origin: Place;
let good: Backup;
let copies = 0;
const databases: TestDatabase[] = [];
const places: Place[] = [];

const openPlace = async (): Promise<Place> => {
  const database = await acquireTestDatabase();
  databases.push(database);
  const evidence = join(home, `place-${databases.length}`, 'evidence');
  const config = readConfig({ LOG_LEVEL: 'silent', EVIDENCE_URL: pathToFileURL(evidence).href });
  const log = await PostgresEventLog.open({ url: database.url });
  const pool = new pg.Pool({ connectionString: database.url, max: 2 });
  const place = { config: { ...config, databaseUrl: database.url }, log, pool };
  places.push(place);
  return place;
};
const write = (at: string, to = join(home, 'backups')) => backUp({ ...origin, to, at });
const code = (attempt: Promise<unknown>): Promise<unknown> =>
  attempt.then(
    () => 'done',
    (error: Error & { code?: string }) => error.code ?? error.message,
  );

/** All backups once more, to be damaged; answers where the good one lies there. */
const copied = async (): Promise<string> => {
  const all = join(home, `copy-${(copies += 1)}`);
  await cp(join(home, 'backups'), all, { recursive: true });
  return join(all, good.directory.split('/').at(-1)!);
};
const pathOf = (directory: string, part: string): string => join(directory, `${part}.ndjson.gz`);
const rewrite = async (directory: string, change: (manifest: Manifest) => object): Promise<void> => {
  const path = join(directory, 'manifest.json');
  const manifest = JSON.parse(await readFile(path, 'utf8')) as Manifest;
  await writeFile(path, canonical(change(manifest)));
};
/** Somebody who changes a part and vouches for it. */
const forge = async (directory: string, name: string, change: (lines: string[]) => string[]): Promise<void> => {
  const lines = gunzipSync(await readFile(pathOf(directory, name)))
    .toString()
    .split('\n')
    .slice(0, -1);
  const changed = change(lines);
  const bytes = gzipSync(changed.map((line) => `${line}\n`).join(''));
  await writeFile(pathOf(directory, name), bytes);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  await rewrite(directory, (manifest) => ({
    ...manifest,
    parts: manifest.parts.map((part) =>
      part.name === name ? { name, lines: changed.length, bytes: bytes.length, sha256 } : part,
    ),
  }));
};

const contents = async ({ pool }: Place): Promise<Readonly<Record<string, readonly string[]>>> => {
  const found: Record<string, readonly string[]> = {};
  for (const [table, order] of Object.entries(keptTables)) {
    const { rows } = await pool.query<{ line: string }>(`select t::text as line from ${table} t order by ${order}`);
    found[table] = rows.map(({ line }) => line);
  }
  return found;
};

beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'greenledger-backup-'));
  origin = await openPlace();
  await preparePractice(origin.config, {
    seed: 1,
    communities: 30,
    directories: { scheme: data('schemes/guizhou-2020'), calendars: data('calendars') },
    onProgress: () => undefined,
  });
  await new Desks(origin.pool).install();
  // what a season does not hold
  await origin.pool.query(`
    insert into directory.old_password select id, 'hash', '2021-01-01T00:00:00.000001Z' from directory.account limit 2;
    insert into directory.deputy
      select 'deputy', min(id), max(id), '2021-01-01', '2021-02-01', 'somebody', now() from directory.account;
    insert into directory.ended_post select 'event', min(id), now() from directory.account;
    insert into desk.saved_view select min(id), 1, '逾期的', 'due=overdue' from directory.account;
    insert into desk.follow_up select min(id), 'creation~north~county', '2021-06-20' from directory.account;
    insert into directory.session select 'session', 'token', min(id), 'csrf', now(), now() from directory.account;
    update directory.account set totp_secret = '\\x00ff10', totp_confirmed = true, totp_last_step = 9007199254740993
      where id = (select min(id) from directory.account);
    update directory.account set name = E'a "quoted"\\nname 㵲水' where id = (select max(id) from directory.account)`);
  good = await write('2026-01-01T03:00:00.000Z');
}, 180_000);
afterAll(async () => {
  for (const { log, pool } of places) {
    await log.close();
    await pool.end();
  }
  for (const database of databases) await database.release();
  await rm(home, { recursive: true, force: true });
});

describe('a backup', () => {
  it('says how far the log goes, with its digest and the number of lines of each part', async () => {
    const { ordinal, digest } = await logDigest(origin.log);
    expect(good.manifest.log).toEqual({ id: await origin.log.id(), ordinal, digest });
    const lines = new Map(good.manifest.parts.map((part) => [part.name, part.lines]));
    expect(lines.get('log')).toBe(ordinal);
    for (const [table, rows] of Object.entries(await contents(origin))) {
      expect([table, lines.get(table)]).toEqual([table, rows.length]);
    }
    expect(await checkBackup(good.directory)).toMatchObject({ problems: [], sha256: good.sha256 });
  });

  it('is for the eyes of its account alone', async () => {
    const modes = new Set<string>();
    for (const entry of await readdir(join(home, 'backups'), { recursive: true, withFileTypes: true })) {
      const { mode } = await stat(join(entry.parentPath, entry.name));
      modes.add(`${entry.isDirectory() ? 'directory' : 'file'} ${(mode & 0o777).toString(8)}`);
    }
    expect([...modes].sort()).toEqual(['directory 700', 'file 600']);
  });

  it('copies only files of evidence that no backup before it brought', async () => {
    const to = join(home, 'incremental');
    const first = await write('2026-01-02T03:00:00.000Z', to);
    const shelf = sharedShelf(first.directory);
    const { rows } = await origin.pool.query<{ digest: FileDigest }>('select digest from evidence.file');
    const inode = async (file: FileDigest) => (await stat(shelf.pathOf(file))).ino;
    const earlier = await Promise.all(rows.map(({ digest }) => inode(digest)));
    const store = new EvidenceStore(origin.config, origin.pool, new SystemClock());
    const { file } = await store.save(Readable.from(pdf('new')), { name: 'new.pdf', account: 'somebody' });
    const second = await write('2026-01-03T03:00:00.000Z', to);
    expect(second.manifest.evidence.files).toBe(first.manifest.evidence.files + 1);
    expect(await Promise.all(rows.map(({ digest }) => inode(digest)))).toEqual(earlier);
    expect(await shelf.verify(file)).toBe(true);
  });

  it('names a file whose bytes were lost, and keeps everything else', async () => {
    const store = new EvidenceStore(origin.config, origin.pool, new SystemClock());
    const files: FileDigest[] = [];
    for (const text of ['gone', 'forged']) {
      files.push((await store.save(Readable.from(pdf(text)), { name: 'a.pdf', account: 'somebody' })).file);
    }
    await unlink(evidenceShelf(origin.config).pathOf(files[0]!));
    await writeFile(evidenceShelf(origin.config).pathOf(files[1]!), 'forged');
    const backup = await write('2026-01-04T03:00:00.000Z', join(home, 'lossy'));
    await origin.pool.query('delete from evidence.upload where digest = any($1)', [files]);
    await origin.pool.query('delete from evidence.file where digest = any($1)', [files]);
    expect(backup.manifest.evidence.lost.toSorted()).toEqual(files.toSorted());
    expect(await checkBackup(backup.directory)).toMatchObject({ problems: [] });
    const place = await openPlace();
    expect(await code(restore({ ...place, from: backup.directory }))).toBe('done');
  });

  it('is not made of a database that no program has run on', async () => {
    const { config, log } = await openPlace();
    const to = join(home, 'nothing');
    expect(await code(backUp({ config, log, to, at: '2026-01-01T00:00:00.000Z' }))).toBe('NothingThere');
    expect(await code(readdir(to))).toBe('ENOENT');
  });

  it('that cannot be finished says why, and leaves nothing that looks like one', async () => {
    const to = join(home, 'interrupted');
    const log = new Proxy(origin.log, {
      get: (real, name) =>
        name === 'readAll'
          ? () => Promise.reject(new Error('no space left'))
          : (Reflect.get(real, name) as () => unknown).bind(real),
    });
    const attempt = backUp({ config: origin.config, log, to, at: '2026-01-01T00:00:00.000Z' });
    await expect(attempt).rejects.toThrow('the backup was not finished: no space left');
    expect(await readdir(to)).toEqual([]);
  });
});

describe('a restored place', () => {
  it('has the same log and the same rows, and nobody is signed in', async () => {
    const { directory, manifest } = await write('2026-01-06T03:00:00.000Z');
    const place = await openPlace();
    await restore({ ...place, from: directory });
    expect(await logDigest(place.log)).toEqual({ ordinal: manifest.log.ordinal, digest: manifest.log.digest });
    const rows = await contents(place);
    expect(rows).toEqual(await contents(origin));
    expect(Object.values(rows).map(({ length }) => length)).not.toContain(0);
    expect((await place.pool.query('select from directory.session')).rowCount).toBe(0);
    await refuseUnfinishedRestore(place.pool);
  });

  it('may have files of evidence already; those that are damaged are replaced', async () => {
    const place = await openPlace();
    const shelf = evidenceShelf(place.config);
    const { rows } = await origin.pool.query<{ digest: FileDigest }>(
      'select digest from evidence.file order by digest',
    );
    const [whole, damaged] = rows.map(({ digest }) => digest);
    await shelf.prepare();
    await shelf.take(whole!, sharedShelf(good.directory));
    await shelf.take(damaged!, sharedShelf(good.directory));
    const { ino } = await stat(shelf.pathOf(whole!));
    await writeFile(shelf.pathOf(damaged!), 'damaged');
    await restore({ ...place, from: good.directory });
    expect(await shelf.verify(damaged!)).toBe(true);
    expect((await stat(shelf.pathOf(whole!))).ino).toBe(ino);
  });

  it('has the accounts of an older program, for the migrations since to lift', async () => {
    const from = await copied();
    await unlink(pathOf(from, 'directory.ended_post'));
    await rewrite(from, (manifest) => ({
      ...manifest,
      migrations: 1,
      parts: manifest.parts.filter(({ name }) => name !== 'directory.ended_post'),
    }));
    const place = await openPlace();
    await restore({ ...place, from });
    const { rows } = await place.pool.query(`select to_regclass('directory.ended_post') as table`);
    expect(rows).toEqual([{ table: null }]);
    expect((await place.pool.query('select from directory.migration')).rowCount).toBe(1);
  });

  it('is finished by a second run with the same backup only, and is nothing to back up before', async () => {
    const place = await openPlace();
    const failing = new Proxy(place.log, {
      get: (real, name) =>
        name === 'append'
          ? () => Promise.reject(new Error('killed'))
          : (Reflect.get(real, name) as () => unknown).bind(real),
    });
    const first = restore({ ...place, log: failing, from: good.directory });
    await expect(first).rejects.toThrow('the restore was not finished: killed');
    expect(await code(refuseUnfinishedRestore(place.pool))).toBe('RestoreUnfinished');
    const other = await write('2026-01-05T03:00:00.000Z');
    expect(await code(restore({ ...place, from: other.directory }))).toBe('OtherRestore');
    const to = join(home, 'half');
    expect(await code(backUp({ ...place, to, at: '2026-01-01T00:00:00.000Z' }))).toBe('RestoreUnfinished');
    await restore({ ...place, from: good.directory });
    expect((await logDigest(place.log)).digest).toBe(good.manifest.log.digest);
  });
});

describe('a restore is refused', () => {
  const event: NewEvent = {
    id: derivedId('strange'),
    type: 'Happened',
    data: {},
    metadata: { at: '2021-01-01T00:00:00.000Z' } as NewEvent['metadata'],
  };

  it.each<[string, (place: Place) => Promise<unknown>, string]>([
    ['a log', ({ log }) => log.append('thing-a' as StreamName, -1, [event]), 'the event log'],
    [
      'a text',
      ({ pool }) =>
        pool.query(
          `create schema personal; create table personal.text (ref text); insert into personal.text values ('a')`,
        ),
      'personal.text',
    ],
  ])('where there is %s already, and changes nothing there', async (_, fill, what) => {
    const place = await openPlace();
    await fill(place);
    const attempt = restore({ ...place, from: good.directory });
    await expect(attempt).rejects.toThrow(`the place is not empty, and nothing was done: ${what}`);
    await refuseUnfinishedRestore(place.pool);
    expect((await place.pool.query(`select to_regclass('directory.account') as table`)).rows).toEqual([
      { table: null },
    ]);
  });

  it('while a program is at work on the database', async () => {
    const place = await openPlace();
    const pool = openPool(place.config.databaseUrl, () => undefined);
    await pool.query('select 1');
    expect(await code(restore({ ...place, from: good.directory }))).toBe('InUse');
    await pool.end();
  });

  it('while another restore is at work in the database', async () => {
    const place = await openPlace();
    const attempts = [1, 2].map(() => code(restore({ ...place, from: good.directory })));
    expect((await Promise.all(attempts)).sort()).toEqual(['RestoreAtWork', 'done']);
  });

  it('without a manifest: such a backup was not finished', async () => {
    const from = await copied();
    await unlink(join(from, 'manifest.json'));
    const place = await openPlace();
    await expect(restore({ ...place, from })).rejects.toThrow(
      /is no finished backup: there is no manifest\.json in it/,
    );
    expect(await code(checkBackup(join(home, 'nowhere')))).toBe('Unfinished');
  });

  it.each<[string, (from: string) => Promise<unknown>, RegExp | string]>([
    ['a part is cut short', (from) => truncate(pathOf(from, 'log'), 1_000), 'the part log is damaged'],
    [
      'a part has another byte in it',
      async (from) => {
        const bytes = await readFile(pathOf(from, 'directory.account'));
        bytes[100]! ^= 1;
        await writeFile(pathOf(from, 'directory.account'), bytes);
      },
      'the part directory.account is damaged',
    ],
    ['a part is missing', (from) => unlink(pathOf(from, 'personal.text')), 'the part personal.text is missing'],
    [
      'a file of evidence is missing',
      async (from) => {
        const [file] = (await readdir(join(from, '..', 'evidence'), { recursive: true })).filter((name) =>
          /[0-9a-f]{64}$/.test(name),
        );
        await unlink(join(from, '..', 'evidence', file!));
      },
      /the evidence file [0-9a-f]{64} is missing or damaged/,
    ],
    [
      'an event was changed by somebody who vouches for the part',
      (from) => forge(from, 'log', (lines) => lines.with(7, lines[7]!.replace('"at":"2020', '"at":"2019'))),
      /the chain of \S+ breaks at revision \d+\nthe digest of the log is [0-9a-f]{64} instead of [0-9a-f]{64}/,
    ],
    [
      'an event was taken out by somebody who vouches for the part',
      (from) => forge(from, 'log', (lines) => lines.toSpliced(7, 1)),
      /the log holds \d+ events instead of \d+/,
    ],
    [
      'a row was taken out by somebody who vouches for it by halves',
      async (from) => {
        await forge(from, 'personal.text', (lines) => lines.slice(1));
        await rewrite(from, (manifest) => ({
          ...manifest,
          parts: manifest.parts.map((part) =>
            part.name === 'personal.text' ? { ...part, lines: part.lines + 1 } : part,
          ),
        }));
      },
      /the part personal.text has \d+ lines instead of \d+/,
    ],
    [
      'it holds a table that this program does not know',
      (from) =>
        rewrite(from, (manifest) => ({
          ...manifest,
          parts: [...manifest.parts, { ...manifest.parts[0]!, name: '../x' }],
        })),
      'the part ../x is of a table that this program does not know',
    ],
    ['the manifest is damaged', (from) => truncate(join(from, 'manifest.json'), 100), /manifest.json is damaged/],
    [
      'it is of a format to come',
      (from) => rewrite(from, (manifest) => ({ ...manifest, format: 2 })),
      /is a backup of format 2; this program reads format 1/,
    ],
    [
      'its accounts are of a newer program',
      (from) => rewrite(from, (manifest) => ({ ...manifest, migrations: 99, program: '9.9.9' })),
      'the backup was written by a newer program (9.9.9): restore it with that one',
    ],
  ])('when %s, before anything is written', async (_, damage, sentence) => {
    const from = await copied();
    await damage(from);
    const place = await openPlace();
    await expect(restore({ ...place, from })).rejects.toThrow(sentence);
    expect((await place.pool.query(`select to_regclass('directory.account') as table`)).rows).toEqual([
      { table: null },
    ]);
    await refuseUnfinishedRestore(place.pool);
  });

  it('when what was written into the log meanwhile makes the digests differ', async () => {
    const place = await openPlace();
    await beginRestore(place.pool, good.sha256, async () => undefined);
    const late = new Proxy(place.log, {
      get: (real, name) => {
        if (name !== 'append') return (Reflect.get(real, name) as () => unknown).bind(real);
        let appended = 0;
        return async (...args: Parameters<PostgresEventLog['append']>) => {
          if ((appended += 1) === 1) await real.append('thing-a' as StreamName, -1, [event]);
          return real.append(...args);
        };
      },
    });
    expect(await code(restore({ ...place, log: late, from: good.directory }))).toBe('DigestsDiffer');
    expect(await code(refuseUnfinishedRestore(place.pool))).toBe('RestoreUnfinished');
  });
});
