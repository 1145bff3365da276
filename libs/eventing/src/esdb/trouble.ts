import { types } from 'node:util';

/** The server said nothing for so long; what it was asked for may still have happened. */
export class SilentServer extends Error {
  constructor(what: string, milliseconds: number) {
    super(`${what}: no answer for ${milliseconds} ms`);
    this.name = 'SilentServer';
  }
}

/**
 * The answer, if it comes within `ms`; one that comes later is let go.
 * @throws SilentServer
 */
export const answered = <T>(what: string, ms: number, answer: Promise<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new SilentServer(what, ms)), ms);
    answer.then(resolve, reject).finally(() => clearTimeout(timer));
  });

/** The client was thrown away while this was on its way; what it was asked for may have happened. */
export class ClientReplaced extends Error {
  constructor() {
    super('the connection to the event store was renewed');
    this.name = 'ClientReplaced';
  }
}

/** A subscription ended without an error, as servers do when they stop. */
export class SubscriptionEnded extends Error {
  constructor() {
    super('the event store ended a subscription');
    this.name = 'SubscriptionEnded';
  }
}

/** Whatever was thrown, as an error. */
export const asError = (thrown: unknown): Error => (types.isNativeError(thrown) ? thrown : new Error(String(thrown)));

/** What the client makes of an answer. The raw errors of its first call have a code and no type. */
interface Told {
  readonly type?: unknown;
  readonly code?: unknown;
}

export const typeOf = (error: unknown): string | undefined => {
  const type = types.isNativeError(error) ? (error as Told).type : undefined;
  return typeof type === 'string' ? type : undefined;
};

const PASSING_TYPES = new Set(['unavailable', 'cancelled', 'not-leader', 'deadline-exceeded', 'timeout']);
/** gRPC: cancelled, unknown, deadline exceeded, aborted, internal, unavailable, data loss. */
const PASSING_CODES = new Set([1, 2, 4, 10, 13, 14, 15]);
/** What servers and the client say without a code; the first two come as errors that it "could not recognize". */
const PASSING_WORDS =
  /server is (not ready|(too )?busy|shutting down)|no leader info|failed to discover|channel has been shut down|write after end|ECONN|EPIPE|ETIMEDOUT|ENOTFOUND|EAI_AGAIN/i;
const TOO_LARGE = /MaximumAppendEventSize/;

/**
 * Whether the same request may well succeed a moment later. Anything that passes leaves the outcome of an append unknown.
 * An error of unknown kind without a word of its own is the server's "something went wrong", and passes too.
 */
export const isTransient = (error: unknown): boolean => {
  if (!types.isNativeError(error)) return false;
  if (error instanceof SilentServer || error instanceof ClientReplaced || error instanceof SubscriptionEnded)
    return true;
  const { type, code } = error as Told;
  if (typeof type === 'string' && type !== 'unknown') return PASSING_TYPES.has(type);
  if (typeof code === 'number') return PASSING_CODES.has(code);
  if (PASSING_WORDS.test(error.message)) return true;
  return type === 'unknown' && !TOO_LARGE.test(error.message);
};

/** The server's own limit, which may be lower than ours; newer servers have one for each event that the client does not know. */
export const isTooLarge = (error: unknown): boolean =>
  typeOf(error) === 'maximum-append-size-exceeded' || (types.isNativeError(error) && TOO_LARGE.test(error.message));

/** Answers that only a working connection gives: whoever gets one need not be reconnected. */
const ANSWERS = new Set([
  'wrong-expected-version',
  'stream-not-found',
  'stream-deleted',
  'maximum-append-size-exceeded',
  'access-denied',
]);

export const isAnswer = (error: unknown): boolean => ANSWERS.has(typeOf(error) ?? '');

/** Errors on which the client goes to another channel by itself, leaving calls on the old one. */
const SWITCHING = new Set(['unavailable', 'cancelled', 'not-leader']);

export const switchesChannel = (error: unknown): boolean => {
  if (!types.isNativeError(error)) return false;
  const { type, code } = error as Told;
  return SWITCHING.has(String(type)) || (type === undefined && (code === 14 || code === 1));
};

/** Host and port of the node that leads, where a node that does not says so. */
export const leaderOf = (error: unknown): string | undefined => {
  const leader = typeOf(error) === 'not-leader' ? (error as { leader?: unknown }).leader : undefined;
  const { address, port } = (leader ?? {}) as { address?: unknown; port?: unknown };
  return typeof address === 'string' && typeof port === 'number' ? `${address}:${port}` : undefined;
};
