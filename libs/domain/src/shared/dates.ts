import { type Instant, type LegalDate } from '@greenledger/eventing';

export type { Instant, LegalDate };

const DAY = 86_400_000;

const shanghai = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Asia/Shanghai',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  hourCycle: 'h23',
});

const parts = (epoch: number): Readonly<Record<string, string>> =>
  Object.fromEntries(shanghai.formatToParts(epoch).map(({ type, value }) => [type, value]));

/** Milliseconds since the epoch, for arithmetic only. */
export const epochOf = (instant: Instant): number => Date.parse(instant);

/** ISO text of an epoch in milliseconds, without asking any clock. */
export const instantOf = (epoch: number): Instant => {
  const day = Math.floor(epoch / DAY);
  const rest = epoch - day * DAY;
  const two = (n: number): string => String(n).padStart(2, '0');
  const time = `${two(Math.floor(rest / 3_600_000))}:${two(Math.floor(rest / 60_000) % 60)}:${two(Math.floor(rest / 1000) % 60)}`;
  return `${dateOfDay(day)}T${time}.${String(rest % 1000).padStart(3, '0')}Z`;
};

/** Days since 1970-01-01 of a plain date. */
export const dayOf = (date: LegalDate): number => Date.parse(`${date}T00:00:00Z`) / DAY;

/** The plain date a number of days after 1970-01-01 (civil-from-days, proleptic Gregorian calendar). */
export const dateOfDay = (day: number): LegalDate => {
  const z = day + 719_468;
  const era = Math.floor(z / 146_097);
  const doe = z - era * 146_097;
  const yoe = Math.floor((doe - Math.floor(doe / 1460) + Math.floor(doe / 36_524) - Math.floor(doe / 146_096)) / 365);
  const doy = doe - (365 * yoe + Math.floor(yoe / 4) - Math.floor(yoe / 100));
  const mp = Math.floor((5 * doy + 2) / 153);
  const d = doy - Math.floor((153 * mp + 2) / 5) + 1;
  const m = mp < 10 ? mp + 3 : mp - 9;
  const y = yoe + era * 400 + (m <= 2 ? 1 : 0);
  return `${String(y).padStart(4, '0')}-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}`;
};

const offsets = new Map<number, number>();

/** By how much Shanghai's clocks are ahead at an epoch, both in milliseconds; they were only ever set at a quarter of an hour. */
const offsetAt = (epoch: number): number => {
  const quarter = Math.floor(epoch / 900_000) * 900_000;
  const known = offsets.get(quarter);
  if (known !== undefined) return known;
  const { year, month, day, hour, minute, second } = parts(quarter);
  const offset = Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`) - quarter;
  if (offsets.size > 50_000) offsets.clear();
  offsets.set(quarter, offset);
  return offset;
};

/** The legal date in Asia/Shanghai of an instant; by the IANA zone, never by a fixed offset (summer time 1986-1991). */
export const legalDate = (instant: Instant): LegalDate => {
  const epoch = epochOf(instant);
  return dateOfDay(Math.floor((epoch + offsetAt(epoch)) / DAY));
};

/** The instant at which a local time of a legal date falls; `24:00` is the start of the next day. */
export const instantAt = (date: LegalDate, time: `${number}:${number}` = '00:00'): Instant => {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  const local = dayOf(date) * DAY + hours * 3_600_000 + minutes * 60_000;
  const guess = local - offsetAt(local);
  return instantOf(local - offsetAt(guess));
};

/** `days` calendar days later (negative: earlier). */
export const addDays = (date: LegalDate, days: number): LegalDate => dateOfDay(dayOf(date) + days);

/** The same day of a later month, or the last one of it where the month is shorter. */
export const addMonths = (date: LegalDate, months: number): LegalDate => {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  const first = (after: number): LegalDate => {
    const count = year * 12 + month - 1 + after;
    return `${Math.floor(count / 12)}-${String((count % 12) + 1).padStart(2, '0')}-01`;
  };
  const wanted = addDays(first(months), day - 1);
  const last = addDays(first(months + 1), -1);
  return wanted < last ? wanted : last;
};

/** Calendar days from one date to another. */
export const daysBetween = (from: LegalDate, to: LegalDate): number => dayOf(to) - dayOf(from);

/** ISO weekday: Monday 1 ... Sunday 7. */
export const weekday = (date: LegalDate): number => ((((dayOf(date) + 3) % 7) + 7) % 7) + 1;

const DATE = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;

/** True for a real calendar date in `YYYY-MM-DD`. */
export const isLegalDate = (text: string): boolean => DATE.test(text) && dateOfDay(dayOf(text)) === text;
