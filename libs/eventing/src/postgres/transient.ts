import { setTimeout as sleep } from 'node:timers/promises';
import { types } from 'node:util';
import { LogUnavailable } from '../event-log.js';

/** Classes and codes of SQLSTATE that pass: connections, shutdown and recovery, locks, timeouts, room on the disk. */
const PASSING = /^(08...|53...|57P0[1-5]|57014|40001|40P01|55P03|25006|58...)$/;
const SOCKET = new Set(['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH']);
/** What pg and pg-pool say without a code. */
const WORDS = /connection terminated|timeout|not queryable|connection error|server closed/i;

/** Whether the same request may well succeed a moment later. */
export const isTransient = (error: unknown): boolean => {
  if (!types.isNativeError(error)) return false;
  const { code, errors } = error as { code?: unknown; errors?: unknown };
  if (typeof code === 'string') return PASSING.test(code) || SOCKET.has(code);
  return Array.isArray(errors) ? errors.some(isTransient) : WORDS.test(error.message);
};

/** Milliseconds before try number `tries` + 1: doubling from 25 to 1000, half of it by chance, so that processes spread. */
export const backoff = (tries: number): number => Math.min(1000, 25 * 2 ** tries) * (0.5 + Math.random() / 2);

export interface Perseverance {
  /** On the clock of `performance.now`. */
  readonly until: number;
  readonly signal?: AbortSignal;
  readonly onTrouble?: (error: unknown) => void;
}

/**
 * Repeats something idempotent through passing trouble, at least once, until it is too late or the signal aborts.
 * @throws LogUnavailable with the last trouble as its cause; anything else that goes wrong is thrown as it is
 */
export const persevere = async <T>(attempt: () => Promise<T>, options: Perseverance): Promise<T> => {
  const { until, signal, onTrouble } = options;
  for (let tries = 0; ; tries += 1) {
    try {
      return await attempt();
    } catch (error) {
      if (!isTransient(error)) throw error;
      onTrouble?.(error);
      const pause = backoff(tries);
      if (signal?.aborted || performance.now() + pause > until) throw new LogUnavailable({ cause: error });
      await sleep(pause, undefined, { signal }).catch(() => undefined); // an abort shows in the next round
    }
  }
};

/** The answer, or undefined as soon as the signal aborts; what comes later is let go. */
export const unlessAborted = async <T>(signal: AbortSignal, answer: Promise<T>): Promise<T | undefined> => {
  let leave: (() => void) | undefined;
  const aborted = new Promise<undefined>((resolve) => {
    leave = () => resolve(undefined);
    signal.addEventListener('abort', leave);
    if (signal.aborted) leave();
  });
  try {
    return await Promise.race([answer, aborted]);
  } catch (error) {
    if (signal.aborted) return undefined;
    throw error;
  } finally {
    if (leave) signal.removeEventListener('abort', leave);
  }
};
