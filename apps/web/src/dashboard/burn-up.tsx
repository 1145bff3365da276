import { lazy, Suspense, useMemo } from 'react';
import { fullDay, share, whole } from '../parts/format.js';
import { Loading } from '../parts/states.js';
import { useWords } from '../words/use-words.js';
import { ChartPanel } from './chart-panel.js';
import { type SharePoint } from './dashboard-query.js';
import { neededOf, targetSteps } from './series.js';

const BurnUpChart = lazy(async () => ({ default: (await import('./burn-up-chart.js')).BurnUpChart }));

export interface Aim {
  readonly name: string;
  /** The legal date on which it is measured. */
  readonly on: string;
  readonly share: { readonly atLeast: number; readonly of: number };
}

/** How attainment grows towards its targets inside the scope, which is that of each day and never today's list. */
export const BurnUp = ({
  series,
  targets,
  wide,
}: {
  readonly series: readonly SharePoint[];
  readonly targets: readonly Aim[];
  readonly wide: boolean;
}) => {
  const { t, language } = useWords();
  const last = series.at(-1);
  const aims = useMemo(
    () =>
      targets.map(({ name, on, share: asked }) => {
        // on days that are over, what was asked then; ahead, what would be asked of the scope of now
        const of = series.findLast(({ asOf }) => asOf <= on) ?? last;
        return { name, on, needed: neededOf(of?.urban ?? 0, asked) };
      }),
    [targets, series],
  );
  const lines = useMemo(() => {
    const now = last?.asOf ?? '';
    const end = [now, ...aims.map(({ on }) => on)].sort().at(-1)!;
    return {
      scope: series.map(({ asOf, urban }) => ({ on: asOf, value: urban })),
      done: series.map(({ asOf, attained }) => ({ on: asOf, value: attained })),
      target: targetSteps(series[0]?.asOf ?? now, aims),
      now,
      end,
    };
  }, [series, aims]);
  const aim = aims.find(({ on }) => last !== undefined && on >= last.asOf) ?? aims.at(-1);
  const final = aims.at(-1);
  const words = useMemo(
    () => ({
      now: t('moment.now'),
      scope: t('chart.scopeIs', { number: whole(last?.urban ?? 0) }),
      target: t('chart.targetIs', { number: whole(final?.needed ?? 0) }),
      done: t('chart.doneIs', { number: whole(last?.attained ?? 0) }),
    }),
    [t, last, final],
  );
  if (!last) return null;
  const name = aim
    ? t('chart.burnUpName', {
        day: fullDay(last.asOf, language),
        done: whole(last.attained),
        scope: whole(last.urban),
        year: aim.name,
        needed: whole(aim.needed),
      })
    : t('chart.burnUpNoAim', {
        day: fullDay(last.asOf, language),
        done: whole(last.attained),
        scope: whole(last.urban),
      });
  return (
    <ChartPanel
      id="burn-up"
      title={t('chart.burnUp')}
      note={t('chart.burnUpWhat')}
      picture={
        <Suspense fallback={<Loading name={t('dashboard.reading')} rows={5} />}>
          <BurnUpChart lines={lines} words={words} name={name} size={wide ? 14 : 12} />
        </Suspense>
      }
      table={
        <div className="heat-scroll chart-table" tabIndex={0} role="group" aria-label={t('chart.burnUp')}>
          <table className="units places">
            <caption className="unseen">{name}</caption>
            <thead>
              <tr>
                <th scope="col">{t('chart.day')}</th>
                <th scope="col">{t('chart.scope')}</th>
                <th scope="col">{t('chart.enrolled')}</th>
                <th scope="col">{t('dashboard.attained')}</th>
                <th scope="col">{t('dashboard.attainment')}</th>
                <th scope="col">{t('chart.needed')}</th>
              </tr>
            </thead>
            <tbody>
              {[...series].reverse().map(({ asOf, urban, enrolled, attained }) => {
                const bound = targets.find(({ on }) => on >= asOf);
                return (
                  <tr key={asOf}>
                    <th scope="row">{fullDay(asOf, language)}</th>
                    <td>{whole(urban)}</td>
                    <td>{whole(enrolled)}</td>
                    <td>{whole(attained)}</td>
                    <td>{share(attained, urban)}</td>
                    <td>{bound ? whole(neededOf(urban, bound.share)) : t('none')}</td>
                  </tr>
                );
              })}
            </tbody>
          </table>
        </div>
      }
    />
  );
};
