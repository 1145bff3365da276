import { useSyncExternalStore } from 'react';
import { type Skin } from './tokens.js';

const STORED = 'gl.skin';
const dark = window.matchMedia('(prefers-color-scheme: dark)');
const listeners = new Set<() => void>();

const current = (): Skin => {
  const stored = localStorage.getItem(STORED);
  if (stored === 'dark' || stored === 'light') return stored;
  return dark.matches ? 'dark' : 'light';
};

const show = (): void => {
  document.documentElement.dataset['skin'] = current();
  for (const tell of listeners) tell();
};
dark.addEventListener('change', show);
show();

const listen = (tell: () => void) => {
  listeners.add(tell);
  return () => void listeners.delete(tell);
};

/** The skin that is shown: the one chosen, else that of the system. */
export const useSkin = (): Skin => useSyncExternalStore(listen, current);

export const choose = (skin: Skin): void => {
  localStorage.setItem(STORED, skin);
  show();
};
