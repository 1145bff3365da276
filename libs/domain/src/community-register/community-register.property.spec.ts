import { beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { playHistory } from '@greenledger/eventing/testing';
import { civilAffairs, guian, guiyang, guizhou, province, Registry } from '../community/community.fixture.js';
import { schemeRef, type SchemeState } from '../scheme/scheme.js';
import { type Actor } from '../shared/actor.js';
import { legalDate } from '../shared/dates.js';
import { type AccountId, type UnitId } from '../shared/ids.js';
import { communityRegister, type CommunityRegister } from './community-register.js';
import { type CommunityRegisterEvent } from './community-register.events.js';

let scheme: SchemeState;
beforeAll(async () => {
  scheme = await (await Registry.open()).stateOf(schemeRef(guizhou));
});

const unit = (role: Actor['role'], name: string): Actor => ({ account: name as AccountId, role, unit: name as UnitId });
const provincial = unit('Member', 'civil-affairs');
const actors = [civilAffairs, provincial, guiyang, guian, province, unit('Liaison', 'transport')];

const histories = fc.array(
  fc.record({
    year: fc.integer({ min: 2019, max: 2024 }),
    actor: fc.constantFrom(...actors),
    wait: fc.nat(60 * 24 * 200),
  }),
  { maxLength: 25 },
);

const holds = ({ confirmed }: CommunityRegister, past: readonly CommunityRegisterEvent[]): void => {
  expect(confirmed).toEqual(past.map(({ data }) => data.year));
  expect(new Set(confirmed).size).toBe(confirmed.length);
};

describe.each([
  ['GY', [civilAffairs, provincial]],
  ['GA', [guian, provincial]],
] as const)('the register of %s, whatever is tried with it,', (area, mayConfirm) => {
  it('is confirmed once a year that has come, by civil affairs or who stands for them, and late behind its day', () => {
    const met = new Set<string>();
    const years = new Set<boolean>();
    fc.assert(
      fc.property(histories, (history) => {
        const told: { readonly at: string; readonly actor: Actor }[] = [];
        const { events, refusals } = playHistory(communityRegister, {
          steps: history.map(({ year, actor, wait }) => ({
            command: { type: 'ConfirmCommunityRegister' as const, scheme: guizhou, year },
            actor,
            wait,
          })),
          id: area,
          cited: (_, { at, actor }) => {
            told.push({ at, actor });
            return scheme;
          },
          invariant: (state, past) => {
            holds(state, past);
            const latest = past.at(-1);
            if (!latest) return;
            const { at, actor } = told.at(-1)!;
            const { year, late } = latest.data;
            expect(mayConfirm).toContainEqual(actor);
            expect(year).toBeLessThanOrEqual(Number(legalDate(at).slice(0, 4)));
            expect(late).toBe(legalDate(at) > `${year}-12-31`);
          },
        });
        Object.keys(refusals).forEach((code) => met.add(code));
        events.forEach(({ data }) => years.add(data.late));
      }),
      { numRuns: 200 },
    );
    expect([...met]).toEqual(expect.arrayContaining(['NotAllowed', 'EffectiveInFuture', 'OutsideArea']));
    expect(years).toEqual(new Set([true, false]));
  });
});
