import { share, signed, whole } from '../parts/format.js';
import { usePlaces } from '../parts/places.js';
import { useWords } from '../words/use-words.js';
import { type Point } from './replay-query.js';

export interface CountLine {
  readonly area: string | undefined;
  readonly before: Point;
  readonly after: Point;
}

/** The counts that a step moved, of the area and of the province: the step before, now, and the difference. */
export const CountsThen = ({
  lines,
  side,
}: {
  readonly lines: readonly CountLine[];
  readonly side: 'attained' | 'enrolled';
}) => {
  const { t } = useWords();
  const { place } = usePlaces();
  const counted = side === 'attained' ? t('explain.attained') : t('explain.enrolled');
  return (
    <section className="card" aria-labelledby="replay-counts">
      <div className="panel-head">
        <h2 id="replay-counts">{t('replay.counts')}</h2>
        <span className="note">{t('dashboard.fraction', { of: counted, all: t('chart.scope') })}</span>
      </div>
      <div className="replay-scroll" tabIndex={0} role="group" aria-label={t('replay.counts')}>
        <table className="replay-table replay-counts">
          <caption className="unseen">{t('replay.counts')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('replay.scope')}</th>
              <th scope="col">{t('replay.before')}</th>
              <th scope="col">{t('replay.after')}</th>
              <th scope="col">{t('dashboard.amount')}</th>
              <th scope="col">{t('replay.share')}</th>
            </tr>
          </thead>
          <tbody>
            {lines.map(({ area, before, after }) => (
              <tr key={area ?? ''}>
                <th scope="row">{area === undefined ? t('moment.province') : place(area)}</th>
                <td className="second">
                  {t('dashboard.fraction', { of: whole(before[side]), all: whole(before.urban) })}
                </td>
                <td className="replay-count">
                  {t('dashboard.fraction', { of: whole(after[side]), all: whole(after.urban) })}
                </td>
                <td className={after[side] > before[side] ? 'explain-more strong' : undefined}>
                  {signed(after[side] - before[side])}
                </td>
                <td>
                  <span className="second">{share(before[side], before.urban)}</span>{' '}
                  <span aria-hidden="true" className="replay-arrow" />
                  {share(after[side], after.urban)}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
};
