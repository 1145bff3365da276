import { share, shortDay, signed, whole } from '../parts/format.js';
import { Light } from '../parts/light.js';
import { OpenNumber } from '../parts/open-number.js';
import { useWords } from '../words/use-words.js';
import { type Aim } from './burn-up.js';
import { type Overdue, type Reports, type SharePoint } from './dashboard-query.js';
import { neededOf, points } from './series.js';
import { Tile } from './tile.js';

/** What is counted here now, and on the day that it is compared with. */
export interface Counted {
  readonly urban: number;
  readonly enrolled: number;
  readonly attained: number;
}

interface Target extends Aim {
  readonly reached: boolean;
  readonly gap: number;
}

const TREND = 8;

const trendOf = (series: readonly SharePoint[], of: (point: SharePoint) => number): readonly number[] =>
  series.slice(-TREND).map(of);

const part = (of: number, all: number): number => (all === 0 ? 0 : of / all);

/** Attainment, what is missing, participation, what is late, and the reports of the quarter. */
export const Tiles = ({
  now,
  then,
  series,
  targets,
  local,
  overdue,
  overdueThen,
  reports,
  notAttained,
  explained,
  onOpen,
  onExplain,
}: {
  readonly now: Counted;
  readonly then: Counted | undefined;
  readonly series: readonly SharePoint[];
  readonly targets: readonly Target[];
  /** A county: nothing is posted of it, so that its numbers open nothing. */
  readonly local: boolean;
  readonly overdue: Overdue | undefined;
  readonly overdueThen: Overdue | undefined;
  readonly reports: Reports | undefined;
  readonly notAttained: number;
  readonly explained: string | undefined;
  readonly onOpen: (figure: string) => void;
  readonly onExplain: (figure: string) => void;
}) => {
  const { t, term, language } = useWords();
  const { urban, enrolled, attained } = now;
  const first = targets[0];
  const last = targets.at(-1);
  const attainedShare = share(attained, urban);
  const enrolledShare = share(enrolled, urban);
  const periods = reports?.periods ?? [];
  const period = periods.at(-1);
  const before = periods.at(-2);
  const door = (figure: string, value: string, what: string) =>
    local ? (
      value
    ) : (
      <OpenNumber opens={t('dashboard.open', { what })} onOpen={() => onOpen(figure)}>
        {value}
      </OpenNumber>
    );
  const changed = (figure: string, value: string | undefined, what: string) =>
    value === undefined ? undefined : local ? (
      value
    ) : (
      <OpenNumber opens={t('explain.open', { what })} onOpen={() => onExplain(figure)}>
        {value}
      </OpenNumber>
    );
  const inPoints = (value: string | undefined) => (value === undefined ? undefined : t('dashboard.points', { value }));
  const gapOf = (at: Counted): number =>
    last ? Math.max(0, neededOf(at.urban, last.share) - at.attained) : at.attained;
  return (
    <div className="tiles">
      <Tile
        label={t('dashboard.attainment')}
        explained={explained === 'F2'}
        light={
          first &&
          (first.reached ? (
            <Light is="done">{t('dashboard.reached', { name: first.name })}</Light>
          ) : (
            <Light is="none">{t('dashboard.notReached', { name: first.name })}</Light>
          ))
        }
        figure={door('F2', attainedShare, t('dashboard.attainment'))}
        beside={t('dashboard.fraction', { of: whole(attained), all: whole(urban) })}
        target={
          first
            ? t('dashboard.target', { share: share(first.share.atLeast, first.share.of), gap: whole(first.gap) })
            : t('dashboard.noTarget')
        }
        definition={t('dashboard.attainmentWhat')}
        change={changed(
          'F2',
          inPoints(then && points(attainedShare, share(then.attained, then.urban))),
          t('dashboard.attainment'),
        )}
        trend={trendOf(series, (point) => part(point.attained, point.urban))}
      />
      <Tile
        label={last ? t('dashboard.gap', { name: last.name }) : t('dashboard.attained')}
        figure={last ? whole(last.gap) : whole(attained)}
        beside={t('dashboard.communitiesUnit')}
        target={
          last
            ? t('dashboard.needed', {
                share: share(last.share.atLeast, last.share.of),
                needed: whole(neededOf(urban, last.share)),
              })
            : t('dashboard.noTarget')
        }
        definition={last ? t('dashboard.gapWhat') : t('dashboard.attainedWhat')}
        change={then && signed(gapOf(now) - gapOf(then))}
        trend={trendOf(series, gapOf)}
      />
      <Tile
        label={t('dashboard.participation')}
        explained={explained === 'F1'}
        figure={door('F1', enrolledShare, t('dashboard.participation'))}
        beside={t('dashboard.fraction', { of: whole(enrolled), all: whole(urban) })}
        target={t('dashboard.noOwnTarget')}
        definition={t('dashboard.participationWhat')}
        change={changed(
          'F1',
          inPoints(then && points(enrolledShare, share(then.enrolled, then.urban))),
          t('dashboard.participation'),
        )}
        trend={trendOf(series, (point) => part(point.enrolled, point.urban))}
      />
      <Tile
        label={t('dashboard.overdue')}
        light={
          overdue?.first !== undefined ? (
            <Light is="overdue">{t('dashboard.since', { day: shortDay(overdue.first, language) })}</Light>
          ) : (
            <Light is="done">{t('dashboard.noneOverdue')}</Light>
          )
        }
        figure={
          overdue ? t(overdue.more ? 'dashboard.orMore' : 'dashboard.exactly', { count: overdue.count }) : t('none')
        }
        beside={t('dashboard.cases')}
        target={t('dashboard.openCases', { count: notAttained })}
        definition={t('dashboard.overdueWhat')}
        change={
          overdue && overdueThen && !overdue.more && !overdueThen.more
            ? signed(overdue.count - overdueThen.count)
            : undefined
        }
      />
      {period && (
        <Tile
          label={t('dashboard.reports', {
            year: period.period.slice(0, 4),
            quarter: term('quarter', period.period.slice(-1)),
          })}
          light={
            (period.totals['missing'] ?? 0) > 0 ? (
              <Light is="overdue">{t('dashboard.missing', { count: period.totals['missing'] ?? 0 })}</Light>
            ) : (
              <Light is={(period.totals['pending'] ?? 0) > 0 ? 'soon' : 'done'}>
                {t('dashboard.dueOn', { day: shortDay(period.dueOn, language) })}
              </Light>
            )
          }
          figure={t('dashboard.fraction', { of: period.onTime.numerator, all: period.onTime.denominator })}
          beside={t('dashboard.unitsOnTime')}
          target={t('dashboard.reportsOpen', {
            pending: period.totals['pending'] ?? 0,
            returned: period.totals['returned'] ?? 0,
          })}
          definition={t('dashboard.reportsWhat')}
          change={
            before &&
            t('chart.quarterWas', {
              quarter: term('quarter', before.period.slice(-1)),
              count: before.onTime.numerator,
            })
          }
          trend={periods.slice(-5).map(({ onTime }) => part(onTime.numerator, onTime.denominator))}
        />
      )}
    </div>
  );
};
