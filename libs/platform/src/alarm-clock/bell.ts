import { epochOf } from '@greenledger/domain';
import { randomUUID } from 'node:crypto';
import { type Clock } from '../clock.js';
import { type AlarmClock } from './alarm-clock.js';
import { answered } from './answered.js';
import { type JobQueue, type Jobs, type JobsHealth, type JobWorker, type Trouble } from './jobs.js';
import { ALARMS } from './open-jobs.js';

export interface BellOptions {
  readonly jobs: Jobs;
  readonly clock: Clock;
  readonly alarmClock: Pick<AlarmClock, 'tick' | 'nextRing' | 'missed'>;
  readonly report: Trouble;
  /** How often the queue is compared with the accounts. */
  readonly reconcileMs?: number;
  readonly queueName?: string;
}

/** What is done leaves nothing behind; what failed for good stays for a week, so that somebody can see why. */
const kept = { removeOnComplete: true, removeOnFail: { age: 7 * 24 * 3600, count: 100 } };

/**
 * Rings the alarm clock by BullMQ: one delayed job for the next alarm, set again after every ring and whenever the
 * accounts were written. The queue holds no truth: a start rings whatever it holds, and a reconciler sets the job anew
 * every minute, so that an emptied queue costs at most that minute, and rings by itself what is due while the queue cannot be reached.
 */
export class Bell {
  readonly #options: BellOptions;
  #queue: JobQueue | undefined;
  #worker: JobWorker | undefined;
  #timer: NodeJS.Timeout | undefined;
  #soon: NodeJS.Timeout | undefined;
  #ending: Promise<void> | undefined;

  constructor(options: BellOptions) {
    this.#options = options;
  }

  get health(): JobsHealth {
    return this.#options.jobs.health();
  }

  /** A queue that cannot be reached yet is no reason not to start. */
  async start(): Promise<void> {
    const { jobs, queueName: name = ALARMS, alarmClock, report, reconcileMs = 60_000 } = this.#options;
    await jobs.prepare();
    const failed = (err: unknown): void => {
      if (jobs.health().reachable) report('the bell is out of order', { err });
    };
    this.#queue = jobs.queue(name);
    this.#queue.on('error', failed);
    this.#worker = jobs.worker(name, () => alarmClock.tick());
    // deadlocks between workers surface here now and then; the job is taken up again
    this.#worker.on('error', failed);
    this.#worker.on('failed', (_job, err) => failed(err));
    this.#worker.on('completed', () => this.ringSoon());
    const reconcile = (): void => void this.reconcile().catch(failed);
    // the job that a killed process was ringing by stays its own for half a minute, and would keep us from ringing
    const begin = this.#queue.add('ring', {}, { ...kept, jobId: `start_${randomUUID()}` });
    await answered(begin).catch(failed);
    await this.reconcile();
    jobs.onReady(reconcile);
    this.#timer = setInterval(reconcile, reconcileMs);
    this.#timer.unref();
  }

  /** Sets the job for the next alarm, a moment from now: many writes set it once. */
  ringSoon = (): void => {
    if (this.#soon || this.#ending) return;
    this.#soon = setTimeout(() => {
      this.#soon = undefined;
      this.#set().catch((err: unknown) => this.#options.report('the bell could not be set', { err }));
    }, 50);
    this.#soon.unref();
  };

  /** Compares the queue with the accounts, says what should have rung and did not, and rings where the queue cannot. */
  async reconcile(): Promise<void> {
    const { alarmClock, report } = this.#options;
    const missed = await alarmClock.missed();
    if (missed.length > 0) report('alarms are overdue', { count: missed.length, oldest: missed[0] });
    let set = true;
    try {
      await this.#set();
    } catch (err) {
      set = false;
      report('the bell could not be set; what is due is rung without it', { err });
    }
    if (!this.#ending && (missed.length > 0 || !set)) await alarmClock.tick();
  }

  /** Sets the job for the next alarm anew: jobs that wait were set by a clock that has been moved. */
  async setAnew(): Promise<void> {
    if (this.#queue && this.health.reachable) await answered(this.#queue.drain(true)).catch(() => undefined);
    await this.reconcile();
  }

  /** How many jobs wait and run; nothing while the queue does not answer. */
  async depth(): Promise<Readonly<Record<string, number>> | undefined> {
    if (!this.#queue || !this.health.reachable) return undefined;
    return answered(this.#queue.getJobCounts('active', 'delayed', 'waiting')).catch(() => undefined);
  }

  /** Lets a ring in progress end; asked again, it waits for the same end. */
  stop(): Promise<void> {
    return (this.#ending ??= this.#stop());
  }

  async #stop(): Promise<void> {
    clearInterval(this.#timer);
    clearTimeout(this.#soon);
    // a queue that does not answer cannot be taken leave of; a job left active is taken up by another worker
    await answered(this.#worker?.close(!this.health.reachable)).catch(() => undefined);
    await answered(this.#queue?.close()).catch(() => undefined);
    await this.#options.jobs.close();
  }

  async #set(): Promise<void> {
    if (this.#ending) return;
    const at = await this.#options.alarmClock.nextRing();
    if (at === undefined || !this.#queue) return;
    const epoch = Math.floor(epochOf(at));
    const delay = Math.max(0, epoch - Math.floor(epochOf(this.#options.clock.now())));
    const jobId = `ring_${epoch}`;
    // a job of that name that is there already is left as it is; a done one leaves nothing behind
    const set = this.#queue.add(
      'ring',
      {},
      {
        jobId,
        delay,
        attempts: 5,
        backoff: { type: 'exponential', delay: 500 },
        ...kept,
      },
    );
    await answered(set);
    // one that failed for good would otherwise stand in the way of its alarm
    const job = await answered(this.#queue.getJob(jobId));
    if (job?.finishedOn !== undefined && (await answered(job.isFailed()))) await answered(job.retry('failed'));
  }
}
