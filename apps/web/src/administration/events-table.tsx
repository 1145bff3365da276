import { Fragment } from 'react';
import { type Schemas } from '../api/client.js';
import { fullDay, moment as instantOf, whole } from '../parts/format.js';
import { OpenNumber } from '../parts/open-number.js';
import { Acting, Named } from '../parts/acting.js';
import { useWords } from '../words/use-words.js';
import { EventDetail } from './event-detail.js';
import { useStreamWords } from './stream-words.js';

type Line = Schemas['EventLine'];

/** Events of the log, latest first; each opens to everything that it says. */
export const EventsTable = ({
  lines,
  open,
  onOpen,
  onStream,
}: {
  readonly lines: readonly Line[];
  readonly open: number | undefined;
  readonly onOpen: (ordinal: number | undefined) => void;
  readonly onStream: (kind: string, subject: string) => void;
}) => {
  const { t, term, language } = useWords();
  const { about } = useStreamWords();
  const nameOf = ({ kind, subject }: Line): string => {
    const what = about(kind, subject);
    const named = term('stream', kind);
    return what === undefined ? named : t('events.ofWhat', { kind: named, about: what });
  };
  return (
    <div className="list-table card events-table">
      <table>
        <caption className="unseen">{t('events.title')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('events.ordinal')}</th>
            <th scope="col">{t('events.event')}</th>
            <th scope="col">{t('events.about')}</th>
            <th scope="col">{t('events.who')}</th>
            <th scope="col">{t('events.recorded')}</th>
            <th scope="col">{t('events.effective')}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => {
            const { ordinal, kind, subject, type, at, effectiveOn, actor } = line;
            return (
              <Fragment key={ordinal}>
                <tr>
                  <td>
                    <OpenNumber
                      opens={t(open === ordinal ? 'events.close' : 'events.open')}
                      onOpen={() => onOpen(open === ordinal ? undefined : ordinal)}
                    >
                      {whole(ordinal)}
                    </OpenNumber>
                  </td>
                  <th scope="row" className="one-line">
                    {term('event', type)}
                  </th>
                  <td className="second">
                    <Named name={nameOf(line)} id={subject} />
                  </td>
                  <td>
                    <Acting actor={actor} />
                  </td>
                  <td className="one-line">{instantOf(at, language)}</td>
                  <td className="one-line">{fullDay(effectiveOn, language)}</td>
                </tr>
                {open === ordinal && (
                  <tr className="events-detail">
                    <td colSpan={6}>
                      <EventDetail line={line} onStream={() => onStream(kind, subject)} />
                    </td>
                  </tr>
                )}
              </Fragment>
            );
          })}
        </tbody>
      </table>
    </div>
  );
};
