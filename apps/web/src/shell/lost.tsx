import { Link } from '@tanstack/react-router';
import { Empty } from '../parts/states.js';
import { useWords } from '../words/use-words.js';

/** An address that leads nowhere. */
export const Lost = () => {
  const { t } = useWords();
  return (
    <Empty
      shape="none"
      title={t('state.lost')}
      why={t('state.lostWhy')}
      actions={
        <Link className="link" to="/inbox">
          {t('state.toInbox')}
        </Link>
      }
    />
  );
};

/** The same, where nothing of the application stands around it. */
export const LostAlone = () => (
  <main>
    <Lost />
  </main>
);
