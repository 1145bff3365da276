import { type Instant, type LegalDate, type RecordedEvent } from '@greenledger/eventing';
import { shanghai } from './shanghai.js';

/**
 * Which notices a log must hold, reckoned a second time and from the requirement (A.6, A.6a, R2): by the rules and
 * calendars that the log says were configured, who owes and who filed. Nothing here is shared with the program; what
 * the rules can say beyond the scheme of Guizhou is refused with an error, not guessed.
 */
export interface Notices {
  /** `<subject> <rung> <due instant>`, sorted. */
  readonly issued: readonly string[];
  /** `<subject> <due instant>` of everything that became overdue, sorted. */
  readonly overdue: readonly string[];
}

export const noticeOf = (subject: string, rung: string, dueAt: Instant): string => `${subject} ${rung} ${dueAt}`;

type Log = readonly Pick<RecordedEvent, 'stream' | 'type' | 'data' | 'metadata'>[];
type Data = Readonly<Record<string, unknown>>;

const dataOf = (log: Log, type: string): readonly Data[] =>
  log.filter((event) => event.type === type).map(({ data }) => data as Data);

const plus = (date: LegalDate, days: number): LegalDate =>
  new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);

/** The working days of the published calendars. */
const workdays = (log: Log) => {
  const years = dataOf(log, 'CalendarPublished').flatMap(({ holidays, makeUpDays }) => [
    ...(holidays as LegalDate[]).map((day) => [day, false] as const),
    ...(makeUpDays as LegalDate[]).map((day) => [day, true] as const),
  ]);
  const named = new Map(years);
  const isWorked = (date: LegalDate): boolean =>
    named.get(date) ?? ![0, 6].includes(new Date(`${date}T00:00Z`).getUTCDay());
  /** So many working days after a day (negative: before), the day itself not counted. */
  const away = (from: LegalDate, count: number): LegalDate => {
    let day = from;
    for (let left = Math.abs(count); left > 0; left -= isWorked(day) ? 1 : 0) day = plus(day, Math.sign(count));
    return day;
  };
  const orAfter = (date: LegalDate): LegalDate => (isWorked(date) ? date : away(date, 1));
  const orBefore = (date: LegalDate): LegalDate => (isWorked(date) ? date : away(date, -1));
  return { away, orAfter, orBefore };
};
type Workdays = ReturnType<typeof workdays>;

interface Period {
  readonly kind: string;
  readonly period: string;
  readonly opensOn: LegalDate;
  readonly dueOn: LegalDate;
  readonly obligors: readonly string[];
}

interface Deadline {
  readonly schedule: Data & { readonly kind: string };
  readonly roll: string;
  readonly firstPeriod: string;
  readonly obligors: { readonly kind: string };
}

const lastOf = (month: string): LegalDate => {
  const [year, number] = month.split('-').map(Number) as [number, number];
  return new Date(Date.UTC(year, number, 0)).toISOString().slice(0, 10);
};

/** The periods that a rule names from its first one up to a year, each with the day on which it opens and the last. */
const daysOf = (
  { schedule, firstPeriod }: Deadline,
  year: number,
): readonly (readonly [string, LegalDate, LegalDate])[] => {
  const from = Number(firstPeriod.slice(0, 4));
  const years = Array.from({ length: year - from + 1 }, (_, i) => from + i);
  if (schedule.kind === 'once') {
    const { due, opensOn } = schedule as unknown as { due: { monthEnd: string }; opensOn: LegalDate };
    return [[firstPeriod, opensOn, lastOf(due.monthEnd)]];
  }
  if (schedule.kind === 'halfYearly') {
    const halves = schedule['halves'] as readonly { due: string; opens: string }[];
    return years.flatMap((y) =>
      halves.map(({ due, opens }, i) => [`${y}-H${i + 1}`, `${y}-${opens}`, `${y}-${due}`] as const),
    );
  }
  if (schedule.kind === 'afterQuarterEnd' && schedule['dayKind'] === 'calendar') {
    return years.flatMap((y) =>
      [3, 6, 9, 12].map((month, i) => {
        const end = lastOf(`${y}-${String(month).padStart(2, '0')}`);
        return [`${y}-Q${i + 1}`, plus(end, 1), plus(end, schedule['days'] as number)] as const;
      }),
    );
  }
  throw new TypeError(`not reckoned here: a schedule ${schedule.kind}`);
};

const periodsOf = (log: Log, { orAfter }: Workdays, until: Instant): readonly Period[] => {
  const areas = dataOf(log, 'ReportingAreaRegistered').map(({ area }) => area as string);
  const units = dataOf(log, 'MemberUnitAdmitted').map(({ unit }) => unit as string);
  const rules = dataOf(log, 'RuleSet').filter(({ key }) => (key as string).startsWith('deadline.'));
  if (new Set(rules.map(({ key }) => key)).size < rules.length)
    throw new TypeError('not reckoned here: a changed rule');
  return rules.flatMap(({ key, value }) => {
    const rule = value as Deadline;
    return daysOf(rule, Number(until.slice(0, 4)))
      .filter(([period, opensOn]) => period >= rule.firstPeriod && shanghai(opensOn, '00:00') <= until)
      .map(([period, opensOn, last]) => ({
        kind: (key as string).slice('deadline.'.length),
        period,
        opensOn,
        dueOn: rule.roll === 'nextWorkingDay' ? orAfter(last) : last,
        obligors: rule.obligors.kind === 'memberUnits' ? units : areas,
      }));
  });
};

/** A stretch of time in which a paper is waited for: from its opening or its return until it is filed. */
interface Wait {
  readonly round: number;
  readonly from: Instant;
  readonly to: Instant | undefined;
  readonly dueOn: LegalDate;
  /** Whether passing the due day makes it overdue: not where its timeliness is lost already. */
  readonly counts: boolean;
}

const waitsOf = (
  log: Log,
  stream: string,
  first: Pick<Wait, 'from' | 'dueOn'>,
  { away }: Workdays,
): readonly Wait[] => {
  const waits: Wait[] = [{ ...first, round: 0, to: undefined, counts: true }];
  for (const { type, metadata } of log.filter((event) => event.stream === stream)) {
    const last = waits.at(-1)!;
    const { at } = metadata;
    if (['ObligationSubmitted', 'ObligationWaived'].includes(type) && last.to === undefined) {
      waits.splice(-1, 1, { ...last, to: at });
    }
    if (type !== 'ObligationReturned') continue;
    // three working days from the return, and never less than what was left of the first time (AMB-47)
    const mended = away(new Date(Date.parse(at) + 8 * 3_600_000).toISOString().slice(0, 10), 3);
    const dueOn = mended > first.dueOn ? mended : first.dueOn;
    const late = waits.some((wait) => wait.to !== undefined && wait.to >= shanghai(plus(wait.dueOn, 1), '00:00'));
    waits.push({ round: waits.length, from: at, to: undefined, dueOn, counts: !late });
  }
  return waits;
};

/** The ladder of A.6a on a due day; 24:00 of it is the first instant of the next. */
const ladderOn = (dueOn: LegalDate, { away, orBefore }: Workdays): readonly (readonly [string, Instant])[] => [
  ['before', shanghai(away(dueOn, -3), '09:00')],
  ['dueDay', shanghai(orBefore(dueOn), '09:00')],
  ['overdue', shanghai(plus(dueOn, 1), '00:00')],
  ['escalated', shanghai(away(dueOn, 3), '09:00')],
];

/** The reminder of R2: three working days after the issue, while a bureau has not acknowledged. */
const acknowledgements = (log: Log, { away }: Workdays, until: Instant): readonly string[] =>
  log
    .filter(({ type }) => type === 'DocumentIssued')
    .flatMap(({ stream, data }) => {
      const { issuedOn, addressees } = data as { issuedOn: LegalDate; addressees: readonly string[] };
      const dueAt = shanghai(away(issuedOn, 3), '09:00');
      const answers = log.filter((event) => event.stream === stream && event.type === 'DocumentAcknowledged');
      const inTime = answers.filter(({ metadata }) => metadata.at < dueAt).length;
      return dueAt <= until && inTime < addressees.length ? [noticeOf(stream, 'acknowledge', dueAt)] : [];
    });

/** What a log that was kept until an instant must hold. */
export const noticesOwed = (log: Log, until: Instant): Notices => {
  const days = workdays(log);
  const issued = [...acknowledgements(log, days, until)];
  const overdue: string[] = [];
  for (const { kind, period, opensOn, dueOn, obligors } of periodsOf(log, days, until)) {
    for (const obligor of obligors) {
      const subject = `obligation-guizhou-2020.${kind}.${period}.${obligor}`;
      const waits = waitsOf(log, subject, { from: shanghai(opensOn, '00:00'), dueOn }, days);
      for (const { round, from, to, dueOn: lastDay } of waits) {
        for (const [name, dueAt] of ladderOn(lastDay, days)) {
          // one whose time was past when the wait began is issued at its beginning
          const moment = dueAt > from ? dueAt : from;
          if (moment > until || (to !== undefined && moment >= to)) continue;
          issued.push(noticeOf(subject, round === 0 ? name : `${round}-${name}`, dueAt));
        }
      }
      const missed = waits
        .filter(({ counts }) => counts)
        .map((wait) => ({ ...wait, dueAt: shanghai(plus(wait.dueOn, 1), '00:00') }))
        .find(({ dueAt, to }) => dueAt <= until && (to === undefined || to >= dueAt));
      if (missed) overdue.push(`${subject} ${missed.dueAt}`);
    }
  }
  return { issued: issued.sort(), overdue: overdue.sort() };
};

/** What a log does hold: as often as it holds it. */
export const noticesIn = (log: Log): Notices => ({
  issued: dataOf(log, 'ReminderIssued')
    .map((data) => data as unknown as { subject: { kind: string; id: string }; rung: string; dueAt: Instant })
    .map(({ subject: { kind, id }, rung, dueAt }) => noticeOf(`${kind}-${id}`, rung, dueAt))
    .sort(),
  overdue: log
    .filter(({ type }) => type === 'ObligationBecameOverdue')
    .map(({ stream, data }) => `${stream} ${(data as unknown as { dueAt: Instant }).dueAt}`)
    .sort(),
});

/** Where a log departs from what it must hold; all empty where it does not. */
export const departures = (owed: readonly string[], held: readonly string[]) => ({
  missing: owed.filter((notice) => !held.includes(notice)),
  unexpected: held.filter((notice) => !owed.includes(notice)),
  doubled: [...new Set(held.filter((notice, i) => held.indexOf(notice) !== i))],
});
