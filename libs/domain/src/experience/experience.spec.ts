import { beforeEach, describe, expect, it } from '@jest/globals';
import { bijie, civilAffairs, guiyang, province, Registry, said } from '../community/community.fixture.js';
import { type CommunityId, type ExperienceId, type FileDigest } from '../shared/ids.js';
import { experienceRef } from './experience.js';

const ref = experienceRef('sorting' as ExperienceId);
const file = 'a'.repeat(64) as FileDigest;

let registry: Registry;
const publish = (more: object = {}, actor = guiyang) => {
  const command = { type: 'PublishExperience', origin: 'north' as CommunityId, title: '分类积分', file, ...more };
  return registry.send(ref, command, { actor });
};
const adopt = (community: string, tookOver = '积分办法', actor = guiyang, more: object = {}) =>
  registry.send(ref, { type: 'AdoptExperience', community, tookOver, ...more } as never, { actor });
const types = async (decision: ReturnType<typeof adopt>) => (await decision).events.map(({ type }) => type);

beforeEach(async () => {
  registry = await Registry.open();
  for (const [i, id] of ['north', 'south'].entries()) await registry.tell(id, said(`52010302890${i + 1}`));
});

describe('an experience', () => {
  it('is published once, by the area of the community that it comes from', async () => {
    await expect(publish({}, bijie)).rejects.toMatchObject({ code: 'OutsideArea' });
    await expect(publish({}, civilAffairs)).rejects.toMatchObject({ code: 'NotAllowed' });
    await expect(publish({ origin: 'nowhere' })).rejects.toMatchObject({ code: 'CommunityNotActive' });
    expect((await publish()).events).toMatchObject([
      { type: 'ExperiencePublished', data: { origin: 'north', area: 'GY', title: '分类积分', file } },
    ]);
    expect(await types(publish())).toEqual([]);
    await expect(publish({ title: '别的' })).rejects.toMatchObject({ code: 'WrongState' });
  });

  it('is adopted by another community, which names what it took over', async () => {
    await expect(adopt('south')).rejects.toMatchObject({ code: 'MatterUnknown' });
    await publish();
    await expect(adopt('south', ' ')).rejects.toMatchObject({ code: 'NothingTakenOver' });
    await expect(adopt('south', '积分办法', bijie)).rejects.toMatchObject({ code: 'OutsideArea' });
    await expect(adopt('nowhere')).rejects.toMatchObject({ code: 'CommunityNotActive' });
    await expect(adopt('north')).rejects.toMatchObject({ code: 'WrongState' });
    expect((await adopt('south')).events).toMatchObject([
      { type: 'ExperienceAdopted', data: { community: 'south', area: 'GY', tookOver: '积分办法' } },
    ]);
    expect(await types(adopt('south'))).toEqual([]);
    expect(await types(adopt('south', '积分办法和督导', province))).toEqual(['ExperienceAdopted']);
  });

  it('is told with its effect where it comes from, and where it was taken over once that shows', async () => {
    const effect = '分类投放率由三成升至七成';
    expect((await publish({ effect })).events).toMatchObject([{ data: { effect } }]);
    expect(await types(publish({ effect }))).toEqual([]);
    await expect(publish()).rejects.toMatchObject({ code: 'WrongState' });
    expect((await adopt('south')).events[0]?.data).not.toHaveProperty('effect');
    const later = { effect: '半年后五成' };
    expect((await adopt('south', '积分办法', guiyang, later)).events).toMatchObject([{ data: later }]);
    expect(await types(adopt('south', '积分办法', guiyang, later))).toEqual([]);
  });
});
