import { describe, it } from '@jest/globals';
import { specify } from '@greenledger/eventing/testing';
import { type AccountId, type DocumentId, type UnitId } from '../shared/ids.js';
import { type PolicyDocumentEvent } from './policy-document.events.js';
import { policyDocument, policyDocumentRef } from './policy-document.js';

const office = { account: 'office-1' as AccountId, role: 'ProvincialOfficer' } as const;
const bureau = { account: 'gy-1' as AccountId, role: 'PrefectureOfficer', unit: 'GY.housing' as UnitId } as const;
const { given } = specify(policyDocument, { actor: office, at: '2020-09-11T02:00:00.000Z', today: '2020-09-11' });

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
