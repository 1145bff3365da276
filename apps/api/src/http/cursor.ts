import { EdgeProblem } from './problem.js';

/** Where a page ended, for the client to hand back unread. */
export const encodeCursor = (key: readonly (string | number)[]): string =>
  Buffer.from(JSON.stringify(key)).toString('base64url');

/** Refuses `InvalidCursor` for anything that `encodeCursor` did not write for a key of this length. */
export const decodeCursor = (cursor: string, length: number): readonly (string | number)[] => {
  let key: unknown;
  try {
    key = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
  } catch {
    key = undefined;
  }
  const fits =
    Array.isArray(key) &&
    key.length === length &&
    key.every((part) => typeof part === 'string' || (typeof part === 'number' && Number.isSafeInteger(part)));
  if (!fits) throw new EdgeProblem('InvalidCursor', 'The cursor was not given out by this list.');
  return key as readonly (string | number)[];
};
