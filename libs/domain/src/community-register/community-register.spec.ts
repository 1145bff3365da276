import { beforeEach, describe, expect, it } from '@jest/globals';
import { bijie, civilAffairs, guian, guiyang, guizhou, province, Registry } from '../community/community.fixture.js';
import { type Actor } from '../shared/actor.js';
import { type AccountId, type AreaId, type UnitId } from '../shared/ids.js';
import { communityRegisterRef } from './community-register.js';

let registry: Registry;
beforeEach(async () => {
  registry = await Registry.open();
});
const confirm = (area: string, actor: Actor, year = 2020) => {
  const command = { type: 'ConfirmCommunityRegister', scheme: guizhou, year } as const;
  return registry.send(communityRegisterRef(area as AreaId), command, { actor });
};
const member = (unit: string): Actor => ({ account: unit as AccountId, role: 'Member', unit: unit as UnitId });

describe('the register of an area', () => {
  it('is confirmed once a year by civil affairs', async () => {
    const { events } = await confirm('GY', civilAffairs);
    expect(events.map(({ data }) => data)).toEqual([{ scheme: guizhou, year: 2020, late: false }]);
    expect((await confirm('GY', civilAffairs)).events).toEqual([]);
    expect((await confirm('BJ', member('civil-affairs'))).events).toHaveLength(1);
  });

  it('is confirmed late after 31 December', async () => {
    registry.at = '2020-12-31T16:00:00.000Z';
    const { events } = await confirm('GY', civilAffairs);
    expect(events[0]!.data).toMatchObject({ late: true });
  });

  it('is not confirmed by others', async () => {
    for (const actor of [guiyang, member('housing'), { ...civilAffairs, unit: 'GY.ecology' as UnitId }]) {
      await expect(confirm('GY', actor)).rejects.toMatchObject({ code: 'NotAllowed' });
    }
    await expect(confirm('GY', province)).rejects.toMatchObject({ code: 'NotAllowed' });
  });

  it('is confirmed by the housing bureau where an area has no civil affairs', async () => {
    expect((await confirm('GA', guian)).events).toHaveLength(1);
  });

  it('is the own area’s, and of no year ahead', async () => {
    await expect(confirm('BJ', civilAffairs)).rejects.toMatchObject({ code: 'OutsideArea' });
    await expect(confirm('GA', bijie)).rejects.toMatchObject({ code: 'OutsideArea' });
    await expect(confirm('XX', member('civil-affairs'))).rejects.toMatchObject({ code: 'OutsideArea' });
    await expect(confirm('GY', civilAffairs, 2021)).rejects.toMatchObject({ code: 'EffectiveInFuture' });
  });
});
