import pg from 'pg';
import { superuser } from './cluster.js';

export const databaseName = 'greenledger';

export interface Address {
  readonly port: number;
  readonly password: string;
}

export const urlOf = ({ port, password }: Address, database = databaseName): string =>
  `postgres://${superuser}:${password}@127.0.0.1:${port}/${database}`;

/** A client of the maintenance database with limits on connecting and on each query (milliseconds). */
export const clientOf = (address: Address, ms = 5_000): pg.Client => {
  const client = new pg.Client({
    connectionString: urlOf(address, 'postgres'),
    connectionTimeoutMillis: ms,
    query_timeout: ms,
    application_name: 'greenledger supervisor',
  });
  client.on('error', () => undefined); // a lost connection shows in the query or in `end`
  return client;
};

/** `silent`: nobody, or nobody sensible, answers there. */
export type Health = 'ready' | 'starting' | 'stopping' | 'silent';

/** Health is an answer to a connection; pid files and live processes prove less. */
export const healthOf = async (address: Address): Promise<Health> =>
  withClient(address, async (client) => client.query('select 1')).then(
    () => 'ready' as const,
    (error: unknown) => healthFromError(error),
  );

/** A refusal by the server is an answer too: with all connections taken it is ready, and must not be restarted. */
export const healthFromError = (error: unknown): Health => {
  if (!(error instanceof pg.DatabaseError)) return 'silent';
  if (error.code !== '57P03') return 'ready';
  return /shutting down/.test(error.message) ? 'stopping' : 'starting';
};

/** Such as `18.4`; undefined when it cannot be asked at this moment. */
export const serverVersion = async (address: Address): Promise<string | undefined> =>
  withClient(address, async (client) => {
    const { rows } = await client.query<{ server_version: string }>('show server_version');
    return rows[0]?.server_version;
  }).catch(() => undefined);

/** New databases take encoding and Chinese collation from the cluster. */
export const ensureDatabase = async (address: Address): Promise<void> =>
  withClient(address, async (client) => {
    const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [databaseName]);
    if (rowCount === 0) await client.query(`create database ${databaseName}`);
  });

const withClient = async <T>(address: Address, work: (client: pg.Client) => Promise<T>): Promise<T> => {
  const client = clientOf(address);
  try {
    await client.connect();
    return await work(client);
  } finally {
    await client.end().catch(() => undefined);
  }
};
