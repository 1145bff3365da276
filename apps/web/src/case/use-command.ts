import { type CommandAnswer } from '@greenledger/contracts';
import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { carrySeen } from '../api/client.js';
import { type Trouble, troubleOf } from '../api/trouble.js';

type Sends = (key: string) => Promise<CommandAnswer>;

/** Refusals that tell that the matter is not as it was seen any more. */
const overtaken = new Set(['StaleVersion', 'DigestMismatch', 'PilotQuotaExceeded']);
const moved = ['case', 'timeline', 'meeting', 'minutes', 'pilots'];

/**
 * One act of a person: its key is drawn once, so that repeating after a lost answer does it only once. A refusal was
 * decided, and the next try is another act.
 */
export const useCommand = (send: Sends, onDone: (answer: CommandAnswer) => void) => {
  const queries = useQueryClient();
  const key = useRef<string>(undefined);
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<Trouble>();

  const act = async (): Promise<void> => {
    setBusy(true);
    setTrouble(undefined);
    key.current ??= crypto.randomUUID();
    try {
      const answer = await send(key.current);
      key.current = undefined;
      carrySeen(answer.position);
      onDone(answer);
      await queries.invalidateQueries();
    } catch (error) {
      const met = troubleOf(error);
      if (met.recorded === false) key.current = undefined;
      if (met.status === 401) await queries.invalidateQueries({ queryKey: ['session'] });
      // what moved on is read again at once, so that both versions can be seen
      if (overtaken.has(met.code)) {
        await Promise.all(moved.map((name) => queries.invalidateQueries({ queryKey: [name] })));
      }
      setTrouble(met);
    } finally {
      setBusy(false);
    }
  };
  return { act, busy, trouble, clear: () => setTrouble(undefined) };
};
