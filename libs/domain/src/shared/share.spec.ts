import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { gap, reaches, share } from './share.js';

const of = (numerator: number, denominator: number) => ({ numerator, denominator });
const percent = (atLeast: number) => ({ atLeast, of: 100 });

describe('a share', () => {
  it('is truncated, never rounded up', () => {
    expect(share(of(903, 3012), 2)).toBe('29.98%');
    expect(share(of(904, 3012), 2)).toBe('30.01%');
    expect(share(of(71, 250), 2)).toBe('28.40%');
    expect(share(of(2, 3), 0)).toBe('66%');
    expect(share(of(1, 1000), 2)).toBe('0.10%');
    expect(share(of(5, 5), 2)).toBe('100.00%');
  });

  it('of 850 in 2,834 is never 30%, at any number of decimals', () => {
    for (let decimals = 0; decimals <= 20; decimals += 1) {
      expect(share(of(850, 2834), decimals)).toMatch(/^29(\.9|%)/);
    }
    expect(reaches(of(850, 2834), percent(30))).toBe(false);
  });

  it('of nothing is no share and reaches nothing', () => {
    expect(share(of(0, 0), 2)).toBeUndefined();
    expect(reaches(of(0, 0), percent(30))).toBe(false);
  });

  it('reaches a target at equality', () => {
    expect(reaches(of(30, 100), percent(30))).toBe(true);
    expect(reaches(of(903, 3012), percent(30))).toBe(false);
    expect(reaches(of(904, 3012), percent(30))).toBe(true);
  });

  it('misses a target by whole communities', () => {
    expect(gap(of(903, 3012), percent(30))).toBe(1);
    expect(gap(of(904, 3012), percent(30))).toBe(0);
    expect(gap(of(0, 3012), percent(60))).toBe(1808);
  });

  it('shows the target only where the target is reached, and misses by nought exactly there', () => {
    const total = fc.integer({ min: 1, max: 130_000 });
    fc.assert(
      fc.property(
        total,
        fc.nat(),
        fc.integer({ min: 1, max: 100 }),
        fc.nat(12),
        (denominator, seed, atLeast, decimals) => {
          const ratio = of(seed % (denominator + 1), denominator);
          const shown = Number.parseFloat(share(ratio, decimals)!);
          expect(shown >= atLeast).toBe(reaches(ratio, percent(atLeast)));
          expect(gap(ratio, percent(atLeast)) === 0).toBe(reaches(ratio, percent(atLeast)));
        },
      ),
    );
  });
});
