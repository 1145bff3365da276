import { useQuery } from '@tanstack/react-query';
import { api } from '../api/client.js';
import { answered, troubleOf } from '../api/trouble.js';
import { moment as instantOf, whole } from '../parts/format.js';
import { Light, type LightIs } from '../parts/light.js';
import '../parts/list-table.css';
import { Failed, Loading } from '../parts/states.js';
import { useWords } from '../words/use-words.js';
import { Progress } from './progress.js';
import './projections.css';
import { Remaining } from './remaining.js';

const LOOK_EVERY_MS = 2_000;

interface Follower {
  readonly ordinal: number;
  readonly percent: number;
  readonly events: number;
  readonly more: boolean;
  readonly seconds: number;
}

const lights = { serves: 'done', rebuilding: 'soon', waiting: 'waiting', foreign: 'na' } as const satisfies Record<
  string,
  LightIs
>;

/** How far behind the log the read models and processes are, and how far a rebuild has come; looked at again and again. */
export const ProjectionsPage = () => {
  const { t, term, language } = useWords();
  const projections = useQuery({
    queryKey: ['projections'],
    refetchInterval: LOOK_EVERY_MS,
    queryFn: () => answered(api.GET('/api/projections')),
  });
  if (projections.isPending) return <Loading title={t('projections.title')} name={t('projections.reading')} />;
  if (projections.isLoadingError) {
    return <Failed trouble={troubleOf(projections.error)} again={projections.refetch} />;
  }
  const { events, generations, processes } = projections.data;
  const lines = [
    ...generations.map((generation) => ({
      key: generation.version,
      name: t('projections.generation', { version: generation.version }),
      made: t('projections.madeAt', { at: instantOf(generation.madeAt, language) }),
      is: generation.is,
      follower: generation,
    })),
    ...(processes
      ? [
          {
            key: 'processes',
            name: t('projections.processes'),
            made: undefined,
            is: 'serves' as const,
            follower: processes,
          },
        ]
      : []),
  ];
  return (
    <>
      <h1 className="h-page" tabIndex={-1}>
        {t('projections.title')}
      </h1>
      <p className="second">{t('projections.what', { count: events, events: whole(events) })}</p>
      {projections.isRefetchError && (
        <p role="status">
          <Light is="waiting">{t('projections.stale')}</Light>
        </p>
      )}
      <div className="list-table card projections">
        <table>
          <caption className="unseen">{t('projections.title')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('projections.who')}</th>
              <th scope="col">{t('projections.state')}</th>
              <th scope="col">{t('projections.reached')}</th>
              <th scope="col">{t('projections.behind')}</th>
            </tr>
          </thead>
          <tbody>
            {lines.map(({ key, name, made, is, follower }) => (
              <tr key={key}>
                <th scope="row">
                  {name}
                  {made !== undefined && <div className="note">{made}</div>}
                </th>
                <td>
                  <Light is={lights[is]}>{term('projections', `is.${key === 'processes' ? 'runs' : is}`)}</Light>
                </td>
                <td>
                  <Reached name={name} follower={follower} />
                </td>
                <td>
                  <Behind follower={follower} />
                  {is === 'rebuilding' && follower.events > 0 && (
                    <Remaining at={projections.dataUpdatedAt} ordinal={follower.ordinal} events={follower.events} />
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {generations.some(({ is }) => is === 'waiting') && <p className="second">{t('projections.accept')}</p>}
    </>
  );
};

const Reached = ({ name, follower }: { readonly name: string; readonly follower: Follower }) => {
  const { t } = useWords();
  return (
    <div className="projections-reached">
      <Progress name={t('projections.reachedBy', { name })} percent={follower.percent} />
      <span>
        {follower.percent}% <span className="note">{t('moment.ordinal', { ordinal: whole(follower.ordinal) })}</span>
      </span>
    </div>
  );
};

const Behind = ({ follower: { events, more, seconds } }: { readonly follower: Follower }) => {
  const { t } = useWords();
  if (events === 0) return <span className="second">{t('projections.abreast')}</span>;
  const said = { count: events, events: whole(events), seconds: whole(seconds) };
  return <span>{more ? t('projections.behindByMore', said) : t('projections.behindBy', said)}</span>;
};
