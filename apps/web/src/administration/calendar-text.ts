/** What a pasted notice says of days: not worked, or a day of a weekend that is. */
export interface ReadNotice {
  readonly holidays: readonly string[];
  readonly makeUpDays: readonly string[];
  /** Lines that name no day, as they were pasted. */
  readonly unread: readonly string[];
}

const DAY = /(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})/;
const WORKED = /班|work/i;

const isDay = (text: string): boolean => {
  const epoch = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(epoch) && new Date(epoch).toISOString().startsWith(text);
};

/**
 * Reads a pasted list, one day a line: `2022-01-29 班` is worked, any other day is not. A day that stands twice counts
 * once, as it stands last.
 */
export const readNotice = (text: string): ReadNotice => {
  const days = new Map<string, boolean>();
  const unread: string[] = [];
  for (const line of text.split('\n').map((each) => each.trim())) {
    if (line === '') continue;
    const [, year = '', month = '', date = ''] = DAY.exec(line) ?? [];
    const day = `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`;
    if (isDay(day)) days.set(day, WORKED.test(line));
    else unread.push(line);
  }
  const of = (worked: boolean): readonly string[] =>
    [...days].flatMap(([day, is]) => (is === worked ? [day] : [])).sort();
  return { holidays: of(false), makeUpDays: of(true), unread };
};

/** The list of a notice, as it would be pasted. */
export const textOf = (
  { holidays, makeUpDays }: Pick<ReadNotice, 'holidays' | 'makeUpDays'>,
  word: (is: 'holiday' | 'makeUp') => string,
): string =>
  [
    ...holidays.map((day) => ({ day, line: `${day} ${word('holiday')}` })),
    ...makeUpDays.map((day) => ({ day, line: `${day} ${word('makeUp')}` })),
  ]
    .sort((a, b) => (a.day < b.day ? -1 : 1))
    .map(({ line }) => line)
    .join('\n');
