import { type Language } from '../words/language.js';

const ZONE = 'Asia/Shanghai';
const tags = { zh: 'zh-CN', en: 'en-GB' } as const;
const kept = new Map<string, Intl.DateTimeFormat>();

const formatter = (language: Language, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat => {
  const key = language + JSON.stringify(options);
  const known = kept.get(key) ?? new Intl.DateTimeFormat(tags[language], options);
  kept.set(key, known);
  return known;
};

/** Noon in Shanghai, so that no zone moves the day. */
const noon = (day: string): Date => new Date(`${day}T04:00:00Z`);

/** Months have three letters. */
const english = (day: string, options: Intl.DateTimeFormatOptions): string =>
  formatter('en', options).format(noon(day)).replace('Sept', 'Sep');

/** A legal date in full: `2021-07-23`, `23 Jul 2021`. */
export const fullDay = (day: string, language: Language): string =>
  language === 'zh' ? day : english(day, { day: 'numeric', month: 'short', year: 'numeric', timeZone: ZONE });

/** A legal date without its year: `07-23`, `23 Jul`. */
export const shortDay = (day: string, language: Language): string =>
  language === 'zh' ? day.slice(5) : english(day, { day: 'numeric', month: 'short', timeZone: ZONE });

/** The weekday of a legal date: `周五`, `Fri`. */
export const weekdayOf = (day: string, language: Language): string =>
  formatter(language, { weekday: 'short', timeZone: ZONE }).format(noon(day));

/** A legal date in full with its weekday: `2021-07-23 周五`, `Fri 23 Jul 2021`. */
export const fullWeekday = (day: string, language: Language): string =>
  language === 'zh' ? `${day} ${weekdayOf(day, language)}` : `${weekdayOf(day, language)} ${fullDay(day, language)}`;

/** A legal date near another: with its weekday, and the year only where it is another one: `07-23 周五`, `Fri 23 Jul`. */
export const nearDay = (day: string, today: string, language: Language): string => {
  if (day.slice(0, 4) !== today.slice(0, 4)) return fullDay(day, language);
  const weekday = weekdayOf(day, language);
  const short = shortDay(day, language);
  return language === 'zh' ? `${short} ${weekday}` : `${weekday} ${short}`;
};

/** A legal date some days later, or earlier. */
export const shifted = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);

/** The legal date of an instant. */
export const dayOf = (instant: string): string =>
  new Date(Date.parse(instant) + 8 * 3_600_000).toISOString().slice(0, 10);

/** `10:41` in Shanghai. */
export const timeOf = (instant: string): string =>
  new Date(Date.parse(instant) + 8 * 3_600_000).toISOString().slice(11, 16);

/** `2021-07-20 10:42`, `20 Jul 2021, 10:42`. */
export const moment = (instant: string, language: Language): string => {
  const glue = language === 'zh' ? ' ' : ', ';
  return `${fullDay(dayOf(instant), language)}${glue}${timeOf(instant)}`;
};

/** The same to the second: `2021-07-20 10:42:07`. */
export const exactMoment = (instant: string, language: Language): string =>
  `${moment(instant, language)}:${instant.slice(17, 19)}`;

/** Names in a row, the last with its *and*. */
export const listed = (names: readonly string[], language: Language): string =>
  new Intl.ListFormat(tags[language]).format(names);

/** Whole numbers with their thousands apart. */
export const whole = (value: number): string => value.toLocaleString('en-US');

/** A difference with its sign; minus is the true minus, and nought has none. */
export const signed = (value: number): string =>
  value < 0 ? `−${whole(-value)}` : value === 0 ? '0' : `+${whole(value)}`;

/** A share cut to two decimals, never rounded; nothing of nothing has none. */
export const share = (numerator: number, denominator: number): string => {
  if (denominator === 0) return '—';
  const hundredths = Math.floor((numerator * 10_000) / denominator);
  return `${Math.floor(hundredths / 100)}.${String(hundredths % 100).padStart(2, '0')}%`;
};
