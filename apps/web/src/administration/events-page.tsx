import { useInfiniteQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { Button } from 'antd';
import { api } from '../api/client.js';
import { answered, troubleOf } from '../api/trouble.js';
import { whole } from '../parts/format.js';
import '../parts/list-table.css';
import { Empty, Failed, Loading } from '../parts/states.js';
import { useWords } from '../words/use-words.js';
import { EventSearch, type Wanted } from './event-search.js';
import { EventsTable } from './events-table.js';
import { streamKinds } from './stream-kinds.js';
import './events.css';

type Search = Wanted & { readonly event?: string };

/** The log, looked through from its end; what is looked for and what is open stand in the address. */
export const EventsPage = () => {
  const { t } = useWords();
  const { event: open, ...wanted }: Search = useSearch({ from: '/frame/administration/events' });
  const navigate = useNavigate({ from: '/administration/events' });
  const found = useInfiniteQuery({
    queryKey: ['events', wanted],
    retry: false,
    initialPageParam: undefined as number | undefined,
    queryFn: ({ pageParam: cursor }) => {
      const { subject, type, account, from, to } = wanted;
      const kind = streamKinds.find((known) => known === wanted.kind);
      const query = { kind, subject, type, account, from, to, cursor };
      return answered(api.GET('/api/events', { params: { query } }));
    },
    getNextPageParam: ({ next }) => next,
  });
  const lines = found.data?.pages.flatMap(({ rows }) => rows) ?? [];
  const lookedDownTo = found.data?.pages.at(-1)?.lookedDownTo;
  const search = (next: Wanted): void =>
    void navigate({ search: (before) => ({ ...before, ...next, event: undefined }) });
  return (
    <>
      <h1 className="h-page" tabIndex={-1}>
        {t('events.title')}
      </h1>
      <p className="second">{t('events.what')}</p>
      <EventSearch key={JSON.stringify(wanted)} wanted={wanted} onSearch={search} />
      {found.isPending && <Loading name={t('events.reading')} rows={10} />}
      {found.isLoadingError && <Failed level={2} trouble={troubleOf(found.error)} again={found.refetch} />}
      {found.isSuccess && lines.length === 0 && !found.hasNextPage && (
        <Empty level={2} shape="none" title={t('events.noMatch')} why={t('events.noMatchWhy')} />
      )}
      {lines.length > 0 && (
        <EventsTable
          lines={lines}
          open={open === undefined ? undefined : Number(open)}
          onOpen={(ordinal) =>
            void navigate({
              search: (before) => ({ ...before, event: ordinal === undefined ? undefined : String(ordinal) }),
              replace: true,
            })
          }
          onStream={(kind, subject) => search({ ...noneWanted, kind, subject })}
        />
      )}
      {found.isSuccess && (
        <p className="second events-looked" role="status">
          {found.hasNextPage
            ? t('events.lookedDownTo', { ordinal: whole(lookedDownTo ?? 0) })
            : t('events.lookedAll', { count: lines.length, shown: whole(lines.length) })}
        </p>
      )}
      {found.hasNextPage && (
        <div className="inbox-more">
          <Button loading={found.isFetchingNextPage} onClick={() => void found.fetchNextPage()}>
            {t('events.further')}
          </Button>
        </div>
      )}
    </>
  );
};

const noneWanted = {
  kind: undefined,
  subject: undefined,
  type: undefined,
  account: undefined,
  from: undefined,
  to: undefined,
} as const;
