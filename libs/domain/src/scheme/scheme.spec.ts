import { describe, expect, it } from '@jest/globals';
import { specify } from '@greenledger/eventing/testing';
import { policyDocument, policyDocumentRef } from '../policy-document/policy-document.js';
import { china } from '../shared/calendar.fixture.js';
import { isWorkingDay, rollForward } from '../shared/calendar.js';
import { type AccountId, type AreaId, type CountyCode, type DocumentId, type StreetCode } from '../shared/ids.js';
import { type RuleBasis, type RuleValues } from './rules.js';
import { type ReportingArea, type SchemeEvent } from './scheme.events.js';
import {
  areaOf,
  calendar,
  chainFor,
  countyOfStreet,
  placeOf,
  reportingArea,
  reportingAreas,
  ruleInForce,
  ruleValue,
  scheme,
} from './scheme.js';

const notice = '黔建城通〔2020〕87号' as DocumentId;
const basis: RuleBasis = { document: notice, clause: 'L103', reading: 'AMB-17' };
const registered = { is: 'registered', number: {}, bases: [], addressees: [], acknowledged: [] };
const { given } = specify(scheme, {
  actor: { account: 'office-1' as AccountId, role: 'ProvincialOfficer' },
  at: '2021-03-01T02:00:00.000Z',
  today: '2021-03-01',
  cited: [[policyDocumentRef(notice), registered]],
});

const quota = (max: number): RuleValues['pilots.quota'] => ({ min: 2, max, counted: 'activeAtATime' });
const set = (max: number, appliesFrom: string) =>
  ({ type: 'SetRule', key: 'pilots.quota', value: quota(max), appliesFrom, basis }) as const;
const wasSet = (max: number, appliesFrom: string): SchemeEvent => ({
  type: 'RuleSet',
  data: { key: 'pilots.quota', value: quota(max), appliesFrom, basis },
});

describe('a rule of the scheme', () => {
  it('is founded on any day, also one gone by', () => given().when(set(3, '2020-09-11')).then(wasSet(3, '2020-09-11')));

  it('rests on a clause of a registered document', () => {
    given()
      .when({ ...set(3, '2020-09-11'), basis: { document: notice, clause: ' ' } })
      .refuses('BasisMissing', { key: 'pilots.quota' });
    given()
      .when(set(3, '2020-09-11'), { cited: [[policyDocumentRef(notice), policyDocument.initial]] })
      .refuses('BasisMissing');
  });

  it('changes from today or a later day, never from an earlier one', () => {
    const past = wasSet(3, '2020-09-11');
    given(past).when(set(4, '2021-02-28')).refuses('EffectiveInPast', { today: '2021-03-01' });
    given(past).when(set(4, '2021-03-01')).then(wasSet(4, '2021-03-01'));
    given(past).when(set(4, '2022-01-01')).then(wasSet(4, '2022-01-01'));
  });

  it('said again changes nothing', () =>
    given(wasSet(3, '2020-09-11')).when(set(3, '2020-09-11')).thenNothingHappens());

  it('applies from a real day', () => given().when(set(3, '2021-02-30')).refuses('WrongState'));

  it('is in force from its day until the next, whichever was recorded first', () => {
    const { state } = given(wasSet(3, '2020-09-11'), wasSet(5, '2022-01-01'), wasSet(4, '2021-06-01'));
    const max = (on: string) => ruleInForce(state, 'pilots.quota', on)?.value.max;
    expect([max('2020-09-10'), max('2020-09-11'), max('2021-12-31'), max('2022-01-01')]).toEqual([undefined, 3, 4, 5]);
    expect(ruleInForce(state, 'pilots.quota', '2021-06-01')).toMatchObject({ appliesFrom: '2021-06-01', basis });
  });

  it('set twice for one day holds as it was set last', () => {
    const { state } = given(wasSet(3, '2020-09-11'), wasSet(4, '2021-06-01'), wasSet(2, '2021-06-01'));
    expect(ruleValue(state, 'pilots.quota', '2021-06-01').max).toBe(2);
    expect(state.rules['pilots.quota']).toHaveLength(3);
  });

  it('that was never set decides nothing', () =>
    expect(() => ruleValue(given().state, 'shares.display', '2021-01-01')).toThrow('RuleMissing'));
});

const year = { year: 2020, holidays: ['2020-10-01'], makeUpDays: ['2020-09-27'], source: '国办发明电〔2019〕16号' };
const published = (version: number, change = {}): SchemeEvent => ({
  type: 'CalendarPublished',
  data: { ...year, ...change, version },
});

describe('a calendar', () => {
  it('is published with its source', () => {
    given()
      .when({ type: 'PublishCalendar', ...year })
      .then(published(1));
    given()
      .when({ type: 'PublishCalendar', ...year, source: '' })
      .refuses('BasisMissing', { year: 2020 });
  });

  it('is amended by a later notice and keeps its versions apart', () => {
    const later = { ...year, holidays: ['2020-10-01', '2020-10-02'], source: '国办发明电〔2020〕1号' };
    given(published(1))
      .when({ type: 'PublishCalendar', ...later })
      .then(published(2, later));
    given(published(1))
      .when({ type: 'PublishCalendar', ...year })
      .thenNothingHappens();
    const { state } = given(published(1), published(2, later));
    expect(isWorkingDay(calendar(state), '2020-10-02').value).toBe(false);
  });

  it('holds days of its year or of the December before, each once', () => {
    const publish = (change: object) => given().when({ type: 'PublishCalendar', ...year, ...change });
    publish({ holidays: ['2019-12-31'] }).then(published(1, { holidays: ['2019-12-31'] }));
    publish({ holidays: ['2021-01-01'] }).refuses('WrongState', { days: ['2021-01-01'] });
    publish({ holidays: ['2020-13-01'] }).refuses('WrongState');
    publish({ holidays: ['2020-09-27'] }).refuses('WrongState');
  });

  it('answers for all published years', () => {
    const { state } = given(published(1), published(1, { year: 2021, holidays: ['2021-01-01'], makeUpDays: [] }));
    expect(rollForward(calendar(state), '2021-01-01')).toEqual({ value: '2021-01-04', provisional: false });
    expect(rollForward(china, '2021-01-01').value).toBe('2021-01-04');
  });
});

const zh = (name: string) => ({ zh: name, en: name });
const area = (key: string, change: Partial<ReportingArea> = {}): ReportingArea => ({
  area: key as AreaId,
  name: zh(key),
  bureaus: [],
  counties: [],
  streets: [],
  enclaves: [],
  ...change,
});
const county = (code: string, name: string) => ({
  key: code as CountyCode,
  codes: [{ code: code as CountyCode, name: zh(name) }],
});
const bijie = area('BJ', {
  counties: [
    {
      key: '520581' as CountyCode,
      codes: [
        { code: '520522' as CountyCode, name: zh('黔西县'), to: '2021-03-18' },
        { code: '520581' as CountyCode, name: zh('黔西市'), from: '2021-03-18' },
      ],
    },
  ],
  streets: [{ county: '520581' as CountyCode, suffix: '001', name: '莲城街道', kind: 'street' }],
});
const guiyang = area('GY', {
  counties: [county('520111', '花溪区')],
  streets: [
    { county: '520111' as CountyCode, suffix: '204', name: '湖潮苗族布依族乡', kind: 'township' },
    { county: '520111' as CountyCode, suffix: '004', name: '贵筑街道', kind: 'street' },
  ],
});
const guian = area('GA', { enclaves: [{ street: '520111204' as StreetCode }] });
const held = (data: ReportingArea, appliesFrom = '2020-09-11'): SchemeEvent => ({
  type: 'ReportingAreaRegistered',
  data: { ...data, appliesFrom },
});
const { state: founded } = given(held(bijie), held(guiyang), held(guian));
const street = (code: string) => code as StreetCode;

describe('the area tree', () => {
  it('is registered area by area', () => {
    const register = { type: 'RegisterReportingArea', ...bijie, appliesFrom: '2020-09-11' } as const;
    given().when(register).then(held(bijie));
    given(held(bijie)).when(register).thenNothingHappens();
    given(held(bijie))
      .when({ ...register, streets: [] })
      .refuses('EffectiveInPast');
  });

  it('knows a street under both codes of its county, and which one is retired', () => {
    const standing = (code: string, on: string) => placeOf(founded, code, on)?.standing;
    expect(standing('520522001', '2021-03-17')).toBe('inForce');
    expect(standing('520522001', '2021-03-18')).toBe('retired');
    expect(standing('520581001', '2021-03-17')).toBe('notYet');
    expect(standing('520581001', '2021-03-18')).toBe('inForce');
    expect(standing('520999001', '2021-03-18')).toBeUndefined();
  });

  it('keeps one key for a county and its streets through a change of code', () => {
    expect(countyOfStreet(founded, street('520522001'), '2020-12-31')).toBe('520581');
    expect(countyOfStreet(founded, street('520581001'), '2021-12-31')).toBe('520581');
    expect(placeOf(founded, '520522001', '2020-12-31')?.place).toMatchObject({ street: '520581001', name: '莲城街道' });
    expect(placeOf(founded, '520522', '2020-12-31')?.place.name).toBe('黔西县');
  });

  it("puts a place of Gui'an with Gui'an, though its code is of Guiyang", () => {
    expect(areaOf(founded, street('520111204'), '2020-09-11')).toBe('GA');
    expect(areaOf(founded, street('520111004'), '2020-09-11')).toBe('GY');
    expect(countyOfStreet(founded, street('520111204'), '2020-09-11')).toBe('520111');
    expect(areaOf(founded, '520999' as CountyCode, '2020-09-11')).toBeUndefined();
  });

  it('changes from a day on: a street that is gone is retired, one that came was not there before', () => {
    const streets = [{ county: '520111' as CountyCode, suffix: '005', name: '阳光街道', kind: 'street' as const }];
    const { state } = given(held(guiyang), held({ ...guiyang, streets }, '2022-01-01'));
    const standing = (code: string, on: string) => placeOf(state, code, on)?.standing;
    expect(standing('520111004', '2021-12-31')).toBe('inForce');
    expect(standing('520111004', '2022-01-01')).toBe('retired');
    expect(standing('520111005', '2021-12-31')).toBe('notYet');
    expect(standing('520111005', '2022-01-01')).toBe('inForce');
    expect(reportingArea(state, 'GY' as AreaId, '2021-12-31')?.streets).toHaveLength(2);
  });

  it('lets no code mean two places on one day', () => {
    const register = { type: 'RegisterReportingArea', ...area('AS'), appliesFrom: '2022-01-01' } as const;
    const huaxi = { ...register, counties: guiyang.counties };
    given(held(guiyang))
      .when(huaxi)
      .refuses('CodeInUse', { codes: ['520111'] });
    const without = held({ ...guiyang, counties: [], streets: [] }, '2022-01-01');
    given(held(guiyang), without)
      .when({ ...huaxi, appliesFrom: '2021-12-31' })
      .refuses('CodeInUse');
    const [street] = guiyang.streets;
    given()
      .when({ ...register, ...guiyang, streets: [street!, street!] })
      .refuses('CodeInUse', { codes: ['520111204'] });
  });

  it('lists the areas of a day', () => {
    expect(reportingAreas(founded, '2020-09-11').map(({ area: key }) => key)).toEqual(['BJ', 'GY', 'GA']);
    expect(reportingAreas(founded, '2020-09-10')).toEqual([]);
  });
});

describe('the review chain', () => {
  const chain = (
    roles: readonly ['CountyReviewer' | 'PrefectureReviewer'],
  ): RuleValues['assessment.chain']['standard'] => ({
    selfCheckedBy: ['CommunityHead'],
    steps: [{ step: 'county', roles, scope: 'county', judges: 'criteria', siteVisit: false }],
    publicNotice: true,
    confirmedBy: ['PrefectureReviewer'],
  });
  const rule: SchemeEvent = {
    type: 'RuleSet',
    data: {
      key: 'assessment.chain',
      value: { standard: chain(['CountyReviewer']), areas: { ['GA' as AreaId]: chain(['PrefectureReviewer']) } },
      appliesFrom: '2020-09-11',
      basis,
    },
  };

  it("is the common one but for Gui'an, which has no county", () => {
    const { state } = given(rule);
    expect(chainFor(state, 'GY' as AreaId, '2021-01-01').steps[0]?.roles).toEqual(['CountyReviewer']);
    expect(chainFor(state, 'GA' as AreaId, '2021-01-01').steps[0]?.roles).toEqual(['PrefectureReviewer']);
  });
});
