import { types } from 'node:util';
import { persevere as perseverance, type Perseverance } from '../perseverance.js';

export { backoff, unlessAborted } from '../perseverance.js';

/** Classes and codes of SQLSTATE that pass: connections, shutdown and recovery, locks, timeouts, room on the disk. */
const PASSING = /^(08...|53...|57P0[1-5]|57014|40001|40P01|55P03|25006|58...)$/;
const SOCKET = new Set(['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH']);
/** What pg and pg-pool say without a code. */
const WORDS = /connection terminated|timeout|not queryable|connection error|server closed/i;

/** Whether the same request may well succeed a moment later. */
export const isTransient = (error: unknown): boolean => {
  if (!types.isNativeError(error)) return false;
  const { code, errors } = error as { code?: unknown; errors?: unknown };
  if (typeof code === 'string') return PASSING.test(code) || SOCKET.has(code);
  return Array.isArray(errors) ? errors.some(isTransient) : WORDS.test(error.message);
};

/** Repeats through what passes; see `perseverance.ts`. */
export const persevere = <T>(attempt: () => Promise<T>, options: Omit<Perseverance, 'isTransient'>): Promise<T> =>
  perseverance(attempt, { ...options, isTransient });
