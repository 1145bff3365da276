import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Page } from '@greenledger/contracts';
import { type CommunityId } from '@greenledger/domain';
import { type InboxTask, type PilotFigure } from '@greenledger/read-models';
import { registerCommunity } from '../support/communities.js';
import { holdMeeting, issueMinutes, roster, units } from '../support/conference.js';
import { loadGuizhou } from '../support/scheme.js';
import { shanghai } from '../support/shanghai.js';
import { World } from '../support/world.js';

/** 观山湖区 世纪城街道, 红花岗区 老城街道, 碧江区 河西街道. */
const chosen = { GY: '520115006', ZY: '520302001', TR: '520602003' } as const;
const pilots = '/api/pilot-selections/guizhou-2020';

let world: World;
let people: ReturnType<typeof roster>;
const ids: Record<string, CommunityId> = {};
let meeting: string;
const bureau = (area: string) => world.as('PrefectureOfficer', { area });
const listOf = (area: string) => `/api/obligations/guizhou-2020.pilotList.2020.${area}`;
const code = async (answer: Promise<{ code: string }>): Promise<string> => (await answer).code;
const f8 = (query = '') => people.office.sees<PilotFigure>(`/api/figures/F8/provincial/guizhou-2020${query}`);
const nominate = (area: string, community: CommunityId) =>
  bureau(area).does(`${pilots}/nominate`, { community, area, reason: '居民意愿强、工作有基础' });
const select = (community: CommunityId, minutes = meeting) => ({ community, decidedIn: { minutes } });

describe('scenario 4: provincial pilots', () => {
  beforeAll(async () => {
    world = await World.start();
    await loadGuizhou(world);
    people = roster(world);
    for (const [area, street] of Object.entries(chosen)) ids[area] = await registerCommunity(world, area, 1, street);
    ids['fourth'] = await registerCommunity(world, 'GY', 2);
    ids['unlisted'] = await registerCommunity(world, 'GY', 3);
    await world.advanceTo(shanghai('2020-10-20', '10:00'));
    const lists = { GY: [ids['GY'], ids['fourth']], ZY: [ids['ZY']], TR: [ids['TR']] };
    for (const [area, communities] of Object.entries(lists)) {
      const paper = { kind: 'pilotList', pilots: communities.map((community) => ({ community, households: 1000 })) };
      await bureau(area).does(`${listOf(area)}/submit`, { paper });
      await people.office.does(`${listOf(area)}/accept`);
    }
    await world.advanceTo(shanghai('2020-12-16', '17:00'));
    meeting = await holdMeeting(world, { number: '2020-2', date: '2020-12-16', attending: units });
  });
  afterAll(() => world.stop());

  it('are nominated by their areas', async () => {
    for (const area of Object.keys(chosen)) await nominate(area, ids[area]!);
    await nominate('GY', ids['fourth']!);
    await nominate('GY', ids['unlisted']!);
    const elsewhere = { community: ids['ZY'], area: 'ZY', reason: '代报' };
    expect(await code(bureau('GY').refused(`${pilots}/nominate`, elsewhere))).toBe('OutsideArea');
    expect(await f8()).toMatchObject({ active: 0, nominated: 5, allowed: { min: 2, max: 3 } });
  });

  it('are not selected before the minutes are issued', async () => {
    const decisions = ['GY', 'ZY', 'TR', 'fourth', 'unlisted'].map((name) => ({
      is: 'selectPilot',
      community: ids[name],
    }));
    const draft = { meeting, conference: 'guizhou-2020', number: '2020-2', body: '试点社区', items: [], decisions };
    expect(await code(people.office.refused(`${pilots}/select`, select(ids['GY']!)))).toBe('NotConferenceDecision');
    await people.office.does('/api/minutes', draft);
    expect(await code(people.office.refused(`${pilots}/select`, select(ids['GY']!)))).toBe('NotConferenceDecision');
    await issueMinutes(world, meeting);
    expect(await code(people.office.refused(`${pilots}/select`, { community: ids['GY'] }))).toBe(
      'NotConferenceDecision',
    );
  });

  it('stand on an accepted list of their area', async () => {
    expect(await code(people.office.refused(`${pilots}/select`, select(ids['unlisted']!)))).toBe('NotOnAcceptedList');
  });

  it('are three, one each in Guiyang, Zunyi and Tongren; a fourth exceeds the quota', async () => {
    for (const area of Object.keys(chosen)) {
      const { events } = await people.office.does(`${pilots}/select`, select(ids[area]!));
      expect(events).toMatchObject([
        { type: 'ProvincialPilotSelected', data: { area, decidedIn: { minutes: meeting } } },
      ]);
    }
    expect(await people.office.refused(`${pilots}/select`, select(ids['fourth']!))).toMatchObject({
      code: 'PilotQuotaExceeded',
      details: { active: 3, max: 3 },
      recorded: false,
    });
  });

  it('figure F8: active provincial pilots 3, allowed 2-3', async () => {
    expect(await f8()).toMatchObject({
      active: 3,
      allowed: { min: 2, max: 3 },
      figure: 'F8',
      rules: [{ key: 'pilots.quota', appliesFrom: '2020-09-11' }],
      behind: { active: 'F8.active' },
      byArea: { GY: 1, ZY: 1, TR: 1 },
    });
    expect((await f8()).list.filter(({ status }) => status === 'selected')).toHaveLength(3);
    expect(await f8('?asOf=2020-12-15')).toMatchObject({ active: 0 });
  });

  it('are withdrawn by the conference at the request of their area; fewer than two are told of', async () => {
    await world.advanceTo(shanghai('2021-03-01', '10:00'));
    for (const area of ['GY', 'ZY']) {
      const community = ids[area]!;
      await bureau(area).does(`${pilots}/request-withdrawal`, { community, reason: '社区调整' });
      const withdrawal = { community, reason: '社区调整', decidedIn: { circulation: `2021-${area}` } };
      expect(await code(people.office.refused(`${pilots}/withdraw`, withdrawal))).toBe('NotConferenceDecision');
      await people.office.does('/api/conferences/guizhou-2020/record-decision-by-circulation', {
        circulation: `2021-${area}`,
        decision: { is: 'withdrawPilot', community },
        answers: units.map((unit) => ({ unit, agrees: true })),
      });
      await people.office.does(`${pilots}/withdraw`, { ...withdrawal, effectiveOn: '2021-03-01' });
    }
    expect(await f8()).toMatchObject({ active: 1 });
    expect(await f8('?asOf=2021-02-28')).toMatchObject({ active: 3 });
    const { items } = await people.office.sees<Page<InboxTask>>('/api/inbox');
    expect(items.filter(({ step }) => step === 'selectFurtherPilot')).toHaveLength(1);
    await people.office.does(`${pilots}/select`, select(ids['fourth']!));
    expect(
      (await people.office.sees<Page<InboxTask>>('/api/inbox')).items.filter(
        ({ step }) => step === 'selectFurtherPilot',
      ),
    ).toEqual([]);
  });
});
