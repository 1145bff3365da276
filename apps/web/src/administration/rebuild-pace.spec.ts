import { describe, expect, it } from '@jest/globals';
import { paceOf, type Sample, secondsLeft, withSample } from './rebuild-pace.js';

const seen = (...samples: readonly Sample[]): readonly Sample[] => samples.reduce(withSample, [] as readonly Sample[]);

describe('the pace of a rebuild', () => {
  it('is not known before there are two looks', () => {
    expect(paceOf(seen())).toBeUndefined();
    expect(paceOf(seen({ at: 0, ordinal: 100 }))).toBeUndefined();
    expect(paceOf(seen({ at: 0, ordinal: 100 }, { at: 0, ordinal: 100 }))).toBeUndefined();
  });

  it('is measured over the last minute', () => {
    expect(paceOf(seen({ at: 0, ordinal: 0 }, { at: 2_000, ordinal: 500 }))).toBe(250);
    const slower = seen({ at: 0, ordinal: 0 }, { at: 1_000, ordinal: 9_000 }, { at: 71_000, ordinal: 9_700 });
    expect(paceOf(slower)).toBeUndefined();
    expect(paceOf(withSample(slower, { at: 73_000, ordinal: 9_720 }))).toBe(10);
  });

  it('begins anew with a rebuild that begins anew', () => {
    expect(paceOf(seen({ at: 0, ordinal: 900 }, { at: 2_000, ordinal: 100 }))).toBeUndefined();
  });

  it('tells how long what is left is going to take, unless nothing moves', () => {
    expect(secondsLeft(1_000, 250)).toBe(4);
    expect(secondsLeft(1_001, 250)).toBe(5);
    expect(secondsLeft(1_000, 0)).toBeUndefined();
    expect(secondsLeft(1_000, undefined)).toBeUndefined();
  });
});
