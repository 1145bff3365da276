import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Page } from '@greenledger/contracts';
import { type LegalDate, legalDate, system } from '@greenledger/domain';
import { type Decide } from '@greenledger/eventing';
import { DECIDE, withAlternative } from '@greenledger/platform';
import {
  type CitedPosting,
  type DeadlineReason,
  type Listed,
  type Matrix,
  type NoticeLine,
  type ObligationLine,
  type TimelineLine,
} from '@greenledger/read-models';
import { randomUUID } from 'node:crypto';
import { shanghai } from '../support/shanghai.js';
import { loadGuizhou } from '../support/scheme.js';
import { World } from '../support/world.js';

type Obligations = Page<Listed<ObligationLine>>;
type One = Listed<ObligationLine> & { readonly timeline: readonly TimelineLine[] };

const units = ['housing', 'ndrc', 'civil-affairs', 'public-security', 'ecology', 'market-regulation', 'transport'];
const before = ['housing', 'ndrc', 'civil-affairs', 'ecology', 'market-regulation'];
const report = (unit: string) => `guizhou-2020.quarterlyReport.2020-Q3.${unit}`;
const paper = { paper: { kind: 'quarterlyReport', work: [{ item: 'W1', done: '已完成三季度工作' }] } };

let world: World;
const office = () => world.as('ProvincialOfficer');
const liaison = (unit: string) => world.as('Liaison', { unit });
const file = (unit: string) => liaison(unit).does(`/api/obligations/${report(unit)}/submit`, paper);

/** A second watcher, that knows nothing of the first. */
const watchAgain = (unit: string) =>
  world.program.app.get<Decide>(DECIDE)({
    commandId: randomUUID(),
    stream: { kind: 'obligation', id: report(unit) },
    command: { type: 'RecordObligationOverdue' },
    actor: system,
    at: world.clock.now(),
    today: legalDate(world.clock.now()),
  });

const matrix = async (query = ''): Promise<Matrix['periods'][number] & Pick<Matrix, 'reading'>> => {
  const { periods, reading } = await office().sees<Matrix>(`/api/figures/F5${query}`);
  return { ...periods.find(({ period }) => period === '2020-Q3')!, reading };
};
const timeline = async (unit: string): Promise<readonly TimelineLine[]> =>
  (await office().sees<One>(`/api/obligations/${report(unit)}`)).timeline;
const words = async (unit: string) => (await timeline(unit)).map(({ what }) => what);

/** Everybody who reports, signed in before there is anything to remind them of. */
const begin = async (change?: Parameters<typeof loadGuizhou>[1]): Promise<void> => {
  world = await World.start();
  await loadGuizhou(world, change);
  for (const unit of units) await liaison(unit).account();
};

describe('scenario 1: the quarterly report of 2020 Q3 and the National Day holiday', () => {
  beforeAll(() => begin());
  afterAll(() => world.stop());

  it('opens seven reports on the first of October, moved from the fifth', async () => {
    await world.advanceTo(shanghai('2020-10-01', '00:00'));
    const { items } = await office().sees<Obligations>('/api/obligations?kind=quarterlyReport');
    expect(items.map(({ unit }) => unit).sort()).toEqual([...units].sort());
    for (const { data, status } of items) {
      expect(status).toBe('open');
      expect(data).toMatchObject({ dueAt: '2020-10-09T16:00:00.000Z', movedFrom: '2020-10-05', timeliness: 'pending' });
    }
  });

  it('says by which rule and calendar the fifth became the ninth', async () => {
    const { deadline } = await office().sees<{ deadline: DeadlineReason }>(`/api/obligations/${report('ndrc')}`);
    expect(deadline).toMatchObject({
      rule: { schedule: { kind: 'afterQuarterEnd', days: 5 }, roll: 'nextWorkingDay', cutOff: '24:00' },
      basis: { document: '黔建城通〔2020〕87号', clause: 'L71' },
      appliesFrom: '2020-09-11',
      version: 1,
      calendars: [{ year: 2020, version: 1 }],
    });
    expect(deadline.days.map(({ on, is }) => `${on.slice(5)} ${is}`)).toEqual([
      '09-30 workday',
      ...[1, 2, 3, 4, 5, 6, 7, 8].map((day) => `10-0${day} holiday`),
      '10-09 workday',
      '10-10 makeUp',
    ]);
  });

  it('issues the reminder whose day is past to all seven, and delivers it on no rest day', async () => {
    for (const unit of units) {
      const all = await timeline(unit);
      expect(all.map(({ what }) => what)).toEqual(['QuarterlyReportOpened', 'QuarterlyReportReminderSent']);
      expect(all[1]!.data).toMatchObject({ rung: 'before', deliverAt: shanghai('2020-10-09', '09:00') });
    }
    await world.advanceTo(shanghai('2020-10-09', '08:59'));
    expect((await liaison('transport').sees<Page<unknown>>('/api/notices')).items).toEqual([]);
  });

  it('drops it for whoever has filed, and sends the others one message with the due-day reminder', async () => {
    await file('housing');
    await world.advanceTo(shanghai('2020-10-09', '09:00'));
    expect(await words('housing')).toEqual([
      'QuarterlyReportOpened',
      'QuarterlyReportReminderSent',
      'QuarterlyReportSubmitted',
      'ReminderDropped',
    ]);
    expect((await timeline('housing')).at(-1)!.data).toEqual({ reason: 'filed' });
    for (const unit of units.filter((each) => each !== 'housing')) {
      const { items } = await liaison(unit).sees<Page<Listed<NoticeLine>>>('/api/notices');
      expect(items).toHaveLength(1);
      expect(items[0]!.data.messages).toHaveLength(1);
      expect(items[0]!.data.messages[0]!.rungs.map(({ name }) => name).sort()).toEqual(['before', 'dueDay']);
    }
    expect((await liaison('housing').sees<Page<unknown>>('/api/notices')).items).toEqual([]);
  });

  it('takes reports up to the last second of the ninth', async () => {
    await world.advanceTo(shanghai('2020-10-09', '11:00'));
    for (const unit of before.filter((each) => each !== 'housing')) await file(unit);
    await world.advanceTo(shanghai('2020-10-09', '23:59:59'));
    await file('transport');
    const cell = (await matrix()).cells.find(({ obligor }) => obligor === 'transport');
    expect(cell).toMatchObject({ timeliness: 'onTime', daysLate: 0 });
  });

  it('calls public security overdue at midnight, once, however often the watcher runs', async () => {
    await world.advanceTo(shanghai('2020-10-10', '00:00'));
    await world.advanceTo(shanghai('2020-10-10', '00:00'));
    const watched = await watchAgain('public-security');
    expect(watched).toMatchObject({ events: [], repeated: false });
    const { totals } = await matrix();
    expect(totals).toMatchObject({ owed: 7, onTime: 6, missing: 1, late: 0 });
    expect((await words('public-security')).filter((word) => word === 'QuarterlyReportBecameOverdue')).toHaveLength(1);
    for (const unit of units.filter((each) => each !== 'public-security')) {
      expect(await words(unit)).not.toContain('QuarterlyReportBecameOverdue');
    }
  });

  it('flags the late report with its days and accepts it', async () => {
    await world.advanceTo(shanghai('2020-10-10', '09:12'));
    await file('public-security');
    const { events } = await office().does(`/api/obligations/${report('public-security')}/accept`);
    expect(events).toMatchObject([{ type: 'ObligationAccepted', data: { late: true, daysLate: 1 } }]);
  });

  it('counts six of seven on time, one late, none missing: 85.71%', async () => {
    const { totals, onTime, reading, rule } = await matrix();
    expect(totals).toMatchObject({ owed: 7, onTime: 6, late: 1, missing: 0, waived: 0, returned: 0 });
    expect(onTime).toEqual({ numerator: 6, denominator: 7, share: '85.71%' });
    expect(reading).toMatchObject({ key: 'stamped', posted: true });
    expect(rule).toMatchObject({ key: 'deadline.quarterlyReport', appliesFrom: '2020-09-11' });
  });

  it('shows the event behind each number', async () => {
    const { behind } = await matrix();
    const { items } = await office().sees<Page<CitedPosting>>(`/api/figures/${behind!['late']}/postings`);
    expect(items).toMatchObject([{ area: 'public-security', amount: 1, event: { type: 'ObligationSubmitted' } }]);
  });

  it('shows the figure as it was at midnight, and what was not yet known then', async () => {
    const asOf = async (query: string) => (await matrix(query)).totals;
    expect(await asOf('?asOf=2020-10-09')).toMatchObject({ onTime: 6, missing: 0, pending: 1 });
    expect(await asOf(`?knownAt=${shanghai('2020-10-10', '09:00')}`)).toMatchObject({ onTime: 6, missing: 1, late: 0 });
  });

  it('computes other readings from the filing times, labelled and unposted', async () => {
    expect(await matrix('?reading=noRoll')).toMatchObject({
      dueOn: '2020-10-05',
      totals: { onTime: 0, late: 7 },
      reading: { label: 'AMB-1 (a), no roll', posted: false },
    });
    expect(await matrix('?reading=endOfQuarter')).toMatchObject({ dueOn: '2020-09-30', totals: { late: 7 } });
    expect(await matrix('?reading=workingDays')).toMatchObject({ dueOn: '2020-10-14', totals: { onTime: 7 } });
    expect((await matrix()).totals).toMatchObject({ onTime: 6, late: 1 });
  });

  it('lets nobody file for another unit', async () => {
    const problem = await liaison('transport').refused(`/api/obligations/${report('public-security')}/submit`, paper);
    expect(problem).toMatchObject({ code: 'NotObligor', recorded: false });
  });

  it('keeps the first filing time of a report that is filed again, and takes none after acceptance', async () => {
    await file('transport');
    const again = await office().sees<One>(`/api/obligations/${report('transport')}`);
    expect(again.data).toMatchObject({ version: 2, firstFiledAt: shanghai('2020-10-09', '23:59:59'), late: false });
    await office().does(`/api/obligations/${report('transport')}/accept`);
    expect(await liaison('transport').refused(`/api/obligations/${report('transport')}/submit`, paper)).toMatchObject({
      code: 'AlreadyAccepted',
    });
  });
});

describe.each<[string, string, LegalDate, LegalDate, string]>([
  ['roll = none', 'noRoll', '2020-10-01', '2020-10-05', '2020-10-05T16:00:00.000Z'],
  ['reading (b)', 'endOfQuarter', '2020-09-26', '2020-09-30', '2020-09-30T16:00:00.000Z'],
])('scenario 1 from its start under %s', (_, alternative, opensOn, dueOn, dueAt) => {
  beforeAll(() => begin((scheme) => withAlternative(scheme, 'deadline.quarterlyReport', alternative)));
  afterAll(() => world.stop());

  it(`opens on ${opensOn}, due on ${dueOn}`, async () => {
    await world.advanceTo(shanghai(opensOn, '00:00'));
    const { items } = await office().sees<Obligations>('/api/obligations?kind=quarterlyReport');
    expect(items).toHaveLength(7);
    for (const { data } of items) expect(data).toMatchObject({ dueOn, dueAt });
  });

  it('finds all seven late', async () => {
    await world.advanceTo(shanghai('2020-10-09', '11:00'));
    for (const unit of [...before, 'transport']) await file(unit);
    await world.advanceTo(shanghai('2020-10-10', '09:12'));
    await file('public-security');
    const { totals, onTime } = await matrix();
    expect(totals).toMatchObject({ owed: 7, onTime: 0, late: 7, missing: 0 });
    expect(onTime).toEqual({ numerator: 0, denominator: 7, share: '0.00%' });
  });
});

describe('a change of the deadline', () => {
  beforeAll(() => begin());
  afterAll(() => world.stop());

  it('applies to what is opened afterwards and rewrites nothing that was', async () => {
    await world.advanceTo(shanghai('2020-10-01', '00:00'));
    await world.advanceTo(shanghai('2020-10-12', '10:00'));
    await loadGuizhou(world, (scheme) => {
      const { rules } = withAlternative(scheme, 'deadline.quarterlyReport', 'endOfQuarter');
      const changed = rules.filter(({ key }) => key === 'deadline.quarterlyReport');
      return {
        ...scheme,
        rules: [...scheme.rules, ...changed.map((rule) => ({ ...rule, appliesFrom: '2020-10-12' }))],
      };
    });
    await world.advanceTo(shanghai('2021-01-01', '00:00'));
    const { periods } = await office().sees<Matrix>('/api/figures/F5');
    expect(periods).toMatchObject([
      { period: '2020-Q3', dueOn: '2020-10-09', rule: { appliesFrom: '2020-09-11' } },
      { period: '2020-Q4', dueOn: '2020-12-31', rule: { appliesFrom: '2020-10-12' } },
    ]);
  });
});
