import { useInfiniteQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { api } from '../api/client.js';
import { answered, troubleOf } from '../api/trouble.js';
import { Light } from '../parts/light.js';
import '../parts/list-table.css';
import { Failed, Loading } from '../parts/states.js';
import { useWords } from '../words/use-words.js';
import { standingOf } from './account-standing.js';

/** Every account by its login, and how it stands. */
export const AccountsPage = () => {
  const { t, term } = useWords();
  const accounts = useInfiniteQuery({
    queryKey: ['accounts'],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam: after }) => answered(api.GET('/api/accounts', { params: { query: { after } } })),
    getNextPageParam: ({ next }) => next,
  });
  const lines = accounts.data?.pages.flatMap(({ rows }) => rows) ?? [];
  return (
    <>
      <h1 className="h-page" tabIndex={-1}>
        {t('accounts.title')}
      </h1>
      {accounts.isPending && <Loading name={t('accounts.reading')} rows={10} />}
      {accounts.isLoadingError && <Failed level={2} trouble={troubleOf(accounts.error)} again={accounts.refetch} />}
      {lines.length > 0 && (
        <div className="list-table card">
          <table>
            <caption className="unseen">{t('accounts.title')}</caption>
            <thead>
              <tr>
                <th scope="col">{t('accounts.login')}</th>
                <th scope="col">{t('accounts.name')}</th>
                <th scope="col">{t('accounts.stands')}</th>
              </tr>
            </thead>
            <tbody>
              {lines.map((account) => {
                const { light, word } = standingOf(account);
                return (
                  <tr key={account.id}>
                    <th scope="row">{account.login}</th>
                    <td className="second">{account.name}</td>
                    <td>
                      <Light is={light}>{term('accounts', `standing.${word}`)}</Light>
                    </td>
                  </tr>
                );
              })}
            </tbody>
          </table>
        </div>
      )}
      {accounts.hasNextPage && (
        <div className="inbox-more">
          <Button loading={accounts.isFetchingNextPage} onClick={() => void accounts.fetchNextPage()}>
            {t('inbox.more')}
          </Button>
        </div>
      )}
    </>
  );
};
