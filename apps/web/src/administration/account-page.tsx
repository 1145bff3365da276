import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { troubleOf } from '../api/trouble.js';
import { useCrumb } from '../moment/breadcrumb.js';
import { Empty, Failed, Loading } from '../parts/states.js';
import { useWords } from '../words/use-words.js';
import { AccountActs } from './account-acts.js';
import { accountQuery, useAdministrator } from './account-query.js';
import { AccountLight } from './account-standing.js';
import { Closed } from './act-button.js';
import { DeputiesPart } from './deputies-part.js';
import { GrantsPart } from './grants-part.js';

/** One account: how it stands, and what the administrator who looks may do with it. */
export const AccountPage = () => {
  const { t } = useWords();
  const { id } = useParams({ from: '/frame/administration/accounts/$id' });
  const { security } = useAdministrator();
  const found = useQuery(accountQuery(id));
  useCrumb({ name: found.data?.login });
  if (found.isPending) return <Loading title={t('accounts.title')} name={t('accounts.readingOne')} rows={6} />;
  if (found.isLoadingError) {
    const trouble = troubleOf(found.error);
    return trouble.code === 'AccountUnknown' ? (
      <Empty shape="none" title={t('accounts.unknown')} why={t('accounts.unknownWhy')} />
    ) : (
      <Failed trouble={trouble} again={found.refetch} />
    );
  }
  const account = found.data;
  return (
    <>
      <div className="administration-head">
        <h1 className="h-page" tabIndex={-1}>
          {account.login}
        </h1>
        <span className="second">{account.name}</span>
        <AccountLight account={account} />
      </div>
      <p className="second account-second-factor">
        {account.secondFactor ? t('accounts.secondFactor') : t('accounts.noSecondFactor')}
      </p>
      <Closed />
      <AccountActs account={account} />
      {security ? (
        <>
          <GrantsPart key={`grants ${id}`} account={account} />
          <DeputiesPart key={`deputies ${id}`} account={account} />
        </>
      ) : (
        <p className="second administration-part">{t('accounts.rolesElsewhere')}</p>
      )}
    </>
  );
};
