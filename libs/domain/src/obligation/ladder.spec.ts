import { describe, expect, it } from '@jest/globals';
import { china } from '../shared/calendar.fixture.js';
import { instantAt } from '../shared/dates.js';
import { ladder } from './obligation.fixture.js';
import { deliveryOf, stampRungs } from './ladder.js';

const on = (dueOn: string) => ({ dueOn, dueAt: instantAt(dueOn, '24:00') });
const rungsOf = (dueOn: string) =>
  Object.fromEntries(
    stampRungs(ladder, china, on(dueOn)).map(({ name, dueAt, deliverAt }) => [name, [dueAt, deliverAt]]),
  );

describe('the ladder of notices', () => {
  it('counts three working days back over the National Day holiday', () =>
    expect(rungsOf('2020-10-09')['before']).toEqual([
      instantAt('2020-09-28', '09:00'),
      instantAt('2020-09-28', '09:00'),
    ]));

  it('speaks on the due day at nine, at once when overdue, and to the heads after three working days', () =>
    expect(rungsOf('2021-04-06')).toEqual({
      before: [instantAt('2021-03-31', '09:00'), instantAt('2021-03-31', '09:00')],
      dueDay: [instantAt('2021-04-06', '09:00'), instantAt('2021-04-06', '09:00')],
      overdue: [instantAt('2021-04-07'), instantAt('2021-04-07')],
      escalated: [instantAt('2021-04-09', '09:00'), instantAt('2021-04-09', '09:00')],
    }));

  it('moves the due-day rung of a Saturday to the Friday before', () =>
    expect(rungsOf('2020-10-31')['dueDay']).toEqual([
      instantAt('2020-10-30', '09:00'),
      instantAt('2020-10-30', '09:00'),
    ]));

  it('speaks at its own hour on a working day, and at the usual one where it was moved', () => {
    const afternoon = { ...ladder, rungs: [{ name: 'dueDay', workingDays: 0, at: '15:00', to: ['obligor'] }] } as const;
    const dueAt = (dueOn: string) => stampRungs(afternoon, china, on(dueOn))[0]?.dueAt;
    expect(dueAt('2020-09-30')).toBe(instantAt('2020-09-30', '15:00'));
    expect(dueAt('2020-10-31')).toBe(instantAt('2020-10-30', '09:00'));
  });

  it('issues the overdue rung at its instant and delivers it on the Monday behind a weekend', () =>
    expect(rungsOf('2020-10-31')['overdue']).toEqual([instantAt('2020-11-01'), instantAt('2020-11-02', '09:00')]));

  it('leaves a rung on its rest day where the rule says so', () => {
    const restDays = { upToDueDay: 'onTheDay', afterwards: 'onTheDay', at: '09:00' } as const;
    const [, dueDay, overdue] = stampRungs({ ...ladder, restDays }, china, on('2020-10-31'));
    expect([dueDay!.deliverAt, overdue!.deliverAt]).toEqual([
      instantAt('2020-10-31', '09:00'),
      instantAt('2020-11-01'),
    ]);
    const late = deliveryOf({ deliverAt: dueDay!.deliverAt }, instantAt('2020-11-01'), china, { ...ladder, restDays });
    expect(late).toBe(instantAt('2020-11-01'));
  });

  it('takes a make-up Saturday for the working day that it is', () =>
    expect(rungsOf('2020-10-09')['overdue']).toEqual([instantAt('2020-10-10'), instantAt('2020-10-10')]));

  it('counts its escalation from the end of a grace', () => {
    const graced = { dueOn: '2021-07-05', dueAt: instantAt('2021-07-07', '24:00') };
    const escalated = stampRungs(ladder, china, graced).find(({ name }) => name === 'escalated');
    expect(escalated?.dueAt).toBe(instantAt('2021-07-12', '09:00'));
  });

  it('names the rungs of a mending by its round', () =>
    expect(stampRungs(ladder, china, on('2020-10-12'), 2).map(({ key }) => key)).toEqual([
      '2-before',
      '2-dueDay',
      '2-overdue',
      '2-escalated',
    ]));
});

describe('a rung', () => {
  const rung = { deliverAt: instantAt('2020-09-28', '09:00') };

  it('issued in time is delivered as stamped', () =>
    expect(deliveryOf(rung, instantAt('2020-09-25'), china, ladder)).toBe(rung.deliverAt));

  it('recorded late on a rest day waits for nine on the next working day', () =>
    expect(deliveryOf(rung, instantAt('2020-10-01'), china, ladder)).toBe(instantAt('2020-10-09', '09:00')));

  it('recorded late on a working day leaves at once', () =>
    expect(deliveryOf(rung, instantAt('2020-09-29', '15:30'), china, ladder)).toBe(instantAt('2020-09-29', '15:30')));
});
