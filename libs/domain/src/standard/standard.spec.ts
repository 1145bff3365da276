import { describe, expect, it } from '@jest/globals';
import { specify } from '@greenledger/eventing/testing';
import { policyDocument, policyDocumentRef } from '../policy-document/policy-document.js';
import { type AccountId, type SchemeId, type StandardId } from '../shared/ids.js';
import { edition, type Measure, type StandardVersion } from '../shared/standard.js';
import { type StandardEvent } from './standard.events.js';
import { trialStandard } from './standard.fixture.js';
import { baseStandardOf, standard, versionInForce, versionNamed } from './standard.js';

const office = { account: 'office-1' as AccountId, role: 'ProvincialOfficer' } as const;
const basis = policyDocumentRef(trialStandard.basis);
const known = {
  is: 'registered',
  number: { printed: '', normalised: '' },
  bases: [],
  addressees: [],
  acknowledged: [],
};
const { given } = specify(standard, {
  actor: office,
  at: '2020-09-11T02:00:00.000Z',
  today: '2020-09-11',
  cited: [[basis, known]],
});

const registered = (version = 1): StandardEvent => ({
  type: 'StandardVersionRegistered',
  data: { ...trialStandard, version },
});
const active = (version: number, appliesFrom: string): StandardEvent => ({
  type: 'StandardVersionActivated',
  data: { version, appliesFrom },
});
const register = (change: Partial<StandardVersion> = {}) =>
  ({ type: 'RegisterStandardVersion', ...trialStandard, ...change }) as const;
const { criteria } = trialStandard;

describe('a version of the standard', () => {
  it('is registered with its sixteen items', () => given().when(register()).then(registered()));

  it('rests on a registered document', () =>
    given()
      .when(register(), { cited: [[basis, policyDocument.initial]] })
      .refuses('BasisMissing'));

  it('lacks no item', () =>
    given()
      .when(register({ criteria: criteria.filter(({ no }) => no !== 9) }))
      .refuses('BaseItemMissing', { missing: [9] }));

  it('has each number once', () =>
    given()
      .when(register({ criteria: [...criteria, criteria[8]!] }))
      .refuses('BaseItemMissing', { repeated: [9] }));

  it('has each item in a group that it declares', () =>
    given()
      .when(register({ criteria: criteria.map((c) => (c.no === 12 ? { ...c, group: 'G9' } : c)) }))
      .refuses('BaseItemMissing', { ungrouped: [12] }));

  it('holds measures that can be judged and named', () => {
    const measured = (measure: object) =>
      register({ criteria: criteria.map((c) => (c.no === 12 ? { ...c, measures: [measure as Measure] } : c)) });
    const share = criteria[11]!.measures[0]!;
    for (const field of ['covered', 'total', 'basis', 'atLeast', 'of']) {
      given()
        .when(measured({ ...share, [field]: undefined }))
        .refuses('MeasureInvalid', { criterion: 12 });
    }
    given()
      .when(measured({ ...share, of: 0 }))
      .refuses('MeasureInvalid');
    given()
      .when(register({ criteria: criteria.map((c) => (c.no === 12 ? { ...c, measures: [share, share] } : c)) }))
      .refuses('MeasureInvalid', { measure: 'coverage' });
    given()
      .when(register({ criteria: criteria.map((c) => (c.no === 12 ? { ...c, measures: [] } : c)) }))
      .refuses('MeasureInvalid');
  });

  it('may be mended until it is active, and never afterwards', () => {
    const mended = { title: { zh: '新', en: 'new' } };
    given(registered())
      .when(register(mended))
      .then({ type: 'StandardVersionRegistered', data: { ...trialStandard, ...mended } });
    given(registered(), active(1, '2020-09-11')).when(register(mended)).refuses('WrongState', { is: 'active' });
    given(registered(), active(1, '2020-09-11')).when(register()).thenNothingHappens();
  });
});

describe('putting a version in force', () => {
  it('may lie ahead', () =>
    given(registered())
      .when({ type: 'ActivateStandardVersion', version: 1, appliesFrom: '2021-01-01' })
      .then(active(1, '2021-01-01')));

  it('founds the first on any day, but never changes what was in force yesterday', () => {
    given(registered())
      .when({ type: 'ActivateStandardVersion', version: 1, appliesFrom: '2020-07-22' })
      .then(active(1, '2020-07-22'));
    given(registered(), active(1, '2020-07-22'), registered(2))
      .when({ type: 'ActivateStandardVersion', version: 2, appliesFrom: '2020-09-10' })
      .refuses('EffectiveInPast');
  });

  it('asks for a registered version', () =>
    given()
      .when({ type: 'ActivateStandardVersion', version: 3, appliesFrom: '2021-01-01' })
      .refuses('StandardVersionMismatch'));

  it('never leaves two in force on one day', () => {
    const { state } = given(registered(), active(1, '2020-09-11'), registered(2), active(2, '2022-01-01'));
    expect(versionInForce(state, '2020-09-10')).toBeUndefined();
    expect(versionInForce(state, '2021-12-31')?.version).toBe(1);
    expect(versionInForce(state, '2022-01-01')?.version).toBe(2);
    given(registered(), active(1, '2020-09-11'), registered(2))
      .when({ type: 'ActivateStandardVersion', version: 2, appliesFrom: '2020-09-11' })
      .refuses('WrongState', { already: 1 });
  });
});

describe('retiring a version', () => {
  const retire = {
    type: 'RetireStandardVersion',
    version: 1,
    retiredFrom: '2023-01-01',
    reason: 'scheme ended',
  } as const;

  it('ends it from a day on', () => {
    const { state } = given(registered(), active(1, '2020-09-11'), {
      type: 'StandardVersionRetired',
      data: { version: 1, retiredFrom: '2023-01-01', reason: 'scheme ended' },
    });
    expect(versionInForce(state, '2022-12-31')?.version).toBe(1);
    expect(versionInForce(state, '2023-01-01')).toBeUndefined();
  });

  it('needs a reason, an active version and a day that has not passed', () => {
    const past = [registered(), active(1, '2020-09-11')];
    given(...past)
      .when(retire)
      .then({
        type: 'StandardVersionRetired',
        data: { version: 1, retiredFrom: '2023-01-01', reason: 'scheme ended' },
      });
    given(...past)
      .when({ ...retire, reason: '' })
      .refuses('ReasonMissing');
    given(...past)
      .when({ ...retire, retiredFrom: '2020-09-10' })
      .refuses('EffectiveInPast');
    given(registered()).when(retire).refuses('WrongState');
    given().when(retire).refuses('StandardVersionMismatch');
  });

  it('leaves it readable under the name that reviews carry', () => {
    const id: StandardId = baseStandardOf('guizhou-2020' as SchemeId);
    const { state } = given(registered(), active(1, '2020-09-11'));
    expect(edition(id, 1)).toBe('guizhou-2020@1');
    expect(versionNamed(state, id, edition(id, 1))?.version).toBe(1);
    expect(versionNamed(state, id, edition(id, 2))).toBeUndefined();
  });
});
