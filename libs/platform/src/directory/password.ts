import { hash, verify } from '@node-rs/argon2';
import { Refusal } from '@greenledger/eventing';
import { randomBytes, randomInt } from 'node:crypto';

/** Hashing takes memory and a thread each; more at once than this wait their turn. */
const AT_ONCE = 4;
let running = 0;
const waiting: (() => void)[] = [];

const inTurn = async <T>(work: () => Promise<T>): Promise<T> => {
  if (running >= AT_ONCE) await new Promise<void>((resolve) => waiting.push(resolve));
  running += 1;
  try {
    return await work();
  } finally {
    running -= 1;
    waiting.shift()?.();
  }
};

/** argon2id, 19 MiB, two passes. */
export const hashPassword = (password: string): Promise<string> => inTurn(() => hash(password.normalize('NFKC')));

let stranger: Promise<string> | undefined;

/** Compares; where there is no such account it takes as long, so that nobody learns who has one. */
export const passwordFits = async (stored: string | null, password: string): Promise<boolean> => {
  const against = stored ?? (await (stranger ??= hashPassword(randomBytes(24).toString('base64'))));
  const fits = await inTurn(() => verify(against, password.normalize('NFKC')));
  return fits && stored !== null;
};

const kinds = [/\p{Ll}/u, /\p{Lu}/u, /\p{Nd}/u, /[^\p{Ll}\p{Lu}\p{Nd}]/u];

/** D3: at least ten characters of three kinds, at most 200, without the login in it. Refuses `PasswordTooWeak`. */
export const checkPassword = (password: string, login: string): void => {
  const length = [...password].length;
  const fits =
    length >= 10 &&
    length <= 200 &&
    kinds.filter((kind) => kind.test(password)).length >= 3 &&
    !password.toLowerCase().includes(login.toLowerCase());
  if (!fits) throw new Refusal('PasswordTooWeak', { atLeast: 10, atMost: 200, kindsOfCharacters: 3, without: 'login' });
};

const alphabet = 'ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz23456789';

/** A first password for somebody to be given once; it has to be changed at the first sign-in. */
export const drawPassword = (): string => {
  for (;;) {
    const drawn = Array.from({ length: 16 }, () => alphabet.charAt(randomInt(alphabet.length))).join('');
    if (kinds.filter((kind) => kind.test(drawn)).length >= 3) return drawn;
  }
};
