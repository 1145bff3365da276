import { useInfiniteQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { Button } from 'antd';
import { troubleOf } from '../api/trouble.js';
import { useMoment } from '../moment/moment.js';
import '../parts/list-table.css';
import { Empty, Failed, Loading } from '../parts/states.js';
import { useWords } from '../words/use-words.js';
import './access-log.css';
import { entriesQuery, type EntryFilters as Filters } from './access-log-query.js';
import { ChainCheck } from './chain-check.js';
import { EntryFilters } from './entry-filters.js';
import { EntryRow } from './entry-row.js';

const heads = ['number', 'at', 'whoHead', 'what', 'object', 'resultHead', 'detailHead'] as const;

/** Who signed in, failed to, changed rights, looked at personal data: the newest first. */
export const AccessLogPage = () => {
  const { t } = useWords();
  const { past } = useMoment();
  const search: Filters = useSearch({ from: '/frame/administration/access-log' });
  const filters: Filters = {
    ...(search.kind !== undefined && { kind: search.kind }),
    ...(search.who !== undefined && { who: search.who }),
    ...(search.on !== undefined && { on: search.on }),
  };
  const navigate = useNavigate({ from: '/administration/access-log' });
  const entries = useInfiniteQuery(entriesQuery(filters));
  const lines = entries.data?.pages.flatMap(({ rows }) => rows) ?? [];
  return (
    <>
      <div className="administration-head">
        <h1 className="h-page" tabIndex={-1}>
          {t('accessLog.title')}
        </h1>
        <span className="note">{t('accessLog.order')}</span>
      </div>
      {past && <p className="second closed-here">{t('administration.presentOnly')}</p>}
      <ChainCheck />
      <EntryFilters key={search.who} filters={filters} />
      {entries.isPending && <Loading name={t('accessLog.reading')} rows={12} />}
      {entries.isLoadingError && <Failed level={2} trouble={troubleOf(entries.error)} again={entries.refetch} />}
      {entries.isSuccess && lines.length === 0 && (
        <Empty
          level={2}
          shape="none"
          title={t('accessLog.noMatch')}
          why={t('accessLog.noMatchWhy')}
          actions={
            <Button type="primary" onClick={() => void navigate({ search: {} })}>
              {t('inbox.clear')}
            </Button>
          }
        />
      )}
      {lines.length > 0 && (
        <div className="list-table entries card">
          <table>
            <caption className="unseen">{t('accessLog.title')}</caption>
            <thead>
              <tr>
                {heads.map((head) => (
                  <th key={head} scope="col">
                    {t(`accessLog.${head}`)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {lines.map((entry) => (
                <EntryRow key={entry.number} entry={entry} />
              ))}
            </tbody>
          </table>
        </div>
      )}
      {entries.hasNextPage && (
        <div className="administration-more">
          <Button loading={entries.isFetchingNextPage} onClick={() => void entries.fetchNextPage()}>
            {t('inbox.more')}
          </Button>
        </div>
      )}
    </>
  );
};
