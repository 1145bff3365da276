import { type EventLog, type Position, START } from '@greenledger/eventing';
import { type FollowerHealth, type Projector } from '@greenledger/read-models';
import type pg from 'pg';
import { type Clock } from '../clock.js';
import { type Metrics } from './metrics.js';

const states = ['waiting', 'running', 'stopped', 'ended'] as const;

/** Shows what the runner in this process is doing. */
export const showFollower = (metrics: Metrics, follower: string, health: FollowerHealth): void => {
  for (const state of states) metrics.followerState.set({ follower, state }, health.is === state ? 1 : 0);
};

/**
 * How far projections and processes are behind: the age of the first event that they have not handled. Asked of the
 * checkpoints, so that every process can tell, also while no runner lives.
 */
export const gatherFollowers = (
  metrics: Metrics,
  log: EventLog,
  pool: pg.Pool,
  clock: Clock,
  projector: Projector,
): { readonly gathers: true } => {
  const show = async (follower: string, position: Position, ordinal: number): Promise<void> => {
    const [next] = await log.readAll(position, 1);
    const age = next ? (Date.parse(clock.now()) - Date.parse(next.metadata.at)) / 1000 : 0;
    metrics.followerLag.set({ follower }, Math.max(0, age));
    metrics.followerOrdinal.set({ follower }, ordinal);
  };
  metrics.onScrape(async () => {
    const { position, ordinal } = await projector.checkpoint();
    await show('projections', position, ordinal);
  });
  metrics.onScrape(async () => {
    // the table is made by the first worker
    const { rows: made } = await pool.query(`select from pg_tables where schemaname = 'processes'`);
    if (made.length === 0) return;
    const { rows } = await pool.query<{ position: Position; ordinal: number }>(
      'select position, ordinal from processes.checkpoint',
    );
    await show('processes', rows[0]?.position ?? START, Number(rows[0]?.ordinal ?? 0));
  });
  return { gathers: true };
};
