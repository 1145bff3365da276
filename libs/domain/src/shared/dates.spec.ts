import { describe, expect, it } from '@jest/globals';
import { addMonths } from './dates.js';

describe('a day so many months later', () => {
  it.each([
    ['2020-11-18', 6, '2021-05-18'],
    ['2020-08-31', 6, '2021-02-28'],
    ['2021-12-31', 2, '2022-02-28'],
    ['2020-01-31', 1, '2020-02-29'],
    ['2020-12-01', 12, '2021-12-01'],
  ])('of %s and %s is %s: the same day, or the last of a shorter month', (date, months, later) =>
    expect(addMonths(date, months)).toBe(later),
  );
});
