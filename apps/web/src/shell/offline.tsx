import { useSyncExternalStore } from 'react';
import { Light } from '../parts/light.js';
import { useWords } from '../words/use-words.js';

const listen = (tell: () => void) => {
  window.addEventListener('online', tell);
  window.addEventListener('offline', tell);
  return () => {
    window.removeEventListener('online', tell);
    window.removeEventListener('offline', tell);
  };
};

export const useOnline = (): boolean => useSyncExternalStore(listen, () => navigator.onLine);

/** Says that there is no network, and what can be done without. */
export const Offline = () => {
  const online = useOnline();
  const { t } = useWords();
  return (
    <div className="offline" role="status">
      {!online && <Light is="waiting">{t('state.offline')}</Light>}
    </div>
  );
};
