import { beforeAll, expect, it } from '@jest/globals';
import { tellInBrowser } from '../support/browser-story.js';
import { countyReviewer, type SignsIn, SmallProvince } from '../support/small-province.js';

tellInBrowser('a case on paper, in the browser', { in: () => SmallProvince.start() }, (stage) => {
  let who: SignsIn;

  beforeAll(async () => {
    who = await stage.province.person('CountyReviewer', countyReviewer);
  });

  it.each([
    {
      language: 'zh',
      title: '绿色社区创建审核单',
      confirmed: '确认达标',
      more: ['2021-05-10', '社区居委会（盖章）', '县（区）住建部门（盖章）'],
    },
    {
      language: 'en',
      title: 'Green community assessment sheet',
      confirmed: 'Attainment confirmed',
      more: ['10 May 2021'],
    },
  ] as const)(
    'holds the whole case and its moment, and nothing of the screen ($language)',
    async ({ language, title, confirmed, more }) => {
      const desk = await stage.signIn(who, { language, dark: true });
      const { page } = desk;
      await desk.goTo(`/communities/${stage.province.communities[0]!.id}`);
      await page.getByRole('heading', { level: 1, name: '示例1社区' }).waitFor();
      const sheet = page.locator('.sheet');
      await sheet.getByText(confirmed).waitFor({ state: 'attached' });
      expect(await sheet.isVisible()).toBe(false);

      await page.emulateMedia({ media: 'print' });
      await sheet.getByText(title).waitFor();
      for (const text of [confirmed, '示例1社区', '520115006901', ...more]) {
        expect([text, await sheet.getByText(text).first().isVisible()]).toEqual([text, true]);
      }
      // sixteen criteria under their head, and the seven things that count of its course
      expect(await sheet.locator('table').first().locator('tbody tr').count()).toBe(16);
      expect(await sheet.locator('table').last().locator('tbody tr').count()).toBeGreaterThanOrEqual(6);
      // as of which moment, at which ordinal, and printed by whom
      expect(await sheet.locator('.sheet-stamp').innerText()).toMatch(/2021.*1,\d{3}/s);
      expect(await sheet.innerText()).toContain(who.login);
      for (const screen of ['.header', '.time-bar', '.community', '.verb-bar', '.phone-tabs']) {
        for (const part of await page.locator(screen).all())
          expect([screen, await part.isVisible()]).toEqual([screen, false]);
      }
      // black on white, whatever the skin of the screen
      expect(await page.evaluate('getComputedStyle(document.body).color')).toBe('rgb(0, 0, 0)');
      expect(await page.evaluate('getComputedStyle(document.body).backgroundColor')).toBe('rgb(255, 255, 255)');
      expect(await desk.overflows()).toBe(false);
      await stage.pictured(desk, `sheet-${language}`);
    },
  );

  it('says that it is of the past, where it is', async () => {
    const desk = await stage.signIn(who);
    const { page } = desk;
    await desk.goTo(`/communities/${stage.province.communities[0]!.id}?asOf=2021-05-09`);
    const sheet = page.locator('.sheet');
    await page.getByTestId('past-frame').waitFor();
    await sheet.waitFor({ state: 'attached' });
    await page.emulateMedia({ media: 'print' });
    await sheet.getByText('截至 2021-05-09 24:00').first().waitFor();
    expect(await sheet.getByText('确认达标').count()).toBe(0);
    expect(await page.getByTestId('past-frame').isVisible()).toBe(false);
  });
});
