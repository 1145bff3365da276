import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useSession } from '../api/session.js';
import { sameMoment, useMoment } from '../moment/moment.js';
import { nearDay } from '../parts/format.js';
import { useWords } from '../words/use-words.js';
import { bureauArea } from './bureau.js';
import { noticesQuery } from './notice-query.js';

/** For those who hear objections: the notices of their area that run, where one is put down and followed. */
export const RunningNotices = ({ today }: { readonly today: string }) => {
  const { t, language } = useWords();
  const moment = useMoment();
  const area = bureauArea(useSession());
  const notices = useQuery({ ...noticesQuery(area ?? '', 'posted', moment), enabled: area !== undefined }).data ?? [];
  if (notices.length === 0) return null;
  return (
    <section className="running-notices" aria-label={t('notice.running')}>
      {notices.map(({ subject, data }) => (
        <p key={subject}>
          <Link className="open-link" to="/public-notices/$id" params={{ id: subject }} search={sameMoment}>
            {data.title}
          </Link>{' '}
          <span className="second">
            {t('notice.runsUntil', { day: nearDay(data.endsOn ?? today, today, language), count: data.open })}
          </span>
        </p>
      ))}
    </section>
  );
};
