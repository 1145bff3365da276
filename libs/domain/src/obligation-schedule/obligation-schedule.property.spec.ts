import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { playHistory } from '@greenledger/eventing/testing';
import { clock, configured, deadlines, guizhou, withRule } from '../obligation/obligation.fixture.js';
import { type DeadlineRule } from '../scheme/rules.js';
import { obligationSchedule } from './obligation-schedule.js';
import { nextOpeningOf } from './opening.js';

const changes: readonly Partial<DeadlineRule>[] = [
  { roll: 'none' },
  { schedule: { kind: 'endOfQuarter', days: 5 }, roll: 'none' },
  { schedule: { kind: 'afterQuarterEnd', days: 5, dayKind: 'working' } },
  { lastPeriod: '2021-Q2' },
];

describe('the schedule of the quarterly report, under whatever changes of its rule,', () => {
  it('opens every period once, in order, not before its day', () =>
    fc.assert(
      fc.property(
        fc.array(fc.record({ change: fc.constantFrom(...changes), month: fc.integer({ min: 1, max: 12 }) }), {
          maxLength: 3,
        }),
        fc.array(fc.nat(60 * 24 * 60), { maxLength: 20 }),
        (changed, waits) => {
          const state = [...changed]
            .sort((a, b) => a.month - b.month)
            .reduce(
              (before, { change, month }) =>
                withRule(
                  before,
                  { key: 'deadline.quarterlyReport', value: { ...deadlines.quarterlyReport, ...change } },
                  `2021-${String(month).padStart(2, '0')}-15`,
                ),
              configured,
            );
          const { events } = playHistory(obligationSchedule, {
            steps: waits.map((wait) => ({
              actor: clock,
              wait,
              command: ({ periods }) => ({
                type: 'OpenObligationPeriod',
                scheme: guizhou,
                kind: 'quarterlyReport',
                period: nextOpeningOf(state, 'quarterlyReport', periods)?.period.period ?? 'none',
              }),
            })),
            cited: ({ kind }) => (kind === 'scheme' ? state : { is: 'established', units: {}, lead: [] }),
          });
          const opened = events.map(({ data }) => data.period);
          expect(opened).toEqual([...new Set(opened)].sort());
          if (opened.length > 0) expect(opened[0]).toBe('2020-Q3');
        },
      ),
      { numRuns: 150, seed: 20210101 },
    ));
});
