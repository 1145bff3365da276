import pg from 'pg';

/** Plain dates stay text (a `Date` would shift them by a time zone); instants become ISO text; counts are numbers. */
const asText = (text: string): string => text;
const readers = new Map<number, (text: string) => unknown>([
  [pg.types.builtins.DATE, asText],
  [pg.types.builtins.INT8, Number],
]);
const types: pg.CustomTypesConfig = {
  getTypeParser: (id: number, format?: 'text' | 'binary'): ((text: string) => unknown) =>
    readers.get(id) ?? (pg.types.getTypeParser(id, format) as (text: string) => unknown),
};
/** How the connections of a program that serves call themselves. */
export const APPLICATION = 'greenledger';

/** Opens the pool that directory, queries and health share. Nobody holds a connection over a pause. */
export const openPool = (url: string, onError: (error: Error) => void, max = 10): pg.Pool => {
  const pool = new pg.Pool({
    connectionString: url,
    max,
    types,
    pipeline: true,
    application_name: APPLICATION,
    connectionTimeoutMillis: 5000,
    idle_in_transaction_session_timeout: 3000,
    statement_timeout: 30_000,
  });
  // a connection that breaks while idle is replaced at the next use; without a listener it would end the process
  pool.on('error', onError);
  // one that breaks in somebody's hands, between two queries, fails the next of them
  pool.on('connect', (client) => client.on('error', () => undefined));
  return pool;
};
