import { describe, expect, it } from '@jest/globals';
import { nextVerdict, pauseBefore, placed, type Step, stepAt } from './steps.js';

const step = (ordinal: number, day: string, what = 'EvidenceAttached'): Step => ({
  ordinal,
  what,
  happenedOn: day,
  enteredAt: `${day}T02:00:00.000Z`,
  account: 'a',
  role: 'CommunityClerk',
  community: 'c',
  times: 1,
});
const steps = [
  step(3, '2021-03-01', 'CommunityEnrolled'),
  step(7, '2021-03-02'),
  step(9, '2021-06-10', 'StreetRecommended'),
  step(12, '2021-06-11', 'CountyReviewPassed'),
];

describe('a replay', () => {
  it('squeezes a long pause and says how long it was', () => {
    const [, , afterPause, last] = placed(steps, true);
    expect(afterPause!.idle).toBe(100);
    expect(afterPause!.at).toBeLessThan(0.9);
    expect(last!.at).toBe(1);
    expect(placed(steps, false).some(({ idle }) => idle !== undefined)).toBe(false);
  });

  it('keeps steps of one day apart', () => {
    const [one, other] = placed([step(1, '2021-03-01'), step(2, '2021-03-01'), step(3, '2021-03-02')], true);
    expect(other!.at).toBeGreaterThan(one!.at);
  });

  it('stands at the last step that its moment knows', () => {
    expect(stepAt(steps, undefined)).toBe(3);
    expect(stepAt(steps, '9')).toBe(2);
    expect(stepAt(steps, '11')).toBe(2);
    expect(stepAt(steps, '1')).toBe(0);
    expect(stepAt(steps, '2021-03-05T00:00:00.000Z')).toBe(1);
  });

  it('jumps from verdict to verdict, and to the end where there is none', () => {
    expect(nextVerdict(steps, 0, 1)).toBe(2);
    expect(nextVerdict(steps, 3, -1)).toBe(2);
    expect(nextVerdict(steps, 2, -1)).toBe(0);
    expect(nextVerdict(steps, 3, 1)).toBe(3);
  });

  it('waits evenly when pauses are squeezed, else as time took, but never for ever', () => {
    const [one, two, three] = steps as [Step, Step, Step];
    expect(pauseBefore(one, two, { speed: 1, squeeze: true })).toBe(
      pauseBefore(two, three, { speed: 1, squeeze: true }),
    );
    expect(pauseBefore(one, two, { speed: 4, squeeze: true })).toBe(300);
    expect(pauseBefore(two, three, { speed: 1, squeeze: false })).toBe(6_000);
  });
});
