import { describe, expect, it } from '@jest/globals';
import { china, publishedYears } from './calendar.fixture.js';
import {
  addWorkingDays,
  calendarOf,
  emptyCalendar,
  isWorkingDay,
  nextWorkingDay,
  previousWorkingDay,
  rollBack,
  rollForward,
  workingDaysBetween,
} from './calendar.js';
import { addDays } from './dates.js';

const sure = <T>(value: T) => ({ value, provisional: false });
const open = <T>(value: T) => ({ value, provisional: true });

describe('a working day', () => {
  it.each(['2022-10-08', '2023-10-07', '2024-04-07', '2020-09-27', '2020-10-10', '2022-10-09', '2026-01-04'])(
    'is %s, a weekend day made up for',
    (day) => expect(isWorkingDay(china, day)).toEqual(sure(true)),
  );

  it.each(['2020-10-01', '2020-10-08', '2021-04-05', '2022-04-05', '2022-12-31', '2023-01-02', '2024-06-10'])(
    'is not %s, a holiday',
    (day) => expect(isWorkingDay(china, day)).toEqual(sure(false)),
  );

  it.each(['2020-10-31', '2020-11-15', '2021-05-15', '2022-05-15', '2025-11-15', '2026-11-15'])(
    'is not %s, a named date that falls on a weekend and is not made up for',
    (day) => expect(isWorkingDay(china, day)).toEqual(sure(false)),
  );

  it('follows the later notice of 2020: 3 February was worked, 31 January and the cancelled 1 February were not', () => {
    expect(isWorkingDay(china, '2020-01-31')).toEqual(sure(false));
    expect(isWorkingDay(china, '2020-02-01')).toEqual(sure(false));
    expect(isWorkingDay(china, '2020-02-03')).toEqual(sure(true));
  });

  it('is Monday to Friday and provisional where no notice has fixed the year', () => {
    expect(isWorkingDay(china, '2027-01-01')).toEqual(open(true));
    expect(isWorkingDay(china, '2027-10-02')).toEqual(open(false));
    expect(isWorkingDay(china, '2019-12-31')).toEqual(open(true));
    expect(isWorkingDay(emptyCalendar, '2020-10-01')).toEqual(open(true));
  });

  it('stays provisional at the end of December until the next notice is out', () => {
    expect(isWorkingDay(china, '2026-12-28')).toEqual(sure(true));
    expect(isWorkingDay(china, '2026-12-29')).toEqual(open(true));
    expect(isWorkingDay(china, '2025-12-31')).toEqual(sure(true));
    expect(isWorkingDay(calendarOf(publishedYears.slice(0, 3)), '2022-12-31')).toEqual(open(false));
  });
});

describe('counting working days', () => {
  it('does not count the start day', () => expect(addWorkingDays(china, '2020-09-30', 3)).toEqual(sure('2020-10-12')));

  it('goes back over a holiday: three before 9 October 2020 is 28 September', () =>
    expect(addWorkingDays(china, '2020-10-09', -3)).toEqual(sure('2020-09-28')));

  it('leaves a date alone for nought days, worked or not', () => {
    expect(addWorkingDays(china, '2020-10-03', 0)).toEqual(sure('2020-10-03'));
    expect(addWorkingDays(china, '2027-10-03', 0)).toEqual(open('2027-10-03'));
  });

  it('says next and previous without the day itself', () => {
    expect(nextWorkingDay(china, '2020-09-30')).toEqual(sure('2020-10-09'));
    expect(nextWorkingDay(china, '2020-10-09')).toEqual(sure('2020-10-10'));
    expect(previousWorkingDay(china, '2020-10-09')).toEqual(sure('2020-09-30'));
    expect(previousWorkingDay(china, '2020-09-28')).toEqual(sure('2020-09-27'));
  });

  it('counts the end but not the start, and backwards below nought', () => {
    expect(workingDaysBetween(china, '2020-09-30', '2020-10-12')).toEqual(sure(3));
    expect(workingDaysBetween(china, '2020-10-12', '2020-09-30')).toEqual(sure(-3));
    expect(workingDaysBetween(china, '2020-10-01', '2020-10-08')).toEqual(sure(0));
    expect(workingDaysBetween(china, '2020-10-12', '2020-10-12')).toEqual(sure(0));
  });

  it('is provisional as soon as an unfixed day is crossed', () => {
    expect(addWorkingDays(china, '2026-12-24', 2)).toEqual(sure('2026-12-28'));
    expect(addWorkingDays(china, '2026-12-24', 3)).toEqual(open('2026-12-29'));
    expect(workingDaysBetween(china, '2026-12-30', '2027-01-05').provisional).toBe(true);
    expect(previousWorkingDay(china, '2027-01-04').provisional).toBe(true);
  });
});

describe('moving a date off a rest day', () => {
  it('keeps a worked day', () => {
    expect(rollForward(china, '2021-01-05')).toEqual(sure('2021-01-05'));
    expect(rollForward(china, '2020-10-10')).toEqual(sure('2020-10-10'));
    expect(rollBack(china, '2020-09-30')).toEqual(sure('2020-09-30'));
  });

  it('goes forward to the next worked day, or back to the last', () => {
    expect(rollForward(china, '2020-10-05')).toEqual(sure('2020-10-09'));
    expect(rollForward(china, '2021-04-05')).toEqual(sure('2021-04-06'));
    expect(rollBack(china, '2020-10-31')).toEqual(sure('2020-10-30'));
    expect(rollBack(china, '2020-10-08')).toEqual(sure('2020-09-30'));
  });

  it('says that it may still change', () => expect(rollForward(china, '2027-04-05')).toEqual(open('2027-04-05')));
});

describe('the two ways of counting', () => {
  it('agree on every day from 2020 to 2026', () => {
    for (let day = '2020-01-05'; day < '2026-12-01'; day = addDays(day, 1)) {
      const five = addWorkingDays(china, day, 5).value;
      expect(workingDaysBetween(china, day, five).value).toBe(5);
      expect(isWorkingDay(china, five).value).toBe(true);
      expect(addWorkingDays(china, five, -5).value <= day).toBe(true);
      expect(rollForward(china, day).value).toBe(nextWorkingDay(china, addDays(day, -1)).value);
    }
  });
});
