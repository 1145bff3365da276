import { Link } from '@tanstack/react-router';
import { useWords } from '../words/use-words.js';
import { useInboxCount } from './inbox-query.js';
import { type ListName, LISTS } from './lists.js';

export const ListTabs = ({ list }: { readonly list: ListName }) => {
  const { t } = useWords();
  const count = useInboxCount();
  return (
    <nav className="list-tabs" aria-label={t('inbox.lists')}>
      {LISTS.map((each) => (
        <Link
          key={each}
          from="/inbox"
          to="/inbox"
          search={({ asOf, knownAt }) => ({ asOf, knownAt, ...(each !== 'toDo' && { list: each }) })}
          activeOptions={{ exact: true }}
          {...(each === list ? { 'aria-current': 'page' as const } : {})}
          className={each === list ? 'list-tab list-tab-current' : 'list-tab'}
        >
          {t(`inbox.${each}`)}
          {each === 'toDo' && count !== undefined && <span className="count">{count}</span>}
        </Link>
      ))}
    </nav>
  );
};
