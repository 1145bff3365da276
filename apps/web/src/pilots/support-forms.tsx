import { Input } from 'antd';
import { useState } from 'react';
import { ActForm } from '../case/act-form.js';
import { useWords } from '../words/use-words.js';
import { fenOf } from './fen.js';
import { nextKey, pilotActs } from './pilot-acts.js';
import { type PilotFormProps, usePilotForm } from './pilot-forms.js';

const yuan = (text: string): string => text.replaceAll(/[^\d.]/g, '');

/** Policy or money for an active pilot (R58). */
export const GrantForm = (props: PilotFormProps) => {
  const { t } = useWords();
  const { community, grants } = props.pilot.data;
  const [kind, setKind] = useState<'policy' | 'funds'>('funds');
  const [amount, setAmount] = useState('');
  return (
    <ActForm
      {...usePilotForm(props)}
      label={t('pilots.purpose')}
      most={1000}
      remark={t('verb.recorded')}
      names={{ support: t('pilots.support') }}
      send={(purpose, envelope) =>
        pilotActs.grantSupport(
          community,
          {
            grant: nextKey(
              'g',
              grants.map(({ grant }) => grant),
            ),
            support: kind === 'policy' ? { kind, purpose } : { kind, purpose, amount: fenOf(amount) },
          },
          envelope,
        )
      }
    >
      <label className="verb-field">
        {t('pilots.kind')}
        <select
          className="select select-wide"
          value={kind}
          onChange={({ target }) => setKind(target.value === 'policy' ? 'policy' : 'funds')}
        >
          <option value="funds">{t('pilots.funds')}</option>
          <option value="policy">{t('pilots.policy')}</option>
        </select>
      </label>
      {kind === 'funds' && (
        <label className="verb-field">
          {t('pilots.amount')}
          <Input
            inputMode="decimal"
            maxLength={16}
            value={amount}
            onChange={({ target }) => setAmount(yuan(target.value))}
          />
        </label>
      )}
    </ActForm>
  );
};

/** What was spent of a grant, and what was given back, since the entry before. */
export const ReturnSupportForm = (props: PilotFormProps) => {
  const { t } = useWords();
  const { community, grants } = props.pilot.data;
  const funds = grants.filter(({ support }) => support.kind === 'funds');
  const [grant, setGrant] = useState(funds[0]?.grant ?? '');
  const [used, setUsed] = useState('');
  const [returned, setReturned] = useState('');
  return (
    <ActForm
      {...usePilotForm(props)}
      remark={t('verb.recorded')}
      send={(_, envelope) =>
        pilotActs.returnSupport(community, { grant, used: fenOf(used), returned: fenOf(returned) }, envelope)
      }
    >
      <label className="verb-field">
        {t('pilots.grant')}
        <select className="select select-wide" value={grant} onChange={({ target }) => setGrant(target.value)}>
          {funds.map(({ grant: key, support }) => (
            <option key={key} value={key}>
              {support.purpose}
            </option>
          ))}
        </select>
      </label>
      <div className="paper-row-fields">
        <label className="verb-field">
          {t('pilots.used')}
          <Input
            inputMode="decimal"
            maxLength={16}
            value={used}
            onChange={({ target }) => setUsed(yuan(target.value))}
          />
        </label>
        <label className="verb-field">
          {t('pilots.returned')}
          <Input
            inputMode="decimal"
            maxLength={16}
            value={returned}
            onChange={({ target }) => setReturned(yuan(target.value))}
          />
        </label>
      </div>
    </ActForm>
  );
};
