import { ConfigError } from '../config.js';

export type BackupFailureCode =
  | 'NothingThere'
  | 'Unfinished'
  | 'OtherFormat'
  | 'NewerProgram'
  | 'Damaged'
  | 'NotEmpty'
  | 'OtherRestore'
  | 'RestoreUnfinished'
  | 'RestoreAtWork'
  | 'InUse'
  | 'DigestsDiffer'
  | 'Interrupted';

/** Why something was not backed up or restored; the message is meant for the person at the terminal. */
export class BackupFailure extends Error {
  constructor(
    readonly code: BackupFailureCode,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
    this.name = code;
  }
}

/**
 * Tells in a sentence what from outside ended the work: a full disk, a server that went away. What is wrong with the
 * program itself is told as ever.
 */
export const interrupted =
  (what: string) =>
  (error: unknown): never => {
    const ours = [BackupFailure, ConfigError, TypeError, RangeError, ReferenceError];
    if (!(error instanceof Error) || ours.some((kind) => error instanceof kind)) throw error;
    throw new BackupFailure('Interrupted', `${what} was not finished: ${error.message}`, { cause: error });
  };
