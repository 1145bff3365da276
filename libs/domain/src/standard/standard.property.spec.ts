import { describe, expect, it } from '@jest/globals';
import { playHistory } from '@greenledger/eventing/testing';
import fc from 'fast-check';
import { type AccountId } from '../shared/ids.js';
import { trialStandard } from './standard.fixture.js';
import { standard, versionInForce } from './standard.js';

const office = { account: 'office-1' as AccountId, role: 'ProvincialOfficer' } as const;
const known = {
  is: 'registered',
  number: { printed: '', normalised: '' },
  bases: [],
  addressees: [],
  acknowledged: [],
};
const versions = fc.constantFrom(1, 2, 3);
const days = fc.constantFrom('2020-09-11', '2020-10-01', '2021-01-01', '2021-07-01', '2022-01-01');

// the measures play no part here
const brief = {
  ...trialStandard,
  criteria: trialStandard.criteria.map((criterion) => ({ ...criterion, measures: [] })),
};

const steps = fc.record({
  actor: fc.constant(office),
  wait: fc.nat(60 * 24 * 60),
  command: fc.oneof(
    versions.map((version) => ({ type: 'RegisterStandardVersion', ...brief, version }) as const),
    fc.record({ type: fc.constant('ActivateStandardVersion' as const), version: versions, appliesFrom: days }),
    fc.record({
      type: fc.constant('RetireStandardVersion' as const),
      version: versions,
      retiredFrom: days,
      reason: fc.constant('replaced'),
    }),
  ),
});

describe('random histories of a standard', () => {
  it('leave one version in force on a day at most, and what was in force yesterday as it was', () => {
    fc.assert(
      fc.property(fc.array(steps, { maxLength: 12 }), (history) => {
        playHistory(standard, {
          steps: history,
          cited: () => known,
          invariant: (state, _past, before) => {
            const begun = Object.values(state.versions).flatMap((held) =>
              held.is === 'registered' ? [] : [held.appliesFrom],
            );
            expect(new Set(begun).size).toBe(begun.length);
            const first = Object.values(before.versions).every(({ is }) => is === 'registered');
            if (!first) {
              expect(versionInForce(state, '2020-09-10')?.version).toBe(versionInForce(before, '2020-09-10')?.version);
            }
          },
        });
      }),
      { numRuns: 60 },
    );
  });
});
