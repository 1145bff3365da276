import { beforeAll, expect, it } from '@jest/globals';
import { tellInBrowser } from '../support/browser-story.js';
import { holdMeeting, units } from '../support/conference.js';
import { countyReviewer, type SignsIn, SmallProvince } from '../support/small-province.js';

tellInBrowser('the search field, in the browser', { in: () => SmallProvince.start() }, (stage) => {
  let office: SignsIn;
  let reviewer: SignsIn;
  const { signIn: open, looked } = stage;

  beforeAll(async () => {
    const { province } = stage;
    // the login of whoever holds the meeting below
    const login = 'ProvincialOfficer.housing.office';
    office = await province.person('ProvincialOfficer', { unit: 'housing' } as never, login);
    reviewer = await province.person('CountyReviewer', countyReviewer);
    await holdMeeting(province.world, { number: '2021-7', date: '2021-06-15', attending: units });
    await province.followed();
  });

  it.each([
    ['zh', '会议', '2021-7 次会议', '已召开'],
    ['en', 'Meetings', 'Meeting 2021-7', 'Held'],
  ] as const)('finds a meeting by its number (%s)', async (language, group, name, stands) => {
    const desk = await open(office, { language });
    const { page } = desk;
    await page.locator('.list-tabs').waitFor();
    await page.keyboard.press('/');
    await page.keyboard.type('2021-7');
    const hit = page.getByRole('group', { name: group }).getByRole('option', { name });
    await hit.getByText(stands).waitFor();
    await looked(desk, `search-meeting-${language}`);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name }).waitFor();
  });

  it.each([
    ['zh', '报送材料', '季报 交通', '省交通运输厅　2021 一季度季报'],
    ['en', 'Filings', 'quarterly transport', 'Transport, Quarterly report 2021 Q1'],
  ] as const)(
    'finds a filing by words of its name, in the language of the reader (%s)',
    async (language, group, words, name) => {
      const desk = await open(reviewer, { language });
      const { page } = desk;
      await page.locator('.list-tabs').waitFor();
      await page.keyboard.press('/');
      await page.keyboard.type(words);
      const found = page.getByRole('group', { name: group });
      await found.getByRole('option').first().waitFor();
      await looked(desk, `search-filing-${language}`);
      expect(await found.getByRole('option').allInnerTexts()).toEqual(
        expect.arrayContaining([expect.stringContaining(name)]),
      );
      await found.getByRole('option', { name }).click();
      await page.waitForURL(/obligations.*cell=guizhou-2020.quarterlyReport.2021-Q1.transport/);
      await page.getByRole('heading', { level: 1, name }).waitFor();
    },
  );

  it('is not needed for the meeting of an act: the list of what one did leads there', async () => {
    const desk = await open(office);
    const { page } = desk;
    await page.getByRole('link', { name: '已办', exact: true }).click();
    const line = page.locator('.line').first();
    await line.getByText('已召开').waitFor();
    await line.getByRole('link', { name: '2021-7 次会议' }).click();
    await page.getByRole('heading', { level: 1, name: '2021-7 次会议' }).waitFor();
  });

  it('shows no meeting to those who may not read any', async () => {
    const desk = await open(reviewer);
    const { page } = desk;
    await page.locator('.list-tabs').waitFor();
    await page.keyboard.press('/');
    await page.keyboard.type('2021-7');
    await desk.sees('没有找到“2021-7”。');
  });
});
