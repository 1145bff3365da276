import { useQuery } from '@tanstack/react-query';
import { Segmented } from 'antd';
import { useState } from 'react';
import { troubleOf } from '../api/trouble.js';
import { useMoment } from '../moment/moment.js';
import { dayOf, fullDay, moment as instantOf, timeOf } from '../parts/format.js';
import { type LightIs, Shape } from '../parts/light.js';
import { Failed, Loading } from '../parts/states.js';
import { useWords } from '../words/use-words.js';
import { type TimelineLine, timelineQuery } from './case-query.js';
import './timeline.css';

/** Facts of single criteria come in runs; a run of one person on one day is one line. */
const RUNS = new Set(['CriterionSelfChecked', 'EvidenceAttached', 'CriterionReviewed', 'CompoundAdded']);

export interface Happened extends TimelineLine {
  readonly times: number;
}

export const condensed = (lines: readonly TimelineLine[]): readonly Happened[] => {
  const told: Happened[] = [];
  for (const line of lines) {
    const before = told.findIndex(
      (each) =>
        RUNS.has(line.what) &&
        each.what === line.what &&
        each.account === line.account &&
        dayOf(each.enteredAt) === dayOf(line.enteredAt),
    );
    const run = told[before];
    if (run) told[before] = { ...run, times: run.times + 1 };
    else told.push({ ...line, times: 1 });
  }
  return told;
};

const kinds = {
  verdicts: /Passed$|Recommended$|Confirmed$|Overruled$|Lapsed$/,
  returns: /Returned$/,
  objections: /^Objection/,
} as const;
type Kind = keyof typeof kinds;

const lightOf = (what: string): LightIs => {
  if (kinds.returns.test(what) || /Failed$|Voided$|Lapsed$/.test(what)) return 'refused';
  if (kinds.verdicts.test(what)) return 'done';
  return kinds.objections.test(what) ? 'waiting' : 'ahead';
};

/** Whether something was entered on another day than it happened. */
const late = ({ happenedOn, enteredAt }: TimelineLine): boolean => dayOf(enteredAt) !== happenedOn;

/** What happened to a case, newest first: when it happened, when it was entered, what, by whom, why. */
export const Timeline = ({ id }: { readonly id: string }) => {
  const { t, term, language } = useWords();
  const moment = useMoment();
  const timeline = useQuery(timelineQuery(id, moment));
  const [kind, setKind] = useState<Kind | 'all'>('all');
  if (timeline.isPending) return <Loading name={t('case.readingHistory')} />;
  if (timeline.isLoadingError) return <Failed level={2} trouble={troubleOf(timeline.error)} again={timeline.refetch} />;
  const all = condensed(timeline.data.lines);
  const shown = kind === 'all' ? all : all.filter(({ what }) => kinds[kind].test(what));
  const of = (each: Kind) => all.filter(({ what }) => kinds[each].test(what)).length;
  return (
    <section className="timeline" aria-label={t('case.history')}>
      <div className="timeline-head">
        <h2 className="strong">
          {t('case.history')} <span className="quiet">{t('case.entries', { count: all.length })}</span>
        </h2>
        <Segmented
          size="small"
          value={kind}
          onChange={(value) => setKind(value as Kind | 'all')}
          options={[
            { value: 'all', label: t('case.all') },
            ...(Object.keys(kinds) as Kind[]).map((each) => ({
              value: each,
              label: t(`kind.${each}`, { count: of(each) }),
            })),
          ]}
        />
      </div>
      <ol>
        {shown.map((line) => (
          <li key={line.id} className="happened">
            <div className="happened-when">
              <span>{fullDay(line.happenedOn, language)}</span>
              <span className={late(line) ? 'note happened-late' : 'note'}>
                {late(line)
                  ? t('case.enteredLate', { at: instantOf(line.enteredAt, language) })
                  : t('case.enteredAt', { at: timeOf(line.enteredAt) })}
              </span>
            </div>
            <div className="happened-rail">
              <Shape is={lightOf(line.what)} />
            </div>
            <div className="happened-what">
              <p>
                <strong>{term('event', line.what)}</strong>
                {line.times > 1 && <span className="second"> {t('case.times', { count: line.times })}</span>}{' '}
                <span className="second">{term('role', line.role)}</span>
              </p>
              <Why line={line} />
            </div>
          </li>
        ))}
      </ol>
    </section>
  );
};

const Why = ({ line: { why } }: { readonly line: TimelineLine }) => {
  const { t } = useWords();
  if (why === undefined) return null;
  if (typeof why === 'string') return <p className="second">{why}</p>;
  return (
    <ul className="second">
      {Object.entries(why).map(([no, text]) => (
        <li key={no}>{t('case.reasonOf', { no, text: String(text) })}</li>
      ))}
    </ul>
  );
};
