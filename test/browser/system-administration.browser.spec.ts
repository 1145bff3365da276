import { beforeAll, expect, it } from '@jest/globals';
import { tellInBrowser } from '../support/browser-story.js';
import { PHONE } from '../support/browser.js';
import { plantFailedJob } from '../support/failed-job.js';
import { Keyboard } from '../support/keyboard.js';
import { PracticeProvince } from '../support/practice-province.js';
import { type SignsIn } from '../support/small-province.js';
import { shanghai } from '../support/shanghai.js';

const province = () => PracticeProvince.start(shanghai('2020-09-28'));

tellInBrowser('whoever runs the system, and whoever audits it, in the browser', { in: province }, (stage) => {
  let system: SignsIn;
  let auditor: SignsIn;
  let officer: SignsIn;
  const { signIn: open, looked } = stage;

  beforeAll(async () => {
    system = await stage.province.person('SystemAdministrator');
    auditor = await stage.province.person('AuditAdministrator');
    officer = await stage.province.person('ProvincialOfficer', { unit: 'housing' } as never);
  });

  it('see what can be administered, and only that', async () => {
    const desk = await open(system);
    await desk.goTo('/administration');
    const names = desk.page.getByRole('navigation', { name: '管理事项' }).getByRole('link');
    await names.filter({ hasText: '练习时钟' }).waitFor();
    expect(await names.allInnerTexts()).toEqual(expect.arrayContaining(['规则', '日历', '作业', '投影', '练习时钟']));
    expect(await names.allInnerTexts()).not.toContain('事件');
    await looked(desk, 'administration');
    await desk.goTo('/administration/events');
    await desk.sees('您不能看事件');
    await looked(desk, 'administration-closed');
  });

  it.each([
    ['zh', 'desk', '投影', '在用'],
    ['en', 'phone', 'Projections', 'Serves'],
  ] as const)('see how far projections have come (%s, %s)', async (language, where, title, serves) => {
    const desk = await open(system, { language, ...(where === 'phone' && { size: PHONE }) });
    await desk.goTo('/administration/projections');
    await desk.page.getByRole('heading', { level: 1, name: title }).waitFor();
    await desk.sees(serves);
    expect(await desk.page.getByRole('progressbar').count()).toBe(2);
    await looked(desk, `projections-${language}-${where}`);
  });

  it.each([
    ['zh', '正在测速度', /还要约 \d+ (秒|分钟)，每秒 [\d,]+ 件/],
    ['en', 'Measuring its pace', /About \d+ (second|minute)s? left at [\d,]+ a second/],
  ] as const)(
    'see how long a rebuild is still going to take, by the pace that it moves at (%s)',
    async (language, ...said) => {
      const desk = await open(system, { language });
      const { page } = desk;
      let looks = 0;
      await page.route('**/api/projections', (route) => {
        const follower = { percent: 10, events: 100_000, more: false, seconds: 60 };
        const made = { version: 'v2', is: 'rebuilding', madeAt: '2021-06-15T01:00:00.000Z' };
        const ordinal = 1_000 + 4_000 * (looks += 1);
        return route.fulfill({ json: { events: 200_000, generations: [{ ...made, ...follower, ordinal }] } });
      });
      await desk.goTo('/administration/projections');
      for (const words of said) await desk.sees(words);
      await looked(desk, `projections-rebuilding-${language}`);
    },
  );

  it('let a job that failed be tried again', async () => {
    await plantFailedJob(stage.province.database.url, 'ring_1601308800000', 'the event log is unavailable');
    const desk = await open(system);
    const { page } = desk;
    await desk.goTo('/administration/jobs');
    await page.getByRole('row', { name: /ring_1601308800000.*the event log is unavailable.*1 次/ }).waitFor();
    await looked(desk, 'jobs-failed');
    await page.getByRole('button', { name: '再试 ring_1601308800000' }).click();
    await desk.sees('已让 ring_1601308800000 再试');
    await desk.sees('没有失败的作业。');
    await looked(desk, 'jobs-zh-desk');
  });

  it('are told what could not be read, and that nothing was changed', async () => {
    const desk = await open(system, { language: 'en' });
    const { page } = desk;
    for (const [name, path] of [
      ['jobs', '**/api/jobs'],
      ['rules', '**/api/schemes/*/rules*'],
      ['calendars', '**/api/schemes/*/calendars*'],
    ] as const) {
      const body = { code: 'TooManyRequests', correlationId: 'c-1', recorded: false, detail: '' };
      await page.route(path, (route) => route.fulfill({ status: 429, json: body }));
      await desk.goTo(`/administration/${name}`);
      await page.getByRole('button', { name: 'Try again' }).waitFor();
      await looked(desk, `unread-${name}`);
      await page.unroute(path);
      await page.getByRole('button', { name: 'Try again' }).click();
      await page.getByRole('heading', { level: 1, name: new RegExp(name, 'i') }).waitFor();
    }
  });

  it('read a rule with its history, and the office sets it from a day on', async () => {
    const desk = await open(system, { size: PHONE });
    await desk.goTo('/administration/rules');
    await desk.page.getByRole('heading', { level: 1, name: '规则' }).waitFor();
    await looked(desk, 'rules-zh-phone');
    await desk.page.getByRole('button', { name: /^公示期/ }).click();
    await desk.sees('规则由省级主管或联席会议办公室主任设定。');
    await looked(desk, 'rule-zh-phone');

    const office = await open(officer);
    const { page } = office;
    await office.goTo('/administration/rules?rule=publicNotice.period');
    const pane = page.getByRole('region', { name: '公示期' });
    await pane.getByRole('button', { name: '设定规则' }).click();
    await looked(office, 'rule-form');
    await pane.getByLabel('天数').fill('7');
    await pane.getByLabel('从哪天起').fill('2021-01-01');
    await pane.locator('button[type=submit]').click();
    await office.sees('已设定，2021-01-01 起生效。');
    await office.sees('2021-01-01 起改为');
    await page.getByRole('row', { name: /公示期.*2021-01-01 起改/ }).waitFor();
    await looked(office, 'rule-set');
    await office.goTo('/administration/rules?rule=publicNotice.period&asOf=2020-09-20');
    await office.sees('正在查看过去，办理已关闭。');
    await looked(office, 'rule-past');
  });

  it('publish the calendar of a year as it is pasted, once every line can be read', async () => {
    const desk = await open(system);
    const { page } = desk;
    await desk.goTo('/administration/calendars?year=2021');
    await page.getByRole('table', { name: '2021 年 10 月' }).waitFor();
    await looked(desk, 'calendar');
    await page.getByRole('button', { name: '发布日历' }).click();
    const form = page.getByRole('form', { name: /发布 \d{4} 年的日历/ });
    const year = Number(await form.getByLabel('年份').inputValue());
    await form.getByLabel('放假和调休的日子，一行一天').fill(`${year}-01-01 休\n春节`);
    await desk.sees('这些行读不出日期：春节');
    await looked(desk, 'calendar-unread');
    await form.getByLabel('放假和调休的日子，一行一天').fill(`${year}-01-01 休\n${year}年1月2日 班`);
    await form.getByLabel('通知的名称和文号').fill('国务院办公厅关于部分节假日安排的通知');
    await form.locator('button[type=submit]').click();
    await desk.sees(`${year} 年的日历已发布。`);
    await page.getByRole('table', { name: `${year} 年 1 月` }).waitFor();
    await desk.sees('第 1 版：放假 1 天，调休 1 天。');
    await looked(desk, 'calendar-published');
  });

  it('set the practice clock forward by keyboard alone, and the deadline on the way rings', async () => {
    const desk = await open(system);
    const { page } = desk;
    await desk.goTo('/administration/clock');
    await page.getByRole('heading', { level: 1, name: '练习时钟' }).waitFor();
    await looked(desk, 'clock-zh-desk');
    await new Keyboard(desk).press(page.getByRole('button', { name: '下一个报送到期' }));
    // every reminder on the way rings first, however long that takes
    const ended = page.getByRole('status').filter({ hasText: /拨到 2020-10-01 00:00[，；]/ });
    await ended.waitFor({ timeout: 60_000 });
    expect(await ended.innerText()).toMatch(/已拨到 2020-10-01 00:00，路上响了 \d+ 次/);
    await looked(desk, 'clock-moved');
    const dark = await open(system, { language: 'en', size: PHONE, dark: true });
    await dark.goTo('/administration/clock');
    await dark.sees('Practice clock');
    await looked(dark, 'clock-en-phone-dark');
  });

  it('look for events, read one, and all of its matter', async () => {
    const desk = await open(auditor);
    const { page } = desk;
    await desk.goTo('/administration/events');
    await page.getByRole('heading', { level: 1, name: '事件' }).waitFor();
    await page
      .getByRole('row', { name: /报送逾期/ })
      .first()
      .waitFor();
    await page.getByLabel('类别').selectOption('obligation');
    await page.getByLabel('事件类型（英文名）').fill('ObligationBecameOverdue');
    await page.getByRole('button', { name: '查找' }).click();
    await page.waitForURL(/type=ObligationBecameOverdue/);
    await desk.sees('找完了，共 10 件。');
    await looked(desk, 'events-zh-desk');
    await page.getByRole('button', { name: /打开$/ }).first().click();
    await desk.sees('到期时刻');
    await looked(desk, 'events-open');
    await page.getByRole('button', { name: '同一对象的全部事件' }).click();
    await page.getByRole('row', { name: /产生报送义务/ }).waitFor();
    await page.getByLabel('账号编号').fill('nobody');
    await page.getByRole('button', { name: '查找' }).click();
    await desk.sees('没有符合的事件');
    await looked(desk, 'events-none');
    const phone = await open(auditor, { language: 'en', size: PHONE });
    await phone.goTo('/administration/events?kind=scheme');
    await phone.page
      .getByRole('row', { name: /Calendar published/ })
      .first()
      .waitFor();
    await looked(phone, 'events-en-phone');
  });
});
