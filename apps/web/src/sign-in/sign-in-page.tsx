import { useRouter, useSearch } from '@tanstack/react-router';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Mark } from '../shell/mark.js';
import { LanguageButton, SkinButton } from '../shell/header.js';
import { useWords } from '../words/use-words.js';
import { PracticeAccounts } from './practice-accounts.js';
import { SignInForm } from './sign-in-form.js';
import './sign-in.css';

/** Paths of ours only: an address that leads elsewhere is forgotten. */
const ours = (back: string | undefined): string => (back?.startsWith('/') && !back.startsWith('//') ? back : '/inbox');

export const SignInPage = () => {
  const { t } = useWords();
  const { back } = useSearch({ from: '/sign-in' });
  const router = useRouter();
  const queries = useQueryClient();
  const [login, setLogin] = useState('');
  const enter = () => {
    queries.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'session' && queryKey[0] !== 'places' });
    router.history.push(ours(back));
  };
  return (
    <div className="sign-in">
      <header className="sign-in-head">
        <span className="brand">
          <Mark />
          {t('product')}
        </span>
        <span className="header-tools">
          <LanguageButton />
          <SkinButton />
        </span>
      </header>
      <main className="sign-in-main">
        <section className="sign-in-card card">
          <h1 className="h-page">{t('signIn.title')}</h1>
          <p className="second">{t('signIn.intro')}</p>
          <SignInForm login={login} onLogin={setLogin} onDone={enter} />
        </section>
        <PracticeAccounts
          chosen={login}
          onChoose={(chosen) => {
            setLogin(chosen);
            document.getElementById('password')?.focus();
          }}
        />
      </main>
    </div>
  );
};
