import { once } from 'node:events';
import { createServer, type IncomingMessage, request, type RequestOptions } from 'node:http';
import { type AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

interface Answered {
  readonly status: number;
  readonly headers: IncomingMessage['headers'];
  readonly body: Buffer;
}

const whole = async (stream: IncomingMessage): Promise<Buffer> => {
  const parts: Buffer[] = [];
  for await (const part of stream) parts.push(part as Buffer);
  return Buffer.concat(parts);
};

/** How long a process that turned a request away is left alone, and for how long a request looks for one that takes it. */
const REST_MS = 2_000;
const PATIENCE_MS = 30_000;
/** Longer than any client here keeps a connection for its next request: one that is closed under it would be lost. */
const KEEP_ALIVE_MS = 75_000;

/**
 * What the proxy of a cluster does (docs/cluster/nginx.conf): each request to the next process, and to another where the
 * connection broke before anything was answered or the process stops (503 `Stopping`). A command that was recorded all
 * the same answers its repeat with the first result. Anything else is the client's answer, good or bad.
 */
export class Balancer {
  readonly #backends: string[];
  readonly #resting = new Map<string, number>();
  readonly #server = createServer((incoming, reply) => {
    this.#pass(incoming).then(
      ({ status, headers, body }) => reply.writeHead(status, { 'content-type': headers['content-type'] }).end(body),
      (error: unknown) => reply.writeHead(502).end(String(error)),
    );
  });
  #turn = 0;
  /** Requests that were sent to another process. */
  retried = 0;

  private constructor(backends: readonly string[]) {
    this.#backends = [...backends];
  }

  static async start(backends: readonly string[]): Promise<Balancer> {
    const balancer = new Balancer(backends);
    balancer.#server.keepAliveTimeout = KEEP_ALIVE_MS;
    balancer.#server.listen(0, '127.0.0.1');
    await once(balancer.#server, 'listening');
    return balancer;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  replace(index: number, url: string): void {
    this.#backends[index] = url;
  }

  async stop(): Promise<void> {
    this.#server.close();
    this.#server.closeAllConnections();
    await once(this.#server, 'close');
  }

  #next(): string | undefined {
    const now = performance.now();
    const able = this.#backends.filter((url) => (this.#resting.get(url) ?? 0) <= now);
    return able[(this.#turn += 1) % able.length];
  }

  async #pass(incoming: IncomingMessage): Promise<Answered> {
    const { method, url, headers } = incoming;
    const body = await whole(incoming);
    for (const until = performance.now() + PATIENCE_MS; performance.now() < until;) {
      const backend = this.#next();
      const answer = backend && (await ask(`${backend}${url}`, { method, headers }, body));
      if (answer && !isStopping(answer)) return answer;
      if (backend) this.#resting.set(backend, performance.now() + REST_MS);
      this.retried += 1;
      if (!backend) await sleep(20);
    }
    throw new Error('no process takes requests');
  }
}

const isStopping = ({ status, body }: Answered): boolean =>
  status === 503 && (JSON.parse(body.toString()) as { code?: string }).code === 'Stopping';

/** The answer of a process; nothing where the connection broke before one began. */
const ask = (url: string, options: RequestOptions, body: Buffer): Promise<Answered | undefined> =>
  new Promise((resolve, reject) => {
    const sent = request(url, { ...options, agent: false }, (answer) => {
      whole(answer).then(
        (content) => resolve({ status: answer.statusCode!, headers: answer.headers, body: content }),
        reject,
      );
    });
    sent.on('error', () => resolve(undefined));
    sent.end(body);
  });
