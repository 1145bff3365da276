import { useInfiniteQuery } from '@tanstack/react-query';
import { troubleOf } from '../api/trouble.js';
import { useMoment } from '../moment/moment.js';
import { dayOf, nearDay, timeOf } from '../parts/format.js';
import { Empty } from '../parts/states.js';
import { useWords } from '../words/use-words.js';
import { listed } from './inbox-query.js';
import { MatterName, MatterStands } from './matter-line.js';
import { StandingList } from './standing-list.js';

/** What one has done, or of it what one has started: act by act, the latest first, and what became of each matter. */
export const ActsList = ({ list }: { readonly list: 'done' | 'started' }) => {
  const { t, term, language } = useWords();
  const { asOf, knownAt } = useMoment();
  const acts = useInfiniteQuery({
    queryKey: ['inbox', list, asOf, knownAt],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam: cursor }) => listed(list, { asOf, knownAt, cursor, limit: 50 }),
    getNextPageParam: ({ next }) => next,
  });
  const pages = acts.data?.pages ?? [];
  const lines = pages.flatMap(({ items }) => items);
  const today = pages[0]?.at.asOf ?? '';
  const empty = <Empty level={2} shape="none" title={t(`inbox.empty.${list}`)} why={t(`inbox.emptyWhy.${list}`)} />;
  return (
    <StandingList
      list={list}
      trouble={acts.isLoadingError ? troubleOf(acts.error) : undefined}
      query={acts}
      count={lines.length}
      empty={empty}
    >
      {lines.map(({ subject, key, status, effectiveFrom, data, matter }) => (
        <li key={subject + key} className="line">
          <span className="line-when second one-line">
            {nearDay(dayOf(data.enteredAt), today, language)} {timeOf(data.enteredAt)}
            {effectiveFrom < dayOf(data.enteredAt) && (
              <span className="note"> {t('inbox.happenedOn', { day: nearDay(effectiveFrom, today, language) })}</span>
            )}
          </span>
          <span className="line-what">
            <strong>{term('event', data.what)}</strong> <MatterName matter={matter} />
            {status === 'takenBack' && <span className="note"> {t('inbox.isTakenBack')}</span>}
            {data.onBehalfOf !== undefined && <span className="note"> {t('inbox.forAnother')}</span>}
            {data.by !== undefined && <span className="note"> {t('inbox.byDeputy')}</span>}
          </span>
          <span className="line-stands">
            <MatterStands matter={matter} today={today} />
          </span>
        </li>
      ))}
    </StandingList>
  );
};
