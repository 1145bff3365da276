import { createServer } from 'node:net';

export interface Address {
  readonly port: number;
  readonly host: string;
}

/** The address is somebody else's; said in one line that names the way out. */
export class PortTaken extends Error {
  override readonly name = 'PortTaken';
  readonly code = 'PortTaken';

  constructor(port: number) {
    super(`port ${port} is taken; set PORT`);
  }
}

/** What listening failed with, `PortTaken` where that was it. */
export const listeningFailed = <E>(error: E, { port }: Address): E | PortTaken =>
  error instanceof Error && 'code' in error && error.code === 'EADDRINUSE' ? new PortTaken(port) : error;

/** Listens for a moment, so that an address that cannot be had is found before long work. Throws `PortTaken`. */
export const checkAddress = (address: Address): Promise<void> =>
  new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', (error) => reject(listeningFailed(error, address)));
    server.listen({ ...address, exclusive: true }, () => server.close(() => resolve()));
  });
