import { afterEach, describe, expect, it } from '@jest/globals';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { AlreadyRunning } from './failure.js';
import { eventually, isAlive, postmasterPid, query, serverProcesses, workbench } from './workbench.js';

const bench = workbench();
afterEach(bench.clear);

const dataDir = async (): Promise<string> => join(await bench.dir(), 'data');

describe('the embedded database', () => {
  it('starts from nothing, durable, in UTF-8 and sorting Chinese by pinyin', async () => {
    const { url } = await bench.start({ dataDir: await dataDir() });
    const settings = await query(
      url,
      `select current_database() as database, current_setting('server_encoding') as encoding,
        current_setting('fsync') as fsync, current_setting('synchronous_commit') as synchronous_commit,
        current_setting('full_page_writes') as full_page_writes, current_setting('data_checksums') as data_checksums`,
    );
    expect(settings).toEqual([
      {
        database: 'greenledger',
        encoding: 'UTF8',
        fsync: 'on',
        synchronous_commit: 'on',
        full_page_writes: 'on',
        data_checksums: 'on',
      },
    ]);
    const sorted = await query(
      url,
      `select string_agg(n, ' ' order by n) as s from unnest('{重庆,北京,贵阳}'::text[]) n`,
    );
    expect(sorted).toEqual([{ s: '北京 重庆 贵阳' }]);
  });

  it('listens on loopback only, lets nobody in without the password and keeps that to itself', async () => {
    const { url, dataDir: dir } = await bench.start({ dataDir: await dataDir() });
    expect(new URL(url).hostname).toBe('127.0.0.1');
    expect(
      await query(
        url,
        `select current_setting('listen_addresses') as a, current_setting('unix_socket_directories') as u`,
      ),
    ).toEqual([{ a: '127.0.0.1', u: '' }]);
    const stranger = new URL(url);
    stranger.password = 'guess';
    await expect(query(stranger.href, 'select 1')).rejects.toThrow(/password authentication failed/);
    expect((await stat(join(dir, 'password'))).mode & 0o777).toBe(0o600);
    expect((await stat(join(dir, 'cluster'))).mode & 0o777).toBe(0o700);
  });

  it('keeps data and address over a stop and a start', async () => {
    const dir = await dataDir();
    const first = await bench.start({ dataDir: dir });
    await query(first.url, `create table kept as select '㵲' as word`);
    await first.stop();
    const second = await bench.start({ dataDir: dir });
    expect(await query(second.url, 'select word from kept')).toEqual([{ word: '㵲' }]);
    expect(second.url).toBe(first.url);
  });

  it('leaves no process behind when it stops, however often it is told to', async () => {
    const database = await bench.start({ dataDir: await dataDir() });
    const pid = await postmasterPid(database.dataDir);
    await Promise.all([database.stop(), database.stop()]);
    await database.stop();
    expect(isAlive(pid)).toBe(false);
    expect(serverProcesses(database.dataDir)).toEqual([]);
  });

  it('stops although clients are connected and one is busy', async () => {
    const database = await bench.start({ dataDir: await dataDir() });
    const busy = query(database.url, 'select pg_sleep(600)').catch((error: Error) => error.message);
    await eventually(
      async () => query(database.url, `select 1 from pg_stat_activity where query like 'select pg_sleep%'`),
      (rows) => rows.length === 1,
    );
    await database.stop();
    expect(await busy).toMatch(/terminating connection|terminated unexpectedly/);
    expect(serverProcesses(database.dataDir)).toEqual([]);
  });

  it('refuses a second start on its directory, naming process and directory, and goes on', async () => {
    const dir = await dataDir();
    const first = await bench.start({ dataDir: dir });
    const refusal: unknown = await bench.start({ dataDir: dir }).catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(AlreadyRunning);
    expect(refusal).toMatchObject({ code: 'AlreadyRunning', pid: process.pid, dataDir: first.dataDir });
    const { said } = await bench.startElsewhere({ dataDir: dir });
    expect(said).toMatchObject({ code: 'AlreadyRunning' });
    expect(said.message).toContain(String(process.pid));
    expect(said.message).toContain(first.dataDir);
    expect(await query(first.url, 'select 1 as one')).toEqual([{ one: 1 }]);
  });

  it('runs beside another one on another directory', async () => {
    const [a, b] = await Promise.all([
      bench.start({ dataDir: await dataDir() }),
      bench.start({ dataDir: await dataDir() }),
    ]);
    expect(new URL(a.url).port).not.toBe(new URL(b.url).port);
  });

  it('takes another port when its own is taken', async () => {
    const dir = await dataDir();
    const first = await bench.start({ dataDir: dir });
    await first.stop();
    const { createServer } = await import('node:net');
    const squatter = createServer().listen(Number(new URL(first.url).port), '127.0.0.1');
    const second = await bench.start({ dataDir: dir });
    expect(second.url).not.toBe(first.url);
    expect(await query(second.url, 'select 1 as one')).toEqual([{ one: 1 }]);
    squatter.close();
  });

  it('leaves a directory alone that holds something else under its names', async () => {
    const dir = await bench.dir();
    const { mkdir, writeFile } = await import('node:fs/promises');
    await mkdir(join(dir, 'cluster'));
    await writeFile(join(dir, 'cluster', 'thesis.txt'), 'years of work');
    await expect(bench.start({ dataDir: dir })).rejects.toMatchObject({ code: 'ForeignDirectory' });
    expect(await readdir(join(dir, 'cluster'))).toEqual(['thesis.txt']);
  });
});
