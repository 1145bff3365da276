export { isSecure } from './credentials.js';
export { EsdbEventLog, type EsdbLogOptions } from './esdb-log.js';
export { type Administrator, prepareStore, type StoreOptions, wrongRights } from './rights.js';
