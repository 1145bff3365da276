import { useState } from 'react';
import { api } from '../api/client.js';
import { answered } from '../api/trouble.js';
import { useWords } from '../words/use-words.js';
import { type Account, useAdministrator } from './account-query.js';
import { ActButton } from './act-button.js';
import { ActForm } from './act-form.js';
import { Done } from './done.js';
import { OneTimePassword } from './one-time-password.js';
import { useAct } from './use-act.js';

const acts = {
  disable: (id: string) => answered(api.POST('/api/accounts/{id}/disable', { params: { path: { id } } })),
  enable: (id: string) => answered(api.POST('/api/accounts/{id}/enable', { params: { path: { id } } })),
  unlock: (id: string) => answered(api.POST('/api/accounts/{id}/unlock', { params: { path: { id } } })),
} as const;
type Verb = keyof typeof acts;

interface FormProps {
  readonly account: Account;
  readonly onClose: () => void;
}

interface SwitchFormProps extends FormProps {
  readonly verb: Verb;
  readonly onDone: (words: string) => void;
}

const SwitchForm = ({ account, verb, onDone, onClose }: SwitchFormProps) => {
  const { t, term } = useWords();
  const word = term('accounts', verb);
  const act = useAct(
    () => acts[verb](account.id),
    () => onDone(t('verb.doneFor', { name: account.login, verb: word })),
  );
  return (
    <ActForm
      title={t('accounts.actOn', { act: word, login: account.login })}
      confirm={word}
      act={act}
      onCancel={onClose}
    >
      <p className="second">{term('accounts', `${verb}Why`)}</p>
    </ActForm>
  );
};

const ResetForm = ({ account, onClose, onReset }: FormProps & { readonly onReset: (password: string) => void }) => {
  const { t } = useWords();
  const act = useAct(
    () => answered(api.POST('/api/accounts/{id}/reset-password', { params: { path: { id: account.id } } })),
    ({ password }) => onReset(password),
  );
  const word = t('accounts.reset');
  return (
    <ActForm
      title={t('accounts.actOn', { act: word, login: account.login })}
      confirm={word}
      act={act}
      onCancel={onClose}
    >
      <p className="second">{t('accounts.resetWhy')}</p>
    </ActForm>
  );
};

/** What an administrator may do with an account: one resets passwords, the other lets in and keeps out. */
export const AccountActs = ({ account }: { readonly account: Account }) => {
  const { t, term } = useWords();
  const { system, security } = useAdministrator();
  const [open, setOpen] = useState<Verb | 'reset'>();
  const [password, setPassword] = useState<string>();
  const [done, setDone] = useState<string>();
  const close = (words?: string) => {
    setOpen(undefined);
    setDone(words);
  };
  const verbs: readonly Verb[] = security
    ? [account.disabled ? 'enable' : 'disable', ...(account.lockedUntil === null ? [] : ['unlock' as const])]
    : [];
  return (
    <>
      <div className="act-buttons">
        {system && (
          <ActButton open={open === 'reset'} onPress={() => (close(), setOpen('reset'), setPassword(undefined))}>
            {t('accounts.reset')}
          </ActButton>
        )}
        {verbs.map((verb) => (
          <ActButton key={verb} open={open === verb} onPress={() => (close(), setOpen(verb))}>
            {term('accounts', verb)}
          </ActButton>
        ))}
      </div>
      {open === 'reset' && (
        <ResetForm account={account} onClose={() => close()} onReset={(next) => (setPassword(next), close())} />
      )}
      {open !== undefined && open !== 'reset' && (
        <SwitchForm account={account} verb={open} onDone={close} onClose={() => close()} />
      )}
      <Done words={done} />
      {password !== undefined && (
        <OneTimePassword login={account.login} password={password} onClose={() => setPassword(undefined)} />
      )}
    </>
  );
};
