import { describe, expect, it } from '@jest/globals';
import { type Clock, ControlledClock } from './clock.js';
import { ClockSkew } from './clock-skew.js';

/** A clock that shows these, and then stands still. */
const at = (...instants: string[]): Clock => ({
  controlled: false,
  now: () => (instants.length > 1 ? instants.shift() : instants[0])!,
});
const still = (): number => 0;
const database = (instant: string) => async () => Date.parse(instant);

describe('the clock of a process', () => {
  it('may be two seconds off the clock of the database', async () => {
    const skew = new ClockSkew(
      at('2026-01-01T00:00:02.000Z', '2026-01-01T00:00:02.000Z'),
      database('2026-01-01T00:00:00.000Z'),
      still,
    );
    await skew.measure();
    expect(skew.milliseconds).toBe(2000);
    expect(() => skew.check()).not.toThrow();
  });

  it('stops the process from appending when it is further off, either way', async () => {
    for (const theirs of ['2026-01-01T00:00:00.000Z', '2026-01-01T00:00:06.000Z']) {
      const skew = new ClockSkew(at('2026-01-01T00:00:03.000Z', '2026-01-01T00:00:03.000Z'), database(theirs), still);
      await skew.measure();
      expect(() => skew.check()).toThrow(expect.objectContaining({ code: 'ClockSkew' }));
    }
  });

  it('is not blamed for a slow answer', async () => {
    const skew = new ClockSkew(
      at('2026-01-01T00:00:00.000Z', '2026-01-01T00:00:10.000Z'),
      database('2026-01-01T00:00:00.100Z'),
      still,
    );
    await skew.measure();
    expect(skew.tooLarge).toBe(false);
  });

  it('that somebody sets stops the process at once, not only when it is measured again', async () => {
    for (const set of ['2026-01-01T00:00:35.000Z', '2025-12-31T23:59:35.000Z']) {
      let [now, ticks] = ['2026-01-01T00:00:00.000Z', 0];
      const skew = new ClockSkew(
        { controlled: false, now: () => now },
        async () => Date.parse(now),
        () => ticks,
      );
      await skew.measure();
      [now, ticks] = ['2026-01-01T00:00:05.000Z', 5_000];
      expect(() => skew.check()).not.toThrow();
      now = set;
      expect(() => skew.check()).toThrow(expect.objectContaining({ code: 'ClockSkew' }));
      await skew.measure();
      expect(() => skew.check()).not.toThrow();
    }
  });

  it('is never compared when it is a controlled clock', async () => {
    const skew = new ClockSkew(new ControlledClock('2020-09-11T00:00:00.000Z'), () =>
      Promise.reject(new Error('asked')),
    );
    await skew.measure();
    expect(skew.tooLarge).toBe(false);
  });
});
