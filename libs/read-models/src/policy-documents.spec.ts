import { describe, expect, it } from '@jest/globals';
import { type DocumentId, instantAt, policyDocument, policyDocumentRef, type SchemeId } from '@greenledger/domain';
import {
  createDecide,
  MemoryEventLog,
  type Position,
  type RecordedEvent,
  START,
  streamName,
} from '@greenledger/eventing';
import { foldWhole } from './engine/whole.js';
import { noticesAccount } from './notices.js';
import { policyDocumentsAccount } from './policy-documents.js';

const id = '黔建城通〔2020〕87号' as DocumentId;
const number = { printed: id, normalised: id };
const at = instantAt('2020-09-11', '09:00');

/** Events as the log holds them: what the decider records, and what a reminder's stream would. */
const recorded = async (): Promise<RecordedEvent[]> => {
  const log = new MemoryEventLog();
  const decide = createDecide({ log, deciders: { policyDocument: { ...policyDocument, cites: () => [] } } });
  await decide({
    commandId: 'register',
    stream: policyDocumentRef(id),
    command: {
      type: 'RegisterPolicyDocument',
      number,
      title: '通知',
      issuers: ['housing'],
      dated: '2020-09-11',
    } as never,
    actor: { account: 'office', role: 'ProvincialOfficer' },
    at,
    today: '2020-09-11',
  });
  return [...(await log.readAll(START, 10))];
};

const follow = (
  before: readonly RecordedEvent[],
  type: string,
  data: object,
  stream = streamName(policyDocumentRef(id)),
): RecordedEvent[] => {
  const first = before[0]!;
  // any text behind the first position stands behind it in the log
  const position = `${first.position}${String(before.length).padStart(4, '0')}` as Position;
  return [...before, { ...first, id: `event-${before.length}`, type, data, stream, revision: before.length, position }];
};

const issuedTo = async (...addressees: string[]) =>
  follow(await recorded(), 'DocumentIssued', {
    issuedOn: '2020-09-11',
    addressees,
    scheme: 'guizhou-2020' as SchemeId,
    remindAt: instantAt('2020-09-16', '09:00'),
  });

const show = (events: readonly RecordedEvent[]) => {
  const state = foldWhole(policyDocumentsAccount, id, events).folded.state as never;
  return {
    rows: policyDocumentsAccount.rows?.(state, id) ?? {},
    figures: policyDocumentsAccount.balances?.(state, id) ?? [],
    tasks: policyDocumentsAccount.tasks?.(state, id) ?? {},
    alarms: Object.entries(policyDocumentsAccount.alarms?.(state, id) ?? {}).map(([key, alarm]) => [key, alarm?.at]),
  };
};

describe('a document in the register', () => {
  it('waits for nobody before it is issued', async () => {
    const { rows, figures, tasks, alarms } = show(await recorded());
    expect(rows).toMatchObject({ document: { status: 'registered', data: { addressed: 0, acknowledged: 0 } } });
    expect([figures, tasks, alarms]).toEqual([[], {}, []]);
  });

  it('counts addressees and acknowledgements by area (F6), and waits in the inbox of those who are silent', async () => {
    const issued = await issuedTo('GY.housing', 'GY.water');
    const { rows, figures, tasks } = show(follow(issued, 'DocumentAcknowledged', { bureau: 'GY.water' }));
    expect(rows).toMatchObject({
      document: { status: 'issued', data: { addressed: 2, acknowledged: 1 } },
      'bureau GY.housing': { status: 'awaited', area: 'GY' },
      'bureau GY.water': { status: 'acknowledged', data: { acknowledgedOn: '2020-09-11' } },
    });
    expect(figures.map(({ figure }) => figure)).toEqual(['F6.addressed', 'F6.addressed', 'F6.acknowledged']);
    expect(Object.keys(tasks)).toEqual(['GY.housing']);
    expect(tasks['GY.housing']?.holders).toEqual(['PrefectureDepartment@GY.housing', 'PrefectureOfficer@GY']);
  });

  it('sets the clock for its reminder, until all have acknowledged', async () => {
    const issued = await issuedTo('GY.water');
    expect(show(issued).alarms).toEqual([['issue-acknowledge', instantAt('2020-09-16', '09:00')]]);
    expect(show(follow(issued, 'DocumentAcknowledged', { bureau: 'GY.water' })).alarms).toEqual([]);
  });

  it('stands among the notices of whoever was reminded of it', async () => {
    const stream = `reminder-policyDocument.${id}.acknowledge` as RecordedEvent['stream'];
    const subject = { kind: 'policyDocument', id };
    const reminded = follow(
      follow(
        await issuedTo('GY.water'),
        'ReminderIssued',
        { subject, rung: 'acknowledge', name: 'acknowledge' },
        stream,
      ),
      'ReminderDelivered',
      { channel: 'inApp', message: 'm', to: ['gy-water'] },
      stream,
    );
    const name = streamName(policyDocumentRef(id));
    expect(reminded.map((event) => noticesAccount.subjectOf(event))).toEqual([name, name, name, name]);
    const state = foldWhole(noticesAccount, name, reminded).folded.state as never;
    expect(noticesAccount.rows?.(state, name)['gy-water']).toMatchObject({
      status: 'open',
      data: { matter: subject, about: { is: 'acknowledgement', dueOn: '2020-09-16' } },
    });
  });
});
