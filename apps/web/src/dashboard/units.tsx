import { Light, type LightIs } from '../parts/light.js';
import { fullDay } from '../parts/format.js';
import { useWords } from '../words/use-words.js';
import { type Reports } from './dashboard-query.js';

type Cell = Reports['periods'][number]['cells'][number];

/** Units as on the roster, never by score. */
const ROSTER = ['housing', 'ndrc', 'civil-affairs', 'public-security', 'ecology', 'transport', 'market-regulation'];

const lightOf = ({ status, timeliness }: Cell): LightIs => {
  if (status === 'waived') return 'na';
  if (status === 'returned') return 'returned';
  if (status === 'accepted') return 'done';
  if (timeliness === 'missing') return 'overdue';
  return status === 'submitted' ? 'waiting' : 'ahead';
};

/** The last quarters of each unit: accepted, waiting, late. */
export const Units = ({ reports }: { readonly reports: Reports }) => {
  const { t, term, language } = useWords();
  const periods = reports.periods.slice(-3);
  return (
    <section className="panel card" aria-labelledby="units">
      <div className="panel-head">
        <h2 id="units">{t('dashboard.units')}</h2>
        <span className="note">{t('dashboard.unitsWhat')}</span>
      </div>
      <div className="heat-scroll" tabIndex={0} role="group" aria-label={t('dashboard.units')}>
        <table className="units">
          <caption className="unseen">{t('dashboard.units')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('dashboard.unit')}</th>
              {periods.map(({ period, dueOn }) => (
                <th key={period} scope="col">
                  {t('dashboard.quarter', { year: period.slice(0, 4), quarter: term('quarter', period.slice(-1)) })}
                  <span className="note units-due">{t('dashboard.dueOn', { day: fullDay(dueOn, language) })}</span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {ROSTER.map((unit) => (
              <tr key={unit}>
                <th scope="row">{term('unit', unit)}</th>
                {periods.map(({ period, cells }) => {
                  const cell = cells.find(({ obligor }) => obligor === unit);
                  return (
                    <td key={period}>
                      {cell ? (
                        <Light is={lightOf(cell)}>
                          {cell.daysLate > 0 && cell.status === 'accepted'
                            ? t('dashboard.acceptedLate', { count: cell.daysLate })
                            : term('obligation', cell.timeliness === 'missing' ? 'missing' : cell.status)}
                        </Light>
                      ) : (
                        t('none')
                      )}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
};
