import { readFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { type Account } from './account.js';
import { type Binaries } from './binaries.js';
import { type Cluster } from './cluster.js';
import { EmbeddedPostgresFailure } from './failure.js';
import { run } from './run.js';

interface Server {
  readonly cluster: Cluster;
  readonly binaries: Binaries;
  readonly as: Account;
}

/** Starts the server in a session of its own, so that it outlives us. Refuses `StartFailed` with the end of its log. */
export const startPostmaster = async ({ cluster, binaries, as }: Server): Promise<void> => {
  const { ok, output } = await run(
    binaries.pgCtl,
    ['start', '--pgdata', cluster.pgdata, '--log', cluster.logFile, '--wait', '--timeout', '60'],
    { as, timeoutMs: 70_000 },
  );
  if (ok) return;
  const log = await readFile(cluster.logFile, 'utf8').catch(() => '');
  throw new EmbeddedPostgresFailure(
    'StartFailed',
    `PostgreSQL did not start in ${cluster.pgdata}: ${output}\n${log.trim().split('\n').slice(-15).join('\n')}`,
  );
};

/** A loopback port that nobody listens on at this moment, the given one if it can be had. */
export const freePort = async (preferred = 0): Promise<number> => {
  const port = await listenBriefly(preferred);
  return port ?? (await listenBriefly(0)) ?? preferred;
};

const listenBriefly = async (port: number): Promise<number | undefined> =>
  new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(undefined));
    server.listen(port, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : undefined));
    });
  });
