export type FailureCode =
  | 'AlreadyRunning'
  | 'NoAccount'
  | 'NoBinaries'
  | 'NotReachable'
  | 'ForeignDirectory'
  | 'PasswordMissing'
  | 'InitFailed'
  | 'StartFailed'
  | 'StopFailed';

/** Why the embedded database could not be had; the message is meant for the person at the terminal. */
export class EmbeddedPostgresFailure extends Error {
  constructor(
    readonly code: FailureCode,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
    this.name = code;
  }
}

/** Another live supervisor holds the data directory. */
export class AlreadyRunning extends EmbeddedPostgresFailure {
  constructor(
    readonly pid: number,
    readonly dataDir: string,
  ) {
    super(
      'AlreadyRunning',
      `The database in ${dataDir} is already in use by process ${pid}. Stop that one, or choose another data directory.`,
    );
  }
}
