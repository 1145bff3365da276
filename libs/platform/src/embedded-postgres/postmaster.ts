import { open, readFile, rename, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { type Account, lend } from './account.js';
import { type Binaries } from './binaries.js';
import { type Cluster } from './cluster.js';
import { EmbeddedPostgresFailure } from './failure.js';
import { isServerOf, processesIn, signal, startStamp } from './processes.js';
import { run } from './run.js';

export interface Server {
  readonly cluster: Cluster;
  readonly binaries: Binaries;
  readonly as: Account;
}

export interface Postmaster {
  readonly pid: number;
  readonly port: number;
}

/** The live server of the cluster, if there is one. Its pid file alone proves nothing: it survives kill -9. */
export const livePostmaster = async ({ pgdata }: Cluster): Promise<Postmaster | undefined> => {
  const lines = await pidFileLines(pgdata);
  const [pid, port] = [Number(lines[0]), Number(lines[3])];
  return pid > 0 && isServerOf(pid, pgdata) ? { pid, port } : undefined;
};

/**
 * Starts the server in a session of its own, so that it outlives us; recovers what a killed one left behind. Waits for
 * crash recovery. Refuses `StartFailed` with what the server wrote to its log in this attempt.
 */
export const startPostmaster = async (server: Server): Promise<void> => {
  const { cluster, as } = server;
  await prepareLog(cluster, as);
  const began = Date.now();
  for (;;) {
    await disownStrangersPid(cluster.pgdata);
    const failure = await attempt(server);
    if (!failure) return;
    const leftovers = /pre-existing shared memory block|lock file "postmaster.pid" already exists/.test(failure);
    if (!leftovers || Date.now() - began > 30_000) {
      throw new EmbeddedPostgresFailure('StartFailed', `PostgreSQL did not start in ${cluster.pgdata}:\n${failure}`);
    }
    // what a killed postmaster leaves ends by itself when idle; a busy query would go on to its end
    if (Date.now() - began > 3_000) processesIn(cluster.pgdata).forEach((pid) => signal(pid, 'SIGKILL'));
    await pause(200);
  }
};

/** How long each way of stopping may take, in milliseconds. */
export const politely = { fast: 30_000, immediate: 10_000 };

/** For a server that answers nobody: it is unlikely to answer to a signal either. */
export const bluntly = { fast: 1_000, immediate: 3_000 };

/** Fast, then immediate, then by force; leaves no process. Refuses `StopFailed` if even that does not help. */
export const stopPostmaster = async ({ cluster, binaries, as }: Server, limits = politely): Promise<void> => {
  const { pgdata } = cluster;
  for (const [mode, ms] of Object.entries(limits)) {
    // asked again each time: pg_ctl would signal whoever has the number now
    if (!(await livePostmaster(cluster))) break;
    const args = ['stop', '--pgdata', pgdata, '--mode', mode, '--wait', '--timeout', String(Math.ceil(ms / 1000))];
    if ((await run(binaries.pgCtl, args, { as, timeoutMs: ms + 5_000 })).ok) break;
  }
  const survivor = await livePostmaster(cluster);
  const remaining = [...(survivor ? [survivor.pid] : []), ...processesIn(pgdata)];
  remaining.forEach((pid) => signal(pid, 'SIGKILL'));
  for (const pid of remaining) {
    for (let tries = 0; startStamp(pid) !== undefined; tries += 1) {
      if (tries > 50) throw new EmbeddedPostgresFailure('StopFailed', `Process ${pid} of ${pgdata} cannot be stopped.`);
      await pause(100);
    }
  }
};

const attempt = async ({ cluster, binaries, as }: Server): Promise<string | undefined> => {
  const before = await sizeOf(cluster.logFile);
  const { ok, output } = await run(
    binaries.pgCtl,
    ['start', '--pgdata', cluster.pgdata, '--log', cluster.logFile, '--wait', '--timeout', '300'],
    { as, timeoutMs: 310_000 },
  );
  return ok ? undefined : `${output}\n${await readFrom(cluster.logFile, before)}`.trim();
};

/**
 * When the number in a stale pid file now belongs to somebody else, or to a zombie (for ever, where process 1 of a
 * container collects none), the server would refuse to start. The file must not be deleted, since it also names the
 * shared memory by which the server detects leftovers of its predecessor; so only the number is replaced, by one that
 * no process can have.
 */
const disownStrangersPid = async (pgdata: string): Promise<void> => {
  const lines = await pidFileLines(pgdata);
  const pid = Number(lines[0]);
  if (!(pid > 0) || pid === impossiblePid || isServerOf(pid, pgdata)) return;
  await writeFile(join(pgdata, 'postmaster.pid'), [impossiblePid, ...lines.slice(1)].join('\n'), { flag: 'r+' });
};

const impossiblePid = 2_147_483_647;

const pidFileLines = async (pgdata: string): Promise<string[]> =>
  (await readFile(join(pgdata, 'postmaster.pid'), 'utf8').catch(() => '')).split('\n');

/** The account may have no right to create files beside the cluster; and one plain file must not grow for ever. */
const prepareLog = async ({ logFile }: Cluster, as: Account): Promise<void> => {
  if ((await sizeOf(logFile)) > 16 * 1024 * 1024) await rename(logFile, `${logFile}.1`);
  await (await open(logFile, 'a', 0o600)).close();
  await lend(logFile, as);
};

const sizeOf = async (path: string): Promise<number> =>
  stat(path).then(
    ({ size }) => size,
    () => 0,
  );

const readFrom = async (path: string, offset: number): Promise<string> =>
  (await readFile(path)).subarray(offset).toString('utf8').trim().split('\n').slice(-20).join('\n');
