import { describe, expect, it } from '@jest/globals';
import { specify } from '@greenledger/eventing/testing';
import { policyDocument, policyDocumentRef } from '../policy-document/policy-document.js';
import { type AccountId, type AreaId, type StandardId } from '../shared/ids.js';
import { type Criterion, type Measure, type StandardVersion } from '../shared/standard.js';
import { type StandardEvent } from './standard.events.js';
import { trialStandard } from './standard.fixture.js';
import { applicable, regionalInForce, standard, versionNamed } from './standard.js';

const ZY = 'ZY' as AreaId;
const officer = { account: 'zy' as AccountId, role: 'PrefectureOfficer', area: ZY } as const;
const known = {
  is: 'registered',
  number: { printed: '', normalised: '' },
  bases: [],
  addressees: [],
  acknowledged: [],
};
const basis = policyDocumentRef(trialStandard.basis);
const { given } = specify(standard, {
  actor: officer,
  at: '2020-11-02T02:00:00.000Z',
  today: '2020-11-02',
  cited: [[basis, known]],
});

const { criteria } = trialStandard;
const added = (no: number, value: string): Criterion => ({
  ...criteria[6]!,
  no,
  measures: [{ ...criteria[6]!.measures[0]!, key: value, value } as Measure],
});
const coverage = (atLeast: number, of = 100): Criterion => ({
  ...criteria[11]!,
  measures: [{ ...criteria[11]!.measures[0]!, atLeast, of } as Measure],
});
/** The base items with other ones in their place, and more behind them. */
const on = (...own: readonly Criterion[]): readonly Criterion[] => [
  ...criteria.map((item) => own.find(({ no }) => no === item.no) ?? item),
  ...own.filter(({ no }) => no > 16),
];
const Z1 = added(17, 'rooftopGreening');
const Z2 = added(18, 'chargingPosts');

const base = (version = 1, appliesFrom = '2020-09-11', items = criteria): StandardEvent[] => [
  { type: 'StandardVersionRegistered', data: { ...trialStandard, version, criteria: items } },
  { type: 'StandardVersionActivated', data: { version, appliesFrom } },
];
const version = (no: number, items: readonly Criterion[]): StandardVersion => ({
  ...trialStandard,
  version: no,
  criteria: items,
});
const drafted = (no: number, items: readonly Criterion[]): StandardEvent => ({
  type: 'RegionalStandardDrafted',
  data: { area: ZY, ...version(no, items) },
});
const filed = (no: number): StandardEvent => ({
  type: 'RegionalStandardFiled',
  data: { area: ZY, version: no, filing: '遵建〔2020〕1号' },
});
const published = (no: number, appliesFrom: string): StandardEvent => ({
  type: 'RegionalStandardPublished',
  data: { area: ZY, version: no, appliesFrom, base: 1 },
});
const draft = (items: readonly Criterion[], no = 1) =>
  ({ type: 'DraftRegionalStandard', area: ZY, ...version(no, items) }) as const;
const publish = (no: number, appliesFrom = '2021-01-01') =>
  ({ type: 'PublishRegionalStandard', area: ZY, version: no, appliesFrom }) as const;
const ready = (items: readonly Criterion[]) => given(...base(), drafted(1, items), filed(1));

describe('a regional standard (R69)', () => {
  it('is drafted, filed and published by its own area', () => {
    given(...base())
      .when(draft(on(Z1, Z2)))
      .then(drafted(1, on(Z1, Z2)));
    given(...base(), drafted(1, on(Z1)))
      .when({ type: 'FileRegionalStandard', area: ZY, version: 1, filing: '遵建〔2020〕1号' })
      .then(filed(1));
    ready(on(Z1, Z2)).when(publish(1)).then(published(1, '2021-01-01'));
    const guiyang = { ...officer, area: 'GY' as AreaId };
    given(...base())
      .when(draft(on(Z1)), { actor: guiyang })
      .refuses('OutsideArea');
    ready(on(Z1)).when(publish(1), { actor: guiyang }).refuses('OutsideArea');
  });

  it('goes through its standings in order', () => {
    given(...base())
      .when(publish(1))
      .refuses('StandardVersionMismatch');
    given(...base(), drafted(1, on(Z1)))
      .when(publish(1))
      .refuses('WrongState', { is: 'drafted' });
    given(...base(), drafted(1, on(Z1)), filed(1))
      .when(draft(on(Z1)))
      .refuses('WrongState', { is: 'filed' });
    given(...base(), drafted(1, on(Z1)))
      .when({ type: 'FileRegionalStandard', area: ZY, version: 1, filing: ' ' })
      .refuses('BasisMissing');
    given(...base(), drafted(1, on(Z1)), filed(1))
      .when({ type: 'FileRegionalStandard', area: ZY, version: 1, filing: 'again' })
      .refuses('WrongState');
    given(...base())
      .when(draft(on(Z1)), { cited: [[basis, policyDocument.initial]] })
      .refuses('BasisMissing');
  });

  it('lacks no base item', () =>
    given(...base())
      .when(draft(criteria.filter(({ no }) => no !== 9)))
      .refuses('BaseItemMissing', { missing: [9] }));

  it('lacks none of a base that grew since it was drafted', () =>
    given(...base(), ...base(2, '2021-01-01', on(Z1)), drafted(1, criteria), filed(1))
      .when(publish(1, '2021-06-01'))
      .refuses('BaseItemMissing', { missing: [17] }));

  it('applies from a day that has not passed', () =>
    ready(on(Z1)).when(publish(1, '2020-11-01')).refuses('EffectiveInPast'));

  it('may raise a threshold, never lower it; shares are compared in integers', () => {
    ready(on(coverage(40)))
      .when(publish(1))
      .then(published(1, '2021-01-01'));
    ready(on(coverage(3, 10)))
      .when(publish(1))
      .then(published(1, '2021-01-01'));
    ready(on(coverage(25)))
      .when(publish(1))
      .refuses('WeakerThanBase', { criterion: 12, measure: 'coverage' });
    ready(on(coverage(299, 1000)))
      .when(publish(1))
      .refuses('WeakerThanBase', { criterion: 12 });
  });

  const measured = (no: number, i: number, change: object): Criterion => ({
    ...criteria[no - 1]!,
    measures: criteria[no - 1]!.measures.map((m, j) => (j === i ? { ...m, ...change } : m)),
  });
  const [some] = criteria[0]!.measures;
  const actors = some?.kind === 'some' ? some.items : [];
  it.each<[string, Criterion]>([
    ['an item that may be left out now', { ...criteria[11]!, notApplicable: 'reason' }],
    ['less evidence', { ...criteria[11]!, evidence: { atLeast: 0, kinds: [] } }],
    ['a measure that is gone', { ...criteria[4]!, measures: criteria[4]!.measures.slice(1) }],
    ['a measure of another kind', measured(2, 0, { kind: 'yes' })],
    ['a count that is lower', measured(2, 1, { atLeast: 1 })],
    ['a count of something else', measured(2, 1, { value: 'meetings' })],
    ['another value that is asked', measured(7, 0, { value: 'trees' })],
    ['other values that are compared', measured(5, 2, { left: 'planned' })],
    ['an expert note that is no longer needed', measured(5, 1, { notApplicable: 'reason' })],
    ['a further system that may be left out', measured(4, 0, { notApplicableItems: ['gas', 'fire'] })],
    ['a system that is gone', measured(4, 0, { items: [] })],
    ['fewer kinds of actor', measured(1, 0, { atLeast: 2 })],
    [
      'more kinds of actor to choose from',
      measured(1, 0, { items: [...actors, { value: 'x', text: { zh: 'x', en: 'x' } }] }),
    ],
  ])('is weaker with %s', (_, item) =>
    ready(on(item)).when(publish(1)).refuses('WeakerThanBase', { criterion: item.no }),
  );

  it('may narrow an exemption', () => {
    const noted = { ...criteria[15]!, notApplicable: 'expertNote' } as const;
    const { notApplicable: _, ...never } = criteria[15]!;
    ready(on(noted)).when(publish(1)).then(published(1, '2021-01-01'));
    ready(on(never)).when(publish(1)).then(published(1, '2021-01-01'));
  });

  it('is the only one of its area to begin on a day', () =>
    given(...base(), drafted(1, on(Z1)), filed(1), published(1, '2021-01-01'), drafted(2, on(Z2)), filed(2))
      .when(publish(2))
      .refuses('WrongState', { already: 1 }));

  it('is repealed with a reason, from a day that has not passed', () => {
    const past = [...base(), drafted(1, on(Z1)), filed(1), published(1, '2021-01-01')];
    const repeal = {
      type: 'RepealRegionalStandard',
      area: ZY,
      version: 1,
      repealedFrom: '2021-07-01',
      reason: 'x',
    } as const;
    given(...past)
      .when(repeal)
      .then({
        type: 'RegionalStandardRepealed',
        data: { area: ZY, version: 1, repealedFrom: '2021-07-01', reason: 'x' },
      });
    given(...past)
      .when({ ...repeal, reason: '' })
      .refuses('ReasonMissing');
    given(...past)
      .when({ ...repeal, repealedFrom: '2020-11-01' })
      .refuses('EffectiveInPast');
    given(...base(), drafted(1, on(Z1)))
      .when(repeal)
      .refuses('WrongState');
  });
});

describe('the standard that an assessment is opened under', () => {
  const id = 'guizhou-2020' as StandardId;
  const { state } = given(
    ...base(),
    drafted(1, on(Z1, Z2)),
    filed(1),
    published(1, '2021-01-01'),
    drafted(2, on(Z1, Z2, coverage(40))),
    filed(2),
    published(2, '2021-07-01'),
    ...base(2, '2022-01-01', on(Z1)),
  );
  const edition = (area: string, day: string) => applicable(state, id, area as AreaId, day)?.edition;

  it('is the area’s own from the day that it applies', () => {
    expect(edition('ZY', '2020-12-31')).toBe('guizhou-2020@1');
    expect(edition('ZY', '2021-06-30')).toBe('guizhou-2020.ZY@1');
    expect(edition('ZY', '2021-07-02')).toBe('guizhou-2020.ZY@2');
    expect(edition('GY', '2021-07-02')).toBe('guizhou-2020@1');
  });

  it('is the base again once the base moved on and the area has not followed', () => {
    expect(regionalInForce(state, ZY, '2022-01-01')?.version).toBe(2);
    expect(edition('ZY', '2022-01-01')).toBe('guizhou-2020@2');
  });

  it('stays readable under the name that reviews carry', () => {
    expect(versionNamed(state, id, edition('ZY', '2021-07-02')!)?.criteria).toHaveLength(18);
    expect(versionNamed(state, id, 'guizhou-2020.GY@1' as never)).toBeUndefined();
  });
});
