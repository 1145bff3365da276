import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { type Problem } from '@greenledger/contracts';
import { type Position } from '@greenledger/eventing';
import { connect } from 'node:net';
import { type Answer, type Client } from '../support/client.js';
import { loadGuizhou } from '../support/scheme.js';
import { World } from '../support/world.js';

let world: World;
let office: Client;
let head: Position;
beforeAll(async () => {
  world = await World.start({ env: { BODY_LIMIT: '65536', RATE_LIMIT: '100000' } });
  office = world.as('ProvincialOfficer');
  await office.does('/api/policy-documents', document('〔2020〕1号'));
});
afterAll(() => world.stop());

const document = (number: string, more: object = {}) => ({
  number: { printed: number, normalised: number },
  title: '绿色社区创建行动方案',
  issuers: ['housing'],
  dated: '2020-07-22',
  ...more,
});

/** Sends bytes as they are. */
const raw = (text: string | Uint8Array, headers: Record<string, string> = {}): Promise<Answer<Problem>> =>
  office.ask<Problem>('POST', '/api/policy-documents', { body: text, headers });

const expectProblem = (answer: Answer<Partial<Problem>>, status: number, code: string): void => {
  expect(answer.headers.get('content-type')).toMatch('application/problem+json');
  expect({ status: answer.status, code: answer.body.code, recorded: answer.body.recorded }).toEqual({
    status,
    code,
    recorded: false,
  });
};

describe('bad input', () => {
  beforeEach(async () => {
    head = await world.log.head();
  });
  afterEach(async () => {
    expect(await world.log.head()).toBe(head);
    expect((await world.nobody.get('/api/health/live')).status).toBe(200);
  });

  it('that is not JSON', async () => {
    for (const text of ['{', '{"number":', '[1]', '"text"', 'null', '{"a":1,}', '\u0000']) {
      expectProblem(await raw(text), 400, 'MalformedJson');
    }
    expectProblem(await raw(new Uint8Array([0x7b, 0x22, 0xc3, 0x28, 0x22, 0x3a, 0x31, 0x7d])), 400, 'MalformedJson');
  });

  it('that is nested deeply', async () => {
    expectProblem(await raw(`${'{"a":'.repeat(5_000)}1${'}'.repeat(5_000)}`), 400, 'TooDeep');
    expectProblem(await raw(`{"issuers":${'['.repeat(60_000)}`), 400, 'TooDeep');
  });

  it('with fields that nobody knows, also further in', async () => {
    expectProblem(await office.post('/api/policy-documents', document('x', { colour: 'green' })), 400, 'UnknownField');
    const inner = document('x', { number: { printed: 'x', normalised: 'x', size: 1 } });
    const answer = await office.post('/api/policy-documents', inner);
    expectProblem(answer, 400, 'UnknownField');
    expect(answer.body.details['errors']).toEqual([
      { field: 'number.size', rules: ['property size should not exist'] },
    ]);
    expectProblem(await raw('{"__proto__":{"role":"Convenor"}}'), 400, 'UnknownField');
    expectProblem(await raw('{"constructor":{"prototype":{"role":"Convenor"}}}'), 400, 'UnknownField');
  });

  it('with fields of the wrong type, too long, too many or missing', async () => {
    const wrong = [
      { title: 7 },
      { title: ['a'] },
      { title: null },
      { title: '' },
      { title: '长'.repeat(201) },
      { issuers: 'housing' },
      { issuers: [] },
      { issuers: [{}] },
      { issuers: Array.from({ length: 51 }, () => 'u') },
      { number: 'x' },
      { number: [{ printed: 'x', normalised: 'x' }] },
      { number: null },
      { dated: '2020-02-30' },
      { dated: 20200722 },
      { dated: '2020-7-22' },
      { file: 'not a digest' },
    ];
    for (const more of wrong) {
      const answer = await office.post<Problem>('/api/policy-documents', document('x', more));
      expect([more, answer.body.code]).toEqual([more, 'InvalidField']);
      expectProblem(answer, 400, 'InvalidField');
    }
    expectProblem(await office.post('/api/policy-documents', {}), 400, 'InvalidField');
  });

  it('over the limit', async () => {
    expectProblem(await raw(JSON.stringify(document('x', { title: 'a'.repeat(70_000) }))), 413, 'BodyTooLarge');
  });

  it('with NUL or half a character', async () => {
    for (const title of ['a\\u0000b', '\\ud842', 'x\\udfb7']) {
      expectProblem(await raw(JSON.stringify(document('x')).replace('绿色', title)), 400, 'InvalidText');
    }
    expectProblem(await office.post('/api/policy-documents/a%00b/correct', { reason: 'r' }), 400, 'InvalidField');
    expectProblem(
      await office.post('/api/policy-documents/%ed%a0%80/correct', { reason: 'r' }),
      400,
      'MalformedRequest',
    );
    expectProblem(await office.post('/api/policy-documents/%zz/correct', { reason: 'r' }), 400, 'MalformedRequest');
  });

  it('of another content type', async () => {
    for (const type of ['text/plain', 'application/xml', 'multipart/form-data; boundary=x', 'text/csv']) {
      expectProblem(await raw('a,b', { 'content-type': type }), 415, 'UnsupportedMediaType');
    }
  });

  it('without a key, or with one that is none', async () => {
    const body = document('x');
    expectProblem(await office.post('/api/policy-documents', body, { key: null }), 400, 'IdempotencyKeyMissing');
    expectProblem(await office.post('/api/policy-documents', body, { key: 'k'.repeat(201) }), 400, 'InvalidHeader');
    expectProblem(await office.post('/api/policy-documents', body, { key: 'two words' }), 400, 'InvalidHeader');
  });

  it('at a version that has passed, or at one that is no version', async () => {
    const path = '/api/policy-documents/〔2020〕1号/correct';
    const stale = await office.post(path, { reason: 'misprint' }, { ifMatch: 5 });
    expectProblem(stale, 412, 'StaleVersion');
    expect(stale.body.details).toMatchObject({ expected: 5, actual: 0 });
    for (const match of ['0', '"x"', 'W/"0"']) {
      expectProblem(await office.post(path, { reason: 'r' }, { headers: { 'if-match': match } }), 400, 'InvalidHeader');
    }
  });

  it('from whoever may not: role, unit', async () => {
    const body = { bureau: 'ZY.housing' };
    expectProblem(await world.nobody.post('/api/policy-documents', document('x')), 401, 'NotSignedIn');
    expectProblem(await world.as('Convenor').post('/api/policy-documents', document('x')), 403, 'NotAllowed');
    expectProblem(await office.post('/api/policy-documents/〔2020〕1号/acknowledge', body), 403, 'NotAllowed');
  });

  it('to where nothing is', async () => {
    expectProblem(await office.post('/api/nothing'), 404, 'NotFound');
    expectProblem(await office.ask('PATCH', '/api/policy-documents', { body: {} }), 404, 'NotFound');
    expectProblem(await office.post(`/api/policy-documents/${'x'.repeat(2000)}/correct`, {}), 400, 'MalformedRequest');
  });

  it('to an ordinal that no log can reach', async () => {
    for (const ordinal of ['0', '-1', '9007199254740993', '9'.repeat(40)]) {
      expectProblem(await office.get(`/api/events/${ordinal}`), 404, 'NotFound');
    }
  });

  it('that is not even HTTP', async () => {
    const { hostname, port } = new URL(world.url);
    const answer = await new Promise<string>((resolve, reject) => {
      const socket = connect(Number(port), hostname, () => socket.write('GET / HTTP/9.9\r\nnonsense\r\n\r\n'));
      let text = '';
      socket.on('data', (chunk) => (text += chunk.toString()));
      socket.on('error', reject);
      socket.on('close', () => resolve(text));
    });
    expect(answer).toMatch(/^HTTP\/1\.1 400 /);
  });

  it('more often than anybody needs', async () => {
    const other = await World.start({ env: { RATE_LIMIT: '60' } });
    try {
      const answers = [];
      for (let i = 0; i < 8; i += 1) answers.push(await other.nobody.get<Partial<Problem>>('/api/health/live'));
      expect(answers.filter(({ status }) => status === 200)).toHaveLength(6);
      expectProblem(answers.at(-1)!, 429, 'TooManyRequests');
      expect(Number(answers.at(-1)!.headers.get('retry-after'))).toBeGreaterThan(0);
    } finally {
      await other.stop();
    }
  });
});

describe('what does not fit the matter', () => {
  const community = {
    code: '520103028901',
    name: '㵲水社区',
    level: 'community',
    committee: '㵲水社区居民委员会',
    area: 'GY',
    urban: true,
    urbanSource: '民政统计年报2020',
    households: 1200,
    population: 3600,
  };
  const bureau = (area: string) => world.as('PrefectureOfficer', { area, unit: `${area}.housing` });
  let id: string;
  const list = () => ({ paper: { kind: 'pilotList', pilots: [{ community: id, households: 1000 }] } });

  beforeAll(async () => {
    await loadGuizhou(world);
    ({ id } = await bureau('GY').does('/api/communities', community));
    await bureau('GY').does(`/api/creations/${id}/enrol`);
    // what falls due today opens
    await world.advanceTo(world.clock.now());
  });
  beforeEach(async () => {
    await world.settle();
    head = await world.log.head();
  });
  afterEach(async () => {
    await world.settle();
    expect(await world.log.head()).toBe(head);
  });

  it('is a legal date that has not come', async () => {
    const later = { ...community, code: '520103028902', effectiveOn: '2020-09-12' };
    expectProblem(await bureau('GY').post('/api/communities', later), 422, 'EffectiveInFuture');
    const rename = { name: '新水社区', effectiveOn: '2020-09-01' };
    expectProblem(await bureau('GY').post(`/api/communities/${id}/rename`, rename), 422, 'EffectiveOutOfOrder');
  });

  it('is a legal date where the law leaves none to choose', async () => {
    const body = { ...document('x'), effectiveOn: '2020-09-01' };
    expectProblem(await office.post('/api/policy-documents', body), 400, 'UnknownField');
  });

  it('is another area, also when only a row of a list lies there', async () => {
    const strange = { ...community, code: '520302001901', area: 'ZY' };
    expectProblem(await bureau('GY').post('/api/communities', strange), 403, 'OutsideArea');
    expectProblem(await bureau('ZY').post(`/api/communities/${id}/rename`, { name: 'x' }), 403, 'OutsideArea');
    const listed = await bureau('ZY').post('/api/obligations/guizhou-2020.pilotList.2020.ZY/submit', list());
    expectProblem(listed, 403, 'OutsideArea');
    expect(JSON.stringify(listed.body.details)).toMatch(/"row":\d/);
  });

  it('is another unit', async () => {
    const strange = await bureau('ZY').post('/api/obligations/guizhou-2020.pilotList.2020.GY/submit', list());
    expectProblem(strange, 403, 'NotObligor');
  });

  it('is another step', async () => {
    const street = world.as('StreetOfficer', { area: 'GY', county: '520103', street: '520103028' });
    expectProblem(await street.post(`/api/creations/${id}/recommend`), 409, 'WrongStep');
  });

  it('is a code that somebody holds already', async () => {
    expectProblem(await bureau('GY').post('/api/communities', community), 409, 'CodeInUse');
  });
});

describe('a key that comes back', () => {
  it('answers with the first result, also when the version has passed meanwhile', async () => {
    const path = '/api/policy-documents/〔2020〕1号/correct';
    const first = await office.post(path, { reason: 'misprint' }, { key: 'k1', ifMatch: 0 });
    expect(first.body).toMatchObject({ revision: 1, repeated: false });
    await office.does(path, { reason: 'another' });
    const again = await office.post(path, { reason: 'misprint' }, { key: 'k1', ifMatch: 0 });
    expect(again).toMatchObject({ status: 200, body: { ...first.body, repeated: true } });
  });

  it('with another body is refused', async () => {
    const path = '/api/policy-documents/〔2020〕1号/correct';
    await office.does(path, { reason: 'one' }, { key: 'k2' });
    const before = await world.log.head();
    expectProblem(await office.post(path, { reason: 'two' }, { key: 'k2' }), 422, 'IdempotencyKeyReused');
    expect(await world.log.head()).toBe(before);
  });

  it('of somebody else means nothing', async () => {
    const path = '/api/policy-documents/〔2020〕1号/correct';
    await office.does(path, { reason: 'one' }, { key: 'k3' });
    const other = await world.as('ProvincialOfficer', {}, 'second').does(path, { reason: 'two' }, { key: 'k3' });
    expect(other.repeated).toBe(false);
  });
});

describe('good input', () => {
  it('keeps every character, of extension A and of plane 2 too', async () => {
    const title = '㵲水社区 𠮷𪚥 “绿色” é';
    const { stream } = await office.does('/api/policy-documents', document('〔2020〕㵲号𠮷', { title }));
    const [event] = await world.log.read(stream as never);
    expect(event!.data).toMatchObject({ title, number: { normalised: '〔2020〕㵲号𠮷' } });
    const id = encodeURIComponent('〔2020〕㵲号𠮷');
    const { events } = await office.does(`/api/policy-documents/${id}/correct`, { title, reason: '㵲' });
    expect(events[0]!.data).toEqual({ title, reason: '㵲' });
  });
});
