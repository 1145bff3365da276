import { setTimeout as sleep } from 'node:timers/promises';

/** How long the queue may take to answer. */
const PATIENCE_MS = 5_000;

/** What the queue answers, if it does so in time; an answer that comes later is nobody's concern. */
export const answered = async <T>(answer: Promise<T> | undefined): Promise<T | undefined> => {
  const over = new AbortController();
  answer?.catch(() => undefined);
  const late = sleep(PATIENCE_MS, undefined, { signal: over.signal, ref: false }).then((): never => {
    throw new Error(`the queue did not answer within ${PATIENCE_MS} ms`);
  });
  late.catch(() => undefined);
  try {
    return await Promise.race([answer, late]);
  } finally {
    over.abort();
  }
};
