import { beforeEach, describe, expect, it } from '@jest/globals';
import { bijie, guiyang, guizhou, province, Registry, said } from '../community/community.fixture.js';
import { creationRef } from '../creation/creation.state.js';
import { type AreaId, type CommunityId, type UnitId } from '../shared/ids.js';
import { type CommunityListRow } from './community-list.events.js';
import { communityListId, communityListRef, type PublishCommunityList } from './community-list.js';

const area = 'GY' as AreaId;
const row = (community: string, more: Partial<CommunityListRow> = {}): CommunityListRow => ({
  community: community as CommunityId,
  wave: '第一批',
  bureau: 'GY.housing' as UnitId,
  targetDate: '2021-11-30',
  ...more,
});

let registry: Registry;
const publish = (rows: readonly CommunityListRow[], more: Partial<PublishCommunityList> = {}, actor = guiyang) => {
  const command = { type: 'PublishCommunityList', scheme: guizhou, area, year: 2021, communities: rows, ...more };
  return registry.send(communityListRef(communityListId(guizhou, area, 2021)), command, { actor });
};
const enrol = (community: string) =>
  registry.send(creationRef(community as CommunityId), { type: 'EnrolCommunity' }, { actor: guiyang });
const refusal = (code: string, details: object = {}) => ({ code, details: expect.objectContaining(details) as object });

beforeEach(async () => {
  registry = await Registry.open();
  await registry.tell('north', said('520103028901'));
  await registry.tell('south', said('520103028902'));
  await registry.tell('idle', said('520103028903'));
  await enrol('north');
  await enrol('south');
});

describe('the list of creating communities', () => {
  it('names the communities of an area that take part, with wave, bureau and target date', async () => {
    const rows = [row('north'), row('south', { wave: '第二批' })];
    const { events } = await publish(rows);
    expect(events).toMatchObject([
      {
        type: 'CommunityListPublished',
        data: { scheme: guizhou, area: 'GY', year: 2021, version: 1, communities: rows },
      },
    ]);
    const [published] = await registry.log.read('communityList-guizhou-2020.2021.GY' as never);
    expect(published!.metadata.citations.map(({ stream }) => stream)).toEqual(
      expect.arrayContaining(['creation-north', 'creation-south', 'community-north', 'community-south']),
    );
  });

  it('has a next version when it says something else, and none when it says the same', async () => {
    await publish([row('north')]);
    expect((await publish([row('north')])).events).toEqual([]);
    expect((await publish([row('south')])).events[0]!.data).toMatchObject({ version: 2 });
    expect((await publish([row('north')])).events[0]!.data).toMatchObject({ version: 3 });
  });

  it('is the area’s own', async () => {
    await expect(publish([row('north')], {}, bijie)).rejects.toMatchObject(refusal('OutsideArea'));
    await expect(publish([row('north')], {}, province)).rejects.toMatchObject(refusal('NotAllowed'));
    await expect(publish([row('north')], { year: 2022 })).rejects.toMatchObject(refusal('WrongState'));
    await expect(publish([])).rejects.toMatchObject(refusal('WrongState'));
  });

  it('tells the row that does not belong on it', async () => {
    const wrong = (second: CommunityListRow) => publish([row('north'), second]);
    await expect(wrong(row('idle'))).rejects.toMatchObject(refusal('NotEnrolled', { row: 2, community: 'idle' }));
    await expect(wrong(row('nowhere'))).rejects.toMatchObject(refusal('CommunityNotActive', { row: 2 }));
    await expect(wrong(row('north'))).rejects.toMatchObject(refusal('DuplicateRow', { row: 2 }));
    const foreign = row('south', { bureau: 'ZY.housing' as UnitId });
    await expect(wrong(foreign)).rejects.toMatchObject(refusal('OutsideArea', { row: 2, bureau: 'ZY.housing' }));
    await expect(wrong(row('south', { targetDate: '2021-02-30' }))).rejects.toMatchObject(
      refusal('WrongState', { row: 2 }),
    );
    await registry.tell('south', { type: 'TransferCommunityArea', area: 'BJ' as AreaId } as never, {
      actor: province,
    });
    await expect(wrong(row('south'))).rejects.toMatchObject(refusal('OutsideArea', { row: 2 }));
  });

  it('is without those who withdrew', async () => {
    const withdraw = { type: 'WithdrawCommunity', reason: '拆迁' };
    await registry.send(creationRef('south' as CommunityId), withdraw, { actor: guiyang });
    await expect(publish([row('south')])).rejects.toMatchObject(refusal('NotEnrolled', { row: 1 }));
  });
});
