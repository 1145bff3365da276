import { NestFactory } from '@nestjs/core';
import { type Decide } from '@greenledger/eventing';
import {
  CLOCK,
  type Clock,
  createLogger,
  DECIDE,
  issueScheme,
  loadScheme,
  NestLogger,
  PlatformModule,
  readConfig,
} from '@greenledger/platform';
import { parseArgs } from 'node:util';
import { openDatabase } from './database.js';
import { schemeDirectories } from './scheme-directories.js';

/**
 * `load-scheme [--scheme DIR] [--calendars DIR]`: checks a scheme's data and loads it into the system, by commands. A
 * load that broke off goes on where it stopped, and one that is repeated adds nothing. Default: the scheme that comes
 * with the product.
 */
export default async (args: string[]): Promise<void> => {
  const shipped = schemeDirectories();
  const { values } = parseArgs({ args, options: { scheme: { type: 'string' }, calendars: { type: 'string' } } });
  const scheme = await loadScheme({ ...shipped, ...values });
  const given = readConfig();
  const logger = createLogger(given.logLevel);
  const { config, stop } = await openDatabase(given, logger);
  try {
    const app = await NestFactory.createApplicationContext(PlatformModule.forRoot({ config, logger }), {
      logger: new NestLogger(logger),
      abortOnError: false,
    });
    try {
      const clock = app.get<Clock>(CLOCK);
      const loaded = await issueScheme(scheme, { decide: app.get<Decide>(DECIDE), now: () => clock.now() });
      process.stdout.write(`${scheme.id}: ${loaded.commands} commands, ${loaded.events} new events\n`);
    } finally {
      await app.close();
    }
  } finally {
    await stop();
  }
};
