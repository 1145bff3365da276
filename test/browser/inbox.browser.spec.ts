import { beforeAll, expect, it } from '@jest/globals';
import { tellInBrowser } from '../support/browser-story.js';
import { type Desk, type OpenOptions, PHONE } from '../support/browser.js';
import { Keyboard } from '../support/keyboard.js';
import { manyTasks } from '../support/many-tasks.js';
import { countyReviewer, type SignsIn, SmallProvince } from '../support/small-province.js';

const place = { area: 'GY', county: '520115', street: '520115006' };

tellInBrowser('an inbox in the browser', { in: () => SmallProvince.start({ checked: 6 }) }, (stage) => {
  let reviewer: SignsIn;
  let street: SignsIn;
  const open = (who = reviewer, options: OpenOptions = {}) => stage.signIn(who, options);

  beforeAll(async () => {
    reviewer = await stage.province.person('CountyReviewer', countyReviewer);
    street = await stage.province.person('StreetOfficer', place as never);
  });

  it('is worked by keyboard alone, and the next task opens by itself', async () => {
    const desk = await open();
    const { page } = desk;
    const title = page.getByRole('heading', { level: 1 });
    await title.getByText('示例2社区').waitFor();
    await page.keyboard.press('j');
    await title.getByText('示例3社区').waitFor();
    await page.keyboard.press('k');
    await title.getByText('示例2社区').waitFor();
    await page.keyboard.press('Enter');
    const keyboard = new Keyboard(desk);
    await keyboard.press(page.getByRole('button', { name: '其余 16 项按自评', exact: true }));
    await page.getByText('已审 16/16').waitFor();
    await page.keyboard.press('a');
    await page.keyboard.type('十六项都看过原件。');
    await keyboard.press(page.getByRole('button', { name: '确认通过', exact: true }));
    await desk.sees('已办：示例2社区，通过');
    await title.getByText('示例3社区').waitFor();
    expect(await desk.barriers()).toEqual([]);
  });

  it('shows what was done, and how each matter stands since', async () => {
    const desk = await open();
    const { page } = desk;
    await page.getByRole('link', { name: '已办', exact: true }).click();
    const line = page.locator('.line').first();
    await line.getByText('初审通过').waitFor();
    expect(await line.innerText()).toContain('示例2社区');
    expect(await line.innerText()).toContain('市（州）复核');
    expect(await desk.barriers()).toEqual([]);
    await page.getByRole('link', { name: '我发起的' }).click();
    await desk.sees('还没有发起过');
    expect(await desk.barriers()).toEqual([]);
    await page.getByRole('link', { name: '抄送我的' }).click();
    await page.getByRole('heading', { name: '抄送我的' }).waitFor();
    expect(await desk.barriers()).toEqual([]);
    await page.getByRole('link', { name: '已办', exact: true }).click();
    await line.getByRole('link').click();
    await page.getByRole('heading', { level: 1, name: '示例2社区' }).waitFor();
  });

  it('keeps a view under a name, also after a reload and on another desk', async () => {
    const desk = await open();
    const { page } = desk;
    await page.getByLabel('按环节').selectOption('county');
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: '表格' }).click();
    await page.getByRole('button', { name: '存为视图' }).click();
    await page.getByRole('textbox', { name: '视图名称' }).fill('初审表格');
    await page.getByRole('button', { name: '保存' }).click();
    await page.getByRole('list', { name: '常用视图' }).getByText('初审表格').waitFor();
    expect(await desk.barriers()).toEqual([]);
    await page.reload();
    await page.getByRole('link', { name: '初审表格' }).waitFor();
    const other = await open();
    await other.page.getByRole('link', { name: '初审表格' }).click();
    await other.page.waitForURL(/step=county&view=table/);
    await other.page.getByRole('table').getByText('示例3社区').waitFor();
    await other.page.getByRole('button', { name: '删去视图初审表格' }).click();
    await other.page.getByRole('link', { name: '初审表格' }).waitFor({ state: 'detached' });
  });

  it('sorts by the day to come back, which one notes for oneself', async () => {
    const desk = await open();
    const { page } = desk;
    await page.getByRole('heading', { level: 1 }).getByText('示例3社区').waitFor();
    const day = page.getByLabel('跟进日（只有您看得到）');
    await day.fill('2021-06-18');
    await day.blur();
    await page.locator('.task-card').getByText('跟进：06-18 周五').waitFor();
    await page.keyboard.press('t');
    const head = page.getByRole('columnheader', { name: '跟进' });
    await head.getByRole('button').click();
    expect(await head.getAttribute('aria-sort')).toBe('ascending');
    await head.getByRole('button').click();
    expect(await head.getAttribute('aria-sort')).toBe('descending');
    await page.waitForURL(/sort=-followUp/);
    await page.getByRole('cell', { name: '06-18 周五' }).waitFor();
    expect(await desk.barriers()).toEqual([]);
  });

  it.each([
    ['zh', '搜社区、会议、材料、文件　/', '社区'],
    ['en', 'Community, meeting, filing…  /', 'Communities'],
  ] as const)('finds a community from every page (%s)', async (language, label, group) => {
    const desk = await open(reviewer, { language });
    const { page } = desk;
    await page.locator('.task-pane h1').waitFor();
    await page.keyboard.press('/');
    const field = page.getByRole('combobox', { name: label });
    await page.keyboard.type('示例1社');
    await page.getByRole('option', { name: /示例1社区/ }).waitFor();
    await page.getByRole('group', { name: group }).waitFor();
    expect(await field.getAttribute('aria-expanded')).toBe('true');
    expect(await desk.barriers()).toEqual([]);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: '示例1社区' }).waitFor();
  });

  it('does one thing to many as single commands, and says of each what became of it', async () => {
    const desk = await open(street);
    const { page } = desk;
    await page.getByRole('checkbox', { name: '选择示例31社区' }).check();
    await page.getByText('已选 1 件').waitFor();
    expect(await desk.barriers()).toEqual([]);
    await page.getByRole('button', { name: '选全部 7 件' }).waitFor();
    for (const number of [32, 33]) await page.getByRole('checkbox', { name: `选择示例${number}社区` }).check();
    await page.getByRole('button', { name: '推荐 3 件' }).click();
    await page.getByRole('heading', { level: 1, name: '批量推荐 3 件' }).waitFor();
    expect(await desk.barriers()).toEqual([]);
    // meanwhile somebody else sends one of them back
    const back = { to: 'selfCheck', items: [1], reasons: { 1: '材料看不清' } };
    await stage.province.world
      .as('StreetOfficer', place)
      .does(`/api/creations/${stage.province.checked[1]!.id}/return`, back);
    await page.getByRole('button', { name: '开始推荐 3 件' }).click();
    await page.getByText('办成 2 件，没办成 1 件，还没办 0 件。').waitFor();
    const refused = page.getByRole('row', { name: /示例32社区/ });
    expect(await refused.innerText()).toContain('没办成');
    expect(await refused.innerText()).toMatch(/这件事(不在这一步|现在的状态不能这样办)/);
    expect(await desk.barriers()).toEqual([]);
    // a retry asks again for what failed, and for nothing else
    await page.reload();
    const sent: string[] = [];
    page.on('request', (request) => request.method() === 'POST' && sent.push(new URL(request.url()).pathname));
    await page.getByRole('button', { name: '再试没办成的 1 件' }).click();
    await page.getByRole('button', { name: '再试没办成的 1 件' }).waitFor();
    expect(sent.filter((path) => path.endsWith('/recommend'))).toEqual([
      `/api/creations/${stage.province.checked[1]!.id}/recommend`,
    ]);
    await page.getByRole('link', { name: '回到待办' }).click();
    await page.locator('.task-card').nth(3).waitFor();
  });

  it('stops when somebody says so, and goes on where it stopped', async () => {
    const desk = await open(street);
    const { page } = desk;
    let answer = (): void => undefined;
    const held = new Promise<void>((resolve) => (answer = resolve));
    await page.route('**/recommend', async (route) => {
      await held;
      await route.continue();
    });
    await page.getByRole('checkbox', { name: '选择示例34社区' }).check();
    await page.getByRole('button', { name: '选全部 4 件' }).click();
    await page.getByRole('button', { name: '推荐 4 件' }).click();
    await page.getByRole('button', { name: '开始推荐 4 件' }).click();
    await page.getByRole('button', { name: '停下' }).click();
    answer();
    await page.getByText('办成 1 件，没办成 0 件，还没办 3 件。').waitFor();
    await page.getByRole('button', { name: '接着办 3 件' }).click();
    await page.getByText('办成 4 件，没办成 0 件，还没办 0 件。').waitFor();
    await page.getByRole('link', { name: '回到待办' }).click();
    await desk.sees('都办完了');
  });

  it.each(['list', 'table'] as const)('draws a window of ten thousand rows (%s)', async (view) => {
    const desk = await open();
    const { page } = desk;
    const all = manyTasks(10_000);
    await page.route(/\/api\/inbox\?/, async (route) => {
      const answer = await route.fetch();
      const { at } = (await answer.json()) as { readonly at: unknown };
      await route.fulfill({ json: { at, list: 'toDo', items: all } });
    });
    await desk.goTo(view === 'table' ? '/inbox?view=table' : '/inbox');
    const rows = page.locator(view === 'table' ? '.task-row' : '.task-card');
    await rows.first().waitFor();
    expect(await rows.count()).toBeLessThan(80);
    await page.evaluate(`document.querySelector('.inbox-list').scrollTop = 1e9`);
    await rows.getByText('长表9999社区').waitFor();
    expect(await rows.count()).toBeLessThan(80);
    await page.evaluate(`document.querySelector('.inbox-list').scrollTop = 0`);
    await rows.getByText('长表0社区').waitFor();
    console.log(`${view}: ${await framesPerSecond(desk)} frames/s while 10,000 rows scroll`);
  });

  it('fits a phone', async () => {
    const desk = await open(reviewer, { size: PHONE });
    const { page } = desk;
    await page.locator('.task-card').first().waitFor();
    expect(await desk.barriers()).toEqual([]);
    expect(await desk.overflows()).toBe(false);
    await page.getByRole('button', { name: '搜索' }).click();
    await page.getByRole('combobox', { name: '搜社区、会议、材料、文件' }).fill('示例1社');
    await page.getByRole('option', { name: /示例1社区/ }).waitFor();
    expect(await desk.barriers()).toEqual([]);
    await page.keyboard.press('Escape');
    await page.getByRole('link', { name: '已办', exact: true }).click();
    await page.locator('.line').first().waitFor();
    expect(await desk.barriers()).toEqual([]);
    expect(await desk.overflows()).toBe(false);
  });
});

/** Frames that the browser draws in a second of steady scrolling: said, and judged by whoever reads it. */
const framesPerSecond = (desk: Desk): Promise<number> =>
  desk.page.evaluate<number>(`new Promise((resolve) => {
    const box = document.querySelector('.inbox-list');
    let frames = 0;
    const began = performance.now();
    const step = () => {
      box.scrollTop += 60;
      frames += 1;
      const passed = performance.now() - began;
      if (passed < 1500) requestAnimationFrame(step);
      else resolve(Math.round(frames * 1000 / passed));
    };
    requestAnimationFrame(step);
  })`);
