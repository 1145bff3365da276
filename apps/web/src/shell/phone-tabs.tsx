import { Link } from '@tanstack/react-router';
import { readsConference, useSession } from '../api/session.js';
import { useWords } from '../words/use-words.js';

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

const kept = ({ asOf, knownAt }: Record<string, unknown>) => ({ asOf, knownAt }) as object;

/** The areas of work within reach of a thumb. */
export const PhoneTabs = () => {
  const { t } = useWords();
  const session = useSession();
  return (
    <nav className="phone-tabs" aria-label={t('shell.areas')}>
      <Link to="/inbox" search={kept}>
        <Icon d="M3 11l2.5-7h9L17 11v6H3zM3 11h4l1 2h4l1-2h4" />
        {t('shell.inbox')}
      </Link>
      <Link to="/communities" search={kept}>
        <Icon d="M3 9l7-6 7 6v8h-5v-5H8v5H3z" />
        {t('shell.communities')}
      </Link>
      <Link to="/obligations" search={kept}>
        <Icon d="M5 3h10v14H5zM8 7h4M8 10h4M8 13h2" />
        {t('shell.obligations')}
      </Link>
      {readsConference(session) && (
        <Link to="/meetings" search={kept}>
          <Icon d="M7 8a2.5 2.5 0 1 0 0-5a2.5 2.5 0 0 0 0 5M2.5 16v-2a4 4 0 0 1 9 0v2M13 4.5a2.2 2.2 0 0 1 0 4.4M14.5 11.5a3.5 3.5 0 0 1 3 3.5v1" />
          {t('shell.meetings')}
        </Link>
      )}
      <Link to="/dashboard" search={kept}>
        <Icon d="M3 17h14M5 14v-4M10 14V5M15 14V8" />
        {t('shell.dashboard')}
      </Link>
    </nav>
  );
};
