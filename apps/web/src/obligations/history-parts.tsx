import { useState } from 'react';
import { EventFacts } from '../dashboard/postings-table.js';
import { moment as instantOf } from '../parts/format.js';
import { OpenNumber } from '../parts/open-number.js';
import { useWords } from '../words/use-words.js';
import { type Obligation } from './board-query.js';

type Line = Obligation['timeline'][number];

const isReminder = ({ stream }: Line): boolean => stream.startsWith('reminder-');
const dataOf = ({ data }: Line) => data as Readonly<Record<string, unknown>>;

interface Notice {
  readonly rung: string;
  readonly name: string;
  readonly issuedAt: string;
  readonly deliverAt: string;
  readonly became: readonly Line[];
}

/** Every notice of an obligation with what became of it. */
const noticesOf = (lines: readonly Line[]): readonly Notice[] =>
  [...new Set(lines.filter(isReminder).map(({ stream }) => stream))].flatMap((stream) => {
    const [issued, ...became] = lines.filter((line) => line.stream === stream);
    if (!issued) return [];
    const { name, deliverAt } = dataOf(issued);
    return [{ rung: stream, name: String(name), deliverAt: String(deliverAt), issuedAt: issued.enteredAt, became }];
  });

/** The receipts of every notice: issued, and delivered to how many, failed or dropped, when and why. */
export const ReceiptsPart = ({ found }: { readonly found: Obligation }) => {
  const { t, term, language } = useWords();
  const notices = noticesOf(found.timeline);
  const outcome = (line: Line): string => {
    const { to, reason, retryAt } = dataOf(line);
    const at = instantOf(line.enteredAt, language);
    if (line.what === 'ReminderDelivered')
      return t('board.delivered', { at, count: Array.isArray(to) ? to.length : 0 });
    if (line.what === 'ReminderDropped')
      return t('board.dropped', { at, why: term('board', `drop.${String(reason)}`) });
    return retryAt === undefined
      ? t('board.failed', { at, why: term('board', `drop.${String(reason)}`) })
      : t('board.failedOnce', { at, why: term('board', `drop.${String(reason)}`) });
  };
  return (
    <section className="obligation-part">
      <h2>{t('board.receipts')}</h2>
      {notices.length === 0 ? (
        <p className="second">{t('board.noReceipts')}</p>
      ) : (
        <table className="plain-table">
          <caption className="unseen">{t('board.receipts')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('board.issuedHead')}</th>
              <th scope="col">{t('board.noticeHead')}</th>
              <th scope="col">{t('board.receiptHead')}</th>
            </tr>
          </thead>
          <tbody>
            {notices.map(({ rung, name, issuedAt, deliverAt, became }) => (
              <tr key={rung}>
                <td>{instantOf(issuedAt, language)}</td>
                <th scope="row">{term('board', `rung.${name}`)}</th>
                <td>
                  {became.length === 0
                    ? t('board.toDeliver', { at: instantOf(deliverAt, language) })
                    : became.map((line) => <div key={line.id}>{outcome(line)}</div>)}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
};

/** `QuarterlyReportReturned` is what happened to whatever was owed. */
const NOUN = /^(?:ImplementationPlan|PilotList|QuarterlyReport|StageSummary)/;

/** The events behind an obligation, the latest first, each to be opened. */
export const EventsPart = ({ found }: { readonly found: Obligation }) => {
  const { t, term, language } = useWords();
  const [open, setOpen] = useState<number>();
  const lines = found.timeline.filter((line) => !isReminder(line)).reverse();
  const reasonsOf = ({ why }: Line): string =>
    why === undefined ? '' : typeof why === 'string' ? why : Object.values(why).join(t('board.glue'));
  return (
    <section className="obligation-part">
      <h2>{t('board.events')}</h2>
      <table className="plain-table">
        <caption className="unseen">{t('board.events')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('board.enteredHead')}</th>
            <th scope="col">{t('board.whatHead')}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <tr key={line.id}>
              <td>
                <OpenNumber
                  opens={t('dashboard.openEvent', { ordinal: line.ordinal })}
                  onOpen={() => setOpen(open === line.ordinal ? undefined : line.ordinal)}
                >
                  {instantOf(line.enteredAt, language)}
                </OpenNumber>
              </td>
              <td>
                <strong>{term('board', `happened.${line.what.replace(NOUN, '')}`)}</strong>{' '}
                <span className="second">{term('role', line.role)}</span>
                {reasonsOf(line) !== '' && <p className="second">{reasonsOf(line)}</p>}
                {open === line.ordinal && <EventFacts ordinal={line.ordinal} />}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
};
