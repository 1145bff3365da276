import { setTimeout as pause } from 'node:timers/promises';
import { type Address, clientOf, healthOf } from './connect.js';

interface Watched {
  readonly address: Address;
  /** Makes the server answer again, or throws; called again then, after a growing pause. */
  readonly restore: () => Promise<void>;
  readonly failed: (error: unknown) => void;
}

export interface Watch {
  /** Resolves when the last restore has ended. */
  stop(): Promise<void>;
}

const pingEveryMs = 5_000;

/** With all connections taken, a healthy server refuses ours at once, again and again. */
const restMs = 1_000;

/**
 * Keeps one connection to the server, whose loss tells at once of its death, and makes another every few seconds, since
 * a server can be mute to new ones while those it has go on.
 */
export const watchOver = ({ address, restore, failed }: Watched): Watch => {
  const ended = new AbortController();
  const loop = async (): Promise<void> => {
    for (let failures = 0; !ended.signal.aborted;) {
      await untilLost(address, ended.signal);
      if (ended.signal.aborted) return;
      try {
        await restore();
        failures = 0;
        await sleep(restMs, ended.signal);
      } catch (error) {
        failures += 1;
        failed(error);
        await sleep(Math.min(30_000, 250 * 2 ** failures), ended.signal);
      }
    }
  };
  const running = loop();
  return {
    stop: async () => {
      ended.abort();
      await running;
    },
  };
};

/** Resolves when the server closes the connection or lets nobody in any more. */
const untilLost = async (address: Address, signal: AbortSignal): Promise<void> => {
  const line = clientOf(address);
  const lost = new AbortController();
  line.once('end', () => lost.abort());
  const over = AbortSignal.any([signal, lost.signal]);
  try {
    await line.connect();
    while (!over.aborted && (await healthOf(address)) === 'ready') await sleep(pingEveryMs, over);
  } catch {
    // unreachable: the caller looks into it
  } finally {
    await line.end().catch(() => undefined);
  }
};

const sleep = async (ms: number, signal: AbortSignal): Promise<void> =>
  pause(ms, undefined, { signal }).catch(() => undefined);
