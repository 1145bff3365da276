import { useInfiniteQuery } from '@tanstack/react-query';
import { Button, Drawer } from 'antd';
import { api } from '../api/client.js';
import { answered, troubleOf } from '../api/trouble.js';
import { useMoment } from '../moment/moment.js';
import { whole } from '../parts/format.js';
import { Failed, Loading } from '../parts/states.js';
import { useWords } from '../words/use-words.js';
import { PostingsTable, sumOf } from './postings-table.js';

/** What a number is made of: its postings, grouped by what caused them, each opening the event that it cites. */
export const BehindDrawer = ({
  figure,
  area,
  title,
  onClose,
}: {
  readonly figure: string;
  readonly area?: string | undefined;
  readonly title: string;
  readonly onClose: () => void;
}) => {
  const { t } = useWords();
  const { asOf, knownAt } = useMoment();
  const found = useInfiniteQuery({
    queryKey: ['behind', figure, area, asOf, knownAt],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam: cursor }) => {
      const query = { asOf, knownAt, area, cursor, limit: 200 };
      return answered(api.GET('/api/figures/{figure}/postings', { params: { path: { figure }, query } }));
    },
    getNextPageParam: ({ next }) => next,
  });
  const lines = found.data?.pages.flatMap(({ items }) => items) ?? [];
  const names = Object.assign({}, ...(found.data?.pages.map(({ communities }) => communities) ?? [])) as Record<
    string,
    string
  >;
  return (
    <Drawer
      open
      mask={false}
      size={600}
      rootClassName="behind-drawer"
      title={title}
      onClose={onClose}
      closable={{ 'aria-label': t('key.close'), placement: 'end' }}
    >
      {found.isPending && <Loading name={t('dashboard.reading')} />}
      {found.isLoadingError && <Failed level={2} trouble={troubleOf(found.error)} again={found.refetch} />}
      {found.isSuccess && (
        <>
          <p className="behind-sum">
            <strong>{whole(sumOf(lines))}</strong>{' '}
            {found.hasNextPage
              ? t('dashboard.sumOfSome', { count: lines.length })
              : t('dashboard.sumOf', { count: lines.length })}
          </p>
          <PostingsTable title={title} lines={lines} names={names} />
          {found.hasNextPage && (
            <Button loading={found.isFetchingNextPage} onClick={() => void found.fetchNextPage()}>
              {t('inbox.more')}
            </Button>
          )}
        </>
      )}
    </Drawer>
  );
};
