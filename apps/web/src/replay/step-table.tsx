import { useEffect, useRef } from 'react';
import { dayOf, fullDay, moment as instantOf, signed } from '../parts/format.js';
import { useWords } from '../words/use-words.js';
import { type Step } from './steps.js';

/** The same steps as a table; each leads to its moment. */
export const StepTable = ({
  steps,
  index,
  onStep,
}: {
  readonly steps: readonly Step[];
  readonly index: number;
  readonly onStep: (index: number) => void;
}) => {
  const { t, term, language } = useWords();
  const current = useRef<HTMLTableRowElement>(null);
  useEffect(() => {
    const [row, box] = [current.current, current.current?.closest<HTMLElement>('.replay-steps-scroll')];
    if (!row || !box) return;
    // only the table moves, never the page
    const top = row.offsetTop - box.clientHeight / 2;
    box.scrollTop = Math.max(0, top);
  }, [index]);
  const figures = steps.some(({ amount }) => amount !== undefined);
  return (
    <section className="card replay-steps" aria-labelledby="replay-steps">
      <div className="panel-head">
        <h2 id="replay-steps">{t('replay.table')}</h2>
        <span className="note">{t('replay.tableWhat')}</span>
      </div>
      <div className="replay-steps-scroll" tabIndex={0} role="group" aria-label={t('replay.table')}>
        <table className="replay-table">
          <caption className="unseen">{t('replay.table')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('replay.no')}</th>
              <th scope="col">{t('replay.did')}</th>
              {figures && <th scope="col">{t('dashboard.amount')}</th>}
              <th scope="col">{t('replay.happened')}</th>
              <th scope="col">{t('dashboard.entered')}</th>
              <th scope="col">{t('dashboard.by')}</th>
            </tr>
          </thead>
          <tbody>
            {steps.map((step, i) => (
              <tr
                key={step.ordinal}
                {...(i === index && { ref: current, 'aria-current': 'step' as const })}
                className={i > index ? 'replay-ahead' : undefined}
              >
                <td>{i + 1}</td>
                <td>
                  <button type="button" className="link-button" onClick={() => onStep(i)}>
                    {term('event', step.what)}
                  </button>
                  {step.times > 1 && <span className="second"> {t('case.times', { count: step.times })}</span>}
                  {i > index && <span className="note"> {t('replay.ahead')}</span>}
                </td>
                {figures && <td>{step.amount === undefined ? t('none') : signed(step.amount)}</td>}
                <td className="one-line">{fullDay(step.happenedOn, language)}</td>
                <td className="one-line">
                  <span className={dayOf(step.enteredAt) === step.happenedOn ? undefined : 'happened-late'}>
                    {instantOf(step.enteredAt, language)}
                  </span>
                </td>
                <td>{term('role', step.role)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
};
