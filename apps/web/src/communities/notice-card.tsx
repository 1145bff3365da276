import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { sameMoment, useMoment } from '../moment/moment.js';
import { noticeQuery, objectionsQuery } from '../notices/notice-query.js';
import { NoticeRuns, NoticeStands } from '../notices/notice-stands.js';
import { ObjectionsList } from '../notices/objections-list.js';
import { useWords } from '../words/use-words.js';

/** The public notice that lists a community: how long it runs, and the objections to this community. */
export const NoticeCard = ({ id, community }: { readonly id: string; readonly community: string }) => {
  const { t } = useWords();
  const moment = useMoment();
  const notice = useQuery(noticeQuery(id, moment)).data;
  const objections = useQuery(objectionsQuery(id, moment)).data?.filter(({ data }) => data.community === community);
  if (!notice) return null;
  return (
    <section className="notice-card card" aria-label={t('notice.name')}>
      <div className="notice-head">
        <h2 className="strong">
          <Link className="open-link" to="/public-notices/$id" params={{ id }} search={sameMoment}>
            {notice.data.title}
          </Link>
        </h2>
        <NoticeStands status={notice.status} />
      </div>
      <NoticeRuns data={notice.data} />
      {objections && objections.length > 0 && <ObjectionsList objections={objections} />}
    </section>
  );
};
