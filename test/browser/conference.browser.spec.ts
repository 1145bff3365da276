import { beforeAll, expect, it } from '@jest/globals';
import { type Locator, type Page } from 'playwright-core';
import { tellInBrowser } from '../support/browser-story.js';
import { type Desk } from '../support/browser.js';
import { agreedItem, holdMeeting, person, roster, units } from '../support/conference.js';
import { type SignsIn, SmallProvince } from '../support/small-province.js';

const pilots = '/api/pilot-selections/guizhou-2020';
const conference = '/api/conferences/guizhou-2020';

tellInBrowser('the office of the conference, in the browser', { in: () => SmallProvince.start() }, (stage) => {
  let office: SignsIn;
  const { signIn: open, looked } = stage;
  const clerk = () => stage.province.world.as('ProvincialOfficer', { unit: 'housing' }, 'clerk');
  const decided = (circulation: string, decision: object) =>
    clerk().does(`${conference}/record-decision-by-circulation`, {
      circulation,
      decision,
      answers: units.map((unit) => ({ unit, agrees: true })),
    });
  const begin = async (page: Page, name: string): Promise<Locator> => {
    await page.locator('.verb-bar').getByRole('button', { name, exact: true }).click();
    return page.getByRole('form');
  };

  beforeAll(async () => {
    const { province } = stage;
    office = await province.person('ProvincialOfficer', { unit: 'housing' } as never);
    const communities = province.communities.map(({ id }) => id);
    const bureau = province.world.as('PrefectureOfficer', { area: 'GY' });
    const list = '/api/obligations/guizhou-2020.pilotList.2020.GY';
    const paper = { kind: 'pilotList', pilots: communities.map((community) => ({ community })) };
    await bureau.does(`${list}/submit`, { paper });
    await clerk().does(`${list}/accept`);
    for (const community of communities.slice(0, 2)) {
      await bureau.does(`${pilots}/nominate`, { community, area: 'GY', reason: '居民意愿强，工作有基础。' });
    }
    const [first] = communities;
    await decided('2021-1', { is: 'selectPilot', community: first });
    await clerk().does(`${pilots}/select`, { community: first, decidedIn: { circulation: '2021-1' } });
    await province.followed();
  });

  it('puts a nominated community in the place of a pilot, citing what the conference decided', async () => {
    const [first, second] = stage.province.communities.map(({ id }) => id);
    const desk = await open(office);
    const { page } = desk;
    await desk.goTo(`/pilots?pilot=${first}`);
    const undecided = await begin(page, '更换');
    await undecided.getByText(/没有已印发的纪要或传签写明这个决定/).waitFor();
    await undecided.getByRole('button', { name: '先不办' }).click();
    await decided('2021-2', { is: 'replacePilot', community: first, by: second });
    await stage.province.followed();
    await page.reload();
    const form = await begin(page, '更换');
    await form.getByLabel('由谁接替').getByText('示例2社区').waitFor({ state: 'attached' });
    expect(await form.getByLabel('依据').locator('option').allInnerTexts()).toEqual(['传签 2021-2']);
    await form.locator('button[type=submit]').click();
    await form.getByText('请写明理由。').waitFor();
    await form.getByLabel('理由').fill('社区拆分，不再具备试点条件。');
    await looked(desk, 'pilot-replace');
    await form.locator('button[type=submit]').click();
    await form.waitFor({ state: 'detached' });
    await desk.sees('已办：示例1社区，更换');
    const row = (name: string) => page.locator('.pilots-row').filter({ hasText: name });
    await row('示例1社区').getByText('已退出').waitFor();
    await row('示例2社区').getByText('已选定').waitFor();
    await looked(desk, 'pilot-replaced');
  });

  it('rejects a change of member with a reason, and the seat stays with whoever held it', async () => {
    const seat = 'transport.transport';
    const { world } = stage.province;
    const proposes = person(world, `founding.liaison.${seat}`, 'Liaison', { unit: 'transport' });
    const change = { seat, person: 'transport.successor', post: '处长', rank: 'head', reason: '工作变动' };
    await proposes.does(`${conference}/propose-member-change`, change);
    await stage.province.followed();
    const desk = await open(office);
    const { page } = desk;
    const card = page.locator('.task-card').filter({ hasText: '确认成员变动' });
    await card.getByRole('link').click();
    await page.getByRole('heading', { level: 1, name: '省交通运输厅　成员变动' }).waitFor();
    const form = await begin(page, '不同意变动');
    await form.locator('button[type=submit]').click();
    await form.getByText('请写明理由。').waitFor();
    await form.getByLabel('理由').fill('提名人不是处室负责人。');
    await looked(desk, 'member-change-rejected');
    await form.locator('button[type=submit]').click();
    await desk.sees('已办：省交通运输厅　成员变动，不同意变动');
    await card.waitFor({ state: 'detached' });
  });

  it.each([
    ['会议', '/meetings', '**/api/figures/F24?*', '正在读取会议', '2021-9 次会议'],
    ['试点', '/pilots', '**/api/figures/F8/provincial/**', '正在读取试点', '示例2社区'],
    ['文件', '/inbox', '**/api/policy-documents/**', '正在读取文件', '签收文件'],
  ])('is told that %s are being read, that reading failed, and reads again', async (_, path, asked, reading, shown) => {
    if (path === '/meetings') {
      await holdMeeting(stage.province.world, { number: '2021-9', date: '2021-06-15', attending: units });
      await stage.province.followed();
    }
    const bureau = { area: 'GY', unit: 'GY.housing' } as never;
    const who = path === '/inbox' ? await stage.province.person('PrefectureOfficer', bureau, 'gy.housing') : office;
    const desk = await open(who);
    const { page } = desk;
    // the answer is held back until the page was seen without it
    let answer: () => void = () => undefined;
    const held = new Promise<void>((resolve) => (answer = resolve));
    await page.route(asked, async (route) => {
      await held;
      await route.fulfill({
        status: 500,
        json: { code: 'Unexpected', correlationId: 'c-1', recorded: false, detail: '' },
      });
    });
    await desk.goTo(path);
    if (path === '/inbox') await page.locator('.task-card').filter({ hasText: shown }).getByRole('link').click();
    await page.getByRole('status').filter({ hasText: reading }).waitFor();
    answer();
    await desk.sees('没有读到');
    await looked(desk, `failed-${path.slice(1)}`);
    await page.unroute(asked);
    await page.getByRole('button', { name: '再试一次' }).click();
    await desk.sees(shown);
    desk.forgive(/status of 500/);
  });

  it.each([
    ['zh', '抄送我的', '印发给您单位', '纪要 2021-10'],
    ['en', 'Copied to me', 'Issued to your unit', 'Minutes 2021-10'],
  ] as const)(
    'sends issued minutes to the units, which find them among their copies (%s)',
    async (language, ...words) => {
      const [tab, issued, name] = words;
      const { world } = stage.province;
      if (language === 'zh') {
        const meeting = await holdMeeting(world, { number: '2021-10', date: '2021-06-15', attending: units });
        const draft = { meeting, conference: 'guizhou-2020', number: '2021-10', body: '纪要', decisions: [] };
        await clerk().does('/api/minutes', { ...draft, items: [agreedItem(1)] });
        const { events } = await clerk().does(`/api/minutes/${meeting}/circulate`);
        const { digest } = events[0]!.data as { digest: string };
        const { member, convenor } = roster(world);
        for (const unit of units) await member(unit).does(`/api/minutes/${meeting}/countersign`, { digest });
        await convenor.does(`/api/minutes/${meeting}/approve`, { digest });
        await clerk().does(`/api/minutes/${meeting}/issue`, { issueNumber: '黔绿社联〔2021〕10号' });
        await stage.province.followed();
      }
      const desk = await open(
        await stage.province.person('Liaison', { unit: 'ecology' } as never, `ecology.${language}`),
        {
          language,
        },
      );
      const { page } = desk;
      await page.getByRole('link', { name: tab }).click();
      const line = page.locator('.line').filter({ hasText: issued });
      await line.getByRole('link', { name }).waitFor();
      await looked(desk, `copied-${language}`);
      await line.getByRole('link').click();
      await page.getByRole('heading', { level: 1, name: /2021-10/ }).waitFor();
    },
  );

  it('goes on reading what is there without a network, and is told why nothing can be done', async () => {
    const offline = async (desk: Desk, verb: string): Promise<void> => {
      await desk.page.context().setOffline(true);
      await desk.sees('没有网络，可以继续填。办理要等连上。');
      const closed = desk.page.locator('.verb-bar').getByRole('button', { name: verb, exact: true });
      await desk.page.locator('.verb-bar [aria-disabled=true]').first().waitFor();
      expect(await closed.getAttribute('aria-disabled')).toBe('true');
      await looked(desk, `offline-${verb}`);
      await desk.page.context().setOffline(false);
      await desk.page.locator('.verb-bar [aria-disabled=true]').first().waitFor({ state: 'detached' });
    };
    const desk = await open(office);
    await desk.goTo('/meetings');
    await desk.sees('2021-9 次会议');
    await offline(desk, '召集会议');
    await desk.goTo(`/pilots?pilot=${stage.province.communities[1]!.id}`);
    await desk.page.getByRole('heading', { level: 1, name: '示例2社区' }).waitFor();
    await offline(desk, '更换');
    desk.forgive(/ERR_INTERNET_DISCONNECTED/);
  });
});
