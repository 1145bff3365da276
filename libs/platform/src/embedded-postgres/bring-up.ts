import { setTimeout as pause } from 'node:timers/promises';
import { readPassword } from './cluster.js';
import { type Address, type Health, healthOf, serverVersion } from './connect.js';
import { freePort } from './ports.js';
import {
  livePostmaster,
  type Postmaster,
  type Server,
  bluntly,
  politely,
  startPostmaster,
  stopPostmaster,
} from './postmaster.js';
import { writeSettings } from './settings.js';

interface Options {
  readonly port: number;
  /** A restart must come back where the clients look for it; a first start takes the next free port. */
  readonly portIsFixed: boolean;
  /** Milliseconds that a live server may stay without any answer before it is replaced. */
  readonly patienceMs?: number;
}

export interface Up {
  readonly address: Address;
  /** False when a server that ran already was taken over. */
  readonly started: boolean;
}

/**
 * Leaves a server of ours ready, at the address answered: takes over one that outlived its supervisor, if it answers
 * and is of the bundled version, else ends it and starts one.
 */
export const bringUp = async (server: Server, options: Options): Promise<Up> => {
  const password = await readPassword(server.cluster);
  const running = await livePostmaster(server.cluster);
  if (running) {
    const address = { port: running.port, password };
    const ready = await becomesReady(server, address, options.patienceMs ?? 30_000);
    const version = ready ? await serverVersion(address) : undefined;
    if (ready && (version ?? server.binaries.version) === server.binaries.version) return { address, started: false };
    await stopPostmaster(server, ready ? politely : bluntly);
  }
  const port = await startOn(server, options);
  return { address: { port, password }, started: true };
};

const startOn = async (server: Server, { port: preferred, portIsFixed }: Options): Promise<number> => {
  for (let left = portIsFixed ? 1 : 5, from = preferred; ; left -= 1, from += 1) {
    const port = portIsFixed ? preferred : await freePort(from);
    await writeSettings(server.cluster.pgdata, server.as, { port, durable: true });
    try {
      await startPostmaster(server);
      return port;
    } catch (error) {
      // between our look and its bind somebody else may have taken the port
      if (left <= 1 || !/Address already in use/.test(String(error))) throw error;
    }
  }
};

/** Crash recovery takes as long as it takes; silence and a shutdown that does not end are waited for within limits. */
const becomesReady = async (server: Server, address: Address, patienceMs: number): Promise<boolean> => {
  const limits: Record<Exclude<Health, 'ready'>, number> = { starting: 600_000, stopping: 10_000, silent: patienceMs };
  const began = Date.now();
  for (;;) {
    const health = await healthOf(address);
    if (health === 'ready') return true;
    if (Date.now() - began > limits[health] || !(await isStill(server, address))) return false;
    await pause(200);
  }
};

const isStill = async ({ cluster }: Server, { port }: Pick<Postmaster, 'port'>): Promise<boolean> =>
  (await livePostmaster(cluster))?.port === port;
