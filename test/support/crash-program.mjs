import {
  createLogger,
  PracticeClock,
  readConfig,
  runUntilStopped,
  StoredSessions,
} from '../../dist/libs/platform/src/index.js';
import { startApi } from '../../dist/apps/api/src/bootstrap.js';
import { openDatabase } from '../../dist/apps/cli/src/database.js';
import { WorkerModule } from '../../dist/apps/worker/src/worker.module.js';

/**
 * The whole program in a process of its own, its database under its own supervisor, to be killed. Signs in whom it is
 * told to (ids in ACCOUNTS) and tells its parent where it answers; ends in order with its parent.
 */
process.on('disconnect', () => process.kill(process.pid, 'SIGTERM'));

await runUntilStopped(async () => {
  const given = readConfig();
  const logger = createLogger(given.logLevel);
  const database = await openDatabase(given, logger);
  const clock = new PracticeClock(process.env.START_AT);
  const { app, url, stop } = await startApi({ config: database.config, clock, logger, beside: [WorkerModule] });
  const tokens = [];
  for (const account of process.env.ACCOUNTS.split(','))
    tokens.push((await app.get(StoredSessions).open(account)).token);
  process.send({ url, tokens, databaseUrl: database.config.databaseUrl });
  return async () => {
    await stop();
    await database.stop();
  };
});
