import { useQuery } from '@tanstack/react-query';
import { api } from '../api/client.js';
import { answered } from '../api/trouble.js';
import { usePlaces } from '../parts/places.js';
import { useWords } from '../words/use-words.js';
import { type Account, grantsQuery, type HeldGrant } from './account-query.js';
import { ActForm } from './act-form.js';
import { useCommunitiesOfStreets } from './communities-of-streets.js';
import { GrantForm } from './grant-form.js';
import { type Ends, HeldPart } from './held-part.js';
import { useAct } from './use-act.js';

/** The places of grants in words, the largest first; none is the whole province. */
const useScopeWords = (grants: readonly HeldGrant[]) => {
  const { t } = useWords();
  const { place } = usePlaces();
  const streets = grants.flatMap(({ scope }) =>
    scope.community === undefined || scope.street === undefined ? [] : [scope.street],
  );
  const communities = new Map(useCommunitiesOfStreets(streets).map(({ id, name }) => [id, name]));
  return ({ area, county, street, community, unit }: HeldGrant['scope']): string => {
    const named = [area, county, street, unit].flatMap((code) => (code === undefined ? [] : [place(code)]));
    if (community !== undefined) named.push(communities.get(community) ?? community);
    return named.length === 0 ? t('accounts.wholeProvince') : named.join(t('accounts.within'));
  };
};

interface RevokeFormProps extends Ends {
  readonly grant: HeldGrant;
  readonly where: string;
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
  const grants = useQuery(grantsQuery(account.id));
  const whereOf = useScopeWords(grants.data ?? []);
  return (
    <HeldPart
      title={t('accounts.roles')}
      held={grants}
      reading={t('accounts.readingRoles')}
      rows={3}
      none={t('accounts.noRoles')}
      heads={[t('accounts.role'), t('accounts.where')]}
      cells={({ role, scope }) => [
        term('role', role),
        <span key="where" className="second">
          {whereOf(scope)}
        </span>,
      ]}
      give={t('accounts.grant')}
      giveForm={(ends) => <GrantForm account={account} {...ends} />}
      end={t('accounts.revoke')}
      nameOf={({ role, scope }) => `${term('role', role)} ${whereOf(scope)}`}
      endForm={(grant, ends) => <RevokeForm grant={grant} where={whereOf(grant.scope)} {...ends} />}
    />
  );
};
