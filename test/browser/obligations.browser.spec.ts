import { beforeAll, expect, it } from '@jest/globals';
import { readFile } from 'node:fs/promises';
import { type Locator } from 'playwright-core';
import { tellInBrowser } from '../support/browser-story.js';
import { PHONE } from '../support/browser.js';
import { type SignsIn, SmallProvince } from '../support/small-province.js';

/** The button that does what a form is for. */
const pressOf = (form: Locator, name: string): Locator =>
  form.locator('button[type=submit]').filter({ hasText: new RegExp(`^${name}$`) });

const province = () => SmallProvince.start();

tellInBrowser('those who owe papers and those who take them, in the browser', { in: province }, (stage) => {
  let liaison: SignsIn;
  let bureau: SignsIn;
  let director: SignsIn;
  const { signIn: open, looked } = stage;
  const q1 = 'guizhou-2020.quarterlyReport.2021-Q1.transport';

  beforeAll(async () => {
    liaison = await stage.province.person('Liaison', { unit: 'transport' } as never);
    bureau = await stage.province.person('PrefectureOfficer', { area: 'GY' } as never);
    director = await stage.province.person('OfficeDirector', { unit: 'housing' } as never);
  });

  it.each([
    ['zh', 'light', '报送义务', '省住房城乡建设厅', '顺延，原 10-05'],
    ['en', 'light', 'Filings owed', 'Housing (lead)', 'moved from 5 Oct'],
    ['zh', 'dark', '报送义务', '省住房城乡建设厅', '顺延，原 10-05'],
  ] as const)('see who owes what, in the order of the roster (%s, %s)', async (language, skin, title, first, moved) => {
    const desk = await open(director, { language, dark: skin === 'dark' });
    const { page } = desk;
    await desk.goTo('/obligations');
    await page.getByRole('heading', { level: 1, name: title }).waitFor();
    const units = page.locator('.board-table').first();
    await units.waitFor();
    expect(await units.locator('tbody tr').count()).toBe(7);
    expect(await units.locator('tbody th').first().innerText()).toContain(first);
    expect(await page.locator('.board-table').last().locator('tbody tr').count()).toBe(10);
    await desk.sees(moved);
    await looked(desk, `board-${language}-${skin}`);
  });

  it.each([
    { language: 'zh', all: '导出 61 份', late: '迟报 0', none: '导出 0 份', asOf: '截至' },
    { language: 'en', all: 'Export 61', late: 'Late 0', none: 'Export 0', asOf: 'As of' },
  ] as const)(
    'take what the board shows away as a file that says of which moment it is ($language)',
    async ({ language, all, late, none, asOf }) => {
      const desk = await open(director, { language });
      const { page } = desk;
      await desk.goTo('/obligations');
      const saved = page.waitForEvent('download');
      await page.getByRole('button', { name: all, exact: true }).click();
      const text = await readFile(await (await saved).path(), 'utf8');
      expect(text.startsWith('\uFEFF')).toBe(true);
      expect(text).toMatch(new RegExp(`^${asOf},.+\\d`, 'm'));
      expect(text).toContain(director.login);
      const rows = text.split('\r\n').filter((row) => /,guizhou-2020\./.test(row));
      expect(rows).toHaveLength(61);
      expect(rows.find((row) => row.includes(q1))).toMatch(/,2021-Q1,.+,2021-04-06,2021-04-05,/);
      // the file holds what the board is narrowed to, which here is nothing
      await page.getByText(late, { exact: true }).click();
      expect(await page.getByRole('button', { name: none, exact: true }).isDisabled()).toBe(true);
    },
  );

  it('are told why a date was moved, by which rule and calendar, and what became of every notice', async () => {
    const desk = await open(director);
    const { page } = desk;
    await desk.goTo('/obligations');
    await page.getByRole('button', { name: '顺延，原 10-05' }).click();
    await page.waitForURL(/cell=/);
    const pane = page.locator('.board-aside');
    await pane.getByRole('heading', { name: '到期日为什么是 10-09' }).waitFor();
    await pane.getByText('原定 2020-10-05，其后 4 天休息，顺延到 2020-10-09。').waitFor();
    await pane.getByText('季度末后 5 天，末日遇休息日顺延到下一个工作日').waitFor();
    await pane.getByText('黔建城通〔2020〕87号，原文第 71 行').waitFor();
    await pane.getByText(/2020 年第 1 版：/).waitFor();
    await pane.getByRole('row', { name: /不顺延 10-05 7 家/ }).waitFor();
    await pane.getByRole('row', { name: /到期前提醒/ }).waitFor();
    await looked(desk, 'board-cell');
    await pane
      .getByRole('button', { name: /打开记录/ })
      .last()
      .click();
    await pane.getByText('obligation-guizhou-2020').waitFor();
    await looked(desk, 'board-cell-event');
  });

  it('see the board of a past day, where nothing can be done', async () => {
    const desk = await open(director);
    const { page } = desk;
    await desk.goTo('/obligations?asOf=2020-10-08&cell=guizhou-2020.quarterlyReport.2020-Q3.transport');
    await page.getByTestId('past-frame').waitFor();
    await desk.sees('剩 1 天');
    await desk.sees('正在查看过去，办理已关闭。');
    expect(await page.getByRole('button', { name: '豁免' }).getAttribute('aria-disabled')).toBe('true');
    await looked(desk, 'board-past');
  });

  it.each([
    ['zh', 'desk'],
    ['en', 'phone'],
  ] as const)(
    'let a liaison file from the inbox, and from there again once returned (%s, %s)',
    async (language, where) => {
      const zh = language === 'zh';
      const unit = zh ? 'transport' : 'ecology';
      const filer = zh ? liaison : await stage.province.person('Liaison', { unit } as never, `liaison.${unit}`);
      const size = where === 'phone' ? { size: PHONE } : {};
      const id = q1.replace('transport', unit);
      const say = (chinese: string, english: string) => (zh ? chinese : english);

      const desk = await open(filer, { language, ...size });
      const { page } = desk;
      await page
        .locator('.task-card')
        .filter({ hasText: say('2021 一季度', 'Q1') })
        .getByRole('link')
        .click();
      await page
        .getByRole('heading', { level: 1 })
        .filter({ hasText: say('一季度', 'Q1') })
        .waitFor();
      await looked(desk, `file-task-${language}-${where}`);
      await page.getByRole('button', { name: say('报送', 'File'), exact: true }).click();
      const form = page.getByRole('form');
      await form.getByRole('button', { name: say('加一行已做工作', 'Add a row: Work done') }).click();
      await form.getByLabel(say('职责或工作内容', 'Duty or work item')).selectOption('W6');

      // what is missing is named beside the form, the blank is marked, and nothing that was typed is lost
      await pressOf(form, say('报送', 'File')).click();
      await form
        .getByText(say('这些栏要再看：已做工作第 1 行的做了什么。', 'Look again at: Work done, row 1: What was done.'))
        .waitFor();
      const done = form.getByLabel(say('做了什么', 'What was done'));
      expect(await done.getAttribute('aria-invalid')).toBe('true');
      await looked(desk, `file-refused-${language}-${where}`);

      await done.fill('完成客运场站节能改造。');
      await form.getByLabel(say('下一步', 'Next steps')).fill('继续推进。');
      await form.locator('input[type=file]').setInputFiles({
        name: 'report.pdf',
        mimeType: 'application/pdf',
        buffer: Buffer.from('%PDF-1.4\n%âãÏÓ\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n'),
      });
      await form.getByRole('button', { name: say('删去 report.pdf', 'Remove report.pdf') }).waitFor();
      await pressOf(form, say('报送', 'File')).click();
      await form.waitFor({ state: 'detached' });
      await desk.goTo(`/obligations?cell=${id}`);
      await desk.sees(say('附件', 'Attachments'));
      await desk.sees(/等受理|Filed/);

      // the office looks for a reason, and is told that one is needed
      const office = await open(director);
      await office.goTo(`/obligations?cell=${id}`);
      await office.page.getByRole('button', { name: '退回', exact: true }).click();
      const back = office.page.getByRole('form');
      await pressOf(back, '退回').click();
      await back.getByText('请写明要补什么。').waitFor();
      await looked(office, 'return-refused');
      await back.getByLabel('第 1 条理由').fill('缺数字，请补充。');
      await pressOf(back, '退回').click();
      await office.sees(/已办：.*退回/);
      await office.sees('缺数字，请补充。');

      await desk.goTo('/inbox');
      await page
        .locator('.task-card')
        .filter({ hasText: say('2021 一季度', 'Q1') })
        .getByRole('link')
        .click();
      await desk.sees('缺数字，请补充。');
      await page.getByRole('button', { name: say('补报', 'File again'), exact: true }).click();
      const again = page.getByRole('form');
      expect(await again.getByLabel(say('做了什么', 'What was done')).inputValue()).toBe('完成客运场站节能改造。');
      await again.getByRole('button', { name: say('加一行数字', 'Add a row: Figures') }).click();
      await again.getByLabel(say('名称', 'Name')).fill('改造场站');
      await again.getByLabel(say('数值', 'Value')).fill('12');
      await looked(desk, `mend-${language}-${where}`);
      await pressOf(again, say('补报', 'File again')).click();
      await again.waitFor({ state: 'detached' });

      await office.goTo('/inbox');
      await office.page.locator('.task-card').filter({ hasText: '2021 一季度' }).first().click();
      await office.page.getByRole('button', { name: '受理', exact: true }).click();
      await pressOf(office.page.getByRole('form'), '受理').click();
      await office.sees(/已办：.*受理/);

      await desk.goTo(`/obligations?cell=${id}`);
      await desk.sees(say('这份报告已受理。要更正，请先请办公室退回。', 'This report was accepted.'));
      await looked(desk, `accepted-${language}-${where}`);
    },
  );

  it('tell a liaison whose report it is', async () => {
    const desk = await open(liaison);
    await desk.goTo(`/obligations?cell=${q1.replace('transport', 'public-security')}`);
    await desk.sees('这份季报由省公安厅报送，您代表的是省交通运输厅。');
    await looked(desk, 'not-obligor');
  });

  it('take a plan that lacks a part back to its area, and let somebody off with a reason', async () => {
    const desk = await open(bureau);
    const { page } = desk;
    await desk.goTo('/obligations?cell=guizhou-2020.implementationPlan.2020.GY');
    await page.getByRole('button', { name: '报送', exact: true }).click();
    const form = page.getByRole('form');
    await form.getByRole('button', { name: '加一行年度目标' }).click();
    await form.getByLabel('年份').fill('2021');
    await form.getByLabel('社区数').fill('30');
    await form.getByLabel('协调机制').fill('市人民政府统一领导。');
    await looked(desk, 'plan-form');
    await pressOf(form, '报送').click();
    await desk.sees('缺：任务分工。补齐后才能受理。');

    const office = await open(director);
    await office.goTo('/obligations?cell=guizhou-2020.implementationPlan.2020.GY');
    await office.sees('不能受理：缺任务分工。');
    await looked(office, 'plan-incomplete');
    await office.goTo('/obligations?cell=guizhou-2020.stageSummary.2020-H2.GY');
    await office.page.getByRole('button', { name: '豁免', exact: true }).click();
    const waive = office.page.getByRole('form');
    await pressOf(waive, '豁免').click();
    await waive.getByText('请写明理由。').waitFor();
    await waive.getByLabel('理由').fill('机构调整期间。');
    await pressOf(waive, '豁免').click();
    await office.sees('已豁免');
    await looked(office, 'waived');
  });

  it('put communities of the area on a pilot list by their codes, and state figures as the books have them', async () => {
    const desk = await open(bureau);
    const { page } = desk;
    await desk.goTo('/obligations?cell=guizhou-2020.pilotList.2020.GY');
    await page.getByRole('button', { name: '报送', exact: true }).click();
    const form = page.getByRole('form');
    await pressOf(form, '报送').click();
    await form.getByText('清单里至少要有一个社区。').waitFor();
    const client = stage.province.world.as('PrefectureOfficer', { area: 'GY' });
    const { items } = await client.sees<{ items: { data: { code: string; name: string } }[] }>(
      '/api/communities?area=GY',
    );
    await form.getByLabel('社区编号，12 位').fill(items[0]!.data.code);
    await form.getByText(items[0]!.data.name).waitFor();
    await form.getByRole('button', { name: '加入清单' }).click();
    await form.getByLabel('户数').waitFor();
    await looked(desk, 'pilot-list-form');
    await pressOf(form, '报送').click();
    await desk.sees('等受理，迟报');

    await desk.goTo('/obligations?cell=guizhou-2020.stageSummary.2021-H1.GY');
    await page.getByRole('button', { name: '报送', exact: true }).click();
    await form.getByLabel('总结', { exact: true }).fill('上半年推进顺利。');
    await form.getByRole('button', { name: '加一行数字' }).click();
    await form.getByLabel('指标').selectOption('F2.attained');
    await form.getByLabel('数值').fill('5');
    await pressOf(form, '报送').click();
    await form.getByText('有数字与系统不同，请改正，或写明为什么不同。').waitFor();
    await looked(desk, 'figure-unexplained');
    await form.getByLabel('数值').fill('1');
    await pressOf(form, '报送').click();
    await desk.sees('上半年推进顺利。');
  });
});
