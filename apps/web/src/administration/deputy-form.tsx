import { useInfiniteQuery } from '@tanstack/react-query';
import { Input } from 'antd';
import { useState } from 'react';
import { api } from '../api/client.js';
import { answered, type Trouble } from '../api/trouble.js';
import { useNow } from '../moment/now.js';
import { FieldWrong, wrongField } from '../parts/field-wrong.js';
import { shifted } from '../parts/format.js';
import { useWords } from '../words/use-words.js';
import { type Account, accountsQuery } from './account-query.js';
import { ActForm } from './act-form.js';
import { DayFields } from './day-fields.js';
import { useAct } from './use-act.js';

/** How many that fit are offered; more words leave fewer. */
const OFFERED = 6;

interface DeputyFormProps {
  readonly account: Account;
  readonly onDone: (words: string) => void;
  readonly onClose: () => void;
}

/** Names somebody who stands in for the holder of an account. */
export const DeputyForm = ({ account, onDone, onClose }: DeputyFormProps) => {
  const { t, term } = useWords();
  const today = useNow()?.asOf ?? '';
  const [words, setWords] = useState('');
  const [deputy, setDeputy] = useState<string>();
  const [days, setDays] = useState({ from: '', last: '' });
  const [tried, setTried] = useState(false);
  const found = useInfiniteQuery({ ...accountsQuery(words.trim()), enabled: words.trim() !== '' });
  const offered = words.trim() === '' ? [] : (found.data?.pages[0]?.rows ?? []);
  const from = days.from || today;
  const act = useAct(
    () => {
      const body = { deputy: deputy ?? '', from, to: shifted(days.last, 1) };
      return answered(api.POST('/api/accounts/{id}/deputies', { params: { path: { id: account.id } }, body }));
    },
    () => onDone(t('verb.done', { verb: t('accounts.nameDeputy') })),
  );
  const conflict = ({ code, details: { role, holds } }: Trouble): string | undefined => {
    if (code !== 'RoleConflict') return undefined;
    return typeof role === 'string' && typeof holds === 'string'
      ? t('accounts.deputyConflict', { role: term('role', role), holds: term('role', holds) })
      : t('accounts.deputySelf');
  };
  const refused = act.trouble && conflict(act.trouble);
  const deputyWrong = tried && deputy === undefined ? t('accounts.deputyMissing') : refused;
  const dayMissing = days.last === '';
  const daysWrong = !tried
    ? undefined
    : dayMissing
      ? t('accounts.lastDayMissing')
      : days.last < from
        ? t('accounts.daysBackwards')
        : undefined;
  const ready = deputy !== undefined && !dayMissing && days.last >= from;
  const send = async () => {
    setTried(true);
    if (ready) await act.act();
  };
  return (
    <ActForm
      title={t('accounts.actOn', { act: t('accounts.nameDeputy'), login: account.login })}
      confirm={t('accounts.nameDeputy')}
      act={{ ...act, act: send }}
      told={refused !== undefined}
      remark={t('accounts.deputyRemark')}
      onCancel={onClose}
    >
      <label className="verb-field">
        {t('accounts.deputySearch')}
        <Input
          maxLength={100}
          autoComplete="off"
          value={words}
          {...wrongField('deputy-wrong', deputyWrong)}
          onChange={({ target }) => (setWords(target.value), setDeputy(undefined), act.clear())}
        />
      </label>
      {offered.length > 0 && (
        <fieldset className="offered">
          <legend className="unseen">{t('accounts.deputy')}</legend>
          {offered.slice(0, OFFERED).map(({ id, login, name }) => (
            <label key={id}>
              <input type="radio" name="deputy" checked={deputy === id} onChange={() => (setDeputy(id), act.clear())} />
              <span className="strong">{login}</span> <span className="second">{name}</span>
            </label>
          ))}
        </fieldset>
      )}
      {words.trim() !== '' && found.isSuccess && offered.length === 0 && (
        <p className="second">{t('accounts.noMatchWhy', { words: words.trim() })}</p>
      )}
      {deputyWrong !== undefined && <FieldWrong id="deputy-wrong">{deputyWrong}</FieldWrong>}
      <DayFields from={from} last={days.last} mayBeOpen={false} wrong={daysWrong} onChange={setDays} />
    </ActForm>
  );
};
