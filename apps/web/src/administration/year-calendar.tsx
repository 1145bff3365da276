import { Fragment } from 'react';
import { Shape } from '../parts/light.js';
import { useWords } from '../words/use-words.js';
import { daysAfter } from './days.js';
import { type PublishedCalendar } from './scheme-query.js';

const DAY = 86_400_000;
const MONTHS = Array.from({ length: 12 }, (_, month) => String(month + 1).padStart(2, '0'));
const WEEK = [1, 2, 3, 4, 5, 6, 7] as const;

/** Monday 1 ... Sunday 7. */
const weekdayOf = (day: string): number => ((new Date(Date.parse(`${day}T00:00:00Z`)).getUTCDay() + 6) % 7) + 1;

/** The weeks of a month, Monday first; what lies outside the month is absent. */
const weeksOf = (month: string): readonly (readonly (string | undefined)[])[] => {
  const first = `${month}-01`;
  const start = daysAfter(first, 1 - weekdayOf(first));
  const after = daysAfter(first, 31).slice(0, 7);
  const last = Date.parse(`${after === month ? daysAfter(first, 31) : `${after}-01`}T00:00:00Z`) - DAY;
  const weeks = Math.ceil((last - Date.parse(`${start}T00:00:00Z`) + DAY) / (7 * DAY));
  return Array.from({ length: weeks }, (_, week) =>
    WEEK.map((_day, place) => {
      const day = daysAfter(start, week * 7 + place);
      return day.startsWith(month) ? day : undefined;
    }),
  );
};

/** A year by its months; days that are not worked and days of a weekend that are have a shape, a word and a colour. */
export const YearCalendar = ({
  calendar: { year, holidays, makeUpDays },
}: {
  readonly calendar: PublishedCalendar;
}) => {
  const { t, term } = useWords();
  const kindOf = (day: string): 'holiday' | 'makeUp' | undefined => {
    if (holidays.includes(day)) return 'holiday';
    return makeUpDays.includes(day) ? 'makeUp' : undefined;
  };
  const before = [...holidays, ...makeUpDays].filter((day) => !day.startsWith(String(year))).sort();
  return (
    <>
      {before.length > 0 && (
        <p className="second">
          {before.map((day) => `${day} ${term('calendars', `day.${kindOf(day) ?? 'holiday'}`)}`).join(t('comma'))}
        </p>
      )}
      <div className="year">
        {MONTHS.map((month) => (
          <table key={month} className="card">
            <caption>{t('calendars.month', { year, month: Number(month) })}</caption>
            <thead>
              <tr>
                {WEEK.map((day) => (
                  <th key={day} scope="col">
                    {term('calendars', `weekday.${day}`)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {weeksOf(`${year}-${month}`).map((week, row) => (
                <tr key={row}>
                  {week.map((day, place) => (
                    <Fragment key={place}>
                      {day === undefined ? <td /> : <DayCell day={day} is={kindOf(day)} rests={place > 4} />}
                    </Fragment>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        ))}
      </div>
    </>
  );
};

const DayCell = ({
  day,
  is,
  rests,
}: {
  readonly day: string;
  readonly is: 'holiday' | 'makeUp' | undefined;
  readonly rests: boolean;
}) => {
  const { term } = useWords();
  const classes = is ? `year-day year-${is}` : rests ? 'year-day year-rest' : 'year-day';
  return (
    <td className={classes}>
      {Number(day.slice(8))}
      {is && (
        <>
          <Shape is={is === 'holiday' ? 'done' : 'waiting'} size={9} />
          <span className="unseen">{term('calendars', `day.${is}`)}</span>
        </>
      )}
    </td>
  );
};
