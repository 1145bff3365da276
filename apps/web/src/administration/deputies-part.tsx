import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { api } from '../api/client.js';
import { answered } from '../api/trouble.js';
import { sameMoment } from '../moment/moment.js';
import { useWords } from '../words/use-words.js';
import { type Account, deputiesQuery, type StandingDeputy } from './account-query.js';
import { ActForm } from './act-form.js';
import { DeputyForm } from './deputy-form.js';
import { type Ends, HeldPart } from './held-part.js';
import { useAct } from './use-act.js';

const Named = ({ id, login, name }: StandingDeputy['deputy']) => (
  <>
    <Link className="open-link" to="/administration/accounts/$id" params={{ id }} search={sameMoment}>
      {login}
    </Link>{' '}
    <span className="note">{name}</span>
  </>
);

const EndForm = ({ standing, onDone, onClose }: Ends & { readonly standing: StandingDeputy }) => {
  const { t } = useWords();
  const names = { deputy: standing.deputy.login, principal: standing.principal.login };
  const title = t('accounts.endOf', names);
  const act = useAct(
    () => answered(api.POST('/api/deputies/{id}/end', { params: { path: { id: standing.id } } })),
    () => onDone(t('verb.done', { verb: title })),
  );
  return (
    <ActForm title={title} confirm={t('accounts.end')} act={act} onCancel={onClose}>
      <p className="second">{t('accounts.endWhy')}</p>
    </ActForm>
  );
};

/** Who stands in for the holder of an account, for whom the holder does, and when. */
export const DeputiesPart = ({ account }: { readonly account: Account }) => {
  const { t } = useWords();
  return (
    <HeldPart
      title={t('accounts.deputies')}
      held={useQuery(deputiesQuery(account.id))}
      reading={t('accounts.readingDeputies')}
      rows={2}
      none={t('accounts.noDeputies')}
      heads={[t('accounts.deputy'), t('accounts.principal')]}
      cells={({ deputy, principal }) => [<Named key="deputy" {...deputy} />, <Named key="principal" {...principal} />]}
      give={t('accounts.nameDeputy')}
      giveForm={(ends) => <DeputyForm account={account} {...ends} />}
      end={t('accounts.end')}
      nameOf={({ deputy, principal }) => t('accounts.standsIn', { deputy: deputy.login, principal: principal.login })}
      endForm={(standing, ends) => <EndForm standing={standing} {...ends} />}
    />
  );
};
