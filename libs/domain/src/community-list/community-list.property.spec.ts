import { describe, expect, it } from '@jest/globals';
import { playHistory } from '@greenledger/eventing/testing';
import fc from 'fast-check';
import { bijie, guiyang, guizhou } from '../community/community.fixture.js';
import { creation } from '../creation/creation.js';
import { type AreaId, type CommunityId, type UnitId } from '../shared/ids.js';
import { communityList, communityListId } from './community-list.js';

const area = 'GY' as AreaId;
const enrolled = { is: 'enrolled' };

/** Who stands where, and who takes part. */
const places: Readonly<Record<string, { readonly community: object; readonly creation: object }>> = {
  north: { community: { is: 'active', area }, creation: enrolled },
  south: { community: { is: 'active', area }, creation: enrolled },
  west: { community: { is: 'active', area: 'BJ' as AreaId }, creation: enrolled },
  idle: { community: { is: 'active', area }, creation: creation.initial },
  gone: { community: { is: 'closed', area }, creation: enrolled },
};
const row = (names: readonly string[]) =>
  fc.record(
    {
      community: fc.constantFrom(...(names as CommunityId[])),
      wave: fc.constantFrom('第一批', '第二批'),
      bureau: fc.constantFrom('GY.housing' as UnitId, 'GY.civil-affairs' as UnitId),
      targetDate: fc.constantFrom('2021-11-30', '2022-11-30'),
    },
    { noNullPrototype: true },
  );
// mostly rows that fit, so that lists are published often enough to have versions
const rows = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.uniqueArray(row(['north', 'south']), { selector: (each) => each.community, maxLength: 2 }),
  },
  { weight: 1, arbitrary: fc.array(row(Object.keys(places)), { maxLength: 4 }) },
);

const steps = fc.record({
  actor: fc.constantFrom(guiyang, guiyang, bijie),
  wait: fc.nat(60 * 24 * 30),
  command: rows.map(
    (communities) => ({ type: 'PublishCommunityList', scheme: guizhou, area, year: 2021, communities }) as const,
  ),
});

describe('random histories of a list of creating communities', () => {
  it('number its versions without a gap and name only communities of the area that take part, each once', () => {
    const seen = { versions: 0, refused: new Set<string>() };
    fc.assert(
      fc.property(fc.array(steps, { maxLength: 12 }), (history) => {
        const { refusals } = playHistory(communityList, {
          id: communityListId(guizhou, area, 2021),
          steps: history,
          cited: ({ kind, id }) => (kind === 'creation' ? places[id]?.creation : places[id]?.community),
          invariant: (state, past, before) => {
            expect(state.version).toBe(past.length);
            // also asked for the beginning, before anything was published
            if (past.length === 0) return;
            expect(state.version).toBe(before.version + 1);
            expect(state.communities).not.toEqual(before.communities);
            const named = state.communities.map(({ community }) => community);
            expect(new Set(named).size).toBe(named.length);
            expect(named.every((name) => name === 'north' || name === 'south')).toBe(true);
            seen.versions = Math.max(seen.versions, state.version);
          },
        });
        for (const code of Object.keys(refusals)) seen.refused.add(code);
      }),
    );
    expect(seen.versions).toBeGreaterThan(2);
    expect([...seen.refused].sort()).toEqual(
      ['CommunityNotActive', 'DuplicateRow', 'NotEnrolled', 'OutsideArea', 'WrongState'].sort(),
    );
  });
});
