import { createPostgresBackend, runMigrations, withBackend } from 'bullmq';
import pg from 'pg';
import { type Jobs, type Trouble } from './jobs.js';

const { Queue, Worker } = withBackend(createPostgresBackend);
type Connection = ConstructorParameters<typeof Queue>[1]['connection'];

/** BullMQ in schema `bullmq` of the database; queue and worker share one small pool. */
export const jobsOnPostgres = (databaseUrl: string, trouble: Trouble): Jobs => {
  const pool = new pg.Pool({
    connectionString: databaseUrl,
    max: 5,
    keepAlive: true,
    application_name: 'greenledger bell',
    options: '-c search_path=bullmq,public',
  });
  let reachable = true;
  // queue and worker share the pool, and each adds its listeners
  pool.setMaxListeners(0);
  pool.on('connect', (client) => {
    reachable = true;
    // one that breaks in the hands of queue or worker, between two queries, fails the next of them
    client.on('error', () => undefined);
  });
  pool.on('error', (err) => {
    reachable = false;
    trouble('the bell lost a connection', { err });
  });
  // the types of the package name an options object, the package takes a pool
  const connection = pool as unknown as Connection;
  return {
    prepare: async () => {
      const client = await pool.connect();
      try {
        await runMigrations(client);
      } finally {
        client.release();
      }
    },
    queue: (name) => new Queue(name, { connection }),
    worker: (name, work) => new Worker<object, number>(name, work, { connection, concurrency: 1 }),
    onReady: () => undefined,
    health: () => ({ backend: 'postgresql', reachable }),
    close: () => pool.end(),
  };
};
