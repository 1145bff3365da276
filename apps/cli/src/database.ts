import { type Config, type Logger, startEmbeddedPostgres } from '@greenledger/platform';
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
