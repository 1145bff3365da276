import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../api/client.js';
import { answered, troubleOf } from '../api/trouble.js';
import { moment } from '../parts/format.js';
import { Light } from '../parts/light.js';
import { Failed } from '../parts/states.js';
import { useWords } from '../words/use-words.js';
import { ActButton } from './act-button.js';
import { ActForm } from './act-form.js';
import { useAct } from './use-act.js';

const lockedQuery = {
  queryKey: ['address-locks'],
  queryFn: async () => (await answered(api.GET('/api/address-locks'))).rows,
};

const LiftForm = ({ address, onClose }: { readonly address: string; readonly onClose: () => void }) => {
  const { t } = useWords();
  const act = useAct(() => answered(api.POST('/api/address-locks/lift', { body: { address } })), onClose);
  return (
    <ActForm title={t('accounts.liftOf', { address })} confirm={t('accounts.unlock')} act={act} onCancel={onClose}>
      <p className="second">{t('accounts.liftWhy')}</p>
    </ActForm>
  );
};

/** Addresses from which too many tries failed; a whole office may stand behind one. */
export const AddressLocks = () => {
  const { t, language } = useWords();
  const locked = useQuery(lockedQuery);
  const [lifts, setLifts] = useState<string>();
  return (
    <section className="administration-part">
      <h2 className="h-section">{t('accounts.addresses')}</h2>
      {locked.isLoadingError && <Failed level={2} trouble={troubleOf(locked.error)} again={locked.refetch} />}
      {locked.data?.length === 0 && <p className="second">{t('accounts.noAddress')}</p>}
      {lifts !== undefined && <LiftForm address={lifts} onClose={() => setLifts(undefined)} />}
      <ul className="administration-lines">
        {locked.data?.map(({ address, until }) => (
          <li key={address}>
            <span className="strong">{address}</span>
            <Light is="overdue">{t('accounts.standing.locked', { until: moment(until, language) })}</Light>
            <ActButton small to={address} onPress={() => setLifts(address)}>
              {t('accounts.unlock')}
            </ActButton>
          </li>
        ))}
      </ul>
    </section>
  );
};
