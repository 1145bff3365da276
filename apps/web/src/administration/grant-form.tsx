import { useState } from 'react';
import { api } from '../api/client.js';
import { answered, type Trouble } from '../api/trouble.js';
import { useNow } from '../moment/now.js';
import { FieldWrong, wrongField } from '../parts/field-wrong.js';
import { shifted } from '../parts/format.js';
import { useWords } from '../words/use-words.js';
import { type Account } from './account-query.js';
import { ActForm } from './act-form.js';
import { DayFields } from './day-fields.js';
import { type GrantedRole, grantedRoles, type Places, rolePlaces } from './role-places.js';
import { type Scope, ScopeFields } from './scope-fields.js';
import { useAct } from './use-act.js';

const missingOf = ({ code, details }: Trouble): readonly string[] =>
  code === 'ScopeMissing' && Array.isArray(details['missing']) ? details['missing'].map(String) : [];

interface GrantFormProps {
  readonly account: Account;
  readonly onDone: (words: string) => void;
  readonly onClose: () => void;
}

/** Gives an account a role somewhere, for some days. Places and conflicts are judged by the server, and told beside the field. */
export const GrantForm = ({ account, onDone, onClose }: GrantFormProps) => {
  const { t, term } = useWords();
  const today = useNow()?.asOf ?? '';
  const [role, setRole] = useState<GrantedRole>('CommunityClerk');
  const [scope, setScope] = useState<Scope>({});
  const [days, setDays] = useState({ from: '', last: '' });
  const from = days.from || today;
  const backwards = days.last !== '' && days.last < from;
  const act = useAct(
    (key) => {
      const until = days.last === '' ? {} : { to: shifted(days.last, 1) };
      const body = { role, scope, ...(from !== '' && { from }), ...until };
      const params = { path: { id: account.id } };
      const headers = { 'Idempotency-Key': key };
      return answered(api.POST('/api/accounts/{id}/grants', { params, headers, body }));
    },
    () => onDone(t('verb.done', { verb: `${t('accounts.grant')} ${term('role', role)}` })),
  );
  const missing = act.trouble ? missingOf(act.trouble) : [];
  const holds = act.trouble?.code === 'RoleConflict' ? act.trouble.details['holds'] : undefined;
  const conflict =
    typeof holds === 'string'
      ? t('accounts.conflict', { role: term('role', role), holds: term('role', holds) })
      : undefined;
  const { asked, open }: Places = rolePlaces[role];
  return (
    <ActForm
      title={t('accounts.actOn', { act: t('accounts.grant'), login: account.login })}
      confirm={t('accounts.grant')}
      act={backwards ? { ...act, act: () => Promise.resolve() } : act}
      told={missing.length > 0 || conflict !== undefined}
      remark={t('accounts.grantRemark')}
      onCancel={onClose}
    >
      <label className="verb-field">
        {t('accounts.role')}
        <select
          className="select select-wide"
          value={role}
          {...wrongField('role-wrong', conflict)}
          onChange={({ target }) => {
            const chosen = grantedRoles.find((each) => each === target.value);
            if (chosen) setRole(chosen);
            setScope({});
            act.clear();
          }}
        >
          {grantedRoles.map((each) => (
            <option key={each} value={each}>
              {term('role', each)}
            </option>
          ))}
        </select>
      </label>
      {conflict !== undefined && <FieldWrong id="role-wrong">{conflict}</FieldWrong>}
      <ScopeFields asked={asked} open={open} scope={scope} missing={missing} onChange={setScope} />
      <DayFields
        from={from}
        last={days.last}
        mayBeOpen
        wrong={backwards ? t('accounts.daysBackwards') : undefined}
        onChange={setDays}
      />
    </ActForm>
  );
};
