import { beforeAll, expect, it } from '@jest/globals';
import { tellInBrowser } from '../support/browser-story.js';
import { type OpenOptions, PHONE } from '../support/browser.js';
import { Keyboard } from '../support/keyboard.js';
import { type SignsIn, SmallProvince } from '../support/small-province.js';

tellInBrowser('those who only look, by keyboard alone', { in: () => SmallProvince.start() }, (stage) => {
  let leader: SignsIn;
  let auditor: SignsIn;
  const sitDown = async (who: SignsIn, options: OpenOptions = {}): Promise<Keyboard> => {
    const keyboard = new Keyboard(await stage.open(options));
    await keyboard.signIn(who);
    return keyboard;
  };

  beforeAll(async () => {
    leader = await stage.province.person('Convenor', {});
    auditor = await stage.province.person('SpotChecker', {});
  });

  it.each([
    ['zh', '看板', '贵州省看板', /达标率，打开组成$/, '确认达标', /打开记录$/],
    [
      'en',
      'Dashboard',
      'Guizhou province dashboard',
      /Attainment share, open/,
      'Attainment confirmed',
      /open the event$/,
    ],
  ] as const)(
    'a leader opens the share of the province down to the event (%s)',
    async (language, dashboard, title, share, confirmed, record) => {
      const keyboard = await sitDown(leader, { language });
      const { desk, page } = keyboard;
      await stage.looked(desk, `leader-${language}-inbox`);
      await keyboard.press(page.getByRole('link', { name: dashboard, exact: true }).first());
      await page.getByRole('heading', { level: 1, name: title }).waitFor();
      await desk.sees('1 / 4');
      await stage.looked(desk, `leader-${language}-dashboard`);
      await keyboard.press(page.getByRole('button', { name: share }).first());
      const drawer = page.getByRole('dialog');
      await drawer.getByText(confirmed).first().waitFor();
      await keyboard.press(drawer.getByRole('button', { name: record }));
      await drawer.locator('.event-facts').getByText(confirmed).waitFor();
      await stage.looked(desk, `leader-${language}-behind`);
      await page.keyboard.press('Escape');
      await drawer.waitFor({ state: 'hidden' });
    },
  );

  it('a leader looks at the end of last quarter, where nothing can be done, and comes back', async () => {
    const keyboard = await sitDown(leader);
    const { desk, page } = keyboard;
    await keyboard.press(page.getByRole('link', { name: '看板', exact: true }).first());
    await desk.sees('1 / 4');
    await keyboard.reach(page.getByRole('radio', { name: '现在' }));
    await page.keyboard.press('ArrowRight');
    const panel = page.getByRole('dialog', { name: '看过去的情况' });
    await keyboard.press(panel.getByRole('button', { name: '上季度末', exact: true }));
    await panel.getByText('达标社区在这一刻是 0').waitFor();
    await stage.looked(desk, 'leader-panel');
    await keyboard.press(panel.getByRole('button', { name: '看这一刻' }));
    await desk.sees('您在看 2021-03-31 24:00 的情况');
    await stage.looked(desk, 'leader-past');
    await keyboard.press(page.getByRole('button', { name: '回到现在' }));
    await page.getByTestId('past-frame').waitFor({ state: 'hidden' });
    await desk.sees('1 / 4');
  });

  it.each([
    ['zh', '看板', /达标率，打开组成$/, '示例1社区'],
    ['en', 'Dashboard', /Attainment share, open/, '示例1社区'],
  ] as const)('a leader does so on a phone (%s)', async (language, dashboard, share, community) => {
    const keyboard = await sitDown(leader, { language, size: PHONE, dark: language === 'en' });
    const { desk, page } = keyboard;
    await keyboard.press(page.getByRole('link', { name: dashboard, exact: true }).filter({ visible: true }));
    await desk.sees('1 / 4');
    await stage.looked(desk, `leader-${language}-phone`);
    await keyboard.press(page.getByRole('button', { name: share }).first());
    const drawer = page.getByRole('dialog');
    await drawer.getByRole('link', { name: community }).waitFor();
    await stage.looked(desk, `leader-${language}-phone-behind`);
    await keyboard.press(drawer.getByRole('link', { name: community }));
    await page.getByRole('heading', { level: 1, name: community }).waitFor();
    await stage.looked(desk, `leader-${language}-phone-community`);
  });

  it.each([
    ['zh', '社区', '重放', /^第 \d+ 步，共 \d+ 步$/, '确认达标', /^创建状态 公示中 达标$/],
    ['en', 'Communities', 'Replay', /^Step \d+ of \d+$/, 'Attainment confirmed', /^State .*Attained$/],
  ] as const)(
    'an auditor goes from the list to a case, and through it step by step (%s)',
    async (language, communities, replay, step, confirmed, attained) => {
      const keyboard = await sitDown(auditor, { language });
      const { desk, page } = keyboard;
      await keyboard.press(page.getByRole('link', { name: communities, exact: true }).first());
      await keyboard.press(page.getByRole('link', { name: '示例1社区' }));
      await page.getByRole('heading', { level: 1, name: '示例1社区' }).waitFor();
      await stage.looked(desk, `auditor-${language}-case`);
      await keyboard.press(page.getByRole('link', { name: replay }));
      await desk.sees(step);
      const where = page.locator('.player-where');
      const [last, all] = [...(await where.innerText()).matchAll(/\d+/g)].map(([number]) => Number(number));
      expect(last).toBe(all);
      await page.keyboard.press('Home');
      await page
        .getByText(language === 'zh' ? `第 1 步，共 ${all} 步` : `Step 1 of ${all}`)
        .first()
        .waitFor();
      await stage.looked(desk, `auditor-${language}-first`);
      await page.keyboard.press('ArrowRight');
      await page
        .getByText(language === 'zh' ? `第 2 步，共 ${all} 步` : `Step 2 of ${all}`)
        .first()
        .waitFor();
      await page.keyboard.press('End');
      await where.getByText(confirmed, { exact: true }).waitFor();
      await page.getByRole('row', { name: attained }).waitFor();
      await stage.looked(desk, `auditor-${language}-last`);
    },
  );
});
