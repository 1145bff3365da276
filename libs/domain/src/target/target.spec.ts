import { beforeEach, describe, expect, it } from '@jest/globals';
import { guiyang, guizhou, notice, province, Registry } from '../community/community.fixture.js';
import { system } from '../shared/actor.js';
import { type AreaId, type DocumentId } from '../shared/ids.js';
import { type RuleValues } from '../scheme/rules.js';
import { schemeRef } from '../scheme/scheme.js';
import { type AreaCount } from './target.events.js';
import { type SetAreaTarget, type SetTarget, type Target, targetId, targetRef } from './target.js';

let registry: Registry;
beforeEach(async () => {
  registry = await Registry.open();
});

const set: SetTarget = {
  type: 'SetTarget',
  scheme: guizhou,
  name: '2021',
  share: { atLeast: 30, of: 100 },
  measuredOn: '2021-12-31',
  basis: { document: notice, clause: 'L79', reading: 'AMB-4' },
};
const ref = targetRef(targetId(guizhou, '2021'));
const setTarget = (more: Partial<SetTarget> = {}) => registry.send(ref, { ...set, ...more }, { actor: province });
const counts = (...numbers: number[]): AreaCount[] =>
  numbers.map((count, i) => ({ area: (['GY', 'GA', 'BJ'] as AreaId[])[i]!, count }));
const freeze = (areas: AreaCount[]) =>
  registry.send(ref, { type: 'FreezeDenominator', ordinal: 7, areas } as never, { actor: system });
const measure = (areas: AreaCount[]) =>
  registry.send(ref, { type: 'MeasureTarget', ordinal: 7, areas } as never, { actor: system });
const measurement = (value: Partial<RuleValues['targets.measurement']>) => {
  const whole = { bindingLevel: 'province', freezeOn: '12-31', cutOff: '24:00', ...value } as const;
  const basis = { document: notice, clause: 'L79' };
  const rule = { type: 'SetRule', key: 'targets.measurement', value: whole, appliesFrom: '2020-09-11', basis } as const;
  return registry.send(schemeRef(guizhou), rule, { actor: system });
};
const target = () => registry.stateOf<Target>(ref);
const midnight = '2021-12-31T16:00:00.000Z';

describe('a target', () => {
  it('is set on a registered basis, and measured at the end of its day in Shanghai', async () => {
    const { events } = await setTarget();
    expect(events[0]!.data).toMatchObject({ measuredOn: '2021-12-31', measuredAt: midnight });
    expect((await setTarget()).events).toEqual([]);
  });

  it('has a basis', async () => {
    const basis = { document: '黔府办发〔2020〕1号' as DocumentId, clause: 'L1' };
    await expect(setTarget({ basis })).rejects.toMatchObject({ code: 'BasisMissing' });
    await expect(setTarget({ basis: { ...set.basis, clause: '' } })).rejects.toMatchObject({ code: 'BasisMissing' });
  });

  it('is measured on the day of its year that the rule names, and on no other (AMB-7)', async () => {
    await expect(setTarget({ measuredOn: '2021-06-30' })).rejects.toMatchObject({
      code: 'WrongState',
      details: { measuredOn: '2021-06-30', expected: '2021-12-31' },
    });
    await measurement({ freezeOn: '06-30', cutOff: '12:00' });
    const { measuredOn: _, ...unsaid } = set;
    expect((await registry.send(ref, unsaid, { actor: province })).events[0]!.data).toMatchObject({
      measuredOn: '2021-06-30',
      measuredAt: '2021-06-30T04:00:00.000Z',
    });
    registry.at = '2021-06-30T04:00:00.000Z';
    expect((await freeze(counts(1))).events[0]!.data).toMatchObject({ asOf: '2021-06-30' });
  });

  it('binds each area where the rule says so: the province reaches it when none is short (AMB-6)', async () => {
    await measurement({ bindingLevel: 'area' });
    await setTarget();
    registry.at = midnight;
    await freeze(counts(100, 10));
    // 40 of 110 are 36%, and Gui'an has 1 of 10
    expect((await measure(counts(39, 1))).events[0]!.data).toMatchObject({
      attained: 40,
      urban: 110,
      reached: false,
      gap: 2,
      binding: 'area',
    });
  });

  it('is a share of a day that there is', async () => {
    const share = { atLeast: 140, of: 100 };
    await expect(setTarget({ share })).rejects.toMatchObject({ code: 'MeasureInvalid', details: { share } });
    await expect(setTarget({ measuredOn: '2021-02-30' })).rejects.toMatchObject({ code: 'WrongState' });
    await expect(setTarget({ name: '2022' })).rejects.toMatchObject({ code: 'WrongState' });
  });

  it('is frozen and measured with integers: 903 of 3,012 are one short of 30 in 100', async () => {
    await setTarget();
    registry.at = midnight;
    await freeze(counts(620, 12, 2380));
    const { events } = await measure(counts(212, 4, 687));
    expect(events[0]!.data).toMatchObject({
      asOf: '2021-12-31',
      ordinal: 7,
      attained: 903,
      urban: 3012,
      reached: false,
      gap: 1,
    });
    expect((await freeze(counts(1))).events).toEqual([]);
    expect((await measure(counts(904))).events).toEqual([]);
    expect(await target()).toMatchObject({ is: 'measured', measured: { attained: 903 } });
    await expect(setTarget({ share: { atLeast: 40, of: 100 } })).rejects.toMatchObject({ code: 'WrongState' });
  });

  it('is reached at equality', async () => {
    await setTarget();
    registry.at = midnight;
    await freeze(counts(100));
    expect((await measure(counts(30))).events[0]!.data).toMatchObject({ reached: true, gap: 0 });
  });

  it('is measured against a frozen denominator, which is frozen when its day is over', async () => {
    await setTarget();
    await expect(measure(counts(1))).rejects.toMatchObject({ code: 'DenominatorNotFrozen' });
    registry.at = '2021-12-31T15:59:59.999Z';
    await expect(freeze(counts(1))).rejects.toMatchObject({ code: 'WrongState' });
  });

  it('is counted by the system alone', async () => {
    await setTarget();
    const command = { type: 'FreezeDenominator', ordinal: 1, areas: [] } as never;
    await expect(registry.send(ref, command, { actor: province })).rejects.toMatchObject({ code: 'NotAllowed' });
  });

  it('that is not set is not frozen', () => expect(freeze(counts(1))).rejects.toMatchObject({ code: 'WrongState' }));
});

describe('the target of an area', () => {
  const own: SetAreaTarget = {
    type: 'SetAreaTarget',
    scheme: guizhou,
    name: '2021',
    area: 'GY' as AreaId,
    share: { atLeast: 35, of: 100 },
  };
  const setOwn = (more: Partial<SetAreaTarget> = {}, actor = guiyang) =>
    registry.send(targetRef(targetId(guizhou, '2021', 'GY' as AreaId)), { ...own, ...more }, { actor });

  it('is the area’s own, and may change', async () => {
    await setOwn();
    expect((await setOwn()).events).toEqual([]);
    expect((await setOwn({ share: { atLeast: 20, of: 100 } })).events).toHaveLength(1);
    await expect(setOwn({ area: 'BJ' as AreaId })).rejects.toMatchObject({ code: 'OutsideArea' });
    await expect(setOwn({ share: { atLeast: 140, of: 100 } })).rejects.toMatchObject({ code: 'MeasureInvalid' });
    await expect(setOwn({}, province)).rejects.toMatchObject({ code: 'NotAllowed' });
    await expect(setOwn({ name: '2022' })).rejects.toMatchObject({ code: 'WrongState' });
  });
});
