import { describe, expect, it } from '@jest/globals';
import { type ActorStamp, MemoryEventLog, type RecordedEvent, type StreamName } from '@greenledger/eventing';
import { type ActLine, actsAccount } from './acts.js';
import { Books } from './engine/books.js';
import { foldWhole } from './engine/whole.js';

const stream = 'creation-north' as StreamName;
const reviewer: ActorStamp = { account: 'li', role: 'CountyReviewer' };
const system: ActorStamp = { account: 'system', role: 'System' };

/** What was recorded of one community, a day each from the first of March. */
const recorded = (
  ...facts: readonly (readonly [type: string, actor: ActorStamp, data?: object, on?: string])[]
): RecordedEvent[] =>
  facts.map(([type, actor, data = {}, on], revision) => {
    const day = `2021-03-${String(revision + 1).padStart(2, '0')}`;
    const metadata = { at: `${day}T02:00:00.000Z`, effectiveOn: on ?? day, actor } as RecordedEvent['metadata'];
    const position = String(revision).padStart(16, '0') as RecordedEvent['position'];
    return { id: `e${revision}`, type, data, metadata, stream, revision, position };
  });

const counted = (events: readonly RecordedEvent[]) =>
  events.filter((event) => actsAccount.subjectOf(event) !== undefined);
const versions = (events: readonly RecordedEvent[]) => foldWhole(actsAccount, stream, counted(events)).versions;
/** `whose: what` with the legal date from which it stands. */
const lines = (events: readonly RecordedEvent[]) =>
  versions(events)
    .filter(({ to }) => to === null)
    .map(({ from, line }) => {
      const { person, status, data } = line as { person: string; status: string; data: ActLine };
      return `${from} ${person} ${status} ${data.what}`;
    })
    .sort();

describe('what somebody has done', () => {
  it('is one row for each act, under the person who acted', () => {
    const head: ActorStamp = { account: 'wang', role: 'CommunityHead' };
    expect(lines(recorded(['SelfCheckSubmitted', head, { submission: 1 }], ['CountyReviewPassed', reviewer]))).toEqual([
      '2021-03-01 wang started SelfCheckSubmitted',
      '2021-03-02 li done CountyReviewPassed',
    ]);
  });

  it('is not what was entered piece by piece on the way to it, nor what the program did by itself', () => {
    const clerk: ActorStamp = { account: 'chen', role: 'CommunityClerk' };
    const events = recorded(
      ['CriterionSelfChecked', clerk],
      ['EvidenceAttached', clerk],
      ['CriterionReviewed', reviewer],
      ['CommunityPublicised', system],
    );
    expect(counted(events)).toEqual([]);
  });

  it('is nothing of a stream that the domain does not know, whatever its facts look like', () => {
    const [fact] = recorded(['Happened', reviewer]);
    const { actor: _, ...metadata } = fact!.metadata;
    const foreign = { ...fact!, stream: 'thing-a' as StreamName };
    const unsigned = { ...foreign, metadata: metadata as RecordedEvent['metadata'] };
    expect(counted([foreign, unsigned])).toEqual([]);
    expect(counted([{ ...fact!, stream: 'codeReservation-520115006001' as StreamName }])).toEqual([]);
  });

  it('was started by whoever sent it in first, and not again by mending it', () => {
    const head: ActorStamp = { account: 'wang', role: 'CommunityHead' };
    const events = recorded(
      ['SelfCheckSubmitted', head, { submission: 1 }],
      ['AssessmentReturned', reviewer],
      ['SelfCheckSubmitted', head, { submission: 2 }],
    );
    expect(lines(events)).toEqual([
      '2021-03-01 wang started SelfCheckSubmitted',
      '2021-03-02 li done AssessmentReturned',
      '2021-03-03 wang done SelfCheckSubmitted',
    ]);
  });

  it('stands under a deputy and under the person deputised for, each naming the other', () => {
    const deputy = { ...reviewer, account: 'zhao', onBehalfOf: 'li' };
    const found = versions(recorded(['CountyReviewPassed', deputy])).map(({ line }) => line);
    expect(found).toMatchObject([
      { person: 'zhao', data: { onBehalfOf: 'li' } },
      { person: 'li', data: { by: 'zhao' } },
    ]);
  });

  it('says that it was taken back, from the day on which it was', () => {
    const events = recorded(
      ['AssessmentReturned', reviewer],
      ['ActTakenBack', reviewer, { event: 'e0', act: 'AssessmentReturned' }],
    );
    expect(lines(events)).toEqual(['2021-03-02 li done ActTakenBack', '2021-03-02 li takenBack AssessmentReturned']);
    expect(versions(events)).toContainEqual(
      expect.objectContaining({
        from: '2021-03-01',
        to: '2021-03-02',
        line: expect.objectContaining({ status: 'done' }),
      }),
    );
  });

  it('moves with its legal date when that is corrected', () => {
    const officer: ActorStamp = { account: 'sun', role: 'PrefectureOfficer' };
    const correction = { event: 'e0', to: '2021-02-20', was: '2021-03-01', reason: '登记有误' };
    const events = recorded(['CommunityEnrolled', officer], ['EffectiveDateCorrected', officer, correction]);
    expect(lines(events)).toEqual([
      '2021-02-20 sun started CommunityEnrolled',
      '2021-03-02 sun done EffectiveDateCorrected',
    ]);
  });

  it('costs one new row per act, however many stand in its matter', async () => {
    const books = new Books({ log: new MemoryEventLog(), accounts: [actsAccount] });
    const passed = Array.from({ length: 50 }, () => ['CountyReviewPassed', reviewer] as const);
    for (const [i, event] of recorded(...passed).entries()) {
      const [entry] = await books.enter(
        { ...event, metadata: { ...event.metadata, effectiveOn: '2021-03-01' } },
        i + 1,
      );
      expect([entry?.change.closed.length, entry?.change.opened.length]).toEqual([0, 1]);
    }
  });
});
