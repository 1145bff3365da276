import { open, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Account, lend } from './account.js';

export interface Settings {
  readonly port: number;
  readonly maxConnections?: number;
  /** False only for throw-away test servers: a crash of the machine then loses the cluster. */
  readonly durable: boolean;
}

const fileName = 'greenledger.conf';

/**
 * Writes the server settings anew, so that those of a later release reach existing clusters. Takes effect at the next
 * start of the server.
 */
export const writeSettings = async (pgdata: string, as: Account, settings: Settings): Promise<void> => {
  const path = join(pgdata, fileName);
  await writeFile(path, settingsText(settings), { mode: 0o600 });
  await lend(path, as);
};

/** Makes a new cluster read our settings after those that initdb chose. */
export const includeSettings = async (pgdata: string): Promise<void> => {
  const main = await open(join(pgdata, 'postgresql.conf'), 'a');
  try {
    await main.appendFile(`\ninclude = '${fileName}'\n`);
    await main.sync();
  } finally {
    await main.close();
  }
};

/** No TLS in the bundled build, hence loopback only; no collector, so that the log is one plain file. */
export const settingsText = ({ port, maxConnections = 100, durable }: Settings): string =>
  Object.entries({
    port,
    listen_addresses: `'127.0.0.1'`,
    unix_socket_directories: `''`,
    max_connections: maxConnections,
    shared_buffers: `'128MB'`,
    work_mem: `'16MB'`,
    maintenance_work_mem: `'128MB'`,
    wal_buffers: `'16MB'`,
    min_wal_size: `'256MB'`,
    max_wal_size: `'1GB'`,
    wal_keep_size: `'256MB'`,
    checkpoint_timeout: `'15min'`,
    random_page_cost: 1.1,
    timezone: `'UTC'`,
    log_timezone: `'UTC'`,
    log_line_prefix: `'%m [%p] '`,
    logging_collector: 'off',
    ...(durable ? durableSettings : throwAwaySettings),
  })
    .map(([name, value]) => `${name} = ${value}\n`)
    .join('');

/** The kernel's log groups appends itself, so a commit_delay would only add to the latency. */
const durableSettings = { fsync: 'on', full_page_writes: 'on', synchronous_commit: 'on', commit_delay: 0 };

const throwAwaySettings = {
  fsync: 'off',
  full_page_writes: 'off',
  synchronous_commit: 'off',
  autovacuum_naptime: `'5min'`,
};
