import { describe, it } from '@jest/globals';
import { specify } from '@greenledger/eventing/testing';
import { type AccountId, type DocumentId, type UnitId } from '../shared/ids.js';
import { configured, guizhou, withRule } from '../obligation/obligation.fixture.js';
import { schemeRef } from '../scheme/scheme.js';
import { instantAt } from '../shared/dates.js';
import { type PolicyDocumentEvent } from './policy-document.events.js';
import { policyDocument, policyDocumentRef } from './policy-document.js';

const office = { account: 'office-1' as AccountId, role: 'ProvincialOfficer' } as const;
const bureau = { account: 'gy-1' as AccountId, role: 'PrefectureOfficer', unit: 'GY.housing' as UnitId } as const;
const { given } = specify(policyDocument, { actor: office, at: '2020-09-11T02:00:00.000Z', today: '2020-09-11' });

const reminding = withRule(configured, { key: 'acknowledgement.reminder', value: { workingDays: 3 } }, '2020-09-11');

const number = { printed: '建成〔2020〕68号', normalised: '建城〔2020〕68号' };
const details = { number, title: '绿色社区创建行动方案', issuers: ['housing'], dated: '2020-07-22' };
const registered: PolicyDocumentEvent = { type: 'PolicyDocumentRegistered', data: details };
const issued: PolicyDocumentEvent = {
  type: 'DocumentIssued',
  data: { issuedOn: '2020-09-11', addressees: ['GY.housing'] },
};

describe('a policy document', () => {
  it('is registered with its number as printed and as it should read', () =>
    given()
      .when({ type: 'RegisterPolicyDocument', ...details })
      .then(registered));

  it('has a normalised number that is unique', () =>
    given(registered)
      .when({ type: 'RegisterPolicyDocument', ...details })
      .refuses('DocumentNumberInUse', { number: number.normalised }));

  it('rests only on a registered basis', () => {
    const basis = '黔府办发〔2020〕1号' as DocumentId;
    given(registered)
      .when({ type: 'LinkPolicyBasis', basis }, { cited: [[policyDocumentRef(basis), policyDocument.initial]] })
      .refuses('BasisMissing', { basis });
  });

  it('is not issued to a bureau that no longer stands', () =>
    given(registered)
      .when({
        type: 'IssueDocument',
        issuedOn: '2020-09-11',
        addressees: [{ bureau: 'GY.water', activeFrom: '2010-01-01', activeTo: '2020-09-11' }],
      })
      .refuses('AddresseeUnknown', { bureaus: ['GY.water'] }));

  it('is issued with the day after which a missing acknowledgement is reminded of, where a rule says so', () => {
    const issue = {
      type: 'IssueDocument',
      issuedOn: '2020-09-11',
      addressees: [{ bureau: 'GY.housing', activeFrom: '2010-01-01' }],
    } as const;
    const data = { issuedOn: '2020-09-11', addressees: ['GY.housing'], scheme: guizhou };
    given(registered)
      .when(issue, { cited: [[schemeRef(guizhou), reminding]] })
      .then({ type: 'DocumentIssued', data: { ...data, remindAt: instantAt('2020-09-16', '09:00') } });
    given(registered)
      .when(issue, { cited: [[schemeRef(guizhou), configured]] })
      .then({ type: 'DocumentIssued', data });
    given(issued).when(issue).refuses('WrongState', { is: 'unregistered' });
  });

  it('is issued once, on a real date, and corrected with a reason', () => {
    const issue = { type: 'IssueDocument', issuedOn: '2020-09-11', addressees: [] } as const;
    given(registered, issued).when(issue).refuses('WrongState', { is: 'issued' });
    given(registered)
      .when({ ...issue, issuedOn: '2020-02-30' })
      .refuses('WrongState', { issuedOn: '2020-02-30' });
    given(registered).when({ type: 'CorrectPolicyDocument', title: '更正', reason: ' ' }).refuses('ReasonMissing');
    given(registered)
      .when({ type: 'CorrectPolicyDocument', title: '更正', reason: '印刷有误' })
      .then({ type: 'PolicyDocumentCorrected', data: { title: '更正', reason: '印刷有误' } });
  });

  it('is acknowledged by addressees only, and once it is issued', () => {
    const acknowledge = { type: 'AcknowledgeDocument', bureau: 'ZY.housing' } as const;
    given(registered).when(acknowledge, { actor: bureau }).refuses('WrongState', { is: 'registered' });
    given(registered, issued)
      .when(acknowledge, { actor: bureau })
      .refuses('AddresseeUnknown', { bureau: 'ZY.housing' });
  });

  it('is acknowledged once by an addressee', () => {
    const acknowledge = { type: 'AcknowledgeDocument', bureau: 'GY.housing' } as const;
    const acknowledged: PolicyDocumentEvent = { type: 'DocumentAcknowledged', data: { bureau: 'GY.housing' } };
    given(registered, issued).when(acknowledge, { actor: bureau }).then(acknowledged);
    given(registered, issued, acknowledged).when(acknowledge, { actor: bureau }).thenNothingHappens();
  });

  it('is not acknowledged for another bureau', () =>
    given(registered, issued)
      .when(
        { type: 'AcknowledgeDocument', bureau: 'GY.housing' },
        { actor: { ...bureau, unit: 'ZY.housing' as UnitId } },
      )
      .refuses('NotAllowed'));
});
