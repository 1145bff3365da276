import { useInfiniteQuery } from '@tanstack/react-query';
import { troubleOf } from '../api/trouble.js';
import { useMoment } from '../moment/moment.js';
import { dayOf, nearDay, timeOf } from '../parts/format.js';
import { Light } from '../parts/light.js';
import { Empty } from '../parts/states.js';
import { useWords } from '../words/use-words.js';
import { listed } from './inbox-query.js';
import { MatterName } from './matter-line.js';
import { StandingList } from './standing-list.js';

/** What one was told about: to know, whether or not there is something to do. */
export const CopiesList = () => {
  const { t, term, language } = useWords();
  const { asOf, knownAt } = useMoment();
  const copies = useInfiniteQuery({
    queryKey: ['inbox', 'copied', asOf, knownAt],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam: cursor }) => listed('copied', { asOf, knownAt, cursor, limit: 50 }),
    getNextPageParam: ({ next }) => next,
  });
  const pages = copies.data?.pages ?? [];
  const lines = pages.flatMap(({ items }) => items);
  const today = pages[0]?.at.asOf ?? '';
  const issued = pages[0]?.issued ?? [];
  return (
    <StandingList
      list="copied"
      trouble={copies.isLoadingError ? troubleOf(copies.error) : undefined}
      query={copies}
      count={lines.length + issued.length}
      empty={<Empty level={2} shape="none" title={t('inbox.empty.copied')} why={t('inbox.emptyWhy.copied')} />}
    >
      {issued.map(({ issueNumber, issuedOn, matter }) => (
        <li key={matter.id} className="line">
          <span className="line-when second one-line">{nearDay(issuedOn, today, language)}</span>
          <span className="line-what">
            <strong>{t('inbox.issuedToYou')}</strong> <MatterName matter={matter} />
          </span>
          <span className="line-stands second">{t('inbox.issueNumber', { number: issueNumber })}</span>
        </li>
      ))}
      {lines.map(({ subject, data: { about, settled, messages }, matter }) => {
        const [{ deliveredAt, rungs }] = messages as [(typeof messages)[number]];
        return (
          <li key={subject} className="line">
            <span className="line-when second one-line">
              {nearDay(dayOf(deliveredAt), today, language)} {timeOf(deliveredAt)}
            </span>
            <span className="line-what">
              <strong>{rungs.map(({ name }) => term('board', `rung.${name}`)).join(t('comma'))}</strong>{' '}
              <MatterName matter={matter} />
              {messages.length > 1 && <span className="note"> {t('inbox.toldTimes', { count: messages.length })}</span>}
            </span>
            <span className="line-stands">
              {settled ? (
                <Light is="done">{t('inbox.settled')}</Light>
              ) : (
                about.dueOn !== undefined && (
                  <span className="second">{t('case.due', { day: nearDay(about.dueOn, today, language) })}</span>
                )
              )}
            </span>
          </li>
        );
      })}
    </StandingList>
  );
};
