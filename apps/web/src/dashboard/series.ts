/** The most days of one line over time: `GET /api/figures/shares` answers a hundred. */
const MOST = 60;

const monthEnd = (year: number, month: number): string => new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);

/** The ends of the months from one day to another, and that other day itself; the latest ones where there are many. */
export const monthEnds = (from: string, to: string): readonly string[] => {
  const [year = 0, month = 1] = from.split('-').map(Number);
  const days: string[] = [];
  for (let next = month; ; next += 1) {
    const end = monthEnd(year, next);
    if (end >= to) break;
    if (end >= from) days.push(end);
  }
  return [...days, to].slice(-MOST);
};

/** What a day is compared with: the last month's end that lies at least half a month before it. */
export const baseOf = (day: string): string => {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return monthEnd(year, month - (date > 15 ? 1 : 2));
};

/** How many of so many a share asks for, rounded up: communities are whole. */
export const neededOf = (all: number, { atLeast, of }: { readonly atLeast: number; readonly of: number }): number =>
  Math.ceil((all * atLeast) / of);

/** The difference of two shares as they are shown, in points. */
export const points = (now: string, before: string): string | undefined => {
  if (now === '—' || before === '—') return undefined;
  const hundredths = Math.round(Number.parseFloat(now) * 100) - Math.round(Number.parseFloat(before) * 100);
  return `${hundredths < 0 ? '−' : '+'}${(Math.abs(hundredths) / 100).toFixed(2)}`;
};

export interface Step {
  readonly on: string;
  readonly value: number;
}

/** The line of the targets: level until the day of each, then up to the next. */
export const targetSteps = (
  start: string,
  targets: readonly { readonly on: string; readonly needed: number }[],
): readonly Step[] => {
  const steps: Step[] = [];
  let from = start;
  for (const { on, needed } of [...targets].sort((a, b) => (a.on < b.on ? -1 : 1))) {
    steps.push({ on: from, value: needed }, { on, value: needed });
    from = on;
  }
  return steps;
};
