import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { Button } from 'antd';
import { useState } from 'react';
import { useSession } from '../api/session.js';
import { troubleOf } from '../api/trouble.js';
import { useMoment } from '../moment/moment.js';
import { moment as instantOf, whole } from '../parts/format.js';
import { Light } from '../parts/light.js';
import { Empty, Failed, Loading } from '../parts/states.js';
import { useWords } from '../words/use-words.js';
import { CalendarForm } from './calendar-form.js';
import { CALENDAR_PUBLISHERS, calendarsQuery, configuresAs } from './scheme-query.js';
import { YearCalendar } from './year-calendar.js';
import './calendars.css';

/** The holidays and make-up days of a year as they were published, and publishing them. */
export const CalendarsPage = () => {
  const { t, term, language } = useWords();
  const session = useSession();
  const moment = useMoment();
  const { year: asked }: { year?: string } = useSearch({ from: '/frame/administration/calendars' });
  const navigate = useNavigate({ from: '/administration/calendars' });
  const [publishing, setPublishing] = useState(false);
  const [done, setDone] = useState<string>();
  const calendars = useQuery(calendarsQuery(moment));
  if (calendars.isPending) return <Loading title={t('calendars.title')} name={t('calendars.reading')} rows={10} />;
  if (calendars.isLoadingError) return <Failed trouble={troubleOf(calendars.error)} again={calendars.refetch} />;
  const { at, years } = calendars.data;
  const wanted = Number(asked ?? at.asOf.slice(0, 4));
  const shown = years.find(({ year }) => year === wanted) ?? years[0];
  const holder = session && configuresAs(session, CALENDAR_PUBLISHERS);
  const [latest] = shown?.versions ?? [];
  return (
    <>
      <h1 className="h-page" tabIndex={-1}>
        {t('calendars.title')}
      </h1>
      <p className="second">{t('calendars.what')}</p>
      {done !== undefined && (
        <p role="status">
          <Light is="done">{done}</Light>
        </p>
      )}
      <div className="calendars-head">
        {years.length > 0 && (
          <label>
            {t('calendars.year')}
            <select
              className="select"
              value={shown?.year}
              onChange={({ target }) => void navigate({ search: (before) => ({ ...before, year: target.value }) })}
            >
              {years.map(({ year }) => (
                <option key={year} value={year}>
                  {year}
                </option>
              ))}
            </select>
          </label>
        )}
        {holder === undefined ? (
          <span className="second">{t('calendars.notYours')}</span>
        ) : moment.past ? (
          <span className="second">{t('verb.closedPast')}</span>
        ) : (
          !publishing && (
            <Button type="primary" onClick={() => (setDone(undefined), setPublishing(true))}>
              {t('calendars.publish')}
            </Button>
          )
        )}
      </div>
      {publishing && holder !== undefined && (
        <CalendarForm
          years={years}
          next={(years[0]?.year ?? wanted - 1) + 1}
          holder={holder}
          onClose={() => setPublishing(false)}
          onDone={(words, year) => {
            setPublishing(false);
            setDone(words);
            void navigate({ search: (before) => ({ ...before, year: String(year) }) });
          }}
        />
      )}
      {latest && shown ? (
        <>
          <p className="calendars-source">{t('calendars.source', { source: latest.source })}</p>
          <p className="calendars-key">
            <Light is="done">{t('calendars.key.holiday')}</Light>{' '}
            <Light is="waiting">{t('calendars.key.makeUp')}</Light>
          </p>
          <YearCalendar calendar={latest} />
          <h2 className="h-section calendars-history">{t('calendars.history')}</h2>
          <ol>
            {shown.versions.map(({ version, source, holidays, makeUpDays, role, recordedAt, ordinal }) => (
              <li key={version} className="second">
                {t('calendars.version', {
                  version,
                  source,
                  holidays: holidays.length,
                  makeUpDays: makeUpDays.length,
                  who: term('role', role),
                  at: instantOf(recordedAt, language),
                  ordinal: whole(ordinal),
                })}
              </li>
            ))}
          </ol>
        </>
      ) : (
        <Empty level={2} shape="none" title={t('calendars.none')} why={t('calendars.noneWhy')} />
      )}
    </>
  );
};
