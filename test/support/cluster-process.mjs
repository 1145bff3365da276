import { NestFactory } from '@nestjs/core';
import {
  createLogger,
  Health,
  needsDatabase,
  NestLogger,
  PlatformModule,
  PracticeClock,
  readConfig,
  SystemClock,
} from '../../dist/libs/platform/src/index.js';
import { startApi } from '../../dist/apps/api/src/bootstrap.js';
import { WorkerModule } from '../../dist/apps/worker/src/worker.module.js';

/**
 * `api` or `worker` as in a cluster, all of them as far ahead of the real time (AHEAD_MS), or by the real clock: tells its
 * parent its address, and its health whenever it is asked for it.
 */
const config = needsDatabase(readConfig());
const logger = createLogger(config.logLevel);
const ahead = process.env.AHEAD_MS;
const clock = ahead ? new PracticeClock(new Date(Date.now() + Number(ahead)).toISOString()) : new SystemClock();
class Program {}

const api = () => startApi({ config, clock, logger, lingerMs: 1_000 });
const worker = async () => {
  const app = await NestFactory.createApplicationContext(
    { module: Program, imports: [PlatformModule.forRoot({ config, clock, logger }), WorkerModule] },
    { logger: new NestLogger(logger), abortOnError: false },
  );
  return { app, stop: () => app.close() };
};

const { app, url, stop } = await (process.argv[2] === 'api' ? api() : worker());
process.on('SIGTERM', () => void stop().then(() => process.exit(0)));
process.on('disconnect', () => process.exit(1));
process.on(
  'message',
  () =>
    void app
      .get(Health)
      .report()
      .then((health) => process.send({ health })),
);
process.send({ url });
