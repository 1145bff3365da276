import { Input } from 'antd';
import { useState } from 'react';
import { api } from '../api/client.js';
import { answered } from '../api/trouble.js';
import { FieldWrong, wrongField } from '../parts/field-wrong.js';
import { useWords } from '../words/use-words.js';
import { ActForm } from './act-form.js';
import { useAct } from './use-act.js';

export interface Made {
  readonly id: string;
  readonly login: string;
  readonly password: string;
}

/** Makes an account. It can do nothing until another administrator grants it a role. */
export const CreateAccount = ({
  onMade,
  onClose,
}: {
  readonly onMade: (made: Made) => void;
  readonly onClose: () => void;
}) => {
  const { t } = useWords();
  const [login, setLogin] = useState('');
  const [name, setName] = useState('');
  const body = { login: login.trim(), name: name.trim() };
  const act = useAct(() => answered(api.POST('/api/accounts', { body })), onMade);
  const refused = act.trouble?.code;
  const short = refused === 'InvalidField';
  const loginWrong =
    refused === 'LoginInUse'
      ? t('accounts.loginInUse', { login: body.login })
      : short && [...body.login].length < 2
        ? t('accounts.loginShort')
        : undefined;
  const nameWrong = short && body.name === '' ? t('accounts.nameMissing') : undefined;
  return (
    <ActForm
      title={t('accounts.create')}
      confirm={t('accounts.create')}
      act={act}
      told={loginWrong !== undefined || nameWrong !== undefined}
      remark={t('accounts.createRemark')}
      onCancel={onClose}
    >
      <label className="verb-field">
        {t('accounts.login')}
        <Input
          maxLength={100}
          autoComplete="off"
          value={login}
          {...wrongField('login-wrong', loginWrong)}
          onChange={({ target }) => (setLogin(target.value), act.clear())}
        />
      </label>
      {loginWrong !== undefined && <FieldWrong id="login-wrong">{loginWrong}</FieldWrong>}
      <label className="verb-field">
        {t('accounts.name')}
        <Input
          maxLength={100}
          autoComplete="off"
          value={name}
          {...wrongField('name-wrong', nameWrong)}
          onChange={({ target }) => (setName(target.value), act.clear())}
        />
      </label>
      {nameWrong !== undefined && <FieldWrong id="name-wrong">{nameWrong}</FieldWrong>}
    </ActForm>
  );
};
