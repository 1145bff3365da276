import { type TimelineLine } from '../case/case-query.js';
import { fullDay } from '../parts/format.js';
import { Light } from '../parts/light.js';
import { useWords } from '../words/use-words.js';

/** Every time that a case was sent back: by whom and when, which items, and why each. */
export const ReturnsCard = ({ lines }: { readonly lines: readonly TimelineLine[] }) => {
  const { t, term, language } = useWords();
  const takenBack = new Set(lines.filter(({ what }) => what === 'ActTakenBack').map(({ data }) => data['event']));
  const returns = lines.filter(({ what, id }) => what === 'AssessmentReturned' && !takenBack.has(id));
  if (returns.length === 0) return null;
  return (
    <section className="notice-card card" aria-label={t('community.returns')}>
      <div className="notice-head">
        <h2 className="strong">{t('community.returns')}</h2>
        <span className="quiet">{t('case.returns', { count: returns.length })}</span>
      </div>
      <ul className="returns">
        {returns.map(({ id, happenedOn, data, why }) => (
          <li key={id}>
            <p>
              <Light is="returned">
                {t('community.returnedBy', {
                  step: term('station', String(data['by'])),
                  day: fullDay(happenedOn, language),
                })}
              </Light>
            </p>
            {typeof why === 'object' && (
              <ul className="second">
                {Object.entries(why).map(([no, text]) => (
                  <li key={no}>{t('case.reasonOf', { no, text })}</li>
                ))}
              </ul>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
};
