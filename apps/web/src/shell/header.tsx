import { useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { api } from '../api/client.js';
import { placeOf, sessionQuery, useSession } from '../api/session.js';
import { useInboxCount } from '../inbox/inbox-query.js';
import { usePlaces } from '../parts/places.js';
import { choose, useSkin } from '../theme/skin.js';
import { speak } from '../words/language.js';
import { useWords } from '../words/use-words.js';
import { Mark } from './mark.js';
import { Search } from './search.js';

/** Who signs in here, in which role, for which place: always readable. */
export const Person = () => {
  const session = useSession();
  const { term } = useWords();
  const { place } = usePlaces();
  if (!session) return null;
  const [grant] = session.grants;
  const where = grant && placeOf(grant);
  return (
    <div className="person">
      <span className="strong cut">{grant ? term('role', grant.role) : session.login}</span>
      {where !== undefined && grant?.scope.community === undefined && (
        <span className="second cut">{place(where)}</span>
      )}
      <span className="note cut person-login">{session.login}</span>
    </div>
  );
};

export const LanguageButton = () => {
  const { t, language } = useWords();
  const other = language === 'zh' ? 'en' : 'zh';
  return (
    <button type="button" className="bare" lang={other === 'zh' ? 'zh-CN' : 'en'} onClick={() => void speak(other)}>
      {t('otherLanguage')}
    </button>
  );
};

export const SkinButton = () => {
  const skin = useSkin();
  const { t } = useWords();
  return (
    <button type="button" className="bare" onClick={() => choose(skin === 'dark' ? 'light' : 'dark')}>
      {skin === 'dark' ? t('shell.light') : t('shell.dark')}
    </button>
  );
};

export const SignOutButton = () => {
  const { t } = useWords();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const leave = async () => {
    await api.DELETE('/api/session').catch(() => undefined);
    queries.clear();
    queries.setQueryData(sessionQuery.queryKey, null);
    await navigate({ to: '/sign-in' });
  };
  return (
    <button type="button" className="bare" onClick={() => void leave()}>
      {t('shell.signOut')}
    </button>
  );
};

const kept = ({ asOf, knownAt }: Record<string, unknown>) => ({ asOf, knownAt }) as object;

export const Header = () => {
  const { t } = useWords();
  const count = useInboxCount();
  return (
    <header className="header">
      <Link to="/inbox" className="brand">
        <Mark />
        <span>{t('product')}</span>
      </Link>
      <nav className="areas" aria-label={t('shell.areas')}>
        <Link to="/inbox" search={kept}>
          {t('shell.inbox')}
          {count !== undefined && (
            <>
              <span className="count" aria-hidden="true">
                {count}
              </span>
              <span className="unseen">{t('inbox.countOf', { count: Number.parseInt(count, 10) })}</span>
            </>
          )}
        </Link>
        <Link to="/communities" search={kept}>
          {t('shell.communities')}
        </Link>
        <Link to="/obligations" search={kept}>
          {t('shell.obligations')}
        </Link>
        <Link to="/dashboard" search={kept}>
          {t('shell.dashboard')}
        </Link>
      </nav>
      <Search />
      <Person />
      <div className="header-tools">
        <LanguageButton />
        <SkinButton />
        <SignOutButton />
      </div>
    </header>
  );
};
