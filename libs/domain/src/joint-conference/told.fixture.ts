import { Refusal } from '../shared/refusal.js';

/** The code that a command is refused with; fails when it is not refused. */
export const refusal = (act: () => unknown): string => {
  try {
    act();
  } catch (error) {
    if (error instanceof Refusal) return error.code;
    throw error;
  }
  throw new Error('not refused');
};

/** The details of a refusal. */
export const refusedWith = (act: () => unknown): Readonly<Record<string, unknown>> => {
  try {
    act();
  } catch (error) {
    if (error instanceof Refusal) return { code: error.code, ...error.details };
    throw error;
  }
  throw new Error('not refused');
};
