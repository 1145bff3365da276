import { type EventLog, PostgresEventLog } from '@greenledger/eventing';
import { type Config, ConfigError } from './config.js';
import { type Logger } from './logger.js';

/** Opens the event log that the configuration names. */
export const openEventLog = async (
  config: Config & { readonly databaseUrl: string },
  logger: Logger,
): Promise<EventLog & { close(): Promise<void> }> => {
  if (config.eventStoreUrl !== undefined) {
    throw new ConfigError(['EVENT_STORE_URL: this release keeps its event log in PostgreSQL only; leave it empty']);
  }
  return PostgresEventLog.open({
    url: config.databaseUrl,
    onTrouble: (err) => logger.warn({ err }, 'the event log got over trouble with the database'),
  });
};
