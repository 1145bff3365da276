import { Link } from '@tanstack/react-router';
import { useSession } from '../api/session.js';
import { sameMoment } from '../moment/moment.js';
import { Empty } from '../parts/states.js';
import { useWords } from '../words/use-words.js';
import { useSections } from './sections.js';

/** What one administrates here, and what is the work of the other administrators. */
export const LandingPage = () => {
  const { t, term, knows } = useWords();
  const session = useSession();
  const own = useSections();
  if (!session) return null;
  if (own.length === 0) {
    return <Empty shape="refused" title={t('state.notAllowed')} why={t('administration.nobodyWhy')} />;
  }
  const duties = session.grants.map(({ role }) => role).filter((role) => knows('administration', `duty.${role}`));
  return (
    <>
      <h1 className="h-page" tabIndex={-1}>
        {t('administration.title')}
      </h1>
      {[...new Set(duties)].map((role) => (
        <p key={role} className="second">
          {term('administration', `duty.${role}`)}
        </p>
      ))}
      <ul className="administration-cards">
        {own.map(({ path, word }) => (
          <li key={path} className="card">
            <h2 className="h-section">
              <Link to={path} search={sameMoment} className="open-link">
                {term('administration', `section.${word}`)}
              </Link>
            </h2>
            <p className="second">{term('administration', `what.${word}`)}</p>
          </li>
        ))}
      </ul>
    </>
  );
};
