import { NestFactory } from '@nestjs/core';
import {
  createLogger,
  needsDatabase,
  NestLogger,
  OneTimeLinks,
  PlatformModule,
  readConfig,
} from '@greenledger/platform';
import { printLinks } from './one-time-links.js';

/**
 * `administrators`: prints a one-time link for each administrator that is missing, where API and worker run in processes
 * of their own; links printed before are void.
 */
export default async (): Promise<void> => {
  const config = needsDatabase(readConfig());
  const logger = createLogger(config.logLevel);
  const app = await NestFactory.createApplicationContext(PlatformModule.forRoot({ config, logger }), {
    logger: new NestLogger(logger),
    abortOnError: false,
  });
  try {
    const printed = await printLinks(app.get(OneTimeLinks), config.publicUrl);
    if (printed === 0) process.stdout.write('no administrator is missing\n');
  } finally {
    await app.close();
  }
};
