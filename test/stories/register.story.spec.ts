import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type CommandAnswer, type Page } from '@greenledger/contracts';
import { type CommunityLine, type ImportLine, type Listed, type TimelineLine } from '@greenledger/read-models';
import { csv, type ImportAnswer, importRegister, type RegisterLine } from '../support/registers.js';
import { loadGuizhou } from '../support/scheme.js';
import { shanghai } from '../support/shanghai.js';
import { World } from '../support/world.js';

type Communities = Page<Listed<CommunityLine> & { readonly asked?: { readonly standing: string } }>;

let world: World;
const office = () => world.as('ProvincialOfficer');
const guiyang = () => world.as('PrefectureOfficer', { area: 'GY' });
const line = (n: number, more: Partial<RegisterLine> = {}): RegisterLine => ({
  code: `520103028${900 + n}`,
  name: `示例${n}社区`,
  area: 'GY',
  ...more,
});
const byCode = async (n: number, asOf = '') =>
  (await office().sees<Communities>(`/api/communities?code=${line(n).code}${asOf && `&asOf=${asOf}`}`)).items[0];
const idOf = async (n: number): Promise<string> => (await byCode(n))!.subject;
const urban = async (asOf: string): Promise<number> =>
  (await office().sees<{ denominator: number }>(`/api/figures/F1?asOf=${asOf}`)).denominator;
const imports = async () => (await office().sees<Page<Listed<ImportLine>>>('/api/register-imports')).items;

beforeAll(async () => {
  world = await World.start();
  await loadGuizhou(world);
});
afterAll(() => world.stop());

describe('a register file over HTTP', () => {
  const lines = [line(1), line(2), line(3, { name: '㵲水𠀀社区' })];

  it('comes as a form too, and a replayed key answers with the first result', async () => {
    const start =
      '--b\r\nContent-Disposition: form-data; name="file"; filename="名册.csv"\r\nContent-Type: text/csv\r\n\r\n';
    const body = Buffer.concat([Buffer.from(start), csv(lines, '\ufeff'), Buffer.from('\r\n--b--\r\n')]);
    const headers = { 'content-type': 'multipart/form-data; boundary=b' };
    const send = async (key: string) => {
      await world.settle();
      return guiyang().ask<ImportAnswer>('POST', '/api/register-imports?area=GY', { body, headers, key });
    };
    const first = await send('k1');
    expect([first.status, first.body.repeated]).toEqual([202, false]);
    const replayed = await send('k1');
    expect(replayed.body).toMatchObject({ repeated: true, events: first.body.events, rows: 3 });
    expect((await send('k2')).body).toMatchObject({ repeated: false, events: [] });
    expect(await imports()).toMatchObject([
      { status: 'completed', area: 'GY', data: { rows: 3, settled: 3, registered: 3, refused: [] } },
    ]);
    expect((await byCode(3))!.data.name).toBe('㵲水𠀀社区');
  });

  it('in GBK is turned away by name, with nothing applied', async () => {
    const [heading] = csv([]).toString().split('\r\n');
    const gbk = Buffer.concat([Buffer.from(`${heading}\r\n${line(4).code},`), Buffer.from([0xb3, 0xc7, 0xb1, 0xb1])]);
    expect((await importRegister(world, 'GY', gbk)).body).toMatchObject({
      code: 'ImportHasErrors',
      recorded: false,
      details: {
        errors: [{ row: 0, code: 'FileInvalid', details: { encoding: 'GBK or GB 18030', expected: 'UTF-8' } }],
      },
    });
    expect(await byCode(4)).toBeUndefined();
  });

  it('lists every error with row, column, code and value, and applies nothing', async () => {
    const bad = [line(5), line(5), line(1, { area: 'ZY' }), line(6, { level: 'street' }), line(7, { source: '' })];
    const answer = await importRegister(world, 'GY', csv(bad));
    expect([answer.status, answer.body.details['errorCount']]).toEqual([422, 4]);
    expect(answer.body.details['errors']).toMatchObject([
      { row: 3, column: 'code', code: 'DuplicateRow', value: line(5).code, details: { first: 2 } },
      { row: 4, column: 'area', code: 'OutsideArea', value: 'ZY' },
      { row: 5, column: 'level', code: 'NotCommunityLevel', value: 'street' },
      { row: 6, column: 'source', code: 'UrbanFlagUnsourced', value: '' },
    ]);
    expect(await byCode(5)).toBeUndefined();
  });

  it('is bounded, is a table, and is for the own area', async () => {
    const csvType = { headers: { 'content-type': 'text/csv' } };
    const large = { ...csvType, body: Buffer.alloc(9 * 1024 * 1024, 'x') };
    expect(await guiyang().ask('POST', '/api/register-imports?area=GY', large)).toMatchObject({ status: 413 });
    expect(await guiyang().ask('POST', '/api/register-imports?area=GY', { body: {} })).toMatchObject({ status: 415 });
    const noArea = await guiyang().ask('POST', '/api/register-imports', { ...csvType, body: csv([line(8)]) });
    expect(noArea).toMatchObject({ status: 400, body: { code: 'InvalidField' } });
    const abroad = await guiyang().ask('POST', '/api/register-imports?area=ZY', {
      ...csvType,
      body: csv([line(8, { code: '520302001901', area: 'ZY' })]),
    });
    expect(abroad).toMatchObject({ status: 403, body: { code: 'OutsideArea' } });
  });

  it('that was accepted before the program died is applied after it starts again, no row twice', async () => {
    const many = Array.from({ length: 40 }, (_, i) => line(30 + i));
    const answer = await importRegister(world, 'GY', csv(many));
    expect(answer.status).toBe(202);
    const { database, clock } = world;
    await world.stop({ keep: true });
    world = await World.start({ database, at: clock.now() });
    const [found] = (await imports()).filter(({ data }) => data.rows === 40);
    expect(found).toMatchObject({ status: 'completed', data: { settled: 40, registered: 40, refused: [] } });
    const { items } = await office().sees<Communities>('/api/communities?area=GY&limit=200');
    expect(items.filter(({ data }) => data.code >= line(30).code)).toHaveLength(40);
  });
});

describe('the register over HTTP', () => {
  it('refuses a code in use, an unsourced flag and malformed fields, and records nothing', async () => {
    const { code, name } = line(1);
    const body = {
      code,
      name,
      level: 'community',
      committee: '居委会',
      area: 'GY',
      urban: true,
      urbanSource: 'x',
      households: 1,
      population: 2,
    };
    const head = await world.log.head();
    expect(await guiyang().refused('/api/communities', body)).toMatchObject({ status: 409, code: 'CodeInUse' });
    const free = { ...body, code: line(20).code };
    expect(await guiyang().refused('/api/communities', { ...free, urbanSource: '' })).toMatchObject({
      status: 422,
      code: 'UrbanFlagUnsourced',
    });
    expect(await guiyang().refused('/api/communities', { ...free, code: '1' })).toMatchObject({
      status: 400,
      code: 'InvalidField',
    });
    expect(await guiyang().refused('/api/communities', { ...free, effectiveOn: '2020-09-12' })).toMatchObject({
      code: 'EffectiveInFuture',
    });
    expect(await guiyang().refused('/api/communities', { ...free, origin: {} })).toMatchObject({
      code: 'UnknownField',
    });
    expect(await world.log.head()).toBe(head);
  });

  it('moves, merges and ends communities, each on its day', async () => {
    await world.advanceTo(shanghai('2021-06-01'));
    const [a, b, c] = [await idOf(1), await idOf(2), await idOf(3)];
    const before = await urban('2021-06-01');
    await office().does(`/api/communities/${c}/transfer-area`, { area: 'GA', effectiveOn: '2021-05-01' });
    const merged: CommandAnswer = await guiyang().does('/api/communities/merge', {
      parts: [a, b],
      code: line(21).code,
      name: '合并社区',
      committee: '合并社区居委会',
      urban: true,
      urbanSource: '批复',
      effectiveOn: '2021-05-10',
    });
    expect(await urban('2021-06-01')).toBe(before - 1);
    expect(await urban('2021-05-09')).toBe(before);
    expect(await byCode(1, '2021-05-09')).toMatchObject({ subject: a, status: 'active', area: 'GY' });
    expect(await byCode(1, '2021-05-10')).toMatchObject({ subject: a, status: 'abolished', data: { into: merged.id } });
    const { items } = await office().sees<Communities>('/api/communities?area=GA');
    expect(items).toMatchObject([{ subject: c }]);
    expect((await office().sees<Communities>('/api/communities?area=GA&asOf=2021-04-30')).items).toEqual([]);

    await guiyang().does(`/api/communities/${merged.id}/abolish`, { reason: '撤销', effectiveOn: '2021-05-20' });
    expect(await urban('2021-05-19')).toBe(before - 1);
    expect(await urban('2021-05-20')).toBe(before - 2);
  });

  it('mends a wrong date, and keeps what was known before', async () => {
    const id = await idOf(30);
    await guiyang().does(`/api/communities/${id}/rename`, { name: '更名社区', effectiveOn: '2021-05-15' });
    const known = (await office().sees<{ at: { ordinal: number } }>('/api/figures/F1')).at.ordinal;
    const one = (query: string) =>
      office().sees<Listed<CommunityLine> & { timeline: readonly TimelineLine[] }>(`/api/communities/${id}?${query}`);
    const { timeline } = await one('');
    const renamed = timeline.find(({ what }) => what === 'CommunityRenamed')!;
    await guiyang().does(`/api/communities/${id}/correct-effective-date`, {
      event: renamed.id,
      to: '2021-03-01',
      reason: '文件日期',
    });
    expect(await one('asOf=2021-03-01')).toMatchObject({ data: { name: '更名社区' } });
    expect(await one('asOf=2021-02-28')).toMatchObject({ data: { name: '示例30社区' } });
    expect(await one(`asOf=2021-03-01&knownAt=${known}`)).toMatchObject({ data: { name: '示例30社区' } });
    const { timeline: mended } = await one('');
    expect(mended.find(({ id: event }) => event === renamed.id)).toMatchObject({ happenedOn: '2021-03-01' });
  });

  it('is confirmed by civil affairs alone', async () => {
    expect(await guiyang().refused('/api/community-registers/GY/confirm', { year: 2021 })).toMatchObject({
      status: 403,
    });
    const civil = world.as('PrefectureDepartment', { area: 'GY', unit: 'GY.civil-affairs' });
    await civil.does('/api/community-registers/GY/confirm', { year: 2021 });
    const F21 = await office().sees<{ areas: readonly { area: string; confirmed: string }[] }>('/api/figures/F21');
    expect(F21.areas.map(({ area, confirmed }) => [area, confirmed])).toContainEqual(['GY', 'confirmed']);
    expect(F21.areas.filter(({ confirmed }) => confirmed === 'open')).toHaveLength(9);
  });
});
