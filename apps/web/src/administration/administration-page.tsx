import { Link, Outlet, useLocation } from '@tanstack/react-router';
import { sameMoment } from '../moment/moment.js';
import { Empty } from '../parts/states.js';
import { useWords } from '../words/use-words.js';
import '../case/verb-bar.css';
import './administration.css';
import { sectionAt, useMayEnter, useSections } from './sections.js';

/** The frame of the administration: the sections that this account may use, and the one it looks at. */
export const AdministrationPage = () => {
  const { t, term } = useWords();
  const own = useSections();
  const here = sectionAt(useLocation().pathname);
  const closed = !useMayEnter(here);
  return (
    <div className="administration">
      {own.length > 0 && (
        <nav className="administration-sections" aria-label={t('administration.sections')}>
          {own.map(({ path, word }) => (
            <Link key={path} to={path} search={sameMoment}>
              {term('administration', `section.${word}`)}
            </Link>
          ))}
        </nav>
      )}
      <div className="administration-main">
        {closed && here ? (
          <Empty
            shape="refused"
            title={t('administration.closed', { section: term('administration', `section.${here.word}`) })}
            why={t('administration.closedWhy', { roles: here.roles.map((role) => term('role', role)).join(t('or')) })}
          />
        ) : (
          <Outlet />
        )}
      </div>
    </div>
  );
};
