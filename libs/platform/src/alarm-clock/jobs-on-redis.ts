import { Queue, Worker } from 'bullmq';
import { Redis, type RedisOptions } from 'ioredis';
import { type Jobs, type Trouble } from './jobs.js';

/** Up to two seconds between two tries, never in step with other processes. */
const retryStrategy = (tries: number): number =>
  Math.min(2_000, 50 * 2 ** Math.min(tries, 6)) * (0.5 + Math.random() / 2);

const HEARTBEAT_MS = 5_000;

const common = {
  connectTimeout: 5_000,
  keepAlive: 10_000,
  retryStrategy,
  // a replica that was promoted elsewhere answers READONLY until the name is looked up anew
  reconnectOnError: (error: Error) => error.message.startsWith('READONLY'),
} satisfies RedisOptions;

/**
 * BullMQ on Redis. The queue's connection gives up fast, so that the bell learns that it has to ring by itself; the
 * worker's waits for as long as it takes. Nothing needs to outlive Redis: no persistence is asked of it.
 */
export const jobsOnRedis = (redisUrl: string, trouble: Trouble): Jobs => {
  const asking = new Redis(redisUrl, {
    ...common,
    connectionName: 'greenledger bell',
    commandTimeout: 5_000,
    maxRetriesPerRequest: 1,
  });
  const waiting = new Redis(redisUrl, {
    ...common,
    connectionName: 'greenledger bell worker',
    maxRetriesPerRequest: null,
  });
  // BullMQ waits for jobs on a copy of the worker's connection, which it leaves behind when Redis does not answer
  const open = new Set([asking, waiting]);
  const duplicate = waiting.duplicate.bind(waiting);
  waiting.duplicate = (options) => {
    const copy = duplicate(options);
    open.add(copy);
    return copy;
  };
  let lost = false;
  // a connection that cannot be made says so with every try; one line is enough until it is made
  const lose = (err: unknown): void => {
    if (!lost) trouble('Redis does not answer', { err });
    lost = true;
  };
  const find = (): void => {
    if (lost) trouble('Redis answers again', {});
    lost = false;
  };
  asking.on('error', lose);
  asking.on('ready', find);
  // a Redis that hangs leaves its connections open
  const heartbeat = setInterval(() => void asking.ping().then(find, lose), HEARTBEAT_MS);
  heartbeat.unref();
  waiting.on('error', () => undefined);
  return {
    prepare: () => Promise.resolve(),
    queue: (name) => new Queue(name, { connection: asking }),
    worker: (name, work) => new Worker<object, number>(name, work, { connection: waiting, concurrency: 1 }),
    onReady: (listener) => void asking.on('ready', listener),
    health: () => ({ backend: 'redis', reachable: !lost && asking.status === 'ready' }),
    close: async () => {
      clearInterval(heartbeat);
      for (const connection of open) connection.disconnect();
    },
  };
};
