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
  const { business, administration } = useAreasOfWork();
  return (
    <nav className="phone-tabs" aria-label={t('shell.areas')}>
      {business && (
        <>
          <Link to="/inbox" search={sameMoment}>
            <Icon d="M3 11l2.5-7h9L17 11v6H3zM3 11h4l1 2h4l1-2h4" />
            {t('shell.inbox')}
          </Link>
          <Link to="/communities" search={sameMoment}>
            <Icon d="M3 9l7-6 7 6v8h-5v-5H8v5H3z" />
            {t('shell.communities')}
          </Link>
          <Link to="/obligations" search={sameMoment}>
            <Icon d="M5 3h10v14H5zM8 7h4M8 10h4M8 13h2" />
            {t('shell.obligations')}
          </Link>
          <Link to="/dashboard" search={sameMoment}>
            <Icon d="M3 17h14M5 14v-4M10 14V5M15 14V8" />
            {t('shell.dashboard')}
          </Link>
        </>
      )}
      {administration && (
        <Link to="/administration" search={sameMoment}>
          <Icon d="M4 17v-1a4 4 0 0 1 4-4h4a4 4 0 0 1 4 4v1M10 3a3 3 0 1 0 0 6a3 3 0 0 0 0-6" />
          {t('shell.administration')}
        </Link>
      )}
    </nav>
  );
};
