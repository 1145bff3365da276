export { AlreadyRunning, EmbeddedPostgresFailure, type FailureCode } from './failure.js';
export { type EmbeddedPostgres, type Log, startEmbeddedPostgres } from './supervisor.js';
