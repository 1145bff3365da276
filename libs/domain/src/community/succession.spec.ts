import { beforeEach, describe, expect, it } from '@jest/globals';
import { type Command } from '@greenledger/eventing';
import { codeReservationRef } from '../code-reservation/code-reservation.state.js';
import { creationRef } from '../creation/creation.state.js';
import { type AreaId, type CommunityCode, type CommunityId, type CompoundId } from '../shared/ids.js';
import { guian, guiyang, province, Registry, said } from './community.fixture.js';
import { type MergeCommunities, type SplitCommunity } from './community.commands.js';
import { type CommunityEvent, type Successor } from './community.events.js';
import { communityRef } from './community.state.js';

const code = (text: string) => text as CommunityCode;
const id = (text: string) => text as CommunityId;
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

const northNew = {
  code: code('520103028911'),
  name: '城北新社区',
  committee: '城北新社区居委会',
  households: 500,
  population: 1500,
};
const splitting: SplitCommunity = { type: 'SplitCommunity', households: 700, population: 2100, part: northNew };
const split = (more: Partial<SplitCommunity> = {}, on = '2021-11-10') =>
  registry.tell('north', { ...splitting, ...more }, { on });
const partOf = (decision: Awaited<ReturnType<typeof split>>): Successor =>
  (decision.events[0]!.data as Extract<CommunityEvent, { type: 'CommunitySplit' }>['data']).part;
const enrol = async (community: string, actor = guiyang) => {
  const stream = creationRef(id(community));
  await registry.send(stream, { type: 'EnrolCommunity' }, { actor, on: '2021-11-01' });
};

describe('a split', () => {
  it('leaves the part that keeps the committee its id, and gives the other one its own stream', async () => {
    const part = partOf(await split());
    expect(await registry.community('north')).toMatchObject({ is: 'active', code: '520103028901', households: 700 });
    expect(await registry.community(part.community)).toMatchObject({
      is: 'active',
      since: '2021-11-10',
      name: '城北新社区',
      area: 'GY',
      urban: true,
      urbanSource: '民政统计年报2020',
      origin: { kind: 'split', from: 'north' },
    });
    expect(registry.refused).toEqual([]);
  });

  it('reserves the code of its part before it stands', async () => {
    await registry.tell('south', said('520103028911'));
    await expect(split()).rejects.toMatchObject(refusal('CodeInUse', { community: 'south' }));
    await expect(split({ part: { ...northNew, code: code('520103028901') } })).rejects.toMatchObject(
      refusal('CodeInUse', { community: 'north' }),
    );
  });

  it('keeps the code of its part while it is still on its way', async () => {
    registry.log.dead = true;
    await expect(split()).rejects.toThrow('killed');
    registry.log.dead = false;
    await expect(registry.send(communityRef(id('south')), said('520103028911'))).rejects.toMatchObject(
      refusal('CodeInUse'),
    );
    await registry.pump();
    expect(await registry.community('north')).toMatchObject({ households: 700 });
    expect(registry.refused).toEqual([]);
  });

  it.each([
    ['UrbanFlagUnsourced', { ...northNew, urban: true }],
    ['NotCommunityLevel', { ...northNew, name: '城北社区服务中心' }],
    ['CodeMalformed', { ...northNew, code: code('5201') }],
    ['StreetUnknown', { ...northNew, code: code('520103777911') }],
    ['OutsideArea', { ...northNew, code: code('520581001911') }],
  ])('is refused %s', (name, part) => expect(split({ part })).rejects.toMatchObject(refusal(name)));

  it('in three is two splits on one day', async () => {
    const first = partOf(await split());
    const second = partOf(await split({ part: { ...northNew, code: code('520103028912') } }));
    for (const { community } of [first, second])
      expect(await registry.community(community)).toMatchObject({ is: 'active' });
  });

  it('comes after the moves before it', async () => {
    await registry.tell('north', { type: 'RenameCommunity', name: '城北大社区' }, { on: '2021-11-15' });
    await expect(split()).rejects.toMatchObject(refusal('EffectiveOutOfOrder'));
    await expect(split({}, '2021-12-02')).rejects.toMatchObject(refusal('EffectiveInFuture'));
  });

  it('sends each compound with one part', async () => {
    registry.at = '2021-11-09T02:00:00.000Z';
    const compound = { households: 100, propertyManaged: true, wasteSorting: true };
    await registry.tell('north', { type: 'AddCompound', name: '东苑', ...compound });
    await registry.tell('north', { type: 'AddCompound', name: '西苑', ...compound });
    const [east, west] = (await registry.registered('north')).compounds;
    registry.at = '2021-12-01T02:00:00.000Z';
    const unknown = { ...northNew, compounds: ['none' as CompoundId] };
    await expect(split({ part: unknown })).rejects.toMatchObject(refusal('WrongState'));
    const part = partOf(await split({ part: { ...northNew, compounds: [west!.id] } }));
    expect((await registry.registered('north')).compounds).toEqual([east]);
    expect((await registry.registered(part.community)).compounds).toEqual([west]);
  });

  it('is registered in parts by nobody but the process', () => {
    const origin = { kind: 'split', from: id('north') } as const;
    return expect(registry.tell('east', said('520103028912', { origin }))).rejects.toMatchObject(refusal('NotAllowed'));
  });
});

describe('a merge', () => {
  beforeEach(async () => {
    await registry.tell('south', said('520103028902', { name: '城南社区', households: 800 }), { on: '2020-01-01' });
  });
  const merging: MergeCommunities = {
    type: 'MergeCommunities',
    parts: [id('north'), id('south')],
    code: code('520103028903'),
    name: '城中社区',
    committee: '城中社区居委会',
    urban: true,
    urbanSource: '黔民函〔2021〕1号',
  };
  const merge = (more: Partial<MergeCommunities> = {}, into = 'middle', on = '2021-11-10') =>
    registry.tell(into, { ...merging, ...more }, { on });

  it('stands in the successor’s stream, and a process closes the parts on the same day', async () => {
    await merge();
    expect(await registry.community('middle')).toMatchObject({ is: 'active', since: '2021-11-10', households: 2000 });
    for (const part of ['north', 'south']) {
      expect(await registry.community(part)).toMatchObject({ is: 'abolished', until: '2021-11-10', into: 'middle' });
    }
    await registry.tell('other', said('520103028902'), { on: '2021-11-10' });
    expect(registry.refused).toEqual([]);
  });

  it('into a community that keeps its committee leaves it its id, code and name', async () => {
    await registry.tell('north', { type: 'MergeCommunities', parts: [id('south')] }, { on: '2021-11-10' });
    expect(await registry.community('north')).toMatchObject({
      code: '520103028901',
      name: '城北社区',
      households: 2000,
    });
    expect(await registry.community('south')).toMatchObject({ is: 'abolished', into: 'north' });
  });

  it('takes a new code where it is given one', async () => {
    await registry.tell('north', { type: 'MergeCommunities', parts: [id('south')], code: merging.code! });
    await expect(registry.tell('other', said(merging.code!))).rejects.toMatchObject(refusal('CodeInUse'));
    await registry.tell('other', said('520103028901'));
  });

  it.each([
    ['CodeInUse', { code: code('520103028901') }],
    ['UrbanFlagUnsourced', { urbanSource: '' }],
    ['WrongState', { parts: [id('north')] }],
    ['WrongState', { parts: [id('north'), id('north')] }],
    ['WrongState', { name: undefined }],
    ['CommunityNotActive', { parts: [id('north'), id('nowhere')] }],
    ['NotCommunityLevel', { name: '城中街道' }],
  ])('is refused %s', (name, more) => expect(merge(more)).rejects.toMatchObject(refusal(name)));

  it('waits for the assessments of its parts', async () => {
    await enrol('north');
    await merge({}, 'middle', '2021-11-10');
    expect(await registry.community('north')).toMatchObject({ is: 'abolished' });
  });

  it('stays inside an area', async () => {
    await registry.tell('lake', said('520111204901', { area: 'GA' as AreaId }), { actor: guian });
    const parts = [id('north'), id('lake')];
    await expect(merge({ parts })).rejects.toMatchObject(refusal('OutsideArea'));
    await expect(registry.tell('middle', merging, { actor: guian })).rejects.toMatchObject(refusal('OutsideArea'));
  });

  it('comes after the moves of every part', async () => {
    await registry.tell('south', { type: 'RenameCommunity', name: '城南大社区' }, { on: '2021-11-15' });
    await expect(merge()).rejects.toMatchObject(refusal('EffectiveOutOfOrder'));
  });

  it('into an abolished community is none', async () => {
    await registry.tell('north', { type: 'AbolishCommunity', reason: '撤销' });
    await expect(merge({ parts: [id('south')] }, 'north')).rejects.toMatchObject(refusal('CommunityNotActive'));
  });

  it('closes its parts even where one was renamed in between', async () => {
    await registry.send(communityRef(id('middle')), merging, { on: '2021-11-10' });
    await registry.send(communityRef(id('south')), { type: 'RecodeCommunity', code: '520103028904' } as Command);
    await registry.pump();
    expect(await registry.community('south')).toMatchObject({ is: 'abolished', until: '2021-11-10' });
    expect(await registry.stateOf(codeReservationRef(code('520103028904')))).toMatchObject({ holdings: [] });
  });

  it('that takes a part which another took at the same moment is reported', async () => {
    await registry.tell('west', said('520103028909'));
    await registry.send(communityRef(id('middle')), merging, { on: '2021-11-10' });
    await registry.send(communityRef(id('west')), { type: 'MergeCommunities', parts: [id('south')] } as Command);
    await registry.pump();
    expect(await registry.community('south')).toMatchObject({ is: 'abolished', into: 'middle' });
    expect(registry.refused).toEqual([{ process: 'community-succession', code: 'CommunityNotActive' }]);
  });

  it('is closed by nobody but the process', () =>
    expect(
      registry.tell('north', { type: 'AbolishCommunity', reason: 'x', into: id('south') }, { actor: province }),
    ).rejects.toMatchObject(refusal('NotAllowed')));
});

describe('a community in an open assessment', () => {
  beforeEach(async () => {
    await enrol('north');
    await registry.openAssessment('north');
  });

  it('is not abolished', () =>
    expect(registry.tell('north', { type: 'AbolishCommunity', reason: '撤销' })).rejects.toMatchObject(
      refusal('OpenAssessment', { community: 'north' }),
    ));

  it('ends in no merge', async () => {
    await registry.tell('south', said('520103028902'));
    await expect(registry.tell('south', { type: 'MergeCommunities', parts: [id('north')] })).rejects.toMatchObject(
      refusal('OpenAssessment', { community: 'north' }),
    );
  });

  it('is split all the same: its assessment stays with the part that keeps the committee', async () => {
    await split();
    expect(await registry.community('north')).toMatchObject({ households: 700 });
  });
});
