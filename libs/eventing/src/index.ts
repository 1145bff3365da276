export * from './event.js';
export * from './refusal.js';
export * from './decider.js';
export * from './event-log.js';
export * from './digest.js';
export * from './copy-log.js';
export * from './decide.js';
export { countOf, positionOf } from './position.js';
export { MemoryEventLog } from './memory/memory-log.js';
export { PostgresEventLog, type PostgresLogOptions, type OpenOptions } from './postgres/postgres-log.js';

/** EventStoreDB and KurrentDB, loaded where they are asked for: their client is large, and most programs have none. */
export const eventStore = () => import('./esdb/index.js');
