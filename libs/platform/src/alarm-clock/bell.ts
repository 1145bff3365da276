import { epochOf } from '@greenledger/domain';
import { createPostgresBackend, runMigrations, withBackend } from 'bullmq';
import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { type Clock } from '../clock.js';
import { type AlarmClock } from './alarm-clock.js';

export interface BellOptions {
  readonly databaseUrl: string;
  readonly clock: Clock;
  readonly alarmClock: Pick<AlarmClock, 'tick' | 'nextRing' | 'missed'>;
  readonly report: (message: string, detail: Readonly<Record<string, unknown>>) => void;
  /** How often the queue is compared with the accounts. */
  readonly reconcileMs?: number;
  readonly queueName?: string;
}

const { Queue, Worker } = withBackend(createPostgresBackend);
type Ringing = InstanceType<typeof Worker<object, number>>;
const leavesNothing = { removeOnComplete: true, removeOnFail: true };
type Connection = ConstructorParameters<typeof Queue>[1]['connection'];

/**
 * Rings the alarm clock by BullMQ: one delayed job for the next alarm, set again after every ring and whenever the
 * accounts were written. The queue holds no truth: a start rings whatever it holds, and a reconciler sets the job anew
 * every minute, so that an emptied queue costs at most that minute.
 */
export class Bell {
  readonly #options: BellOptions;
  readonly #pool: pg.Pool;
  #queue: InstanceType<typeof Queue> | undefined;
  #worker: Ringing | undefined;
  #timer: NodeJS.Timeout | undefined;
  #soon: NodeJS.Timeout | undefined;
  #ending: Promise<void> | undefined;

  constructor(options: BellOptions) {
    this.#options = options;
    this.#pool = new pg.Pool({
      connectionString: options.databaseUrl,
      max: 5,
      keepAlive: true,
      application_name: 'greenledger bell',
      options: '-c search_path=bullmq,public',
    });
    // queue and worker share the pool, and each adds its listeners
    this.#pool.setMaxListeners(0);
    this.#pool.on('error', (err) => options.report('the bell lost a connection', { err }));
    // one that breaks in the hands of queue or worker, between two queries, fails the next of them
    this.#pool.on('connect', (client) => client.on('error', () => undefined));
  }

  async start(): Promise<void> {
    const { queueName: name = 'alarms', alarmClock, report, reconcileMs = 60_000 } = this.#options;
    await this.#migrate();
    const connection = this.#pool as unknown as Connection;
    const failed = (err: unknown): void => report('the bell is out of order', { err });
    this.#queue = new Queue(name, { connection });
    this.#queue.on('error', failed);
    const worker: Ringing = new Worker<object, number>(name, () => alarmClock.tick(), { connection, concurrency: 1 });
    this.#worker = worker;
    // deadlocks between workers surface here now and then; the job is taken up again
    worker.on('error', failed);
    worker.on('failed', (_job, err) => failed(err));
    worker.on('completed', () => this.ringSoon());
    await worker.waitUntilReady();
    // the job that a killed process was ringing by stays its own for half a minute, and would keep us from ringing
    await this.#queue.add('ring', {}, { ...leavesNothing, jobId: `start_${randomUUID()}` });
    await this.reconcile();
    this.#timer = setInterval(() => void this.reconcile().catch(failed), reconcileMs);
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

  /** Compares the queue with the accounts, and says what should have rung and did not. */
  async reconcile(): Promise<void> {
    const missed = await this.#options.alarmClock.missed();
    if (missed.length > 0) this.#options.report('alarms are overdue', { count: missed.length, oldest: missed[0] });
    await this.#set();
  }

  /** Lets a ring in progress end; asked again, it waits for the same end. */
  stop(): Promise<void> {
    return (this.#ending ??= this.#stop());
  }

  async #stop(): Promise<void> {
    clearInterval(this.#timer);
    clearTimeout(this.#soon);
    await this.#worker?.close();
    await this.#queue?.close();
    await this.#pool.end();
  }

  async #set(): Promise<void> {
    if (this.#ending) return;
    const at = await this.#options.alarmClock.nextRing();
    if (at === undefined) return;
    const epoch = Math.floor(epochOf(at));
    const delay = Math.max(0, epoch - Math.floor(epochOf(this.#options.clock.now())));
    // a job of that name that is there already is left as it is; a done one leaves nothing behind
    await this.#queue?.add(
      'ring',
      {},
      {
        jobId: `ring_${epoch}`,
        delay,
        attempts: 5,
        backoff: { type: 'exponential', delay: 500 },
        ...leavesNothing,
      },
    );
  }

  async #migrate(): Promise<void> {
    const client = await this.#pool.connect();
    try {
      await runMigrations(client);
    } finally {
      client.release();
    }
  }
}
