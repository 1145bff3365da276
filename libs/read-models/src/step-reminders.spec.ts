import { describe, expect, it } from '@jest/globals';
import {
  communityRef,
  creationRef,
  jointConferenceRef,
  legalDate,
  type MeetingId,
  meetingRef,
  type MinutesId,
  minutesRef,
  type NoticeId,
  publicNoticeRef,
  reminder,
  type ReminderEvent,
  type RuleValues,
  schemeRef,
  system,
} from '@greenledger/domain';
import { type Command, type RecordedEvent, type StreamRef, streamName } from '@greenledger/eventing';
import {
  carried,
  people as chain,
  registered,
  schemeWith,
  town,
  yunxi,
} from '../../domain/src/creation/creation.fixture.js';
import { guizhou, people, roster } from '../../domain/src/joint-conference/conference.fixture.js';
import { afterMeeting, draft, six } from '../../domain/src/minutes/minutes.fixture.js';
import { ladder } from '../../domain/src/obligation/obligation.fixture.js';
import { type Alarm, type AnyAccount } from './account.js';
import { conferenceAccount } from './conference.js';
import { logOf } from './creation.fixture.js';
import { creationAccount } from './creation.js';
import { foldWhole } from './engine/whole.js';
import { meetingsAccount } from './meetings.js';
import { minutesAccount } from './minutes.js';
import { noticesAccount } from './notices.js';
import { publicNoticesAccount } from './public-notices.js';

const rules: Partial<RuleValues> = { 'notices.ladder': { ...ladder, steps: ['dueDay', 'overdue'] } };
const { office, member } = people;

/** What the clock has to do about a subject, given everything recorded. */
const alarmsOf = (account: AnyAccount, subject: string, events: readonly RecordedEvent[]): readonly Alarm[] => {
  const facts = events.filter((event) => account.subjectOf(event) === subject);
  const { state } = foldWhole(account, subject, facts).folded;
  return Object.values(account.alarms?.(state, subject) ?? {}).flatMap((alarm) =>
    alarm?.stream.kind === 'reminder' ? [alarm] : [],
  );
};

/** What a reminder answers at an instant, its subject and whatever else it cites standing as given. */
const ring = (
  { stream, command }: Pick<Alarm, 'stream' | 'command'>,
  at: string,
  cited: (ref: StreamRef) => unknown,
  past: readonly ReminderEvent[] = [],
): readonly ReminderEvent[] => {
  const stamp = { at, effectiveOn: legalDate(at), actor: system, revision: 0, id: 'reminder' };
  const state = past.reduce((before, event) => reminder.evolve(before, event, stamp), reminder.initial);
  const context = { actor: system, at, today: legalDate(at), id: stream.id, cited } as unknown as Parameters<
    typeof reminder.decide
  >[2];
  const { holders: to, ...rest } = command as Command & { readonly holders?: readonly string[] };
  return reminder.decide(state, { ...rest, ...(to && { to }) } as never, context);
};

/** Rings what is due first, and answers what it is about, when, and who is reminded. */
const firstRing = (alarms: readonly Alarm[], cited: (ref: StreamRef) => unknown) => {
  const [first] = [...alarms].sort((a, b) => (a.at < b.at ? -1 : 1));
  const [issued] = ring(first!, first!.at, cited);
  if (issued?.type !== 'ReminderIssued') return undefined;
  const { about, name, deliverAt, holders } = issued.data;
  return { about, name, deliverAt, holders, first: first!, issued };
};

describe('a step time (A.6a)', () => {
  const filed = (): ReturnType<typeof town> => carried(town({ rules }), 'submitted');
  const citedBy = (creation: unknown) => (ref: StreamRef) =>
    ({
      [streamName(creationRef(yunxi))]: creation,
      [streamName(communityRef(yunxi))]: registered(yunxi),
      [streamName(schemeRef(guizhou))]: schemeWith(rules),
    })[streamName(ref)];
  const creationIn = (events: readonly RecordedEvent[]): unknown => {
    const facts = events.filter((event) => creationAccount.subjectOf(event) === yunxi);
    return (foldWhole(creationAccount, yunxi, facts).folded.state as { readonly creation: unknown }).creation;
  };

  it('of a case reminds whoever it waits for on its last day and when it is over, each once', async () => {
    const events = await logOf(filed());
    const alarms = alarmsOf(creationAccount, yunxi, events);
    // filed on Thursday 10 June 2021: five working days over the Dragon Boat holiday
    expect(alarms.map(({ at }) => at).sort()).toEqual(['2021-06-18T01:00:00.000Z', '2021-06-18T16:00:00.000Z']);
    const { first, issued, ...rung } = firstRing(alarms, citedBy(creationIn(events)))!;
    expect(rung).toEqual({
      about: 'street',
      name: 'dueDay',
      deliverAt: '2021-06-18T01:00:00.000Z',
      holders: ['StreetOfficer@520103028'],
    });
    expect(ring(first, first.at, citedBy(creationIn(events)), [issued])).toEqual([]);
    const metadata = { ...events[0]!.metadata, at: first.at, effectiveOn: '2021-06-18' };
    const stream = streamName(first.stream);
    const recorded = { ...events[0]!, ...issued, stream, metadata, revision: 0, position: '9'.repeat(16) as never };
    const [deliver, overdue] = alarmsOf(creationAccount, yunxi, [...events, recorded]);
    expect([deliver!.command.type, overdue!.command.type].sort()).toEqual(['DeliverReminder', 'IssueReminder']);
  });

  it('of a case that was done meanwhile is not reminded of, and what was issued is dropped', async () => {
    const before = await logOf(filed());
    const [first] = alarmsOf(creationAccount, yunxi, before);
    const [issued] = ring(first!, '2021-06-18T01:00:00.000Z', citedBy(creationIn(before)));
    const t = filed();
    t.act(
      { account: 'street' as never, role: 'StreetOfficer', street: '520103028' } as never,
      '2021-06-18T02:00:00.000Z',
      {
        type: 'RecommendByStreet',
      },
    );
    const after = await logOf(t);
    const standing = alarmsOf(creationAccount, yunxi, after);
    expect(standing.map(({ stream }) => stream.id)).not.toContain(first!.stream.id);
    const deliver = { stream: first!.stream, command: { type: 'DeliverReminder', channel: 'inApp', holders: ['x'] } };
    expect(ring(deliver, '2021-06-18T03:00:00.000Z', citedBy(creationIn(after)), [issued!])).toEqual([
      { type: 'ReminderDropped', data: { reason: 'done' } },
    ]);
    expect(ring(first!, '2021-06-18T03:00:00.000Z', citedBy(creationIn(after)))).toEqual([]);
  });

  it('reminds of nothing where the ladder names no rung for it', async () =>
    expect(alarmsOf(creationAccount, yunxi, await logOf(carried(town(), 'submitted')))).toEqual([]));

  it('of a countersign reminds the silent units (R21)', () => {
    const world = afterMeeting({ rules });
    const m1 = minutesRef('m1' as MinutesId);
    world.tell(office, m1, draft, '2020-11-20');
    world.tell(office, m1, { type: 'CirculateMinutesForCountersign' }, '2020-11-20');
    const { digest } = world.stateOf(m1) as { readonly digest: string };
    for (const unit of six.slice(1))
      world.tell(member(unit), m1, { type: 'CountersignMinutes', digest } as Command, '2020-11-23');
    const alarms = alarmsOf(minutesAccount, 'm1', world.recorded());
    expect(firstRing(alarms, world.stateOf)).toMatchObject({
      about: 'countersignMinutes',
      deliverAt: '2020-11-27T01:00:00.000Z',
      holders: ['Member@housing', 'Liaison@housing'],
    });
    world.tell(member(six[0]!), m1, { type: 'CountersignMinutes', digest } as Command, '2020-11-24');
    expect(alarmsOf(minutesAccount, 'm1', world.recorded())).toEqual([]);
  });

  it('of a held meeting reminds the office of its minutes (R20), and of a proposal of its answer (R17)', () => {
    const world = afterMeeting({ rules });
    const held = alarmsOf(meetingsAccount, 'm1', world.recorded());
    expect(firstRing(held, world.stateOf)).toMatchObject({
      about: 'draftMinutes',
      deliverAt: '2020-11-25T01:00:00.000Z',
      holders: ['ProvincialOfficer@province', 'OfficeDirector@province'],
    });
    world.tell(office, minutesRef('m1' as MinutesId), draft, '2020-11-20');
    expect(alarmsOf(meetingsAccount, 'm1', world.recorded())).toEqual([]);
    expect(firstRing(held, world.stateOf)).toBeUndefined();

    const m2 = meetingRef('m2' as MeetingId);
    const propose = { type: 'ProposeMeeting', conference: guizhou, topic: 'charging', reason: 'posts' };
    world.tell(member('transport'), m2, propose, '2020-11-10');
    const proposed = alarmsOf(meetingsAccount, 'm2', world.recorded());
    expect(firstRing(proposed, world.stateOf)).toMatchObject({
      about: 'answerMeetingProposal',
      deliverAt: '2020-11-24T01:00:00.000Z',
    });
    world.tell(office, m2, { type: 'AcceptMeetingProposal' }, '2020-11-12');
    expect(alarmsOf(meetingsAccount, 'm2', world.recorded())).toEqual([]);
  });

  it('of a change of a member reminds the office (R12)', () => {
    const world = afterMeeting({ rules });
    const conference = jointConferenceRef(guizhou);
    const seat = roster.seats.find(({ unit }) => unit === 'transport')!;
    const change = { type: 'ProposeMemberChange', seat: seat.seat, person: 'b', post: 'head', reason: 'job change' };
    world.tell(member('transport'), conference, change, '2021-03-10');
    const alarms = alarmsOf(conferenceAccount, guizhou, world.recorded());
    expect(firstRing(alarms, world.stateOf)).toMatchObject({
      about: 'confirmMemberChange',
      deliverAt: '2021-03-24T01:00:00.000Z',
      holders: ['ProvincialOfficer@province', 'OfficeDirector@province'],
    });
    const reject = { type: 'RejectMemberChange', seat: seat.seat, reason: 'no' } as Command;
    world.tell(office, conference, reject, '2021-03-12');
    expect(alarmsOf(conferenceAccount, guizhou, world.recorded())).toEqual([]);
  });

  it('of an objection reminds the prefecture of its answer, five working days after the notice', async () => {
    const t = carried(town({ rules }), 'prefecturePassed');
    const notice = publicNoticeRef('notice-1' as NoticeId);
    const { prefecture, resident } = chain;
    const rows = [{ community: yunxi, fields: { name: '云溪社区' } }];
    const prepare = { type: 'PreparePublicNotice', scheme: guizhou, area: 'GY', title: '公示', rows };
    t.decide(notice, prepare, prefecture, '2021-11-22T01:00:00.000Z');
    t.decide(notice, { type: 'PostPublicNotice' }, prefecture, '2021-11-22T01:00:00.000Z');
    const text = { ref: 'text', digest: 'd' };
    const objector = { name: text, contact: text };
    const file = { type: 'FileObjection', community: yunxi, channel: 'web', text, objector };
    t.decide(notice, file, resident, '2021-11-25T02:00:00.000Z');
    const events = await logOf(t);
    const alarms = alarmsOf(publicNoticesAccount, 'notice-1', events);
    expect(alarms.map(({ at }) => at).sort()).toEqual(['2021-12-03T01:00:00.000Z', '2021-12-03T16:00:00.000Z']);
  });

  it('is told to whoever was reminded, as a line of their notices', async () => {
    const events = await logOf(filed());
    const [first] = alarmsOf(creationAccount, yunxi, events);
    const [issued] = ring(first!, '2021-06-18T01:00:00.000Z', citedBy(creationIn(events)));
    const metadata = { ...events[0]!.metadata, at: '2021-06-18T01:00:00.000Z', effectiveOn: '2021-06-18' };
    const told = { type: 'ReminderDelivered', data: { channel: 'inApp', message: 'm', to: ['street-1'] } };
    const stream = streamName(first!.stream);
    const recorded = [issued!, told].map((event, i) => ({
      ...events[0]!,
      ...event,
      stream,
      metadata,
      revision: i,
      position: `${i}`.padStart(16, '9') as never,
    }));
    const subject = `creation-${yunxi}`;
    const facts = [...events, ...recorded].filter((event) => noticesAccount.subjectOf(event) === subject);
    const state = foldWhole(noticesAccount, subject, facts).folded.state as never;
    expect(noticesAccount.rows?.(state, subject)).toMatchObject({
      'street-1': { status: 'open', due: '2021-06-18', data: { about: { is: 'step', step: 'street' } } },
    });
  });
});
