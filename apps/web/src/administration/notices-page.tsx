import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { Button } from 'antd';
import { troubleOf } from '../api/trouble.js';
import { useMoment } from '../moment/moment.js';
import '../obligations/board.css';
import { fullDay, whole } from '../parts/format.js';
import '../parts/list-table.css';
import { Empty, Failed, Loading } from '../parts/states.js';
import { useWords } from '../words/use-words.js';
import {
  isNoticeState,
  noticeDaysQuery,
  noticesQuery,
  noticeStates,
  type NoticeState,
} from './issued-notices-query.js';
import { NoticeDays } from './notice-days.js';
import { NoticeRow } from './notice-row.js';

/** Notices issued, delivered and missed: so that none is missed unseen. */
export const NoticesPage = () => {
  const { t, term, language } = useWords();
  const moment = useMoment();
  const { state: wanted, on }: { state?: string; on?: string } = useSearch({ from: '/frame/administration/notices' });
  const state = isNoticeState(wanted) ? wanted : undefined;
  const navigate = useNavigate({ from: '/administration/notices' });
  const days = useQuery(noticeDaysQuery(moment));
  const notices = useInfiniteQuery(noticesQuery(moment, { state, on }));
  const lines = notices.data?.pages.flatMap(({ items }) => items) ?? [];
  const look = (next: { readonly state?: NoticeState | undefined; readonly on?: string | undefined }) =>
    navigate({ search: (before) => ({ ...before, ...next }) });
  const counted = days.data?.days ?? [];
  const sum = (each: NoticeState): number => counted.reduce((all, { counts }) => all + (counts[each] ?? 0), 0);
  const heads = ['issuedAt', 'whatHead', 'toWhom', 'stands', 'became'] as const;
  return (
    <>
      <div className="administration-head">
        <h1 className="h-page" tabIndex={-1}>
          {t('notices.title')}
        </h1>
        {days.data && (
          <span className="second">
            {t('notices.sum', {
              from: fullDay(days.data.from, language),
              all: whole(noticeStates.reduce((all, each) => all + sum(each), 0)),
              delivered: whole(sum('delivered')),
              missed: whole(sum('missed')),
            })}
          </span>
        )}
      </div>
      {days.isPending && <Loading name={t('notices.reading')} rows={4} />}
      {days.isLoadingError && <Failed level={2} trouble={troubleOf(days.error)} again={days.refetch} />}
      {days.isSuccess && counted.length === 0 && <p className="second">{t('notices.noneLately')}</p>}
      {counted.length > 0 && (
        <NoticeDays days={counted} onOpen={(day, opened) => void look({ on: day, state: opened })} />
      )}
      <div className="administration-head administration-part">
        <h2 className="h-section">{t('notices.each')}</h2>
        <select
          className="select administration-select"
          aria-label={t('notices.byState')}
          value={state ?? ''}
          onChange={({ target: { value } }) => void look({ state: isNoticeState(value) ? value : undefined })}
        >
          <option value="">{t('notices.allStates')}</option>
          {noticeStates.map((each) => (
            <option key={each} value={each}>
              {term('notices', `state.${each}`)}
            </option>
          ))}
        </select>
        <input
          type="date"
          className="native-date"
          aria-label={t('notices.onDay')}
          value={on ?? ''}
          onChange={({ target }) => void look({ on: target.value || undefined })}
        />
      </div>
      {notices.isPending && <Loading name={t('notices.reading')} rows={8} />}
      {notices.isLoadingError && <Failed level={2} trouble={troubleOf(notices.error)} again={notices.refetch} />}
      {notices.isSuccess && lines.length === 0 && (
        <Empty
          level={2}
          shape="none"
          title={t('notices.noMatch')}
          why={t('notices.noMatchWhy')}
          {...((state !== undefined || on !== undefined) && {
            actions: (
              <Button type="primary" onClick={() => void look({ state: undefined, on: undefined })}>
                {t('inbox.clear')}
              </Button>
            ),
          })}
        />
      )}
      {lines.length > 0 && (
        <div className="list-table card">
          <table>
            <caption className="unseen">{t('notices.title')}</caption>
            <thead>
              <tr>
                {heads.map((head) => (
                  <th key={head} scope="col">
                    {t(`notices.${head}`)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {lines.map(({ subject, status, data }) => (
                <NoticeRow key={subject} status={status} notice={data} />
              ))}
            </tbody>
          </table>
        </div>
      )}
      {notices.hasNextPage && (
        <div className="administration-more">
          <Button loading={notices.isFetchingNextPage} onClick={() => void notices.fetchNextPage()}>
            {t('inbox.more')}
          </Button>
        </div>
      )}
    </>
  );
};
