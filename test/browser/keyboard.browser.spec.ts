import { expect, it } from '@jest/globals';
import { type Role } from '@greenledger/domain';
import { type Scope } from '@greenledger/platform';
import { type Locator } from 'playwright-core';
import { tellInBrowser } from '../support/browser-story.js';
import { chain, decided, type OnItsWay } from '../support/chain.js';
import { Keyboard } from '../support/keyboard.js';
import { guizhou } from '../support/scheme.js';
import { SmallProvince } from '../support/small-province.js';

const scopeOf = ({ area, county, street, id }: OnItsWay) => ({ area, county, street, community: id }) as Scope;

tellInBrowser('whoever has no mouse', { in: () => SmallProvince.start({ beginning: 1 }) }, (stage) => {
  const sitDown = async (role: Role, scope: object): Promise<Keyboard> => {
    const who = await stage.province.person(role, scope, `keys.${role}`);
    const keyboard = new Keyboard(await stage.open());
    await keyboard.signIn(who);
    return keyboard;
  };
  const verb = ({ page }: Keyboard, name: string): Locator =>
    page.locator('.verb-bar').getByRole('button', { name, exact: true });
  /** Opens the first card that holds some words. */
  const take = async (keyboard: Keyboard, words: string, title: RegExp): Promise<void> => {
    await keyboard.press(keyboard.page.locator('.task-card').filter({ hasText: words }).first().getByRole('link'));
    await keyboard.page.getByRole('heading', { level: 1, name: title }).waitFor();
  };
  /** Opens the form of a verb, types into its first field, and sends it. */
  const act = async (keyboard: Keyboard, name: string, text?: string): Promise<void> => {
    await keyboard.press(verb(keyboard, name));
    const form = keyboard.page.getByRole('form');
    await form.waitFor();
    if (text !== undefined) {
      // the form takes the focus when it has opened, and what is typed before that goes elsewhere
      await form.locator('textarea:focus, input:focus').waitFor();
      await keyboard.page.keyboard.type(text);
    }
    await keyboard.press(form.locator('button[type=submit]'));
    await form.waitFor({ state: 'detached' });
  };
  const unhindered = async ({ desk }: Keyboard): Promise<void> => expect(await desk.barriers()).toEqual([]);

  it('answers a criterion, as a clerk of the community', async () => {
    const keyboard = await sitDown('CommunityClerk', scopeOf(stage.province.beginning[0]!));
    const { page } = keyboard;
    const first = page.locator('#check-1');
    await first.waitFor();
    if ((await first.getAttribute('aria-expanded')) !== 'true') await keyboard.press(first);
    const body = page.locator('#check-1-body');
    for (const box of await body.getByRole('checkbox').all()) {
      await keyboard.reach(box);
      await page.keyboard.press('Space');
    }
    await keyboard.press(body.getByRole('button', { name: '记下 C1', exact: true }));
    await page.locator('.check-row').filter({ has: first }).getByText('已记下', { exact: true }).waitFor();
    await unhindered(keyboard);
  });

  it('takes a returned self-check up and hands it in, as the head of the community', async () => {
    const [, , , community] = stage.province.communities;
    const street = stage.province.world.as('StreetOfficer', { area: 'GY', county: '520115', street: '520115006' });
    const back = { to: 'selfCheck', items: [1], reasons: { 1: '请再核对一次。' } };
    await street.does(`/api/creations/${community!.id}/return`, back);
    await stage.province.followed();
    const keyboard = await sitDown('CommunityHead', scopeOf(community!));
    await keyboard.page.getByRole('heading', { level: 1, name: /示例4社区.补正/ }).waitFor();
    await act(keyboard, '提交补正');
    await keyboard.desk.sees(/已办：示例4社区/);
    await unhindered(keyboard);
  });

  it('recommends, as the street', async () => {
    await stage.province.followed();
    const keyboard = await sitDown('StreetOfficer', { area: 'GY', street: '520115006' });
    await take(keyboard, '示例4社区', /示例4社区.街道推荐/);
    await act(keyboard, '推荐');
    await keyboard.desk.sees(/已办：示例4社区，推荐/);
    await unhindered(keyboard);
  });

  it('prepares a notice and posts it, as the reviewer of the prefecture', async () => {
    const { standard } = await guizhou();
    const { county, prefecture } = chain(standard, 'GY', '2021-06-15');
    const [, second] = stage.province.communities;
    for (const each of [...county, ...prefecture]) await decided(stage.province.world, second!, each);
    await stage.province.followed();
    const keyboard = await sitDown('PrefectureReviewer', { area: 'GY' });
    await take(keyboard, '公示准备', /示例2社区.公示准备/);
    await act(keyboard, '准备公示');
    await take(keyboard, '发布公示', /发布公示/);
    await act(keyboard, '发布公示');
    await keyboard.desk.sees(/已办：发布公示/);
    await unhindered(keyboard);
  });

  it('puts an objection down, as the bureau of the prefecture', async () => {
    await stage.province.followed();
    const keyboard = await sitDown('PrefectureOfficer', { area: 'GY', unit: 'GY.housing' });
    const { page } = keyboard;
    await keyboard.press(page.getByRole('region', { name: '正在公示' }).getByRole('link'));
    await page.getByRole('heading', { level: 1, name: '绿色社区创建拟确认名单公示' }).waitFor();
    await keyboard.press(verb(keyboard, '登记异议'));
    const form = page.getByRole('form');
    await form.locator('textarea:focus').waitFor();
    await page.keyboard.type('小区停车占用消防通道');
    for (const [label, text] of [
      ['异议人姓名', '居民甲'],
      ['电话或地址', '0851-00000000'],
    ] as const) {
      await keyboard.reach(form.getByLabel(label));
      await page.keyboard.type(text);
    }
    await keyboard.press(form.locator('button[type=submit]'));
    await form.waitFor({ state: 'detached' });
    await page.locator('.notice-objections').getByText('已收到').waitFor();
    await unhindered(keyboard);
  });

  it('urges whoever is late, found by the search field, as the office of the conference', async () => {
    const keyboard = await sitDown('ProvincialOfficer', { unit: 'housing' });
    const { page } = keyboard;
    await page.locator('.list-tabs').waitFor();
    await page.keyboard.press('/');
    await page.keyboard.type('示例3社');
    await page.getByRole('option', { name: /示例3社区/ }).waitFor();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: '示例3社区' }).waitFor();
    await keyboard.press(verb(keyboard, '催办'));
    const form = page.getByRole('form');
    await keyboard.press(form.locator('button[type=submit]'));
    await form.waitFor({ state: 'detached' });
    await unhindered(keyboard);
  });

  it('waives a filing with its reason, as the director of the office', async () => {
    const keyboard = await sitDown('OfficeDirector', { unit: 'housing' });
    const { page } = keyboard;
    await keyboard.press(page.getByRole('navigation').getByRole('link', { name: '报送', exact: true }).first());
    await keyboard.press(page.locator('.board-table').first().locator('.board-cell').first());
    await page.locator('.board-aside').getByRole('heading', { level: 1 }).waitFor();
    await act(keyboard, '豁免', '机构改革，职责已划转。');
    await page.locator('.board-done').waitFor();
    await unhindered(keyboard);
  });

  it('proposes a meeting, as a member of the conference', async () => {
    const keyboard = await sitDown('Member', { unit: 'transport' });
    const { page } = keyboard;
    await keyboard.press(page.getByRole('navigation').getByRole('link', { name: '会议', exact: true }).first());
    await page.getByRole('heading', { level: 1, name: '联席会议' }).waitFor();
    await keyboard.press(verb(keyboard, '提议开会'));
    await page.getByRole('form').waitFor();
    await unhindered(keyboard);
    await page.keyboard.press('Escape');
    await page.getByRole('form').waitFor({ state: 'detached' });
  });

  it('lets an account be looked up with its roles, as the security administrator', async () => {
    const keyboard = await sitDown('SecurityAdministrator', {});
    const { page } = keyboard;
    const parts = page.getByRole('navigation', { name: '管理事项' });
    await keyboard.press(parts.getByRole('link', { name: '账号' }));
    await keyboard.reach(page.getByLabel('账号或姓名'));
    await page.keyboard.type('keys.member');
    await page.waitForURL(/keys\.member/);
    await keyboard.press(page.getByRole('link', { name: 'keys.member', exact: true }));
    await keyboard.press(page.getByRole('button', { name: '授予角色' }));
    await page.getByRole('form').waitFor();
    await unhindered(keyboard);
  });

  it('reads the access log entry by entry, as the audit administrator', async () => {
    const keyboard = await sitDown('AuditAdministrator', {});
    const { page } = keyboard;
    await keyboard.press(page.getByRole('navigation', { name: '管理事项' }).getByRole('link').first());
    await page.getByRole('heading', { level: 1 }).waitFor();
    await keyboard.reach(page.getByRole('combobox').first());
    await unhindered(keyboard);
  });
});
