import { describe, expect, it } from '@jest/globals';
import { type CommunityEvent, type CreationEvent, type PublicNoticeEvent, type Result } from '@greenledger/domain';
import { type LegalDate, type RecordedEvent } from '@greenledger/eventing';
import { streamsCounting } from './account.js';
import { creationAccount } from './creation.js';
import { foldWhole } from './engine/whole.js';

const place = { street: '520103028', county: '520103' };
const chain = {
  selfCheckedBy: ['CommunityHead'],
  steps: [
    { step: 'street', roles: ['StreetOfficer'], scope: 'street', judges: 'completeness', siteVisit: false },
    { step: 'county', roles: ['CountyReviewer'], scope: 'county', judges: 'criteria', siteVisit: false },
    { step: 'prefecture', roles: ['PrefectureReviewer'], scope: 'area', judges: 'criteria', siteVisit: true },
  ],
  publicNotice: true,
  confirmedBy: ['PrefectureReviewer'],
};

type Fact = readonly [
  on: LegalDate,
  event: { readonly type: string; readonly data: object },
  more?: { readonly at?: LegalDate; readonly account?: string; readonly id?: string },
];

/** Facts in the order in which they were recorded: each on its legal date, entered that day unless said otherwise. */
const recorded = (facts: readonly Fact[]): readonly RecordedEvent[] =>
  facts.map(([on, { type, data }, { at = on, account = 'someone', id } = {}], i) => ({
    id: id ?? `event-${i}`,
    type,
    data,
    stream: streamOf(type) as RecordedEvent['stream'],
    revision: i,
    position: String(i).padStart(6, '0') as RecordedEvent['position'],
    metadata: {
      at: `${at}T02:00:00.000Z`,
      effectiveOn: on,
      actor: { account, role: 'CommunityHead' },
      commandId: `command-${i}`,
    } as RecordedEvent['metadata'],
  }));
const streamOf = (type: string): string => {
  if (REGISTER.has(type)) return 'community-a';
  return /^(PublicNotice|Objection)/.test(type) ? 'publicNotice-n' : 'creation-a';
};
const REGISTER = new Set<string>([
  'CommunityRegistered',
  'CommunityAreaTransferred',
  'CommunityAbolished',
  'CommunityRenamed',
] satisfies CommunityEvent['type'][]);

const fact = (
  on: LegalDate,
  type: CreationEvent['type'] | CommunityEvent['type'] | PublicNoticeEvent['type'],
  data: object = {},
  more = {},
): Fact => [on, { type, data }, more];
const registered = fact('2020-09-11', 'CommunityRegistered', {
  ...place,
  area: 'GY',
  urban: true,
  name: '云溪',
  code: '1',
});
const enrolled = fact('2021-03-01', 'CommunityEnrolled', { scheme: 'guizhou-2020' }, { id: 'enrolled' });
const submitted = fact('2021-06-10', 'SelfCheckSubmitted', { edition: 'g@1', submission: 1, chain, due: '2021-06-18' });
const recommended = fact('2021-06-15', 'StreetRecommended', { edition: 'g@1', due: '2021-06-29' }, { account: 's' });
const review = (on: LegalDate, criterion: number, result: Result, step = 'county') =>
  fact(on, 'CriterionReviewed', { step, criterion, edition: 'g@1', result, failing: [] }, { account: step });
const returned = fact('2021-07-20', 'AssessmentReturned', {
  by: 'county',
  to: 'selfCheck',
  items: [12],
  reasons: { 12: 'coverage' },
  due: '2021-08-03',
});
const passed = (on: LegalDate, type: 'CountyReviewPassed' | 'PrefectureReviewPassed') =>
  fact(on, type, { edition: 'g@1' }, { account: type });
const decided: readonly Fact[] = [
  passed('2021-07-21', 'CountyReviewPassed'),
  passed('2021-10-20', 'PrefectureReviewPassed'),
  fact('2021-11-22', 'CommunityPublicised', { notice: 'n', endsOn: '2021-11-26' }),
  fact('2021-12-06', 'AttainmentConfirmed', { edition: 'g@1', notice: 'n' }, { id: 'confirmed' }),
];

const whole = (...facts: readonly Fact[]) => foldWhole(creationAccount, 'a', recorded(facts));
/** The balance of a figure by area on a day. */
const balance = (figure: string, on: LegalDate, ...facts: readonly Fact[]): Readonly<Record<string, number>> => {
  const sums: Record<string, number> = {};
  for (const step of whole(...facts).steps) {
    if (step.figure === figure && step.on <= on) sums[step.area] = (sums[step.area] ?? 0) + step.amount;
  }
  return Object.fromEntries(Object.entries(sums).filter(([, sum]) => sum !== 0));
};
const stateOf = (...facts: readonly Fact[]) =>
  whole(...facts).folded.state as Parameters<typeof creationAccount.evolve>[0];
const { rows, tasks: tasksOf } = creationAccount;
const tasks = (...facts: readonly Fact[]) =>
  Object.values(tasksOf!(stateOf(...facts), 'a')).flatMap((task) =>
    task!.holders.map((holder) => `${task!.step}|${holder}`),
  );

describe('participation and attainment (F1, F2)', () => {
  const attained = [registered, enrolled, submitted, recommended, ...decided];

  it('count from the legal date on, by interval', () => {
    const withdrawn = fact('2021-05-01', 'CommunityWithdrawn', { reason: 'rebuilt' });
    expect(balance('F1.enrolled', '2021-02-28', registered, enrolled)).toEqual({});
    expect(balance('F1.enrolled', '2021-03-01', registered, enrolled)).toEqual({ GY: 1 });
    expect(balance('F1.enrolled', '2021-05-01', registered, enrolled, withdrawn)).toEqual({});
    expect(balance('F2.attained', '2021-12-05', ...attained)).toEqual({});
    expect(balance('F2.attained', '2021-12-06', ...attained)).toEqual({ GY: 1 });
  });

  it('count a late confirmation where it belongs', () => {
    const late = fact('2021-12-30', 'AttainmentConfirmed', { edition: 'g@1' }, { at: '2022-01-04' });
    const facts = [...attained.slice(0, -1), late];
    expect(balance('F2.attained', '2021-12-31', ...facts)).toEqual({ GY: 1 });
  });

  it('follow a corrected date', () => {
    const corrected = fact('2022-01-05', 'EffectiveDateCorrected', {
      event: 'confirmed',
      to: '2021-12-20',
      was: '2021-12-06',
    });
    expect(balance('F2.attained', '2021-12-19', ...attained, corrected)).toEqual({});
    expect(balance('F2.attained', '2021-12-20', ...attained, corrected)).toEqual({ GY: 1 });
    const row = rows!(stateOf(...attained, corrected), 'a')['case'];
    expect(row).toMatchObject({ status: 'attained', data: { attainedOn: '2021-12-20' } });
  });

  it('leave history with the old area when the community moves (AMB-49)', () => {
    const moved = fact('2022-02-01', 'CommunityAreaTransferred', { area: 'GA', previous: 'GY' });
    expect(balance('F2.attained', '2022-01-31', ...attained, moved)).toEqual({ GY: 1 });
    expect(balance('F2.attained', '2022-02-01', ...attained, moved)).toEqual({ GA: 1 });
  });

  it('end with the community', () => {
    const abolished = fact('2022-02-01', 'CommunityAbolished', { reason: 'merged', into: 'b' });
    expect(balance('F1.enrolled', '2022-02-01', ...attained, abolished)).toEqual({});
  });

  it('count under the yearly reading what was found in the year, anew in each (AMB-5)', () => {
    const due = fact('2022-06-01', 'RecheckBecameDue', { reason: 'a year later' });
    const started = fact('2022-07-01', 'RecheckStarted', { edition: 'g@1' });
    const confirmedAnew = fact('2022-08-01', 'RecheckPassed', { edition: 'g@1' });
    const facts = [...attained, due, started, confirmedAnew];
    expect(balance('F2.attainedIn:2021', '2021-12-05', ...facts)).toEqual({});
    expect(balance('F2.attainedIn:2021', '2021-12-06', ...facts)).toEqual({ GY: 1 });
    expect(balance('F2.attainedIn:2022', '2022-07-31', ...facts)).toEqual({});
    expect(balance('F2.attainedIn:2022', '2022-08-01', ...facts)).toEqual({ GY: 1 });
    expect(balance('F2.attained', '2022-07-31', ...facts)).toEqual({ GY: 1 });
  });

  it('count a merged community in the year of the earliest finding among its parts', () => {
    const merged = fact('2022-03-01', 'StandingInherited', {
      from: ['b', 'c'],
      scheme: 'guizhou-2020',
      as: 'attained',
      metOn: '2021-12-06',
    });
    expect(balance('F2.attainedIn:2022', '2022-12-31', registered, merged)).toEqual({});
    expect(balance('F2.attained', '2022-12-31', registered, merged)).toEqual({ GY: 1 });
  });

  it('keep an attained community until it lapses (AMB-51)', () => {
    const failed = fact('2022-11-01', 'RecheckFailed', {
      edition: 'g@1',
      items: [12],
      reasons: {},
      mendBy: '2022-12-01',
      counts: true,
    });
    const lapsed = fact('2022-12-02', 'AttainmentLapsed', { reason: 'not mended' });
    expect(balance('F2.attained', '2022-11-30', ...attained, failed, lapsed)).toEqual({ GY: 1 });
    expect(balance('F2.attained', '2022-12-02', ...attained, failed, lapsed)).toEqual({});
  });
});

describe('criteria (F13)', () => {
  const first = [
    registered,
    enrolled,
    submitted,
    recommended,
    review('2021-07-20', 12, 'notMet'),
    review('2021-07-20', 16, 'notApplicable'),
  ];

  it('count the first county review once, without what does not apply', () => {
    const facts = [...first, returned, submitted, recommended, review('2021-09-17', 12, 'met')];
    expect(balance('F13.first.notMet:C12:g@1', '2021-12-31', ...facts)).toEqual({ GY: 1 });
    expect(balance('F13.first.reviewed:C12:g@1', '2021-12-31', ...facts)).toEqual({ GY: 1 });
    expect(balance('F13.first.reviewed:C16:g@1', '2021-12-31', ...facts)).toEqual({});
  });

  it('keep the first review in the area held on that date', () => {
    const moved = fact('2021-08-01', 'CommunityAreaTransferred', { area: 'GA', previous: 'GY' });
    expect(balance('F13.first.notMet:C12:g@1', '2021-12-31', ...first, moved)).toEqual({ GY: 1 });
    expect(balance('F13.notMet:C12:g@1', '2021-12-31', ...first, moved)).toEqual({ GA: 1 });
  });

  it('show the highest step of the current pass, and nothing of an item that was sent back', () => {
    expect(balance('F13.notMet:C12:g@1', '2021-07-20', ...first)).toEqual({ GY: 1 });
    expect(balance('F13.notMet:C12:g@1', '2021-07-20', ...first, returned)).toEqual({});
    expect(balance('F13.notApplicable:C16:g@1', '2021-07-20', ...first, returned)).toEqual({ GY: 1 });
    const overruled = fact('2021-10-20', 'CriterionOverruled', {
      step: 'prefecture',
      over: 'county',
      criterion: 16,
      edition: 'g@1',
      result: 'notMet',
      failing: [],
      reason: 'an old tree',
    });
    expect(balance('F13.notApplicable:C16:g@1', '2021-12-31', ...first, overruled)).toEqual({});
    expect(balance('F13.notMet:C16:g@1', '2021-12-31', ...first, overruled)).toEqual({ GY: 1 });
  });

  it('still show the results that an attainment was decided on', () => {
    const facts = [registered, enrolled, submitted, recommended, review('2021-07-20', 12, 'met'), ...decided];
    expect(balance('F13.met:C12:g@1', '2022-01-01', ...facts)).toEqual({ GY: 1 });
  });
});

describe('property coverage (F14)', () => {
  it('is that of the latest count, by whoever made it', () => {
    const share = (covered: number, met: boolean) => [
      { measure: 'coverage', basis: 'compounds', covered, total: 17, met },
    ];
    const said = fact('2021-06-09', 'CriterionSelfChecked', {
      criterion: 12,
      edition: 'g@1',
      result: 'met',
      failing: [],
      answer: { values: {} },
      shares: share(6, true),
    });
    const [on, event] = review('2021-07-20', 12, 'notMet');
    const recounted: Fact = [on, { ...event, data: { ...event.data, shares: share(5, false) } }, { account: 'county' }];
    const facts = [registered, enrolled, said, submitted, recommended, recounted];
    expect(balance('F14.covered:compounds', '2021-07-19', ...facts)).toEqual({ GY: 6 });
    expect(balance('F14.covered:compounds', '2021-07-20', ...facts)).toEqual({ GY: 5 });
    expect(balance('F14.below:compounds', '2021-07-20', ...facts)).toEqual({ GY: 1 });
    expect(balance('F14.tenth:2:compounds', '2021-07-20', ...facts)).toEqual({ GY: 1 });
  });

  it('is that of C12 alone, whatever other criteria count shares', () => {
    const said = (criterion: number, covered: number) =>
      fact('2021-06-09', 'CriterionSelfChecked', {
        criterion,
        edition: 'g@1',
        result: 'met',
        failing: [],
        answer: { values: {} },
        shares: [{ measure: 'any', basis: 'compounds', covered, total: 17, met: true }],
      });
    const facts = [registered, enrolled, said(12, 6), said(5, 17)];
    expect(balance('F14.covered:compounds', '2021-06-09', ...facts)).toEqual({ GY: 6 });
    expect(rows!(stateOf(...facts), 'a')['case']).toMatchObject({ data: { coverage: { covered: 6, total: 17 } } });
    expect(balance('F14.communities:compounds', '2021-06-09', registered, enrolled, said(5, 17))).toEqual({});
  });

  it('keeps what was counted on another basis apart', () => {
    const byHouseholds = fact('2021-06-09', 'CriterionSelfChecked', {
      criterion: 12,
      edition: 'g@1',
      result: 'met',
      failing: [],
      answer: { values: {} },
      shares: [{ measure: 'coverage', basis: 'households', covered: 800, total: 2000, met: true }],
    });
    const facts = [registered, enrolled, byHouseholds];
    expect(balance('F14.total:households', '2021-06-09', ...facts)).toEqual({ GY: 2000 });
    expect(balance('F14.total:compounds', '2021-06-09', ...facts)).toEqual({});
  });
});

describe('the inbox of the chain', () => {
  it('holds one task, for whoever has the step in that place', () => {
    expect(tasks(registered, enrolled)).toEqual(['selfCheck|CommunityClerk@a', 'selfCheck|CommunityHead@a']);
    expect(tasks(registered, enrolled, submitted)).toEqual(['street|StreetOfficer@520103028']);
    expect(tasks(registered, enrolled, submitted, recommended)).toEqual(['county|CountyReviewer@520103']);
    const back = stateOf(registered, enrolled, submitted, recommended, returned);
    expect(tasks(registered, enrolled, submitted, recommended, returned)).toEqual([
      'mend|CommunityClerk@a',
      'mend|CommunityHead@a',
    ]);
    expect(tasksOf!(back, 'a')['selfCheck']).toMatchObject({ due: '2021-08-03', data: { items: [12] } });
  });

  it('waits for the end of the notice, then for answers, then for whoever confirms', () => {
    const published = [registered, enrolled, submitted, recommended, ...decided.slice(0, -1)];
    const elapsed = fact('2021-11-27', 'PublicNoticeElapsed');
    const objected = fact('2021-11-25', 'ObjectionFiled', { objection: 'o', community: 'a' });
    const toAnother = fact('2021-11-25', 'ObjectionFiled', { objection: 'p', community: 'b' });
    const answered = fact('2021-12-03', 'ObjectionAnswered', { objection: 'o' });
    const waits = (...facts: readonly Fact[]) =>
      (rows!(stateOf(...published, ...facts), 'a')['case']!.data as { waitsAt: string }).waitsAt;
    expect(waits()).toBe('public');
    expect(waits(toAnother, elapsed)).toBe('confirmation');
    expect(waits(objected, elapsed)).toBe('objection');
    expect(waits(objected, elapsed, answered)).toBe('confirmation');
    expect(tasks(...published, objected, elapsed)).toEqual([]);
    expect(tasks(...published, objected, elapsed, answered)).toEqual(['confirmation|PrefectureReviewer@GY']);
    expect(streamsCounting(creationAccount, 'a', stateOf(...published))).toEqual([
      'community-a',
      'creation-a',
      'publicNotice-n',
    ]);
  });

  it('shows an urging to whoever it was meant for', () => {
    const urged = fact('2021-06-17', 'AssessmentUrged', { step: 'county', workingDay: '2021-06-17' });
    const data = (...facts: readonly Fact[]) => tasksOf!(stateOf(...facts), 'a');
    const open = [registered, enrolled, submitted, recommended, urged];
    expect(data(...open)['county']!.data).toMatchObject({ urgedOn: '2021-06-17' });
    expect(data(...open, passed('2021-07-20', 'CountyReviewPassed'))['prefecture']!.data).not.toHaveProperty('urgedOn');
  });

  it('moves with the community', () => {
    const moved = fact('2021-07-01', 'CommunityAreaTransferred', { area: 'GA', previous: 'GY' });
    const facts = [registered, enrolled, submitted, recommended, passed('2021-07-20', 'CountyReviewPassed'), moved];
    expect(tasks(...facts)).toEqual(['prefecture|PrefectureReviewer@GA']);
  });

  it('is empty once everything is decided, or the community is gone', () => {
    expect(tasks(registered, enrolled, submitted, recommended, ...decided)).toEqual([]);
    expect(tasks(registered, enrolled, fact('2021-04-01', 'CommunityAbolished', { reason: 'x' }))).toEqual([]);
  });
});
