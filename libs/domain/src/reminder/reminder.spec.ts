import { describe, expect, it } from '@jest/globals';
import { specify } from '@greenledger/eventing/testing';
import { type Obligation, obligationId, obligationRef } from '../obligation/obligation.state.js';
import {
  clock,
  configured,
  guizhou,
  ladder,
  office,
  termsFor,
  transport,
  withRule,
} from '../obligation/obligation.fixture.js';
import { instantAt, type LegalDate, legalDate } from '../shared/dates.js';
import { type AccountId, type DocumentId } from '../shared/ids.js';
import { type PolicyDocument, policyDocumentRef } from '../policy-document/policy-document.state.js';
import { schemeRef, type SchemeState } from '../scheme/scheme.js';
import { type ReminderEvent } from './reminder.events.js';
import { reminder, reminderRef } from './reminder.js';
import { ACKNOWLEDGE } from './subjects.js';

const terms = termsFor('quarterlyReport');
const id = obligationId({ ...terms, obligor: transport });
const subject = { kind: 'obligation', id };
const open: Obligation = { is: 'open', terms, obligor: transport, overdue: false, returns: 0 };
const filed: Obligation = {
  ...open,
  is: 'submitted',
  version: 1,
  firstFiledAt: terms.opensAt,
  filedAt: terms.opensAt,
  filers: [],
  missing: [],
  late: false,
  daysLate: 0,
  revision: false,
  pilots: [],
};

const setting = (
  date: LegalDate,
  time: `${number}:${number}` = '00:00',
  about: Obligation = open,
  scheme: SchemeState = configured,
) => {
  const at = instantAt(date, time);
  return {
    at,
    today: legalDate(at),
    cited: [
      [obligationRef(id), about],
      [schemeRef(guizhou), scheme],
    ] as const,
  };
};
const { given } = specify(reminder, { actor: clock, ...setting('2020-10-01') });

const issue = (rung: string) => ({ type: 'IssueReminder', scheme: guizhou, subject, rung }) as const;
const liaison = 'li-transport' as AccountId;
const deliver = { type: 'DeliverReminder', channel: 'inApp', to: [liaison] } as const;
const issued = (rung: 'before' | 'dueDay' | 'overdue' = 'before'): ReminderEvent => ({
  type: 'ReminderIssued',
  data: {
    scheme: guizhou,
    subject,
    about: 'quarterlyReport',
    rung,
    name: rung,
    dueAt: instantAt('2020-09-28', '09:00'),
    deliverAt: instantAt('2020-10-09', '09:00'),
    holders: ['Liaison@transport', 'Member@transport'],
  },
});
const failed = (attempt: number, retryAt?: string): ReminderEvent => ({
  type: 'ReminderFailed',
  data: { channel: 'inApp', reason: 'channel', attempt, ...(retryAt && { retryAt }) },
});

describe('a reminder', () => {
  it('whose day was past at the opening is issued at once and delivered at nine on the next working day', () =>
    given().when(issue('before')).then(issued()));

  it('is issued once, when it is due', () => {
    given(issued()).when(issue('before')).thenNothingHappens();
    given().when(issue('dueDay')).thenNothingHappens();
  });

  it('is issued by the clock only', () => given().when(issue('before'), { actor: office }).refuses('NotAllowed'));

  it('is not issued of what is filed, waived or unknown', () => {
    given()
      .when(issue('before'), setting('2020-10-01', '00:00', filed))
      .thenNothingHappens();
    given()
      .when(issue('before'), setting('2020-10-01', '00:00', { ...open, is: 'waived' }))
      .thenNothingHappens();
    given()
      .when(issue('before'), setting('2020-10-01', '00:00', { is: 'unopened' }))
      .thenNothingHappens();
    given().when(issue('1-before')).thenNothingHappens();
  });

  it('escalates to the head of the obligor and the office director', () => {
    const [event] = given().when(issue('escalated'), setting('2020-10-14', '09:00')).events;
    expect(event).toMatchObject({ data: { holders: ['Member@transport', 'OfficeDirector@province'] } });
  });

  it('has one stream per subject and rung', () =>
    expect(reminderRef(subject, 'before').id).toBe(`obligation.${id}.before`));
});

describe('delivery', () => {
  it('waits for its time', () => given(issued()).when(deliver, setting('2020-10-08', '09:00')).thenNothingHappens());

  it('goes to the accounts that hold the roles at that moment', () =>
    given(issued())
      .when(deliver, setting('2020-10-09', '09:00'))
      .then({
        type: 'ReminderDelivered',
        data: { channel: 'inApp', message: `obligation-${id}@2020-10-09T01:00`, to: [liaison] },
      }));

  it('of two rungs at one time is one message, unless the ladder says otherwise', () => {
    const messageOf = (rung: 'before' | 'dueDay', scheme = configured) => {
      const [event] = given(issued(rung)).when(deliver, setting('2020-10-09', '09:00', open, scheme)).events;
      return event?.type === 'ReminderDelivered' ? event.data.message : undefined;
    };
    expect(messageOf('before')).toBe(messageOf('dueDay'));
    const apart = withRule(configured, { key: 'notices.ladder', value: { ...ladder, together: false } }, '2020-09-12');
    expect(messageOf('before', apart)).not.toBe(messageOf('dueDay', apart));
  });

  it.each([
    ['filed', filed],
    ['accepted', { ...filed, is: 'accepted' }],
    ['waived', { ...open, is: 'waived' }],
  ] as const)('is dropped when the matter was %s meanwhile', (reason, about) =>
    given(issued())
      .when(deliver, setting('2020-10-09', '09:00', about))
      .then({ type: 'ReminderDropped', data: { reason } }),
  );

  it('is dropped when a return has set new rungs', () => {
    const mending = { dueOn: '2020-10-14', dueAt: instantAt('2020-10-14', '24:00'), rungs: [] };
    given(issued())
      .when(deliver, setting('2020-10-09', '09:00', { ...filed, is: 'returned', mending }))
      .then({ type: 'ReminderDropped', data: { reason: 'superseded' } });
  });

  it('happens once', () => {
    const [delivered] = given(issued()).when(deliver, setting('2020-10-09', '09:00')).events;
    given(issued(), delivered!).when(deliver, setting('2020-10-09', '10:00')).thenNothingHappens();
  });

  it('of what was never issued is refused', () => given().when(deliver).refuses('WrongState', { is: 'unissued' }));

  it('that finds nobody is tried again on the next working days, twice', () => {
    const nobody = (attempt: number, retryAt?: string): ReminderEvent => ({
      type: 'ReminderFailed',
      data: { channel: 'inApp', reason: 'noHolder', attempt, ...(retryAt && { retryAt }) },
    });
    const first = nobody(1, instantAt('2020-10-10', '09:00'));
    const second = nobody(2, instantAt('2020-10-12', '09:00'));
    const toNobody = { ...deliver, to: [] };
    given(issued()).when(toNobody, setting('2020-10-09', '09:00')).then(first);
    given(issued(), first).when(toNobody, setting('2020-10-10', '09:00')).then(second);
    given(issued(), first, second).when(toNobody, setting('2020-10-12', '09:00')).then(nobody(3));
  });

  it('that its channel does not take is tried again, never on a rest day', () =>
    given(issued(), ...[1, 2, 3].map((attempt) => failed(attempt, instantAt('2020-10-10', '10:00'))))
      .when({ type: 'FailReminder', channel: 'inApp' }, setting('2020-10-10', '10:00'))
      .then(failed(4, instantAt('2020-10-12', '09:00'))));

  it('is given up after five repeats', () => {
    const past = [1, 2, 3, 4, 5].map((attempt) => failed(attempt, instantAt('2020-10-12', '09:00')));
    given(issued(), ...past)
      .when({ type: 'FailReminder', channel: 'inApp' }, setting('2020-10-12', '09:00'))
      .then(failed(6));
    given(issued(), ...past, failed(6))
      .when(deliver, setting('2020-10-13', '09:00'))
      .thenNothingHappens();
  });
});

describe('the reminder of an acknowledgement', () => {
  const document = '黔建城通〔2020〕87号' as DocumentId;
  const about = { kind: 'policyDocument', id: document };
  const issuedDocument: PolicyDocument = {
    is: 'issued',
    number: { printed: document, normalised: document },
    bases: [],
    addressees: ['GY.housing', 'GY.water'],
    acknowledged: ['GY.water'],
    remindAt: instantAt('2020-09-16', '09:00'),
  };
  const now = (state: PolicyDocument) => {
    const at = instantAt('2020-09-16', '09:00');
    const cited = [
      [policyDocumentRef(document), state],
      [schemeRef(guizhou), configured],
    ] as const;
    return { at, today: legalDate(at), cited };
  };
  const remind = { type: 'IssueReminder', scheme: guizhou, subject: about, rung: ACKNOWLEDGE } as const;

  it('goes to the bureaus that have not acknowledged', () => {
    const [event] = given().when(remind, now(issuedDocument)).events;
    expect(event).toMatchObject({
      data: { about: 'acknowledgement', holders: ['PrefectureDepartment@GY.housing', 'PrefectureOfficer@GY'] },
    });
    given(event!)
      .when(deliver, now({ ...issuedDocument, acknowledged: issuedDocument.addressees }))
      .then({ type: 'ReminderDropped', data: { reason: 'acknowledged' } });
  });

  it('is not issued where all have acknowledged, or no rule asks for it', () => {
    given()
      .when(remind, now({ ...issuedDocument, acknowledged: issuedDocument.addressees }))
      .thenNothingHappens();
    given()
      .when(remind, now({ ...issuedDocument, remindAt: undefined }))
      .thenNothingHappens();
    given()
      .when(remind, now({ is: 'unregistered' }))
      .thenNothingHappens();
  });
});
