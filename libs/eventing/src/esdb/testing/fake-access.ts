import { type FakeRecords } from './fake-records.js';

export type Right = 'read' | 'write' | 'delete' | 'metaRead' | 'metaWrite';

export interface FakeUser {
  readonly login: string;
  password: string;
  readonly groups: readonly string[];
}

const KEYS: Readonly<Record<Right, string>> = {
  read: '$r',
  write: '$w',
  delete: '$d',
  metaRead: '$mr',
  metaWrite: '$mw',
};

type List = Readonly<Record<string, string | readonly string[]>>;

/** Every signed-in user may do everything with a stream, administrators with a system stream: the server's defaults. */
const USER_DEFAULT = 'everyone';
const ADMINS = '$admins';

/** Accounts and access lists: of a stream's metadata, else the `$settings`, else the defaults. */
export class FakeAccess {
  readonly users = new Map<string, FakeUser>(
    ['admin', 'ops'].map((login) => [
      login,
      { login, password: 'changeit', groups: [login === 'admin' ? ADMINS : '$ops'] },
    ]),
  );
  readonly #records: FakeRecords;
  readonly #open: boolean;

  /** An insecure server knows no users: everybody may do everything. */
  constructor(records: FakeRecords, open: boolean) {
    this.#records = records;
    this.#open = open;
  }

  /** The account of a Basic header, `anonymous` without one, `unknown` for a wrong password. */
  signIn(header: string | undefined): FakeUser | 'anonymous' | 'unknown' {
    if (this.#open || header === undefined) return 'anonymous';
    const text = Buffer.from(header.replace(/^Basic /, ''), 'base64').toString('utf8');
    const [login, password] = [text.slice(0, text.indexOf(':')), text.slice(text.indexOf(':') + 1)];
    const user = this.users.get(login);
    return user && user.password === password ? user : 'unknown';
  }

  may(user: FakeUser | 'anonymous', right: Right, stream: string): boolean {
    if (this.#open) return true;
    if (user === 'anonymous') return false;
    if (stream.startsWith('$$')) {
      const meta = right === 'read' || right === 'metaRead' ? 'metaRead' : 'metaWrite';
      return this.#allows(user, meta, stream.slice(2));
    }
    return this.#allows(user, right, stream);
  }

  #allows(user: FakeUser, right: Right, stream: string): boolean {
    if (user.groups.includes(ADMINS)) return true;
    const { $acl } = this.#records.metadata(stream) as { $acl?: List };
    const system = stream.startsWith('$');
    const settings = this.#records.latest('$settings', 'update-default-acl');
    const fallback = settings[system ? '$systemStreamAcl' : '$userStreamAcl'] as List | undefined;
    const roles = $acl?.[KEYS[right]] ?? fallback?.[KEYS[right]] ?? (system ? ADMINS : USER_DEFAULT);
    return [roles].flat().some((role) => {
      if (role === '$all' || role === USER_DEFAULT) return true;
      return role === user.login || user.groups.includes(role);
    });
  }
}
