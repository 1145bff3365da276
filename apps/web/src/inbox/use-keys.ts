import { useEffect, useRef } from 'react';

const CHOSEN = new Set(['radio', 'checkbox', 'button', 'submit']);

/** Whether keys go into a text; a choice takes arrows and space only. */
const typing = (target: EventTarget | null): boolean => {
  if (target instanceof HTMLInputElement) return !CHOSEN.has(target.type);
  return target instanceof HTMLElement && (target.isContentEditable || /^(TEXTAREA|SELECT)$/.test(target.tagName));
};

/** Single keys while nobody types. None of them does anything that cannot be taken back. */
export const useKeys = (keys: Readonly<Record<string, () => void>>): void => {
  const latest = useRef(keys);
  latest.current = keys;
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || typing(event.target)) return;
      const onButton = event.key === 'Enter' && event.target instanceof HTMLElement && event.target !== document.body;
      const act = latest.current[event.key.length === 1 ? event.key.toLowerCase() : event.key];
      if (!act || onButton) return;
      event.preventDefault();
      act();
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, []);
};
