import { Link } from '@tanstack/react-router';
import { Empty } from '../parts/states.js';
import { useWords } from '../words/use-words.js';

/** An address that leads nowhere. */
export const Lost = () => {
  const { t } = useWords();
  return (
    <main>
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
    </main>
  );
};
