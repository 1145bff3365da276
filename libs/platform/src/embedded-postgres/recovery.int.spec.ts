import { afterEach, describe, expect, it } from '@jest/globals';
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import pg from 'pg';
import { databaseAccount } from './account.js';
import { spawnIdentity } from './run.js';
import { end, eventually, isAlive, postmasterPid, query, serverProcesses, workbench } from './workbench.js';

const bench = workbench();
afterEach(bench.clear);

const dataDir = async (): Promise<string> => join(await bench.dir(), 'data');

describe('after kill -9 of the server', () => {
  it('comes back on the same address with every committed row', async () => {
    const { url, dataDir: dir } = await bench.start({ dataDir: await dataDir() });
    await query(url, 'create table kept as select 42 as n');
    const killed = await postmasterPid(dir);
    process.kill(killed, 'SIGKILL');
    const rows = await eventually(
      async () => query(url, 'select n from kept'),
      (found) => found.length === 1,
    );
    expect(rows).toEqual([{ n: 42 }]);
    expect(await postmasterPid(dir)).not.toBe(killed);
  });

  it('comes back each time, and stops cleanly afterwards', async () => {
    const database = await bench.start({ dataDir: await dataDir() });
    for (let round = 0; round < 3; round += 1) {
      const killed = await postmasterPid(database.dataDir);
      process.kill(killed, 'SIGKILL');
      await eventually(
        async () => postmasterPid(database.dataDir),
        (pid) => pid !== killed,
      );
      await eventually(
        async () => query(database.url, 'select 1 as one'),
        (rows) => rows.length === 1,
      );
    }
    await database.stop();
    expect(serverProcesses(database.dataDir)).toEqual([]);
  });

  it('does not wait for the query that one of its orphans is busy with', async () => {
    const { url, dataDir: dir } = await bench.start({ dataDir: await dataDir() });
    const busy = query(url, `do $$ begin loop perform 1; end loop; end $$`).catch(() => undefined);
    await eventually(
      async () => query(url, `select 1 from pg_stat_activity where query like 'do %'`),
      (rows) => rows.length === 1,
    );
    process.kill(await postmasterPid(dir), 'SIGKILL');
    expect(
      await eventually(
        async () => query(url, 'select 1 as one'),
        (rows) => rows.length === 1,
      ),
    ).toEqual([{ one: 1 }]);
    await busy;
  });

  it('stops when told to while the server is down, and starts again', async () => {
    const dir = await dataDir();
    const database = await bench.start({ dataDir: dir });
    process.kill(await postmasterPid(database.dataDir), 'SIGKILL');
    await database.stop();
    expect(serverProcesses(database.dataDir)).toEqual([]);
    const { url } = await bench.start({ dataDir: dir });
    expect(await query(url, 'select 1 as one')).toEqual([{ one: 1 }]);
  });
});

describe('after kill -9 of the supervisor', () => {
  it('takes over the server that goes on running, without interrupting its clients', async () => {
    const dir = await dataDir();
    const { said, child } = await bench.startElsewhere({ dataDir: dir });
    const pid = await postmasterPid(said.dataDir);
    const client = new pg.Client({ connectionString: said.url });
    client.on('error', () => undefined);
    await client.connect();
    await client.query('create temporary table mine as select 42 as n');
    await end(child, 'SIGKILL');
    const second = await bench.start({ dataDir: dir });
    expect(second.url).toBe(said.url);
    expect(await postmasterPid(second.dataDir)).toBe(pid);
    expect((await client.query('select n from mine')).rows).toEqual([{ n: 42 }]);
    await client.end();
    await second.stop();
    expect(isAlive(pid)).toBe(false);
  });

  it('starts the server again when it was killed with its supervisor', async () => {
    const dir = await dataDir();
    const { said, child } = await bench.startElsewhere({ dataDir: dir });
    await query(said.url, 'create table kept as select 42 as n');
    await end(child, 'SIGKILL');
    process.kill(await postmasterPid(said.dataDir), 'SIGKILL');
    const second = await bench.start({ dataDir: dir });
    expect(await query(second.url, 'select n from kept')).toEqual([{ n: 42 }]);
  });

  it('replaces a server that lives without answering', async () => {
    const dir = await dataDir();
    const { said, child } = await bench.startElsewhere({ dataDir: dir });
    const frozen = await postmasterPid(said.dataDir);
    await query(said.url, 'create table kept as select 42 as n');
    await end(child, 'SIGKILL');
    process.kill(frozen, 'SIGSTOP');
    const second = await bench.start({ dataDir: dir, patienceMs: 100 });
    expect(isAlive(frozen)).toBe(false);
    expect(await query(second.url, 'select n from kept')).toEqual([{ n: 42 }]);
  });

  it('begins anew when the files were being created', async () => {
    const dir = await dataDir();
    const starting = bench.startElsewhere({ dataDir: dir }).catch(() => undefined);
    const drafts = async (): Promise<string[]> => (await readdir(dir)).filter((name) => name.includes('.init-'));
    const [draft = ''] = await eventually(drafts, (found) => found.length === 1);
    await eventually(
      async () => readdir(join(dir, draft)),
      (files) => files.length > 0,
    );
    bench.killChildren();
    await starting;
    const database = await bench.start({ dataDir: dir });
    expect(await query(database.url, 'select 1 as one')).toEqual([{ one: 1 }]);
    expect(await drafts()).toEqual([]);
  });
});

describe('a process number that was given to somebody else', () => {
  const strangers: ChildProcess[] = [];
  afterEach(async () => {
    for (const stranger of strangers.splice(0)) await end(stranger, 'SIGKILL');
  });
  /** Of the account that runs the server: numbers of other accounts' processes do not worry PostgreSQL. */
  const stranger = (script = 'exec sleep 600'): number => {
    const child = spawn('/bin/sh', ['-c', script], { stdio: 'ignore', ...spawnIdentity(databaseAccount()) });
    strangers.push(child);
    return child.pid ?? 0;
  };

  it('does not pass for the supervisor', async () => {
    const dir = await dataDir();
    const { said, child } = await bench.startElsewhere({ dataDir: dir });
    await end(child, 'SIGKILL');
    const name = (await readdir(said.dataDir)).find((file) => file.endsWith('.lock')) ?? '';
    const lock = await readFile(join(said.dataDir, name), 'utf8');
    await writeFile(join(said.dataDir, name), lock.replace(/^\d+/, String(stranger())));
    const second = await bench.start({ dataDir: dir });
    expect(await query(second.url, 'select 1 as one')).toEqual([{ one: 1 }]);
  });

  const crashed = async (pid: number): Promise<string> => {
    const { said, child } = await bench.startElsewhere({ dataDir: await dataDir() });
    await end(child, 'SIGKILL');
    const path = join(said.dataDir, 'cluster', 'postmaster.pid');
    const pidFile = await readFile(path, 'utf8');
    process.kill(Number(pidFile.split('\n')[0]), 'SIGKILL');
    await eventually(
      async () => serverProcesses(said.dataDir),
      (left) => left.length === 0,
    );
    await writeFile(path, pidFile.replace(/^\d+/, String(pid)));
    return said.dataDir;
  };

  it('does not pass for the server, and the stranger is neither in the way nor harmed', async () => {
    const pid = stranger();
    const database = await bench.start({ dataDir: await crashed(pid) });
    expect(await query(database.url, 'select 1 as one')).toEqual([{ one: 1 }]);
    await database.stop();
    expect(isAlive(pid)).toBe(true);
  });

  it('does not block the start while it belongs to a zombie', async () => {
    const parent = stranger('sleep 0 & echo; exec sleep 600');
    const children = async (): Promise<number> =>
      Number((await readFile(`/proc/${parent}/task/${parent}/children`, 'utf8')).trim());
    const zombie = await eventually(children, (pid) => pid > 0 && !isAlive(pid));
    const database = await bench.start({ dataDir: await crashed(zombie) });
    expect(await query(database.url, 'select 1 as one')).toEqual([{ one: 1 }]);
  });
});

describe('a directory that lost a file', () => {
  it('says so when it is the password', async () => {
    const dir = await dataDir();
    const database = await bench.start({ dataDir: dir });
    await database.stop();
    await rm(join(database.dataDir, 'password'));
    await expect(bench.start({ dataDir: dir })).rejects.toMatchObject({ code: 'PasswordMissing' });
  });

  it('tells the reason from the server log when the server cannot start', async () => {
    const dir = await dataDir();
    const database = await bench.start({ dataDir: dir });
    await database.stop();
    await rm(join(database.dataDir, 'cluster', 'global'), { recursive: true });
    await mkdir(join(database.dataDir, 'cluster', 'global'));
    await expect(bench.start({ dataDir: dir })).rejects.toThrow(/pg_control/);
  });
});
