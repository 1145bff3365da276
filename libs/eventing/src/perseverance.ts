import { setTimeout as sleep } from 'node:timers/promises';
import { LogUnavailable } from './event-log.js';

/** Milliseconds before try number `tries` + 1: doubling from 25 to 1000, half of it by chance, so that processes spread. */
export const backoff = (tries: number): number => Math.min(1000, 25 * 2 ** tries) * (0.5 + Math.random() / 2);

export interface Perseverance {
  /** Whether the same request may well succeed a moment later. */
  readonly isTransient: (error: unknown) => boolean;
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
  const { isTransient, until, signal, onTrouble } = options;
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
