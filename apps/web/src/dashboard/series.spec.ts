import { describe, expect, it } from '@jest/globals';
import { baseOf, monthEnds, neededOf, points, targetSteps } from './series.js';

describe('a line over time', () => {
  it('has the ends of the months and the day that is looked at', () => {
    expect(monthEnds('2021-11-10', '2022-02-10')).toEqual(['2021-11-30', '2021-12-31', '2022-01-31', '2022-02-10']);
    expect(monthEnds('2021-12-01', '2021-12-31')).toEqual(['2021-12-31']);
    expect(monthEnds('2000-01-01', '2022-02-10')).toHaveLength(60);
  });

  it('is compared with the last month end that lies half a month back', () => {
    expect(baseOf('2022-01-05')).toBe('2021-11-30');
    expect(baseOf('2022-01-16')).toBe('2021-12-31');
  });

  it('rounds what a target needs up to whole communities', () => {
    expect(neededOf(3012, { atLeast: 60, of: 100 })).toBe(1808);
    expect(neededOf(10, { atLeast: 30, of: 100 })).toBe(3);
  });

  it('shows the difference of two shares as they are shown', () => {
    expect(points('30.01%', '29.68%')).toBe('+0.33');
    expect(points('29.68%', '30.01%')).toBe('−0.33');
    expect(points('—', '30.01%')).toBeUndefined();
  });

  it('steps from one target to the next on the day of the first', () => {
    const targets = [
      { on: '2022-12-31', needed: 60 },
      { on: '2021-12-31', needed: 30 },
    ];
    expect(targetSteps('2021-01-31', targets)).toEqual([
      { on: '2021-01-31', value: 30 },
      { on: '2021-12-31', value: 30 },
      { on: '2021-12-31', value: 60 },
      { on: '2022-12-31', value: 60 },
    ]);
  });
});
