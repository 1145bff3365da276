export { AlreadyRunning, EmbeddedPostgresFailure, type FailureCode } from './failure.js';
export { type EmbeddedPostgres, type Log, runningPostgres, startEmbeddedPostgres } from './supervisor.js';
