import { describe, expect, it } from '@jest/globals';
import { rowsIn } from './use-visible.js';

describe('a long list', () => {
  const rows = { start: 0, count: 10_000, height: 36 };

  it('draws the rows in sight and no others', () => {
    expect(rowsIn({ top: 3_600, bottom: 4_320 }, rows)).toEqual({ from: 100, to: 120 });
  });

  it('draws none that are not there', () => {
    expect(rowsIn({ top: -480, bottom: 720 }, { ...rows, count: 5 })).toEqual({ from: 0, to: 5 });
    expect(rowsIn({ top: 400_000, bottom: 401_000 }, rows)).toEqual({ from: 10_000, to: 10_000 });
    expect(rowsIn({ top: 0, bottom: 720 }, { ...rows, start: 5_000 })).toEqual({ from: 0, to: 0 });
  });
});
