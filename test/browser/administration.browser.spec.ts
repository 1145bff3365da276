import { beforeAll, expect, it } from '@jest/globals';
import { type Locator, type Page } from 'playwright-core';
import { tellInBrowser } from '../support/browser-story.js';
import { type Desk, PHONE } from '../support/browser.js';
import { Keyboard } from '../support/keyboard.js';
import { type SignsIn, SmallProvince } from '../support/small-province.js';

/** The form that has been opened, by its title. */
const formOf = (page: Page, title: string | RegExp): Locator => page.getByRole('form', { name: title });
const send = (form: Locator): Promise<void> => form.locator('button[type=submit]').click();
const rowOf = (page: Page, name: string | RegExp): Locator => page.getByRole('row', { name });

tellInBrowser('the three administrators, each at their own work', { in: () => SmallProvince.start() }, (stage) => {
  let system: SignsIn;
  let security: SignsIn;
  let audit: SignsIn;
  const { signIn: open, looked } = stage;
  /** Makes an account by hand and answers its first password. */
  const create = async (desk: Desk, login: string, name: string): Promise<string> => {
    const { page } = desk;
    await page.getByRole('button', { name: '建立账号' }).click();
    const form = formOf(page, '建立账号');
    await form.getByLabel('账号').fill(login);
    await form.getByLabel('姓名').fill(name);
    await send(form);
    const shown = page.getByRole('region', { name: `${login} 的首次密码` });
    return shown.locator('output').innerText();
  };

  beforeAll(async () => {
    system = await stage.province.person('SystemAdministrator', {});
    security = await stage.province.person('SecurityAdministrator', {});
    audit = await stage.province.person('AuditAdministrator', {});
  });

  it.each([
    ['SystemAdministrator', ['账号', '提醒'], '访问日志', '/administration/access-log'],
    ['SecurityAdministrator', ['账号'], '提醒', '/administration/notices'],
    ['AuditAdministrator', ['访问日志'], '账号', '/administration/accounts'],
  ] as const)('land on what is theirs, and are told what is not: %s', async (role, own, other, path) => {
    const who = { SystemAdministrator: system, SecurityAdministrator: security, AuditAdministrator: audit }[role];
    const desk = await open(who);
    const { page } = desk;
    await page.waitForURL('**/administration');
    await page.getByRole('heading', { level: 1, name: '管理' }).waitFor();
    const parts = page.getByRole('navigation', { name: '管理事项' }).getByRole('link');
    const names = await parts.allInnerTexts();
    for (const name of own) expect(names).toContain(name);
    expect(names).not.toContain(other);
    expect(await page.getByRole('navigation', { name: '工作区' }).getByRole('link').allInnerTexts()).toEqual(['管理']);
    await looked(desk, `landing-${role}`);
    await desk.goTo(path);
    await desk.sees(`您不能看${other}`);
    await looked(desk, `refused-${role}`);
  });

  it('are nobody else: a reviewer sees no administration, and may not enter it', async () => {
    const reviewer = await stage.province.person('CountyReviewer', { area: 'GY', county: '520115' } as never);
    const desk = await open(reviewer);
    await desk.page.waitForURL('**/inbox**');
    expect(await desk.page.getByRole('link', { name: '管理' }).count()).toBe(0);
    await desk.goTo('/administration');
    await desk.sees('管理只对系统管理员、安全管理员、审计管理员开放。');
    await looked(desk, 'nobody-else');
  });

  it('make an account, give it its post, and see it at work: two people for one clerk', async () => {
    const maker = await open(system);
    await maker.goTo('/administration/accounts');
    await maker.page.getByRole('button', { name: '建立账号' }).click();
    const form = formOf(maker.page, '建立账号');
    await form.getByLabel('账号').fill('x');
    await send(form);
    await form.getByText('账号至少两个字符。').waitFor();
    await form.getByText('请写姓名。').waitFor();
    await looked(maker, 'create-refused');
    await form.getByLabel('账号').fill('SYSTEMADMINISTRATOR');
    await form.getByLabel('姓名').fill('李宁');
    await send(form);
    await form.getByText('已经有 SYSTEMADMINISTRATOR 这个账号').waitFor();
    await form.getByRole('button', { name: '先不办' }).click();
    const password = await create(maker, 'li.ning', '李宁');
    await looked(maker, 'first-password');
    await maker.page.getByRole('button', { name: '已交给本人' }).click();
    expect(await maker.page.getByText(password).count()).toBe(0);
    await maker.page.getByRole('searchbox', { name: '账号或姓名' }).or(maker.page.getByLabel('账号或姓名')).fill('李');
    await rowOf(maker.page, /li\.ning 李宁 下次登录要换密码/).waitFor();
    await looked(maker, 'accounts-system');

    const giver = await open(security);
    const { page } = giver;
    await giver.goTo('/administration/accounts?words=li.ning');
    await page.getByRole('link', { name: 'li.ning' }).click();
    await giver.sees('还没有角色，登录后什么也不能办。');
    await page.getByRole('button', { name: '授予角色' }).click();
    const grant = formOf(page, '授予角色：li.ning');
    await grant.getByLabel('角色').selectOption({ label: '居委会经办' });
    await send(grant);
    await grant.getByText('请选社区。').waitFor();
    await looked(giver, 'grant-refused');
    await grant.getByRole('combobox', { name: '创建地区' }).selectOption({ label: '贵阳市' });
    await grant.getByRole('combobox', { name: '县（区）' }).selectOption('520115');
    await grant.getByRole('combobox', { name: '街道' }).selectOption('520115006');
    await grant.getByRole('combobox', { name: /^社区/ }).selectOption({ label: '示例2社区' });
    await looked(giver, 'grant-form');
    // an impatient hand grants once
    await grant.locator('button[type=submit]').dblclick();
    const granted = rowOf(page, /居委会经办 贵阳市 .*示例2社区 2021-06-15 起 有效/);
    await granted.waitFor();
    await giver.sees('已办：授予角色 居委会经办');
    expect(await granted.count()).toBe(1);
    await looked(giver, 'account-security');

    // the clerk signs in with what was handed over, changes it, and has a desk
    const clerk = await stage.open();
    await clerk.goTo('/sign-in');
    await clerk.page.locator('input[name=login]').fill('li.ning');
    await clerk.page.locator('input[name=password]').fill(password);
    await clerk.page.locator('button[type=submit]').click();
    await clerk.page.locator('input[name=wanted]').fill('Grüne-Stadt 2021');
    await clerk.page.locator('button[type=submit]').click();
    await clerk.page.waitForURL('**/inbox**');
    await clerk.sees('居委会经办');

    await page.getByRole('button', { name: /收回/ }).click();
    await send(formOf(page, /收回：居委会经办/));
    await rowOf(page, /没有生效就收回 已结束/).waitFor();
  });

  it('keep the three apart, and say so beside the field', async () => {
    const desk = await open(security);
    const { page } = desk;
    await desk.goTo('/administration/accounts?words=auditadmin');
    await page.getByRole('link', { name: 'auditadministrator' }).click();
    await page.getByRole('button', { name: '授予角色' }).click();
    const form = formOf(page, /授予角色/);
    await form.getByLabel('角色').selectOption({ label: '系统管理员' });
    await send(form);
    await form.getByText('已经担任审计管理员，不能再担任系统管理员').waitFor();
    expect(await form.getByLabel('角色').getAttribute('aria-invalid')).toBe('true');
    await looked(desk, 'separation');
  });

  it('let one stand in for another for some days, and not whoever may not', async () => {
    const liaison = await stage.province.person('Liaison', { unit: 'transport' } as never);
    const other = await stage.province.person('Liaison', { unit: 'ecology' } as never, 'liaison.ecology');
    const desk = await open(security);
    const { page } = desk;
    await desk.goTo(`/administration/accounts?words=${liaison.login}`);
    await page.getByRole('link', { name: liaison.login, exact: true }).click();
    await page.getByRole('button', { name: '指定代理' }).click();
    const form = formOf(page, /指定代理/);
    await send(form);
    await form.getByText('请先找到并选一位代理人。').waitFor();
    await form.getByText('请填最后一天。').waitFor();
    await looked(desk, 'deputy-refused');
    await form.getByLabel('代理人的账号或姓名').fill('auditadmin');
    await form.getByRole('radio', { name: /auditadministrator/ }).check();
    await form.getByLabel('最后一天').fill('2021-06-20');
    await send(form);
    await form.getByText('代理人担任审计管理员，不能代理部门联络员').waitFor();
    await form.getByLabel('代理人的账号或姓名').fill(other.login);
    await form.getByRole('radio', { name: new RegExp(other.login) }).check();
    await send(form);
    await rowOf(page, /liaison\.ecology .*2021-06-15 至 2021-06-20 有效/).waitFor();
    await looked(desk, 'deputies');
    await page.getByRole('button', { name: /结束/ }).click();
    await send(formOf(page, /结束代理/));
    await rowOf(page, /liaison\.ecology .*已结束/).waitFor();

    const night = await open(security, { language: 'en', dark: true });
    await night.goTo(new URL(page.url()).pathname);
    await rowOf(night.page, /liaison\.ecology .* Ended/).waitFor();
    await night.page.getByRole('button', { name: 'Grant a role' }).click();
    await formOf(night.page, /Grant a role/).waitFor();
    await looked(night, 'account-en-dark');
  });

  it('lock out, let in again and keep out, which whoever signs in is told in words', async () => {
    const reviewer = await stage.province.person('PrefectureReviewer', { area: 'GY' } as never);
    for (let i = 0; i < 5; i += 1) {
      const body = { login: `guess-${i}`, password: 'wrong' };
      await stage.province.world.nobody.post('/api/session', body, { headers: { 'x-forwarded-for': '10.9.0.2' } });
    }
    const stranger = await stage.open();
    // at an address of their own, so that nobody else is kept out
    await stranger.page.setExtraHTTPHeaders({ 'x-forwarded-for': '10.9.0.1' });
    const tries = async (password: string) => {
      await stranger.page.locator('input[name=login]').fill(reviewer.login);
      await stranger.page.locator('input[name=password]').fill(password);
      await stranger.page.locator('button[type=submit]').click();
    };
    await stranger.goTo('/sign-in');
    for (let i = 0; i < 5; i += 1) {
      const answer = stranger.page.waitForResponse((response) => response.url().endsWith('/api/session'));
      await tries('wrong');
      await answer;
      await stranger.sees(/账号或密码不对/);
    }
    await tries(reviewer.password);
    await stranger.sees(/已锁定到 2021-06-15 \d\d:\d\d/);
    await looked(stranger, 'locked-out');

    const desk = await open(security);
    const { page } = desk;
    await desk.goTo(`/administration/accounts?words=${reviewer.login}`);
    await rowOf(page, /prefecturereviewer .*已锁定，到 2021-06-15/).waitFor();
    await looked(desk, 'accounts-locked');
    await page.getByRole('link', { name: reviewer.login, exact: true }).click();
    await page.getByRole('button', { name: '解锁' }).click();
    await send(formOf(page, /解锁/));
    await formOf(page, /解锁/).waitFor({ state: 'detached' });
    await page.getByRole('button', { name: '解锁' }).waitFor({ state: 'detached' });
    await page.getByRole('button', { name: '停用' }).click();
    await looked(desk, 'disable');
    await send(formOf(page, /停用/));
    await desk.sees('已停用');
    await desk.goTo('/administration/accounts');
    await page.getByRole('button', { name: '解锁 10.9.0.2' }).click();
    await send(formOf(page, '解锁地址 10.9.0.2'));
    await desk.sees('没有锁定的地址。');

    await tries(reviewer.password);
    await stranger.sees('已停用的账号也不能登录，请找安全管理员。');
    await looked(stranger, 'disabled');
  });

  it.each([
    ['zh', 'desk', 'light'],
    ['zh', 'phone', 'light'],
    ['en', 'desk', 'dark'],
    ['en', 'phone', 'dark'],
  ] as const)('read who did what, and have the chain verified (%s, %s, %s)', async (language, where, skin) => {
    const say = (chinese: string, english: string) => (language === 'zh' ? chinese : english);
    const size = where === 'phone' ? { size: PHONE } : {};
    const desk = await open(audit, { language, dark: skin === 'dark', ...size });
    const { page } = desk;
    await page
      .getByRole('link', { name: say('访问日志', 'Access log'), exact: true })
      .first()
      .click();
    await rowOf(page, say('登录', 'Sign-in')).first().waitFor();
    await page.getByRole('button', { name: say('校验', 'Verify') }).click();
    await desk.sees(language === 'zh' ? /完整，共 \d+ 条/ : /Intact: \d+ entries/);
    await looked(desk, `access-log-${language}-${where}`);
    await page.getByLabel(say('按种类', 'By kind')).selectOption('AccessLogRead');
    await page.waitForURL(/kind=AccessLogRead/);
    await rowOf(page, /auditadministrator/)
      .first()
      .waitFor();
    await page.getByLabel(say('账号或地址', 'Login or address')).fill('nobody.of.that.name');
    await page.getByRole('button', { name: say('查找', 'Look') }).click();
    await desk.sees(say('没有符合条件的记录', 'No entry matches'));
    await looked(desk, `access-log-none-${language}-${where}`);
  });

  it('name the entry that somebody has tampered with', async () => {
    const { pool } = stage.province.world;
    await pool.query('alter table directory.access_log disable trigger keep_rows');
    const { rows } = await pool.query<{ account: string }>('select account from directory.access_log where number = 3');
    const set = 'update directory.access_log set account = $1 where number = 3';
    await pool.query(set, ['somebody-else']);
    const desk = await open(audit);
    await desk.goTo('/administration/access-log');
    await desk.page.getByRole('button', { name: '校验' }).click();
    await desk.sees('第 3 条被改动过。');
    await looked(desk, 'access-log-altered');
    await pool.query(set, [rows[0]?.account]);
    await pool.query('alter table directory.access_log enable trigger keep_rows');
  });

  it.each([
    ['zh', 'desk'],
    ['en', 'phone'],
  ] as const)('see which notices reached nobody, and open them from their number (%s, %s)', async (language, where) => {
    const say = (chinese: string, english: string) => (language === 'zh' ? chinese : english);
    const size = where === 'phone' ? { size: PHONE } : {};
    const desk = await open(system, { language, ...size });
    const { page } = desk;
    await desk.goTo('/administration/notices?asOf=2021-04-20');
    await desk.page.getByTestId('past-frame').waitFor();
    await page.getByRole('table', { name: say('每天的提醒', 'Notices by day') }).waitFor();
    await looked(desk, `notices-${language}-${where}`);
    const missed = page.getByRole('button', { name: say('没有送到，打开这些提醒', 'Missed, open these notices') });
    await missed.first().click();
    await page.waitForURL(/state=missed/);
    await desk.sees(language === 'zh' ? /停止：没有人担任这个岗位/ : /Given up on/);
    await looked(desk, `notices-missed-${language}-${where}`);
    await page.getByLabel(say('按发出日期', 'By day of issue')).fill('2019-01-01');
    await desk.sees(say('没有这样的提醒', 'No such notice'));
    await looked(desk, `notices-none-${language}-${where}`);
  });

  it('can do nothing in the past, and say why', async () => {
    const desk = await open(system);
    const { page } = desk;
    await desk.goTo('/administration/accounts?asOf=2021-05-01');
    await desk.sees('正在查看过去，办理已关闭。');
    expect(await page.getByRole('button', { name: '建立账号' }).getAttribute('aria-disabled')).toBe('true');
    await looked(desk, 'accounts-past');
  });

  it('are told when nothing was read, when there is no such account, and when nothing matches', async () => {
    const desk = await open(system);
    const { page } = desk;
    await page.route('**/api/accounts?**', (route) => route.abort());
    await desk.goTo('/administration/accounts');
    await desk.sees('没有读到');
    await looked(desk, 'accounts-failed');
    await page.unroute('**/api/accounts?**');
    await page.getByRole('button', { name: '再试一次' }).click();
    await rowOf(page, /systemadministrator/).waitFor();
    await page.getByLabel('账号或姓名').fill('没有这个人');
    await desk.sees('没有这样的账号');
    await looked(desk, 'accounts-none');
    await desk.goTo('/administration/accounts/nobody');
    await desk.sees('没有这个账号');
    await looked(desk, 'account-unknown');
    desk.forgive(/ERR_FAILED/);
  });

  it('reset a password by keyboard alone, on a phone in English', async () => {
    await stage.province.person('StreetOfficer', { area: 'GY', street: '520115006' } as never, 'street.officer');
    const desk = await open(system, { language: 'en', size: PHONE });
    const { page } = desk;
    const keyboard = new Keyboard(desk);
    await keyboard.press(
      page.getByRole('navigation', { name: 'Parts of the administration' }).getByRole('link').first(),
    );
    const search = page.getByLabel('Login or name');
    await keyboard.reach(search);
    await page.keyboard.type('street.off');
    await page.waitForURL(/street\.off/);
    await looked(desk, 'accounts-en-phone');
    await keyboard.press(page.getByRole('link', { name: 'street.officer' }));
    await keyboard.press(page.getByRole('button', { name: 'Reset the password' }));
    await looked(desk, 'reset-en-phone');
    const form = formOf(page, /Reset the password/);
    await keyboard.press(form.locator('button[type=submit]'));
    await page.getByRole('region', { name: 'First password of street.officer' }).waitFor();
    await looked(desk, 'first-password-en-phone');
    await keyboard.press(page.getByRole('button', { name: 'Handed over' }));
    await desk.sees('Changes the password at the next sign-in');
  });
});
