import { Link } from '@tanstack/react-router';
import { share, whole } from '../parts/format.js';
import { useWords } from '../words/use-words.js';
import { type Stage } from './dashboard-query.js';

/** How many have come as far as each stage: plain bars, and beside each its count and its share of the stage before. */
export const Stages = ({ urban, stages }: { readonly urban: number; readonly stages: readonly Stage[] }) => {
  const { t, term } = useWords();
  const rows = [
    { key: 'urban', label: t('chart.scope'), count: urban },
    ...stages.map(({ station, count }) => ({ key: station, label: term('station', station), count })),
  ];
  return (
    <section className="panel card" aria-labelledby="stages">
      <div className="panel-head">
        <h2 id="stages">{t('dashboard.stages')}</h2>
        <span className="note">{t('dashboard.stagesWhat')}</span>
      </div>
      <table className="stages">
        <caption className="unseen">{t('dashboard.stages')}</caption>
        <thead className="unseen">
          <tr>
            <th scope="col">{t('dashboard.stage')}</th>
            <th scope="col">{t('dashboard.count')}</th>
            <th scope="col">{t('dashboard.ofBefore')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, label, count }, i) => (
            <tr key={key}>
              <th scope="row">{label}</th>
              <td className="stages-bar" aria-hidden="true">
                <span
                  className={key === 'attained' ? 'bar bar-now' : 'bar'}
                  style={{ width: `${urban === 0 ? 0 : Math.min(1, count / urban) * 100}%` }}
                />
              </td>
              <td className="stages-count">{whole(count)}</td>
              <td className="note stages-share">
                {i === 0 ? t('dashboard.ofBefore') : share(count, rows[i - 1]!.count)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="note panel-foot">
        <Link
          to="/communities"
          search={({ asOf, knownAt, area, county }: Record<string, unknown>) =>
            ({ asOf, knownAt, area, county }) as object
          }
          className="link"
        >
          {t('dashboard.toCommunities')}
        </Link>
      </p>
    </section>
  );
};
