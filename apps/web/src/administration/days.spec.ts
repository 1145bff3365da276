import { describe, expect, it } from '@jest/globals';
import { daysAfter, nextQuarter } from './days.js';

describe('the days that a clock is moved to', () => {
  it('are counted over months, years and leap days', () => {
    expect(daysAfter('2020-02-28', 1)).toBe('2020-02-29');
    expect(daysAfter('2021-12-31', 1)).toBe('2022-01-01');
    expect(daysAfter('2021-12-28', 7)).toBe('2022-01-04');
  });

  it.each([
    ['2021-01-01', '2021-04-01'],
    ['2021-03-31', '2021-04-01'],
    ['2021-06-30', '2021-07-01'],
    ['2021-09-01', '2021-10-01'],
    ['2021-12-31', '2022-01-01'],
  ])('from %s lead over the end of the quarter to %s', (day, first) => {
    expect(nextQuarter(day)).toBe(first);
  });
});
