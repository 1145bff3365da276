import { LogUnavailable } from '@greenledger/eventing';
import { ConfigError } from './config.js';
import { createLogger } from './logger.js';
import { SchemeInvalid } from './scheme/problem.js';

/** Ends what was started: running work first, then connections. */
export type Stop = () => Promise<void>;

/**
 * Runs a program until SIGTERM or SIGINT, stops it gracefully and exits 0; a second signal exits at once. A program that
 * cannot start says why in one line and exits 1; an error that nobody expected ends it, because what is half broken
 * must not go on writing. A signal that comes while the program starts aborts the signal handed to `start`.
 */
export const runUntilStopped = async (start: (stopped: AbortSignal) => Promise<Stop>): Promise<void> => {
  const logger = createLogger('info');
  const fatal = (err: unknown): void => {
    logger.fatal({ err }, 'an unexpected error ends the process');
    process.exit(70);
  };
  process.on('uncaughtException', fatal);
  process.on('unhandledRejection', fatal);

  const stopped = new AbortController();
  let running: Stop | undefined;
  const end = async (stop: Stop): Promise<never> => {
    try {
      await stop();
    } catch (err) {
      logger.error({ err }, 'could not stop in order');
      process.exit(1);
    }
    process.exit(0);
  };
  const onSignal = (signal: NodeJS.Signals): void => {
    if (stopped.signal.aborted) process.exit(1);
    logger.info({ signal }, 'stopping');
    stopped.abort();
    if (running) void end(running);
  };
  process.on('SIGTERM', onSignal);
  process.on('SIGINT', onSignal);

  try {
    running = await start(stopped.signal);
  } catch (error) {
    if (stopped.signal.aborted) process.exit(0);
    process.stderr.write(`${told(error)}\n`);
    process.exit(1);
  }
  if (stopped.signal.aborted) await end(running);
};

/** What was expected to go wrong is told in a sentence; anything else with its stack. */
export const told = (error: unknown): string => {
  if (!(error instanceof Error)) return String(error);
  const expected =
    [ConfigError, SchemeInvalid, RangeError, LogUnavailable].some((kind) => error instanceof kind) || 'code' in error;
  return expected ? error.message : (error.stack ?? error.message);
};
