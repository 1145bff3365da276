import { Button } from 'antd';
import { moment as instantOf } from '../parts/format.js';
import { useWords } from '../words/use-words.js';

interface Job {
  readonly id: string;
  readonly reason: string;
  readonly attempts: number;
  readonly setAt: string;
  readonly failedAt: string;
}

/** The jobs that failed for good: why, after how many attempts, since when. */
export const FailedJobs = ({
  jobs,
  busy,
  closed,
  onRetry,
}: {
  readonly jobs: readonly Job[];
  readonly busy: string | undefined;
  readonly closed: boolean;
  readonly onRetry: (id: string) => void;
}) => {
  const { t, language } = useWords();
  return (
    <section className="jobs-part">
      <h2 className="h-section">{t('jobs.failed')}</h2>
      {jobs.length === 0 ? (
        <p className="second">{t('jobs.noneFailed')}</p>
      ) : (
        <div className="list-table card">
          <table>
            <caption className="unseen">{t('jobs.failed')}</caption>
            <thead>
              <tr>
                <th scope="col">{t('jobs.job')}</th>
                <th scope="col">{t('jobs.reason')}</th>
                <th scope="col">{t('jobs.attempts')}</th>
                <th scope="col">{t('jobs.since')}</th>
                <th scope="col">{t('jobs.act')}</th>
              </tr>
            </thead>
            <tbody>
              {jobs.map(({ id, reason, attempts, failedAt }) => (
                <tr key={id}>
                  <th scope="row" className="long-name">
                    {id}
                  </th>
                  <td className="long-name">{reason}</td>
                  <td>{t('jobs.triedTimes', { count: attempts })}</td>
                  <td>{instantOf(failedAt, language)}</td>
                  <td>
                    <Button
                      size="small"
                      loading={busy === id}
                      disabled={closed}
                      aria-label={t('jobs.retryOf', { id })}
                      onClick={() => onRetry(id)}
                    >
                      {t('jobs.retry')}
                    </Button>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
};
