import { useQueries } from '@tanstack/react-query';
import { useMoment } from '../moment/moment.js';
import { usePlaces } from '../parts/places.js';
import { Loading } from '../parts/states.js';
import { useWords } from '../words/use-words.js';
import { criteriaQuery } from './dashboard-query.js';

const EDGES = [5, 10, 20, 30] as const;

/** Whole percent, cut; nothing where nobody was reviewed. */
const percent = (notMet: number, reviewed: number): number | undefined =>
  reviewed === 0 ? undefined : Math.floor((notMet * 100) / reviewed);

/** Which criteria fail at first review, area by area: in grey, as green would praise and red would accuse. */
export const HeatMap = ({
  areas,
  onOpen,
}: {
  readonly areas: readonly string[];
  readonly onOpen: (figure: string, area: string) => void;
}) => {
  const { t } = useWords();
  const { place } = usePlaces();
  const moment = useMoment();
  const found = useQueries({ queries: [undefined, ...areas].map((area) => criteriaQuery({ ...moment, area })) });
  const [whole, ...each] = found;
  const edition = whole?.data?.editions.at(-1);
  return (
    <section className="panel card heat-panel" aria-labelledby="heat">
      <div className="panel-head">
        <h2 id="heat">{t('dashboard.heat')}</h2>
        <span className="note">{t('dashboard.heatWhat')}</span>
      </div>
      {!edition ? (
        whole?.isPending ? (
          <Loading name={t('dashboard.reading')} rows={4} />
        ) : (
          <p className="second panel-foot">{t('dashboard.heatNone')}</p>
        )
      ) : (
        <div className="heat-scroll" tabIndex={0} role="group" aria-label={t('dashboard.heat')}>
          <table className="heat">
            <caption className="unseen">{t('dashboard.heat')}</caption>
            <thead>
              <tr>
                <th scope="col">{t('dashboard.area')}</th>
                {edition.criteria.map(({ criterion }) => (
                  <th
                    key={criterion}
                    scope="col"
                    className={edition.weakest.includes(criterion) ? 'heat-weak' : undefined}
                  >
                    {t('case.no', { no: criterion })}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {areas.map((area, i) => {
                const own = each[i]?.data?.editions.find((one) => one.edition === edition.edition);
                return (
                  <tr key={area}>
                    <th scope="row">{place(area)}</th>
                    {edition.criteria.map(({ criterion }) => {
                      const line = own?.criteria.find((one) => one.criterion === criterion);
                      const value = percent(line?.first.notMet ?? 0, line?.first.reviewed ?? 0);
                      if (value === undefined) {
                        return (
                          <td key={criterion} className="quiet">
                            {t('none')}
                          </td>
                        );
                      }
                      const heat = EDGES.filter((edge) => value >= edge).length;
                      return (
                        <td
                          key={criterion}
                          style={{ background: `var(--heat-${heat})`, color: `var(--heat-ink-${heat})` }}
                        >
                          <button
                            type="button"
                            className="heat-cell"
                            aria-label={t('dashboard.heatCell', {
                              value,
                              no: criterion,
                              notMet: line?.first.notMet ?? 0,
                              reviewed: line?.first.reviewed ?? 0,
                            })}
                            onClick={() => onOpen(line?.behind['first.notMet'] ?? '', area)}
                          >
                            {value}
                          </button>
                        </td>
                      );
                    })}
                  </tr>
                );
              })}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
};
