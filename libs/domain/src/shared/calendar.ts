import { addDays, type LegalDate, weekday } from './dates.js';

/** What one State Council notice (and its amendments) fixes for a year; may hold days of the December before. */
export interface CalendarYear {
  readonly year: number;
  /** Days off that are not ordinary weekends by themselves, or that the notice names. */
  readonly holidays: readonly LegalDate[];
  /** Weekend days that are worked (调休上班日). */
  readonly makeUpDays: readonly LegalDate[];
  /** The notice by number, or the data set it was read from. */
  readonly source: string;
}

/** All published years, laid out for look-up. */
export interface Calendar {
  readonly years: readonly number[];
  readonly days: Readonly<Record<LegalDate, 'holiday' | 'makeUp'>>;
}

/** A result and whether it rests on a year that no notice has fixed yet (D17): it may still change. */
export interface Reckoned<T> {
  readonly value: T;
  readonly provisional: boolean;
}

/** No year published: every answer is Monday to Friday, and provisional. */
export const emptyCalendar: Calendar = { years: [], days: {} };

/** The calendar of a set of years; the caller hands in one (the latest) version of each. */
export const calendarOf = (years: readonly CalendarYear[]): Calendar => ({
  years: years.map(({ year }) => year).sort((a, b) => a - b),
  days: Object.fromEntries(
    years.flatMap(({ holidays, makeUpDays }) => [
      ...holidays.map((date) => [date, 'holiday'] as const),
      ...makeUpDays.map((date) => [date, 'makeUp'] as const),
    ]),
  ),
});

/** From this day of December on, the notice for the next year may take days (2018-12-29 was such a working day). */
const NEXT_NOTICE_REACHES_BACK_TO = '12-29';

const isFixed = ({ years }: Calendar, date: LegalDate): boolean => {
  const year = Number(date.slice(0, 4));
  return years.includes(year) && (date.slice(5) < NEXT_NOTICE_REACHES_BACK_TO || years.includes(year + 1));
};

const works = ({ days }: Calendar, date: LegalDate): boolean => {
  const special = days[date];
  return special === undefined ? weekday(date) <= 5 : special === 'makeUp';
};

/** What a date is in the calendar; a weekend that no notice names is a weekend. */
export const dayKindOf = ({ days }: Calendar, date: LegalDate): 'workday' | 'weekend' | 'holiday' | 'makeUp' =>
  days[date] ?? (weekday(date) <= 5 ? 'workday' : 'weekend');

/** Whether a date is worked; without data for it, Monday to Friday and provisional. */
export const isWorkingDay = (calendar: Calendar, date: LegalDate): Reckoned<boolean> => ({
  value: works(calendar, date),
  provisional: !isFixed(calendar, date),
});

/** Walks day by day, the start not counted, until `count` working days have passed. */
const walk = (calendar: Calendar, from: LegalDate, count: number, step: 1 | -1): Reckoned<LegalDate> => {
  let date = from;
  let provisional = false;
  for (let left = count; left > 0;) {
    date = addDays(date, step);
    if (!isFixed(calendar, date)) provisional = true;
    if (works(calendar, date)) left -= 1;
  }
  return { value: date, provisional };
};

/**
 * The `days`-th working day after a date (negative: before it). The start day is not counted (Civil Code, article 201);
 * nought gives the date itself, worked or not.
 */
export const addWorkingDays = (calendar: Calendar, date: LegalDate, days: number): Reckoned<LegalDate> =>
  days === 0
    ? { value: date, provisional: !isFixed(calendar, date) }
    : walk(calendar, date, Math.abs(days), days > 0 ? 1 : -1);

/** The first working day after a date. */
export const nextWorkingDay = (calendar: Calendar, date: LegalDate): Reckoned<LegalDate> => walk(calendar, date, 1, 1);

/** The last working day before a date. */
export const previousWorkingDay = (calendar: Calendar, date: LegalDate): Reckoned<LegalDate> =>
  walk(calendar, date, 1, -1);

/** The date itself when it is worked, else the next working day (Civil Code, article 203). */
export const rollForward = (calendar: Calendar, date: LegalDate): Reckoned<LegalDate> =>
  walk(calendar, addDays(date, -1), 1, 1);

/** The date itself when it is worked, else the last working day before it. */
export const rollBack = (calendar: Calendar, date: LegalDate): Reckoned<LegalDate> =>
  walk(calendar, addDays(date, 1), 1, -1);

/** Working days in (from, to]: the start not counted, the end counted; negative when `to` lies before `from`. */
export const workingDaysBetween = (calendar: Calendar, from: LegalDate, to: LegalDate): Reckoned<number> => {
  if (to < from) {
    const { value, provisional } = workingDaysBetween(calendar, to, from);
    return { value: -value, provisional };
  }
  let value = 0;
  let provisional = false;
  for (let date = from; date < to;) {
    date = addDays(date, 1);
    if (!isFixed(calendar, date)) provisional = true;
    if (works(calendar, date)) value += 1;
  }
  return { value, provisional };
};
