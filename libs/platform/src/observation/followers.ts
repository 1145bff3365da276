import { Inject, Injectable } from '@nestjs/common';
import { type EventLog, type Position, START } from '@greenledger/eventing';
import { type Checkpoint, type FollowerHealth, type Projector } from '@greenledger/read-models';
import type pg from 'pg';
import { type Clock } from '../clock.js';
import { CLOCK, DATABASE, EVENT_LOG } from '../tokens.js';
import { type Metrics } from './metrics.js';

const states = ['waiting', 'running', 'stopped', 'ended'] as const;

/** Shows what the runner in this process is doing. */
export const showFollower = (metrics: Metrics, follower: string, health: FollowerHealth): void => {
  for (const state of states) metrics.followerState.set({ follower, state }, health.is === state ? 1 : 0);
};

/** Counted one by one, and no further: who is more than this behind is far behind. */
const COUNTED = 2_000;

/** How many events lie behind a place in the log, and how old the first of them is. */
export interface Behind {
  readonly events: number;
  /** There are more than were counted. */
  readonly more: boolean;
  readonly seconds: number;
}

/** How far those who follow the log have come. Asked of the checkpoints, so that every process can tell. */
@Injectable()
export class Followers {
  constructor(
    @Inject(EVENT_LOG) private readonly log: EventLog,
    @Inject(DATABASE) private readonly pool: pg.Pool,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** The age of the first event behind a position, in seconds; nought at the head of the log. */
  async secondsBehind(position: Position): Promise<number> {
    const [next] = await this.log.readAll(position, 1);
    return next ? Math.max(0, (Date.parse(this.clock.now()) - Date.parse(next.metadata.at)) / 1000) : 0;
  }

  async behind(position: Position): Promise<Behind> {
    const [events, seconds] = await Promise.all([
      this.log.readAll(position, COUNTED + 1),
      this.secondsBehind(position),
    ]);
    return { events: Math.min(events.length, COUNTED), more: events.length > COUNTED, seconds: Math.floor(seconds) };
  }

  /** Where the processes stand; nothing before the first worker made their table. */
  async processes(): Promise<Checkpoint | undefined> {
    const { rows: made } = await this.pool.query(`select from pg_tables where schemaname = 'processes'`);
    if (made.length === 0) return undefined;
    const { rows } = await this.pool.query<{ position: Position; ordinal: string }>(
      'select position, ordinal from processes.checkpoint',
    );
    return { position: rows[0]?.position ?? START, ordinal: Number(rows[0]?.ordinal ?? 0) };
  }
}

/** How far projections and processes are behind: the age of the first event that they have not handled. */
export const gatherFollowers = (
  metrics: Metrics,
  followers: Followers,
  projector: Projector,
): { readonly gathers: true } => {
  const show = async (follower: string, { position, ordinal }: Checkpoint): Promise<void> => {
    metrics.followerLag.set({ follower }, await followers.secondsBehind(position));
    metrics.followerOrdinal.set({ follower }, ordinal);
  };
  metrics.onScrape(async () => show('projections', await projector.checkpoint()));
  metrics.onScrape(async () => {
    const processes = await followers.processes();
    if (processes) await show('processes', processes);
  });
  return { gathers: true };
};
