import { expect, it } from '@jest/globals';
import { tellInBrowser } from '../support/browser-story.js';
import { type Desk, type OpenOptions, PHONE } from '../support/browser.js';
import { type Scope } from '@greenledger/platform';
import { photos, type OnItsWay } from '../support/chain.js';
import { FIRST_OF_BEGINNING, SmallProvince } from '../support/small-province.js';

const photo = (number: number) => ({
  name: `photo-${number}.png`,
  mimeType: 'image/png',
  buffer: Buffer.concat([photos[0]!, Buffer.from(`of ${number}`)]),
});

const scopeOf = ({ area, county, street, id }: OnItsWay) => ({ area, county, street, community: id }) as Scope;

tellInBrowser('a clerk who fills in a self-check', { in: () => SmallProvince.start({ beginning: 6 }) }, (stage) => {
  let used = 0;

  /** A community of seventeen compounds at its start, and its clerk at a desk. */
  const clerkOf = async (
    options: OpenOptions = {},
  ): Promise<{ readonly desk: Desk; readonly community: OnItsWay; readonly name: string }> => {
    const community = stage.province.beginning[used]!;
    const name = `示例${FIRST_OF_BEGINNING + used}社区`;
    const scope = scopeOf(community);
    const who = await stage.province.person('CommunityClerk', scope, `clerk.${used}`);
    used += 1;
    const desk = await stage.signIn(who, options);
    return { desk, community, name };
  };

  it.each([
    ['zh', 'desk', '有物业的小区', '不达标', '达标', '记下 C12'],
    ['en', 'phone', 'Compounds under management', 'Not met', 'Met', 'Record C12'],
  ] as const)('sees the verdict while typing (%s, %s)', async (language, where, field, notMet, met, record) => {
    const { desk, name } = await clerkOf({ language, ...(where === 'phone' && { size: PHONE }) });
    const { page } = desk;
    if (where === 'phone') await page.locator('.task-card').first().getByRole('link').click();
    await page.getByRole('heading', { level: 1 }).getByText(name).waitFor();
    await page.locator('#check-12').click();
    const body = page.locator('#check-12-body');
    const live = body.getByRole('status').first();
    await body.getByLabel(field).fill('5');
    await live.getByText(notMet, { exact: true }).waitFor();
    expect(await live.innerText()).toContain('29.41%');
    expect(await desk.barriers()).toEqual([]);
    await body.getByLabel(field).fill('6');
    await live.getByText(met, { exact: true }).waitFor();
    expect(await live.innerText()).toContain('35.29%');
    expect(await live.innerText()).toContain('600 ≥ 510');

    expect(await desk.overflows()).toBe(false);
    await body.getByRole('button', { name: record }).click();
    await page
      .locator('.check-row')
      .filter({ has: page.locator('#check-12') })
      .getByText(language === 'zh' ? '已记下' : 'Recorded', { exact: true })
      .waitFor();
  });

  it('links a file with its preview, and goes on by itself when the connection broke', async () => {
    const { desk, community } = await clerkOf();
    const { page } = desk;
    await page.locator('#check-12').click();
    const evidence = page.getByRole('region', { name: 'C12 佐证' });
    await evidence.locator('input[data-way=files]').setInputFiles(photo(1));
    await evidence.getByRole('button', { name: '看清单' }).waitFor();
    await evidence.getByText('佐证 1/1').waitFor();

    // the network breaks while it is sent; it arrived all the same
    await page.route('**/api/evidence', (route) => route.abort(), { times: 1 });
    await evidence.locator('input[data-way=files]').setInputFiles(photo(2));
    await evidence.getByText('photo-2.png 传到一半断了。').waitFor();
    await stage.province.world.as('CommunityClerk', scopeOf(community)).upload(photo(2).buffer);
    expect(await desk.barriers()).toEqual([]);

    let sentAgain = 0;
    page.on('request', (request) => {
      if (request.url().endsWith('/api/evidence')) sentAgain += 1;
    });
    await page.context().setOffline(true);
    await desk.sees('没有网络，可以继续填。');
    await page.context().setOffline(false);
    await evidence.getByRole('button', { name: '看清单' }).nth(1).waitFor();
    expect(sentAgain).toBe(0);
    desk.forgive(/ERR_(FAILED|INTERNET)/);

    await evidence.getByRole('button', { name: '看清单' }).first().click();
    const dialog = page.getByRole('dialog', { name: 'C12 清单' });
    await dialog.getByRole('img', { name: 'C12 清单' }).waitFor();
    expect(await desk.barriers()).toEqual([]);
    await dialog.getByLabel('为什么撤下').fill('传错了');
    await dialog.getByRole('button', { name: '撤下' }).click();
    await dialog.waitFor({ state: 'hidden' });
    await evidence.getByText('佐证 1/1').waitFor();
    const answer = await page.context().request.get(`${stage.province.world.url}/api/creations/${community.id}`);
    const { criteria } = (await answer.json()) as {
      readonly criteria: readonly { readonly evidence: readonly unknown[] }[];
    };
    expect(criteria.flatMap((line) => line.evidence)).toHaveLength(1);
  });

  it('takes files that are dropped or pasted, and says in words why one is not taken', async () => {
    const { desk } = await clerkOf();
    const { page } = desk;
    await page.locator('#check-12').click();
    const evidence = page.getByRole('region', { name: 'C12 佐证' });
    const bytes = [...photo(3).buffer];
    const carried = (kind: string, type: string) => `(() => {
      const data = new DataTransfer();
      data.items.add(new File([new Uint8Array(${JSON.stringify(bytes)}), '${kind}'], '${kind}.png', { type: 'image/png' }));
      const event = '${type}' === 'paste'
        ? new ClipboardEvent('paste', { clipboardData: data, bubbles: true })
        : new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true });
      document.querySelector('.evidence').dispatchEvent(event);
    })()`;
    await page.evaluate(carried('dropped', 'drop'));
    await evidence.getByRole('button', { name: '看清单' }).first().waitFor();
    await page.evaluate(carried('pasted', 'paste'));
    await evidence.getByRole('button', { name: '看清单' }).nth(1).waitFor();

    await evidence
      .locator('input[data-way=files]')
      .setInputFiles({ name: 'a.txt', mimeType: 'text/plain', buffer: Buffer.from('words') });
    const alert = evidence.getByRole('alert');
    await alert.getByText('这种文件不收。').waitFor();
    expect(await desk.barriers()).toEqual([]);

    await evidence.getByRole('button', { name: '不传了' }).click();
    await alert.waitFor({ state: 'hidden' });
  });

  it('keeps what was typed through a reload, and refuses beside the field what cannot be', async () => {
    const { desk } = await clerkOf();
    const { page } = desk;
    await page.locator('#check-12').click();
    const body = page.locator('#check-12-body');
    await body.getByLabel('有物业的小区').fill('18');
    await body.getByText('不能多于总数').waitFor();
    expect(await body.getByLabel('有物业的小区').getAttribute('aria-invalid')).toBe('true');
    await desk.sees(/^已自动保存 \d\d:\d\d$/);
    await desk.sees(/还不能提交：还有 15 项没有填；C12 填得不对。/);
    expect(await desk.barriers()).toEqual([]);
    await page.reload();
    await page.locator('#check-12').click();
    expect(await body.getByLabel('有物业的小区').inputValue()).toBe('18');

    // out of the standard, with the reason that it asks for
    await page.locator('#check-16').click();
    const heritage = page.locator('#check-16-body');
    await heritage.getByLabel('本项不涉及').check();
    await heritage.getByText('请写明为什么不涉及。').waitFor();
    await heritage.getByLabel('理由').fill('没有保护对象');
    await heritage.getByRole('button', { name: '记下 C16' }).click();
    await page
      .locator('.check-row')
      .filter({ has: page.locator('#check-16') })
      .getByText('已记下', { exact: true })
      .waitFor();
  });

  it('is shown both versions of what a colleague recorded meanwhile, and chooses', async () => {
    const { desk, community } = await clerkOf();
    const { page } = desk;
    await page.locator('#check-12').click();
    const body = page.locator('#check-12-body');
    await body.getByLabel('有物业的小区').fill('7');
    const colleague = stage.province.world.as('CommunityClerk', scopeOf(community), 'colleague');
    const answer = { values: { covered: 6, compounds: 17 } };
    await colleague.does(`/api/creations/${community.id}/record-criterion-self-check`, {
      criterion: 12,
      result: 'met',
      answer,
    });
    await body.getByRole('button', { name: '记下 C12' }).click();
    const both = body.getByRole('alert', { name: /居委会经办 \d\d:\d\d 改过 C12/ });
    await both.waitFor();
    expect(await both.getByRole('row', { name: /有物业的小区/ }).innerText()).toMatch(/6\s+7/);
    expect(await desk.barriers()).toEqual([]);

    await both.getByRole('radiogroup', { name: '有物业的小区，用哪个' }).getByLabel('您的').check();
    await both.getByRole('button', { name: '按所选继续' }).click();
    await both.waitFor({ state: 'hidden' });
    await body.getByRole('button', { name: '记下 C12' }).click();
    await page
      .locator('.check-row')
      .filter({ has: page.locator('#check-12') })
      .getByText('已记下', { exact: true })
      .waitFor();
    expect(await body.getByLabel('有物业的小区').inputValue()).toBe('7');
  });

  it('sees an item as mended once a file more proves it, and what it was sent back for', async () => {
    const [, , , community] = stage.province.communities;
    const reasons = { 1: '照片看不清，请补一张。', 2: '缺议事记录。' };
    const street = stage.province.world.as('StreetOfficer', { area: 'GY', county: '520115', street: '520115006' });
    await street.does(`/api/creations/${community!.id}/return`, { to: 'selfCheck', items: [1, 2], reasons });
    await stage.province.followed();
    const desk = await stage.signIn(await stage.province.person('CommunityClerk', scopeOf(community!), 'clerk.mends'));
    const { page } = desk;
    await desk.sees('要补正 2');
    const row = page.locator('.check-row').filter({ has: page.locator('#check-1') });
    await row.getByText('退回', { exact: true }).waitFor();
    await page.getByRole('region', { name: 'C1 佐证' }).locator('input[data-way=files]').setInputFiles(photo(77));
    await row.getByText('已补正').waitFor();
    await row.getByText(reasons[1]).waitFor();
    await desk.sees('要补正 1');
    await stage.looked(desk, 'mended');
  });
});
