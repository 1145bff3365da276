import {
  AlreadyRunning,
  type Config,
  type Logger,
  runningPostgres,
  startEmbeddedPostgres,
} from '@greenledger/platform';
import { join } from 'node:path';

export interface OpenDatabase {
  readonly config: Config & { readonly databaseUrl: string };
  /** Ends a database that this process has started; after everything that uses it. */
  readonly stop: () => Promise<void>;
}

/** The database of the configuration: the one at `DATABASE_URL`, else our own below the data directory. */
export const openDatabase = async (config: Config, logger: Logger): Promise<OpenDatabase> => {
  const { databaseUrl } = config;
  if (databaseUrl !== undefined) return { config: { ...config, databaseUrl }, stop: () => Promise.resolve() };
  const postgres = await startEmbeddedPostgres({ dataDir: join(config.dataDir, 'postgres'), log: logger });
  return { config: { ...config, databaseUrl: postgres.url }, stop: () => postgres.stop() };
};

/** As `openDatabase`, and beside the program that runs our own database at this moment. */
export const joinDatabase = async (config: Config, logger: Logger): Promise<OpenDatabase> => {
  try {
    return await openDatabase(config, logger);
  } catch (error) {
    const databaseUrl =
      error instanceof AlreadyRunning ? await runningPostgres(join(config.dataDir, 'postgres')) : undefined;
    if (databaseUrl === undefined) throw error;
    return { config: { ...config, databaseUrl }, stop: () => Promise.resolve() };
  }
};
