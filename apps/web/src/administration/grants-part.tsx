import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../api/client.js';
import { answered, troubleOf } from '../api/trouble.js';
import { useNow } from '../moment/now.js';
import '../parts/list-table.css';
import { usePlaces } from '../parts/places.js';
import { Failed, Loading } from '../parts/states.js';
import { useWords } from '../words/use-words.js';
import { type Account, grantsQuery, type HeldGrant } from './account-query.js';
import { ActButton } from './act-button.js';
import { ActForm } from './act-form.js';
import { useCommunityNames } from './community-names.js';
import { Done } from './done.js';
import { GrantForm } from './grant-form.js';
import { HeldDays, HeldLight, heldOn } from './held-days.js';
import { useAct } from './use-act.js';

/** The places of grants in words, the largest first; none is the whole province. */
const useScopeWords = (grants: readonly HeldGrant[]) => {
  const { t } = useWords();
  const { place } = usePlaces();
  const streets = grants.flatMap(({ scope }) =>
    scope.community === undefined || scope.street === undefined ? [] : [scope.street],
  );
  const communities = new Map(useCommunityNames(streets).map(({ id, name }) => [id, name]));
  return ({ area, county, street, community, unit }: HeldGrant['scope']): string => {
    const named = [area, county, street, unit].flatMap((code) => (code === undefined ? [] : [place(code)]));
    if (community !== undefined) named.push(communities.get(community) ?? community);
    return named.length === 0 ? t('accounts.wholeProvince') : named.join(t('accounts.within'));
  };
};

interface RevokeFormProps {
  readonly grant: HeldGrant;
  readonly where: string;
  readonly onDone: (words: string) => void;
  readonly onClose: () => void;
}

const RevokeForm = ({ grant, where, onDone, onClose }: RevokeFormProps) => {
  const { t, term } = useWords();
  const title = t('accounts.revokeOf', { role: term('role', grant.role), where });
  const act = useAct(
    () => answered(api.POST('/api/grants/{id}/revoke', { params: { path: { id: grant.id } } })),
    () => onDone(t('verb.done', { verb: title })),
  );
  return (
    <ActForm title={title} confirm={t('accounts.revoke')} act={act} onCancel={onClose}>
      <p className="second">{t('accounts.revokeWhy')}</p>
    </ActForm>
  );
};

/** The roles of an account: where, from when to when, and whether they hold today. */
export const GrantsPart = ({ account }: { readonly account: Account }) => {
  const { t, term } = useWords();
  const today = useNow()?.asOf ?? '';
  const grants = useQuery(grantsQuery(account.id));
  const whereOf = useScopeWords(grants.data ?? []);
  const [grantsOne, setGrantsOne] = useState(false);
  const [revoked, setRevoked] = useState<HeldGrant>();
  const [done, setDone] = useState<string>();
  const close = (words?: string) => {
    setGrantsOne(false);
    setRevoked(undefined);
    setDone(words);
  };
  return (
    <section className="administration-part">
      <div className="administration-head">
        <h2 className="h-section">{t('accounts.roles')}</h2>
        <ActButton open={grantsOne} onPress={() => (close(), setGrantsOne(true))}>
          {t('accounts.grant')}
        </ActButton>
      </div>
      {grantsOne && <GrantForm account={account} onDone={close} onClose={() => close()} />}
      {revoked && <RevokeForm grant={revoked} where={whereOf(revoked.scope)} onDone={close} onClose={() => close()} />}
      <Done words={done} />
      {grants.isPending && <Loading name={t('accounts.readingRoles')} rows={3} />}
      {grants.isLoadingError && <Failed level={2} trouble={troubleOf(grants.error)} again={grants.refetch} />}
      {grants.data?.length === 0 && <p className="second">{t('accounts.noRoles')}</p>}
      {grants.data && grants.data.length > 0 && (
        <div className="list-table card">
          <table>
            <caption className="unseen">{t('accounts.roles')}</caption>
            <thead>
              <tr>
                <th scope="col">{t('accounts.role')}</th>
                <th scope="col">{t('accounts.where')}</th>
                <th scope="col">{t('accounts.days')}</th>
                <th scope="col">{t('accounts.stands')}</th>
                <th scope="col">{t('accounts.act')}</th>
              </tr>
            </thead>
            <tbody>
              {grants.data.map((grant) => (
                <tr key={grant.id}>
                  <th scope="row">{term('role', grant.role)}</th>
                  <td className="second">{whereOf(grant.scope)}</td>
                  <td className="second">
                    <HeldDays {...grant} />
                  </td>
                  <td>
                    <HeldLight {...grant} />
                  </td>
                  <td>
                    {heldOn(grant, today) !== 'ended' && (
                      <ActButton
                        small
                        to={`${term('role', grant.role)} ${whereOf(grant.scope)}`}
                        onPress={() => (close(), setRevoked(grant))}
                      >
                        {t('accounts.revoke')}
                      </ActButton>
                    )}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
};
