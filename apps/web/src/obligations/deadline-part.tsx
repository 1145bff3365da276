import { useQuery } from '@tanstack/react-query';
import { useMoment } from '../moment/moment.js';
import { useBasis } from '../parts/basis.js';
import { fullDay, shortDay, weekdayOf } from '../parts/format.js';
import { useWords } from '../words/use-words.js';
import { type Deadline, type Obligation, readingsQuery } from './board-query.js';

/** The rule in words: what it counts, what it does with a rest day, when the last day ends. */
export const useRuleWords = () => {
  const { t, language } = useWords();
  const scheduled = (schedule: Deadline['rule']['schedule']): string => {
    switch (schedule.kind) {
      case 'afterQuarterEnd':
        return t(schedule.dayKind === 'working' ? 'board.rule.workingAfter' : 'board.rule.daysAfter', {
          count: schedule.days,
        });
      case 'endOfQuarter':
        return t('board.rule.lastDays', { count: schedule.days });
      case 'halfYearly':
        return t('board.rule.halfYearly', {
          first: schedule.halves[0]?.due ?? '',
          second: schedule.halves[1]?.due ?? '',
        });
      default: {
        const { due } = schedule;
        if (typeof due === 'string') return t('board.rule.on', { day: fullDay(due, language) });
        return t(due.day === 'working' ? 'board.rule.lastWorkingDay' : 'board.rule.monthEnd', { month: due.monthEnd });
      }
    }
  };
  return ({ schedule, inclusive, roll, cutOff, grace }: Deadline['rule']): string =>
    [
      scheduled(schedule),
      t(roll === 'nextWorkingDay' ? 'board.rule.rolled' : 'board.rule.notRolled'),
      t(inclusive ? 'board.rule.inclusive' : 'board.rule.exclusive', { time: cutOff }),
      ...(grace.days > 0 ? [t('board.rule.grace', { count: grace.days })] : []),
    ].join(t('board.rule.glue'));
};

/** Why it falls due when it does: the days that were counted, the rule, its basis, the calendar. */
export const DeadlinePart = ({ found }: { readonly found: Obligation }) => {
  const { t, term, language } = useWords();
  const basisOf = useBasis();
  const ruleWords = useRuleWords();
  const { deadline, data } = found;
  if (!deadline) return null;
  const moved = data.movedFrom;
  const rest = deadline.days.filter(
    ({ on, is }) => (is === 'holiday' || is === 'weekend') && moved !== undefined && on >= moved && on < data.dueOn,
  );
  return (
    <section className="obligation-part">
      <h2>{t('board.whyDue', { day: shortDay(data.dueOn, language) })}</h2>
      <ol className="days" aria-label={t('board.days')}>
        {deadline.days.map(({ on, is }) => {
          const classes = [
            is === 'holiday' || is === 'weekend' ? 'day-rest' : '',
            on === moved ? 'day-named' : '',
            on === data.dueOn ? 'day-due' : '',
          ];
          return (
            <li key={on} className={classes.filter(Boolean).join(' ')}>
              <span>{Number(on.slice(8))}</span>
              <br />
              <span aria-hidden="true">{term('board', `weekday.${new Date(on).getUTCDay()}`)}</span>
              <span className="unseen">
                {' '}
                {weekdayOf(on, language)} {term('board', `day.${is}`)}
                {on === moved && ` ${t('board.dayNamed')}`}
                {on === data.dueOn && ` ${t('board.dayDue')}`}
              </span>
            </li>
          );
        })}
      </ol>
      <p className="second">
        {moved === undefined
          ? t('board.notMoved', { day: fullDay(data.dueOn, language) })
          : t('board.moved', {
              from: fullDay(moved, language),
              to: fullDay(data.dueOn, language),
              count: rest.length,
            })}
      </p>
      <dl className="obligation-facts">
        <dt>{t('board.ruleHead')}</dt>
        <dd>{ruleWords(deadline.rule)}</dd>
        <dt>{t('board.basis')}</dt>
        <dd>
          {basisOf(deadline.basis)}
          {deadline.basis.reading !== undefined && (
            <span className="note"> {t('rules.reading_', { reading: deadline.basis.reading })}</span>
          )}
        </dd>
        <dt>{t('board.calendar')}</dt>
        <dd>
          {deadline.calendars.length === 0
            ? t('board.noCalendar')
            : deadline.calendars.map(({ year, version, source }) => (
                <span key={year}>{t('board.calendarOf', { year, version, source })} </span>
              ))}
          {data.provisional && t('board.provisional')}
        </dd>
        <dt>{t('board.setting')}</dt>
        <dd>{t('board.settingOf', { version: deadline.version, day: fullDay(deadline.appliesFrom, language) })}</dd>
      </dl>
    </section>
  );
};

/** What the same filings would be under the other readings of the rule (AMB-1). */
export const ReadingsPart = ({ found }: { readonly found: Obligation }) => {
  const { t, term, language } = useWords();
  const moment = useMoment();
  const asked = found.data.kind === 'quarterlyReport';
  const readings = useQuery({ ...readingsQuery(found.data.period, moment), enabled: asked });
  if (!asked || !readings.data) return null;
  return (
    <section className="obligation-part">
      <h2>{t('board.otherwise')}</h2>
      <table className="plain-table">
        <caption className="unseen">{t('board.otherwise')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('board.readingHead')}</th>
            <th scope="col">{t('board.dueHead')}</th>
            <th scope="col" className="end">
              {t('board.lateHead')}
            </th>
          </tr>
        </thead>
        <tbody>
          {readings.data.map(({ reading, found: period }) => (
            <tr key={reading}>
              <th scope="row">{term('board', `otherReading.${reading}`)}</th>
              <td>{period ? shortDay(period.dueOn, language) : t('none')}</td>
              <td className="end">
                {period
                  ? t('board.lateUnits', { count: (period.totals['late'] ?? 0) + (period.totals['missing'] ?? 0) })
                  : t('none')}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
};
