import { type INestApplicationContext } from '@nestjs/common';
import { type Config, createLogger, readConfig, runUntilStopped } from '@greenledger/platform';
import { startApi } from '../../api/src/bootstrap.js';
import { WorkerModule } from '../../worker/src/worker.module.js';
import { openDatabase } from './database.js';

interface Ready {
  readonly app: INestApplicationContext;
  readonly config: Config;
  readonly print: (line: string) => void;
}

interface ProgramOptions {
  /** Whether an empty data directory is filled with the practice province. */
  readonly practice: boolean;
  readonly ready: (program: Ready) => Promise<void>;
}

const print = (line: string): void => void process.stdout.write(`${line}\n`);

/** Database, API and worker in one process, until somebody stops it; the database ends last. */
export const runProgram = (options: ProgramOptions): Promise<void> =>
  runUntilStopped(async (stopped) => {
    const given = readConfig();
    const logger = createLogger(given.logLevel);
    const { config, stop: stopDatabase } = await openDatabase(given, logger);
    try {
      stopped.throwIfAborted();
      const program = await startApi({ config, logger, beside: [WorkerModule] });
      await options.ready({ app: program.app, config, print });
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
