import { beforeAll, expect, it } from '@jest/globals';
import { legalDate } from '@greenledger/domain';
import { type Locator, type Page } from 'playwright-core';
import { tellInBrowser } from '../support/browser-story.js';
import { type Desk, PHONE } from '../support/browser.js';
import { person, units } from '../support/conference.js';
import { type Client } from '../support/client.js';
import { Keyboard } from '../support/keyboard.js';
import { type SignsIn, SmallProvince } from '../support/small-province.js';

const pilots = '/api/pilot-selections/guizhou-2020';
const conference = '/api/conferences/guizhou-2020';

const letter = {
  name: 'letter.pdf',
  mimeType: 'application/pdf',
  buffer: Buffer.from('%PDF-1.4\n%âãÏÓ\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n'),
};

tellInBrowser('the conference, in the browser', { in: () => SmallProvince.start() }, (stage) => {
  let office: SignsIn;
  let convenor: SignsIn;
  let transport: SignsIn;
  let ecology: SignsIn;
  let meeting: string;
  const { signIn: open, looked } = stage;
  const verb = (page: Page, name: string): Locator =>
    page.locator('.verb-bar').getByRole('button', { name, exact: true });
  /** Opens the form of a verb. */
  const begin = async (page: Page, name: string): Promise<Locator> => {
    await verb(page, name).click();
    const form = page.getByRole('form');
    await form.waitFor();
    return form;
  };
  const press = async (form: Locator): Promise<void> => {
    await form.locator('button[type=submit]').click();
  };
  const done = async (form: Locator): Promise<void> => {
    await press(form);
    await form.waitFor({ state: 'detached' });
  };
  /** Opens the task of a step from the inbox; what others did is worked through meanwhile, and whoever looks again sees it. */
  const task = async (desk: Desk, name: string | RegExp): Promise<void> => {
    const card = desk.page.locator('.task-card').filter({ hasText: name }).first();
    for (let looks = 0; looks < 20; looks += 1) {
      await desk.goTo('/inbox');
      await desk.page.locator('.list-tabs').waitFor();
      if ((await card.count()) > 0) break;
    }
    await card.getByRole('link').click();
  };
  /** Somebody does something elsewhere, and it can be read. */
  const elsewhere = async (who: Client, path: string, body: object): Promise<void> => {
    const { position } = await who.does(path, body);
    const read = await who.ask('GET', '/api/figures/F8/provincial/guizhou-2020', {
      key: null,
      headers: { 'at-least-position': position },
    });
    expect(read.status).toBe(200);
  };
  const clerk = () => stage.province.world.as('ProvincialOfficer', { unit: 'housing' }, 'clerk');
  const bureau = () => stage.province.world.as('PrefectureOfficer', { area: 'GY' });

  beforeAll(async () => {
    const named = (role: 'Convenor' | 'Liaison', unit: string, account: string) =>
      stage.province.person(role, { unit } as never, `${role}.${unit}`, account);
    office = await stage.province.person('ProvincialOfficer', { unit: 'housing' } as never);
    convenor = await named('Convenor', 'housing', 'founding.convenor');
    transport = await named('Liaison', 'transport', 'founding.liaison.transport.transport');
    ecology = await named('Liaison', 'ecology', 'founding.liaison.ecology.publicity-cooperation');
    const paper = {
      kind: 'pilotList',
      pilots: stage.province.communities.map(({ id: community }) => ({ community })),
    };
    const list = '/api/obligations/guizhou-2020.pilotList.2020.GY';
    await bureau().does(`${list}/submit`, { paper });
    await elsewhere(clerk(), `${list}/accept`, {});
  });

  it('let an area nominate communities from its accepted list', async () => {
    const officer = await stage.province.person('PrefectureOfficer', { area: 'GY' } as never);
    const desk = await open(officer);
    const { page } = desk;
    await desk.goTo('/pilots');
    await desk.sees('在任 0 个，应有 2 至 3 个');
    expect(await page.locator('.pilots-area').count()).toBe(10);
    await looked(desk, 'pilots-empty');
    await page.getByRole('button', { name: '看清单 贵阳市' }).click();
    await page.getByRole('heading', { level: 1, name: '贵阳市　试点清单' }).waitFor();
    for (const number of [1, 2, 3, 4]) {
      const form = await begin(page, '提名');
      await press(form);
      await form.getByText('请写明理由。').waitFor();
      if (number === 1) await looked(desk, 'nominate-refused');
      await form.getByLabel('理由').fill('居民意愿强，工作有基础。');
      await done(form);
    }
    await desk.sees('清单上的社区都已提名。');
    await looked(desk, 'pilots-nominated');
  });

  it('let the office call a meeting, record who came, and draft its minutes', async () => {
    const desk = await open(office);
    const { page } = desk;
    await desk.goTo('/meetings');
    await desk.sees('还没有会议');
    await looked(desk, 'meetings-empty');
    const called = await begin(page, '召集会议');
    await press(called);
    await called.getByText(/这些栏要再看：.*会议编号/).waitFor();
    await looked(desk, 'meeting-form-refused');
    await called.getByLabel('会议编号，如 2021-1').fill('2021-1');
    await called.getByLabel('日期').fill(legalDate(stage.province.world.clock.now()));
    await called.getByLabel('地点').fill('省住房城乡建设厅三楼会议室');
    await called.getByLabel('议程，一行一项').fill('绿色社区创建工作推进\n省级试点社区');
    await press(called);
    await page.waitForURL(/\/meetings\/[^?/]+/);
    meeting = new URL(page.url()).pathname.split('/').at(-1)!;
    await page.getByRole('heading', { level: 1, name: '2021-1 次会议' }).waitFor();
    await desk.sees(/还没有登记到会：省住房城乡建设厅/);
    expect(await verb(page, '确认已召开').getAttribute('aria-disabled')).toBe('true');
    await looked(desk, 'meeting-scheduled');

    const invite = await begin(page, '邀请列席');
    await invite.getByLabel('邀请谁').selectOption('GY.housing');
    await done(invite);
    const sheet = await begin(page, '登记到会');
    for (const unit of ['省住房城乡建设厅', '省发展改革委', '省民政厅', '省公安厅', '省市场监管局']) {
      await sheet.getByLabel(unit, { exact: true }).selectOption('leave');
    }
    await looked(desk, 'attendance-form');
    await done(sheet);
    await desk.sees('省生态环境厅、省交通运输厅（2 家）');
    await done(await begin(page, '确认已召开'));
    await verb(page, '起草纪要').waitFor();

    const draft = await begin(page, '起草纪要');
    await draft.getByLabel('正文').fill('会议研究了绿色社区创建工作。\n信息平台共享全部数据。');
    await draft.getByRole('button', { name: '加一项议定事项' }).click();
    await draft.getByLabel('事项', { exact: true }).fill('建立信息平台。');
    await draft.getByLabel('成果').fill('平台上线');
    await draft.getByLabel('完成期限').fill('2021-12-31');
    await draft.getByLabel('以什么为证').fill('验收报告');
    const decisions = draft.getByLabel('会议决定（供以后引用，可不选）');
    for (const name of ['示例1社区', '示例2社区', '示例3社区', '示例4社区']) {
      await decisions.selectOption({ label: `选定${name}为省级试点` });
    }
    await press(draft);
    await draft.getByText(/没有写牵头单位/).waitFor();
    await looked(desk, 'draft-refused');
    await draft.getByLabel('牵头单位').selectOption({ label: '省住房城乡建设厅' });
    await draft.getByLabel('参与单位').selectOption({ label: '省交通运输厅' });
    await done(draft);
    await desk.sees('信息平台共享全部数据。');
    await done(await begin(page, '分发会签'));
    await desk.sees('已会签 0/2 家，还差：省生态环境厅、省交通运输厅。');
    await looked(desk, 'minutes-circulated');
  });

  it('let a liaison object with a letter, and tell another that the version under her hand is not the last', async () => {
    const hers = await open(ecology);
    await task(hers, '会签纪要');
    await hers.page.getByRole('heading', { level: 1, name: '2021-1 次会议纪要' }).waitFor();
    const opened = await begin(hers.page, '会签');
    await opened.getByText('您的意见针对第 1 稿。').waitFor();
    await opened.locator('input[type=file]').setInputFiles(letter);
    await opened.getByRole('button', { name: '删去 letter.pdf' }).waitFor();

    const his = await open(transport);
    await task(his, '会签纪要');
    const objection = await begin(his.page, '提出异议');
    await press(objection);
    await objection.getByText('请附上本单位的函，联络员凭函会签。').waitFor();
    await looked(his, 'object-letter-missing');
    await objection.locator('input[type=file]').setInputFiles(letter);
    await objection.getByRole('button', { name: '删去 letter.pdf' }).waitFor();
    await press(objection);
    await objection.getByText('请写明理由。').waitFor();
    await objection.getByLabel('理由').fill('数据共享范围需要限定。');
    await done(objection);

    const desk = await open(office);
    await task(desk, '答复异议');
    await desk.sees('省交通运输厅有异议，解决前不能印发。');
    await desk.sees('数据共享范围需要限定。');
    await looked(desk, 'minutes-objected');
    const revised = await begin(desk.page, '修改纪要');
    await revised.getByLabel('正文').fill('会议研究了绿色社区创建工作。\n信息平台只共享统计数据。');
    await revised.getByLabel('为什么修改').fill('采纳省交通运输厅意见。');
    await done(revised);
    await task(desk, '分发纪要会签');
    await desk.sees(/第 1 稿/);
    await done(await begin(desk.page, '分发会签'));

    await press(opened);
    await opened.getByText('纪要已改为第 2 稿，请看过第 2 稿再会签。').waitFor();
    await hers.sees('信息平台只共享统计数据。');
    await looked(hers, 'countersign-overtaken');
  });

  it('let a liaison countersign by keyboard alone', async () => {
    const desk = await open(ecology);
    const { page } = desk;
    await desk.goTo('/inbox');
    await page.waitForURL(/task=/);
    const cards = await page.locator('.task-card').allInnerTexts();
    for (let at = cards.findIndex((text) => text.includes('会签纪要')); at > 0; at -= 1) {
      const before = page.url();
      await page.keyboard.press('j');
      await page.waitForURL(({ href }) => href !== before);
    }
    await page.getByRole('heading', { level: 1, name: '2021-1 次会议纪要' }).waitFor();
    const keyboard = new Keyboard(desk);
    await page.keyboard.press('Enter');
    await keyboard.press(verb(page, '会签'));
    const form = page.getByRole('form');
    await form.waitFor();
    // the form takes the focus when it has opened, and what is typed before that goes elsewhere
    await form.locator('textarea:focus').waitFor();
    await page.keyboard.type('同意第 2 稿。');
    await page.keyboard.press('Shift+Tab');
    const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.keyboard.press('Space')]);
    await chooser.setFiles(letter);
    await form.getByRole('button', { name: '删去 letter.pdf' }).waitFor();
    await looked(desk, 'countersign-form');
    await keyboard.press(form.locator('button[type=submit]'));
    await form.waitFor({ state: 'detached' });
    await desk.sees(/已办：2021-1 次会议纪要，会签/);
  });

  it.each([['phone', 'dark']] as const)('let the other countersign on a phone (%s, %s)', async (_, skin) => {
    const desk = await open(transport, { size: PHONE, dark: skin === 'dark' });
    const { page } = desk;
    await task(desk, '会签纪要');
    await desk.sees('已会签 1/2 家，还差：省交通运输厅。');
    await looked(desk, 'countersign-phone');
    const form = await begin(page, '会签');
    await form.locator('input[type=file]').setInputFiles(letter);
    await form.getByRole('button', { name: '删去 letter.pdf' }).waitFor();
    await looked(desk, 'countersign-form-phone');
    await done(form);

    await desk.goTo(`/meetings/${meeting}`);
    await desk.sees('2 家都已会签，等主持人审定。');
    expect(await verb(page, '会签').getAttribute('aria-disabled')).toBe('true');
    await desk.sees('省交通运输厅已会签这一稿。');
    for (const name of ['撤回意见', '会签']) {
      const again = await begin(page, name);
      await again.locator('input[type=file]').setInputFiles(letter);
      await again.getByRole('button', { name: '删去 letter.pdf' }).waitFor();
      await done(again);
      await desk.sees(name === '会签' ? '2 家都已会签，等主持人审定。' : '已会签 1/2 家，还差：省交通运输厅。');
    }
    await looked(desk, 'countersigned-phone');
  });

  it('let the chair approve, the office issue, and anybody of the conference print the minutes', async () => {
    const desk = await open(office);
    await desk.goTo(`/meetings/${meeting}`);
    await desk.sees('2 家都已会签，等主持人审定。');
    await desk.sees('主持人还没有审定这一稿。');
    await looked(desk, 'minutes-full');
    const chair = await open(convenor);
    await task(chair, '审定纪要');
    await done(await begin(chair.page, '审定'));

    await task(desk, '印发纪要');
    const issue = await begin(desk.page, '印发');
    await press(issue);
    await issue.getByText('请填写印发文号。').waitFor();
    await issue.getByLabel('印发文号').fill('黔绿社联〔2021〕1号');
    await done(issue);
    await desk.goTo(`/meetings/${meeting}`);
    await desk.sees('黔绿社联〔2021〕1号');
    await desk.sees(/第 1 稿/);
    await looked(desk, 'minutes-issued');
    await desk.page.emulateMedia({ media: 'print' });
    const paper = desk.page.locator('.sheet');
    await paper.getByText('选定示例1社区为省级试点').waitFor();
    expect(await desk.page.locator('.task-pane').isVisible()).toBe(false);
    await stage.pictured(desk, 'minutes-sheet');
  });

  it('select pilots citing the issued minutes, and refuse a fourth in words beside the row', async () => {
    const desk = await open(office);
    const { page } = desk;
    await desk.goTo('/pilots');
    const [, second, third] = stage.province.communities.map(({ id }) => id);
    await page.getByRole('button', { name: '示例1社区' }).click();
    const select = await begin(page, '选定');
    await select.getByLabel('依据').waitFor();
    await looked(desk, 'pilot-select');
    await done(select);
    await desk.sees('在任 1 个，应有 2 至 3 个');
    await desk.sees('已办：示例1社区，选定');
    await page.getByRole('link', { name: '看会议纪要' }).waitFor();

    const cited = (community: string | undefined) => ({ community, decidedIn: { minutes: meeting } });
    await elsewhere(clerk(), `${pilots}/select`, cited(second));
    await page.getByRole('button', { name: '示例4社区' }).click();
    const refused = await begin(page, '选定');
    await refused.getByLabel('依据').waitFor();
    await elsewhere(clerk(), `${pilots}/select`, cited(third));
    await press(refused);
    await page
      .locator('.pilots-row')
      .filter({ hasText: '示例4社区' })
      .getByText('省级试点最多 3 个，现在已有 3 个。')
      .waitFor();
    await desk.sees('在任 3 个，应有 2 至 3 个');
    expect(await verb(page, '选定').getAttribute('aria-disabled')).toBe('true');
    await looked(desk, 'pilot-fourth');
  });

  it('run a pilot: started, with milestones and money that is accounted for', async () => {
    const desk = await open(office);
    const { page } = desk;
    await desk.goTo(`/pilots?pilot=${stage.province.communities[0]!.id}`);
    await done(await begin(page, '开始实施'));
    const plan = await begin(page, '加节点');
    await plan.getByLabel('节点').fill('垃圾分类全覆盖');
    await plan.getByLabel('期限').fill('2021-10-31');
    await done(plan);
    await done(await begin(page, '节点达到'));
    await desk.sees(/2021-06-15 达到/);
    const grant = await begin(page, '给予支持');
    await grant.getByLabel('金额（元）').fill('200000');
    await grant.getByLabel('用途').fill('改造补助');
    await done(grant);
    const spent = await begin(page, '登记用款');
    await spent.getByLabel('已用（元）').fill('200000.01');
    await press(spent);
    await spent.getByText('用去和交回的合计超过了这一笔的余额。').waitFor();
    await looked(desk, 'pilot-money-refused');
    await spent.getByLabel('已用（元）').fill('1234.50');
    await done(spent);
    await desk.sees('1,234.50');
    await looked(desk, 'pilot-running');
    const leaving = await begin(page, '申请退出');
    await leaving.getByLabel('理由').fill('社区调整。');
    await done(leaving);
    await desk.sees('申请退出');
    const go = await begin(page, '同意退出');
    await go.getByText(/没有已印发的纪要或传签写明这个决定/).waitFor();
    await looked(desk, 'pilot-withdraw');
    await task(desk, '决定退出试点');
    await page.getByRole('heading', { level: 1, name: '示例1社区' }).waitFor();
    await looked(desk, 'pilot-task');
  });

  it('let a pilot go by a circulation, and select a further one where too few are left', async () => {
    const [first, second, third] = stage.province.communities.map(({ id }) => id);
    const letGo = async (community: string | undefined, circulation: string): Promise<void> => {
      await clerk().does(`${conference}/record-decision-by-circulation`, {
        circulation,
        decision: { is: 'withdrawPilot', community },
        answers: units.map((unit) => ({ unit, agrees: true })),
      });
    };
    await letGo(first, '2021-11');
    const desk = await open(office);
    const { page } = desk;
    await task(desk, '决定退出试点');
    const go = await begin(page, '同意退出');
    const rests = go.getByLabel('依据').locator('option');
    await rests.first().waitFor({ state: 'attached' });
    expect(await rests.allInnerTexts()).toEqual(['传签 2021-11']);
    await go.getByLabel('理由').fill('社区调整。');
    await done(go);

    await letGo(second, '2021-12');
    const leaving = { community: second, reason: '社区合并。' };
    await bureau().does(`${pilots}/request-withdrawal`, leaving);
    await clerk().does(`${pilots}/withdraw`, { ...leaving, decidedIn: { circulation: '2021-12' } });
    await task(desk, '补选试点');
    await desk.sees('在任 1 个，少于 2 个，要补选。');
    await looked(desk, 'pilot-further');
    await page.locator('.task-pane').getByRole('button', { name: '示例4社区' }).click();
    await done(await begin(page, '选定'));
    await desk.sees('已办：示例4社区，选定');

    await desk.goTo(`/pilots?pilot=${third}`);
    await done(await begin(page, '开始实施'));
    const complete = await begin(page, '完成');
    await press(complete);
    await complete.getByText('请填写完成情况。').waitFor();
    await complete.getByLabel('完成情况').fill('十六项标准全部达到。');
    await done(complete);
    const evaluated = await begin(page, '评估');
    await evaluated.getByLabel('评估').fill('可以推广。');
    await done(evaluated);
    await desk.sees('2021-06-15：可以推广。');
    await looked(desk, 'pilot-completed');
  });

  it('correct issued minutes by a new version, which is countersigned anew', async () => {
    const desk = await open(office);
    const { page } = desk;
    await desk.goTo(`/meetings/${meeting}`);
    const correct = await begin(page, '更正纪要');
    await press(correct);
    await correct
      .getByText(/请写明理由|这些栏要再看：为什么修改/)
      .first()
      .waitFor();
    await looked(desk, 'correct-refused');
    await correct.getByLabel('为什么修改').fill('补记一项议定事项。');
    await done(correct);
    await desk.sees('第 3 稿还没有分发会签。');
    const item = await begin(page, '增加议定事项');
    await press(item);
    await item.getByText('这些栏要再看：议定事项 2。').waitFor();
    await item.getByLabel('事项', { exact: true }).fill('总结试点经验。');
    await item.getByLabel('牵头单位').selectOption({ label: '贵阳市' });
    await item.getByLabel('成果').fill('经验汇编');
    await item.getByLabel('完成期限').fill('2021-12-31');
    await item.getByLabel('以什么为证').fill('印发文件');
    await looked(desk, 'item-form');
    await done(item);
    await desk.sees('2. 总结试点经验。');
  });

  it('bring a proposal to a meeting, move it, and call it off', async () => {
    const proposes = person(stage.province.world, 'founding.liaison.transport.transport', 'Liaison', {
      unit: 'transport',
    });
    await proposes.does('/api/meetings/propose', {
      conference: 'guizhou-2020',
      topic: '充电设施',
      reason: '各地咨询较多。',
    });
    const desk = await open(office);
    const { page } = desk;
    await task(desk, '答复会议提议');
    await page.getByRole('heading', { level: 1, name: '会议提议：充电设施' }).waitFor();
    await done(await begin(page, '同意'));
    await task(desk, /充电设施\s*安排会议/);
    await page.getByRole('heading', { level: 1, name: '会议提议：充电设施' }).waitFor();
    const form = await begin(page, '安排会议');
    expect(await form.getByLabel('议程，一行一项').inputValue()).toBe('充电设施');
    await form.getByLabel('会议编号，如 2021-1').fill('2021-1');
    await form.getByLabel('日期').fill('2021-07-01');
    await form.getByLabel('地点').fill('视频会议');
    await form.getByLabel('召集范围').selectOption('partial');
    await form.getByLabel('召集单位').selectOption({ label: '省交通运输厅' });
    await form.getByLabel('为什么只召集部分单位').fill('只涉及这家。');
    await press(form);
    await form.getByText('2021-1 这个编号已有会议，请换一个。').waitFor();
    await looked(desk, 'schedule-number-taken');
    await form.getByLabel('会议编号，如 2021-1').fill('2021-2');
    await done(form);

    await task(desk, '召开会议');
    await page.getByRole('heading', { level: 1, name: '2021-2 次会议' }).waitFor();
    const moved = await begin(page, '改期');
    await moved.getByLabel('日期').fill('2021-07-02');
    await moved.getByLabel('理由').fill('场地冲突。');
    await done(moved);
    await desk.goTo('/meetings');
    await desk.sees('2021-07-02');
    await looked(desk, 'meetings');
    await page.getByRole('link', { name: '2021-2 次会议' }).click();
    const off = await begin(page, '取消会议');
    await off.getByLabel('理由').fill('并入下次会议。');
    await done(off);
    await desk.sees('并入下次会议。');
    await looked(desk, 'meeting-cancelled');
  });

  it('let a bureau acknowledge a document once its original was opened', async () => {
    const registrar = clerk();
    const file = await registrar.upload(Buffer.concat([letter.buffer, Buffer.from('% 2021\n')]), '通知.pdf');
    const number = '黔建城通〔2021〕12号';
    await registrar.does('/api/policy-documents', {
      number: { printed: number, normalised: number },
      title: '关于做好绿色社区创建工作的通知',
      issuers: ['省住房城乡建设厅'],
      dated: '2021-06-10',
      file,
    });
    const addressees = ['GY.housing', 'GY.ecology', 'ZY.housing'].map((name) => ({
      bureau: name,
      activeFrom: '2020-01-01',
    }));
    const issued = legalDate(stage.province.world.clock.now());
    await elsewhere(registrar, `/api/policy-documents/${encodeURIComponent(number)}/issue`, {
      issuedOn: issued,
      addressees,
    });
    const housing = await stage.province.person(
      'PrefectureOfficer',
      { area: 'GY', unit: 'GY.housing' } as never,
      'gy.housing',
    );
    const desk = await open(housing);
    const { page } = desk;
    await desk.goTo('/inbox');
    await page.locator('.task-card').filter({ hasText: '签收文件' }).last().getByRole('link').click();
    await page.getByRole('heading', { level: 1, name: '关于做好绿色社区创建工作的通知' }).waitFor();
    await desk.sees('先打开原文，再签收。');
    expect(await verb(page, '签收').getAttribute('aria-disabled')).toBe('true');
    await desk.sees('签收 0/3');
    await looked(desk, 'document-unopened');
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: '打开原文' }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('通知.pdf');
    await desk.sees('已打开');
    const form = await begin(page, '签收');
    await looked(desk, 'document-acknowledge');
    await done(form);
    await desk.sees(/已办：关于做好绿色社区创建工作的通知，签收/);
  });

  it('confirm a change of member, citing the circulation that decided it', async () => {
    const seat = 'ecology.publicity-cooperation';
    const successor = 'ecology.successor';
    const proposes = person(stage.province.world, `founding.liaison.${seat}`, 'Liaison', { unit: 'ecology' });
    const change = { seat, person: successor, post: '处长', rank: 'head', reason: '工作变动' };
    await proposes.does(`${conference}/propose-member-change`, change);
    await clerk().does(`${conference}/record-decision-by-circulation`, {
      circulation: '2021-1',
      decision: { is: 'seatMember', seat, person: successor },
      answers: units.map((unit) => ({ unit, agrees: true })),
    });
    const desk = await open(office);
    const { page } = desk;
    await task(desk, '确认成员变动');
    await page.getByRole('heading', { level: 1, name: '省生态环境厅　成员变动' }).waitFor();
    const form = await begin(page, '确认变动');
    await form.getByLabel('依据').waitFor();
    await looked(desk, 'member-change');
    await done(form);
    await desk.sees('已办：省生态环境厅　成员变动，确认变动');
  });

  it('see the conference of a past day, where nothing can be done', async () => {
    const desk = await open(office);
    await desk.goTo(`/meetings/${meeting}?asOf=${legalDate(stage.province.world.clock.now())}&knownAt=2021-06-15`);
    await desk.page.getByTestId('past-frame').waitFor();
    await looked(desk, 'meeting-past');
    await desk.goTo('/pilots?asOf=2021-06-14');
    await desk.page.getByTestId('past-frame').waitFor();
    await looked(desk, 'pilots-past');
  });

  it('is told in English on a phone: a unit proposes a meeting, the office declines it with a reason', async () => {
    const desk = await open(transport, { language: 'en', size: PHONE });
    const { page } = desk;
    await desk.goTo('/meetings');
    await page.getByRole('heading', { level: 1, name: 'Joint conference' }).waitFor();
    await looked(desk, 'meetings-en-phone');
    const form = await begin(page, 'Propose a meeting');
    await form.getByLabel('Topic').fill('Charging points in communities');
    await form.getByLabel('Reason').fill('Several areas ask for one rule.');
    await looked(desk, 'propose-en-phone');
    await press(form);
    await page.getByRole('heading', { level: 1, name: /Proposed meeting/ }).waitFor();
    await looked(desk, 'proposal-en-phone');
    await desk.goTo(`/meetings/${meeting}`);
    await page.getByRole('heading', { level: 1, name: 'Minutes of meeting 2021-1' }).waitFor();
    await looked(desk, 'minutes-en-phone');
    await desk.goTo('/pilots');
    await page.getByRole('heading', { level: 1, name: 'Provincial pilots' }).waitFor();
    await looked(desk, 'pilots-en-phone');

    const answer = await open(office, { language: 'en', dark: true });
    await answer.goTo('/meetings');
    await answer.sees('Proposed meeting: Charging points in communities');
    await looked(answer, 'meetings-en-dark');
    await answer.goTo('/pilots');
    await answer.sees(/^\d active; there are to be 2 to 3/);
    await looked(answer, 'pilots-en-dark');
    await answer.goTo(`/meetings/${meeting}`);
    await answer.sees('Version 3 has not been circulated.');
    await looked(answer, 'minutes-en-dark');
    await task(answer, 'Answer');
    const declined = await begin(answer.page, 'Decline');
    await declined.getByLabel('Reason').fill('It is on the agenda of the next one.');
    await looked(answer, 'decline-en');
    await done(declined);
  });
});
