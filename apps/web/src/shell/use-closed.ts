import { useMoment } from '../moment/moment.js';
import { useWords } from '../words/use-words.js';
import { useOnline } from './offline.js';

/** Why nothing can be changed at present: the past is looked at, or there is no network. */
export const useClosed = (): string | undefined => {
  const { t } = useWords();
  const { past } = useMoment();
  const online = useOnline();
  if (past) return t('verb.closedPast');
  return online ? undefined : t('verb.closedOffline');
};
