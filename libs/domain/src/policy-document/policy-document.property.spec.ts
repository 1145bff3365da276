import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { playHistory } from '@greenledger/eventing/testing';
import { configured } from '../obligation/obligation.fixture.js';
import { type Actor } from '../shared/actor.js';
import { type AccountId, type DocumentId, type UnitId } from '../shared/ids.js';
import { type PolicyDocumentEvent } from './policy-document.events.js';
import { type PolicyDocument } from './policy-document.state.js';
import { policyDocument, type PolicyDocumentCommand } from './policy-document.js';

const office: Actor = { account: 'office' as AccountId, role: 'ProvincialOfficer' };
const bureauOf = (unit: string): Actor => ({
  account: unit as AccountId,
  role: 'PrefectureDepartment',
  unit: unit as UnitId,
});
const bureaus = ['GY.housing', 'GY.water', 'GA.housing'];
const document = (text: string) => text as DocumentId;
const number = { printed: '建成〔2020〕68号', normalised: '建城〔2020〕68号' };

const commands: fc.Arbitrary<PolicyDocumentCommand> = fc.oneof(
  fc.constant({
    type: 'RegisterPolicyDocument' as const,
    number,
    title: '方案',
    issuers: ['housing'],
    dated: '2020-07-22',
  }),
  fc.constantFrom('印刷有误', ' ').map((reason) => ({ type: 'CorrectPolicyDocument' as const, title: '更正', reason })),
  fc.constantFrom('known', 'unknown').map((basis) => ({ type: 'LinkPolicyBasis' as const, basis: document(basis) })),
  fc.subarray(bureaus, { minLength: 1 }).map((to) => ({
    type: 'IssueDocument' as const,
    issuedOn: '2020-09-11',
    addressees: to.map((bureau) => ({ bureau, activeFrom: '2010-01-01' })),
  })),
  fc.constantFrom(...bureaus).map((bureau) => ({ type: 'AcknowledgeDocument' as const, bureau })),
);

const steps = fc.array(
  fc.record({
    command: commands,
    actor: fc.constantFrom(office, office, ...bureaus.map(bureauOf)),
    wait: fc.nat(5000),
  }),
  { maxLength: 30 },
);

const holds = (state: PolicyDocument, past: readonly PolicyDocumentEvent[]): void => {
  const count = (type: string) => past.filter((event) => event.type === type).length;
  expect(count('PolicyDocumentRegistered')).toBe(1);
  expect(count('DocumentIssued')).toBeLessThanOrEqual(1);
  if (state.is === 'unregistered') throw new Error('a registered document is forgotten');
  expect(new Set(state.acknowledged).size).toBe(state.acknowledged.length);
  expect(state.addressees).toEqual(expect.arrayContaining([...state.acknowledged]));
  expect(state.bases).not.toContain('unknown');
};

describe('a policy document, whatever is tried with it,', () => {
  it('is registered and issued once, rests on registered bases, and is acknowledged once by addressees', () => {
    const met = new Set<string>();
    fc.assert(
      fc.property(steps, (random) => {
        const { events } = playHistory(policyDocument, {
          steps: random,
          cited: ({ kind, id }) =>
            kind === 'scheme' ? configured : { is: id === 'known' ? 'registered' : 'unregistered' },
          invariant: (state, past) => {
            if (past.length > 0) holds(state, past);
          },
        });
        events.forEach(({ type }) => met.add(type));
      }),
      { numRuns: 150, seed: 20200911 },
    );
    expect(met.size).toBe(5);
  });
});
