import { beforeAll, describe, expect, it, jest } from '@jest/globals';
import { type Criterion } from '@greenledger/domain';
import { type Scope } from '@greenledger/platform';
import { fillIn } from '../../libs/platform/src/practice/sheet.js';
import { AtWork } from '../support/at-work.js';
import { tellInBrowser } from '../support/browser-story.js';
import { PHONE } from '../support/browser.js';
import { guizhou } from '../support/scheme.js';
import { fileNamed, openRow, record } from '../support/self-check-form.js';
import { FIRST_OF_REGISTERED, type SignsIn, SmallProvince } from '../support/small-province.js';

jest.setTimeout(300_000);

const area = { area: 'GY' } as Scope;
const county = { ...area, county: '520115' } as Scope;
const street = { ...county, street: '520115006' } as Scope;

const province = () => SmallProvince.start({ registered: 2 });

tellInBrowser('a community on its way from enrolment to attainment', { in: province }, (stage) => {
  let criteria: readonly Criterion[];
  let clerks: readonly SignsIn[];
  let heads: readonly SignsIn[];
  let officer: SignsIn;
  let streetOfficer: SignsIn;
  let countyReviewer: SignsIn;
  let reviewer: SignsIn;
  let leader: SignsIn;
  let auditor: SignsIn;
  const works = (language: 'zh' | 'en', no: number) => ({
    at: new AtWork(stage, language, `示例${FIRST_OF_REGISTERED + no}社区`),
    code: `${street.street}${900 + FIRST_OF_REGISTERED + no}`,
    checks: () => fillIn(criteria, { compounds: 17, covered: 6, sorted: 17 }, false),
  });

  beforeAll(async () => {
    const { province } = stage;
    criteria = (await guizhou()).standard.criteria;
    const homes = province.registered.map(({ id }) => ({ ...street, community: id }));
    clerks = await Promise.all(homes.map((home, no) => province.person('CommunityClerk', home, `clerk.${no}`)));
    heads = await Promise.all(homes.map((home, no) => province.person('CommunityHead', home, `head.${no}`)));
    officer = await province.person('PrefectureOfficer', area);
    streetOfficer = await province.person('StreetOfficer', street);
    countyReviewer = await province.person('CountyReviewer', county);
    reviewer = await province.person('PrefectureReviewer', area);
    leader = await province.person('Convenor', {});
    // administrators of the audit read no business data: cases are audited by those who check on the spot
    auditor = await province.person('SpotChecker', {});
  });

  describe('in Chinese: late once, sent back once, and objected to once', () => {
    const { at, code, checks } = works('zh', 0);

    it('is counted among those that have not attained', async () => {
      const desk = await at.arrives(leader);
      await desk.goTo('/dashboard');
      await desk.sees('1 / 6');
      await at.looked(desk, 'before');
    });

    it('is enrolled by the prefecture', () => at.enrols(officer, code));

    it('answers sixteen criteria through its clerk', () => at.answers(clerks[0]!, criteria, checks()));

    it('hands its self-check in through its head', async () => {
      const desk = await at.takesUp(heads[0]!, 'selfCheck');
      await at.does(desk, '提交自评');
    });

    it('waits for its street beyond the due date, and the street is reminded', async () => {
      await stage.province.advanceTo('2021-06-24');
      const desk = await at.takesUp(streetOfficer, 'street');
      await desk.sees(/^逾期 2 个工作日$/);
      // those who get notices have no page for them: they ask the API
      const answer = await desk.page.context().request.get(`${stage.province.world.url}/api/notices`);
      expect(JSON.stringify(await answer.json())).toMatch(/"name":"overdue"/);
      await at.does(desk, '推荐');
    });

    it('gets two items back from the county, each with its reason', async () => {
      const desk = await at.takesUp(countyReviewer, 'county');
      await desk.page.getByRole('button', { name: '其余 16 项按自评' }).click();
      for (const no of [5, 12]) {
        await desk.page
          .getByRole('radiogroup', { name: `C${no} 结论` })
          .getByLabel('不达标')
          .check();
      }
      await at.does(desk, '退回 2 项', {
        'C5 的退回理由': '请补海绵化改造的照片。',
        'C12 的退回理由': '第 7 个小区的合同已经签了，请补上。',
      });
    });

    it('mends them, its clerk on a phone', async () => {
      await stage.province.advanceTo('2021-06-25');
      const desk = await at.takesUp(clerks[0]!, 'mend', { size: PHONE });
      await desk.sees('第 7 个小区的合同已经签了，请补上。');
      await openRow(desk, 5);
      const evidence = desk.page.getByRole('region', { name: 'C5 佐证' });
      await evidence.locator('input[data-way=files]').setInputFiles(fileNamed('sponge'));
      await evidence.getByText('佐证 2/1').waitFor();
      const managed = await openRow(desk, 12);
      await managed.getByLabel('有物业的小区').fill('7');
      await at.looked(desk, 'mending');
      await record(desk, 12, 'zh');
      const head = await at.takesUp(heads[0]!, 'mend');
      await at.does(head, '提交补正');
    });

    it('passes street, county and prefecture, and is put up in a public notice', async () => {
      const desk = await at.takesUp(streetOfficer, 'street');
      await at.does(desk, '推荐');
      await at.passes(countyReviewer, 'county');
      await at.publishes(await at.passes(reviewer, 'prefecture'));
    });

    it('is objected to by a resident, who is answered', async () => {
      await stage.province.advanceTo('2021-06-28');
      // residents have no page here: the public site of the bureau asks these two routes
      const { nobody } = stage.province.world;
      const { body } = await nobody.ask<{ readonly items: readonly { readonly subject: string }[] }>(
        'GET',
        '/api/public-notices?area=GY&status=posted',
        { key: null },
      );
      await nobody.does(`/api/public-notices/${body.items[0]!.subject}/objections`, {
        community: stage.province.registered[0]!.id,
        channel: 'online',
        text: '小区停车占用消防通道',
        name: '居民甲',
        contact: '13985000000',
      });
      const desk = await at.arrives(reviewer);
      await at.turnsTo(desk, '受理异议');
      await desk.page.getByRole('button', { name: '看异议内容' }).click();
      await desk.sees('小区停车占用消防通道');
      await at.does(desk, '受理');
      await at.turnsTo(desk, '核查异议');
      await at.does(desk, '记录核查结果', { '内容（不写入公开记录）': '现场核查，通道畅通。' });
      await at.turnsTo(desk, '判定异议');
      await at.does(desk, '判定不成立', { 理由: '通道畅通，情况不属实。' });
      await at.turnsTo(desk, '答复异议');
      await at.does(desk, '答复异议', { '内容（不写入公开记录）': '经现场核查，消防通道没有被占用。' });
    });

    it('attains when the notice has run out', async () => {
      await stage.province.advanceTo('2021-07-05');
      const desk = await at.takesUp(reviewer, 'confirmation');
      await at.does(desk, '确认达标');
    });

    it('raises the figure of the province by one, which the leader opens down to the event', async () => {
      const desk = await at.arrives(leader);
      await desk.goTo('/dashboard');
      await desk.sees('2 / 6');
      await at.looked(desk, 'after');
      await at.opensShare(desk);
    });

    it('is replayed by an auditor to its last step', async () => {
      const desk = await at.arrives(auditor);
      const { page } = desk;
      await at.findsCommunity(desk);
      await desk.sees(/县（区）初审退回/);
      await desk.sees(/异议 1 件，未答复 0 件/);
      await page.getByRole('link', { name: '重放' }).click();
      await desk.sees(/^第 \d+ 步，共 \d+ 步$/);
      const all = Number(/共 (\d+) 步/.exec(await page.locator('.player-where strong').innerText())?.[1]);
      await page.keyboard.press('Home');
      await desk.sees(`第 1 步，共 ${all} 步`);
      for (const verdict of ['街道推荐', '退回', '街道推荐', '初审通过', '复核通过', '确认达标']) {
        await page.keyboard.press('Shift+ArrowRight');
        await page.locator('.player-where').getByText(verdict, { exact: true }).waitFor();
      }
      await at.looked(desk, 'replay');
      await page.keyboard.press('End');
      await desk.sees(`第 ${all} 步，共 ${all} 步`);
      await page.getByRole('row', { name: /^创建状态 .*达标$/ }).waitFor();
      await at.looked(desk, 'replayed');
    });
  });

  describe('in English: straight on', () => {
    const { at, code, checks } = works('en', 1);

    it('is enrolled, answers, and is handed in', async () => {
      await at.enrols(officer, code);
      await at.answers(clerks[1]!, criteria, checks());
      const desk = await at.takesUp(heads[1]!, 'selfCheck');
      await at.does(desk, 'Submit self-check');
    });

    it('passes every step, its street on a phone, and is put up in a public notice', async () => {
      const desk = await at.takesUp(streetOfficer, 'street', { size: PHONE });
      await at.does(desk, 'Recommend');
      await at.passes(countyReviewer, 'county');
      await at.publishes(await at.passes(reviewer, 'prefecture'));
    });

    it('attains, and the leader sees it on a phone', async () => {
      await stage.province.advanceTo('2021-07-12');
      const desk = await at.takesUp(reviewer, 'confirmation');
      await at.does(desk, 'Confirm attainment');
      const phone = await at.arrives(leader, { size: PHONE });
      await phone.goTo('/dashboard');
      await phone.sees('3 / 6');
      await at.looked(phone, 'dashboard');
      await at.opensShare(phone);
    });
  });
});
