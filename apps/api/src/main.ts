import { createLogger, needsDatabase, readConfig, runUntilStopped } from '@greenledger/platform';
import { startApi } from './bootstrap.js';

/** The API alone; database and worker run elsewhere. */
await runUntilStopped(async () => {
  const config = needsDatabase(readConfig());
  const logger = createLogger(config.logLevel);
  const { url, stop } = await startApi({ config, logger, lingerMs: 1_000 });
  logger.info({ url }, 'the API answers');
  return stop;
});
