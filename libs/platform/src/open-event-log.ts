import { type EventLog, eventStore, PostgresEventLog } from '@greenledger/eventing';
import { type Config, ConfigError } from './config.js';
import { type Logger } from './logger.js';

type OpenLog = EventLog & { close(): Promise<void> };

/**
 * Opens the event log that the configuration names.
 * @throws ConfigError where the program's account in the event store has too few rights or too many
 */
export const openEventLog = async (
  config: Config & { readonly databaseUrl: string },
  logger: Logger,
): Promise<OpenLog> => {
  const { databaseUrl, eventStoreUrl, eventStorePrefix } = config;
  if (eventStoreUrl !== undefined) return openEventStore(eventStoreUrl, eventStorePrefix, logger);
  return PostgresEventLog.open({
    url: databaseUrl,
    onTrouble: (err) => logger.warn({ err }, 'the event log got over trouble with the database'),
  });
};

const openEventStore = async (url: string, prefix: string, logger: Logger): Promise<OpenLog> => {
  const { EsdbEventLog, isSecure, wrongRights } = await eventStore();
  if (!isSecure(url)) logger.warn('the event store is reached without TLS: it asks nobody who they are');
  const wrong = await wrongRights({ url, prefix });
  if (wrong.length > 0) {
    const remedy = 'the command `eventstore prepare` gives an account the rights it needs';
    throw new ConfigError([...wrong.map((what) => `EVENT_STORE_URL: ${what}`), remedy]);
  }
  const log = new EsdbEventLog({
    url,
    prefix,
    onTrouble: (err) => logger.warn({ err }, 'the event log got over trouble with the event store'),
  });
  try {
    await log.id();
    return log;
  } catch (error) {
    await log.close();
    throw error;
  }
};
