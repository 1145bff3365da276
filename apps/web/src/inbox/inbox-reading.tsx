import { Loading } from '../parts/states.js';
import { useWords } from '../words/use-words.js';

export const InboxReading = () => {
  const { t } = useWords();
  return <Loading title={t('inbox.toDo')} name={t('inbox.reading')} rows={9} />;
};
