import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Page } from '@greenledger/contracts';
import { type InboxTask, type Listed, type Matrix, type NoticeLine } from '@greenledger/read-models';
import { registerCommunity } from '../support/communities.js';
import { loadGuizhou } from '../support/scheme.js';
import { shanghai } from '../support/shanghai.js';
import { World } from '../support/world.js';

const NOTICE = '黔建城通〔2020〕87号';
const summaryOf = (area: string) => `/api/obligations/guizhou-2020.stageSummary.2020-H2.${area}`;

let world: World;
const office = () => world.as('ProvincialOfficer');
const bureau = (area: string) => world.as('PrefectureOfficer', { area, unit: `${area}.housing` });
const water = () => world.as('PrefectureDepartment', { area: 'GY', unit: 'GY.water' });
type Acknowledgements = Record<'addressed' | 'acknowledged', Record<string, number>>;
const f6 = () => office().sees<Matrix & { readonly acknowledgements: Acknowledgements }>('/api/figures/F6');

beforeAll(async () => {
  world = await World.start();
  await loadGuizhou(world);
  for (const client of [bureau('GY'), water()]) await client.account();
  await registerCommunity(world, 'GY', 1);
});
afterAll(() => world.stop());

describe('the notice of the seven departments', () => {
  const acknowledge = `/api/policy-documents/${encodeURIComponent(NOTICE)}/acknowledge`;

  it('is addressed to 85 bureaus, and acknowledged by each for itself', async () => {
    await bureau('GY').does(acknowledge, { bureau: 'GY.housing' });
    expect(await water().refused(acknowledge, { bureau: 'GY.housing' })).toMatchObject({ code: 'NotAllowed' });
    const { addressed, acknowledged } = (await f6()).acknowledgements;
    expect(Object.values(addressed).reduce((sum, count) => sum + count, 0)).toBe(85);
    expect(addressed).toMatchObject({ GY: 9, GA: 4 });
    expect(acknowledged).toEqual({ GY: 1 });
  });

  it('reminds those who are silent after three working days, and nobody else', async () => {
    const path = `/api/policy-documents/${encodeURIComponent(NOTICE)}/acknowledgements?limit=200`;
    const { items } = await office().sees<Page<Listed>>(path);
    expect(items.filter(({ status }) => status === 'awaited')).toHaveLength(84);
    await world.advanceTo(shanghai('2020-09-16', '08:59'));
    expect((await water().sees<Page<unknown>>('/api/notices')).items).toEqual([]);
    await world.advanceTo(shanghai('2020-09-16', '09:00'));
    const told = (await water().sees<Page<Listed<NoticeLine>>>('/api/notices')).items;
    expect(told).toMatchObject([{ data: { about: { is: 'acknowledgement', dueOn: '2020-09-16' } } }]);
    expect((await bureau('GY').sees<Page<unknown>>('/api/notices')).items).toEqual([]);
  });
});

describe('a stage summary', () => {
  const stating = (value: number, ordinal: number, explanation?: string) => ({
    paper: {
      kind: 'stageSummary',
      text: '阶段性工作总体平稳',
      figures: [{ figure: 'F1.urban', value, ordinal, ...(explanation && { explanation }) }],
    },
  });

  it('opens on 15 October, due on Sunday 15 November', async () => {
    await world.advanceTo(shanghai('2020-10-14', '23:59'));
    expect((await f6()).periods).toEqual([]);
    await world.advanceTo(shanghai('2020-10-15', '00:00'));
    expect((await f6()).periods).toMatchObject([
      { period: '2020-H2', dueOn: '2020-11-15', totals: { owed: 10, pending: 10 } },
    ]);
  });

  it('states the figures of the books at the ordinal that it names, or explains the difference', async () => {
    await world.advanceTo(shanghai('2020-11-10', '10:00'));
    const { at } = await f6();
    const submit = `${summaryOf('GY')}/submit`;
    expect(await bureau('GY').refused(submit, stating(2, at.ordinal))).toMatchObject({
      code: 'FigureUnexplained',
      details: { figures: [{ figure: 'F1.urban', value: 2, booked: 1 }] },
    });
    const booked = {
      ...stating(1, at.ordinal).paper,
      figures: [{ figure: 'F1.urban', value: 2, ordinal: at.ordinal, booked: 2 }],
    };
    expect(await bureau('GY').refused(submit, { paper: booked })).toMatchObject({ code: 'UnknownField' });
    await bureau('GY').does(submit, stating(1, at.ordinal));
    await bureau('GY').does(submit, stating(2, at.ordinal, '一个社区的登记尚未录入'));
    expect((await f6()).periods[0]!.cells.find(({ obligor }) => obligor === 'GY')).toMatchObject({
      status: 'submitted',
      version: 2,
    });
  });

  it('waits in the inbox of the office until it is accepted, and never in that of its filer', async () => {
    const { items } = await office().sees<Page<InboxTask>>('/api/inbox');
    expect(
      items.find(({ step, subject }) => step === 'accept' && subject.endsWith('stageSummary.2020-H2.GY')),
    ).toBeDefined();
    await office().does(`${summaryOf('GY')}/accept`);
    const after = await office().sees<Page<InboxTask>>('/api/inbox');
    expect(after.items.filter(({ subject }) => subject.endsWith('stageSummary.2020-H2.GY'))).toEqual([]);
  });

  it('is missing from midnight after the Sunday where none was filed', async () => {
    await world.advanceTo(shanghai('2020-11-16', '00:00'));
    expect((await f6()).periods[0]!.totals).toMatchObject({ owed: 10, onTime: 1, accepted: 1, missing: 9, pending: 0 });
  });
});
