import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { withAlternative } from '@greenledger/platform';
import { type Matrix, type MatrixPeriod } from '@greenledger/read-models';
import { loadGuizhou } from '../support/scheme.js';
import { shanghai } from '../support/shanghai.js';
import { World } from '../support/world.js';

/** The table of A.6, by quarter: default, no roll, reading (b), reading (c). */
const table: readonly (readonly [quarter: string, ...due: readonly string[]])[] = [
  ['2020-Q3', '2020-10-09', '2020-10-05', '2020-09-30', '2020-10-14'],
  ['2020-Q4', '2021-01-05', '2021-01-05', '2020-12-31', '2021-01-08'],
  ['2021-Q1', '2021-04-06', '2021-04-05', '2021-03-31', '2021-04-08'],
  ['2021-Q2', '2021-07-05', '2021-07-05', '2021-06-30', '2021-07-07'],
  ['2021-Q4', '2022-01-05', '2022-01-05', '2021-12-31', '2022-01-10'],
  ['2022-Q1', '2022-04-06', '2022-04-05', '2022-03-31', '2022-04-08'],
  ['2022-Q2', '2022-07-05', '2022-07-05', '2022-06-30', '2022-07-07'],
  ['2022-Q4', '2023-01-05', '2023-01-05', '2022-12-31', '2023-01-09'],
];

const columns = [
  ['the default', undefined],
  ['no roll', 'noRoll'],
  ['reading (b)', 'endOfQuarter'],
  ['reading (c)', 'workingDays'],
] as const;

let world: World;
const periodsOf = async (figure: string): Promise<readonly MatrixPeriod[]> =>
  (await world.as('ProvincialOfficer').sees<Matrix>(`/api/figures/${figure}`)).periods;

const units = ['housing', 'ndrc', 'civil-affairs', 'public-security', 'ecology', 'market-regulation', 'transport'];
const areas = ['GY', 'LPS', 'ZY', 'AS', 'BJ', 'TR', 'QXN', 'QDN', 'QN', 'GA'];

/** Those who owe papers, and those to whom an overdue one is escalated: reminders find somebody. */
const everybody = async (): Promise<void> => {
  for (const unit of units) await world.as('Liaison', { unit }).account();
  for (const area of areas) await world.as('PrefectureOfficer', { area }).account();
  await world.as('OfficeDirector').account();
};

describe.each(columns.map((column, i) => [...column, i + 1] as const))('A.6 under %s', (_, alternative, column) => {
  beforeAll(async () => {
    world = await World.start();
    await loadGuizhou(world, (scheme) =>
      alternative ? withAlternative(scheme, 'deadline.quarterlyReport', alternative) : scheme,
    );
    await everybody();
    await world.advanceTo(shanghai('2023-01-01', '00:00'));
  }, 300_000);
  afterAll(() => world.stop());

  it('the running program opens every quarter with its due date', async () => {
    const found = new Map((await periodsOf('F5')).map(({ period, dueOn }) => [period, dueOn]));
    expect(table.map(([quarter]) => [quarter, found.get(quarter)])).toEqual(
      table.map(([quarter, ...due]) => [quarter, due[column - 1]]),
    );
  });

  it('the fixed dates stand where they are named, rest day or not', async () => {
    const due = async (figure: string) => (await periodsOf(figure)).map(({ period, dueOn }) => [period, dueOn]);
    expect(await due('F7')).toEqual([['2020', '2020-09-30']]);
    expect(await due('F8/lists')).toEqual([['2020', '2020-10-31']]);
    expect(await due('F6')).toEqual([
      ['2020-H2', '2020-11-15'],
      ['2021-H1', '2021-05-15'],
      ['2021-H2', '2021-11-15'],
      ['2022-H1', '2022-05-15'],
      ['2022-H2', '2022-11-15'],
    ]);
  });

  it('nobody owes what has not opened, and everything unfiled is missing from its due instant on', async () => {
    for (const figure of ['F5', 'F6', 'F7', 'F8/lists']) {
      for (const { period, dueAt, totals } of await periodsOf(figure)) {
        const obligors = figure === 'F5' ? 7 : 10;
        const unfiled = dueAt <= world.clock.now() ? 'missing' : 'pending';
        expect([period, totals]).toMatchObject([period, { owed: obligors, [unfiled]: obligors }]);
      }
    }
  });
});
