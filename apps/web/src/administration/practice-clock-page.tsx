import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Input } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { troubleOf } from '../api/trouble.js';
import { Refused } from '../case/refused.js';
import { useMoment } from '../moment/moment.js';
import { moment as instantOf } from '../parts/format.js';
import { Empty, Failed, Loading } from '../parts/states.js';
import { useWords } from '../words/use-words.js';
import './practice-clock.css';
import { clockActs, clockQuery, type Face } from './clock-query.js';
import { ClockPresets } from './clock-presets.js';
import { daysAfter } from './days.js';
import { Movement } from './movement.js';
import { RingsTable } from './rings-table.js';

/** The furthest day that the clock goes to at once. */
const FURTHEST_DAYS = 400;

/** The clock of the practice province: where it stands, what it can be set forward to, and what rings next. */
export const PracticeClockPage = () => {
  const { t } = useWords();
  const clock = useQuery(clockQuery);
  const queries = useQueryClient();
  const moving = clock.data?.movement?.is === 'moving';
  const moved = useRef(false);
  useEffect(() => {
    // everything that was read before stood at another day
    if (moved.current && !moving) void queries.invalidateQueries();
    moved.current = moving;
  }, [moving, queries]);
  if (clock.isPending) return <Loading title={t('clock.title')} name={t('clock.reading')} />;
  if (clock.isError && troubleOf(clock.error).code === 'NotFound') {
    return <Empty shape="na" title={t('clock.none')} why={t('clock.noneWhy')} />;
  }
  if (clock.isLoadingError) return <Failed trouble={troubleOf(clock.error)} again={clock.refetch} />;
  return <Clock face={clock.data} />;
};

const Clock = ({ face }: { readonly face: Face }) => {
  const { t, language } = useWords();
  const { past } = useMoment();
  const queries = useQueryClient();
  const [day, setDay] = useState('');
  const show = (next: Face): void => void queries.setQueryData(clockQuery.queryKey, next);
  const advance = useMutation({ mutationFn: clockActs.advance, onSuccess: show });
  const stop = useMutation({ mutationFn: clockActs.stop, onSuccess: show });
  const { now, date, movement } = face;
  const moving = movement?.is === 'moving';
  const closed = moving || past || advance.isPending;
  return (
    <>
      <h1 className="h-page" tabIndex={-1}>
        {t('clock.title')}
      </h1>
      <p className="second">{past ? t('verb.closedPast') : t('clock.what')}</p>
      <section className="card clock-face" aria-label={t('clock.now')}>
        <p className="second">{t('clock.now')}</p>
        <p className="clock-now">
          <time dateTime={now}>{instantOf(now, language)}</time>
        </p>
        {movement && <Movement movement={movement} onStop={() => stop.mutate()} stopping={stop.isPending} />}
      </section>
      <section className="card clock-set">
        <h2 className="h-section">{t('clock.setForward')}</h2>
        <ClockPresets face={face} disabled={closed} onChoose={(to) => advance.mutate(to)} />
        <form
          className="clock-day"
          onSubmit={(event) => {
            event.preventDefault();
            if (!closed && day !== '') advance.mutate(day);
          }}
        >
          <label>
            {t('clock.toDay')}
            <Input
              type="date"
              value={day}
              min={daysAfter(date, 1)}
              max={daysAfter(date, FURTHEST_DAYS)}
              onChange={({ target }) => setDay(target.value)}
            />
          </label>
          <Button type="primary" htmlType="submit" disabled={closed || day === ''}>
            {t('clock.go')}
          </Button>
        </form>
        {advance.isError && <Refused trouble={troubleOf(advance.error)} id="clock-refused" />}
      </section>
      <RingsTable title={t('clock.ringsNext')} none={t('clock.nothingRings')} rings={face.next} />
    </>
  );
};
