import { useSearch } from '@tanstack/react-router';
import { useSession } from '../api/session.js';
import { Empty } from '../parts/states.js';
import { useWords } from '../words/use-words.js';
import { ActsList } from './acts-list.js';
import { RunPage } from './bulk/run-page.js';
import { CopiesList } from './copies-list.js';
import { useDoesBusiness } from './inbox-query.js';
import './inbox.css';
import { listOf } from './lists.js';
import { ToDo } from './to-do.js';

/** Whoever has signed in begins here: what waits for them, what they did, what they were told. */
export const InboxPage = () => {
  const { t, term } = useWords();
  const { list: named, run }: { readonly list?: string; readonly run?: string } = useSearch({ from: '/frame/inbox' });
  const business = useDoesBusiness();
  const role = useSession()?.grants[0]?.role;
  if (!business) {
    const why = role === undefined ? t('inbox.noRoleWhy') : term('noBusiness', role);
    return <Empty shape="none" title={role === undefined ? t('inbox.noRole') : t('inbox.noBusiness')} why={why} />;
  }
  if (run !== undefined) return <RunPage />;
  const list = listOf(named);
  switch (list) {
    case 'toDo':
      return <ToDo />;
    case 'copied':
      return <CopiesList />;
    default:
      return <ActsList key={list} list={list} />;
  }
};
