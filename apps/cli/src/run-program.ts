import { type INestApplicationContext } from '@nestjs/common';
import { type Clock, type Config, createLogger, readConfig, runUntilStopped } from '@greenledger/platform';
import { startApi } from '../../api/src/bootstrap.js';
import { checkAddress } from '../../api/src/listening.js';
import { WorkerModule } from '../../worker/src/worker.module.js';
import { openDatabase } from './database.js';

interface Ready {
  readonly app: INestApplicationContext;
  readonly config: Config;
  readonly print: (line: string) => void;
}

interface ProgramOptions {
  /** Looks at the data before anything starts, and says which clock they live by. */
  readonly prepare: (config: Connected, print: (line: string) => void) => Promise<{ readonly clock: Clock }>;
  readonly ready: (program: Ready) => Promise<void>;
}

type Connected = Config & { readonly databaseUrl: string };

const print = (line: string): void => void process.stdout.write(`${line}\n`);

/** Database, API and worker in one process, until somebody stops it; the database ends last. */
export const runProgram = (options: ProgramOptions): Promise<void> =>
  runUntilStopped(async (stopped) => {
    const given = readConfig();
    await checkAddress(given);
    const logger = createLogger(given.logLevel);
    const { config, stop: stopDatabase } = await openDatabase(given, logger);
    try {
      stopped.throwIfAborted();
      const { clock } = await options.prepare(config, print);
      stopped.throwIfAborted();
      const program = await startApi({ config, clock, logger, beside: [WorkerModule] });
      try {
        await options.ready({ app: program.app, config, print });
      } catch (error) {
        await program.stop();
        throw error;
      }
      print(`Greenledger answers on ${program.url} (description of the API: ${program.url}/api/docs)`);
      return async () => {
        await program.stop();
        await stopDatabase();
      };
    } catch (error) {
      await stopDatabase();
      throw error;
    }
  });
