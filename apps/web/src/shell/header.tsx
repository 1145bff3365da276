import { useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { api } from '../api/client.js';
import { placeOf, sessionQuery, useSession } from '../api/session.js';
import { useInboxCount } from '../inbox/inbox-query.js';
import { sameMoment } from '../moment/moment.js';
import { usePlaces } from '../parts/places.js';
import { choose, useSkin } from '../theme/skin.js';
import { speak } from '../words/language.js';
import { useWords } from '../words/use-words.js';
import { useAreasOfWork } from './areas-of-work.js';
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
        <span className="second cut person-place">{place(where)}</span>
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

/** How much waits; to those who only listen, as a sentence. */
const Waiting = () => {
  const { t } = useWords();
  const count = useInboxCount();
  if (count === undefined) return null;
  return (
    <>
      <span className="count" aria-hidden="true">
        {count}
      </span>
      <span className="unseen">{t('inbox.countOf', { count: Number.parseInt(count, 10) })}</span>
    </>
  );
};

export const Header = () => {
  const { t } = useWords();
  return (
    <header className="header">
      <Link to="/inbox" className="brand">
        <Mark />
        <span>{t('product')}</span>
      </Link>
      <nav className="areas" aria-label={t('shell.areas')}>
        {useAreasOfWork().map(({ to, name }) => (
          <Link key={to} to={to} search={sameMoment}>
            {t(`shell.${name}`)}
            {name === 'inbox' && <Waiting />}
          </Link>
        ))}
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
