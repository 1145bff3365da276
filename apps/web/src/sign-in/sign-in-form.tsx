import { useQueryClient } from '@tanstack/react-query';
import { Button, Input } from 'antd';
import { useEffect, useState } from 'react';
import { api } from '../api/client.js';
import { sessionQuery } from '../api/session.js';
import { answered, type Trouble, troubleOf } from '../api/trouble.js';
import { Refused } from '../case/refused.js';
import { useWords } from '../words/use-words.js';

interface SignInFormProps {
  readonly login: string;
  /** Whoever comes back is the same person. */
  readonly fixed?: boolean;
  readonly onLogin?: (login: string) => void;
  readonly onDone: () => void;
}

/** Name, password, and the second factor where the account has one. */
export const SignInForm = ({ login, fixed = false, onLogin, onDone }: SignInFormProps) => {
  const { t } = useWords();
  const queries = useQueryClient();
  const [password, setPassword] = useState('');
  const [code, setCode] = useState('');
  const [asksCode, setAsksCode] = useState(false);
  const [wanted, setWanted] = useState('');
  const [asksNew, setAsksNew] = useState(false);
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<Trouble>();
  useEffect(() => setTrouble(undefined), [login]);

  const enter = async () => {
    setBusy(true);
    setTrouble(undefined);
    try {
      if (asksNew) {
        await answered(api.POST('/api/session/password', { body: { current: password, wanted } }));
      } else {
        const body = { login: login.trim(), password, cookie: true, ...(code !== '' && { code }) };
        await answered(api.POST('/api/session', { body }));
      }
      const session = await queries.fetchQuery({ ...sessionQuery, staleTime: 0 });
      // a first password opens nothing but its own change
      if (session?.mustChangePassword) setAsksNew(true);
      else onDone();
    } catch (error) {
      const met = troubleOf(error);
      if (met.code === 'SecondFactorRequired') setAsksCode(true);
      else setTrouble(met);
    } finally {
      setBusy(false);
    }
  };
  const wrong = trouble && { 'aria-invalid': true, 'aria-describedby': 'sign-in-refused' };
  return (
    <form
      className="sign-in-form"
      onSubmit={(event) => {
        event.preventDefault();
        void enter();
      }}
    >
      <label>
        {t('signIn.login')}
        <Input
          size="large"
          name="login"
          autoComplete="username"
          value={login}
          readOnly={fixed}
          onChange={({ target }) => onLogin?.(target.value)}
        />
      </label>
      <label>
        {t('signIn.password')}
        <Input.Password
          size="large"
          name="password"
          id="password"
          autoComplete="current-password"
          value={password}
          visibilityToggle={false}
          {...wrong}
          onChange={({ target }) => setPassword(target.value)}
        />
      </label>
      {asksCode && (
        <label>
          {t('signIn.code')}
          <Input
            size="large"
            name="code"
            inputMode="numeric"
            autoComplete="one-time-code"
            maxLength={6}
            autoFocus
            value={code}
            onChange={({ target }) => setCode(target.value)}
          />
        </label>
      )}
      {asksNew && (
        <label>
          {t('signIn.wanted')}
          <Input.Password
            size="large"
            name="wanted"
            autoComplete="new-password"
            autoFocus
            visibilityToggle={false}
            value={wanted}
            aria-describedby="wanted-rule"
            onChange={({ target }) => setWanted(target.value)}
          />
          <span className="note" id="wanted-rule">
            {t('signIn.wantedRule')}
          </span>
        </label>
      )}
      {trouble && <Refused trouble={trouble} id="sign-in-refused" />}
      <Button type="primary" size="large" htmlType="submit" block loading={busy}>
        {asksNew ? t('signIn.change') : t('signIn.enter')}
      </Button>
    </form>
  );
};
