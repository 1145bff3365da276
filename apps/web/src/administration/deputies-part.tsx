import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { api } from '../api/client.js';
import { answered, troubleOf } from '../api/trouble.js';
import { sameMoment } from '../moment/moment.js';
import { useNow } from '../moment/now.js';
import '../parts/list-table.css';
import { Failed, Loading } from '../parts/states.js';
import { useWords } from '../words/use-words.js';
import { type Account, deputiesQuery, type StandingDeputy } from './account-query.js';
import { ActButton } from './act-button.js';
import { ActForm } from './act-form.js';
import { DeputyForm } from './deputy-form.js';
import { Done } from './done.js';
import { HeldDays, HeldLight, heldOn } from './held-days.js';
import { useAct } from './use-act.js';

const Named = ({ id, login, name }: StandingDeputy['deputy']) => (
  <>
    <Link className="open-link" to="/administration/accounts/$id" params={{ id }} search={sameMoment}>
      {login}
    </Link>{' '}
    <span className="note">{name}</span>
  </>
);

interface EndFormProps {
  readonly standing: StandingDeputy;
  readonly onDone: (words: string) => void;
  readonly onClose: () => void;
}

const EndForm = ({ standing, onDone, onClose }: EndFormProps) => {
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
  const today = useNow()?.asOf ?? '';
  const deputies = useQuery(deputiesQuery(account.id));
  const [names, setNames] = useState(false);
  const [ended, setEnded] = useState<StandingDeputy>();
  const [done, setDone] = useState<string>();
  const close = (words?: string) => {
    setNames(false);
    setEnded(undefined);
    setDone(words);
  };
  return (
    <section className="administration-part">
      <div className="administration-head">
        <h2 className="h-section">{t('accounts.deputies')}</h2>
        <ActButton open={names} onPress={() => (close(), setNames(true))}>
          {t('accounts.nameDeputy')}
        </ActButton>
      </div>
      {names && <DeputyForm account={account} onDone={close} onClose={() => close()} />}
      {ended && <EndForm standing={ended} onDone={close} onClose={() => close()} />}
      <Done words={done} />
      {deputies.isPending && <Loading name={t('accounts.readingDeputies')} rows={2} />}
      {deputies.isLoadingError && <Failed level={2} trouble={troubleOf(deputies.error)} again={deputies.refetch} />}
      {deputies.data?.length === 0 && <p className="second">{t('accounts.noDeputies')}</p>}
      {deputies.data && deputies.data.length > 0 && (
        <div className="list-table card">
          <table>
            <caption className="unseen">{t('accounts.deputies')}</caption>
            <thead>
              <tr>
                <th scope="col">{t('accounts.deputy')}</th>
                <th scope="col">{t('accounts.principal')}</th>
                <th scope="col">{t('accounts.days')}</th>
                <th scope="col">{t('accounts.stands')}</th>
                <th scope="col">{t('accounts.act')}</th>
              </tr>
            </thead>
            <tbody>
              {deputies.data.map((standing) => (
                <tr key={standing.id}>
                  <th scope="row">
                    <Named {...standing.deputy} />
                  </th>
                  <td>
                    <Named {...standing.principal} />
                  </td>
                  <td className="second">
                    <HeldDays {...standing} />
                  </td>
                  <td>
                    <HeldLight {...standing} />
                  </td>
                  <td>
                    {heldOn(standing, today) !== 'ended' && (
                      <ActButton
                        small
                        to={t('accounts.standsIn', {
                          deputy: standing.deputy.login,
                          principal: standing.principal.login,
                        })}
                        onPress={() => (close(), setEnded(standing))}
                      >
                        {t('accounts.end')}
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
