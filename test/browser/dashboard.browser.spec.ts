import { beforeAll, expect, it } from '@jest/globals';
import { readFile } from 'node:fs/promises';
import { tellInBrowser } from '../support/browser-story.js';
import { PHONE } from '../support/browser.js';
import { type SignsIn, SmallProvince } from '../support/small-province.js';

tellInBrowser('those who look', { in: () => SmallProvince.start() }, (stage) => {
  let office: SignsIn;
  const { open } = stage;

  beforeAll(async () => {
    office = await stage.province.person('ProvincialOfficer', {});
  });

  it.each([
    ['zh', 'light', '贵州省看板'],
    ['en', 'light', 'Guizhou province dashboard'],
    ['zh', 'dark', '贵州省看板'],
  ] as const)('see the province with its shares (%s, %s)', async (language, skin, title) => {
    const desk = await open({ language, dark: skin === 'dark' });
    await desk.signIn(office.login, office.password);
    await desk.sees(language === 'zh' ? '都办完了' : 'All done');
    expect(await desk.barriers()).toEqual([]);
    await desk.goTo('/dashboard');
    await desk.page.getByRole('heading', { level: 1, name: title }).waitFor();
    await desk.sees('25.00%');
    await desk.sees('1 / 4');
    await desk.page.locator('.heat').waitFor();
    expect(await desk.barriers()).toEqual([]);
    expect(await desk.overflows()).toBe(false);
  });

  it('see how attainment grew towards its targets, as a picture or as a table', async () => {
    const desk = await open();
    const { page } = desk;
    await desk.signIn(office.login, office.password);
    await desk.goTo('/dashboard');
    const picture = page.getByRole('img', { name: /城市社区 4 个中达标 1 个，2021 年目标 2 个/ });
    await picture.locator('svg').waitFor();
    const panel = page.getByRole('region', { name: '达标进度' });
    await panel.getByRole('button', { name: '以表格查看' }).click();
    await panel.getByRole('row', { name: /^2021-05-31 4 1 1 25\.00% 2/ }).waitFor();
    expect(await desk.barriers()).toEqual([]);
    await panel.getByRole('button', { name: '以图形查看' }).click();
    await picture.waitFor();
  });

  it('see a county as a share of its urban communities', async () => {
    const desk = await open();
    await desk.signIn(office.login, office.password);
    await desk.goTo('/dashboard?area=GY&county=520115');
    await desk.sees('25.00%');
    await desk.sees('达标社区 ÷ 城市社区');
    expect(await desk.barriers()).toEqual([]);
  });

  it('see the same on a wide screen without anything around it, and leave it with Escape', async () => {
    const desk = await open({ size: { width: 1920, height: 1080 } });
    const { page } = desk;
    await desk.signIn(office.login, office.password);
    await desk.goTo('/dashboard');
    await page.getByRole('button', { name: '大屏' }).click();
    await page.waitForURL(/wide=on/);
    await desk.sees('25.00%');
    expect(await page.locator('.header').count()).toBe(0);
    expect(await desk.barriers()).toEqual([]);
    expect(await desk.overflows()).toBe(false);
    await page.keyboard.press('Escape');
    await page.locator('.header').waitFor();
    expect(page.url()).not.toMatch(/wide/);
  });

  it('open a number down to the event behind it', async () => {
    const desk = await open();
    const { page } = desk;
    await desk.signIn(office.login, office.password);
    await desk.goTo('/dashboard');
    await page.getByRole('button', { name: /^25\.00%.*达标率，打开组成$/ }).click();
    await page.waitForURL(/behind=F2/);
    const drawer = page.getByRole('dialog');
    await drawer.getByText('示例1社区').waitFor();
    await drawer.getByRole('button', { name: /打开记录/ }).click();
    await drawer.getByText('所在').waitFor();
    await drawer.getByText(/creation-/).waitFor();
    expect(await desk.barriers()).toEqual([]);
    await drawer.getByRole('link', { name: '示例1社区' }).click();
    await page.getByRole('heading', { level: 1, name: '示例1社区' }).waitFor();
  });

  it.each([
    ['zh', /解释变化$/, '解释变化：贵州省达标社区', '合计 +1，与两个时刻之差相等。', '导出 1 笔'],
    [
      'en',
      /explain the change$/,
      'Explain the change: attained communities, Guizhou province',
      'In all +1',
      'Export 1',
    ],
  ] as const)('compare two moments and take the difference away (%s)', async (language, door, title, sum, take) => {
    const desk = await open({ language });
    const { page } = desk;
    await desk.signIn(office.login, office.password);
    await desk.goTo('/dashboard');
    await page.getByRole('button', { name: door }).first().click();
    await page.waitForURL(/explain=F2&base=/);
    const drawer = page.getByRole('dialog', { name: title });
    await drawer.getByText('示例1社区').waitFor();
    await drawer.getByText(sum).waitFor();
    expect(await page.locator('.tile-explained').count()).toBe(1);
    expect(await desk.barriers()).toEqual([]);
    const saved = page.waitForEvent('download');
    await drawer.getByRole('button', { name: take }).click();
    const text = await readFile(await (await saved).path(), 'utf8');
    expect(text.startsWith('\uFEFF')).toBe(true);
    const rows = text.slice(1).split('\r\n');
    expect(rows[1]).toMatch(/^1,.+,示例1社区,/);
    expect(text).toContain(office.login);
    expect(text).toMatch(/register\.urbanFlag@\d{4}-\d\d-\d\d/);
    // a day after which nothing happened
    await drawer.getByLabel(language === 'zh' ? '从' : 'From').fill('2021-06-01');
    await drawer.getByText(language === 'zh' ? '两个时刻之间没有变化' : 'Nothing changed between').waitFor();
    expect(await desk.barriers()).toEqual([]);
  });

  it('look at the past inside an amber frame, where nothing can be done, and come back', async () => {
    const desk = await open();
    const { page } = desk;
    await desk.signIn(office.login, office.password);
    await desk.goTo('/dashboard');
    await desk.sees('25.00%');
    await page.getByText('截至…').click();
    const panel = page.getByRole('dialog', { name: '看过去的情况' });
    await panel.getByLabel('截至哪一天（生效）').fill('2021-04-30');
    await panel.getByText('达标社区在这一刻是 0').waitFor();
    expect(await desk.barriers()).toEqual([]);
    await panel.getByRole('button', { name: '看这一刻' }).click();
    await page.waitForURL(/asOf=2021-04-30/);
    await desk.sees('您在看 2021-04-30 24:00 的情况');
    await desk.sees('只能查看，不能办理');
    await desk.sees('0 / 4');
    const frame = page.getByTestId('past-frame');
    expect(await page.evaluate("getComputedStyle(document.querySelector('.past-frame')).borderTopWidth")).toBe('4px');
    expect(await desk.barriers()).toEqual([]);
    // the moment goes along from page to page
    await page.getByRole('link', { name: '社区', exact: true }).first().click();
    await page.waitForURL(/communities\?asOf=2021-04-30/);
    await page.getByRole('button', { name: '回到现在' }).click();
    await frame.waitFor({ state: 'hidden' });
  });

  it('choose a usual moment, and compare it with now', async () => {
    const desk = await open();
    const { page } = desk;
    await desk.signIn(office.login, office.password);
    await desk.goTo('/dashboard');
    await page.getByText('截至…').click();
    const panel = page.getByRole('dialog', { name: '看过去的情况' });
    await panel.getByRole('button', { name: '上季度末', exact: true }).click();
    await panel.getByText('达标社区在这一刻是 0').waitFor();
    await panel.getByRole('button', { name: '只按当天已知' }).click();
    expect(await desk.barriers()).toEqual([]);
    await panel.getByRole('button', { name: '与现在对比' }).click();
    await page.waitForURL(/explain=F2&base=2021-03-31&baseKnown=/);
    const drawer = page.getByRole('dialog', { name: '解释变化：贵州省达标社区' });
    await drawer.getByText('合计 +1，与两个时刻之差相等。').waitFor();
    await drawer.getByText(/起点按记录位置/).waitFor();
  });

  it('follow one community along its way', async () => {
    const [attained, , , fresh] = stage.province.communities;
    const desk = await open();
    await desk.signIn(office.login, office.password);
    await desk.goTo(`/communities/${attained!.id}`);
    await desk.page.getByRole('heading', { level: 1, name: '示例1社区' }).waitFor();
    expect(await desk.page.locator('.course .stop-done').count()).toBe(7);
    await desk.sees('确认达标');
    expect(await desk.barriers()).toEqual([]);
    await desk.goTo(`/communities/${fresh!.id}`);
    await desk.page.locator('.course [aria-current=step]').getByText('街道推荐').waitFor();
    await desk.sees(/在等：.*街道办/);
    expect(await desk.barriers()).toEqual([]);
    await desk.goTo(`/communities/${fresh!.id}?asOf=2021-01-01`);
    await desk.sees('那时还没有这个社区');
    expect(await desk.barriers()).toEqual([]);
  });

  it('do so on a phone as well', async () => {
    const desk = await open({ size: PHONE });
    await desk.signIn(office.login, office.password);
    for (const [path, text] of [
      ['/dashboard', '25.00%'],
      ['/dashboard?area=GY', '各县（区）'],
      ['/communities', '示例1社区'],
      [`/communities/${stage.province.communities[0]!.id}`, '创建标准'],
    ] as const) {
      await desk.goTo(path);
      await desk.sees(text);
      expect([path, await desk.barriers()]).toEqual([path, []]);
      expect([path, await desk.overflows()]).toEqual([path, false]);
    }
  });

  it('are told when reading failed, and read again', async () => {
    const desk = await open();
    await desk.signIn(office.login, office.password);
    await desk.page.route('**/api/creations?**', (route) => route.abort());
    await desk.goTo('/communities');
    await desk.sees('没有读到');
    expect(await desk.barriers()).toEqual([]);
    await desk.page.unroute('**/api/creations?**');
    await desk.page.getByRole('button', { name: '再试一次' }).click();
    await desk.sees('示例1社区');
    desk.forgive(/ERR_FAILED/);
  });

  it('find administrators kept out of business, and nothing at an address that leads nowhere', async () => {
    const administrator = await stage.province.person('AuditAdministrator', {});
    const desk = await open();
    await desk.signIn(administrator.login, administrator.password);
    await desk.sees('您查看访问日志，查找事件。');
    expect(await desk.barriers()).toEqual([]);
    await desk.goTo('/dashboard');
    await desk.sees('您不能看这里');
    expect(await desk.barriers()).toEqual([]);
    await desk.goTo('/communities/nowhere/at/all');
    await desk.sees('没有这个页面');
    expect(await desk.barriers()).toEqual([]);
  });
});
