import { BACKWARDS, END, type EventStoreDBClient, jsonEvent } from '@eventstore/db-client';
import { isDeepStrictEqual } from 'node:util';
import { persevere } from '../perseverance.js';
import { makeAccount } from './accounts.js';
import { Connection } from './connection.js';
import { callerOf, withCredentials } from './credentials.js';
import { readPage } from './reading.js';
import { answered, isTransient, typeOf } from './trouble.js';

export interface StoreOptions {
  /** With the credentials of the program. */
  readonly url: string;
  readonly prefix?: string;
  readonly timeoutMs?: number;
  readonly patienceMs?: number;
}

const ADMINS = '$admins';
const EVERYBODY = '$all';
/** What comes with every server; nobody's program runs as one of them. */
const BUILT_IN = new Set(['admin', 'ops']);
const NEVER = 2n ** 40n;
/** Servers take seconds over a password. */
const PREPARE_MS = 30_000;

const defaults = { prefix: 'greenledger.', timeoutMs: 5000, patienceMs: 8000 };

/** Does something as the user of `url`, through whatever passes, and lets go of the connection. */
const withStore = async <T>(
  options: StoreOptions,
  work: (client: EventStoreDBClient, gone: AbortSignal) => Promise<T>,
): Promise<T> => {
  const { url, timeoutMs, patienceMs } = { ...defaults, ...options };
  const connection = Connection.open(url);
  try {
    const attempt = () =>
      connection.run('append', (lease) => answered('the event store', timeoutMs, work(lease.client, lease.gone)));
    return await persevere(attempt, { isTransient, until: performance.now() + patienceMs });
  } finally {
    await connection.close();
  }
};

class WrongPassword extends Error {}
const UNAUTHENTICATED = 16;

/** What the server says of an act that cannot succeed: whether it was refused for want of a right. */
const isDenied = async (act: Promise<unknown>): Promise<boolean> => {
  try {
    await act;
    return false;
  } catch (error) {
    const type = typeOf(error);
    if ((error as { code?: unknown }).code === UNAUTHENTICATED) throw new WrongPassword();
    if (type === 'access-denied') return true;
    if (type === 'wrong-expected-version' || type === 'stream-not-found') return false;
    throw error;
  }
};

/**
 * What the program's account may not do and has to, or may do and should not; nothing is changed by asking. Everything
 * that could change something is asked for at a revision that no stream has.
 * @returns sentences for an operator; none when the rights are as `prepareStore` makes them, or on a server without TLS
 */
export const wrongRights = async (options: StoreOptions): Promise<readonly string[]> => {
  const { url, prefix, timeoutMs: ms } = { ...defaults, ...options };
  const { login, secure } = callerOf(url);
  if (!secure) return [];
  if (login === undefined) return ['names no user'];
  if (BUILT_IN.has(login)) return [`is the account ${login} of an administrator; the program has one of its own`];
  const probe = `${prefix}rights-probe`;
  const known = withStore(options, async (client, gone) => {
    const event = () => jsonEvent({ type: 'Probe', data: {} });
    const page = (what: string, open: Parameters<typeof readPage>[2]) => readPage({ client, gone }, { what, ms }, open);
    const [append, readAll, administer, remove, describe] = await Promise.all([
      isDenied(client.appendToStream(probe, event(), { expectedRevision: NEVER })),
      isDenied(page('$all', (reader) => reader.readAll({ maxCount: 1 }))),
      isDenied(page('$users', (reader) => reader.readStream('$users', { maxCount: 1 }))),
      isDenied(client.deleteStream(probe, { expectedRevision: NEVER })),
      isDenied(client.setStreamMetadata(probe, {}, { expectedRevision: NEVER })),
    ]);
    return [
      ...(administer ? [] : [`${login} has the rights of an administrator`]),
      ...(append ? [`${login} may not append`] : []),
      ...(readAll ? [`${login} may not read $all`] : []),
      ...(remove ? [] : [`${login} may delete streams`]),
      ...(describe ? [] : [`${login} may change the metadata of streams`]),
    ];
  });
  return known.catch((error: unknown) => {
    if (error instanceof WrongPassword) return [`${login} is not known by this password`];
    throw error;
  });
};

export interface Administrator {
  readonly login: string;
  readonly password: string;
}

type Roles = string | readonly string[];
type AccessList = Readonly<Record<string, Roles>>;

const withRole = (roles: Roles | undefined, ...more: readonly string[]): readonly string[] => [
  ...new Set([...(roles === undefined ? [] : [roles].flat()), ...more]),
];

/**
 * Gives the program what it needs and no more, as an administrator: an account, the right to read `$all`, and for all
 * users of the store the right to append and read but not to delete, tombstone or change metadata. What else stands in
 * these lists stays. May be run again: it sets the password and changes nothing that is right.
 * @returns what was changed, in sentences
 */
export const prepareStore = async (options: StoreOptions, administrator: Administrator): Promise<readonly string[]> => {
  const { login, password, secure } = callerOf(options.url);
  if (!secure) throw new TypeError('a server without TLS knows no users; there is nothing to prepare');
  if (login === undefined || password === undefined) throw new TypeError('the address names no user and password');
  if (BUILT_IN.has(login)) throw new TypeError(`${login} is an account of the server's own`);
  const url = withCredentials(options.url, administrator.login, administrator.password);
  return withStore({ timeoutMs: PREPARE_MS, ...options, url }, async (client, gone) => {
    const made = await makeAccount(client, login, password);
    const done = [made ? `made the account ${login}` : `set the password of ${login}`];

    const { metadata } = await client.getStreamMetadata(EVERYBODY);
    const acl = (typeof metadata?.acl === 'object' ? metadata.acl : {}) as AccessList;
    const readRoles = withRole(acl['readRoles'], login, ADMINS);
    if (!isDeepStrictEqual(readRoles, acl['readRoles'])) {
      // the roles may be lists: the client declares them so, and its type of a list is mutable
      await client.setStreamMetadata(EVERYBODY, { ...metadata, acl: { ...acl, readRoles: [...readRoles] } });
      done.push(`let ${login} read $all`);
    }

    const ms = options.timeoutMs ?? PREPARE_MS;
    const [last] = await readPage({ client, gone }, { what: '$settings', ms }, (reader) =>
      reader.readStream('$settings', { direction: BACKWARDS, fromRevision: END, maxCount: 1 }),
    );
    const settings = (last?.event?.data ?? {}) as Readonly<Record<string, AccessList>>;
    const admins = { $r: ADMINS, $w: ADMINS, $d: ADMINS, $mr: ADMINS, $mw: ADMINS };
    const everybody = { $r: EVERYBODY, $w: EVERYBODY, $mr: EVERYBODY };
    const wanted = {
      ...settings,
      $userStreamAcl: { ...everybody, ...settings['$userStreamAcl'], $d: ADMINS, $mw: ADMINS },
      $systemStreamAcl: { ...admins, ...settings['$systemStreamAcl'] },
    };
    if (!isDeepStrictEqual(wanted, settings)) {
      await client.appendToStream('$settings', jsonEvent({ type: 'update-default-acl', data: wanted }));
      done.push('let only administrators delete streams and change their metadata');
    }
    return done;
  });
};
