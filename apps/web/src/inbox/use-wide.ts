import { useEffect, useState } from 'react';

const useMatches = (text: string): boolean => {
  const [query] = useState(() => window.matchMedia(text));
  const [matches, setMatches] = useState(query.matches);
  useEffect(() => {
    const tell = () => setMatches(query.matches);
    query.addEventListener('change', tell);
    return () => query.removeEventListener('change', tell);
  }, [query]);
  return matches;
};

/** Whether list and task stand side by side. */
export const useWide = (): boolean => useMatches('(min-width: 1100px)');

/** Whether the list is read on a phone. */
export const usePhone = (): boolean => useMatches('(max-width: 719px)');
