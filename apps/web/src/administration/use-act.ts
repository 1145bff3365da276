import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
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
 * Acts on accounts and rights carry no key: whether one that got no answer was recorded is seen in what is read again
 * afterwards.
 */
export const useAct = <T>(send: () => Promise<T>, onDone: (answer: T) => void): Act => {
  const queries = useQueryClient();
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<Trouble>();
  const act = async (): Promise<void> => {
    setBusy(true);
    setTrouble(undefined);
    try {
      onDone(await send());
      await queries.invalidateQueries();
    } catch (error) {
      const met = troubleOf(error);
      setTrouble(met);
      if (met.status === 401) await queries.invalidateQueries({ queryKey: ['session'] });
      if (met.recorded === 'unknown') await queries.invalidateQueries();
    } finally {
      setBusy(false);
    }
  };
  return { act, busy, trouble, clear: () => setTrouble(undefined) };
};
