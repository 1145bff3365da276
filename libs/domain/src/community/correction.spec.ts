import { beforeEach, describe, expect, it } from '@jest/globals';
import { type CommunityCode, type CommunityId } from '../shared/ids.js';
import { bijie, guiyang, Registry, said } from './community.fixture.js';
import { type CommunityEvent } from './community.events.js';
import { codeOn } from './community.state.js';

const code = (text: string) => text as CommunityCode;
const refusal = (name: string, details?: object) => ({
  code: name,
  ...(details && { details: expect.objectContaining(details) }),
});

let registry: Registry;
beforeEach(async () => {
  registry = await Registry.open();
  await registry.tell('north', said('520103028901'), { on: '2020-01-01' });
  registry.at = '2021-12-01T02:00:00.000Z';
});

const moveOf = async (community: string, type: CommunityEvent['type']) =>
  (await registry.registered(community)).moves.find(({ event }) => event.type === type)!;
const correct = (community: string, event: string, to: string, reason = '文件日期有误') =>
  registry.tell(community, { type: 'CorrectEffectiveDate', event, to, reason });

describe('a corrected legal date', () => {
  beforeEach(async () => {
    await registry.tell('north', { type: 'RecodeCommunity', code: code('520103028902') }, { on: '2021-06-01' });
    await registry.tell('north', { type: 'RenameCommunity', name: '城北大社区' }, { on: '2021-09-01' });
  });

  it('moves what held from it', async () => {
    const { id } = await moveOf('north', 'CommunityRecoded');
    const { events } = await correct('north', id, '2021-05-01');
    expect(events).toMatchObject([{ data: { event: id, was: '2021-06-01', to: '2021-05-01', along: [] } }]);
    const north = await registry.registered('north');
    expect([codeOn(north, '2021-04-30'), codeOn(north, '2021-05-01')]).toEqual(['520103028901', '520103028902']);
    expect((await correct('north', id, '2021-05-01')).events).toEqual([]);
  });

  it('keeps its place between both neighbours', async () => {
    const { id } = await moveOf('north', 'CommunityRecoded');
    await expect(correct('north', id, '2019-12-31')).rejects.toMatchObject(refusal('EffectiveOutOfOrder'));
    await expect(correct('north', id, '2021-09-02')).rejects.toMatchObject(refusal('EffectiveOutOfOrder'));
    await correct('north', id, '2021-09-01');
  });

  it('is not ahead, is a date, has a reason, and is that of a move of the community', async () => {
    const { id } = await moveOf('north', 'CommunityRenamed');
    await expect(correct('north', id, '2021-12-02')).rejects.toMatchObject(refusal('EffectiveInFuture'));
    await expect(correct('north', id, '2021-13-01')).rejects.toMatchObject(refusal('WrongState'));
    await expect(correct('north', id, '2021-10-01', ' ')).rejects.toMatchObject(refusal('ReasonMissing'));
    await expect(correct('north', 'none', '2021-10-01')).rejects.toMatchObject(refusal('WrongState'));
    await expect(correct('south', id, '2021-10-01')).rejects.toMatchObject(refusal('MatterUnknown'));
  });

  it('is the own area’s to give', async () => {
    const { id: event } = await moveOf('north', 'CommunityRenamed');
    const command = { type: 'CorrectEffectiveDate', event, to: '2021-10-01', reason: 'x' } as const;
    await expect(registry.tell('north', command, { actor: bijie })).rejects.toMatchObject(refusal('OutsideArea'));
    await registry.tell('north', command, { actor: guiyang });
  });

  it('takes no code from a community that held it meanwhile', async () => {
    await registry.tell('south', said('520103028901'), { on: '2021-06-01' });
    const { id } = await moveOf('north', 'CommunityRecoded');
    await expect(correct('north', id, '2021-07-01')).rejects.toMatchObject(
      refusal('CodeInUse', { community: 'south' }),
    );
    await correct('north', id, '2021-05-01');
    const { id: began } = await moveOf('south', 'CommunityRegistered');
    await correct('south', began, '2021-05-01');
    await expect(correct('south', began, '2021-04-30')).rejects.toMatchObject(
      refusal('CodeInUse', { community: 'north' }),
    );
  });

  it('gives up what it no longer holds', async () => {
    const { id } = await moveOf('north', 'CommunityRegistered');
    await correct('north', id, '2020-06-01');
    await registry.tell('old', said('520103028901'), { on: '2020-05-01' }).then(
      () => expect('a code without an end').toBe('refused'),
      (error: unknown) => expect(error).toMatchObject(refusal('CodeInUse')),
    );
    const { id: recoded } = await moveOf('north', 'CommunityRecoded');
    await correct('north', recoded, '2021-05-01');
    await registry.tell('south', said('520103028901'), { on: '2021-05-01' });
  });
});

describe('a corrected split or merge', () => {
  const northNew = {
    code: code('520103028911'),
    name: '城北新社区',
    committee: '居委会',
    households: 500,
    population: 1500,
  };

  it('takes the parts along', async () => {
    const { events } = await registry.tell(
      'north',
      { type: 'SplitCommunity', households: 1, population: 1, part: northNew },
      { on: '2021-11-10' },
    );
    const part = (events[0]!.data as Extract<CommunityEvent, { type: 'CommunitySplit' }>['data']).part.community;
    const { id } = await moveOf('north', 'CommunitySplit');
    await correct('north', id, '2021-11-01');
    expect(await registry.community(part)).toMatchObject({ since: '2021-11-01', codes: [{ from: '2021-11-01' }] });

    const { id: own } = await moveOf(part, 'CommunityRegistered');
    await expect(correct(part, own, '2021-11-02')).rejects.toMatchObject(refusal('WrongState', { correctAt: 'north' }));
    await registry.tell(part, { type: 'RenameCommunity', name: '新社区' }, { on: '2021-11-05' });
    await expect(correct('north', id, '2021-11-06')).rejects.toMatchObject(
      refusal('EffectiveOutOfOrder', { community: part }),
    );
    expect(registry.refused).toEqual([]);
  });

  it('closes the merged parts on the corrected day, as long as nobody has their codes', async () => {
    await registry.tell('south', said('520103028902'), { on: '2020-01-01' });
    await registry.tell('north', { type: 'MergeCommunities', parts: ['south' as CommunityId] }, { on: '2021-11-10' });
    const { id } = await moveOf('north', 'CommunitiesMerged');
    await correct('north', id, '2021-11-20');
    expect(await registry.community('south')).toMatchObject({ until: '2021-11-20' });
    await registry.tell('east', said('520103028902'), { on: '2021-11-20' });
    await expect(correct('north', id, '2021-11-21')).rejects.toMatchObject(refusal('CodeInUse', { community: 'east' }));
    expect(registry.refused).toEqual([]);
  });
});
