import { describe, expect, it } from '@jest/globals';
import { type RecordedEvent } from '@greenledger/eventing';
import { foldWhole } from './engine/whole.js';
import { type IssuedNotice, issuedNoticesAccount } from './issued-notices.js';

const stream = 'reminder-obligation.guizhou-2020.quarterlyReport.2020-Q3.transport.before';
const issued = {
  type: 'ReminderIssued',
  data: {
    scheme: 'guizhou-2020',
    subject: { kind: 'obligation', id: 'guizhou-2020.quarterlyReport.2020-Q3.transport' },
    about: 'quarterlyReport',
    rung: 'before',
    name: 'before',
    dueAt: '2020-09-29T01:00:00.000Z',
    deliverAt: '2020-09-29T01:00:00.000Z',
    holders: ['Liaison@transport'],
  },
};
const failed = (retryAt?: string) => ({
  type: 'ReminderFailed',
  data: { channel: 'inApp', reason: 'noHolder', attempt: 1, ...(retryAt && { retryAt }) },
});
const delivered = { type: 'ReminderDelivered', data: { channel: 'inApp', message: 'm', to: ['a1', 'a2'] } };
const dropped = { type: 'ReminderDropped', data: { reason: 'filed' } };

/** The line of a notice after some facts, each a minute behind the one before it. */
const lineAfter = (...facts: readonly { readonly type: string; readonly data: object }[]) => {
  const events = facts.map((fact, i) => ({
    ...fact,
    id: `e${i}`,
    stream,
    revision: i,
    position: String(i),
    ordinal: i,
    metadata: { at: `2020-09-29T01:0${i}:00.000Z`, effectiveOn: '2020-09-29' },
  })) as unknown as readonly RecordedEvent[];
  const { state } = foldWhole(issuedNoticesAccount, stream, events).folded;
  const line = issuedNoticesAccount.rows!(state as never, stream)['notice'];
  return line && { ...line, data: line.data as IssuedNotice };
};

describe('a notice that was issued', () => {
  it('is on its way, on the day on which it was issued', () => {
    expect(lineAfter(issued)).toMatchObject({
      status: 'issued',
      due: '2020-09-29',
      data: { about: 'quarterlyReport' },
    });
  });

  it('is delivered once it reached people, and says whom and when', () => {
    expect(lineAfter(issued, delivered)).toMatchObject({
      status: 'delivered',
      data: { delivered: { at: '2020-09-29T01:01:00.000Z', to: ['a1', 'a2'] } },
    });
  });

  it('is tried again as long as there is another try, and missed when there is none', () => {
    const again = failed('2020-09-30T01:00:00.000Z');
    expect(lineAfter(issued, again)).toMatchObject({ status: 'retried' });
    const missed = lineAfter(issued, again, failed());
    expect(missed).toMatchObject({ status: 'missed' });
    expect(missed?.data.failures).toEqual([
      { at: '2020-09-29T01:01:00.000Z', reason: 'noHolder', retryAt: '2020-09-30T01:00:00.000Z' },
      { at: '2020-09-29T01:02:00.000Z', reason: 'noHolder' },
    ]);
    expect(lineAfter(issued, again, delivered)?.status).toBe('delivered');
  });

  it('is dropped, and not missed, when its matter was settled before', () => {
    expect(lineAfter(issued, dropped)).toMatchObject({ status: 'dropped', data: { dropped: { reason: 'filed' } } });
  });
});
