import { PracticeClock, createLogger, needsDatabase, readConfig } from '../../dist/libs/platform/src/index.js';
import { startApi } from '../../dist/apps/api/src/bootstrap.js';
import { WorkerModule } from '../../dist/apps/worker/src/worker.module.js';

/** The whole program in a process of its own, to be killed: tells its parent where it answers. */
const config = needsDatabase(readConfig());
const { url, stop } = await startApi({
  config,
  clock: new PracticeClock(process.env.START_AT),
  logger: createLogger(config.logLevel),
  beside: [WorkerModule],
});
process.on('SIGTERM', () => void stop().then(() => process.exit(0)));
process.on('disconnect', () => process.exit(1));
process.send({ url });
