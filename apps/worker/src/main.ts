import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import {
  createLogger,
  needsDatabase,
  NestLogger,
  PlatformModule,
  readConfig,
  runUntilStopped,
} from '@greenledger/platform';
import { WorkerModule } from './worker.module.js';

@Module({})
class Program {}

/** The worker alone; of several one is active per projection, the others wait for it to end. */
await runUntilStopped(async () => {
  const config = needsDatabase(readConfig());
  const logger = createLogger(config.logLevel);
  const app = await NestFactory.createApplicationContext(
    { module: Program, imports: [PlatformModule.forRoot({ config, logger }), WorkerModule] },
    { logger: new NestLogger(logger), abortOnError: false },
  );
  logger.info('the worker runs');
  return () => app.close();
});
