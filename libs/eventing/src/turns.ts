/**
 * Makes work under the same key follow each other within this process, in the order of asking. Work under other keys
 * goes on meanwhile; a failure is the asker's and holds up nobody.
 */
export const createTurns = (): (<T>(key: string, work: () => Promise<T>) => Promise<T>) => {
  const last = new Map<string, Promise<void>>();
  return async (key, work) => {
    const result = last.get(key)?.then(work) ?? work();
    const over = result.then(
      () => undefined,
      () => undefined,
    );
    last.set(key, over);
    try {
      return await result;
    } finally {
      if (last.get(key) === over) last.delete(key);
    }
  };
};
