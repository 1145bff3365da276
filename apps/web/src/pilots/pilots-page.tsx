import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { troubleOf } from '../api/trouble.js';
import '../case/task-pane.css';
import { useMoment } from '../moment/moment.js';
import '../obligations/board.css';
import { type Cell } from '../obligations/board-query.js';
import { StandingLight } from '../obligations/standing.js';
import { Light } from '../parts/light.js';
import { usePlaces } from '../parts/places.js';
import { Failed, Loading } from '../parts/states.js';
import { useWords } from '../words/use-words.js';
import { AreaPane } from './area-pane.js';
import { PilotPane } from './pilot-pane.js';
import { useQuotaWords } from './pilot-verbs.js';
import './pilots.css';
import { listsQuery, type Pilots, pilotsQuery } from './pilots-query.js';
import { pilotLight } from './standings.js';
import { useCommunityNames } from './use-community-names.js';

/** The round of provincial pilots: the list of each area, whom it nominated, who was chosen, and the quota (R56-R58). */
export const PilotsPage = () => {
  const { t } = useWords();
  const { areas } = usePlaces();
  const moment = useMoment();
  const search: { pilot?: string; list?: string } = useSearch({ from: '/frame/pilots' });
  const navigate = useNavigate({ from: '/pilots' });
  const pilots = useQuery(pilotsQuery(moment));
  const lists = useQuery(listsQuery(moment));
  const [done, setDone] = useState<string>();
  const failed = pilots.isLoadingError ? pilots : lists.isLoadingError ? lists : undefined;
  if (failed) return <Failed trouble={troubleOf(failed.error)} again={failed.refetch} />;
  if (!pilots.data || !lists.data) return <Loading title={t('pilots.title')} name={t('pilots.reading')} rows={12} />;
  const { active, allowed, completed, nominated, milestones } = pilots.data;
  const pilot = pilots.data.list.find(({ data }) => data.community === search.pilot);
  const open = pilot !== undefined || search.list !== undefined;
  const change = (next: { readonly pilot?: string | undefined; readonly list?: string | undefined }) =>
    void navigate({ search: (before) => ({ ...before, pilot: undefined, list: undefined, ...next }) });
  const back = (
    <button type="button" className="bare obligation-close" onClick={() => change({})}>
      {t('key.close')}
    </button>
  );
  const Heading = open ? 'h2' : 'h1';
  const facts = [
    allowed ? t('pilots.activeOf', { active, min: allowed.min, max: allowed.max }) : t('pilots.active', { active }),
    t('pilots.nominatedCount', { count: nominated }),
    t('pilots.completedCount', { count: completed }),
    ...(milestones.overdue > 0 ? [t('pilots.overdueCount', { count: milestones.overdue })] : []),
  ];
  return (
    <div className={open ? 'board board-open' : 'board'}>
      <div className="board-main">
        <div className="board-head">
          <Heading className="h-section" tabIndex={-1}>
            {t('pilots.title')}
          </Heading>
          <p className="task-facts">
            {facts.map((fact) => (
              <span key={fact}>{fact}</span>
            ))}
          </p>
        </div>
        {done !== undefined && (
          <p className="board-done" role="status">
            <Light is="done">{done}</Light>
          </p>
        )}
        <div className="pilots-areas">
          {areas.map(({ area }) => (
            <AreaCard
              key={area}
              area={area}
              cell={lists.data.get(area)}
              pilots={pilots.data}
              chosen={search.pilot}
              onPilot={(community) => change({ pilot: community })}
              onList={() => change({ list: area })}
            />
          ))}
        </div>
      </div>
      {pilot ? (
        <PilotPane
          key={pilot.data.community}
          className="board-aside"
          pilot={pilot}
          pilots={pilots.data}
          back={back}
          onDone={setDone}
        />
      ) : (
        search.list !== undefined && (
          <AreaPane
            key={search.list}
            area={search.list}
            cell={lists.data.get(search.list)}
            pilots={pilots.data}
            back={back}
            onDone={setDone}
          />
        )
      )}
    </div>
  );
};

interface AreaCardProps {
  readonly area: string;
  readonly cell: Cell | undefined;
  readonly pilots: Pilots;
  readonly chosen: string | undefined;
  readonly onPilot: (community: string) => void;
  readonly onList: () => void;
}

/** One area: how its list stands, and each community that it nominated; beside one that waits, why it cannot be chosen. */
const AreaCard = ({ area, cell, pilots, chosen, onPilot, onList }: AreaCardProps) => {
  const { t, term } = useWords();
  const { place } = usePlaces();
  const full = useQuotaWords(pilots);
  const lines = pilots.list.filter((line) => line.area === area);
  const nameOf = useCommunityNames(lines.map(({ data }) => data.community));
  return (
    <section className="card pilots-area" aria-label={place(area)}>
      <div className="pilots-area-head">
        <h2 className="strong">{place(area)}</h2>
        {cell ? (
          <StandingLight standing={cell} asOf={pilots.at.asOf} dated />
        ) : (
          <Light is="none">{t('pilots.listNotOpen')}</Light>
        )}
        <button type="button" className="bare" onClick={onList}>
          {t('pilots.openList')}
          <span className="unseen"> {place(area)}</span>
        </button>
      </div>
      {lines.length === 0 && <p className="note">{t('pilots.none')}</p>}
      <ul>
        {lines.map(({ status, data }) => (
          <li key={data.community} className={data.community === chosen ? 'pilots-row pilots-chosen' : 'pilots-row'}>
            <button type="button" className="pilots-open" onClick={() => onPilot(data.community)}>
              <span>{nameOf(data.community)}</span>
              <Light is={pilotLight(status)}>{term('pilots', `status.${status}`)}</Light>
            </button>
            {status === 'nominated' && full !== undefined && <p className="note">{full}</p>}
          </li>
        ))}
      </ul>
    </section>
  );
};
