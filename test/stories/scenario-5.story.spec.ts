import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Page } from '@greenledger/contracts';
import { type AreaId, type Result } from '@greenledger/domain';
import { Rights } from '@greenledger/platform';
import {
  type AreaShare,
  type BoardLine,
  type CaseTimeline,
  type CitedPosting,
  type CoverageFigure,
  type CriterionLine,
  type EditionCounts,
  type InboxTask,
  type Listed,
  type ObjectionLine,
  type PublicNoticeLine,
} from '@greenledger/read-models';
import { loadGuizhou } from '../support/scheme.js';
import { shanghai } from '../support/shanghai.js';
import { World } from '../support/world.js';

const place = { street: '520103028', county: '520103', area: 'GY' };
let yunxi: string;
let path: string;
const v1 = 'guizhou-2020@1';

type Case = Listed<BoardLine> & { readonly criteria: readonly CriterionLine[] };

let world: World;
const clerk = () => world.as('CommunityClerk', { ...place, community: yunxi });
const head = () => world.as('CommunityHead', { ...place, community: yunxi });
const street = () => world.as('StreetOfficer', place);
const county = () => world.as('CountyReviewer', { county: '520103', area: 'GY' });
const prefecture = () => world.as('PrefectureReviewer', { area: 'GY' });
const officer = () => world.as('PrefectureOfficer', { area: 'GY' });
const office = () => world.as('ProvincialOfficer');
const resident = () => world.nobody;

/** 云溪社区 with 17 compounds: 5 with a property firm, 16 with waste sorting. */
const register = async () => {
  const { id } = await officer().does('/api/communities', {
    code: '520103028901',
    name: '云溪社区',
    level: 'community',
    committee: '云溪社区居民委员会',
    area: 'GY',
    urban: true,
    urbanSource: '2020 register',
    households: 2600,
    population: 7800,
  });
  [yunxi, path] = [id, `/api/creations/${id}`];
  for (let no = 1; no <= 17; no += 1) {
    const compound = { name: `小区${no}`, households: 150, propertyManaged: no <= 5, wasteSorting: no <= 16 };
    await officer().does(`/api/communities/${id}/add-compound`, compound);
  }
};

/** Values that meet everything but what the story says. */
const values = ({ covered, sorted }: { covered: number; sorted: number }): Record<number, Record<string, unknown>> => ({
  1: { partyOrganisation: true, residentsCommittee: true, ownersCommittee: true, institutions: false, firms: false },
  2: { platforms: 1, online: true, forms: 3 },
  3: { professionals: 2, plans: 1 },
  4: {
    water: true,
    drainage: true,
    power: true,
    weakCurrent: true,
    roads: true,
    gas: true,
    fire: true,
    wasteSorting: true,
  },
  5: { roadTreatment: true, sponge: true, sorted, compounds: 17 },
  6: { projects: 2, greenProjects: 2 },
  7: { greenLayout: true, greenArea: 5200, activitySpace: true, facilities: true },
  8: { parking: true, blockedLanes: 0 },
  9: { ageFriendly: 3, barrierFree: 2 },
  10: { oldComplaints: 0 },
  11: { built: true, inUse: true },
  12: { covered, compounds: 17 },
  13: { place: true, releases: 2 },
  14: { staffTrainings: 2, propertyStaffTrainings: 2 },
  15: { clause: true, adopted: true },
  16: {},
});
const noHeritage = {
  criterion: 16,
  result: 'notApplicable',
  answer: { values: {}, reasons: { '*': '无列入保护名录的对象' } },
};

const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8/5+hHgAHggJ/PchI7wAAAABJRU5ErkJggg==',
  'base64',
);
const form = (content: Buffer, name: string) => {
  const boundary = 'story-boundary';
  const start = `--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="${name}"\r\nContent-Type: text/html\r\n\r\n`;
  const body = Buffer.concat([Buffer.from(start), content, Buffer.from(`\r\n--${boundary}--\r\n`)]);
  return { body, headers: { 'content-type': `multipart/form-data; boundary=${boundary}` } };
};
const upload = async (content: Buffer, name: string): Promise<{ file: string; mediaType: string; bytes: number }> => {
  const answer = await clerk().ask<{ file: string; mediaType: string; bytes: number }>('POST', '/api/evidence', {
    ...form(content, name),
  });
  expect(answer.status).toBe(201);
  return answer.body;
};

const files: string[] = [];
const attach = (criterion: number, file = files[0]!) =>
  clerk().does(`${path}/attach-evidence`, { criterion, file, kind: 'photo', takenOn: '2021-06-08' });
const one = (query = '') => office().sees<Case>(`${path}${query}`);
/** The reasons of a return that the criteria sheet still shows. */
const toMend = ({ criteria }: Case) =>
  criteria.flatMap(({ criterion, returned }) => (returned === undefined ? [] : [[criterion, returned]]));
const counted = async (asOf: string): Promise<{ numerator: number; denominator: number }> => {
  const { areas } = await office().sees<{ areas: readonly AreaShare[] }>(`/api/figures/F2?asOf=${asOf}`);
  const { numerator, denominator } = areas.find(({ area }) => area === 'GY')!;
  return { numerator, denominator };
};
const result = (no: number, other: Record<number, Result> = {}): Result =>
  other[no] ?? (no === 16 ? 'notApplicable' : 'met');
const review = (by: ReturnType<typeof county>, numbers: readonly number[], other: Record<number, Result> = {}) =>
  Promise.all(
    numbers.map((criterion) =>
      by.does(`${path}/review-criterion`, { criterion, result: result(criterion, other), edition: v1 }),
    ),
  );
const all = Array.from({ length: 16 }, (_, i) => i + 1);

describe('scenario 5: an assessment is returned, corrected, objected to and confirmed', () => {
  let notice: string;
  let objection: string;

  beforeAll(async () => {
    world = await World.start();
    await loadGuizhou(world);
    await register();
    await world.advanceTo(shanghai('2021-03-01'));
    await officer().does(`${path}/enrol`, { wave: '2021' });
    files.push((await upload(PIXEL, '现场照片 㵲水.png')).file);
    files.push((await upload(Buffer.concat([PIXEL, Buffer.from('2')]), 'second.png')).file);
  });
  afterAll(() => world.stop());

  it('takes no page for a photo, whatever it calls itself', async () => {
    const answer = await clerk().ask('POST', '/api/evidence', form(Buffer.from('<html>no photo</html>'), 'photo.png'));
    expect(answer.body).toMatchObject({ status: 415, code: 'FileTypeNotKept' });
  });

  it('refuses a self-check whose C13 lacks evidence, and "not applicable" for C12', async () => {
    await world.advanceTo(shanghai('2021-06-10'));
    const said = values({ covered: 5, sorted: 16 });
    for (const criterion of all.filter((no) => no !== 16)) {
      const declared = {
        criterion,
        result: result(criterion, { 5: 'notMet', 12: 'notMet' }),
        answer: { values: said[criterion] },
      };
      await clerk().does(`${path}/record-criterion-self-check`, declared);
      if (criterion !== 13) await attach(criterion);
    }
    await attach(2, files[1]);
    await attach(8, files[1]);
    const leftOut = { criterion: 12, result: 'notApplicable', answer: { values: {}, reasons: { '*': '无物业' } } };
    expect(await clerk().refused(`${path}/record-criterion-self-check`, leftOut)).toMatchObject({
      code: 'NotApplicableNotAllowed',
      details: { criterion: 12 },
    });
    await clerk().does(`${path}/record-criterion-self-check`, noHeritage);
    expect(await head().refused(`${path}/submit-self-check`)).toMatchObject({
      code: 'EvidenceMissing',
      details: { criteria: [13] },
    });
  });

  it('accepts it with evidence; the street has five working days and is told so', async () => {
    await attach(13);
    await head().does(`${path}/submit-self-check`);
    const { items } = await street().sees<Page<InboxTask>>('/api/inbox');
    expect(items).toMatchObject([
      { step: 'street', due: '2021-06-18', data: { community: yunxi, code: '520103028901' } },
    ]);
    expect(await one()).toMatchObject({ status: 'selfChecked', data: { waitsAt: 'street', submission: 1 } });
  });

  it('is reviewed by the county and returned with C5 and C12, never without items', async () => {
    await world.advanceTo(shanghai('2021-06-16'));
    await street().does(`${path}/recommend`);
    await world.advanceTo(shanghai('2021-07-20'));
    for (const criterion of [5, 12]) {
      expect(await county().refused(`${path}/review-criterion`, { criterion, result: 'met' })).toMatchObject({
        code: 'CriterionNotMet',
      });
    }
    await review(county(), all, { 5: 'notMet', 12: 'notMet' });
    expect(await county().refused(`${path}/review-by-county`)).toMatchObject({
      code: 'CriterionNotMet',
      details: { criteria: [5, 12] },
    });
    const back = { to: 'selfCheck', items: [5, 12], reasons: { 5: '16/17 个小区分类', 12: '5/17，低于 30%' } };
    expect(await county().refused(`${path}/return`, { ...back, items: [], reasons: {} })).toMatchObject({
      code: 'ReturnReasonMissing',
    });
    await county().does(`${path}/return`, back);
    const found = await one();
    expect(found).toMatchObject({
      status: 'returned',
      data: { returns: 1, returnedTo: 'selfCheck', due: '2021-08-03' },
    });
    expect(toMend(found)).toEqual([
      [5, '16/17 个小区分类'],
      [12, '5/17，低于 30%'],
    ]);
    const mine = await clerk().sees<Page<InboxTask>>('/api/inbox');
    expect(mine.items).toMatchObject([{ step: 'mend', due: '2021-08-03', data: { items: [5, 12] } }]);
  });

  it('is mended, shown as 35.29%, and reviewed again only where it was named', async () => {
    await world.advanceTo(shanghai('2021-09-06'));
    const said = values({ covered: 6, sorted: 17 });
    for (const criterion of [5, 12]) {
      const declared = { criterion, result: 'met', answer: { values: said[criterion] } };
      await clerk().does(`${path}/record-criterion-self-check`, declared);
      if (criterion === 5) expect(toMend(await one())).toEqual([[12, '5/17，低于 30%']]);
    }
    await head().does(`${path}/submit-self-check`);
    expect(toMend(await one())).toEqual([]);
    await world.advanceTo(shanghai('2021-09-08'));
    await street().does(`${path}/recommend`);
    await world.advanceTo(shanghai('2021-09-17'));
    expect(await county().refused(`${path}/review-by-county`)).toMatchObject({ details: { criteria: [5, 12] } });
    await review(county(), [5, 12]);
    await county().does(`${path}/review-by-county`);
    const { data } = await one();
    expect(data).toMatchObject({
      submission: 2,
      coverage: { covered: 6, total: 17, met: true },
      waitsAt: 'prefecture',
    });
    const F14 = await office().sees<CoverageFigure>('/api/figures/F14?area=GY');
    const counted = { basis: 'compounds', covered: 6, total: 17, communities: 1, below: 0, share: '35.29%' };
    expect(F14).toMatchObject({ figure: 'F14', area: 'GY', bases: [counted] });
    expect(F14.rules).toMatchObject([{ key: 'shares.display', event: expect.any(String) }]);
    const { items } = await office().sees<Page<CitedPosting>>(
      `/api/figures/${F14.bases[0]!.behind['covered']!}/postings`,
    );
    // five were counted first, and one more after the mending
    expect(items.map(({ subject, amount }) => [subject, amount])).toEqual([
      [yunxi, 1],
      [yunxi, 5],
    ]);
  });

  it('is passed by the prefecture with a site visit, by another person than at the county', async () => {
    await world.advanceTo(shanghai('2021-10-20'));
    const account = await county().account();
    const both = { account, role: 'PrefectureReviewer', scope: { area: 'GY' as AreaId }, from: '2021-10-01' } as const;
    await world.program.app.get(Rights).grant(both, 'story');
    const asPrefecture = { headers: { 'acting-role': 'PrefectureReviewer@GY' } };
    const visit = { visit: { on: '2021-10-20' } };
    expect(await county().refused(`${path}/review-by-prefecture`, visit, asPrefecture)).toMatchObject({
      code: 'ReviewerConflict',
    });
    await review(prefecture(), all);
    expect(await prefecture().refused(`${path}/review-by-prefecture`)).toMatchObject({ code: 'EvidenceMissing' });
    await prefecture().does(`${path}/review-by-prefecture`, visit);
    expect(await one()).toMatchObject({ status: 'prefectureReviewed', data: { waitsAt: 'notice' } });
  });

  it('is published for five working days, without personal data', async () => {
    await world.advanceTo(shanghai('2021-11-22'));
    const listed = { area: 'GY', title: '绿色社区拟确认名单公示' };
    const row = { community: yunxi, fields: { name: '云溪社区', code: '520103028901' } };
    const leaking = { ...row, fields: { ...row.fields, remark: '负责人 11010519491231002X' } };
    expect(await prefecture().refused('/api/public-notices', { ...listed, rows: [leaking] })).toMatchObject({
      code: 'NoticeContainsPersonalData',
      recorded: false,
    });
    ({ id: notice } = await prefecture().does('/api/public-notices', { ...listed, rows: [row] }));
    expect(await prefecture().refused(`/api/public-notices/${notice}/post`, { endsOn: '2021-11-25' })).toMatchObject({
      code: 'NoticeTooShort',
    });
    const { events } = await prefecture().does(`/api/public-notices/${notice}/post`);
    expect(events).toMatchObject([
      {
        type: 'PublicNoticePosted',
        data: { startsOn: '2021-11-22', endsOn: '2021-11-26', endsAt: shanghai('2021-11-27', '00:00') },
      },
    ]);
    const seen = await resident().sees<Page<Listed<PublicNoticeLine>>>('/api/public-notices?area=GY');
    expect(seen.items).toMatchObject([{ status: 'posted', data: { rows: [{ community: yunxi, suspended: false }] } }]);
    expect(await one()).toMatchObject({
      status: 'publicised',
      data: { notice, noticeEndsOn: '2021-11-26', waitsAt: 'public', holders: [] },
    });
  });

  it('hears a named resident, and keeps name and text outside the log', async () => {
    await world.advanceTo(shanghai('2021-11-25', '20:00'));
    const said = { community: yunxi, channel: 'online', text: '小区停车占用消防通道' };
    const to = `/api/public-notices/${notice}/objections`;
    expect(await resident().refused(to, said)).toMatchObject({ code: 'ObjectorUnidentified' });
    const { events } = await resident().does(to, { ...said, name: '居民甲', contact: '0851-00000000' });
    ({ objection } = events[0]!.data as { objection: string });
    for (const event of await world.log.readAll('' as never, 10_000)) {
      expect(JSON.stringify(event)).not.toMatch(/居民甲|占用消防通道/);
    }
    const { items } = await prefecture().sees<Page<Listed<ObjectionLine>>>(to);
    expect(items).toMatchObject([{ status: 'received', due: '2021-12-03', objection }]);
    const read = await prefecture().sees<{ texts: Record<string, { body: string; intact: boolean }> }>(
      `${to}/${objection}`,
    );
    expect(read.texts).toMatchObject({
      name: { body: '居民甲', intact: true },
      text: { body: '小区停车占用消防通道', intact: true },
    });
    const { rows } = await world.pool.query(
      `select account from directory.access_log where type = 'PersonalDataViewed'`,
    );
    expect(rows).toEqual([{ account: await prefecture().account() }]);
  });

  it('is not confirmed while the notice runs, nor before the objection is answered', async () => {
    await world.advanceTo(shanghai('2021-11-26', '18:00'));
    expect(await prefecture().refused(`${path}/confirm-attainment`)).toMatchObject({ code: 'NoticeNotElapsed' });
    await world.advanceTo(shanghai('2021-11-29'));
    expect(await prefecture().refused(`${path}/confirm-attainment`)).toMatchObject({ code: 'ObjectionOpen' });
    expect(await one()).toMatchObject({ data: { waitsAt: 'objection', objections: 1 } });
    const late = { community: yunxi, channel: 'online', text: 'x', name: 'n', contact: 'c' };
    expect(await resident().refused(`/api/public-notices/${notice}/objections`, late)).toMatchObject({
      code: 'OutsideNoticePeriod',
    });
    await world.advanceTo(shanghai('2021-12-03'));
    const to = `/api/public-notices/${notice}/objections/${objection}`;
    await officer().does(`${to}/accept`);
    await officer().does(`${to}/record-investigation`, { text: '现场核查，通道畅通' });
    await prefecture().does(`${to}/resolve`, { outcome: 'dismissed', reason: '通道畅通，情况不属实' });
    expect(await prefecture().refused(`${path}/confirm-attainment`)).toMatchObject({ code: 'ObjectionOpen' });
    await officer().does(`${to}/answer`, { text: '已答复' });
  });

  it('is confirmed on Monday the sixth, and counts from that day on', async () => {
    await world.advanceTo(shanghai('2021-12-06'));
    const { items } = await prefecture().sees<Page<InboxTask>>('/api/inbox');
    expect(items.map(({ step }) => step).sort()).toEqual(['closeNotice', 'confirmation']);
    await prefecture().does(`${path}/confirm-attainment`);
    await prefecture().does(`/api/public-notices/${notice}/close`);
    expect(await counted('2021-12-05')).toEqual({ numerator: 0, denominator: 1 });
    expect(await counted('2021-12-06')).toEqual({ numerator: 1, denominator: 1 });
    expect(await one('?asOf=2021-12-05')).toMatchObject({ status: 'publicised' });
    expect(await one('?asOf=2021-12-06')).toMatchObject({ status: 'attained', data: { attainedOn: '2021-12-06' } });
  });

  it('shows one return and one objection, and the first round’s failures once each', async () => {
    const { returns, objections, lines } = await office().sees<CaseTimeline>(`${path}/timeline?limit=200`);
    expect({ returns, objections }).toEqual({ returns: 1, objections: 1 });
    const words = lines.map(({ what }) => what);
    expect(words.filter((what) => what === 'AssessmentReturned')).toHaveLength(1);
    expect(words).toEqual(expect.arrayContaining(['CommunityEnrolled', 'ObjectionFiled', 'ObjectionAnswered']));
    expect(words.at(-1)).toBe('PublicNoticeClosed');
    expect(lines.find(({ what }) => what === 'AssessmentReturned')).toMatchObject({
      account: await county().account(),
      role: 'CountyReviewer',
      happenedOn: '2021-07-20',
      why: { 5: '16/17 个小区分类', 12: '5/17，低于 30%' },
    });
    const { editions } = await office().sees<{ editions: readonly EditionCounts[] }>('/api/figures/F13?area=GY');
    expect(editions.map(({ edition }) => edition)).toEqual([v1]);
    const failed = editions[0]!.criteria.filter(({ first }) => first.notMet > 0);
    expect(failed.map(({ criterion, first }) => ({ criterion, ...first }))).toEqual([
      { criterion: 5, reviewed: 1, notMet: 1 },
      { criterion: 12, reviewed: 1, notMet: 1 },
    ]);
    expect(editions[0]!.weakest).toEqual([5, 12]);
    expect(editions[0]!.criteria.find(({ criterion }) => criterion === 12)!.present).toEqual({
      met: 1,
      notMet: 0,
      notApplicable: 0,
    });
    expect(editions[0]!.criteria.find(({ criterion }) => criterion === 16)!.first.reviewed).toBe(0);
  });

  it('opens every number of F13 to its events, and knows no balance that nobody posts', async () => {
    const name = `F13.met:C5:${v1}`;
    const { items } = await office().sees<Page<CitedPosting>>(`/api/figures/${name}/postings?area=GY`);
    expect(items.map(({ figure, subject, amount }) => ({ figure, subject, amount }))).toContainEqual({
      figure: name,
      subject: yunxi,
      amount: 1,
    });
    expect(items.map(({ event }) => event.type)).toContain('CriterionReviewed');
    const subjects = await office().sees<Page<{ subject: string }>>(`/api/figures/${name}/subjects`);
    expect(subjects.items).toMatchObject([{ subject: yunxi, amount: 1 }]);
    for (const nobody of ['F13.met:C5', 'F99.zzz', 'F9.nonsense', 'F2.attainedIn:soon']) {
      for (const list of ['postings', 'subjects']) {
        const answer = await office().get(`/api/figures/${nobody}/${list}`);
        expect(answer.body).toMatchObject({ status: 404, code: 'NotFound', details: { figure: nobody } });
      }
    }
  });

  it('opens every balance that this story posted', async () => {
    const { rows } = await world.pool.query<{ table_schema: string }>(
      `select table_schema from information_schema.tables where table_name = 'postings'`,
    );
    const posted = await world.pool.query<{ figure: string }>(
      `select distinct figure from ${rows[0]!.table_schema}.postings where figure like 'F%'`,
    );
    expect(posted.rows.length).toBeGreaterThan(30);
    for (const { figure } of posted.rows) {
      const { items } = await office().sees<Page<CitedPosting>>(`/api/figures/${figure}/postings?limit=1`);
      expect(items).toMatchObject([{ figure }]);
    }
  });

  it('hands a file out as a download only, to those who may see the case', async () => {
    const answer = await office().get(`${path}/evidence/${files[0]!}`);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toBe('image/png');
    expect(answer.headers.get('content-disposition')).toMatch(/^attachment; filename\*=UTF-8''/);
    expect(decodeURIComponent(answer.headers.get('content-disposition')!)).toContain('现场照片 㵲水.png');
    expect((await office().get(`${path}/evidence/${'0'.repeat(64)}`)).status).toBe(404);
    const zunyi = world.as('PrefectureReviewer', { area: 'ZY' });
    expect((await zunyi.get(`${path}/evidence/${files[0]!}`)).body).toMatchObject({ code: 'OutsideArea' });
    expect((await zunyi.get(path)).body).toMatchObject({ code: 'OutsideArea' });
    expect((await zunyi.sees<Page<unknown>>('/api/creations')).items).toEqual([]);
  });
});
