import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Page } from '@greenledger/contracts';
import { type CommunityId } from '@greenledger/domain';
import {
  type CitedPosting,
  type CommunityListLine,
  type ExperienceFigure,
  type Listed,
  type ListedCommunityLine,
  type PilotFigure,
  type PilotLine,
} from '@greenledger/read-models';
import { photos } from '../support/chain.js';
import { registerCommunity } from '../support/communities.js';
import { roster, units } from '../support/conference.js';
import { loadGuizhou } from '../support/scheme.js';
import { shanghai } from '../support/shanghai.js';
import { World } from '../support/world.js';

const pilots = '/api/pilot-selections/guizhou-2020';

let world: World;
let people: ReturnType<typeof roster>;
/** The pilots of Guiyang and Zunyi, and another community of Guiyang. */
let guiyang: CommunityId, zunyi: CommunityId, second: CommunityId;
const bureau = (area: string) => world.as('PrefectureOfficer', { area });
const code = async (answer: Promise<{ code: string }>): Promise<string> => (await answer).code;
const f8 = (query = '') => people.office.sees<PilotFigure>(`/api/figures/F8/provincial/guizhou-2020${query}`);
const behind = (figure: string) => people.office.sees<Page<CitedPosting>>(`/api/figures/${figure}/postings`);

const becomePilot = async (area: string, community: CommunityId): Promise<void> => {
  const list = `/api/obligations/guizhou-2020.pilotList.2020.${area}`;
  const paper = { kind: 'pilotList', pilots: [{ community, households: 1000 }] };
  await bureau(area).does(`${list}/submit`, { paper });
  await people.office.does(`${list}/accept`);
  await bureau(area).does(`${pilots}/nominate`, { community, area, reason: '居民意愿强、工作有基础' });
  const circulation = `2020-${area}`;
  await people.office.does('/api/conferences/guizhou-2020/record-decision-by-circulation', {
    circulation,
    decision: { is: 'selectPilot', community },
    answers: units.map((unit) => ({ unit, agrees: true })),
  });
  await people.office.does(`${pilots}/select`, { community, decidedIn: { circulation } });
  await bureau(area).does(`${pilots}/start`, { community });
};

beforeAll(async () => {
  world = await World.start();
  await loadGuizhou(world);
  people = roster(world);
  guiyang = await registerCommunity(world, 'GY', 1);
  zunyi = await registerCommunity(world, 'ZY', 1);
  second = await registerCommunity(world, 'GY', 2);
  await world.advanceTo(shanghai('2020-12-16', '10:00'));
  await becomePilot('GY', guiyang);
  await becomePilot('ZY', zunyi);
});
afterAll(() => world.stop());

describe('a provincial pilot (R58)', () => {
  it('is planned by its area and supported by the office', async () => {
    await world.advanceTo(shanghai('2021-01-10', '10:00'));
    const sorting = { community: guiyang, milestone: 'sorting', title: '分类投放点建成', due: '2021-03-31' };
    await bureau('GY').does(`${pilots}/plan-milestone`, sorting);
    await bureau('GY').does(`${pilots}/plan-milestone`, { ...sorting, milestone: 'meters', due: '2021-04-30' });
    expect(await code(bureau('ZY').refused(`${pilots}/plan-milestone`, sorting))).toBe('OutsideArea');
    const funds = { kind: 'funds', purpose: '改造补助', amount: 50_000_000 };
    const grant = { community: guiyang, grant: '2021-1', support: funds };
    await people.office.does(`${pilots}/grant-support`, grant);
    await people.office.does(`${pilots}/grant-support`, {
      ...grant,
      grant: '2021-2',
      support: { kind: 'policy', purpose: '优先纳入老旧小区改造' },
    });
    const fourth = { ...grant, community: second };
    expect(await code(people.office.refused(`${pilots}/grant-support`, fourth))).toBe('WrongState');
    const half = { ...grant, grant: '2021-3', support: { ...funds, amount: 0.5 } };
    expect(await code(people.office.refused(`${pilots}/grant-support`, half))).toBe('InvalidField');
    const kind = { ...grant, grant: '2021-3', support: { kind: 'praise' } };
    expect(await code(people.office.refused(`${pilots}/grant-support`, kind))).toBe('InvalidField');
  });

  it('reaches one milestone in time and one late; F8 tells which are overdue on the day of the figure', async () => {
    await world.advanceTo(shanghai('2021-05-10', '10:00'));
    const reached = { community: guiyang, milestone: 'sorting', effectiveOn: '2021-03-30' };
    await bureau('GY').does(`${pilots}/reach-milestone`, reached);
    expect((await f8()).milestones).toEqual({
      planned: 2,
      reached: 1,
      overdue: 1,
      overdueSince: [{ due: '2021-04-30', milestones: 1, behind: 'F8.milestonesDue:2021-04-30' }],
    });
    const known = (await f8()).at.ordinal;
    await bureau('GY').does(`${pilots}/reach-milestone`, { community: guiyang, milestone: 'meters' });
    expect((await f8()).milestones).toMatchObject({ reached: 2, overdue: 0, overdueSince: [] });
    expect((await f8('?asOf=2021-04-30')).milestones).toMatchObject({ planned: 2, reached: 1, overdue: 0 });
    expect((await f8('?asOf=2021-05-09')).milestones).toMatchObject({ reached: 1, overdue: 1 });
    expect((await f8(`?asOf=2021-05-10&knownAt=${known}`)).milestones).toMatchObject({ reached: 1, overdue: 1 });
  });

  it('uses and returns no more than it was granted, over all entries', async () => {
    const entry = { community: guiyang, grant: '2021-1', used: 40_000_000, returned: 0 };
    await bureau('GY').does(`${pilots}/return-support`, entry);
    const rest = { ...entry, used: 0, returned: 10_000_000 };
    expect(await bureau('GY').refused(`${pilots}/return-support`, { ...rest, used: 1 })).toMatchObject({
      code: 'SupportExceeded',
      details: { grant: '2021-1', left: 10_000_000 },
    });
    await bureau('GY').does(`${pilots}/return-support`, rest);
    expect(await f8()).toMatchObject({
      figure: 'F8',
      rules: [{ key: 'pilots.quota' }],
      support: { policies: 1, granted: 50_000_000, used: 40_000_000, returned: 10_000_000, left: 0 },
      behind: { fenReturned: 'F8.fenReturned', milestonesReached: 'F8.milestonesReached' },
    });
    expect((await f8('?asOf=2021-02-01')).support).toMatchObject({ granted: 50_000_000, used: 0, left: 50_000_000 });
  });

  it('shows the events behind each number', async () => {
    const types = async (figure: string) =>
      (await behind(figure)).items.map(({ event, amount }) => [event.type, amount]);
    expect(await types('F8.fenReturned')).toEqual([['PilotSupportReturned', 10_000_000]]);
    expect(await types('F8.fenGranted')).toEqual([['PilotSupportGranted', 50_000_000]]);
    expect(await types('F8.milestonesReached')).toEqual([
      ['PilotMilestoneReached', 1],
      ['PilotMilestoneReached', 1],
    ]);
    expect(await types('F8.milestonesDue:2021-04-30')).toEqual([
      ['PilotMilestoneReached', -1],
      ['PilotMilestonePlanned', 1],
    ]);
  });

  it('is evaluated by the office', async () => {
    const evaluation = { community: guiyang, result: '可推广' };
    await people.office.does(`${pilots}/evaluate`, evaluation);
    expect((await bureau('GY').ask('POST', `${pilots}/evaluate`, { body: evaluation })).status).toBe(403);
    expect(await f8()).toMatchObject({ evaluated: 1, active: 2 });
    const { items } = await people.office.sees<Page<Listed<PilotLine>>>(pilots);
    expect(items.find(({ community }) => community === guiyang)?.data).toMatchObject({
      evaluation: { result: '可推广', on: '2021-05-10' },
      milestones: [
        { milestone: 'sorting', due: '2021-03-31', reachedOn: '2021-03-30' },
        { milestone: 'meters', due: '2021-04-30', reachedOn: '2021-05-10' },
      ],
      grants: [
        { grant: '2021-1', grantedOn: '2021-01-10', used: 40_000_000, returned: 10_000_000 },
        { grant: '2021-2' },
      ],
    });
  });
});

describe('the list of creating communities (R61)', () => {
  const lists = '/api/community-lists';
  const row = (community: string, more: object = {}) => ({
    community,
    wave: '第一批',
    bureau: 'GY.housing',
    targetDate: '2021-11-30',
    ...more,
  });
  const publish = (...communities: object[]) => ({ area: 'GY', year: 2021, communities });
  const list = (query = '') =>
    people.office.sees<Page<Listed<ListedCommunityLine>> & { list: Listed<CommunityListLine> }>(
      `${lists}/guizhou-2020.2021.GY${query}`,
    );

  it('is published by the area, of communities that are enrolled', async () => {
    await bureau('GY').does(`/api/creations/${guiyang}/enrol`);
    const early = bureau('GY').refused(`${lists}/publish`, publish(row(guiyang), row(second)));
    expect(await early).toMatchObject({ code: 'NotEnrolled', details: { row: 2, community: second } });
    const foreign = bureau('GY').refused(`${lists}/publish`, publish(row(guiyang), row(zunyi)));
    expect(await foreign).toMatchObject({ code: 'OutsideArea', details: { row: 2, community: zunyi } });
    expect(await code(bureau('ZY').refused(`${lists}/publish`, publish(row(guiyang))))).toBe('OutsideArea');
    const { events } = await bureau('GY').does(`${lists}/publish`, publish(row(guiyang)));
    expect(events).toMatchObject([{ type: 'CommunityListPublished', data: { version: 1 } }]);
  });

  it('has a next version, and the first one still stands on its day', async () => {
    await world.advanceTo(shanghai('2021-05-20', '10:00'));
    await bureau('GY').does(`/api/creations/${second}/enrol`);
    await bureau('GY').does(`${lists}/publish`, publish(row(second, { wave: '第二批' }), row(guiyang)));
    expect(await list()).toMatchObject({
      list: { area: 'GY', data: { year: 2021, version: 2, publishedOn: '2021-05-20', communities: 2 } },
      items: [
        { community: second, due: '2021-11-30', data: { row: 1, wave: '第二批', bureau: 'GY.housing' } },
        { community: guiyang, data: { row: 2 } },
      ],
    });
    const before = await list('?asOf=2021-05-19');
    expect([before.list.data.version, before.items.length]).toEqual([1, 1]);
    expect((await people.office.ask('GET', `${lists}/guizhou-2020.2021.ZY`)).status).toBe(404);
    const { items } = await people.office.sees<Page<Listed<CommunityListLine>>>(`${lists}?area=GY`);
    expect(items.map(({ subject }) => subject)).toEqual(['guizhou-2020.2021.GY']);
  });
});

describe('an experience (R55)', () => {
  const f20 = (query = '') => people.office.sees<ExperienceFigure>(`/api/figures/F20${query}`);
  let experience: string;

  it('is published with its file by the area that it comes from', async () => {
    const file = await bureau('GY').upload(photos[0]!);
    const body = { origin: guiyang, title: '垃圾分类积分', file, effect: '投放准确率由三成升至七成' };
    expect(await code(bureau('ZY').refused('/api/experiences', body))).toBe('OutsideArea');
    const published = await bureau('GY').does('/api/experiences', body);
    experience = published.stream.slice('experience-'.length);
    expect((await bureau('ZY').get(`/api/experiences/${experience}/files/${file}`)).status).toBe(200);
  });

  it('is adopted where somebody names what was taken over', async () => {
    const adopt = `/api/experiences/${experience}/adopt`;
    expect(await code(bureau('ZY').refused(adopt, { community: zunyi, tookOver: '' }))).toBe('NothingTakenOver');
    expect(await code(bureau('GY').refused(adopt, { community: zunyi, tookOver: '积分办法' }))).toBe('OutsideArea');
    await bureau('ZY').does(adopt, { community: zunyi, tookOver: '积分办法' });
    await world.advanceTo(shanghai('2021-06-01', '10:00'));
    await bureau('GY').does(adopt, { community: second, tookOver: '督导员制度' });
  });

  it('is told with its effect, also later and where it was taken over', async () => {
    const taken = { community: zunyi, tookOver: '积分办法', effect: '参与户数翻番' };
    await bureau('ZY').does(`/api/experiences/${experience}/adopt`, taken);
    const line = (await f20()).list[0]?.data;
    expect(line?.effect).toBe('投放准确率由三成升至七成');
    expect(line?.adoptions.find(({ community }) => community === zunyi)).toMatchObject({
      effect: '参与户数翻番',
      adoptedOn: '2021-05-20',
    });
  });

  it('figure F20: published, adopted, and the reuse of each', async () => {
    expect(await f20()).toMatchObject({
      figure: 'F20',
      rules: [],
      published: 1,
      adopted: 2,
      behind: { adopted: 'F20.adopted' },
      list: [{ subject: experience, community: guiyang, status: 'adopted', data: { reuse: 2 } }],
    });
    expect(await f20('?asOf=2021-05-31')).toMatchObject({ published: 1, adopted: 1, list: [{ data: { reuse: 1 } }] });
    const { items } = await behind('F20.adopted');
    expect(items.map(({ area, event }) => [area, event.type])).toEqual([
      ['GY', 'ExperienceAdopted'],
      ['ZY', 'ExperienceAdopted'],
    ]);
  });
});
