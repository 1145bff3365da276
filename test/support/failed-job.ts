import { createPostgresBackend, withBackend } from 'bullmq';
import { once } from 'node:events';
import pg from 'pg';

const own = withBackend(createPostgresBackend);

/** Leaves a job in the alarms' queue that failed for good: it fails in a queue of its own, and is moved over. */
export const plantFailedJob = async (databaseUrl: string, id: string, reason: string): Promise<void> => {
  const pool = new pg.Pool({ connectionString: databaseUrl, max: 4, options: '-c search_path=bullmq,public' });
  pool.setMaxListeners(0);
  // the types of the package name an options object, the package takes a pool
  const connection = pool as never;
  const queue = new own.Queue('broken', { connection });
  const worker = new own.Worker('broken', () => Promise.reject(new Error(reason)), { connection });
  try {
    const failed = once(worker, 'failed');
    await queue.add('ring', {}, { jobId: id, removeOnComplete: true, removeOnFail: false });
    await failed;
    await worker.close();
    await pool.query(`update bullmq.job set queue = 'alarms' where queue = 'broken'`);
  } finally {
    await queue.close();
    await pool.end();
  }
};
