import { beforeEach, describe, expect, it } from '@jest/globals';
import { codeReservationRef } from '../code-reservation/code-reservation.state.js';
import { type AreaId, type CommunityCode, type CompoundId, type UnitId } from '../shared/ids.js';
import { type RuleValues } from '../scheme/rules.js';
import { type SchemeCommand, schemeRef } from '../scheme/scheme.js';
import { system } from '../shared/actor.js';
import { bijie, civilAffairs, guian, guiyang, guizhou, notice, province, Registry, said } from './community.fixture.js';
import { activeOn, codeOn, compoundCounts } from './community.state.js';

const code = (text: string) => text as CommunityCode;
const area = (text: string) => text as AreaId;
const refusal = (name: string, details?: object) => ({
  code: name,
  ...(details && { details: expect.objectContaining(details) }),
});

let registry: Registry;
beforeEach(async () => {
  registry = await Registry.open();
});

describe('a community', () => {
  it('is active at once when it is registered with a sourced urban flag', async () => {
    const { events } = await registry.tell('north', said('520103028901', { name: ' 㵲水社区𠀀 ' }));
    expect(events.map(({ type }) => type)).toEqual(['CommunityRegistered']);
    expect(await registry.community('north')).toMatchObject({
      is: 'active',
      name: '㵲水社区𠀀',
      street: '520103028',
      county: '520103',
      codes: [{ code: '520103028901', from: '2020-09-11' }],
    });
  });

  it('is registered from the day that the caller gives, which is not ahead', async () => {
    await registry.tell('north', said('520103028901'), { on: '2019-01-01' });
    expect(activeOn(await registry.community('north'), '2018-12-31')).toBe(false);
    expect(activeOn(await registry.community('north'), '2019-01-01')).toBe(true);
    await expect(registry.tell('south', said('520103028902'), { on: '2020-09-12' })).rejects.toMatchObject(
      refusal('EffectiveInFuture'),
    );
  });

  it('has a code of its own in every period', async () => {
    await registry.tell('north', said('520103028901'));
    await expect(registry.tell('south', said('520103028901'))).rejects.toMatchObject(
      refusal('CodeInUse', { community: 'north' }),
    );
    expect(await registry.community('south')).toEqual({ is: 'unregistered' });
  });

  it('has an urban flag only with a source', () =>
    expect(registry.tell('north', said('520103028901', { urbanSource: ' ' }))).rejects.toMatchObject(
      refusal('UrbanFlagUnsourced'),
    ));

  const urbanFlag = (value: Partial<RuleValues['register.urbanFlag']>) =>
    registry.send(
      schemeRef(guizhou),
      {
        type: 'SetRule',
        key: 'register.urbanFlag',
        value: { needsSource: true, proposedFromClasses: ['111', '112'], classIs: 'proposed', ...value },
        appliesFrom: '2020-09-11',
        basis: { document: notice, clause: 'L79' },
      } as SchemeCommand,
      { actor: system },
    );

  it('needs no source where the rule does not ask for one', async () => {
    await urbanFlag({ needsSource: false });
    const { events } = await registry.tell('north', said('520103028901', { urbanSource: '' }));
    expect(events[0]!.data).not.toHaveProperty('urbanSource');
  });

  it('is urban by its statistical class alone where the rule forces that (AMB-4)', async () => {
    await urbanFlag({});
    await registry.tell('north', said('520103028901', { urbanClass: '121' }));
    await urbanFlag({ classIs: 'forced' });
    const flagged = (urbanClass?: string, urban = true) =>
      registry.tell('south', said('520103028902', { urban, ...(urbanClass && { urbanClass }) }));
    await expect(flagged('121')).rejects.toMatchObject(refusal('UrbanFlagUnsourced', { column: 'class' }));
    await expect(flagged()).rejects.toMatchObject(refusal('UrbanFlagUnsourced'));
    await expect(flagged('111', false)).rejects.toMatchObject(refusal('UrbanFlagUnsourced', { value: '111' }));
    expect((await flagged('112')).events[0]!.data).toMatchObject({ urban: true, urbanClass: '112' });
  });

  it('is told first that its code is in use, then that its flag has no source', async () => {
    await registry.tell('north', said('520103028901'));
    const both = said('520103028901', { urbanSource: '' });
    await expect(registry.tell('south', both)).rejects.toMatchObject(refusal('CodeInUse'));
  });

  it.each([
    ['a street', said('520103028901', { level: 'street' })],
    ['a community service centre', said('520103028901', { name: '遵义社区服务中心' })],
    ['a street office', said('520103028901', { name: '中华路街道办事处' })],
  ])('is not %s', (_, command) =>
    expect(registry.tell('north', command)).rejects.toMatchObject(refusal('NotCommunityLevel')),
  );

  it.each([
    ['CodeMalformed', said('52010302890')],
    ['CodeMalformed', said('520103028901', { street: '520103029' })],
    ['CodeMalformed', said('520103028901', { county: '520111' })],
    ['StreetUnknown', said('520103777901')],
    ['StreetUnknown', said('520581001901', { area: area('BJ') })],
    ['OutsideArea', said('520522001901', { area: area('GA') })],
  ])('with a place that does not fit is refused %s', (name, command) =>
    expect(registry.tell('north', command, { actor: province })).rejects.toMatchObject(refusal(name)),
  );

  it('is registered by its own area', async () => {
    const wrong = said('520103028901');
    await expect(registry.tell('north', wrong, { actor: bijie })).rejects.toMatchObject(refusal('OutsideArea'));
    const ecology = { ...civilAffairs, unit: 'GY.ecology' as UnitId };
    await expect(registry.tell('north', wrong, { actor: ecology })).rejects.toMatchObject(refusal('NotAllowed'));
    await registry.tell('north', wrong, { actor: civilAffairs });
    const clerk = { ...guiyang, role: 'CommunityClerk' } as const;
    await expect(registry.tell('x', wrong, { actor: clerk })).rejects.toMatchObject(refusal('NotAllowed'));
  });

  it("of a township of Gui'an keeps its Guiyang code and belongs to Gui'an", async () => {
    const lake = said('520111204901', { area: area('GA') });
    await expect(registry.tell('lake', said('520111204901'))).rejects.toMatchObject(refusal('OutsideArea'));
    await registry.tell('lake', lake, { actor: guian });
    expect(await registry.community('lake')).toMatchObject({ area: 'GA', county: '520111' });
    await expect(registry.tell('twice', said('520111204901'))).rejects.toMatchObject(refusal('CodeInUse'));
  });

  it('cannot be told anything before it is registered or after it is abolished', async () => {
    const rename = { type: 'RenameCommunity', name: '城南社区' } as const;
    await expect(registry.tell('north', rename)).rejects.toMatchObject(refusal('MatterUnknown'));
    await registry.tell('north', said('520103028901'));
    await registry.tell('north', { type: 'AbolishCommunity', reason: '撤销' });
    await expect(registry.tell('north', rename)).rejects.toMatchObject(refusal('CommunityNotActive'));
    await expect(registry.tell('north', said('520103028902'))).rejects.toMatchObject(refusal('WrongState'));
  });
});

describe('the moves of a community', () => {
  beforeEach(async () => {
    await registry.tell('north', said('520103028901'), { on: '2020-01-01' });
    registry.at = '2021-12-01T02:00:00.000Z';
  });

  it('keep the order of their legal dates', async () => {
    await registry.tell('north', { type: 'RenameCommunity', name: '城北新社区' }, { on: '2021-05-01' });
    await expect(
      registry.tell('north', { type: 'RecodeCommunity', code: code('520103029901') }, { on: '2021-04-30' }),
    ).rejects.toMatchObject(refusal('EffectiveOutOfOrder'));
    await registry.tell('north', { type: 'RecodeCommunity', code: code('520103029901') }, { on: '2021-05-01' });
    expect(await registry.community('north')).toMatchObject({ name: '城北新社区', street: '520103029' });
  });

  it('leave the old code free for another from the day of the change', async () => {
    await registry.tell('north', { type: 'RecodeCommunity', code: code('520103028902') }, { on: '2021-06-01' });
    const again = said('520103028901');
    await expect(registry.tell('south', again, { on: '2021-05-31' })).rejects.toMatchObject(refusal('CodeInUse'));
    await registry.tell('south', again, { on: '2021-06-01' });
    const north = await registry.registered('north');
    expect([codeOn(north, '2021-05-31'), codeOn(north, '2021-06-01')]).toEqual(['520103028901', '520103028902']);
  });

  it('do nothing when nothing changes', async () => {
    const { events } = await registry.tell('north', { type: 'RecodeCommunity', code: code('520103028901') });
    expect(events).toEqual([]);
    expect((await registry.tell('north', { type: 'RenameCommunity', name: '城北社区' })).events).toEqual([]);
    expect(
      (await registry.tell('north', { type: 'TransferCommunityArea', area: area('GY') }, { actor: province })).events,
    ).toEqual([]);
  });

  it('refuse a code that is none, or whose street no longer stands', async () => {
    const recode = (to: string) => registry.tell('north', { type: 'RecodeCommunity', code: code(to) });
    await expect(recode('x')).rejects.toMatchObject(refusal('CodeMalformed'));
    await expect(recode('520522001901')).rejects.toMatchObject(refusal('StreetUnknown'));
  });

  it('between areas are the province’s, into an area that there is', async () => {
    const transfer = { type: 'TransferCommunityArea', area: area('GA') } as const;
    await expect(registry.tell('north', transfer)).rejects.toMatchObject(refusal('NotAllowed'));
    await expect(registry.tell('north', { ...transfer, area: area('XX') }, { actor: province })).rejects.toMatchObject(
      refusal('OutsideArea'),
    );
    await registry.tell('north', transfer, { actor: province, on: '2021-07-01' });
    expect(await registry.community('north')).toMatchObject({
      area: 'GA',
      areas: [
        { area: 'GY', from: '2020-01-01', to: '2021-07-01' },
        { area: 'GA', from: '2021-07-01' },
      ],
    });
    await expect(registry.tell('north', { type: 'RenameCommunity', name: 'x' })).rejects.toMatchObject(
      refusal('OutsideArea'),
    );
  });

  it('count compounds apart from the community, with their coverage', async () => {
    const add = (name: string, propertyManaged: boolean) =>
      registry.tell('north', { type: 'AddCompound', name, households: 300, propertyManaged, wasteSorting: true });
    await add('金狮小区', true);
    await add('花果园', false);
    const state = await registry.registered('north');
    expect(compoundCounts(state)).toEqual({ compounds: 2, propertyManaged: 1, wasteSorting: 2 });
    const compound = state.compounds[1]!.id;
    const revise = {
      type: 'ReviseCompound',
      compound,
      households: 300,
      propertyManaged: true,
      wasteSorting: true,
    } as const;
    await registry.tell('north', revise);
    expect((await registry.tell('north', revise)).events).toEqual([]);
    expect(compoundCounts(await registry.registered('north')).propertyManaged).toBe(2);
    await expect(registry.tell('north', { ...revise, compound: 'none' as CompoundId })).rejects.toMatchObject(
      refusal('WrongState'),
    );
  });

  it('end with a reason', async () => {
    await expect(registry.tell('north', { type: 'AbolishCommunity', reason: ' ' })).rejects.toMatchObject(
      refusal('ReasonMissing'),
    );
    await registry.tell('north', { type: 'AbolishCommunity', reason: '撤销' }, { on: '2021-11-30' });
    expect(activeOn(await registry.community('north'), '2021-11-29')).toBe(true);
    expect(activeOn(await registry.community('north'), '2021-11-30')).toBe(false);
    await registry.tell('south', said('520103028901'), { on: '2021-11-30' });
  });

  it('are finished by the carried bytes when a crash came after the reservation', async () => {
    registry.log.dead = true;
    const recode = { type: 'RecodeCommunity', code: code('520103028902') } as const;
    await expect(registry.tell('north', recode)).rejects.toThrow('killed');
    registry.log.dead = false;
    await registry.pump();
    expect(await registry.community('north')).toMatchObject({ code: '520103028902' });
    const reserved = await registry.eventsOf(codeReservationRef(code('520103028902')));
    expect(reserved.map(({ type }) => type)).toEqual(['CodeReserved']);
  });

  it('give the code back when the community moved on after a crash', async () => {
    registry.log.dead = true;
    const recode = { type: 'RecodeCommunity', code: code('520103028902') } as const;
    await expect(registry.send({ kind: 'community', id: 'north' }, recode)).rejects.toThrow('killed');
    registry.log.dead = false;
    await registry.send({ kind: 'community', id: 'north' }, { type: 'AbolishCommunity', reason: '撤销' } as never);
    await registry.pump();
    expect(await registry.stateOf(codeReservationRef(code('520103028902')))).toMatchObject({ holdings: [] });
    await registry.tell('south', said('520103028902'));
  });
});
