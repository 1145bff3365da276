import { useInfiniteQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { Button } from 'antd';
import { api } from '../api/client.js';
import { answered, troubleOf } from '../api/trouble.js';
import { sameMoment, useMoment } from '../moment/moment.js';
import { nearDay } from '../parts/format.js';
import { Light } from '../parts/light.js';
import '../parts/list-table.css';
import { usePlaces } from '../parts/places.js';
import { Empty, Failed, Loading } from '../parts/states.js';
import { useWords } from '../words/use-words.js';
import './communities.css';
import { FindByCode } from './find-by-code.js';
import { lightOf, STANDINGS, type Standing } from './standings.js';

interface Filters {
  readonly area?: string;
  readonly county?: string;
  readonly street?: string;
  readonly status?: string;
  readonly code?: string;
}

/** Every community that ever took part, those with the earliest due date first. */
export const CommunitiesPage = () => {
  const { t, term, language } = useWords();
  const { asOf, knownAt } = useMoment();
  const { areas, place, holder } = usePlaces();
  const { area, county, street, status, code }: Filters = useSearch({ from: '/frame/communities' });
  const navigate = useNavigate({ from: '/communities' });
  const board = useInfiniteQuery({
    queryKey: ['board', area, county, street, status, asOf, knownAt],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam: cursor }) => {
      const filters = { area, county, street, status: status as Standing | undefined };
      const query = { ...filters, asOf, knownAt, cursor, limit: 100 };
      return answered(api.GET('/api/creations', { params: { query } }));
    },
    getNextPageParam: ({ next }) => next,
  });
  const filter = (name: keyof Filters, value: string) =>
    navigate({
      search: (before) => ({
        ...before,
        ...(name === 'area' && { county: undefined, street: undefined }),
        [name]: value || undefined,
      }),
    });
  const counties = areas.find((each) => each.area === area)?.counties ?? [];
  const lines = board.data?.pages.flatMap(({ items }) => items) ?? [];
  const today = board.data?.pages[0]?.at.asOf ?? '';
  return (
    <div className="communities">
      <div className="communities-head">
        <h1 className="h-page">{t('communities.title')}</h1>
        <span className="note">{t('communities.order')}</span>
      </div>
      <div className="communities-filters">
        <select
          className="select"
          aria-label={t('communities.byArea')}
          value={area ?? ''}
          onChange={({ target }) => void filter('area', target.value)}
        >
          <option value="">{t('communities.allAreas')}</option>
          {areas.map((each) => (
            <option key={each.area} value={each.area}>
              {each.name[language]}
            </option>
          ))}
        </select>
        {counties.length > 0 && (
          <select
            className="select"
            aria-label={t('communities.byCounty')}
            value={county ?? ''}
            onChange={({ target }) => void filter('county', target.value)}
          >
            <option value="">{t('communities.allCounties')}</option>
            {counties.map((each) => (
              <option key={each.county} value={each.county}>
                {each.name[language]}
              </option>
            ))}
          </select>
        )}
        <select
          className="select"
          aria-label={t('communities.byStatus')}
          value={status ?? ''}
          onChange={({ target }) => void filter('status', target.value)}
        >
          <option value="">{t('communities.allStatuses')}</option>
          {STANDINGS.map((each) => (
            <option key={each} value={each}>
              {term('status', each)}
            </option>
          ))}
        </select>
        <FindByCode asked={code ?? ''} onAsk={(value) => void filter('code', value)} />
      </div>
      {board.isPending && <Loading name={t('communities.reading')} rows={10} />}
      {board.isLoadingError && <Failed level={2} trouble={troubleOf(board.error)} again={board.refetch} />}
      {board.isSuccess && lines.length === 0 && (
        <Empty
          level={2}
          shape="none"
          title={t('communities.noMatch')}
          why={t('communities.noMatchWhy')}
          actions={
            <Button type="primary" onClick={() => void navigate({ search: sameMoment })}>
              {t('inbox.clear')}
            </Button>
          }
        />
      )}
      {lines.length > 0 && (
        <div className="list-table card">
          <table>
            <caption className="unseen">{t('communities.title')}</caption>
            <thead>
              <tr>
                <th scope="col">{t('communities.name')}</th>
                <th scope="col">{t('communities.place')}</th>
                <th scope="col">{t('communities.stands')}</th>
                <th scope="col">{t('communities.waits')}</th>
                <th scope="col">{t('communities.due')}</th>
              </tr>
            </thead>
            <tbody>
              {lines.map(({ subject, status: is, data, county: at, area: of }) => (
                <tr key={subject}>
                  <th scope="row">
                    <Link className="open-link" to="/communities/$id" params={{ id: subject }} search={sameMoment}>
                      {data.name}
                    </Link>{' '}
                    <span className="note">{data.code}</span>
                  </th>
                  <td className="second">{place(at ?? of ?? '')}</td>
                  <td>
                    <Light is={lightOf(is)}>{term('status', is)}</Light>
                  </td>
                  <td className="second">{[...new Set(data.holders.map(holder))].join(t('or'))}</td>
                  <td className="one-line">
                    {data.due !== undefined &&
                      (data.due < today ? (
                        <Light is="overdue">
                          {t('communities.overdue', { day: nearDay(data.due, today, language) })}
                        </Light>
                      ) : (
                        nearDay(data.due, today, language)
                      ))}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {board.hasNextPage && (
        <div className="inbox-more">
          <Button loading={board.isFetchingNextPage} onClick={() => void board.fetchNextPage()}>
            {t('inbox.more')}
          </Button>
        </div>
      )}
    </div>
  );
};
