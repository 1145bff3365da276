import { afterEach, describe, expect, it } from '@jest/globals';
import { chmod, chown, cp, lstat, mkdir, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { parseAccounts } from './account.js';
import { hydrateSymlinks, installedPackage } from './binaries.js';
import { end, postmasterPid, query, repository, serverProcesses, workbench } from './workbench.js';
import { readFileSync } from 'node:fs';
import { run } from './run.js';

const bench = workbench();
afterEach(bench.clear);

const isRoot = process.getuid?.() === 0;
const nobody = parseAccounts(readFileSync('/etc/passwd', 'utf8')).find(({ name }) => name === 'nobody');
const asRoot = isRoot && nobody ? it : it.skip;
if (!isRoot)
  process.stderr.write('Skipped: places that only root comes to, since these specs run as an ordinary user.\n');
if (!nobody) process.stderr.write('Skipped: the ordinary user, since there is no account "nobody".\n');

/** The package as `npm ci --ignore-scripts` leaves it. */
const packageWithoutLinks = async (below: string): Promise<string> => {
  const copy = join(below, 'linux-x64');
  await cp(installedPackage(), copy, { recursive: true, verbatimSymlinks: true });
  for (const entry of await readdir(join(copy, 'native', 'lib'), { withFileTypes: true })) {
    if (entry.isSymbolicLink()) await rm(join(copy, 'native', 'lib', entry.name));
  }
  return copy;
};

const uidOf = async (pid: number): Promise<number> => (await stat(`/proc/${pid}`)).uid;

describe('an ordinary user', () => {
  asRoot('runs the database under his own account', async () => {
    if (!nobody) return;
    if (
      !(
        await run(process.execPath, ['--check', join(repository, 'test/support/supervise.mjs')], {
          as: nobody,
          timeoutMs: 20_000,
        })
      ).ok
    ) {
      process.stderr.write('Skipped: the ordinary user, since this checkout or Node cannot be reached by nobody.\n');
      return;
    }
    const dir = await bench.dir(0o777);
    const { said, child } = await bench.startElsewhere({ dataDir: join(dir, 'data') }, nobody);
    expect(said.dataDir).toBe(join(dir, 'data'));
    expect(await uidOf(await postmasterPid(said.dataDir))).toBe(nobody.uid);
    expect(await query(said.url, 'select 1 as one')).toEqual([{ one: 1 }]);
    await end(child, 'SIGTERM');
    expect(serverProcesses(said.dataDir)).toEqual([]);
  });

  asRoot('gets a copy of a package that lacks its symlinks and is not his to write', async () => {
    if (!nobody) return;
    const [packages, dir, cache] = [await bench.dir(), await bench.dir(0o777), await bench.dir(0o755)];
    await chown(cache, nobody.uid, nobody.gid);
    const packageDir = await packageWithoutLinks(packages);
    const { said, child } = await bench.startElsewhere(
      { dataDir: join(dir, 'data'), packageDir, elsewhere: [cache] },
      nobody,
    );
    expect(await query(said.url, 'select 1 as one')).toEqual([{ one: 1 }]);
    expect(await readdir(cache)).toHaveLength(1);
    await end(child, 'SIGTERM');
  });

  asRoot('is told so when the database there belongs to another account', async () => {
    if (!nobody) return;
    const dir = join(await bench.dir(), 'data');
    await (await bench.start({ dataDir: dir })).stop();
    const { said } = await bench.startElsewhere({ dataDir: dir }, nobody);
    expect(said).toMatchObject({ code: 'NotReachable' });
  });
});

describe('root', () => {
  asRoot('lends the database to an unprivileged account', async () => {
    const { dataDir } = await bench.start({ dataDir: join(await bench.dir(), 'data') });
    expect(await uidOf(await postmasterPid(dataDir))).not.toBe(0);
    expect((await stat(join(dataDir, 'cluster'))).uid).not.toBe(0);
  });

  asRoot('lends it to the same account as before, also when that is no longer the first choice', async () => {
    if (!nobody) return;
    const dir = await bench.dir(0o777);
    const { said, child } = await bench.startElsewhere({ dataDir: join(dir, 'data') }, nobody);
    expect(said.code).toBeUndefined();
    await end(child, 'SIGTERM');
    const { dataDir } = await bench.start({ dataDir: join(dir, 'data') });
    expect(await uidOf(await postmasterPid(dataDir))).toBe(nobody.uid);
  });

  asRoot('finds data that are asked for below a private home in one place outside, and says which', async () => {
    const [home, elsewhere] = [await bench.dir(0o700), await bench.dir()];
    const options = { dataDir: join(home, 'project', 'data'), elsewhere: [elsewhere] };
    const first = await bench.start(options);
    expect(first.dataDir.startsWith(elsewhere)).toBe(true);
    expect(bench.lines.join('\n')).toContain(`the database lies in ${first.dataDir}`);
    expect(bench.lines.join('\n')).toContain('The system may empty that place');
    await query(first.url, 'create table kept as select 42 as n');
    await first.stop();

    await chmod(home, 0o755); // what was made outside must not be hidden by an empty database inside
    const second = await bench.start(options);
    expect(second.dataDir).toBe(first.dataDir);
    expect(await query(second.url, 'select n from kept')).toEqual([{ n: 42 }]);
  });

  asRoot('runs a copy, made once, of programs below a private home', async () => {
    const [home, elsewhere] = [await bench.dir(0o700), await bench.dir()];
    const packageDir = await packageWithoutLinks(home);
    await chmod(join(packageDir, 'native'), 0o700); // as under a strict umask
    const options = { dataDir: join(home, 'data'), packageDir, elsewhere: [elsewhere] };
    const first = await bench.start(options);
    await first.stop();
    const copies = async (): Promise<string[]> =>
      (await readdir(elsewhere)).filter((name) => name.startsWith('postgres-'));
    const [copy = ''] = await copies();
    const made = (await lstat(join(elsewhere, copy))).ctimeMs;
    await bench.start(options);
    expect(await copies()).toEqual([copy]);
    expect((await lstat(join(elsewhere, copy))).ctimeMs).toBe(made);
  });

  asRoot('does not run programs from a place that others may write', async () => {
    const [home, elsewhere] = [await bench.dir(0o700), await bench.dir(0o777)];
    const start = bench.start({ dataDir: join(home, 'data'), elsewhere: [elsewhere] });
    await expect(start).rejects.toMatchObject({ code: 'NotReachable' });
  });
});

describe('an installation without scripts', () => {
  it('gets its symlinks at the first start, and keeps them at the next', async () => {
    const packageDir = await packageWithoutLinks(await bench.dir());
    const { url } = await bench.start({ dataDir: join(await bench.dir(), 'data'), packageDir });
    expect(await query(url, 'select 1 as one')).toEqual([{ one: 1 }]);
    const link = join(packageDir, 'native', 'lib', 'libicui18n.so.60');
    const made = (await lstat(link)).ctimeMs;
    await hydrateSymlinks(packageDir);
    expect((await lstat(link)).ctimeMs).toBe(made);
  });

  it('mends a link that points nowhere', async () => {
    const packageDir = await packageWithoutLinks(await bench.dir());
    await mkdir(join(packageDir, 'elsewhere'));
    const { symlink } = await import('node:fs/promises');
    await symlink('nowhere', join(packageDir, 'native', 'lib', 'libicui18n.so.60'));
    await hydrateSymlinks(packageDir);
    expect((await stat(join(packageDir, 'native', 'lib', 'libicui18n.so.60'))).size).toBeGreaterThan(1_000_000);
  });
});
