import { realpath } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { resolve } from 'node:path';
import { usableBinaries } from './binaries.js';
import { bringUp } from './bring-up.js';
import { clusterIn, initialise, readPassword } from './cluster.js';
import { ensureDatabase, healthOf, urlOf } from './connect.js';
import { elsewhereFor } from './elsewhere.js';
import { acquireLock } from './lock.js';
import { findPlace } from './place.js';
import { preferredPort } from './ports.js';
import { livePostmaster, type Server, stopPostmaster } from './postmaster.js';
import { watchOver } from './watch.js';

/** Satisfied by pino and by console. */
export interface Log {
  info(message: string): void;
  warn(message: string): void;
  error(message: string): void;
}

export interface EmbeddedPostgres {
  /** For `pg`: superuser, loopback, database `greenledger`; stays the same while this supervisor lives. */
  readonly url: string;
  /** Where the files really are: not below a private home that the database account cannot enter. */
  readonly dataDir: string;
  /** Ends the server and gives the directory free. To be called after the application has drained. */
  stop(): Promise<void>;
}

interface Options {
  /** A directory that the database may have to itself; made when missing. */
  readonly dataDir: string;
  readonly log: Log;
  /** How long a live server may stay without any answer before it is replaced. */
  readonly patienceMs?: number;
  /** Only tests place programs and substitutes themselves. */
  readonly packageDir?: string;
  readonly elsewhere?: readonly string[];
}

/**
 * Starts the bundled PostgreSQL on a data directory, or takes over the server that a killed predecessor left running,
 * and restarts it on the same port whenever it dies. The server is a process of its own: no signal is hooked here, so
 * the application decides when it ends. Refuses `AlreadyRunning` and the other codes of EmbeddedPostgresFailure.
 */
export const startEmbeddedPostgres = async ({ log, patienceMs, ...options }: Options): Promise<EmbeddedPostgres> => {
  const elsewhere = options.elsewhere ?? elsewhereFor();
  const { dataDir, as } = await findPlace(options.dataDir, elsewhere);
  const lock = await acquireLock(dataDir);
  try {
    const binaries = await usableBinaries({ as, elsewhere, packageDir: options.packageDir });
    const server: Server = { cluster: clusterIn(dataDir), binaries, as };
    await initialise(server.cluster, { as, binaries, durable: true });
    const { address, started } = await bringUp(server, {
      port: preferredPort(dataDir),
      portIsFixed: false,
      patienceMs,
    });
    const pid = (await livePostmaster(server.cluster))?.pid;
    try {
      await ensureDatabase(address);
    } catch (error) {
      if (started) await stopPostmaster(server);
      throw error;
    }
    const how = started ? 'started' : 'was running and is taken over';
    log.info(`PostgreSQL ${binaries.version} ${how}: ${dataDir}, port ${address.port}, process ${pid}, as ${as.name}`);
    const moved = dataDir !== (await realpath(options.dataDir).catch(() => resolve(options.dataDir)));
    if (moved) log.warn(`${as.name} cannot enter ${resolve(options.dataDir)}; the database lies in ${dataDir}`);
    if (moved && dataDir.startsWith(tmpdir())) log.warn('The system may empty that place: choose another DATA_DIR.');

    const watch = watchOver({
      address,
      restore: async () => {
        // somebody else's server may have taken the port of a dead one, and it answers too
        const isOurs = (await livePostmaster(server.cluster))?.port === address.port;
        if (isOurs && (await healthOf(address)) === 'ready') return;
        log.warn(`PostgreSQL does not answer on port ${address.port}`);
        const up = await bringUp(server, { port: address.port, portIsFixed: true, patienceMs });
        log.warn(`PostgreSQL answers again on port ${up.address.port}${up.started ? ' after a restart' : ''}`);
      },
      failed: (error) => log.error(`PostgreSQL could not be restarted: ${String(error)}`),
    });
    const stop = async (): Promise<void> => {
      try {
        await watch.stop();
        await stopPostmaster(server);
      } finally {
        await lock.release();
      }
      log.info(`PostgreSQL stopped: ${dataDir}`);
    };
    let stopping: Promise<void> | undefined;
    return { url: urlOf(address), dataDir, stop: async () => (stopping ??= stop()) };
  } catch (error) {
    await lock.release();
    throw error;
  }
};

/** The address of the server that another process runs on a data directory; nothing where none runs. */
export const runningPostgres = async (dataDir: string, elsewhere = elsewhereFor()): Promise<string | undefined> => {
  const cluster = clusterIn((await findPlace(dataDir, elsewhere)).dataDir);
  const running = await livePostmaster(cluster);
  return running && urlOf({ port: running.port, password: await readPassword(cluster) });
};
