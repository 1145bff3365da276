import { describe, expect, it } from '@jest/globals';
import { ControlledClock, isMovable, PracticeClock, SystemClock } from './clock.js';

describe('a clock', () => {
  it('stands still until it is moved', () => {
    const clock = new ControlledClock('2020-09-11T00:00:00.000Z');
    expect(clock.now()).toBe(clock.now());
    clock.advanceTo('2020-10-01T00:00:00.000Z');
    clock.advanceBy(1000);
    expect(clock.now()).toBe('2020-10-01T00:00:01.000Z');
  });

  it('never goes back', () => {
    const clock = new ControlledClock('2020-09-11T00:00:00.000Z');
    expect(() => clock.advanceTo('2020-09-10T23:59:59.999Z')).toThrow(RangeError);
  });

  it('lets in one spelling of an instant only, because instants are compared as text', () => {
    expect(() => new ControlledClock('2020-09-11T08:00:00+08:00')).toThrow(RangeError);
    expect(() => new ControlledClock('2020-09-11')).toThrow(RangeError);
  });

  it('tells the time of the machine where nobody controls it', () => {
    const before = Date.now();
    const now = Date.parse(new SystemClock().now());
    expect(now).toBeGreaterThanOrEqual(before);
    expect(new SystemClock().controlled).toBe(false);
  });

  it('of a practice province runs on, may be set forward, and is never set back', () => {
    const clock = new PracticeClock('2021-12-31T16:00:00.000Z');
    expect(clock.now() >= '2021-12-31T16:00:00.000Z').toBe(true);
    clock.advanceTo('2022-03-31T16:00:00.000Z');
    expect(clock.now() >= '2022-03-31T16:00:00.000Z').toBe(true);
    clock.advanceTo('2022-01-01T00:00:00.000Z');
    expect(clock.now() >= '2022-03-31T16:00:00.000Z').toBe(true);
  });

  it('may be set forward by a story or in a practice province, never in a live system', () => {
    const start = '2020-09-11T00:00:00.000Z';
    expect(isMovable(new ControlledClock(start))).toBe(true);
    expect(isMovable(new PracticeClock(start))).toBe(true);
    expect(isMovable(new SystemClock())).toBe(false);
  });
});
