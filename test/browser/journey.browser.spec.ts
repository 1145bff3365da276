import { beforeAll, describe, expect, it } from '@jest/globals';
import { type Criterion } from '@greenledger/domain';
import { type Scope } from '@greenledger/platform';
import { fillIn } from '../../libs/platform/src/practice/sheet.js';
import { AtWork } from '../support/at-work.js';
import { tellInBrowser } from '../support/browser-story.js';
import { type Desk, PHONE } from '../support/browser.js';
import { guizhou } from '../support/scheme.js';
import { answerByHand, fileNamed, openRow, record } from '../support/self-check-form.js';
import { FIRST_OF_REGISTERED, type SignsIn } from '../support/small-province.js';

const PATIENCE = 300_000;
const area = { area: 'GY' } as Scope;
const county = { ...area, county: '520115' } as Scope;
const street = { ...county, street: '520115006' } as Scope;

tellInBrowser(
  'a community on its way from enrolment to attainment',
  (stage) => {
    let criteria: readonly Criterion[];
    let people: Readonly<
      Record<'enrols' | 'recommends' | 'reviews' | 'confirms' | 'leads' | 'audits', SignsIn> & {
        readonly clerks: readonly SignsIn[];
        readonly heads: readonly SignsIn[];
      }
    >;

    beforeAll(async () => {
      ({
        standard: { criteria },
      } = await guizhou());
      const { province } = stage;
      const homes = province.registered.map(({ id }) => ({ ...street, community: id }) as Scope);
      people = {
        enrols: await province.person('PrefectureOfficer', area),
        clerks: await Promise.all(homes.map((home, no) => province.person('CommunityClerk', home, `clerk.${no}`))),
        heads: await Promise.all(homes.map((home, no) => province.person('CommunityHead', home, `head.${no}`))),
        recommends: await province.person('StreetOfficer', street),
        reviews: await province.person('CountyReviewer', county),
        confirms: await province.person('PrefectureReviewer', area),
        leads: await province.person('Convenor', {} as Scope),
        // an administrator of the audit reads no business data; cases are audited by those who check on the spot
        audits: await province.person('SpotChecker', {} as Scope),
      };
    });

    /** Finds the community by its code, as no list holds it yet, and enrols it. */
    const enrol = async (at: AtWork, code: string): Promise<void> => {
      const desk = await at.arrives(people.enrols);
      const { page } = desk;
      await page.getByRole('link', { name: at.words.communities, exact: true }).click();
      await page.getByLabel(at.words.byCode).fill(code);
      await page.getByRole('link', { name: at.name }).waitFor();
      await stage.looked(desk, `${at.language}-by-code`);
      await page.getByRole('link', { name: at.name }).click();
      await page.getByRole('heading', { level: 1, name: at.name }).waitFor();
      await stage.looked(desk, `${at.language}-outside`);
      await page.getByRole('button', { name: at.words.enrol, exact: true }).click();
      await stage.looked(desk, `${at.language}-enrol`);
      await page.getByRole('form').locator('button[type=submit]').click();
      await page.locator('.course [aria-current=step]').getByText(at.words.step.selfCheck).waitFor();
      await stage.looked(desk, `${at.language}-enrolled`);
    };

    /** Answers all sixteen criteria with their files. */
    const answerAll = async (at: AtWork, clerk: SignsIn): Promise<void> => {
      const desk = await at.takesUp(clerk, 'selfCheck');
      const checks = fillIn(criteria, { compounds: 17, covered: 6, sorted: 17 }, false);
      for (const check of checks) {
        const criterion = criteria.find(({ no }) => no === check.criterion)!;
        await answerByHand(desk, criterion, check, at.language);
      }
      await desk.sees(at.words.recordedInAll(16));
      await stage.looked(desk, `${at.language}-answered`);
    };

    const passes = async (at: AtWork, who: SignsIn, step: 'county' | 'prefecture'): Promise<Desk> => {
      const desk = await at.takesUp(who, step);
      await desk.page.getByRole('button', { name: at.words.asInSelfCheck }).click();
      await at.does(desk, at.words.verb.pass);
      return desk;
    };

    /** Makes the notice of a community and puts it up. */
    const puts = async (at: AtWork, desk: Desk): Promise<void> => {
      await at.turnsTo(desk, at.words.step.notice);
      await at.does(desk, at.words.verb.prepareNotice, {
        typed: { [at.words.noticeTitle]: `${at.name} ${at.words.notice}` },
      });
      await at.turnsTo(desk, at.words.step.postNotice);
      await at.does(desk, at.words.verb.postNotice);
    };

    /** Opens the share of the dashboard down to the event that added this community. */
    const leaderSees = async (at: AtWork, attained: number, phone = false): Promise<void> => {
      const desk = await at.arrives(people.leads, phone ? { size: PHONE } : {});
      const { page } = desk;
      await desk.goTo('/dashboard');
      await desk.sees(`${attained} / 6`);
      await stage.looked(desk, `${at.language}-dashboard-${attained}`);
      if (attained === 1) return;
      await page.getByRole('button', { name: at.words.behind }).first().click();
      const drawer = page.getByRole('dialog');
      const posting = drawer.getByRole('row', { name: at.name });
      await posting.getByRole('button', { name: at.words.openEvent }).click();
      await drawer.locator('.event-facts').getByText(at.words.confirmed).waitFor();
      await drawer.locator('.event-facts').getByText(at.words.by).waitFor();
      await stage.looked(desk, `${at.language}-behind`);
    };

    describe('in Chinese: sent back once, late once, and objected to once', () => {
      const at = new AtWork(stage, 'zh', `示例${FIRST_OF_REGISTERED}社区`);

      it('is counted among those that have not attained', () => leaderSees(at, 1), PATIENCE);

      it('is enrolled by the prefecture', () => enrol(at, `${street.street}${900 + FIRST_OF_REGISTERED}`), PATIENCE);

      it('answers sixteen criteria through its clerk', () => answerAll(at, people.clerks[0]!), PATIENCE);

      it(
        'hands its self-check in through its head',
        async () => {
          const desk = await at.takesUp(people.heads[0]!, 'selfCheck');
          await at.does(desk, at.words.verb.submit);
        },
        PATIENCE,
      );

      it(
        'waits for its street beyond the due date, and the street is reminded',
        async () => {
          await stage.province.advanceTo('2021-06-24');
          const desk = await at.takesUp(people.recommends, 'street');
          await desk.sees(/^逾期 2 个工作日$/);
          // which notices went to whom has no page of its own for those who get them
          const answer = await desk.page.context().request.get(`${stage.province.world.url}/api/notices`);
          expect(JSON.stringify(await answer.json())).toMatch(/"name":"overdue"/);
          await at.does(desk, at.words.verb.recommend);
        },
        PATIENCE,
      );

      it(
        'gets two items back from the county, each with its reason',
        async () => {
          const desk = await at.takesUp(people.reviews, 'county');
          const { page } = desk;
          await page.getByRole('button', { name: at.words.asInSelfCheck }).click();
          for (const no of [5, 12]) {
            await page
              .getByRole('radiogroup', { name: `C${no} 结论` })
              .getByLabel('不达标')
              .check();
          }
          await at.does(desk, '退回 2 项', {
            typed: {
              'C5 的退回理由': '请补海绵化改造的照片。',
              'C12 的退回理由': '第 7 个小区的合同已经签了，请补上。',
            },
          });
        },
        PATIENCE,
      );

      it(
        'mends them, its clerk on a phone',
        async () => {
          await stage.province.advanceTo('2021-06-25');
          const desk = await at.takesUp(people.clerks[0]!, 'mend', { size: PHONE });
          await desk.sees('第 7 个小区的合同已经签了，请补上。');
          await openRow(desk, 5);
          const evidence = desk.page.getByRole('region', { name: at.words.evidenceOf(5) });
          await evidence.locator('input[data-way=files]').setInputFiles(fileNamed('sponge'));
          await evidence.getByText(at.words.evidence(2, 1)).waitFor();
          const managed = await openRow(desk, 12);
          await managed.getByLabel(at.words.value.covered).fill('7');
          await stage.looked(desk, 'zh-mending');
          await record(desk, 12, 'zh');
          const head = await at.takesUp(people.heads[0]!, 'mend');
          await at.does(head, '提交补正');
        },
        PATIENCE,
      );

      it(
        'passes street, county and prefecture, and is put up in a public notice',
        async () => {
          const street = await at.takesUp(people.recommends, 'street');
          await at.does(street, at.words.verb.recommend);
          await passes(at, people.reviews, 'county');
          const desk = await passes(at, people.confirms, 'prefecture');
          await puts(at, desk);
        },
        PATIENCE,
      );

      it(
        'is objected to by a resident, who is answered',
        async () => {
          await stage.province.advanceTo('2021-06-28');
          // a resident has no page here: the public website of the bureau asks these two routes
          const { nobody } = stage.province.world;
          const community = stage.province.registered[0]!.id;
          const { body } = await nobody.ask<{ readonly items: readonly { readonly subject: string }[] }>(
            'GET',
            '/api/public-notices?area=GY&status=posted',
            { key: null },
          );
          const said = {
            community,
            channel: 'online',
            text: '小区停车占用消防通道',
            name: '居民甲',
            contact: '13985000000',
          };
          await nobody.does(`/api/public-notices/${body.items[0]!.subject}/objections`, said);
          const desk = await at.arrives(people.confirms);
          await at.turnsTo(desk, '受理异议');
          await desk.page.getByRole('button', { name: '看异议内容' }).click();
          await desk.sees('小区停车占用消防通道');
          await at.does(desk, '受理');
          await at.turnsTo(desk, '核查异议');
          await at.does(desk, '记录核查结果', { typed: { '内容（不写入公开记录）': '现场核查，通道畅通。' } });
          await at.turnsTo(desk, '判定异议');
          await at.does(desk, '判定不成立', { typed: { 理由: '通道畅通，情况不属实。' } });
          await at.turnsTo(desk, '答复异议');
          await at.does(desk, '答复异议', { typed: { '内容（不写入公开记录）': '经现场核查，消防通道没有被占用。' } });
        },
        PATIENCE,
      );

      it(
        'attains when the notice has run out',
        async () => {
          await stage.province.advanceTo('2021-07-05');
          const desk = await at.takesUp(people.confirms, 'confirmation');
          await at.does(desk, at.words.verb.confirm);
        },
        PATIENCE,
      );

      it('raises the figure of the province by one, down to the event', () => leaderSees(at, 2), PATIENCE);

      it(
        'is replayed by an auditor to its last step',
        async () => {
          const desk = await at.arrives(people.audits);
          const { page } = desk;
          await at.findsCommunity(desk);
          await desk.sees(/县（区）初审退回/);
          await desk.sees(/异议 1 件，未答复 0 件/);
          await page.getByRole('link', { name: at.words.replay }).click();
          const where = page.locator('.player-where strong');
          await where.waitFor();
          const all = Number(/共 (\d+) 步/.exec(await where.innerText())?.[1]);
          await page.keyboard.press('Home');
          await desk.sees(at.words.atStep(1, all));
          for (const what of [/退回$/, /初审通过$/, /复核通过$/]) {
            await page.keyboard.press('Shift+ArrowRight');
            await page.locator('.player-where').getByText(what).waitFor();
          }
          await stage.looked(desk, 'zh-replay');
          await page.keyboard.press('End');
          await desk.sees(at.words.atStep(all, all));
          await page.getByRole('row', { name: /^贵州省 1 \/ 6 2 \/ 6 \+1/ }).waitFor();
          await stage.looked(desk, 'zh-replayed');
        },
        PATIENCE,
      );
    });

    describe('in English: straight on', () => {
      const at = new AtWork(stage, 'en', `示例${FIRST_OF_REGISTERED + 1}社区`);

      it(
        'is enrolled, answers, and is handed in',
        async () => {
          await enrol(at, `${street.street}${901 + FIRST_OF_REGISTERED}`);
          await answerAll(at, people.clerks[1]!);
          const desk = await at.takesUp(people.heads[1]!, 'selfCheck');
          await at.does(desk, at.words.verb.submit);
        },
        PATIENCE,
      );

      it(
        'passes every step, its street on a phone, and is put up in a public notice',
        async () => {
          const street = await at.takesUp(people.recommends, 'street', { size: PHONE });
          await at.does(street, at.words.verb.recommend);
          await passes(at, people.reviews, 'county');
          const desk = await passes(at, people.confirms, 'prefecture');
          await puts(at, desk);
        },
        PATIENCE,
      );

      it(
        'attains, and the leader sees it on a phone',
        async () => {
          await stage.province.advanceTo('2021-07-12');
          const desk = await at.takesUp(people.confirms, 'confirmation');
          await at.does(desk, at.words.verb.confirm);
          await leaderSees(at, 3, true);
        },
        PATIENCE,
      );
    });
  },
  { registered: 2 },
);
