import { type EventLog, MemoryEventLog } from '@greenledger/eventing';
import { type Config, ConfigError } from './config.js';

/** Opens the event log that the configuration names. */
export const openEventLog = async (config: Config): Promise<EventLog> => {
  if (config.eventStoreUrl !== undefined) {
    throw new ConfigError(['EVENT_STORE_URL: this release keeps its event log in PostgreSQL only; leave it empty']);
  }
  return new MemoryEventLog();
};
