import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { loadGuizhou } from '../support/scheme.js';
import { shanghai } from '../support/shanghai.js';
import { type Client, World } from '../support/world.js';

const SCHEME = '/api/schemes/guizhou-2020';
const basis = { document: '黔建城通〔2020〕87号', clause: 'L71' };

interface Rules {
  readonly rules: readonly {
    readonly key: string;
    readonly versions: readonly {
      readonly is: string;
      readonly value: unknown;
      readonly appliesFrom: string;
      readonly recordedAt: string;
      readonly account: string;
      readonly ordinal: number;
    }[];
  }[];
}
interface Calendars {
  readonly years: readonly {
    readonly year: number;
    readonly versions: readonly { readonly version: number; readonly holidays: readonly string[]; source: string }[];
  }[];
}

let world: World;
let office: Client;
let system: Client;
const noticeRule = async (who: Client, query = '') => {
  const { rules } = await who.sees<Rules>(`${SCHEME}/rules${query}`);
  return rules.find(({ key }) => key === 'publicNotice.period')!.versions;
};

beforeAll(async () => {
  world = await World.start();
  office = world.as('ProvincialOfficer', { unit: 'housing' });
  system = world.as('SystemAdministrator');
  await loadGuizhou(world);
  await world.advanceTo(shanghai('2020-12-01'));
});
afterAll(() => world.stop());

describe('the dated rules of a scheme', () => {
  it('are all named, each with what is in force and whose act it was', async () => {
    const { rules } = await system.sees<Rules>(`${SCHEME}/rules`);
    expect(rules.length).toBeGreaterThan(20);
    for (const { key, versions } of rules) {
      expect([key, versions.filter(({ is }) => is === 'inForce').length]).toEqual([key, 1]);
      expect(versions[0]).toMatchObject({ account: 'system' });
    }
  });

  it('show a change that lies ahead, then in force, and what it replaced', async () => {
    const value = { days: 7, dayKind: 'working', firstDayCounts: true };
    await office.does(`${SCHEME}/set-rule`, { key: 'publicNotice.period', value, appliesFrom: '2021-01-01', basis });
    const ahead = await noticeRule(system);
    expect(ahead.map(({ is }) => is)).toEqual(['ahead', 'inForce']);
    expect(ahead[0]).toMatchObject({ value, appliesFrom: '2021-01-01', account: await office.account() });
    const then = await noticeRule(system, '?asOf=2021-01-01');
    expect(then.map(({ is }) => is)).toEqual(['inForce', 'past']);
  });

  it('are shown as they were known at an earlier moment', async () => {
    const [added] = await noticeRule(system);
    const before = await noticeRule(system, `?asOf=2021-01-01&knownAt=${added!.ordinal - 1}`);
    expect(before.map(({ is }) => is)).toEqual(['inForce']);
  });
});

describe('the calendars of a scheme', () => {
  it('stand year by year with their source, and an amended one with what it amended', async () => {
    const before = await system.sees<Calendars>(`${SCHEME}/calendars`);
    const years = before.years.map(({ year }) => year);
    expect(years).toEqual([...years].sort().reverse());
    const year = years[0]! + 1;
    const notice = { year, holidays: [`${year}-01-01`], makeUpDays: [], source: '国办发明电' };
    await system.does(`${SCHEME}/publish-calendar`, notice);
    await system.does(`${SCHEME}/publish-calendar`, { ...notice, holidays: [`${year}-01-01`, `${year}-01-02`] });
    const [latest] = (await system.sees<Calendars>(`${SCHEME}/calendars`)).years;
    expect(latest).toMatchObject({ year, versions: [{ version: 2 }, { version: 1, holidays: [`${year}-01-01`] }] });
  });
});
