import { type JobsOptions, type JobType } from 'bullmq';

/** The one queue that the bell needs, and the worker that empties it, on whatever BullMQ runs. */
export interface Jobs {
  /** Makes what has to be there before queue and worker are opened. */
  prepare(): Promise<void>;
  queue(name: string): JobQueue;
  /** One job at a time. */
  worker(name: string, work: () => Promise<number>): JobWorker;
  /** Calls back each time that the backend answers again. */
  onReady(listener: () => void): void;
  health(): JobsHealth;
  /** Ends the connections, whatever state they are in. */
  close(): Promise<void>;
}

/** What the bell asks of a queue; BullMQ's own types differ from backend to backend. */
export interface JobQueue {
  add(name: string, data: object, options: JobsOptions): Promise<unknown>;
  getJobCounts(...types: JobType[]): Promise<Record<string, number>>;
  /** Those that have failed for good, latest first. */
  getFailed(start: number, end: number): Promise<readonly KeptJob[]>;
  getJob(id: string): Promise<KeptJob | undefined>;
  /** Removes what waits and what is delayed. */
  drain(delayed: boolean): Promise<void>;
  on(event: 'error', listener: (error: Error) => void): unknown;
  close(): Promise<void>;
}

/** A job that the queue still holds; instants are the queue's own, in milliseconds since the epoch. */
export interface KeptJob {
  readonly id?: string | undefined;
  readonly timestamp: number;
  readonly attemptsMade: number;
  readonly failedReason: string;
  readonly finishedOn?: number | undefined;
  isFailed(): Promise<boolean>;
  retry(state: 'failed'): Promise<void>;
}

export interface JobWorker {
  on(event: 'error', listener: (error: Error) => void): unknown;
  on(event: 'failed', listener: (job: unknown, error: Error) => void): unknown;
  on(event: 'completed', listener: () => void): unknown;
  /** `force`: without waiting for the job in progress. */
  close(force?: boolean): Promise<void>;
}

/** Where the queue lies, and whether it can be reached; a queue that cannot is no reason to turn requests away. */
export interface JobsHealth {
  readonly backend: 'postgresql' | 'redis';
  readonly reachable: boolean;
}

/** What somebody has to know about connections that broke. */
export type Trouble = (message: string, detail: Readonly<Record<string, unknown>>) => void;
