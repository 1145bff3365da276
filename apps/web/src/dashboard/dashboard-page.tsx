import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { Trouble, troubleOf } from '../api/trouble.js';
import { useMoment } from '../moment/moment.js';
import { fullDay, share, shortDay, signed, whole } from '../parts/format.js';
import { Light } from '../parts/light.js';
import { OpenNumber } from '../parts/open-number.js';
import { usePlaces } from '../parts/places.js';
import { Failed, Loading } from '../parts/states.js';
import { useWords } from '../words/use-words.js';
import {
  type AreaTable,
  areasQuery,
  attainedOf,
  baseOf,
  overdueQuery,
  participating,
  reportsQuery,
  stagesOf,
  standingQuery,
  totalOf,
} from './dashboard-query.js';
import './dashboard.css';
import { HeatMap } from './heat-map.js';
import { PlacesTable } from './places-table.js';
import { Stages } from './stages.js';
import { TenAreas } from './ten-areas.js';
import { Tile } from './tile.js';
import { Units } from './units.js';

const BehindDrawer = lazy(async () => ({ default: (await import('./behind-drawer.js')).BehindDrawer }));

/** A share with its two numbers, of the province or of one area. */
const sharesOf = (table: AreaTable, area: string | undefined) => {
  const lines = area === undefined ? table.areas : table.areas.filter((line) => line.area === area);
  const urban = lines.reduce((sum, line) => sum + line.urban, 0);
  const enrolled = lines.reduce((sum, line) => sum + line.F1.numerator, 0);
  const attained = lines.reduce((sum, line) => sum + line.F2.numerator, 0);
  return { urban, enrolled, attained };
};

/** The difference of two shares as they are shown, in points. */
const points = (now: string, before: string): string | undefined => {
  if (now === '—' || before === '—') return undefined;
  const hundredths = Math.round(Number.parseFloat(now) * 100) - Math.round(Number.parseFloat(before) * 100);
  return `${hundredths < 0 ? '−' : '+'}${(Math.abs(hundredths) / 100).toFixed(2)}`;
};

/** Province, area, county: how far the scheme has come, and behind every number what it is made of. */
export const DashboardPage = () => {
  const { t, term, language } = useWords();
  const { place } = usePlaces();
  const moment = useMoment();
  const { area, county, behind }: { area?: string; county?: string; behind?: string } = useSearch({
    from: '/frame/dashboard',
  });
  const navigate = useNavigate({ from: '/dashboard' });
  const table = useQuery(areasQuery(moment));
  const at = table.data?.at;
  const base = at && baseOf(at.asOf);
  const before = useQuery({ ...areasQuery({ ...moment, asOf: base }), enabled: base !== undefined }).data;
  const where = { ...moment, ...(area && { area }), ...(county && { county }) };
  const standing = useQuery(standingQuery(where));
  const overdue = useQuery(overdueQuery(where)).data;
  const reports = useQuery(reportsQuery(moment)).data;
  const open = (figure: string, of: string | undefined) =>
    void navigate({ search: (search) => ({ ...search, behind: of === undefined ? figure : `${figure}~${of}` }) });

  const failed = table.isLoadingError ? table.error : standing.isLoadingError ? standing.error : null;
  if (failed) {
    const administrator = failed instanceof Trouble && failed.status === 403;
    return (
      <Failed
        trouble={administrator ? failed : troubleOf(failed)}
        again={() => Promise.all([table.refetch(), standing.refetch()])}
      />
    );
  }
  if (!table.data || !standing.data || !at) return <Loading name={t('dashboard.reading')} rows={14} />;

  const now = sharesOf(table.data, area);
  const then = before && sharesOf(before, area);
  const { communities, byStatus } = totalOf(standing.data);
  const local = county !== undefined;
  const attained = local ? attainedOf(byStatus) : now.attained;
  const all = local ? communities : now.urban;
  const enrolled = local ? participating(byStatus) : now.enrolled;
  const own = table.data.areas.find((line) => line.area === area)?.targets;
  const targets = area === undefined ? table.data.targets : local ? [] : (own ?? []);
  const first = targets[0];
  const last = targets.at(-1);
  const attainedShare = share(attained, all);
  const enrolledShare = share(enrolled, all);
  const period = reports?.periods.at(-1);
  const [figure, figureArea] = behind?.split('~') ?? [];
  const change = (value: string | undefined) =>
    !local && value !== undefined ? t('dashboard.points', { value }) : undefined;
  return (
    <div className="dashboard">
      <div className="dashboard-head">
        <h1 className="h-page" tabIndex={-1}>
          {t('dashboard.title', { place: county ? place(county) : area ? place(area) : t('moment.province') })}
        </h1>
        <span className="note">
          {t('dashboard.asOf', {
            day: fullDay(at.asOf, language),
            ordinal: whole(at.ordinal),
            base: base ? fullDay(base, language) : '',
          })}
        </span>
      </div>
      <div className="tiles">
        <Tile
          label={t('dashboard.attainment')}
          light={
            first &&
            (first.reached ? (
              <Light is="done">{t('dashboard.reached', { name: first.name })}</Light>
            ) : (
              <Light is="none">{t('dashboard.notReached', { name: first.name })}</Light>
            ))
          }
          figure={
            local ? (
              attainedShare
            ) : (
              <OpenNumber
                opens={t('dashboard.open', { what: t('dashboard.attainment') })}
                onOpen={() => open('F2', area)}
              >
                {attainedShare}
              </OpenNumber>
            )
          }
          beside={t('dashboard.fraction', { of: whole(attained), all: whole(all) })}
          target={
            first
              ? t('dashboard.target', { share: share(first.share.atLeast, first.share.of), gap: Number(first.gap) })
              : t('dashboard.noTarget')
          }
          definition={local ? t('dashboard.attainmentHere') : t('dashboard.attainmentWhat')}
          change={change(then && points(attainedShare, share(then.attained, then.urban)))}
        />
        <Tile
          label={last ? t('dashboard.gap', { name: last.name }) : t('dashboard.attained')}
          figure={last ? whole(Number(last.gap)) : whole(attained)}
          beside={t('dashboard.communitiesUnit')}
          target={
            last && 'needed' in last
              ? t('dashboard.needed', {
                  share: share(last.share.atLeast, last.share.of),
                  needed: whole(Number(last.needed)),
                })
              : last
                ? t('dashboard.targetOf', { share: share(last.share.atLeast, last.share.of) })
                : t('dashboard.noTarget')
          }
          definition={last ? t('dashboard.gapWhat') : t('dashboard.attainedWhat')}
          change={!local && then ? signed(attained - then.attained) : undefined}
        />
        <Tile
          label={t('dashboard.participation')}
          figure={
            local ? (
              enrolledShare
            ) : (
              <OpenNumber
                opens={t('dashboard.open', { what: t('dashboard.participation') })}
                onOpen={() => open('F1', area)}
              >
                {enrolledShare}
              </OpenNumber>
            )
          }
          beside={t('dashboard.fraction', { of: whole(enrolled), all: whole(all) })}
          target={t('dashboard.noOwnTarget')}
          definition={local ? t('dashboard.participationHere') : t('dashboard.participationWhat')}
          change={change(then && points(enrolledShare, share(then.enrolled, then.urban)))}
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
          target={t('dashboard.openCases', {
            count: participating(byStatus) - attainedOf(byStatus),
          })}
          definition={t('dashboard.overdueWhat')}
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
          />
        )}
      </div>
      <div className={area === undefined ? 'panels panels-province' : 'panels'}>
        <Stages communities={communities} stages={stagesOf(byStatus)} />
        {area === undefined ? (
          <TenAreas table={table.data} />
        ) : (
          <PlacesTable standing={standing.data} area={area} county={county} />
        )}
      </div>
      {area === undefined && (
        <div className="panels panels-lower">
          <HeatMap areas={table.data.areas.map((line) => line.area)} onOpen={open} />
          {reports && <Units reports={reports} />}
        </div>
      )}
      {figure !== undefined && (
        <Suspense fallback={null}>
          <BehindDrawer
            figure={figure}
            area={figureArea}
            title={t('dashboard.behind', {
              what:
                figure === 'F1' ? t('dashboard.participation') : figure === 'F2' ? t('dashboard.attainment') : figure,
              place: figureArea ? place(figureArea) : t('moment.province'),
            })}
            onClose={() => void navigate({ search: (search) => ({ ...search, behind: undefined }) })}
          />
        </Suspense>
      )}
    </div>
  );
};
