import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { useEffect, useRef } from 'react';
import { useRefusalWords } from '../../case/refusal-words.js';
import { Light, type LightIs } from '../../parts/light.js';
import { Empty } from '../../parts/states.js';
import { useWords } from '../../words/use-words.js';
import { useSubjectOf } from '../inbox-query.js';
import './run-page.css';
import { countOf, type Outcome, type RunRow } from './run.js';
import { useRun } from './use-run.js';

const lights: Readonly<Record<Outcome, LightIs>> = {
  waiting: 'none',
  sending: 'waiting',
  done: 'done',
  refused: 'refused',
  unknown: 'waiting',
};

/** Many single commands: first what will be done, then how far it has come, at last what became of each. */
export const RunPage = () => {
  const { t, term } = useWords();
  const { run, busy, start, retry, stop } = useRun();
  const head = useRef<HTMLHeadingElement>(null);
  useEffect(() => head.current?.focus(), []);
  const toInbox = (
    <Link className="link" from="/inbox" to="/inbox" search={(before) => ({ ...before, run: undefined })}>
      {t('run.toInbox')}
    </Link>
  );
  if (!run) return <Empty shape="none" title={t('run.none')} why={t('run.noneWhy')} actions={toInbox} />;
  const all = run.rows.length;
  const [done, failed, waiting] = [
    countOf(run, 'done'),
    countOf(run, 'refused', 'unknown'),
    countOf(run, 'waiting', 'sending'),
  ];
  const verb = term('verbOf', run.verb);
  const begun = waiting < all || busy;
  const sentence = !begun ? t('run.before', { count: all }) : t('run.counts', { done, failed, waiting });
  return (
    <section className="run" aria-label={t('run.title', { verb, count: all })}>
      <div className="run-head">
        <h1 className="h-page" tabIndex={-1} ref={head}>
          {t('run.title', { verb, count: all })}
        </h1>
        <p className="second" role="status">
          {sentence}
        </p>
        {begun && (
          <progress max={all} value={all - waiting} aria-label={t('run.progress')}>
            {`${all - waiting}/${all}`}
          </progress>
        )}
        <div className="run-ways">
          {busy && <Button onClick={stop}>{t('run.stop')}</Button>}
          {!busy && waiting > 0 && (
            <Button type="primary" onClick={() => void start()}>
              {begun ? t('run.goOn', { count: waiting }) : t('run.start', { verb, count: all })}
            </Button>
          )}
          {!busy && waiting === 0 && failed > 0 && (
            <Button type="primary" onClick={() => void retry()}>
              {t('run.retry', { count: failed })}
            </Button>
          )}
          {!busy && toInbox}
        </div>
      </div>
      <div className="run-rows card">
        <table>
          <caption className="unseen">{t('run.outcomes')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('run.matter')}</th>
              <th scope="col">{t('run.outcome')}</th>
              <th scope="col">{t('run.why')}</th>
            </tr>
          </thead>
          <tbody>
            {run.rows.map((row) => (
              <OutcomeRow key={row.task.account + row.task.subject + row.task.key} row={row} />
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
};

const OutcomeRow = ({ row: { task, is, code, details } }: { readonly row: RunRow }) => {
  const { t, term } = useWords();
  const words = useRefusalWords();
  const about = useSubjectOf()(task);
  const why =
    is === 'unknown' ? t('run.unknownWhy') : code === undefined ? '' : words({ code, details: details ?? {} });
  return (
    <tr>
      <th scope="row">
        {about ?? task.subject} <span className="second">{term('step', task.step)}</span>
      </th>
      <td className="one-line">
        <Light is={lights[is]}>{t(`run.is.${is}`)}</Light>
      </td>
      <td className="second">{why}</td>
    </tr>
  );
};
