import { beforeAll, expect, it } from '@jest/globals';
import { readFile } from 'node:fs/promises';
import { tellInBrowser } from '../support/browser-story.js';
import { type Desk, type OpenOptions, PHONE } from '../support/browser.js';
import { type SignsIn, SmallProvince } from '../support/small-province.js';

tellInBrowser('a replay', { in: () => SmallProvince.start() }, (stage) => {
  let convenor: SignsIn;
  const open = async (path: string, options: OpenOptions = {}): Promise<Desk> => {
    const desk = await stage.signIn(convenor, options);
    await desk.goTo(path);
    return desk;
  };

  beforeAll(async () => {
    convenor = await stage.province.person('Convenor', {});
  });

  it('goes through a case by keyboard alone, the case and the counts together, and its address leads back', async () => {
    const attained = stage.province.communities[0]!;
    const desk = await open(`/communities/${attained.id}`);
    const { page } = desk;
    const link = page.getByRole('link', { name: '重放' });
    await link.focus();
    await page.keyboard.press('Enter');
    await page.waitForURL(/replay\?case=/);
    const where = page.locator('.player-where strong');
    await desk.sees(/^第 \d+ 步，共 \d+ 步$/);
    const all = Number(/共 (\d+) 步/.exec((await where.textContent()) ?? '')?.[1]);
    expect(all).toBeGreaterThan(8);
    expect(await page.getByTestId('past-frame').count()).toBe(0);
    expect(await desk.barriers()).toEqual([]);
    // the last step by itself: what was known then, and nothing that came later
    await page.keyboard.press('End');
    await page.getByTestId('past-frame').waitFor();
    await page.getByRole('row', { name: /^贵州省 0 \/ 4 1 \/ 4 \+1 0\.00% 25\.00%$/ }).waitFor();
    await page.getByRole('row', { name: /^贵阳市 0 \/ 4 1 \/ 4 \+1/ }).waitFor();
    await page.getByRole('row', { name: /^创建状态 公示中 达标$/ }).waitFor();
    expect(await desk.barriers()).toEqual([]);
    await page.keyboard.press('Shift+ArrowLeft');
    await desk.sees(/复核通过$/);
    await page.getByRole('row', { name: /^贵州省 0 \/ 4 0 \/ 4 0 0\.00% 0\.00%$/ }).waitFor();
    await page.keyboard.press('Home');
    await desk.sees(`第 1 步，共 ${all} 步`);
    await desk.sees('这一步时还没有参与创建');
    expect(await desk.barriers()).toEqual([]);
    await page.keyboard.press('ArrowRight');
    await desk.sees(`第 2 步，共 ${all} 步`);
    expect(await page.getByRole('slider').getAttribute('aria-valuetext')).toMatch(/^第 2 步，共 \d+ 步，2021-04-20 /);
    // the address holds the step
    await page.reload();
    await desk.sees(`第 2 步，共 ${all} 步`);
  });

  it('plays until the last step and pauses when it is told to', async () => {
    const desk = await open(`/replay?case=${stage.province.communities[0]!.id}`);
    const { page } = desk;
    await desk.sees(/^第 \d+ 步，共 \d+ 步$/);
    const all = await page.locator('.player-where strong').textContent();
    // at the end it begins anew
    await page.keyboard.press(' ');
    await page.getByRole('button', { name: '暂停' }).waitFor();
    await page
      .getByText(/^第 [2-8] 步/)
      .first()
      .waitFor();
    await page.keyboard.press(' ');
    await page.getByRole('button', { name: '播放', exact: true }).waitFor();
    const paused = await page.locator('.player-where strong').textContent();
    expect(paused).not.toBe(all);
    await page.getByLabel('速度').selectOption('4');
    await page.getByRole('button', { name: '播放', exact: true }).click();
    await page.getByText(all!).first().waitFor();
    await page.getByRole('button', { name: '播放', exact: true }).waitFor();
  });

  it('goes through what moved a figure between two moments, and hands the steps over', async () => {
    const desk = await open('/dashboard?explain=F2&base=2021-04-25');
    const { page } = desk;
    await page.getByRole('button', { name: '在这两刻之间重放' }).click();
    await page.waitForURL(/replay\?figure=F2&base=2021-04-25/);
    await desk.sees('第 1 步，共 1 步');
    await desk.sees('示例1社区');
    const saved = page.waitForEvent('download');
    await page.getByRole('button', { name: '导出（加盖时刻）' }).click();
    const text = await readFile(await (await saved).path(), 'utf8');
    expect(text).toMatch(/\r\n1,确认达标,/);
    expect(text).toContain(convenor.login);
    expect(await desk.barriers()).toEqual([]);
  });

  it.each([
    ['en', PHONE],
    ['en', { width: 1280, height: 800 }],
    ['zh', PHONE],
  ] as const)('fits smaller screens (%s, %o)', async (language, size) => {
    const desk = await open(`/replay?case=${stage.province.communities[1]!.id}`, {
      language,
      size,
      dark: language === 'en',
    });
    await desk.sees(language === 'zh' ? /^第 \d+ 步/ : /^Step \d+ of/);
    await desk.page.getByRole('row').nth(3).waitFor();
    expect(await desk.overflows()).toBe(false);
    expect(await desk.barriers()).toEqual([]);
  });
});
