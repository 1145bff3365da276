import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Page, type Problem } from '@greenledger/contracts';
import { type CommunityId } from '@greenledger/domain';
import {
  type CitedPosting,
  type CountersignFigure,
  type Listed,
  type PublicNoticeLine,
} from '@greenledger/read-models';
import { photos } from '../support/chain.js';
import { registerCommunity } from '../support/communities.js';
import { agreedItem, digestOf, holdMeeting, roster, units } from '../support/conference.js';
import { loadGuizhou } from '../support/scheme.js';
import { shanghai } from '../support/shanghai.js';
import { type Client, World } from '../support/world.js';

let world: World;
let people: ReturnType<typeof roster>;
let community: CommunityId;
let meeting: string;
let notice: string;
const bureau = (area = 'GY') => world.as('PrefectureOfficer', { area, unit: `${area}.housing` });
const reviewer = (area = 'GY') => world.as('PrefectureReviewer', { area });
const plan = '/api/obligations/guizhou-2020.implementationPlan.2020.GY';
const document = '/api/policy-documents/〔2020〕1号';

beforeAll(async () => {
  world = await World.start();
  await loadGuizhou(world);
  people = roster(world);
  community = await registerCommunity(world, 'GY', 1);
  await bureau().does(`/api/creations/${community}/enrol`);
  await world.advanceTo(shanghai('2020-10-01', '15:00'));
  meeting = await holdMeeting(world, { number: '2020-1', date: '2020-10-01', attending: units, guests: ['finance'] });
  const items = [agreedItem(1)];
  const draft = { meeting, conference: 'guizhou-2020', number: '2020-1', body: '纪要', items, decisions: [] };
  await people.office.does('/api/minutes', draft);
  await people.office.does('/api/policy-documents', {
    ...{ number: { printed: '〔2020〕1号', normalised: '〔2020〕1号' }, title: '方案', issuers: ['housing'] },
    ...{ dated: '2020-07-22', file: await people.office.upload(photos[0]!, '方案.png') },
  });
  const rows = [{ community, fields: { name: '示例1社区' } }];
  ({ id: notice } = await reviewer().does('/api/public-notices', { area: 'GY', title: '公示', rows }));
});
afterAll(() => world.stop());

describe('the reading of one matter', () => {
  it.each<[string, () => Client, () => string]>([
    ['an obligation', () => people.office, () => plan],
    ['a case', () => people.office, () => `/api/creations/${community}`],
    ['a community', () => people.office, () => `/api/communities/${community}`],
    ['minutes', () => people.office, () => `/api/minutes/${meeting}`],
    ['a meeting', () => people.office, () => `/api/meetings/${meeting}`],
    ['a notice', reviewer, () => `/api/public-notices/${notice}`],
    ['the conference', () => people.office, () => '/api/conferences/guizhou-2020'],
    ['a document', () => people.office, () => document],
  ])('says at which revision it stands, unless it is of the past: %s', async (_, who, path) => {
    const { headers, body } = await who().get<{ revision?: number; at: { ordinal: number } }>(path());
    expect(body.revision).toBeGreaterThanOrEqual(0);
    expect(headers.get('etag')).toBe(`"${body.revision}"`);
    for (const past of [`knownAt=${body.at.ordinal}`, 'asOf=2020-10-01']) {
      const later = past.startsWith('asOf');
      if (later) await world.advanceTo(shanghai('2020-10-02', '09:00'));
      const then = await who().get<{ revision?: number }>(`${path()}?${past}`);
      expect([past, then.status, then.headers.get('etag'), then.body.revision]).toEqual([past, 200, null, undefined]);
    }
  });

  it('gives the revision that the next command on the matter is decided at, and at no other', async () => {
    const path = `/api/communities/${community}`;
    const { revision = NaN } = await bureau().sees<{ revision?: number }>(path);
    await bureau().does(`${path}/rename`, { name: '示例甲社区' }, { ifMatch: revision });
    const late = await bureau().post<Problem>(`${path}/rename`, { name: '示例乙社区' }, { ifMatch: revision });
    expect([late.status, late.body.code, late.body.details['actual']]).toEqual([412, 'StaleVersion', revision + 1]);
    const again = await bureau().sees<{ revision?: number }>(path);
    await bureau().does(`${path}/rename`, { name: '示例乙社区' }, { ifMatch: again.revision! });
  });
});

describe('a prepared notice', () => {
  type Notices = Page<Listed<PublicNoticeLine>>;
  const path = () => `/api/public-notices/${notice}`;

  it('is read by its author and the bureau of the area', async () => {
    for (const own of [reviewer(), bureau()]) {
      expect(await own.sees(path())).toMatchObject({ status: 'prepared', data: { title: '公示' } });
      const { items } = await own.sees<Notices>('/api/public-notices?status=prepared');
      expect(items.map(({ subject }) => subject)).toEqual([notice]);
    }
  });

  it('does not exist for anybody else until it is posted', async () => {
    for (const other of [
      world.nobody,
      reviewer('ZY'),
      world.as('CommunityClerk', { area: 'GY', street: '520115006', community }),
    ]) {
      expect((await other.get(path())).status).toBe(404);
      expect((await other.sees<Notices>('/api/public-notices')).items).toEqual([]);
    }
    expect((await reviewer('ZY').sees<Notices>('/api/public-notices?status=prepared')).items).toEqual([]);
    const list = '/api/public-notices?status=prepared';
    expect(await world.nobody.get(list)).toMatchObject({ status: 401, body: { code: 'NotSignedIn' } });
    expect(await people.office.get(list)).toMatchObject({ status: 403, body: { code: 'NotAllowed' } });
    expect(await reviewer('ZY').get(`${list}&area=GY`)).toMatchObject({ status: 403, body: { code: 'OutsideArea' } });
  });
});

describe('a list', () => {
  it.each<[string, string]>([
    ['the roster', '/api/conferences/guizhou-2020'],
    ['the timeline of the conference', '/api/conferences/guizhou-2020/timeline'],
    ['what opens next', '/api/obligations/openings'],
    ['acknowledgements', `/api/policy-documents/${encodeURIComponent('黔建城通〔2020〕87号')}/acknowledgements`],
  ])('comes in pages that together are the whole: %s', async (_, path) => {
    type Items = Page<Readonly<Record<string, unknown>>>;
    const whole = await people.office.sees<Items>(`${path}?limit=200`);
    const half = Math.ceil(whole.items.length / 2);
    expect(whole.items.length).toBeGreaterThan(1);
    const first = await people.office.sees<Items>(`${path}?limit=${half}`);
    expect(first.items).toEqual(whole.items.slice(0, half));
    const second = await people.office.sees<Items>(`${path}?limit=200&cursor=${first.next}`);
    expect([...first.items, ...second.items]).toEqual(whole.items);
    expect(second.next).toBeUndefined();
  });

  it('inside an answer is paged too: timelines, seats, areas, countersigns', async () => {
    const cases = [
      [`/api/communities/${community}`, 'timeline'],
      [`/api/creations/${community}/timeline`, 'lines'],
      [`/api/minutes/${meeting}`, 'timeline'],
      ['/api/figures/F23', 'list'],
      ['/api/figures/F2', 'areas'],
    ] as const;
    for (const [path, name] of cases) {
      type Answer = Readonly<Record<string, readonly unknown[]>> & { readonly next?: string };
      const whole = await people.office.sees<Answer>(`${path}?limit=200`);
      const first = await people.office.sees<Answer>(`${path}?limit=1`);
      expect([path, first[name]]).toEqual([path, whole[name]!.slice(0, 1)]);
      if (whole[name]!.length === 1) continue;
      const second = await people.office.sees<Answer>(`${path}?limit=200&cursor=${first.next}`);
      expect([path, [...first[name]!, ...second[name]!]]).toEqual([path, whole[name]]);
    }
    const stranger = `/api/communities/${community}?cursor=${Buffer.from('["x"]').toString('base64url')}`;
    expect(await people.office.get(stranger)).toMatchObject({ status: 400, body: { code: 'CursorInvalid' } });
  });

  it.each(['creations', 'communities', 'obligations', 'public-notices'])(
    'of %s names the values that its filter allows',
    async (list) => {
      const { status, body } = await people.office.get<Problem>(`/api/${list}?status=nonsense`);
      expect([status, body.code]).toEqual([400, 'InvalidField']);
      expect(body.detail).toMatch(/status must be one of: \w+, \w+/);
    },
  );
});

describe('a file', () => {
  const opened = (who: Client, path: string) => who.get(path);

  it('of a document, a plan, a meeting or a case is read back through the matter that names it', async () => {
    const file = await people.office.upload(photos[1]!, '实施方案.png');
    const mechanism = '联席会议';
    await bureau().does(`${plan}/submit`, { paper: { kind: 'implementationPlan', mechanism, file } });
    const { status, headers } = await opened(bureau(), `${plan}/files/${file}`);
    expect([status, headers.get('content-type')]).toEqual([200, 'image/png']);
    expect(headers.get('content-disposition')).toBe(
      `attachment; filename*=UTF-8''${encodeURIComponent('实施方案.png')}`,
    );
    expect(Number(headers.get('content-length'))).toBe(photos[1]!.length);

    const { data } = await people.office.sees<{ data: { file: string } }>(document);
    expect((await opened(people.office, `${document}/files/${data.file}`)).status).toBe(200);
    const { rows } = await world.pool.query(
      `select account, object from directory.access_log where type = 'FileRead' order by number`,
    );
    expect(rows).toEqual([
      { account: await bureau().account(), object: `obligation-guizhou-2020.implementationPlan.2020.GY/${file}` },
      { account: await people.office.account(), object: `policyDocument-〔2020〕1号/${data.file}` },
    ]);
  });

  it('is not opened through a matter that does not name it, nor by whoever may not read the matter', async () => {
    const file = await people.office.upload(Buffer.concat([photos[0]!, Buffer.from('letter')]), 'letter.png');
    for (const path of [plan, document, `/api/minutes/${meeting}`, `/api/meetings/${meeting}`]) {
      expect([path, (await opened(people.office, `${path}/files/${file}`)).status]).toEqual([path, 404]);
    }
    await people.office.does(`/api/minutes/${meeting}/circulate`);
    const countersign = { digest: await digestOf(world, meeting), letter: file };
    await people.liaison('ndrc').does(`/api/minutes/${meeting}/countersign`, countersign);
    const path = `/api/minutes/${meeting}/files/${file}`;
    expect((await opened(people.member('ecology'), path)).status).toBe(200);
    expect((await opened(people.guest('finance'), path)).status).toBe(200);
    expect((await opened(people.guest('culture'), path)).status).toBe(404);
    expect((await opened(bureau(), path)).status).toBe(403);
    expect((await opened(world.nobody, path)).status).toBe(401);
  });
});

describe('a figure', () => {
  interface Head {
    readonly figure: string;
    readonly rules: readonly { readonly key: string }[];
    readonly behind?: Readonly<Record<string, string>>;
  }

  it.each([
    ['F10', ['conference.countersign']],
    ['F13', ['assessment.chain', 'assessment.passRule', 'assessment.standardVersion']],
    ['F21', ['register.urbanFlag', 'register.confirmation']],
  ])('says which one it is and by which rules it was made: %s', async (name, keys) => {
    const { figure, rules } = await people.office.sees<Head>(`/api/figures/${name}`);
    expect([figure, rules.map(({ key }) => key)]).toEqual([name, keys]);
  });

  it('F21 opens each of its numbers to events', async () => {
    const { behind = {}, totals } = await people.office.sees<Head & { totals: Record<string, number> }>(
      '/api/figures/F21',
    );
    expect(Object.keys(behind).sort()).toEqual(Object.keys(totals).sort());
    for (const [number, figure] of Object.entries(behind)) {
      const { items } = await people.office.sees<Page<CitedPosting>>(`/api/figures/${figure}/postings`);
      const sum = items.reduce((total, { amount }) => total + amount, 0);
      expect([number, sum]).toEqual([number, totals[number]]);
    }
    const { items } = await people.office.sees<Page<CitedPosting>>('/api/figures/F21.communities/postings');
    expect(items.map(({ event }) => event.type)).toEqual(['CommunityRegistered']);
  });

  it('F10 stops counting the days of a version when the next one is drafted', async () => {
    const figure = async () => (await people.office.sees<CountersignFigure>('/api/figures/F10')).items[0]!;
    await world.advanceTo(shanghai('2020-10-12', '10:00'));
    const before = (await figure()).versions[0]!.daysSinceCirculation!;
    expect(before).toBeGreaterThan(0);
    const text = { body: '纪要二', items: [agreedItem(1)], decisions: [] };
    await people.office.does(`/api/minutes/${meeting}/revise`, { ...text, reason: '补充' });
    await world.advanceTo(shanghai('2020-10-20', '10:00'));
    expect(
      (await figure()).versions.map(({ version, daysSinceCirculation }) => [version, daysSinceCirculation]),
    ).toEqual([
      [1, before],
      [2, undefined],
    ]);
  });
});
