import { useState } from 'react';
import { useSession } from '../api/session.js';

const PREFIX = 'gl.draft.';

interface Draft<T> {
  readonly value: T;
  readonly savedAt?: string;
}

const read = <T>(key: string, initial: T): Draft<T> => {
  const stored = localStorage.getItem(PREFIX + key);
  // only this module writes under the prefix
  return stored === null ? { value: initial } : (JSON.parse(stored) as Draft<T>);
};

/**
 * What somebody has begun to write, kept on this device until it is sent: a lost page or session loses none of it. Of
 * several people at one desk each finds their own.
 */
export const useDraft = <T>(matter: string, initial: T) => {
  const session = useSession();
  // whoever's session ended goes on under the name that they began with
  const [key] = useState(() => `${session?.account ?? ''}.${matter}`);
  const [draft, setDraft] = useState(() => read(key, initial));
  const change = (value: T): void => {
    const next = { value, savedAt: new Date().toISOString() };
    localStorage.setItem(PREFIX + key, JSON.stringify(next));
    setDraft(next);
  };
  const forget = (): void => {
    localStorage.removeItem(PREFIX + key);
    setDraft({ value: initial });
  };
  return { ...draft, change, forget };
};
