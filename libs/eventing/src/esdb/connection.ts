import { EventStoreDBClient } from '@eventstore/db-client';
import { setTimeout as sleep } from 'node:timers/promises';
import { lettingGo } from './late-answers.js';
import { ClientReplaced, isAnswer, leaderOf, switchesChannel } from './trouble.js';

/** Appends and reads fail apart: the client may have remembered an error that only its appends meet. */
export type Kind = 'append' | 'read';

/** A client for as long as it serves. `gone` aborts when another takes its place. */
export interface Lease {
  readonly client: EventStoreDBClient;
  readonly gone: AbortSignal;
}

interface Serving extends Lease {
  readonly end: AbortController;
  readonly failures: Record<Kind, number>;
  calls: number;
  idle: () => void;
}

/**
 * The same address for the n-th client. Without TLS equal channels of a process share their connections below, so that a
 * new client would be as stuck as the last one: a pause that differs by a millisecond makes it another channel.
 */
const apart = (url: string, n: number): string => {
  const given = /[?&]keepAliveInterval=([^&]*)/i.exec(url)?.[1];
  const pause = given === undefined ? 10_000 : Number(given);
  if (n === 0 || !(pause >= 0)) return url;
  const rest = url.replace(/([?&])keepAliveInterval=[^&]*&?/i, '$1').replace(/[?&]$/, '');
  return `${rest}${rest.includes('?') ? '&' : '?'}keepAliveInterval=${pause + n}`;
};

const FAILURES = 3;
const DISPOSE_MS = 1000;

/**
 * The address in the words that this client understands: it was made before the server got its other name. A conflict is
 * always an error: told otherwise, the client answers with a revision that has nothing to do with the stream's.
 */
const understood = (url: string): string =>
  url.replace(/^kurrentdb(?=[:+])/, 'esdb').replace(/([?&]throwOnAppendFailure)=[^&]*/i, '$1=true');

/** The same address with one node instead of the nodes or the name that it gives. */
const addressOf = (url: string, node: string): string =>
  url.replace(/^(esdb)(?:\+discover)?(:\/\/(?:[^@/]*@)?)[^/?]*/, `$1$2${node}`);

/** The connection of this process; the client keeps all appends of a process in one place, whoever sent them. */
let shared: { readonly url: string; readonly connection: Connection; users: number } | undefined;

/**
 * The one client of this process. It is thrown away and made anew
 * - after a few errors in a row that are no answers, because it remembers some of them for ever, and
 * - whenever it moves to another channel: what stays on the old one could later fail appends on the new one.
 * The next client is made only when nothing of the last one is on its way.
 */
export class Connection {
  readonly #url: string;
  #clients = 0;
  #serving: Promise<Serving>;
  #closed = false;

  private constructor(url: string) {
    this.#url = url;
    this.#serving = Promise.resolve(this.#start());
  }

  /** @throws Error for a second address while the first is in use */
  static open(url: string): Connection {
    const address = understood(url);
    shared ??= { url: address, connection: new Connection(address), users: 0 };
    if (shared.url !== address) throw new Error('one event store for each process: another one is open');
    shared.users += 1;
    return shared.connection;
  }

  /** To be called once for each `open`; the last one ends the client. */
  async close(): Promise<void> {
    if (shared?.connection === this && (shared.users -= 1) > 0) return;
    if (shared?.connection === this) shared = undefined;
    if (this.#closed) return;
    this.#closed = true;
    await this.#end(await this.#serving);
  }

  async lease(): Promise<Lease> {
    return this.#serving;
  }

  /** Does something with the client that is bounded in time by itself (`answered`, `readPage`): the client never is. */
  async run<T>(kind: Kind, work: (lease: Lease) => Promise<T>): Promise<T> {
    const serving = await this.#serving;
    serving.calls += 1;
    try {
      const answer = await work(serving);
      serving.failures[kind] = 0;
      return answer;
    } catch (error) {
      this.#failed(serving, kind, error);
      throw error;
    } finally {
      serving.calls -= 1;
      if (serving.calls === 0) serving.idle();
    }
  }

  /** Trouble met outside `run`, by a subscription. */
  failed(lease: Lease, error: unknown): void {
    this.#failed(lease as Serving, 'read', error);
  }

  #failed(serving: Serving, kind: Kind, error: unknown): void {
    if (serving.gone.aborted) return;
    if (isAnswer(error)) serving.failures[kind] = 0;
    else serving.failures[kind] += 1;
    if (switchesChannel(error) || serving.failures[kind] >= FAILURES) this.#replace(serving, leaderOf(error));
  }

  #replace(serving: Serving, leader?: string): void {
    if (this.#closed) return;
    serving.end.abort(new ClientReplaced());
    const url = leader === undefined ? this.#url : addressOf(this.#url, leader);
    this.#serving = this.#end(serving).then(() => this.#start(url));
  }

  #start(url = this.#url): Serving {
    const end = new AbortController();
    return {
      client: lettingGo(EventStoreDBClient.connectionString(apart(url, this.#clients++))),
      end,
      gone: end.signal,
      failures: { append: 0, read: 0 },
      calls: 0,
      idle: () => undefined,
    };
  }

  /** Ends everything that is on its way, and waits for its end, but not for ever: a call may just be starting. */
  async #end(serving: Serving): Promise<void> {
    serving.end.abort(new ClientReplaced());
    const settled = new Promise<void>((resolve) => (serving.idle = resolve));
    await Promise.race([serving.client.dispose(), sleep(DISPOSE_MS, undefined, { ref: false })]);
    if (serving.calls > 0) await Promise.race([settled, sleep(DISPOSE_MS, undefined, { ref: false })]);
    await Promise.race([serving.client.dispose(), sleep(DISPOSE_MS, undefined, { ref: false })]);
  }
}
