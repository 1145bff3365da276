import { type Config } from '../config.js';
import { type Jobs, type Trouble } from './jobs.js';
import { jobsOnPostgres } from './jobs-on-postgres.js';
import { jobsOnRedis } from './jobs-on-redis.js';

export type Connected = Pick<Config, 'redisUrl'> & { readonly databaseUrl: string };

/** The queue in which the bell sets its jobs. */
export const ALARMS = 'alarms';

/** BullMQ on Redis where the configuration names one, else on PostgreSQL. */
export const openJobs = ({ redisUrl, databaseUrl }: Connected, trouble: Trouble): Jobs =>
  redisUrl === undefined ? jobsOnPostgres(databaseUrl, trouble) : jobsOnRedis(redisUrl, trouble);
