import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { Button } from 'antd';
import { lazy, Suspense } from 'react';
import { troubleOf } from '../api/trouble.js';
import { useMoment } from '../moment/moment.js';
import { fullDay, whole } from '../parts/format.js';
import { usePlaces } from '../parts/places.js';
import { Failed, Loading } from '../parts/states.js';
import { useWords } from '../words/use-words.js';
import { BurnUp } from './burn-up.js';
import {
  type AreaTable,
  areasQuery,
  attainedOf,
  overdueQuery,
  participating,
  reportsQuery,
  seriesQuery,
  stagesOf,
  standingQuery,
  totalOf,
} from './dashboard-query.js';
import './dashboard.css';
import { HeatMap } from './heat-map.js';
import { PlacesTable } from './places-table.js';
import { baseOf, monthEnds } from './series.js';
import { Stages } from './stages.js';
import { TenAreas } from './ten-areas.js';
import { type Counted, Tiles } from './tiles.js';
import { Units } from './units.js';
import { LeaveWide, WideHead } from './wide.js';

const BehindDrawer = lazy(async () => ({ default: (await import('./behind-drawer.js')).BehindDrawer }));

const ExplainDrawer = lazy(async () => ({ default: (await import('./explain-drawer.js')).ExplainDrawer }));

interface Search {
  readonly area?: string;
  readonly county?: string;
  readonly behind?: string;
  readonly explain?: string;
  readonly base?: string;
  readonly baseKnown?: string;
  readonly wide?: string;
}

/** From when on lines are drawn: the first full year of the scheme. */
const START = '2020-12-31';

/** Counts of the province, or of one area. */
const countedOf = (table: AreaTable, area: string | undefined): Counted => {
  const lines = area === undefined ? table.areas : table.areas.filter((line) => line.area === area);
  const sum = (of: (line: (typeof lines)[number]) => number): number =>
    lines.reduce((total, line) => total + of(line), 0);
  return {
    urban: sum(({ urban }) => urban),
    enrolled: sum(({ F1 }) => F1.numerator),
    attained: sum(({ F2 }) => F2.numerator),
  };
};

/** The targets of the province, or the area's own, each with the day on which it is measured. */
const targetsOf = (table: AreaTable, area: string | undefined) => {
  const own = table.areas.find((line) => line.area === area)?.targets ?? [];
  const targets: readonly {
    name: string;
    share: AreaTable['targets'][number]['share'];
    reached: boolean;
    gap: number;
    measuredOn?: string;
  }[] = area === undefined ? table.targets : own;
  return targets.map(({ measuredOn, ...target }) => ({ ...target, on: measuredOn ?? `${target.name}-12-31` }));
};

/** Province, area, county: how far the scheme has come, and behind every number what it is made of. */
export const DashboardPage = () => {
  const { t, language } = useWords();
  const { place } = usePlaces();
  const moment = useMoment();
  const { area, county, behind, explain, wide: skin, ...compared }: Search = useSearch({ from: '/frame/dashboard' });
  const wide = skin !== undefined;
  const navigate = useNavigate({ from: '/dashboard' });
  const table = useQuery(areasQuery(moment));
  const at = table.data?.at;
  const base = at && (compared.base ?? baseOf(at.asOf));
  const where = { ...moment, ...(area && { area }), ...(county && { county }) };
  const standing = useQuery(standingQuery(where));
  const overdue = useQuery(overdueQuery(where)).data;
  const overdueThen = useQuery({
    ...overdueQuery({ ...where, ...(base && { asOf: base }) }),
    enabled: base !== undefined,
  }).data;
  const reports = useQuery(reportsQuery(moment)).data;
  const days = at && base ? [...new Set([...monthEnds(START, at.asOf), base])].sort() : [];
  const local = county !== undefined;
  const series =
    useQuery({ ...seriesQuery({ ...moment, area, days }), enabled: days.length > 0 && !local }).data?.points ?? [];
  const open = (figure: string, of: string | undefined = area) =>
    void navigate({
      search: (search) => ({ ...search, explain: undefined, behind: of === undefined ? figure : `${figure}~${of}` }),
    });
  const explains = (figure: string | undefined) =>
    void navigate({ search: (search) => ({ ...search, behind: undefined, explain: figure, base: figure && base }) });

  const failed = table.isLoadingError ? table.error : standing.isLoadingError ? standing.error : null;
  if (failed) {
    return <Failed trouble={troubleOf(failed)} again={() => Promise.all([table.refetch(), standing.refetch()])} />;
  }
  const title = t('dashboard.title', {
    place: county ? place(county) : area ? place(area) : t('moment.province'),
  });
  if (!table.data || !standing.data || !at) {
    return <Loading title={title} name={t('dashboard.reading')} rows={14} />;
  }

  const { urban, byStatus } = totalOf(standing.data);
  const now: Counted = local
    ? { urban, enrolled: participating(byStatus), attained: attainedOf(byStatus) }
    : countedOf(table.data, area);
  const then = local ? undefined : series.find(({ asOf }) => asOf === base);
  const targets = local ? [] : targetsOf(table.data, area);
  const [figure, figureArea] = behind?.split('~') ?? [];
  const said = t('dashboard.asOf', {
    day: fullDay(at.asOf, language),
    ordinal: whole(at.ordinal),
    base: base ? fullDay(base, language) : '',
  });
  return (
    <div className={wide ? 'dashboard dashboard-wide' : 'dashboard'}>
      {wide ? (
        <WideHead title={title} said={said} />
      ) : (
        <div className="dashboard-head">
          <h1 className="h-page" tabIndex={-1}>
            {title}
          </h1>
          <span className="note">{said}</span>
          <span className="dashboard-tools">
            {!local && (
              <Button size="small" onClick={() => explains('F2')}>
                {t('explain.compare')}
              </Button>
            )}
            <Button size="small" onClick={() => void navigate({ search: (search) => ({ ...search, wide: 'on' }) })}>
              {t('wide.enter')}
            </Button>
          </span>
        </div>
      )}
      <Tiles
        now={now}
        then={then}
        series={series}
        targets={targets}
        local={local}
        overdue={overdue}
        overdueThen={overdueThen}
        reports={reports}
        notAttained={participating(byStatus) - attainedOf(byStatus)}
        explained={explain}
        onOpen={(each) => open(each)}
        onExplain={explains}
      />
      <div className={area === undefined ? 'panels panels-province' : local ? 'panels' : 'panels panels-area'}>
        {!local && <BurnUp series={series} targets={targets} wide={wide} />}
        <Stages urban={urban} stages={stagesOf(byStatus)} />
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
      {explain !== undefined && base !== undefined && !local && (
        <Suspense fallback={null}>
          <ExplainDrawer
            figure={explain}
            area={area}
            base={base}
            baseKnown={compared.baseKnown}
            rules={table.data.rules}
            onClose={() => explains(undefined)}
          />
        </Suspense>
      )}
      {wide && <LeaveWide />}
    </div>
  );
};
