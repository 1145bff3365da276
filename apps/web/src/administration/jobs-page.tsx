import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../api/client.js';
import { answered, troubleOf } from '../api/trouble.js';
import { Refused } from '../case/refused.js';
import { useMoment } from '../moment/moment.js';
import { whole } from '../parts/format.js';
import { Light } from '../parts/light.js';
import '../parts/list-table.css';
import { Failed, Loading } from '../parts/states.js';
import { useWords } from '../words/use-words.js';
import { FailedJobs } from './failed-jobs.js';
import './jobs.css';
import { RingsTable } from './rings-table.js';

const LOOK_EVERY_MS = 5_000;
const states = ['active', 'waiting', 'delayed', 'failed'] as const;

/** The queue by which deadlines ring: what waits, what failed and can be tried again, and what is late. */
export const JobsPage = () => {
  const { t, term } = useWords();
  const { past } = useMoment();
  const queries = useQueryClient();
  const [tried, setTried] = useState<string>();
  const jobs = useQuery({
    queryKey: ['jobs'],
    refetchInterval: LOOK_EVERY_MS,
    queryFn: () => answered(api.GET('/api/jobs')),
  });
  const retry = useMutation({
    mutationFn: (id: string) => answered(api.POST('/api/jobs/{id}/retry', { params: { path: { id } } })),
    onSuccess: async (_, id) => {
      setTried(id);
      await queries.invalidateQueries({ queryKey: ['jobs'] });
    },
  });
  if (jobs.isPending) return <Loading title={t('jobs.title')} name={t('jobs.reading')} />;
  if (jobs.isLoadingError) return <Failed trouble={troubleOf(jobs.error)} again={jobs.refetch} />;
  const { backend, reachable, counts, failed, late } = jobs.data;
  return (
    <>
      <h1 className="h-page" tabIndex={-1}>
        {t('jobs.title')}
      </h1>
      <p className="second">{t('jobs.what')}</p>
      <p className="jobs-backend">
        <Light is={reachable ? 'done' : 'refused'}>
          {t(reachable ? 'jobs.reachable' : 'jobs.unreachable', { backend: term('jobs', `backend.${backend}`) })}
        </Light>
      </p>
      {reachable && (
        <dl className="jobs-counts">
          {states.map((state) => (
            <div key={state} className="card">
              <dt className="second">{term('jobs', `count.${state}`)}</dt>
              <dd>{whole(counts[state])}</dd>
            </div>
          ))}
        </dl>
      )}
      {past && <p className="second">{t('verb.closedPast')}</p>}
      <FailedJobs
        jobs={failed}
        busy={retry.isPending ? retry.variables : undefined}
        closed={past}
        onRetry={(id) => retry.mutate(id)}
      />
      {retry.isError && <Refused trouble={troubleOf(retry.error)} id="jobs-refused" />}
      <p role="status" className="jobs-tried">
        {tried !== undefined && !retry.isPending && <Light is="done">{t('jobs.tried', { id: tried })}</Light>}
      </p>
      <RingsTable title={t('jobs.late')} none={t('jobs.noneLate')} rings={late} />
    </>
  );
};
