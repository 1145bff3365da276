import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Fragment, useState } from 'react';
import { api, type Schemas } from '../api/client.js';
import { answered, Trouble } from '../api/trouble.js';
import { Acting } from '../parts/acting.js';
import { dayOf, fullDay, moment as instantOf, signed, whole } from '../parts/format.js';
import { OpenNumber } from '../parts/open-number.js';
import { usePlaces } from '../parts/places.js';
import { useWords } from '../words/use-words.js';

export type Line = Schemas['CitedPosting'];

export const sumOf = (lines: readonly Line[]): number => lines.reduce((total, { amount }) => total + amount, 0);

/** Entered after the day from which it counts. */
export const isLate = ({ effectiveOn, event }: Line): boolean => dayOf(event.at) > effectiveOn;

const keptMoment = ({ asOf, knownAt }: Record<string, unknown>) => ({ asOf, knownAt }) as object;

/** Postings grouped by what caused them, with the subtotal of each cause; each opens the event that it cites. */
export const PostingsTable = ({
  title,
  lines,
  names,
  foot,
}: {
  readonly title: string;
  readonly lines: readonly Line[];
  /** Of those subjects that are communities, by their ids. */
  readonly names: Readonly<Record<string, string>>;
  /** The sum below all of them, in words. */
  readonly foot?: string | undefined;
}) => {
  const { t, term, language } = useWords();
  const { place } = usePlaces();
  const [open, setOpen] = useState<number>();
  const causes = [...new Set(lines.map(({ event }) => event.type))];
  return (
    <div className="behind-scroll">
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
        {causes.map((cause) => {
          const group = lines.filter(({ event }) => event.type === cause);
          return (
            <tbody key={cause}>
              <tr className="behind-group">
                <th scope="row">{signed(sumOf(group))}</th>
                <th colSpan={4} scope="rowgroup">
                  {term('event', cause)}
                </th>
              </tr>
              {group.map((line) => {
                const { ordinal, subject, area: of, amount, effectiveOn, event } = line;
                return (
                  <Fragment key={`${ordinal} ${subject} ${of} ${effectiveOn} ${amount}`}>
                    <tr>
                      <td>{signed(amount)}</td>
                      <td>
                        {names[subject] === undefined ? (
                          <span className="cut behind-subject">{subject}</span>
                        ) : (
                          <Link
                            className="open-link"
                            to="/communities/$id"
                            params={{ id: subject }}
                            search={keptMoment}
                          >
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
                          <span className={isLate(line) ? 'happened-late' : undefined}>
                            {instantOf(event.at, language)}
                          </span>
                        </OpenNumber>{' '}
                        {isLate(line) && <span className="chip">{t('explain.late')}</span>}
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
                );
              })}
            </tbody>
          );
        })}
        {foot !== undefined && (
          <tfoot>
            <tr>
              <th scope="row">{signed(sumOf(lines))}</th>
              <td colSpan={4}>{foot}</td>
            </tr>
          </tfoot>
        )}
      </table>
    </div>
  );
};

/** The event itself, for those who see the whole province. */
export const EventFacts = ({ ordinal }: { readonly ordinal: number }) => {
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
        <Acting actor={metadata.actor} />
      </dd>
      <dt>{t('dashboard.entered')}</dt>
      <dd>{instantOf(metadata.at, language)}</dd>
      <dt>{t('dashboard.stream')}</dt>
      <dd className="note">{t('dashboard.streamAt', { stream, revision: eventRevision })}</dd>
    </dl>
  );
};
