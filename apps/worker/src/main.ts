import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import {
  createLogger,
  Health,
  Metrics,
  needsDatabase,
  NestLogger,
  PlatformModule,
  readConfig,
  runUntilStopped,
  serveMetrics,
  startTracing,
} from '@greenledger/platform';
import { WorkerModule } from './worker.module.js';

@Module({})
class Program {}

/** The worker alone; of several one is active per projection, the others wait for it to end. */
await runUntilStopped(async () => {
  const config = needsDatabase(readConfig());
  const logger = createLogger(config.logLevel);
  const stopTracing = await startTracing(config.tracesUrl, 'greenledger-worker');
  const app = await NestFactory.createApplicationContext(
    { module: Program, imports: [PlatformModule.forRoot({ config, logger }), WorkerModule] },
    { logger: new NestLogger(logger), abortOnError: false },
  );
  const shown = await serveMetrics(config, app.get(Metrics), app.get(Health));
  logger.info({ metrics: shown.url }, 'the worker runs');
  return async () => {
    await app.close();
    await shown.close();
    await stopTracing();
  };
});
