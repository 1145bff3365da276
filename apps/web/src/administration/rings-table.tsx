import { moment as instantOf } from '../parts/format.js';
import '../parts/list-table.css';
import { useWords } from '../words/use-words.js';
import './rings-table.css';
import { useStreamWords } from './stream-words.js';

interface Ring {
  readonly at: string;
  readonly stream: string;
  readonly command: string;
  /** How many ask for the same at that instant. */
  readonly count?: number;
}

/** What rings when, and what it is about. */
export const RingsTable = ({
  title,
  none,
  rings,
}: {
  readonly title: string;
  readonly none: string;
  readonly rings: readonly Ring[];
}) => {
  const { t, term, language } = useWords();
  const { named } = useStreamWords();
  return (
    <section className="rings">
      <h2 className="h-section">{title}</h2>
      {rings.length === 0 ? (
        <p className="second">{none}</p>
      ) : (
        <div className="list-table card">
          <table>
            <caption className="unseen">{title}</caption>
            <thead>
              <tr>
                <th scope="col">{t('clock.ringsAt')}</th>
                <th scope="col">{t('clock.ringsWhat')}</th>
                <th scope="col">{t('clock.ringsAbout')}</th>
              </tr>
            </thead>
            <tbody>
              {rings.map(({ at, command, stream, count = 1 }) => (
                <tr key={`${at} ${stream} ${command}`}>
                  <td className="one-line">{instantOf(at, language)}</td>
                  <th scope="row">{term('ring', command)}</th>
                  <td className="second">
                    {count > 1 ? t('clock.andOthers', { stream: named(stream), count }) : named(stream)}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
};
