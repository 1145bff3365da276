import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { type Trouble, troubleOf } from '../api/trouble.js';

/** One act of an administrator, with what it came to. */
export interface Act {
  readonly act: () => Promise<void>;
  readonly busy: boolean;
  readonly trouble: Trouble | undefined;
  /** What was refused is being mended. */
  readonly clear: () => void;
}

/**
 * The key is drawn once per act, for those acts that take one: pressed twice, or again after a lost answer, it is done
 * once. Of the others it is seen in what is read again afterwards whether one that got no answer was recorded.
 */
export const useAct = <T>(send: (key: string) => Promise<T>, onDone: (answer: T) => void): Act => {
  const queries = useQueryClient();
  const key = useRef<string>(undefined);
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<Trouble>();
  const act = async (): Promise<void> => {
    setBusy(true);
    setTrouble(undefined);
    key.current ??= crypto.randomUUID();
    try {
      onDone(await send(key.current));
      key.current = undefined;
      await queries.invalidateQueries();
    } catch (error) {
      const met = troubleOf(error);
      if (met.recorded === false) key.current = undefined;
      setTrouble(met);
      if (met.status === 401) await queries.invalidateQueries({ queryKey: ['session'] });
      if (met.recorded === 'unknown') await queries.invalidateQueries();
    } finally {
      setBusy(false);
    }
  };
  return { act, busy, trouble, clear: () => setTrouble(undefined) };
};
