import { type EmbeddedPostgres, startEmbeddedPostgres } from '@greenledger/platform';
import { type TestDatabase } from '@greenledger/platform/testing';
import { chmod, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';

/** A PostgreSQL of the test's own under the supervisor of the program, which it may kill and freeze. */
export interface OwnPostgres extends TestDatabase {
  /** Kills the server with signal 9; the supervisor starts it again. */
  kill(): Promise<void>;
  /** Stops the server and all its processes where they are, until `thaw`. */
  freeze(): Promise<void>;
  thaw(): Promise<void>;
}

const quiet = { info: () => undefined, warn: () => undefined, error: () => undefined };

/** Starts it below a directory, or below one of its own that goes with it. */
export const startOwnPostgres = async (given?: string): Promise<OwnPostgres> => {
  const dir = given ?? (await mkdtemp(join(tmpdir(), 'greenledger-faults-')));
  if (given === undefined) await chmod(dir, 0o755);
  const server: EmbeddedPostgres = await startEmbeddedPostgres({ dataDir: join(dir, 'postgres'), log: quiet });
  const pgdata = await dataDirectory(server.url);
  const postmaster = async (): Promise<number> =>
    Number((await readFile(join(pgdata, 'postmaster.pid'), 'utf8')).split('\n')[0]);
  let frozen: readonly number[] = [];
  const thaw = async (): Promise<void> => {
    for (const pid of frozen) process.kill(pid, 'SIGCONT');
    frozen = [];
  };
  return {
    url: server.url,
    kill: async () => void process.kill(await postmaster(), 'SIGKILL'),
    freeze: async () => {
      const pid = await postmaster();
      process.kill(pid, 'SIGSTOP'); // it first, so that no other is born meanwhile
      const children = await childrenOf(pid);
      for (const child of children) process.kill(child, 'SIGSTOP');
      frozen = [...children, pid];
    },
    thaw,
    release: async () => {
      await thaw();
      await server.stop();
      if (given === undefined) await rm(dir, { recursive: true, force: true, maxRetries: 5 });
    },
  };
};

const dataDirectory = async (url: string): Promise<string> => {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query<{ data_directory: string }>('show data_directory');
  await client.end();
  return rows[0]!.data_directory;
};

const childrenOf = async (parent: number): Promise<readonly number[]> => {
  const pids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name)).map(Number);
  const parents = await Promise.all(
    pids.map(async (pid) => {
      const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '');
      return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]);
    }),
  );
  return pids.filter((_, i) => parents[i] === parent);
};
