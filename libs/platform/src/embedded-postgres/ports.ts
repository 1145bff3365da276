import { createHash } from 'node:crypto';
import { createServer } from 'node:net';

const first = 15_000;
const count = 16_000;

/**
 * Where the search for a free port begins: the same for the same directory, and below the range from which systems
 * take the ports of outgoing connections, so that a restart finds its port unused.
 */
export const preferredPort = (seed: string): number =>
  first + (createHash('sha256').update(seed).digest().readUInt32BE() % count);

/** A loopback port that nobody listens on at this moment: the preferred one, or one of its successors. */
export const freePort = async (preferred: number): Promise<number> => {
  for (let port = preferred; port < preferred + 50; port += 1) if (await isFree(port)) return port;
  return preferred; // let the server say what is wrong
};

const isFree = async (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(false));
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve(true)));
  });
