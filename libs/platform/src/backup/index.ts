export { type Backup, type BackupOptions, type BackupStage, backUp } from './back-up.js';
export { type CheckedBackup, type CheckStage, checkBackup } from './check-backup.js';
export { BackupFailure, type BackupFailureCode } from './failure.js';
export { type Manifest, readManifest } from './manifest.js';
export { restore, type RestoreOptions, type RestoreStage } from './restore.js';
export { keptTables } from './tables.js';
