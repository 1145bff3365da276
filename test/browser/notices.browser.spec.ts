import { beforeAll, expect, it } from '@jest/globals';
import { tellInBrowser } from '../support/browser-story.js';
import { PHONE } from '../support/browser.js';
import { chain, decided } from '../support/chain.js';
import { guizhou } from '../support/scheme.js';
import { type SignsIn, SmallProvince } from '../support/small-province.js';

const letter = {
  name: '来信.pdf',
  mimeType: 'application/pdf',
  buffer: Buffer.from('%PDF-1.4\n%âãÏÓ\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n'),
};

tellInBrowser('a bureau with a notice to put up, in the browser', { in: () => SmallProvince.start() }, (stage) => {
  let reviewer: SignsIn;
  let officer: SignsIn;
  const { signIn: open, looked } = stage;

  beforeAll(async () => {
    const { province } = stage;
    reviewer = await province.person('PrefectureReviewer', { area: 'GY' } as never);
    officer = await province.person('PrefectureOfficer', { area: 'GY' } as never);
    const { standard } = await guizhou();
    const { county, prefecture } = chain(standard, 'GY', '2021-06-15');
    for (const act of [...county, ...prefecture]) await decided(province.world, province.communities[1]!, act);
    await province.followed();
  });

  it('is told that a notice was prepared and waits to be posted, where it waits and in the list', async () => {
    const desk = await open(reviewer);
    const { page } = desk;
    const card = page.locator('.task-card').filter({ hasText: '公示准备' });
    await card.getByRole('link').click();
    await page.getByRole('button', { name: '准备公示', exact: false }).click();
    await page.getByRole('form').locator('button[type=submit]').click();
    await card.getByText('公示 06-15 周二 已准备，等发布').waitFor();
    await card.getByRole('link').click();
    await desk.sees('公示在另一件待办“发布公示”里发布，发布后这件就办完了。');
    await looked(desk, 'notice-prepared');
    await page.getByRole('note').getByRole('link', { name: '绿色社区创建拟确认名单公示' }).click();
    await page.getByRole('heading', { level: 1, name: '绿色社区创建拟确认名单公示' }).waitFor();
    await desk.sees('还没有发布。');
    await page.getByRole('link', { name: '去办理：发布公示' }).click();
    await page.locator('.verb-bar').getByRole('button', { name: '发布公示' }).click();
    await page.getByRole('form').locator('button[type=submit]').click();
    await page.getByRole('status').getByText('已办：').waitFor();
    // the case follows the notice on its own
    await stage.province.followed();
    await page.reload();
    await page.locator('.list-tabs').waitFor();
    await card.waitFor({ state: 'detached' });
  });

  it('puts an objection down from the inbox: who, what, how and when it came, and what was handed in', async () => {
    await stage.province.advanceTo('2021-06-17');
    const desk = await open(officer);
    const { page } = desk;
    const running = page.getByRole('region', { name: '正在公示' });
    await running.getByText('公示到 06-21 周一 24:00，未答复异议 0 件').waitFor();
    await looked(desk, 'notice-running');
    await running.getByRole('link').click();
    await desk.sees('还没有收到异议。');
    await page.getByRole('button', { name: '登记异议' }).click();
    const form = page.getByRole('form', { name: '登记异议' });
    await form.getByLabel('异议内容').fill('小区停车占用消防通道');
    await form.locator('button[type=submit]').click();
    await form.getByText('没有姓名和联系方式的异议不受理').waitFor();
    await form.getByLabel('异议人姓名').fill('居民甲');
    await form.getByLabel('电话或地址').fill('0851-00000000');
    await form.getByLabel('怎样提出').selectOption('letter');
    await form.getByLabel('收到日期').fill('2021-06-16');
    await form.locator('input[type=file]').setInputFiles(letter);
    await form.getByRole('button', { name: '删去 来信.pdf' }).waitFor();
    await looked(desk, 'objection-form');
    await form.locator('button[type=submit]').click();
    await form.waitFor({ state: 'detached' });
    const line = page.locator('.notice-objections li').filter({ hasText: '2021-06-16 收到（来信）' });
    await line.getByText('已收到').waitFor();
    await line.getByText('附件 1 份').waitFor();
    await line.getByText('2021-06-28 前答复').waitFor();
    await looked(desk, 'notice-objected');
    await line.getByRole('link', { name: '去办理：受理异议' }).click();
    await page.getByRole('heading', { level: 1, name: /受理异议/ }).waitFor();
    await page.getByRole('button', { name: '看异议内容' }).click();
    await desk.sees('小区停车占用消防通道');
    await looked(desk, 'objection-read');
    const saved = page.waitForEvent('download');
    await page.getByRole('link', { name: '文件 1' }).click();
    expect((await saved).suggestedFilename()).toBe('来信.pdf');
  });

  it('keeps what was handed in from everybody else', async () => {
    const { world, communities } = stage.province;
    const community = communities[1]!.id;
    const bureau = world.as('PrefectureReviewer', { area: 'GY' });
    interface Read {
      readonly items: readonly { readonly subject: string; readonly objection: string }[];
      readonly files: readonly string[];
    }
    const read = async (path: string, who = bureau) => who.ask<Read>('GET', path, { key: null });
    const [posted] = (await read('/api/public-notices?area=GY&status=posted')).body.items;
    const objections = `/api/public-notices/${posted!.subject}/objections`;
    const [heard] = (await read(objections)).body.items;
    const path = `${objections}/${heard!.objection}`;
    const [file] = (await read(path)).body.files;
    for (const other of [world.as('ProvincialOfficer'), world.as('PrefectureReviewer', { area: 'ZY' })]) {
      expect((await read(`${path}/files/${file}`, other)).status).toBe(403);
    }
    expect((await read(`${objections}/another/files/${file}`)).status).toBe(404);
    // whoever objects for themselves objects now
    const own = { community, channel: 'online', text: '噪声', name: '居民乙', contact: '0851-00000001' };
    const early = { ...own, effectiveOn: '2021-06-16' };
    expect(await world.nobody.post(objections, early)).toMatchObject({ status: 403, body: { code: 'NotAllowed' } });
  });

  it.each([
    ['zh', '公示中', '异议 1 件，未答复 1 件。'],
    ['en', 'Running', '1 objection, 1 unanswered.'],
  ] as const)(
    'reaches the notice from the page of a community, also on a phone (%s)',
    async (language, stands, count) => {
      const desk = await open(reviewer, { language, size: PHONE });
      const { page } = desk;
      await desk.goTo(`/communities/${stage.province.communities[1]!.id}`);
      const card = page.locator('.notice-card');
      await card.getByText(count).waitFor();
      await card.getByRole('heading').getByRole('link').click();
      await page.locator('.notice-page').getByText(stands, { exact: true }).waitFor();
      await looked(desk, `notice-${language}-phone`);
    },
  );
});
