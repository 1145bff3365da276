import { beforeEach, describe, expect, it } from '@jest/globals';
import { type Assembly, guizhou, people } from '../joint-conference/conference.fixture.js';
import { jointConferenceRef } from '../joint-conference/joint-conference.state.js';
import { refusal, refusedWith } from '../joint-conference/told.fixture.js';
import { meetingRef } from '../meeting/meeting.state.js';
import { type RuleValues } from '../scheme/rules.js';
import { type Actor } from '../shared/actor.js';
import { type Command } from '../shared/decider.js';
import { type AccountId, type FileDigest, type MeetingId, type MinutesId, type UnitId } from '../shared/ids.js';
import { type MinutesCommand } from './minutes.commands.js';
import { afterMeeting, draft, guests, item, platform, six, text } from './minutes.fixture.js';
import { countersignsOf, type Drafted, minutesRef, stageOf } from './minutes.state.js';

const m1 = minutesRef('m1' as MinutesId);
const conference = jointConferenceRef(guizhou);
const { office, director, convenor, deputy, member, liaison, guest, system } = people;
const letter = 'f'.repeat(64) as FileDigest;
const unit = (name: string): UnitId => name as UnitId;

let world: Assembly;
const tell = (command: MinutesCommand, by: Actor = office, when = '2020-11-20') => world.tell(by, m1, command, when);
const types = ({ events }: { events: readonly { type: string }[] }): string[] => events.map(({ type }) => type);
const state = (): Drafted => world.stateOf(m1) as Drafted;
const digest = (): string => state().digest;

const agree = (by: Actor, when = '2020-11-23', more: { digest?: string; letter?: FileDigest } = {}) =>
  tell({ type: 'CountersignMinutes', digest: digest(), ...more }, by, when);
const object = (by: Actor, reason = 'scope of data to be limited') =>
  tell({ type: 'ObjectToMinutes', digest: digest(), reason }, by, '2020-11-24');
const agreeAll = (names: readonly UnitId[] = six, when = '2020-11-23') =>
  names.forEach((name) => agree(member(name), when));
const circulate = (when = '2020-11-20') => tell({ type: 'CirculateMinutesForCountersign' }, office, when);
const revise = (items = [item(1), item(2), { ...platform, text: 'statistics only, no personal records' }]) =>
  tell({ type: 'ReviseMinutes', ...text, items, reason: 'objection' }, office, '2020-11-25');
const approve = (by: Actor = convenor) => tell({ type: 'ApproveMinutes', digest: digest() }, by, '2020-11-27');
const issue = () => tell({ type: 'IssueMinutes', issueNumber: '2020-1' }, office, '2020-11-30');
const circulated = (options: Parameters<typeof afterMeeting>[0] = {}) => {
  world = afterMeeting(options);
  tell(draft);
  return circulate();
};
const rule = (more: Partial<RuleValues['conference.countersign']>) => ({
  rules: {
    'conference.countersign': {
      units: 'attending',
      conveningUnitSigns: true,
      revisionResets: 'all',
      reminderAfterWorkingDays: 5,
      ...more,
    },
  } as Partial<RuleValues>,
});

beforeEach(() => {
  world = afterMeeting();
});

describe('a draft of minutes', () => {
  it('reports a held meeting of this conference, once', () => {
    expect(tell(draft).events[0]).toMatchObject({
      type: 'MinutesDrafted',
      data: {
        version: 1,
        meeting: 'm1',
        heldOn: '2020-11-18',
        attending: six,
        onLeave: ['market-regulation'],
        observers: guests,
      },
    });
    expect(refusal(() => tell(draft))).toBe('WrongState');
    const m2 = minutesRef('m2' as MinutesId);
    expect(refusal(() => world.tell(office, m2, draft, '2020-11-20'))).toBe('WrongState');
    expect(refusal(() => world.tell(office, m2, { type: 'CirculateMinutesForCountersign' }, '2020-11-20'))).toBe(
      'WrongState',
    );
  });

  it('gives every agreed item leads that are member units or reporting areas', () => {
    const withItem = (more: object) => () => tell({ ...draft, items: [item(1, more)] });
    expect(refusal(withItem({ leads: [] }))).toBe('UnitNotMember');
    expect(refusal(withItem({ leads: [unit('finance')] }))).toBe('UnitNotMember');
    expect(refusal(withItem({ participants: [unit('finance')] }))).toBe('UnitNotMember');
    expect(refusal(withItem({ dueOn: '2020-13-01' }))).toBe('WrongState');
    expect(refusal(() => tell({ ...draft, items: [item(1), item(1)] }))).toBe('WrongState');
    expect(types(withItem({ leads: ['GA'], participants: [unit('ndrc')] })())).toEqual(['MinutesDrafted']);
  });

  it('is not written by whoever approves it', () => {
    world = afterMeeting({ chair: 'deputy' });
    expect(refusal(() => tell(draft, director))).toBe('ReviewerConflict');
    expect(types(tell(draft, office))).toEqual(['MinutesDrafted']);
    expect(refusal(() => tell({ type: 'AddAgreedItem', item: item(4) }, director))).toBe('ReviewerConflict');
  });

  it('takes further items until it is circulated', () => {
    tell(draft);
    const before = digest();
    expect(types(tell({ type: 'AddAgreedItem', item: item(4) }))).toEqual(['AgreedItemDrafted']);
    expect(state().text.items.map(({ no }) => no)).toEqual([1, 2, 3, 4]);
    expect(digest()).not.toBe(before);
    expect(refusal(() => tell({ type: 'AddAgreedItem', item: item(4) }))).toBe('WrongState');
    circulate();
    expect(refusal(() => tell({ type: 'AddAgreedItem', item: item(5) }))).toBe('WrongState');
    expect(refusal(() => circulate())).toBe('WrongState');
  });
});

describe('the countersign', () => {
  it('is asked of the units that attended, by the day after five working days', () => {
    expect(circulated().events[0]).toMatchObject({
      data: { units: six, remindOn: '2020-11-27', kept: [], forComment: [] },
    });
    expect(countersignsOf(state()).silent).toEqual(six);
  });

  it('is asked of all units, or not of the convening one, where that is configured', () => {
    expect(circulated(rule({ units: 'all' })).events[0]).toMatchObject({
      data: { units: [...six, 'market-regulation'] },
    });
    expect(circulated(rule({ conveningUnitSigns: false })).events[0]).toMatchObject({ data: { units: six.slice(1) } });
  });

  it('shows the draft to a unit named in an item that was not convened, for comment', () => {
    const told = circulated({ convened: [unit('housing'), unit('ndrc')] });
    expect(told.events[0]).toMatchObject({
      data: { units: ['housing', 'ndrc'], forComment: ['civil-affairs', 'public-security'] },
    });
    expect(told.warnings.map(({ code }) => code)).toEqual(['UnitNotConvened', 'UnitNotConvened']);
  });

  it('names the digest of the circulated version', () => {
    circulated();
    expect(refusal(() => agree(member('ndrc'), '2020-11-23', { digest: 'other' }))).toBe('DigestMismatch');
    const first = digest();
    revise();
    expect(refusal(() => agree(member('ndrc'), '2020-11-25', { digest: first }))).toBe('DigestMismatch');
    expect(refusal(() => agree(member('ndrc'), '2020-11-25'))).toBe('WrongState');
    circulate('2020-11-25');
    expect(refusal(() => agree(member('ndrc'), '2020-11-26', { digest: first }))).toBe('DigestMismatch');
  });

  it('is given by units that attended: not by a guest, nor by a unit on leave', () => {
    circulated();
    expect(refusal(() => agree(guest))).toBe('NotAttendingUnit');
    expect(refusal(() => agree(member('market-regulation')))).toBe('NotAttendingUnit');
    expect(refusal(() => agree({ ...guest, unit: undefined }))).toBe('NotAttendingUnit');
  });

  it('is given by who holds a seat of the unit, or by its liaison with a letter', () => {
    circulated();
    expect(refusal(() => agree(member('ndrc', 'stranger')))).toBe('NotAllowed');
    expect(refusal(() => agree({ ...member('ndrc'), unit: unit('housing') }))).toBe('NotAllowed');
    expect(refusal(() => agree({ ...guest, unit: unit('ndrc') }))).toBe('NotAllowed');
    expect(refusal(() => agree(liaison('ndrc')))).toBe('NotAllowed');
    expect(refusal(() => agree({ ...liaison('ndrc'), unit: unit('ecology') }, '2020-11-23', { letter }))).toBe(
      'NotAllowed',
    );
    expect(agree(liaison('ndrc'), '2020-11-23', { letter }).events[0]).toMatchObject({
      data: { unit: 'ndrc', letter },
    });
  });

  it('waits for the confirmation of a new member; the outgoing one no longer signs', () => {
    circulated();
    const seat = 'transport.transport';
    const proposal = { type: 'ProposeMemberChange', seat, person: 'b', post: '处长', reason: 'job' };
    world.tell(member('transport'), conference, proposal, '2020-11-23');
    expect(refusal(() => agree(member('transport', 'b')))).toBe('NotConferenceDecision');
    expect(refusal(() => agree(member('transport')))).toBe('NotAllowed');
    expect(types(agree(liaison('transport'), '2020-11-23', { letter }))).toEqual(['MinutesCountersigned']);
  });

  it('counts a unit once per version, whoever of its eight seats speaks', () => {
    circulated();
    agree(member('housing'));
    expect(refusal(() => agree(member('housing')))).toBe('AlreadyDecided');
    expect(refusal(() => agree(member('housing', 'member.housing.fire')))).toBe('AlreadyDecided');
    expect(refusal(() => object(member('housing', 'member.housing.fire')))).toBe('AlreadyDecided');
    agreeAll(six.slice(1));
    expect(refusal(() => agree(member('ndrc')))).toBe('AlreadyDecided');
  });

  it('is not given by who wrote the draft, also not through a deputy', () => {
    world = afterMeeting();
    tell(draft, { ...office, account: member('housing').account });
    circulate();
    expect(refusal(() => agree(member('housing')))).toBe('ReviewerConflict');
    const deputising = { ...member('housing', 'member.housing.fire'), onBehalfOf: member('housing').account };
    expect(refusal(() => agree(deputising))).toBe('ReviewerConflict');
    expect(types(agree(member('housing', 'member.housing.fire')))).toEqual(['MinutesCountersigned']);
  });

  it("may be a standing deputy's, who speaks with the seat of the other", () => {
    circulated();
    const deputising = { ...member('ndrc', 'stand-in'), onBehalfOf: member('ndrc').account };
    expect(types(agree(deputising))).toEqual(['MinutesCountersigned']);
  });

  it('may come with a comment on the wording', () => {
    circulated();
    const told = tell({ type: 'CountersignMinutes', digest: digest(), comment: 'comma' }, member('ndrc'));
    expect(told.events[0]).toMatchObject({ data: { comment: 'comma' } });
  });
});

describe('an objection', () => {
  beforeEach(() => void circulated());

  it('has a reason and blocks approval and issue until a new version', () => {
    expect(refusal(() => object(member('public-security'), ' '))).toBe('ReasonMissing');
    agreeAll(six.filter((name) => name !== unit('public-security')));
    expect(types(object(member('public-security')))).toEqual(['MinutesObjected']);
    expect(stageOf(state())).toBe('objected');
    expect(refusedWith(() => issue())).toMatchObject({ code: 'CountersignObjected', units: ['public-security'] });
    expect(refusal(() => approve())).toBe('CountersignObjected');
    expect(types(revise())).toEqual(['MinutesRevised']);
    expect(state()).toMatchObject({ is: 'drafted', version: 2 });
    circulate('2020-11-25');
    expect(countersignsOf(state())).toEqual({ agreed: [], objected: [], silent: six });
  });

  it('falls at any time when its unit withdraws it, and the unit is asked again', () => {
    object(member('public-security'));
    const withdraw = (by: Actor, when = '2020-12-10') =>
      tell({ type: 'WithdrawCountersign', digest: digest() }, by, when);
    expect(refusal(() => withdraw(member('ndrc')))).toBe('WrongState');
    expect(types(withdraw(member('public-security')))).toEqual(['CountersignWithdrawn']);
    expect(countersignsOf(state()).silent).toContain('public-security');
    expect(types(agree(member('public-security'), '2020-12-10'))).toEqual(['MinutesCountersigned']);
  });
});

describe('an agreement', () => {
  const withdraw = (by: Actor, when: string) => tell({ type: 'WithdrawCountersign', digest: digest() }, by, when);

  it('is taken back as an own act within 15 minutes, until the chair has approved', () => {
    circulated();
    agree(member('ndrc'), '2020-11-23 10:00');
    expect(refusal(() => withdraw(member('ndrc'), '2020-11-23 10:16'))).toBe('AlreadyDecided');
    expect(types(withdraw(member('ndrc'), '2020-11-23 10:15'))).toEqual(['CountersignWithdrawn']);
    agreeAll();
    expect(types(withdraw(member('ecology'), '2020-11-23 10:05'))).toEqual(['CountersignWithdrawn']);
    expect(stageOf(state())).toBe('circulated');
    agree(member('ecology'), '2020-11-27');
    approve();
    expect(refusal(() => withdraw(member('ecology'), '2020-11-27'))).toBe('WrongState');
  });
});

describe('the approval of the chair', () => {
  beforeEach(() => void circulated());

  it('comes from the chair of that meeting, when all have agreed', () => {
    agreeAll(six.slice(1));
    expect(refusedWith(() => approve())).toMatchObject({ code: 'CountersignIncomplete', units: ['housing'] });
    agree(member('housing'));
    expect(stageOf(state())).toBe('fullyCountersigned');
    for (const other of [deputy, director, member('ndrc'), office])
      expect(refusal(() => approve(other))).toBe('OnlyConvenor');
    expect(refusal(() => tell({ type: 'ApproveMinutes', digest: 'other' }, convenor))).toBe('DigestMismatch');
    expect(types(approve())).toEqual(['MinutesApproved']);
    expect(types(approve())).toEqual([]);
    expect(stageOf(state())).toBe('approved');
  });

  it('is reset by a revision', () => {
    agreeAll();
    approve();
    revise();
    expect(refusal(() => issue())).toBe('CountersignIncomplete');
    circulate('2020-11-25');
    agreeAll(six, '2020-11-26');
    expect(refusal(() => issue())).toBe('ChairApprovalMissing');
  });

  it('falls to whoever may chair now when the chair has left office', () => {
    agreeAll();
    world.tell(office, conference, { type: 'RelieveConvenor', reason: 'retired' } as Command, '2020-11-24');
    expect(refusal(() => approve())).toBe('OnlyConvenor');
    const next = { type: 'AppointConvenor', person: 'next' as AccountId, unit: 'housing', post: '副厅长' };
    world.tell(office, conference, next, '2020-11-25');
    expect(types(approve({ ...convenor, account: 'next' as AccountId }))).toEqual(['MinutesApproved']);
  });
});

describe('the issue', () => {
  const ready = () => {
    circulated();
    agreeAll();
    approve();
  };

  it('waits for every unit and for the chair', () => {
    tell(draft);
    expect(refusal(() => issue())).toBe('CountersignIncomplete');
    circulate();
    agreeAll(six.slice(1));
    expect(refusal(() => issue())).toBe('CountersignIncomplete');
    agree(member('housing'));
    expect(refusal(() => issue())).toBe('ChairApprovalMissing');
    approve();
    expect(types(issue())).toEqual(['MinutesIssued']);
  });

  it('goes to all member units, absent ones too, and to the guests', () => {
    ready();
    const further = { type: 'IssueMinutes', issueNumber: '2020-1', furtherRecipients: ['ZY'] } as const;
    expect(tell(further, office, '2020-11-30').events[0]).toMatchObject({
      data: { recipients: [...six, 'market-regulation', ...guests, 'ZY'], items: [{ no: 1 }, { no: 2 }, { no: 3 }] },
    });
  });

  it('makes the version immutable; a correction is a new version that names it', () => {
    ready();
    issue();
    expect(refusal(() => issue())).toBe('WrongState');
    expect(refusal(() => approve())).toBe('WrongState');
    expect(refusal(() => revise())).toBe('WrongState');
    const correct = (corrects: number, reason: string) =>
      tell(
        { type: 'CorrectIssuedMinutes', ...text, items: [...text.items, item(4)], corrects, reason },
        office,
        '2020-12-01',
      );
    expect(refusal(() => correct(2, 'typing error'))).toBe('WrongState');
    expect(refusal(() => correct(1, ''))).toBe('ReasonMissing');
    expect(types(correct(1, 'typing error'))).toEqual(['MinutesCorrected']);
    expect(state()).toMatchObject({ is: 'drafted', version: 2, issued: { version: 1 } });
    circulate('2020-12-01');
    agreeAll(six, '2020-12-02');
    tell({ type: 'ApproveMinutes', digest: digest() }, convenor, '2020-12-03');
    const again = tell({ type: 'IssueMinutes', issueNumber: '2020-1a' }, office, '2020-12-04');
    expect(again.events[0]).toMatchObject({ data: { version: 2, items: [{ no: 4 }] } });
    expect(state().issued).toMatchObject({ version: 2, assigned: [1, 2, 3, 4] });
  });
});

describe('the configured readings of consent', () => {
  it('keep what a revision does not touch', () => {
    circulated(rule({ revisionResets: 'changedItems' }));
    agreeAll(six.filter((name) => name !== unit('public-security')));
    object(member('public-security'));
    revise();
    expect(circulate('2020-11-25').events[0]).toMatchObject({ data: { kept: ['ndrc', 'ecology', 'transport'] } });
    expect(countersignsOf(state()).silent).toEqual(['housing', 'civil-affairs', 'public-security']);
    tell({ type: 'ReviseMinutes', ...text, body: 'other words', reason: 'style' }, office, '2020-11-25');
    expect(circulate('2020-11-26').events[0]).toMatchObject({ data: { kept: [] } });
  });

  it('take silence for consent after some working days, and not before', () => {
    circulated(rule({ deemedConsentAfterWorkingDays: 3 }));
    agree(member('ndrc'));
    const deem = (when: string, version = 1) => tell({ type: 'DeemConsent', version }, system, when);
    expect(types(deem('2020-11-25 23:59'))).toEqual([]);
    expect(types(deem('2020-11-26 00:00', 2))).toEqual([]);
    expect(deem('2020-11-26 00:00').events).toHaveLength(5);
    expect(types(deem('2020-11-26 00:00'))).toEqual([]);
    expect(stageOf(state())).toBe('fullyCountersigned');
  });

  it('never take silence for consent by default', () => {
    circulated();
    expect(types(tell({ type: 'DeemConsent', version: 1 }, system, '2021-11-26'))).toEqual([]);
  });
});

describe('a unit that leaves the conference', () => {
  it('is no longer asked once the draft is circulated anew', () => {
    circulated();
    const answers = [...six, unit('market-regulation')].map((name) => ({ unit: name, agrees: true }));
    const decision = { is: 'removeUnit', unit: unit('ecology') };
    const record = { type: 'RecordDecisionByCirculation', circulation: '2020-9', decision, answers };
    world.tell(office, conference, record, '2020-11-23');
    const remove = {
      type: 'RemoveMemberUnit',
      unit: 'ecology',
      reason: 'merged',
      decidedIn: { circulation: '2020-9' },
    };
    world.tell(office, conference, remove, '2020-11-23');
    revise();
    expect(circulate('2020-11-25').events[0]).toMatchObject({
      data: { units: six.filter((name) => name !== unit('ecology')) },
    });
    expect(world.stateOf(meetingRef('m1' as MeetingId))).toMatchObject({ attending: six });
  });
});
