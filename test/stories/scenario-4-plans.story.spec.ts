import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Page } from '@greenledger/contracts';
import { type CommunityId } from '@greenledger/domain';
import { withAlternative } from '@greenledger/platform';
import {
  type InboxTask,
  type Listed,
  type Matrix,
  type MatrixPeriod,
  type ObligationLine,
} from '@greenledger/read-models';
import { registerCommunity } from '../support/communities.js';
import { loadGuizhou } from '../support/scheme.js';
import { shanghai } from '../support/shanghai.js';
import { World } from '../support/world.js';

const areas = ['GY', 'LPS', 'ZY', 'AS', 'BJ', 'TR', 'QXN', 'QDN', 'QN', 'GA'];
const planOf = (area: string) => `/api/obligations/guizhou-2020.implementationPlan.2020.${area}`;
const listOf = (area: string) => `/api/obligations/guizhou-2020.pilotList.2020.${area}`;
const plan = {
  kind: 'implementationPlan',
  targets: [
    { year: 2021, communities: 30 },
    { year: 2022, communities: 60 },
  ],
  tasks: [{ bureau: 'housing', task: '牵头组织实施' }],
  mechanism: '建立部门联动机制，每季度调度一次',
};
const { tasks: _, ...withoutTaskSplit } = plan;
const pilots = (...communities: string[]) => ({
  paper: { kind: 'pilotList', pilots: communities.map((community) => ({ community, households: 1000 })) },
});

let world: World;
const office = () => world.as('ProvincialOfficer');
const bureau = (area: string) => world.as('PrefectureOfficer', { area });
const filePlan = (area: string, paper: object = plan) => bureau(area).does(`${planOf(area)}/submit`, { paper });
const figure = async (path: string): Promise<MatrixPeriod> =>
  (await office().sees<Matrix>(`/api/figures/${path}`)).periods[0]!;

describe('scenario 4: implementation plans', () => {
  beforeAll(async () => {
    world = await World.start();
    await loadGuizhou(world);
  });
  afterAll(() => world.stop());

  it('open for the ten areas on the day of the notice, due at 24:00 of the last of September', async () => {
    await world.advanceTo(shanghai('2020-09-11', '09:01'));
    const { items } = await office().sees<Page<Listed<ObligationLine>>>('/api/obligations?kind=implementationPlan');
    expect(items.map(({ area }) => area).sort()).toEqual([...areas].sort());
    for (const { data } of items)
      expect(data).toMatchObject({ dueAt: shanghai('2020-10-01', '00:00'), timeliness: 'pending' });
  });

  it('are recorded with the part that is missing, which keeps them from being accepted', async () => {
    await world.advanceTo(shanghai('2020-09-29', '15:00'));
    const { events } = await filePlan('GA', withoutTaskSplit);
    expect(events).toMatchObject([{ type: 'ObligationSubmitted', data: { missing: ['taskSplit'], late: false } }]);
    expect(await office().refused(`${planOf('GA')}/accept`)).toMatchObject({
      code: 'PlanIncomplete',
      details: { missing: ['taskSplit'] },
    });
  });

  it('go back with reasons, and have three working days for mending', async () => {
    await world.advanceTo(shanghai('2020-09-30', '11:00'));
    for (const area of areas.filter((each) => each !== 'LPS' && each !== 'GA')) await filePlan(area);
    expect(await office().refused(`${planOf('GA')}/return`, { reasons: [] })).toMatchObject({
      code: 'ReturnReasonMissing',
    });
    const { events } = await office().does(`${planOf('GA')}/return`, { reasons: ['task split missing'] });
    expect(events).toMatchObject([{ data: { mending: { dueOn: '2020-10-12' } } }]);
    const { items } = await bureau('GA').sees<Page<InboxTask>>('/api/inbox');
    expect(items.find(({ step }) => step === 'mend')).toMatchObject({ due: '2020-10-12' });
  });

  it('are overdue from the first of October where nothing was filed, and not where one is being mended', async () => {
    await world.advanceTo(shanghai('2020-10-01', '00:00'));
    const { totals, cells } = await figure('F7');
    expect(totals).toMatchObject({ owed: 10, onTime: 8, missing: 1, returned: 1, late: 0 });
    expect(cells.filter(({ timeliness }) => timeliness === 'missing').map(({ obligor }) => obligor)).toEqual(['LPS']);
  });

  it('count ten submitted or accepted, one late by nine days, one returned and resubmitted', async () => {
    await world.advanceTo(shanghai('2020-10-09', '10:00'));
    await filePlan('LPS');
    await world.advanceTo(shanghai('2020-10-10', '10:00'));
    const { events } = await filePlan('GA');
    expect(events).toMatchObject([{ type: 'ObligationSubmitted', data: { version: 2, late: false, daysLate: 0 } }]);
    for (const area of ['GY', 'ZY', 'GA']) await office().does(`${planOf(area)}/accept`);
    await world.advanceTo(shanghai('2020-10-11', '10:00'));
    const { totals, cells } = await figure('F7');
    expect(totals).toMatchObject({
      submitted: 7,
      accepted: 3,
      late: 1,
      daysLate: 9,
      resubmitted: 1,
      missing: 0,
      returned: 0,
    });
    expect(cells.find(({ obligor }) => obligor === 'LPS')).toMatchObject({ timeliness: 'late', daysLate: 9 });
    expect(cells.find(({ obligor }) => obligor === 'GA')).toMatchObject({
      timeliness: 'onTime',
      returns: 1,
      version: 2,
    });
  });

  it('are accepted by the province only, and revised by a new version that is accepted anew', async () => {
    expect(await bureau('BJ').refused(`${planOf('BJ')}/accept`)).toMatchObject({ code: 'NotAllowed' });
    expect(await bureau('ZY').refused(`${planOf('GY')}/submit`, { paper: plan })).toMatchObject({ code: 'NotObligor' });
    await bureau('GY').does(`${planOf('GY')}/revise-implementation-plan`, { plan, reason: '调整年度目标' });
    const { cells } = await figure('F7');
    expect(cells.find(({ obligor }) => obligor === 'GY')).toMatchObject({
      status: 'submitted',
      timeliness: 'onTime',
      version: 2,
    });
    expect(
      await bureau('GY').refused(`${planOf('GY')}/revise-implementation-plan`, { plan, reason: '再调整' }),
    ).toMatchObject({ code: 'WrongState' });
  });

  it('can be waived by the office director while nothing is filed', async () => {
    const director = world.as('OfficeDirector');
    expect(await director.refused(`${planOf('BJ')}/waive`, { reason: '机构合并' })).toMatchObject({
      code: 'ObligationNotOpen',
    });
    expect(await office().refused(`${listOf('BJ')}/waive`, { reason: '机构合并' })).toMatchObject({
      code: 'NotAllowed',
    });
    await director.does(`${listOf('BJ')}/waive`, { reason: '机构合并' });
    expect((await figure('F8/lists')).totals).toMatchObject({ owed: 10, waived: 1 });
  });
});

const pilotLists = (roll: 'none' | 'nextWorkingDay') => async () => {
  world = await World.start();
  await loadGuizhou(world, (scheme) =>
    roll === 'none' ? scheme : withAlternative(scheme, 'deadline.pilotList', roll),
  );
};

describe('scenario 4: pilot lists', () => {
  let kaili: CommunityId;
  let zunyi: CommunityId;
  beforeAll(async () => {
    await pilotLists('none')();
    kaili = await registerCommunity(world, 'QDN', 1);
    zunyi = await registerCommunity(world, 'ZY', 1);
    await world.advanceTo(shanghai('2020-10-20', '10:00'));
  });
  afterAll(() => world.stop());

  it('are due at 24:00 of the last of October, a Saturday, and not moved', async () => {
    expect(await figure('F8/lists')).toMatchObject({ dueOn: '2020-10-31', dueAt: shanghai('2020-11-01', '00:00') });
    expect((await figure('F8/lists')).movedFrom).toBeUndefined();
  });

  it('name at least one pilot', async () => {
    expect(await bureau('QDN').refused(`${listOf('QDN')}/submit`, pilots())).toMatchObject({ code: 'PilotListEmpty' });
  });

  it('are refused whole for a community of another area, its row named', async () => {
    const problem = await bureau('QDN').refused(`${listOf('QDN')}/submit`, pilots(kaili, zunyi));
    expect(problem).toMatchObject({ code: 'OutsideArea', details: { row: 2, community: zunyi }, recorded: false });
    expect((await figure('F8/lists')).cells.find(({ obligor }) => obligor === 'QDN')).toMatchObject({ status: 'open' });
  });

  it('are refused for what is not registered, and for a row that comes twice', async () => {
    expect(await bureau('QDN').refused(`${listOf('QDN')}/submit`, pilots('nowhere'))).toMatchObject({
      code: 'CommunityNotActive',
      details: { row: 1 },
    });
    expect(await bureau('QDN').refused(`${listOf('QDN')}/submit`, pilots(kaili, kaili))).toMatchObject({
      code: 'DuplicateRow',
      details: { row: 2 },
    });
  });

  it('are late by two days when filed on Monday 2 November', async () => {
    await world.advanceTo(shanghai('2020-11-02', '10:00'));
    const { events } = await bureau('QDN').does(`${listOf('QDN')}/submit`, pilots(kaili));
    expect(events).toMatchObject([{ type: 'ObligationSubmitted', data: { late: true, daysLate: 2 } }]);
    const cell = (await figure('F8/lists')).cells.find(({ obligor }) => obligor === 'QDN');
    expect(cell).toMatchObject({ timeliness: 'late', daysLate: 2 });
  });
});

describe('scenario 4: pilot lists under roll = next working day', () => {
  beforeAll(pilotLists('nextWorkingDay'));
  afterAll(() => world.stop());

  it('are on time when filed on Monday 2 November', async () => {
    const kaili = await registerCommunity(world, 'QDN', 1);
    await world.advanceTo(shanghai('2020-11-02', '10:00'));
    const { events } = await bureau('QDN').does(`${listOf('QDN')}/submit`, pilots(kaili));
    expect(events).toMatchObject([{ type: 'ObligationSubmitted', data: { late: false, daysLate: 0 } }]);
    expect(await figure('F8/lists')).toMatchObject({ dueOn: '2020-11-02', movedFrom: '2020-10-31' });
  });
});
