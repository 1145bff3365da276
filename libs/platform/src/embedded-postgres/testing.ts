import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, rm, statfs } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { databaseAccount, lend } from './account.js';
import { usableBinaries } from './binaries.js';
import { clusterIn, initialise, readPassword } from './cluster.js';
import { elsewhereFor } from './elsewhere.js';
import { urlOf } from './connect.js';
import { freePort, preferredPort } from './ports.js';
import { startPostmaster } from './postmaster.js';
import { bareEnvironment, spawnIdentity } from './run.js';
import { writeSettings } from './settings.js';

export interface TestDatabase {
  readonly url: string;
  /** Drops the database, also from under open connections. */
  release(): Promise<void>;
}

interface TestServer {
  readonly url: string;
  stop(): Promise<void>;
}

let started: Promise<TestServer> | undefined;

/**
 * A fresh database of its own for a spec, on the server named by TEST_DATABASE_URL. One jest run has one server: the
 * global set-up starts it and passes that variable on to the workers. Without a set-up the calling process starts one.
 */
export const acquireTestDatabase = async (): Promise<TestDatabase> => {
  const server = process.env['TEST_DATABASE_URL'] || (await startTestServer()).url;
  const name = `test_${randomBytes(8).toString('hex')}`;
  await administer(
    server,
    `create database ${name} template template0 encoding 'UTF8' locale_provider icu icu_locale 'zh-Hans-CN' locale 'C'`,
  );
  const url = new URL(server);
  url.pathname = `/${name}`;
  return { url: url.href, release: async () => administer(server, `drop database if exists ${name} with (force)`) };
};

/** Starts the throw-away server of this process (no fsync, in memory when there is room), or answers with it. */
export const startTestServer = async (): Promise<TestServer> => (started ??= start());

/** Stops what `startTestServer` started in this process; nothing else. */
export const stopTestServer = async (): Promise<void> => {
  const server = await started;
  started = undefined;
  await server?.stop();
};

const start = async (): Promise<TestServer> => {
  const as = databaseAccount();
  const binaries = await usableBinaries({ as, elsewhere: elsewhereFor() });
  const dir = await mkdtemp(join(await roomyBase(), 'greenledger-test-'));
  await lend(dir, as);
  const cluster = clusterIn(dir);
  try {
    await initialise(cluster, { as, binaries, durable: false });
    const port = await freePort(preferredPort(dir));
    await writeSettings(cluster.pgdata, as, { port, durable: false, maxConnections: 300 });
    await startPostmaster({ cluster, binaries, as });
    const url = urlOf({ port, password: await readPassword(cluster) }, 'postgres');

    // `cat` ends with our end of the pipe, so the server goes whatever way this process ends, kill -9 included
    const undertaker = spawn(
      '/bin/sh',
      ['-c', 'cat; "$1" stop -D "$2" -m immediate; rm -rf "$3"', 'sh', binaries.pgCtl, cluster.pgdata, dir],
      { cwd: '/', env: bareEnvironment(), detached: true, stdio: ['pipe', 'ignore', 'ignore'], ...spawnIdentity(as) },
    );
    undertaker.unref();
    const gone = once(undertaker, 'exit');
    return {
      url,
      stop: async () => {
        undertaker.ref();
        undertaker.stdin?.end();
        await gone;
      },
    };
  } catch (error) {
    await rm(dir, { recursive: true, force: true });
    throw error;
  }
};

/** Memory when 2 GiB of it are free (in containers /dev/shm is often 64 MiB), else the temporary directory. */
const roomyBase = async (): Promise<string> => {
  const free = await statfs('/dev/shm').then(
    ({ bavail, bsize }) => bavail * bsize,
    () => 0,
  );
  return free >= 2 * 1024 ** 3 ? '/dev/shm' : tmpdir();
};

const administer = async (server: string, statement: string): Promise<void> => {
  const client = new pg.Client({ connectionString: server });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
};
