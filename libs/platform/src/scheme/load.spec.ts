import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { calendarOf, judge, periodOf, workItems } from '@greenledger/domain';
import { china } from '../../../domain/src/shared/calendar.fixture.js';
import { loadScheme } from './load.js';
import { withAlternative } from './rules.js';
import { addresseesOf, type Scheme } from './scheme.js';

const data = fileURLToPath(new URL('../../../../data', import.meta.url));
const shipped = (): Promise<Scheme> =>
  loadScheme({ scheme: join(data, 'schemes/guizhou-2020'), calendars: join(data, 'calendars') });

describe('the scheme of Guizhou', () => {
  it('is whole: units, areas, counties, places, addressees, criteria, work items, seats', async () => {
    const scheme = await shipped();
    const kinds = scheme.areas.flatMap(({ streets }) => streets.map(({ kind }) => kind));
    const count = (kind: string) => kinds.filter((each) => each === kind).length;
    expect(scheme.units).toHaveLength(7);
    expect(scheme.areas.map(({ area }) => area)).toEqual([
      'GY',
      'LPS',
      'ZY',
      'AS',
      'BJ',
      'TR',
      'QXN',
      'QDN',
      'QN',
      'GA',
    ]);
    expect(scheme.areas.flatMap(({ counties }) => counties)).toHaveLength(88);
    expect([count('street'), count('town'), count('township')]).toEqual([365, 831, 314]);
    expect(scheme.areas.flatMap(({ bureaus }) => bureaus)).toHaveLength(85);
    expect(scheme.documents.flatMap(addresseesOf)).toHaveLength(85);
    expect(scheme.standard.criteria).toHaveLength(16);
    expect(scheme.workItems.map(({ id }) => id)).toEqual(workItems);
    expect([scheme.roster.members.length, scheme.roster.liaisons.length]).toEqual([14, 15]);
    expect(scheme.targets.map(({ id, share }) => [id, share.atLeast, share.of])).toEqual([
      ['2021', 30, 100],
      ['2022', 60, 100],
    ]);
  });

  it('keeps both numbers of the national scheme', async () => {
    const { documents } = await shipped();
    expect(documents.map(({ number }) => number)).toContainEqual({
      printed: '建成〔2020〕68号',
      normalised: '建城〔2020〕68号',
    });
  });

  it('keeps the rare characters of place names', async () => {
    const names = (await shipped()).areas.flatMap(({ streets }) => streets.map(({ name }) => name));
    expect(names).toEqual(expect.arrayContaining(['\u3d72水街道', '桴\u3bca镇']));
  });

  it("gives Gui'an its places without counties of its own", async () => {
    const guian = (await shipped()).areas.find(({ area }) => area === 'GA');
    expect(guian).not.toHaveProperty('code');
    expect(guian?.counties).toEqual([]);
    expect(guian?.enclaves.map(({ street }) => street)).toEqual(expect.arrayContaining(['520111204', '520403105']));
  });

  it('has the calendars against which the deadline table was computed, and none for 2027', async () => {
    const { calendars } = await shipped();
    expect(calendarOf(calendars)).toEqual(china);
  });

  it.each([
    ['deadline.quarterlyReport', undefined, '2020-Q3', '2020-10-09'],
    ['deadline.quarterlyReport', 'noRoll', '2020-Q3', '2020-10-05'],
    ['deadline.quarterlyReport', 'endOfQuarter', '2020-Q3', '2020-09-30'],
    ['deadline.quarterlyReport', 'workingDays', '2020-Q3', '2020-10-14'],
    ['deadline.implementationPlan', undefined, '2020', '2020-09-30'],
    ['deadline.pilotList', undefined, '2020', '2020-10-31'],
    ['deadline.pilotList', 'nextWorkingDay', '2020', '2020-11-02'],
    ['deadline.stageSummary', undefined, '2020-H2', '2020-11-15'],
  ] as const)('by %s read %s, makes %s due on %s', async (key, reading, period, dueOn) => {
    const scheme = await shipped();
    const { rules, calendars } = reading ? withAlternative(scheme, key, reading) : scheme;
    const rule = rules.find((each) => each.key === key);
    if (rule?.key !== key) throw new Error('no such rule');
    expect(periodOf(rule.value, calendarOf(calendars), period).dueOn).toBe(dueOn);
  });

  it('measures property coverage in whole compounds: 5 of 17 is not 30%, 6 of 17 is', async () => {
    const { standard } = await shipped();
    const coverage = standard.criteria.find(({ no }) => no === 12)!;
    expect(judge(coverage, { values: { covered: 5, compounds: 17 } }).result).toBe('notMet');
    expect(judge(coverage, { values: { covered: 6, compounds: 17 } }).result).toBe('met');
  });

  it('knows no reading that the data does not name', async () => {
    const scheme = await shipped();
    expect(() => withAlternative(scheme, 'deadline.quarterlyReport', 'never')).toThrow('no alternative never');
  });
});
