import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Button, Drawer } from 'antd';
import { Fragment, useState } from 'react';
import { Link } from '@tanstack/react-router';
import { api } from '../api/client.js';
import { answered, Trouble, troubleOf } from '../api/trouble.js';
import { useMoment } from '../moment/moment.js';
import { fullDay, moment as instantOf, signed, whole } from '../parts/format.js';
import { OpenNumber } from '../parts/open-number.js';
import { usePlaces } from '../parts/places.js';
import { Failed, Loading } from '../parts/states.js';
import { useWords } from '../words/use-words.js';

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
  const { t, term, language } = useWords();
  const { place } = usePlaces();
  const { asOf, knownAt } = useMoment();
  const [open, setOpen] = useState<number>();
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
  const causes = [...new Set(lines.map(({ event }) => event.type))];
  const sum = (all: typeof lines): number => all.reduce((total, { amount }) => total + amount, 0);
  return (
    <Drawer
      open
      mask={false}
      size={600}
      rootClassName="behind-drawer"
      title={title}
      onClose={onClose}
      closable={{ 'aria-label': t('key.close') }}
    >
      {found.isPending && <Loading name={t('dashboard.reading')} />}
      {found.isLoadingError && <Failed level={2} trouble={troubleOf(found.error)} again={found.refetch} />}
      {found.isSuccess && (
        <>
          <p className="behind-sum">
            <strong>{whole(sum(lines))}</strong>{' '}
            {found.hasNextPage
              ? t('dashboard.sumOfSome', { count: lines.length })
              : t('dashboard.sumOf', { count: lines.length })}
          </p>
          <table className="behind">
            <caption className="unseen">{title}</caption>
            <thead>
              <tr>
                <th scope="col">{t('dashboard.amount')}</th>
                <th scope="col">{t('dashboard.subject')}</th>
                <th scope="col">{t('dashboard.area')}</th>
                <th scope="col">{t('dashboard.effective')}</th>
                <th scope="col">{t('dashboard.entered')}</th>
              </tr>
            </thead>
            <tbody>
              {causes.map((cause) => {
                const group = lines.filter(({ event }) => event.type === cause);
                return (
                  <Fragment key={cause}>
                    <tr className="behind-group">
                      <th scope="row">{signed(sum(group))}</th>
                      <th colSpan={4} scope="rowgroup">
                        {term('event', cause)}
                      </th>
                    </tr>
                    {group.map(({ ordinal, subject, area: of, amount, effectiveOn, event }) => (
                      <Fragment key={`${ordinal} ${subject} ${of} ${effectiveOn} ${amount}`}>
                        <tr>
                          <td>{signed(amount)}</td>
                          <td>
                            {names[subject] === undefined ? (
                              <span className="cut behind-subject">{subject}</span>
                            ) : (
                              <Link className="open-link" to="/communities/$id" params={{ id: subject }}>
                                {names[subject]}
                              </Link>
                            )}
                          </td>
                          <td className="second">{place(of)}</td>
                          <td className="one-line">{fullDay(effectiveOn, language)}</td>
                          <td className="one-line">
                            <OpenNumber
                              opens={t('dashboard.openEvent', { ordinal })}
                              onOpen={() => setOpen(open === ordinal ? undefined : ordinal)}
                            >
                              {instantOf(event.at, language)}
                            </OpenNumber>
                          </td>
                        </tr>
                        {open === ordinal && (
                          <tr>
                            <td />
                            <td colSpan={4}>
                              <EventFacts ordinal={ordinal} />
                            </td>
                          </tr>
                        )}
                      </Fragment>
                    ))}
                  </Fragment>
                );
              })}
            </tbody>
          </table>
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

/** The event itself, for those who see the whole province. */
const EventFacts = ({ ordinal }: { readonly ordinal: number }) => {
  const { t, term, language } = useWords();
  const event = useQuery({
    queryKey: ['event', ordinal],
    staleTime: Infinity,
    queryFn: () => answered(api.GET('/api/events/{ordinal}', { params: { path: { ordinal } } })),
  });
  if (event.isPending) return <span className="note">{t('dashboard.reading')}</span>;
  if (event.isError) {
    const denied = event.error instanceof Trouble && event.error.status === 403;
    return <p className="second">{denied ? t('dashboard.eventDenied') : t('state.readFailed')}</p>;
  }
  const { type, metadata, stream, eventRevision } = event.data;
  return (
    <dl className="event-facts">
      <dt>{t('dashboard.event')}</dt>
      <dd>
        {term('event', type)} <span className="note">{t('moment.ordinal', { ordinal: whole(ordinal) })}</span>
      </dd>
      <dt>{t('dashboard.by')}</dt>
      <dd>
        {term('role', metadata.actor.role)} <span className="note">{metadata.actor.account}</span>
      </dd>
      <dt>{t('dashboard.entered')}</dt>
      <dd>{instantOf(metadata.at, language)}</dd>
      <dt>{t('dashboard.stream')}</dt>
      <dd className="note">{t('dashboard.streamAt', { stream, revision: eventRevision })}</dd>
    </dl>
  );
};
