import { describe, expect, it } from '@jest/globals';
import { type LegalDate, type RecordedEvent } from '@greenledger/eventing';
import fc from 'fast-check';
import { ATTAINED, attainedInYearOf } from './counting.js';
import { creationAccount } from './creation.js';
import { type Step } from './engine/subject.js';
import { foldWhole } from './engine/whole.js';

const FINDINGS = ['AttainmentConfirmed', 'RecheckPassed'];
const ENDS = ['AttainmentLapsed', 'CommunityWithdrawn'];

/** What may follow what, and what each says beside its type. */
const after: Readonly<Record<string, readonly string[]>> = {
  start: ['CommunityEnrolled'],
  CommunityEnrolled: ['AttainmentConfirmed', 'CommunityWithdrawn'],
  AttainmentConfirmed: ['RecheckBecameDue'],
  RecheckBecameDue: ['RecheckPassed', 'RecheckFailed'],
  RecheckPassed: ['RecheckBecameDue'],
  RecheckFailed: ['RecheckPassed', 'AttainmentLapsed'],
  AttainmentLapsed: ['CommunityEnrolled'],
  CommunityWithdrawn: ['CommunityEnrolled'],
};
const said: Readonly<Record<string, object>> = {
  CommunityEnrolled: { scheme: 'guizhou-2020' },
  AttainmentConfirmed: { edition: 'g@1' },
  RecheckPassed: { edition: 'g@1' },
  RecheckFailed: { edition: 'g@1', items: [12], reasons: {}, mendBy: '2030-01-01', counts: true },
};

interface Told {
  readonly type: string;
  readonly on: LegalDate;
}
const day = (number: number): LegalDate =>
  new Date(Date.UTC(2020, 8, 12) + number * 86_400_000).toISOString().slice(0, 10);

/** A course over about four years: each step some days behind the one before, with any of its possible successors. */
const courses = fc
  .array(fc.record({ days: fc.integer({ min: 1, max: 200 }), choice: fc.nat() }), { minLength: 1, maxLength: 14 })
  .map((steps) => {
    const told: Told[] = [];
    let at = 0;
    for (const { days, choice } of steps) {
      const next = after[told.at(-1)?.type ?? 'start']!;
      at += days;
      told.push({ type: next[choice % next.length]!, on: day(at) });
    }
    return told;
  });

const recorded = (told: readonly Told[]): readonly RecordedEvent[] => {
  const events = [
    { type: 'CommunityRegistered', on: '2020-09-11', stream: 'community-a', data: { area: 'GY', urban: true } },
    ...told.map(({ type, on }) => ({ type, on, stream: 'creation-a', data: { ...said[type] } })),
  ];
  return events.map(({ type, on, stream, data }, i) => {
    const actor = { account: 'someone', role: 'PrefectureReviewer' };
    const metadata = { at: `${on}T02:00:00.000Z`, effectiveOn: on, actor, commandId: `${i}` };
    const position = String(i).padStart(6, '0');
    return { id: `event-${i}`, type, data, stream, revision: i, position, metadata } as unknown as RecordedEvent;
  });
};

const sum = (steps: readonly Step[], figure: string, on: LegalDate): number =>
  steps.filter((step) => step.figure === figure && step.on <= on).reduce((total, { amount }) => total + amount, 0);

/** Counted on a day, by the words of the two readings: no fold, no posting. */
const counted = (told: readonly Told[], on: LegalDate): { readonly cumulative: number; readonly yearly: number } => {
  const known = told.filter((each) => each.on <= on);
  const ended = known.findLastIndex(({ type }) => ENDS.includes(type));
  const findings = known.slice(ended + 1).filter(({ type }) => FINDINGS.includes(type));
  const ofTheYear = findings.filter((each) => each.on.slice(0, 4) === on.slice(0, 4));
  return { cumulative: Math.min(findings.length, 1), yearly: Math.min(ofTheYear.length, 1) };
};

describe('random courses of attainment, by both readings (AMB-5)', () => {
  it('count on every day what its reading says of that day', () => {
    let differing = 0;
    fc.assert(
      fc.property(courses, (told) => {
        const { steps } = foldWhole(creationAccount, 'a', recorded(told));
        const days = [
          ...told.map(({ on }) => on),
          '2020-12-31',
          '2021-01-01',
          '2021-12-31',
          '2022-01-01',
          '2023-12-31',
        ];
        for (const on of days) {
          const { cumulative, yearly } = counted(told, on);
          expect([on, sum(steps, ATTAINED, on)]).toEqual([on, cumulative]);
          expect([on, sum(steps, attainedInYearOf(on), on)]).toEqual([on, yearly]);
          if (cumulative !== yearly) differing += 1;
        }
      }),
      { numRuns: 300 },
    );
    expect(differing).toBeGreaterThan(0);
  });
});
