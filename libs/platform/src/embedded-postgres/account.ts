import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { chown } from 'node:fs/promises';
import { EmbeddedPostgresFailure } from './failure.js';

/** The operating-system account under which the database programs run. PostgreSQL refuses to run as root. */
export interface Account {
  readonly name: string;
  readonly uid: number;
  readonly gid: number;
}

/**
 * The account for a cluster: an ordinary user is it himself; root lends it to the owner of an existing cluster, else to
 * `postgres` (created when missing), else to `nobody`. Refuses `NoAccount`.
 */
export const databaseAccount = (clusterOwner?: number): Account => {
  const self = process.getuid?.();
  const accounts = readAccounts();
  if (self !== 0) return byUid(accounts, self);
  if (clusterOwner !== undefined && clusterOwner !== 0) return byUid(accounts, clusterOwner);
  const account = byName(accounts, 'postgres') ?? createPostgres() ?? byName(accounts, 'nobody');
  if (account) return account;
  throw new EmbeddedPostgresFailure(
    'NoAccount',
    'PostgreSQL does not run as root, and there is no account "postgres" or "nobody". Create one, or run as another user.',
  );
};

/** Root writes the files; the account that runs the server must own them. */
export const lend = async (path: string, { uid, gid }: Account): Promise<void> => {
  if (process.getuid?.() === 0) await chown(path, uid, gid);
};

/** The accounts of a passwd file; lines that are not accounts (comments, NIS markers) and root are left out. */
export const parseAccounts = (passwd: string): Account[] =>
  passwd.split('\n').flatMap((line) => {
    const [name, , uid, gid] = line.split(':');
    const account = { name: name ?? '', uid: Number(uid), gid: Number(gid) };
    return name && uid && gid && account.uid > 0 && Number.isInteger(account.gid) ? [account] : [];
  });

const readAccounts = (): Account[] => parseAccounts(readFileSync('/etc/passwd', 'utf8'));

const byName = (accounts: readonly Account[], name: string): Account | undefined =>
  accounts.find((account) => account.name === name);

/** initdb looks its user up by number and fails without an entry, so a uid alone is not enough. */
const byUid = (accounts: readonly Account[], uid: number | undefined): Account => {
  const found = accounts.find((account) => account.uid === uid) ?? fromDirectoryService(uid);
  if (found) return found;
  throw new EmbeddedPostgresFailure(
    'NoAccount',
    `PostgreSQL needs a named account, and user id ${uid} has none in the user directory (in a container: add it to /etc/passwd).`,
  );
};

/** Accounts that live in LDAP, systemd or the macOS directory are not in the file. */
const fromDirectoryService = (uid: number | undefined): Account | undefined => {
  if (uid === undefined) return undefined;
  const ask = (flag: string): string => spawnSync('id', [flag, String(uid)], { encoding: 'utf8' }).stdout?.trim() ?? '';
  const [name, gid] = [ask('-un'), ask('-g')];
  return name && name !== String(uid) && gid ? { name, uid, gid: Number(gid) } : undefined;
};

const createPostgres = (): Account | undefined => {
  spawnSync('useradd', ['--system', '--user-group', '--no-create-home', '--shell', '/usr/sbin/nologin', 'postgres']);
  return byName(readAccounts(), 'postgres');
};
