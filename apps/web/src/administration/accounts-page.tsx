import { useInfiniteQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { Button, Input } from 'antd';
import { useState } from 'react';
import { troubleOf } from '../api/trouble.js';
import { sameMoment } from '../moment/moment.js';
import '../parts/list-table.css';
import { Empty, Failed, Loading } from '../parts/states.js';
import { useWords } from '../words/use-words.js';
import { AccountLight } from './account-standing.js';
import { accountsQuery, useAdministrator } from './account-query.js';
import { ActButton, Closed } from './act-button.js';
import { AddressLocks } from './address-locks.js';
import { CreateAccount, type Made } from './create-account.js';
import { OneTimePassword } from './one-time-password.js';

/** Every account by its login, and how it stands. */
export const AccountsPage = () => {
  const { t } = useWords();
  const { words = '' }: { words?: string } = useSearch({ from: '/frame/administration/accounts' });
  const navigate = useNavigate({ from: '/administration/accounts' });
  const { system, security } = useAdministrator();
  const accounts = useInfiniteQuery(accountsQuery(words));
  const [creates, setCreates] = useState(false);
  const [made, setMade] = useState<Made>();
  const lines = accounts.data?.pages.flatMap(({ rows }) => rows) ?? [];
  const search = (wanted: string) =>
    navigate({ search: (before) => ({ ...before, words: wanted || undefined }), replace: true });
  return (
    <>
      <div className="administration-head">
        <h1 className="h-page" tabIndex={-1}>
          {t('accounts.title')}
        </h1>
        <Input
          className="administration-search"
          allowClear
          maxLength={100}
          value={words}
          placeholder={t('accounts.search')}
          aria-label={t('accounts.search')}
          onChange={({ target }) => void search(target.value)}
        />
        {system && (
          <ActButton leads={!creates && !made} open={creates} onPress={() => (setCreates(true), setMade(undefined))}>
            {t('accounts.create')}
          </ActButton>
        )}
      </div>
      <Closed />
      {creates && (
        <CreateAccount onMade={(next) => (setMade(next), setCreates(false))} onClose={() => setCreates(false)} />
      )}
      {made && <OneTimePassword {...made} onClose={() => setMade(undefined)} />}
      {accounts.isPending && <Loading name={t('accounts.reading')} rows={10} />}
      {accounts.isLoadingError && <Failed level={2} trouble={troubleOf(accounts.error)} again={accounts.refetch} />}
      {accounts.isSuccess && lines.length === 0 && (
        <Empty
          level={2}
          shape="none"
          title={t('accounts.noMatch')}
          why={t('accounts.noMatchWhy', { words })}
          actions={
            <Button type="primary" onClick={() => void search('')}>
              {t('inbox.clear')}
            </Button>
          }
        />
      )}
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
              {lines.map((account) => (
                <tr key={account.id}>
                  <th scope="row">
                    <Link
                      className="open-link"
                      to="/administration/accounts/$id"
                      params={{ id: account.id }}
                      search={sameMoment}
                    >
                      {account.login}
                    </Link>
                  </th>
                  <td className="second">{account.name}</td>
                  <td>
                    <AccountLight account={account} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {accounts.hasNextPage && (
        <div className="administration-more">
          <Button loading={accounts.isFetchingNextPage} onClick={() => void accounts.fetchNextPage()}>
            {t('inbox.more')}
          </Button>
        </div>
      )}
      {security && <AddressLocks />}
    </>
  );
};
