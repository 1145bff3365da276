import { ConfigError } from './config.js';
import { createLogger } from './logger.js';

/** Ends what was started: running work first, then connections. */
export type Stop = () => Promise<void>;

/**
 * Runs a program until SIGTERM or SIGINT, stops it gracefully and exits 0; a second signal exits at once. A program that
 * cannot start says why in one line and exits 1; an error that nobody expected ends it, because what is half broken
 * must not go on writing.
 */
export const runUntilStopped = async (start: () => Promise<Stop>): Promise<void> => {
  const logger = createLogger('info');
  const fatal = (err: unknown): void => {
    logger.fatal({ err }, 'an unexpected error ends the process');
    process.exit(70);
  };
  process.on('uncaughtException', fatal);
  process.on('unhandledRejection', fatal);

  let stopping = false;
  let started: Stop | undefined;
  const onSignal = (signal: NodeJS.Signals): void => {
    if (stopping) process.exit(1);
    stopping = true;
    logger.info({ signal }, 'stopping');
    if (started) void end(started);
  };
  const end = (stop: Stop): Promise<void> =>
    stop().then(
      () => process.exit(0),
      (err: unknown) => {
        logger.error({ err }, 'could not stop in order');
        process.exit(1);
      },
    );
  process.on('SIGTERM', onSignal);
  process.on('SIGINT', onSignal);

  try {
    started = await start();
  } catch (error) {
    const expected = error instanceof ConfigError || (error instanceof Error && 'code' in error);
    process.stderr.write(`${expected ? (error as Error).message : String((error as Error)?.stack ?? error)}\n`);
    process.exit(1);
  }
  // a signal that came while the program was starting
  if (stopping) await end(started);
};
