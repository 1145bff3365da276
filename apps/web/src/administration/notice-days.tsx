import { fullDay, whole } from '../parts/format.js';
import { OpenNumber } from '../parts/open-number.js';
import { useWords } from '../words/use-words.js';
import { type NoticeState, noticeStates } from './issued-notices-query.js';

interface NoticeDaysProps {
  readonly days: readonly { readonly day: string; readonly counts: Readonly<Record<string, number>> }[];
  readonly onOpen: (on: string, state: NoticeState) => void;
}

/** How many notices were issued on each day, by what became of them; a number opens its notices. */
export const NoticeDays = ({ days, onOpen }: NoticeDaysProps) => {
  const { t, term, language } = useWords();
  return (
    <div className="notice-days card">
      <table className="plain-table">
        <caption className="unseen">{t('notices.byDay')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('notices.day')}</th>
            {noticeStates.map((state) => (
              <th key={state} scope="col" className="end">
                {term('notices', `state.${state}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {days.map(({ day, counts }) => (
            <tr key={day}>
              <th scope="row" className="one-line">
                {fullDay(day, language)}
              </th>
              {noticeStates.map((state) => {
                const count = counts[state] ?? 0;
                const opens = t('notices.opens', { state: term('notices', `state.${state}`) });
                return (
                  <td key={state} className="end">
                    {count === 0 ? (
                      <span className="quiet">{t('none')}</span>
                    ) : (
                      <OpenNumber opens={opens} onOpen={() => onOpen(day, state)}>
                        {whole(count)}
                      </OpenNumber>
                    )}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
};
