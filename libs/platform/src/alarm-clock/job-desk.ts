import { type BeforeApplicationShutdown, Inject, Injectable } from '@nestjs/common';
import { epochOf, instantOf } from '@greenledger/domain';
import { type Instant } from '@greenledger/eventing';
import { type Clock } from '../clock.js';
import { type Logger } from '../logger.js';
import { CLOCK, CONFIG, LOGGER } from '../tokens.js';
import { answered } from './answered.js';
import { type JobQueue, type Jobs, type JobsHealth, type KeptJob } from './jobs.js';
import { ALARMS, type Connected, openJobs } from './open-jobs.js';

/** A job that failed for good. */
export interface FailedJob {
  readonly id: string;
  readonly reason: string;
  readonly attempts: number;
  readonly setAt: Instant;
  readonly failedAt: Instant;
}

/** How the queue stands: how many jobs are in which state, and those that failed. */
export interface JobsStanding extends JobsHealth {
  readonly counts: Readonly<Record<'active' | 'waiting' | 'delayed' | 'failed', number>>;
  readonly failed: readonly FailedJob[];
}

const MOST = 100;
const REASON = 500;

/** What somebody may see and do at the queue from outside: opened when first asked for, in whichever process that is. */
@Injectable()
export class JobDesk implements BeforeApplicationShutdown {
  #open: { readonly jobs: Jobs; readonly queue: JobQueue } | undefined;

  constructor(
    @Inject(CONFIG) private readonly config: Connected,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  /** Nothing can be said of jobs while the queue does not answer. */
  async standing(): Promise<JobsStanding> {
    const { jobs, queue } = this.#opened();
    try {
      const counts = await answered(queue.getJobCounts('active', 'waiting', 'delayed', 'failed'));
      const failed = (await answered(queue.getFailed(0, MOST - 1))) ?? [];
      const { active = 0, waiting = 0, delayed = 0, failed: all = 0 } = counts ?? {};
      return {
        ...jobs.health(),
        reachable: true,
        counts: { active, waiting, delayed, failed: all },
        failed: failed.map((job) => this.#shown(job)),
      };
    } catch (err) {
      this.logger.warn({ err }, 'the queue could not be asked');
      const none = { active: 0, waiting: 0, delayed: 0, failed: 0 };
      return { ...jobs.health(), reachable: false, counts: none, failed: [] };
    }
  }

  /** Lets a failed job be tried again; answers false where no failed job has that id. */
  async retry(id: string): Promise<boolean> {
    const job = await answered(this.#opened().queue.getJob(id));
    if (!job || !(await answered(job.isFailed()))) return false;
    await answered(job.retry('failed'));
    return true;
  }

  /** Before the database may end: a pool does not wait for its connections to be gone. */
  async beforeApplicationShutdown(): Promise<void> {
    await answered(this.#open?.queue.close()).catch(() => undefined);
    await this.#open?.jobs.close();
  }

  #opened(): { readonly jobs: Jobs; readonly queue: JobQueue } {
    if (this.#open) return this.#open;
    const trouble = (message: string, detail: object): void => this.logger.warn(detail, message);
    const jobs = openJobs(this.config, trouble);
    const queue = jobs.queue(ALARMS);
    queue.on('error', () => undefined);
    return (this.#open = { jobs, queue });
  }

  #shown({ id = '', failedReason, attemptsMade, timestamp, finishedOn = timestamp }: KeptJob): FailedJob {
    // the queue lives by the clock of its machine, whatever the clock of the province says
    const behind = epochOf(this.clock.now()) - Date.now();
    return {
      id,
      reason: failedReason.slice(0, REASON),
      attempts: attemptsMade,
      setAt: instantOf(timestamp + behind),
      failedAt: instantOf(finishedOn + behind),
    };
  }
}
