import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net';

/**
 * A port in front of another one, through which bytes pass both ways: shut it and nobody gets in, cut it and all who are
 * in are thrown out, freeze it and nothing moves although all stay connected.
 */
export class Gate {
  readonly port: number;
  readonly #server: Server;
  readonly #pairs: Set<readonly [Socket, Socket]>;

  private constructor(server: Server, port: number, pairs: Set<readonly [Socket, Socket]>) {
    this.#server = server;
    this.port = port;
    this.#pairs = pairs;
  }

  static async open(behind: number): Promise<Gate> {
    const pairs = new Set<readonly [Socket, Socket]>();
    const server = createServer({ noDelay: true }, (outside) => {
      const inside = connect({ port: behind, host: '127.0.0.1', noDelay: true });
      const pair = [outside, inside] as const;
      pairs.add(pair);
      for (const [one, other] of [pair, [inside, outside] as const]) {
        one.on('error', () => undefined);
        one.on('close', () => {
          other.destroy();
          pairs.delete(pair);
        });
        one.pipe(other);
      }
    });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    return new Gate(server, (server.address() as AddressInfo).port, pairs);
  }

  get connections(): number {
    return this.#pairs.size;
  }

  /** Resets every connection. */
  cut(): void {
    for (const [outside] of this.#pairs) outside.resetAndDestroy();
  }

  /** From now on connections are refused; those that stand are reset. */
  async shut(): Promise<void> {
    const closed = new Promise<void>((resolve) => this.#server.close(() => resolve()));
    this.cut();
    await closed;
  }

  /** Lets in again, on the same port. */
  async reopen(): Promise<void> {
    this.#server.listen(this.port, '127.0.0.1');
    await once(this.#server, 'listening');
  }

  freeze(): void {
    for (const pair of this.#pairs) for (const socket of pair) socket.unpipe().pause();
  }

  async close(): Promise<void> {
    if (this.#server.listening) await this.shut();
  }
}
