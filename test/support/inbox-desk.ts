import { type Page } from 'playwright-core';

/** Tabs on until the focus stands on something of this name; whoever uses no mouse does the same. */
export const tabTo = async (page: Page, name: RegExp): Promise<void> => {
  for (let presses = 0; presses < 120; presses += 1) {
    await page.keyboard.press('Tab');
    const focused = await page.evaluate<string>(
      `(document.activeElement.getAttribute('aria-label') ?? document.activeElement.textContent ?? '').trim()`,
    );
    if (name.test(focused)) return;
  }
  throw new Error(`the focus never reached ${name.source}`);
};

/** As many tasks as a whole province has in a bad week, as the server would answer them. */
export const manyTasks = (count: number) =>
  Array.from({ length: count }, (_, i) => ({
    account: 'creation',
    subject: `many-${i}`,
    key: `county|CountyReviewer@520115`,
    holder: 'CountyReviewer@520115',
    step: 'county',
    since: '2021-06-10T02:00:00.000Z',
    due: '2021-07-20',
    workingDaysLeft: 20,
    ordinal: 1,
    data: { community: `many-${i}`, name: `长表${i}社区`, code: `5201150${String(i).padStart(5, '0')}` },
  }));
