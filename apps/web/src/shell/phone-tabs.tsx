import { Link } from '@tanstack/react-router';
import { sameMoment } from '../moment/moment.js';
import { useWords } from '../words/use-words.js';
import { useAreasOfWork } from './areas-of-work.js';

const Icon = ({ d }: { readonly d: string }) => (
  <svg
    width="20"
    height="20"
    viewBox="0 0 20 20"
    fill="none"
    stroke="currentColor"
    strokeWidth="1.5"
    aria-hidden="true"
  >
    <path d={d} />
  </svg>
);

/** The areas of work within reach of a thumb. */
export const PhoneTabs = () => {
  const { t } = useWords();
  return (
    <nav className="phone-tabs" aria-label={t('shell.areas')}>
      {useAreasOfWork().map(
        ({ to, name, icon }) =>
          icon !== undefined && (
            <Link key={to} to={to} search={sameMoment}>
              <Icon d={icon} />
              {t(`shell.${name}`)}
            </Link>
          ),
      )}
    </nav>
  );
};
