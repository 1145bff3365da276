import { describe, expect, it } from '@jest/globals';
import { playHistory } from '@greenledger/eventing/testing';
import fc from 'fast-check';
import { bijie, guiyang } from '../community/community.fixture.js';
import { type AreaId, type CommunityId, type FileDigest } from '../shared/ids.js';
import { experience } from './experience.js';

/** Three communities stand, one of them in another area; the fourth was closed. */
const places: Readonly<Record<string, object>> = {
  north: { is: 'active', area: 'GY' as AreaId },
  south: { is: 'active', area: 'GY' as AreaId },
  west: { is: 'active', area: 'BJ' as AreaId },
  gone: { is: 'closed' },
};
const communities = fc.constantFrom(...(Object.keys(places) as CommunityId[]));

const steps = fc.record({
  actor: fc.constantFrom(guiyang, bijie),
  wait: fc.nat(60 * 24 * 90),
  command: fc.oneof(
    fc.record({
      type: fc.constant('PublishExperience' as const),
      origin: communities,
      title: fc.constantFrom('分类积分', '楼道自治'),
      file: fc.constant('a'.repeat(64) as FileDigest),
    }),
    fc.record({
      type: fc.constant('AdoptExperience' as const),
      community: communities,
      tookOver: fc.constantFrom('积分办法', '积分办法和榜单', ' '),
    }),
  ),
});

describe('random histories of an experience', () => {
  it('keep where it comes from, count each adopting community once, and never the one it comes from', () => {
    const seen = { adopted: 0, refused: new Set<string>() };
    fc.assert(
      fc.property(fc.array(steps, { maxLength: 15 }), (history) => {
        const { refusals } = playHistory(experience, {
          steps: history,
          cited: ({ id }) => places[id],
          invariant: (state, past, before) => {
            // also asked for the beginning, before anything was published
            if (state.is === 'none') return expect(past).toEqual([]);
            if (before.is === 'published') expect(state).toMatchObject({ origin: before.origin, title: before.title });
            const named = past.flatMap((event) => (event.type === 'ExperienceAdopted' ? [event.data.community] : []));
            expect(Object.keys(state.adopted).sort()).toEqual([...new Set(named)].sort());
            expect(named).not.toContain(state.origin);
            expect(Object.values(state.adopted).every(({ tookOver }) => tookOver.trim() !== '')).toBe(true);
            seen.adopted = Math.max(seen.adopted, named.length);
          },
        });
        for (const code of Object.keys(refusals)) seen.refused.add(code);
      }),
    );
    expect(seen.adopted).toBeGreaterThan(1);
    expect([...seen.refused].sort()).toEqual(['CommunityNotActive', 'NothingTakenOver', 'OutsideArea', 'WrongState']);
  });
});
