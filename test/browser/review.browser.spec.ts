import { beforeAll, expect, it } from '@jest/globals';
import { tellInBrowser } from '../support/browser-story.js';
import { PHONE } from '../support/browser.js';
import { countyReviewer, type SignsIn, SmallProvince } from '../support/small-province.js';

tellInBrowser('a county reviewer in the browser', { in: () => SmallProvince.start() }, (stage) => {
  let who: SignsIn;
  const { open } = stage;

  beforeAll(async () => {
    who = await stage.province.person('CountyReviewer', countyReviewer);
  });

  it.each([
    ['zh', '登录', '账号或密码不对。', '什么也没有记下'],
    ['en', 'Sign in', 'Account or password is not right.', 'Nothing was recorded'],
  ] as const)('is told in words why the door stays closed (%s)', async (language, title, refusal, recorded) => {
    const desk = await open({ language });
    await desk.goTo('/inbox');
    await desk.page.getByRole('heading', { name: title }).waitFor();
    expect(await desk.barriers()).toEqual([]);
    await desk.page.locator('input[name=login]').fill(who.login);
    await desk.page.locator('input[name=password]').fill('wrong');
    await desk.page.locator('button[type=submit]').click();
    const alert = desk.page.getByRole('alert');
    await alert.waitFor();
    expect(await alert.innerText()).toContain(refusal);
    expect(await alert.innerText()).toContain(recorded);
    expect(await desk.page.locator('input[name=password]').getAttribute('aria-invalid')).toBe('true');
    expect(await desk.barriers()).toEqual([]);
  });

  it('changes a first password before anything else', async () => {
    const { login, password } = await stage.province.newcomer('CountyReviewer', countyReviewer);
    const desk = await open();
    const { page } = desk;
    await desk.goTo('/sign-in');
    await page.locator('input[name=login]').fill(login);
    await page.locator('input[name=password]').fill(password);
    await page.getByRole('button', { name: '登录' }).click();
    await page.locator('input[name=wanted]').fill('weak');
    await page.getByRole('button', { name: '换密码并登录' }).click();
    await page.getByRole('alert').getByText('这个密码不合要求').waitFor();
    expect(await desk.barriers()).toEqual([]);
    await page.locator('input[name=wanted]').fill(`Neu und lang ${login.length}`);
    await page.getByRole('button', { name: '换密码并登录' }).click();
    await page.waitForURL('**/inbox**');
    await desk.sees('示例2社区');
  });

  it.each([
    ['zh', 'desk', '县（区）初审'],
    ['en', 'desk', 'County review'],
    ['zh', 'phone', '县（区）初审'],
    ['en', 'phone', 'County review'],
  ] as const)('finds what waits, by due date and in words (%s, %s)', async (language, where, step) => {
    const desk = await open({ language, ...(where === 'phone' && { size: PHONE }) });
    await desk.signIn(who.login, who.password);
    await desk.sees('示例2社区');
    await desk.sees(step);
    const cards = desk.page.locator('.task-card');
    expect(await cards.count()).toBe(2);
    if (where === 'phone') await cards.first().getByRole('link').click();
    await desk.page.getByRole('heading', { level: 1 }).waitFor();
    await desk.page.getByRole('radiogroup').first().waitFor();
    expect(await desk.barriers()).toEqual([]);
    expect(await desk.overflows()).toBe(false);
  });

  it('goes through the list by keyboard alone', async () => {
    const desk = await open();
    const { page } = desk;
    await desk.signIn(who.login, who.password);
    const title = page.getByRole('heading', { level: 1 });
    await title.getByText('示例2社区').waitFor();
    await desk.page.keyboard.press('j');
    await title.getByText('示例3社区').waitFor();
    await desk.page.keyboard.press('k');
    await title.getByText('示例2社区').waitFor();
    await desk.page.keyboard.press('?');
    await desk.page.getByRole('dialog').getByText('下一件').waitFor();
    expect(await desk.barriers()).toEqual([]);
    await desk.page.keyboard.press('Escape');
    await desk.page.getByRole('dialog').waitFor({ state: 'hidden' });
    await desk.page.keyboard.press('Enter');
    expect(await page.evaluate('document.activeElement.tagName')).toBe('H1');
  });

  it('keeps filters in the address, and says when nothing matches', async () => {
    const desk = await open();
    await desk.signIn(who.login, who.password);
    await desk.page.getByPlaceholder('名称、编号').fill('示例3');
    await desk.page.waitForURL(/words=/);
    await desk.page.getByRole('heading', { level: 1 }).getByText('示例3社区').waitFor();
    expect(await desk.page.locator('.task-card').count()).toBe(1);
    await desk.page.getByPlaceholder('名称、编号').fill('没有这个');
    await desk.sees('没有符合条件的待办');
    expect(await desk.barriers()).toEqual([]);
    await desk.page.getByRole('button', { name: '清除条件' }).click();
    await desk.page.locator('.task-card').nth(1).waitFor();
  });

  it('sends two items back, each with its reason, and takes it back', async () => {
    const desk = await open();
    const { page } = desk;
    await desk.signIn(who.login, who.password);
    await page.getByRole('heading', { level: 1 }).getByText('示例2社区').waitFor();
    await desk.sees('不能通过：还有 16 项没有结论。');
    await page.getByRole('button', { name: '其余 16 项按自评' }).click();
    await page.getByRole('radiogroup', { name: 'C5 结论' }).getByLabel('不达标').check();
    await page.getByRole('radiogroup', { name: 'C12 结论' }).getByLabel('不达标').check();
    await desk.sees('不能通过：C5、C12 不达标。');
    await page.keyboard.press('r');
    const form = page.getByRole('form', { name: '退回示例2社区' });
    await form.getByRole('textbox', { name: 'C5 的退回理由' }).fill('分类覆盖差 1 个小区，请补记录。');
    expect(await desk.barriers()).toEqual([]);

    // a reason is missing: the refusal stands beside its field, and nothing that was typed is lost
    await form.getByRole('button', { name: '确认退回' }).click();
    await form.getByText('请写明 C12 为什么退回。').waitFor();
    expect(await form.getByRole('textbox', { name: 'C12 的退回理由' }).getAttribute('aria-invalid')).toBe('true');
    expect(await form.getByRole('textbox', { name: 'C5 的退回理由' }).inputValue()).toContain('分类覆盖');
    expect(await desk.barriers()).toEqual([]);

    await form.getByRole('textbox', { name: 'C12 的退回理由' }).fill('还差 1 份物业合同。');
    await form.getByRole('button', { name: '确认退回' }).click();
    await desk.sees('已办：示例2社区，退回');
    // the next one opens by itself
    await page.getByRole('heading', { level: 1 }).getByText('示例3社区').waitFor();
    expect(await page.locator('.task-card').count()).toBe(1);
    expect(await desk.barriers()).toEqual([]);

    await page.getByRole('button', { name: '撤回' }).click();
    await desk.sees('已撤回：已办：示例2社区，退回');
    await page.locator('.task-card').nth(1).waitFor();
    // the return is gone; what was found on the way to it was recorded, and stands
    await page.locator('.task-card').getByText('示例2社区').click();
    await desk.sees('不能通过：C5、C12 不达标。');
  });

  it('goes on after the session has ended, with everything typed still there', async () => {
    const desk = await open();
    const { page } = desk;
    await desk.signIn(who.login, who.password);
    await page.getByRole('heading', { level: 1 }).getByText('示例2社区').waitFor();
    await page.keyboard.press('r');
    await page.getByRole('combobox', { name: '再加一项…' }).selectOption('7');
    await page.getByRole('textbox', { name: 'C7 的退回理由' }).fill('写到一半');
    await page.context().clearCookies();
    await page.getByRole('button', { name: '确认退回' }).click();
    const dialog = page.getByRole('dialog', { name: '登录已过期' });
    await dialog.waitFor();
    expect(await desk.barriers()).toEqual([]);
    await dialog.locator('input[name=password]').fill(who.password);
    await dialog.getByRole('button', { name: '登录' }).click();
    await dialog.waitFor({ state: 'hidden' });
    expect(await page.getByRole('textbox', { name: 'C7 的退回理由' }).inputValue()).toBe('写到一半');
  });

  it('is told what can be done without a network', async () => {
    const desk = await open();
    await desk.signIn(who.login, who.password);
    await desk.page.getByRole('heading', { level: 1 }).getByText('示例2社区').waitFor();
    await desk.page.context().setOffline(true);
    await desk.sees('没有网络，可以继续填。');
    await desk.sees('没有网络，办理要等连上。');
    // of what was on its way the browser itself complains
    desk.forgive(/ERR_INTERNET_DISCONNECTED/);
    expect(await desk.barriers()).toEqual([]);
  });

  it('passes a self-check, once, also when the answer is lost on the way', async () => {
    const desk = await open({ language: 'en' });
    const { page } = desk;
    await desk.signIn(who.login, who.password);
    await page.locator('.task-card').getByText('示例3社区').click();
    await page.getByRole('heading', { level: 1 }).getByText('示例3社区').waitFor();
    await page.getByRole('button', { name: 'Other 16 as in self-check' }).click();
    await page.getByRole('button', { name: /^Pass/ }).click();
    const form = page.getByRole('form');
    await form.getByRole('textbox').fill('All sixteen seen on paper.');

    // the command arrives, its answer does not
    await page.route(
      '**/review-by-county',
      async (route) => {
        await route.fetch();
        await route.abort();
      },
      { times: 1 },
    );
    await form.getByRole('button', { name: 'Confirm: pass' }).click();
    await form.getByText('It is not known whether it was recorded.').waitFor();
    expect(await form.getByRole('textbox').inputValue()).toBe('All sixteen seen on paper.');
    expect(await desk.barriers()).toEqual([]);
    await form.getByRole('button', { name: 'Try again' }).click();
    await desk.sees('Done: 示例3社区, Pass');
    desk.forgive(/ERR_FAILED/);

    const [, , passed] = stage.province.communities;
    const timeline = await page
      .context()
      .request.get(`${stage.province.world.url}/api/creations/${passed!.id}/timeline?limit=200`);
    const { lines } = (await timeline.json()) as { readonly lines: readonly { readonly what: string }[] };
    expect(lines.filter(({ what }) => what === 'CountyReviewPassed')).toHaveLength(1);
  });
});
