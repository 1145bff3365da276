import { describe, expect, it } from '@jest/globals';
import { type DeadlineRule } from '../scheme/rules.js';
import { china } from './calendar.fixture.js';
import { isWorkingDay } from './calendar.js';
import {
  lastDayOf,
  lateness,
  nextOpening,
  nextPeriod,
  periodOf,
  periodsOpenedBy,
  resubmissionDue,
} from './deadline.js';

const base = {
  inclusive: true,
  roll: 'none',
  cutOff: '24:00',
  grace: { days: 0, dayKind: 'working' },
  resubmission: { days: 3, dayKind: 'working' },
  obligors: { kind: 'reportingAreas', level: 'prefecture' },
  filedBy: ['PrefectureOfficer'],
  acceptedBy: ['ProvincialOfficer'],
} as const;

const plain: DeadlineRule = {
  ...base,
  schedule: { kind: 'afterQuarterEnd', days: 5, dayKind: 'calendar' },
  firstPeriod: '2020-Q3',
};
const rolled: DeadlineRule = { ...plain, roll: 'nextWorkingDay' };
const window: DeadlineRule = { ...plain, schedule: { kind: 'endOfQuarter', days: 5 } };
const worked: DeadlineRule = { ...plain, schedule: { kind: 'afterQuarterEnd', days: 5, dayKind: 'working' } };
const plan: DeadlineRule = {
  ...base,
  schedule: { kind: 'once', due: { monthEnd: '2020-09', day: 'calendar' }, opensOn: '2020-09-11' },
  firstPeriod: '2020',
};
const pilotList: DeadlineRule = {
  ...plan,
  schedule: { kind: 'once', due: { monthEnd: '2020-10', day: 'calendar' }, opensOn: '2020-09-11' },
};
const summary: DeadlineRule = {
  ...base,
  schedule: {
    kind: 'halfYearly',
    halves: [
      { due: '05-15', opens: '04-15' },
      { due: '11-15', opens: '10-15' },
    ],
  },
  firstPeriod: '2020-H2',
};

describe('the quarterly report', () => {
  it.each([
    ['2020-Q3', '2020-10-09', '2020-10-05', '2020-09-30', '2020-10-14'],
    ['2020-Q4', '2021-01-05', '2021-01-05', '2020-12-31', '2021-01-08'],
    ['2021-Q1', '2021-04-06', '2021-04-05', '2021-03-31', '2021-04-08'],
    ['2021-Q2', '2021-07-05', '2021-07-05', '2021-06-30', '2021-07-07'],
    ['2021-Q4', '2022-01-05', '2022-01-05', '2021-12-31', '2022-01-10'],
    ['2022-Q1', '2022-04-06', '2022-04-05', '2022-03-31', '2022-04-08'],
    ['2022-Q2', '2022-07-05', '2022-07-05', '2022-06-30', '2022-07-07'],
    ['2022-Q4', '2023-01-05', '2023-01-05', '2022-12-31', '2023-01-09'],
  ])('of %s is due on %s, unrolled on %s, in the last days by %s, in working days on %s', (period, ...due) => {
    const found = [rolled, plain, window, worked].map((rule) => periodOf(rule, china, period));
    expect(found.map(({ dueOn }) => dueOn)).toEqual(due);
    expect(found.map(({ provisional }) => provisional)).toEqual([false, false, false, false]);
  });

  it('of 2020 Q3 ends at 24:00 of 9 October, moved from the fifth, and opened on the first', () =>
    expect(periodOf(rolled, china, '2020-Q3')).toEqual({
      period: '2020-Q3',
      opensOn: '2020-10-01',
      opensAt: '2020-09-30T16:00:00.000Z',
      dueOn: '2020-10-09',
      dueAt: '2020-10-09T16:00:00.000Z',
      movedFrom: '2020-10-05',
      obligorsOn: '2020-09-30',
      provisional: false,
    }));

  it('that is due on a working day was not moved', () =>
    expect(periodOf(rolled, china, '2020-Q4')).not.toHaveProperty('movedFrom'));

  it('opens with its window under reading (b), and membership counts on that day', () =>
    expect(periodOf(window, china, '2020-Q3')).toMatchObject({ opensOn: '2020-09-26', obligorsOn: '2020-09-26' }));

  it('depends on the roll in every first and third quarter to 2026', () => {
    for (const year of [2021, 2022, 2023, 2024, 2025, 2026]) {
      for (const quarter of ['Q1', 'Q3']) {
        const { dueOn } = periodOf(plain, china, `${year}-${quarter}`);
        expect(isWorkingDay(china, dueOn)).toEqual({ value: false, provisional: false });
        expect(periodOf(rolled, china, `${year}-${quarter}`).movedFrom).toBe(dueOn);
      }
    }
  });

  it('is provisional where the year of its deadline has no calendar', () => {
    expect(periodOf(rolled, china, '2026-Q4')).toMatchObject({ dueOn: '2027-01-05', provisional: true });
    expect(periodOf(plain, china, '2026-Q4').provisional).toBe(false);
    expect(periodOf(worked, china, '2026-Q4').provisional).toBe(true);
  });

  it('is opened for each quarter from the first configured, until a decision ends it', () => {
    const names = (on: string, rule = rolled) => periodsOpenedBy(rule, china, on).map(({ period }) => period);
    expect(names('2020-09-30')).toEqual([]);
    expect(names('2020-10-01')).toEqual(['2020-Q3']);
    expect(names('2021-12-31')).toEqual(['2020-Q3', '2020-Q4', '2021-Q1', '2021-Q2', '2021-Q3']);
    expect(names('2023-12-31', { ...rolled, lastPeriod: '2020-Q4' })).toEqual(['2020-Q3', '2020-Q4']);
  });
});

describe('fixed dates', () => {
  it('are not moved: the plan is due on 30 September and the pilot list on Saturday 31 October 2020', () => {
    expect(periodOf(plan, china, '2020')).toMatchObject({
      opensOn: '2020-09-11',
      dueOn: '2020-09-30',
      dueAt: '2020-09-30T16:00:00.000Z',
    });
    expect(periodOf(pilotList, china, '2020')).toMatchObject({
      dueOn: '2020-10-31',
      dueAt: '2020-10-31T16:00:00.000Z',
    });
  });

  it.each([
    ['2020-H2', '2020-10-15', '2020-11-15'],
    ['2021-H1', '2021-04-15', '2021-05-15'],
    ['2021-H2', '2021-10-15', '2021-11-15'],
    ['2022-H1', '2022-04-15', '2022-05-15'],
    ['2026-H2', '2026-10-15', '2026-11-15'],
  ])('of the stage summary %s: open on %s, due on %s though a rest day', (period, opensOn, dueOn) =>
    expect(periodOf(summary, china, period)).toMatchObject({ opensOn, dueOn, provisional: false }),
  );

  it('move when the rule says so', () => {
    const move = { roll: 'nextWorkingDay' } as const;
    expect(periodOf({ ...pilotList, ...move }, china, '2020')).toMatchObject({
      dueOn: '2020-11-02',
      movedFrom: '2020-10-31',
    });
    expect(periodOf({ ...summary, ...move }, china, '2020-H2').dueOn).toBe('2020-11-16');
  });

  it('may mean the last working day of the month, or the day before the one named', () => {
    const schedule = {
      kind: 'once',
      due: { monthEnd: '2020-10', day: 'working' },
      opensOn: '2020-09-11',
    } as const;
    expect(periodOf({ ...pilotList, schedule }, china, '2020').dueOn).toBe('2020-10-30');
    expect(periodOf({ ...plan, inclusive: false }, china, '2020').dueOn).toBe('2020-09-29');
  });

  it('may be a plain date, with another cut-off and days of grace', () => {
    const rule: DeadlineRule = {
      ...plan,
      schedule: { kind: 'once', due: '2020-09-30', opensOn: '2020-09-11' },
      cutOff: '18:00',
      grace: { days: 1, dayKind: 'working' },
    };
    expect(periodOf(rule, china, '2020')).toMatchObject({ dueOn: '2020-09-30', dueAt: '2020-10-09T10:00:00.000Z' });
  });

  it('are opened once, or twice a year', () => {
    expect(nextPeriod(plan, '2020')).toBeUndefined();
    expect(nextPeriod(summary, '2020-H2')).toBe('2021-H1');
    expect(nextPeriod(rolled, '2020-Q4')).toBe('2021-Q1');
    expect(periodsOpenedBy(plan, china, '2026-01-01')).toHaveLength(1);
    expect(periodsOpenedBy(summary, china, '2021-10-14').map(({ period }) => period)).toEqual(['2020-H2', '2021-H1']);
  });

  it('tell what opens next', () => {
    expect(nextOpening(summary, china, '2020-10-15')?.opensOn).toBe('2021-04-15');
    expect(nextOpening(plan, china, '2020-09-11')).toBeUndefined();
    expect(nextOpening({ ...summary, lastPeriod: '2020-H2' }, china, '2020-10-15')).toBeUndefined();
  });
});

describe('lateness', () => {
  const quarter = periodOf(rolled, china, '2020-Q3');

  it('begins at the very end of the last day', () => {
    expect(lateness('2020-10-09T15:59:59.000Z', quarter)).toEqual({ late: false, daysLate: 0 });
    expect(lateness('2020-10-09T15:59:59.999Z', quarter)).toEqual({ late: false, daysLate: 0 });
    expect(lateness('2020-10-09T16:00:00.000Z', quarter)).toEqual({ late: true, daysLate: 1 });
  });

  it('is counted in days of Shanghai', () => {
    expect(lateness('2020-10-10T01:12:00.000Z', quarter)).toEqual({ late: true, daysLate: 1 });
    const days = (filedAt: string, rule: DeadlineRule) => lateness(filedAt, periodOf(rule, china, '2020')).daysLate;
    expect(days('2020-10-09T02:00:00.000Z', plan)).toBe(9);
    expect(days('2020-11-02T02:00:00.000Z', pilotList)).toBe(2);
    expect(days('2020-11-02T02:00:00.000Z', { ...pilotList, roll: 'nextWorkingDay' })).toBe(0);
  });
});

describe('counted periods', () => {
  it('let a paper returned on 30 September 2020 stay timely until the third working day, 12 October', () =>
    expect(resubmissionDue(plan, china, '2020-09-30')).toEqual({ value: '2020-10-12', provisional: false }));

  it('end a notice of five working days posted on a Monday on that Friday: the first day counts', () => {
    const rule = { days: 5, dayKind: 'working', firstDayCounts: true } as const;
    expect(lastDayOf(rule, china, '2021-11-22').value).toBe('2021-11-26');
    expect(lastDayOf(rule, china, '2021-11-20').value).toBe('2021-11-26');
    expect(lastDayOf({ ...rule, firstDayCounts: false }, china, '2021-11-22').value).toBe('2021-11-29');
  });

  it('end a notice of seven calendar days on the seventh', () =>
    expect(lastDayOf({ days: 7, dayKind: 'calendar', firstDayCounts: true }, china, '2022-02-08').value).toBe(
      '2022-02-14',
    ));
});
