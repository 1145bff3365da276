import { Button } from 'antd';
import { type ReactNode } from 'react';
import { type Trouble } from '../api/trouble.js';
import { Failed, Loading } from '../parts/states.js';
import { useWords } from '../words/use-words.js';
import { ListTabs } from './list-tabs.js';
import { type ListName } from './lists.js';
import './standing-list.css';

interface StandingListProps {
  readonly list: ListName;
  readonly query: {
    readonly isPending: boolean;
    readonly hasNextPage: boolean;
    readonly isFetchingNextPage: boolean;
    readonly refetch: () => unknown;
    readonly fetchNextPage: () => unknown;
  };
  readonly trouble: Trouble | undefined;
  readonly count: number;
  readonly empty: ReactNode;
  readonly children: ReactNode;
}

/** One of the lists in which nothing is to be done: its tabs, its lines, and the next page of them. */
export const StandingList = ({ list, query, trouble, count, empty, children }: StandingListProps) => {
  const { t } = useWords();
  return (
    <section className="standing-list" aria-label={t(`inbox.${list}`)}>
      <h1 className="unseen">{t(`inbox.${list}`)}</h1>
      <ListTabs list={list} />
      {query.isPending && <Loading name={t('inbox.readingList')} rows={9} />}
      {trouble && <Failed level={2} trouble={trouble} again={query.refetch} />}
      {!query.isPending && !trouble && count === 0 && empty}
      {count > 0 && <ol className="lines">{children}</ol>}
      {query.hasNextPage && (
        <div className="inbox-more">
          <Button loading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
            {t('inbox.more')}
          </Button>
        </div>
      )}
    </section>
  );
};
