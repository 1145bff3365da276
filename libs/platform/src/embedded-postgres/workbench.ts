import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { processesIn, startStamp } from './processes.js';
import { type EmbeddedPostgres, type Log, startEmbeddedPostgres } from './supervisor.js';

type StartOptions = Omit<Parameters<typeof startEmbeddedPostgres>[0], 'log'>;

interface Identity {
  readonly uid: number;
  readonly gid: number;
}

/** What a supervisor in another process said: that it runs, or why not. */
export interface Said {
  readonly url: string;
  readonly dataDir: string;
  readonly code: string;
  readonly message: string;
}

/** Directories, supervisors and processes of one spec; `clear` leaves none of them behind. */
export const workbench = () => {
  const dirs: string[] = [];
  const databases: EmbeddedPostgres[] = [];
  const children: ChildProcess[] = [];
  const lines: string[] = [];
  const collect = (line: string): void => void lines.push(line);
  const log: Log = { info: collect, warn: collect, error: collect };

  return {
    lines,

    /** A fresh directory that everybody may enter. */
    dir: async (mode = 0o755): Promise<string> => {
      const path = await mkdtemp(join(tmpdir(), 'greenledger-spec-'));
      dirs.push(path);
      await chmod(path, mode);
      return path;
    },

    start: async (options: StartOptions): Promise<EmbeddedPostgres> => {
      const database = await startEmbeddedPostgres({ log, ...options });
      databases.push(database);
      return database;
    },

    /** A supervisor in a process of its own. */
    startElsewhere: async (
      { dataDir, ...options }: StartOptions,
      identity: Identity | Record<string, never> = {},
    ): Promise<{ said: Said; child: ChildProcess }> => {
      const child = spawn(process.execPath, [superviseScript, dataDir, JSON.stringify(options)], {
        stdio: ['ignore', 'pipe', 'inherit'],
        env: { PATH: process.env['PATH'] },
        ...identity,
      });
      children.push(child);
      for await (const line of createInterface({ input: child.stdout })) {
        return { said: JSON.parse(line) as Said, child }; // written by supervise.mjs
      }
      throw new Error(`The supervisor ended without a word (exit code ${child.exitCode}).`);
    },

    killChildren: (): void => children.forEach((child) => child.kill('SIGKILL')),

    clear: async (): Promise<void> => {
      for (const child of children.splice(0)) await end(child, 'SIGKILL');
      for (const database of databases.splice(0)) await database.stop();
      for (const dir of dirs.splice(0)) await rm(dir, { recursive: true, force: true, maxRetries: 5 });
    },
  };
};

/** Sends the signal and waits until the process has ended. */
export const end = async (child: ChildProcess, signal: NodeJS.Signals): Promise<void> => {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  child.kill(signal);
  await ended;
};

export const query = async (url: string, sql: string): Promise<Record<string, unknown>[]> => {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    return (await client.query<Record<string, unknown>>(sql)).rows;
  } finally {
    await client.end().catch(() => undefined);
  }
};

export const postmasterPid = async (dataDir: string): Promise<number> =>
  Number((await readFile(join(dataDir, 'cluster', 'postmaster.pid'), 'utf8')).split('\n')[0]);

/** Waits for the thing itself, failing after twenty seconds with what it still is. */
export const eventually = async <T>(look: () => Promise<T>, isSo: (found: T) => boolean): Promise<T> => {
  const began = Date.now();
  for (;;) {
    const found = await look().catch((error: unknown) => error);
    // an error never satisfies a spec, so what satisfies it is a T
    if (!(found instanceof Error) && isSo(found as T)) return found as T;
    if (Date.now() - began > 20_000) throw new Error(`still ${String(found)} after 20 s`);
    await pause(50);
  }
};

export const serverProcesses = (dataDir: string): number[] => processesIn(join(dataDir, 'cluster'));

export const isAlive = (pid: number): boolean => startStamp(pid) !== undefined;

export const repository = fileURLToPath(new URL('../../../../', import.meta.url));

const superviseScript = join(repository, 'test/support/supervise.mjs');
