import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Problem } from '@greenledger/contracts';
import { type RowIssue } from '@greenledger/domain';
import { holdMeeting, roster, units } from '../support/conference.js';
import { csv, importRegister } from '../support/registers.js';
import { loadGuizhou } from '../support/scheme.js';
import { shanghai } from '../support/shanghai.js';
import { type Client, World } from '../support/world.js';

let world: World;
let office: Client;
const guiyang = () => world.as('PrefectureOfficer', { area: 'GY', unit: 'GY.housing' });

beforeAll(async () => {
  world = await World.start();
  await loadGuizhou(world);
  ({ office } = roster(world));
  await world.advanceTo(shanghai('2020-10-01', '09:00'));
});
afterAll(() => world.stop());

describe('a refusal', () => {
  it('says what is in the way and what to do', async () => {
    const plan = '/api/obligations/guizhou-2020.implementationPlan.2020.GY';
    await guiyang().does(`${plan}/submit`, { paper: { kind: 'implementationPlan', mechanism: '联席会议' } });
    const { code, detail } = await office.refused(`${plan}/accept`);
    expect([code, detail]).toEqual([
      'PlanIncomplete',
      'The plan lacks required parts: targets, taskSplit; return it so that they can be added.',
    ]);
  });

  it('calls a required field that is absent missing', async () => {
    const { detail, details } = await office.refused('/api/meetings', { conference: 'guizhou-2020' });
    expect(details['errors']).toContainEqual({ field: 'number', rules: ['is missing'] });
    expect(detail).toMatch(/ is missing; /);
  });

  it('of a file of another type lists the types that are kept', async () => {
    const boundary = 'b';
    const text = `--b\r\nContent-Disposition: form-data; name="file"; filename="a.txt"\r\n\r\nplain\r\n--b--\r\n`;
    const headers = { 'content-type': `multipart/form-data; boundary=${boundary}` };
    const { body } = await office.ask<Problem>('POST', '/api/evidence', { body: Buffer.from(text), headers });
    expect(body).toMatchObject({ code: 'FileTypeNotKept', details: { kept: expect.arrayContaining(['image/png']) } });
    expect(body.detail).toMatch('application/pdf, image/jpeg');
  });
});

describe('a command on what does not exist', () => {
  const reviewer = () => world.as('PrefectureReviewer', { area: 'GY' });
  it.each<[string, () => Client, string, object]>([
    ['a community', guiyang, '/api/communities/nowhere/rename', { name: '新' }],
    ['a community that others are to be merged into', guiyang, '/api/communities/nowhere/merge', { parts: ['a', 'b'] }],
    ['the creation of no community', guiyang, '/api/creations/nowhere/enrol', {}],
    ['an obligation', () => world.as('OfficeDirector'), '/api/obligations/nowhere/accept', {}],
    ['minutes', () => office, '/api/minutes/nowhere/circulate', {}],
    ['a meeting', () => office, '/api/meetings/nowhere/cancel', { reason: 'r' }],
    ['a document', () => office, '/api/policy-documents/nowhere/correct', { reason: 'r' }],
    ['a notice', reviewer, '/api/public-notices/nowhere/close', {}],
    [
      'a conference',
      () => world.as('OfficeDirector'),
      '/api/conferences/nowhere/dissolve',
      { basis: 'x', transfers: [] },
    ],
    ['pilots of no scheme', guiyang, '/api/pilot-selections/nowhere/start', { community: 'c' }],
    ['a standard', () => office, '/api/standards/nowhere/activate-version', { version: 1, appliesFrom: '2020-12-01' }],
  ])('answers that there is none: %s', async (_, who, path, body) => {
    const answer = await who().post<Problem>(path, body);
    expect([answer.status, answer.body.code]).toEqual([404, 'MatterUnknown']);
    expect(answer.body.detail).toMatch('nowhere');
  });

  it('also where the command could begin one, but the address names it', async () => {
    const plan = {
      ...{ conference: 'guizhou-2020', number: '2020-7', date: '2020-10-20', time: '14:30', place: '省厅' },
      ...{ chair: 'founding.convenor', agenda: ['x'], scope: { is: 'all' } },
    };
    expect(await office.refused('/api/meetings/nowhere/schedule', plan)).toMatchObject({ code: 'MatterUnknown' });
  });
});

describe('a register file with a cell that cannot be read', () => {
  it('is told everything else that is wrong in the row', async () => {
    const text = csv([{ code: '520115006901', name: '示例社区', area: 'ZY', source: '' }])
      .toString()
      .replace(',1000,', ',many,');
    const { body } = await importRegister(world, 'GY', Buffer.from(text));
    const errors = body.details['errors'] as readonly RowIssue[];
    expect(errors.map(({ row, column, code }) => [row, column, code])).toEqual([
      [2, 'households', 'RowInvalid'],
      [2, 'source', 'UrbanFlagUnsourced'],
      [2, 'area', 'OutsideArea'],
    ]);
    expect(body.detail).toMatch('3 errors');
  });
});

describe('the number of a meeting', () => {
  it('names one meeting: a second is refused, a repeat of the first is answered', async () => {
    await holdMeeting(world, { number: '2020-1', date: '2020-10-01', attending: units });
    const plan = {
      ...{ conference: 'guizhou-2020', number: '2020-1', date: '2020-10-20', time: '14:30', place: '省厅' },
      ...{ chair: 'founding.convenor', agenda: ['x'], scope: { is: 'all' } },
    };
    await world.settle();
    const { code, detail } = await office.refused('/api/meetings', plan);
    expect([code, detail]).toEqual(['MeetingNumberInUse', expect.stringContaining('2020-1')]);
    const proposal = { conference: 'guizhou-2020', topic: 't', reason: 'r' };
    const { id } = await roster(world).member('ndrc').does('/api/meetings/propose', proposal);
    await office.does(`/api/meetings/${id}/accept-proposal`);
    expect(await office.refused(`/api/meetings/${id}/schedule`, plan)).toMatchObject({ code: 'MeetingNumberInUse' });

    const own = { ...plan, number: '2020-2' };
    const first = await office.does('/api/meetings', own, { key: 'meeting-2' });
    await world.settle();
    expect(await office.does('/api/meetings', own, { key: 'meeting-2' })).toMatchObject({
      id: first.id,
      repeated: true,
    });
  });
});

describe('a quarterly report', () => {
  const path = '/api/obligations/guizhou-2020.quarterlyReport.2020-Q3.ndrc/submit';
  const report = (...items: readonly string[]) => ({
    paper: { kind: 'quarterlyReport', work: items.map((item) => ({ item, done: '已完成' })) },
  });

  it('speaks of work items of the scheme and of standing duties, and of nothing else', async () => {
    const ndrc = world.as('Liaison', { unit: 'ndrc' });
    const { code, detail, details } = await ndrc.refused(path, report('W12', 'W99'));
    expect([code, details['items']]).toEqual(['WorkItemUnknown', ['W99']]);
    expect(detail).toMatch('W99');
    await ndrc.does(path, report('W12', '倡导绿色生活方式'));
  });
});

describe('the configuration of a scheme', () => {
  const scheme = '/api/schemes/guizhou-2020';
  const period = (days: number) => ({
    ...{ key: 'publicNotice.period', value: { days, dayKind: 'working', firstDayCounts: true } },
    ...{ appliesFrom: '2020-12-01', basis: { document: '黔建城通〔2020〕87号', clause: 'L125', reading: 'AMB-15' } },
  });

  it('takes a rule from the office, in the form of its key, on a registered basis, from a day ahead', async () => {
    const { events } = await office.does(`${scheme}/set-rule`, period(7));
    expect(events).toMatchObject([{ type: 'RuleSet', data: { key: 'publicNotice.period', value: { days: 7 } } }]);
    const wrong = await office.refused(`${scheme}/set-rule`, period(0));
    expect([wrong.code, wrong.details['errors']]).toEqual([
      'InvalidField',
      [{ field: 'value.days', rules: [expect.any(String)] }],
    ]);
    const late = { ...period(9), appliesFrom: '2020-09-01' };
    expect(await office.refused(`${scheme}/set-rule`, late)).toMatchObject({ code: 'EffectiveInPast' });
    const baseless = { ...period(9), basis: { document: '〔2020〕0号', clause: 'L1' } };
    expect(await office.refused(`${scheme}/set-rule`, baseless)).toMatchObject({ code: 'BasisMissing' });
    expect(await guiyang().refused(`${scheme}/set-rule`, period(9))).toMatchObject({ code: 'NotAllowed' });
    expect(await office.refused('/api/schemes/nowhere/set-rule', period(9))).toMatchObject({ code: 'MatterUnknown' });
  });

  it('takes the calendar of a year, and an amended one', async () => {
    const year = { year: 2029, holidays: ['2029-01-01'], makeUpDays: [], source: '国办发明电〔2028〕0号' };
    const administrator = world.as('SystemAdministrator');
    const first = await administrator.does(`${scheme}/publish-calendar`, year);
    expect(first.events).toMatchObject([{ type: 'CalendarPublished', data: { year: 2029, version: 1 } }]);
    const amended = { ...year, holidays: ['2029-01-01', '2029-01-02'] };
    const { events } = await administrator.does(`${scheme}/publish-calendar`, amended);
    expect(events).toMatchObject([{ data: { version: 2 } }]);
  });

  it('takes a reporting area whose codes mean one place each', async () => {
    const area = {
      ...{ area: 'XX', name: { zh: '示例', en: 'Example' }, bureaus: [], streets: [], enclaves: [] },
      ...{ counties: [{ key: '529901', codes: [{ code: '529901', name: { zh: '县', en: 'County' } }] }] },
      appliesFrom: '2021-01-01',
    };
    const bureau = { id: 'XX.housing', kind: 'housing', name: { zh: '局', en: 'Bureau' } };
    const { events } = await office.does(`${scheme}/register-reporting-area`, { ...area, bureaus: [bureau] });
    expect(events).toMatchObject([{ type: 'ReportingAreaRegistered', data: { area: 'XX' } }]);
    expect(await guiyang().refused(`${scheme}/register-reporting-area`, area)).toMatchObject({ code: 'NotAllowed' });
  });
});
