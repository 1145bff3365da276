import { beforeEach, describe, expect, it } from '@jest/globals';
import {
  type Assembly,
  assembly,
  guizhou,
  notice,
  people,
  roster,
  units,
} from '../joint-conference/conference.fixture.js';
import { jointConferenceRef } from '../joint-conference/joint-conference.state.js';
import { refusal, refusedWith } from '../joint-conference/told.fixture.js';
import { type Actor } from '../shared/actor.js';
import { type AccountId, type MeetingId, type UnitId } from '../shared/ids.js';
import { type Attendance, type MeetingScope } from './meeting.events.js';
import { type MeetingCommand, type ScheduleMeeting } from './meeting.js';
import { meetingRef } from './meeting.state.js';

const conference = jointConferenceRef(guizhou);
const m1 = meetingRef('m1' as MeetingId);
const { office, convenor, deputy, member, guest, system } = people;
const account = (name: string): AccountId => name as AccountId;
const unit = (name: string): UnitId => name as UnitId;

let world: Assembly;
const tell = (command: MeetingCommand, by: Actor = office, when = '2020-11-10') => world.tell(by, m1, command, when);
const types = ({ events }: { events: readonly { type: string }[] }): string[] => events.map(({ type }) => type);
const schedule = (more: Partial<ScheduleMeeting> = {}) =>
  tell({
    type: 'ScheduleMeeting',
    conference: guizhou,
    number: '2020-1',
    date: '2020-11-18',
    time: '14:30',
    place: 'room 1',
    chair: account('convenor'),
    agenda: ['pilots'],
    scope: { is: 'all' },
    ...more,
  });
const present = (...names: readonly string[]): Attendance[] =>
  names.map((name) => ({ unit: unit(name), capacity: 'member' }));
const six = ['housing', 'ndrc', 'civil-affairs', 'public-security', 'ecology', 'transport'];
const leave: Attendance = { unit: unit('market-regulation'), capacity: 'leave' };
const observer: Attendance = { unit: unit('finance'), capacity: 'observer' };
const record = (...sheet: Attendance[]) => tell({ type: 'RecordAttendance', sheet }, office, '2020-11-18');
const hold = (chair?: string, when = '2020-11-18 17:00') =>
  tell({ type: 'HoldMeeting', ...(chair && { chair: account(chair) }) }, office, when);

beforeEach(() => {
  world = assembly();
  world.tell(
    system,
    conference,
    { type: 'EstablishJointConference', name: '联席会议', basis: notice, office: unit('housing') } as never,
    '2020-09-11',
  );
  world.tell(system, conference, roster, '2020-09-11');
});

describe('a proposed meeting', () => {
  const propose = (by: Actor = member('transport'), reason = 'charging posts') =>
    tell({ type: 'ProposeMeeting', conference: guizhou, topic: 'transport', reason, wantedOn: '2020-12-01' }, by);

  it('comes from an active member unit, with a reason', () => {
    expect(refusal(() => propose({ ...member('transport'), unit: unit('finance') }))).toBe('UnitNotMember');
    expect(refusal(() => propose(member('transport'), ' '))).toBe('ReasonMissing');
    expect(propose().events[0]).toMatchObject({
      type: 'MeetingProposed',
      data: { unit: 'transport', answerBy: '2020-11-24' },
    });
    expect(refusal(() => propose())).toBe('WrongState');
    expect(refusal(() => propose(guest))).toBe('NotAllowed');
  });

  it('is scheduled once accepted', () => {
    propose();
    expect(refusal(() => schedule())).toBe('WrongState');
    expect(types(tell({ type: 'AcceptMeetingProposal' }, convenor))).toEqual(['MeetingProposalAccepted']);
    expect(refusal(() => tell({ type: 'AcceptMeetingProposal' }))).toBe('WrongState');
    expect(types(schedule())).toEqual(['MeetingScheduled']);
  });

  it('is declined with a reason only', () => {
    propose();
    expect(refusal(() => tell({ type: 'DeclineMeetingProposal', reason: '' }))).toBe('ReasonMissing');
    expect(types(tell({ type: 'DeclineMeetingProposal', reason: 'too early' }))).toEqual(['MeetingProposalDeclined']);
    expect(refusal(() => schedule())).toBe('WrongState');
  });
});

describe('a scheduled meeting', () => {
  it('convenes all member units, or some of them with a reason', () => {
    expect(schedule().events[0]).toMatchObject({ data: { convened: units } });
    expect(refusal(() => schedule())).toBe('WrongState');
  });

  it('of a partial scope names member units and says why', () => {
    const partial = (names: string[], reason = 'transport only'): MeetingScope => ({
      is: 'partial',
      units: names.map(unit),
      reason,
    });
    expect(refusal(() => schedule({ scope: partial(['finance']) }))).toBe('UnitNotMember');
    expect(refusal(() => schedule({ scope: partial(['transport'], '') }))).toBe('ReasonMissing');
    expect(refusal(() => schedule({ scope: partial([]) }))).toBe('AttendanceMissing');
    expect(schedule({ scope: partial(['transport', 'housing']) }).events[0]).toMatchObject({
      data: { convened: ['housing', 'transport'] },
    });
  });

  it('is chaired by the convenor, or by the deputy under a delegation for it', () => {
    const scheduled = { chair: account('deputy') };
    expect(refusal(() => schedule(scheduled))).toBe('ChairNotAuthorised');
    const delegate = { type: 'DelegateChair', scope: { is: 'meeting', meeting: 'm1' } } as const;
    world.tell(convenor, conference, delegate, '2020-11-09');
    expect(types(schedule(scheduled))).toEqual(['MeetingScheduled']);
    expect(refusal(() => schedule({ chair: account('convenor') }))).toBe('WrongState');
  });

  it('has a real date, is moved and cancelled with a reason', () => {
    expect(refusal(() => schedule({ date: '2020-11-31' }))).toBe('WrongState');
    schedule();
    const move = { type: 'RescheduleMeeting', date: '2020-11-20', time: '09:00', place: 'room 2' } as const;
    expect(refusal(() => tell({ ...move, reason: '' }))).toBe('ReasonMissing');
    expect(refusal(() => tell({ ...move, date: '2020-02-30', reason: 'x' }))).toBe('WrongState');
    expect(refusal(() => tell({ ...move, chair: account('deputy'), reason: 'x' }))).toBe('ChairNotAuthorised');
    expect(types(tell({ ...move, reason: 'snow' }, deputy))).toEqual(['MeetingRescheduled']);
    expect(world.stateOf(m1)).toMatchObject({ date: '2020-11-20' });
    expect(refusal(() => tell({ type: 'CancelMeeting', reason: '' }))).toBe('ReasonMissing');
    expect(types(tell({ type: 'CancelMeeting', reason: 'snow' }))).toEqual(['MeetingCancelled']);
    expect(refusal(() => record(...present('housing')))).toBe('WrongState');
  });

  it('invites guests, not member units', () => {
    schedule();
    const invite = (invitee: string) =>
      tell({ type: 'InviteParticipant', invitee: unit(invitee), field: 'sponge works' });
    expect(refusal(() => invite('ecology'))).toBe('WrongState');
    expect(invite('finance').events[0]).toMatchObject({ data: { capacity: 'observer', field: 'sponge works' } });
    expect(types(invite('finance'))).toEqual([]);
  });

  it('does not exist before it is proposed or scheduled', () =>
    expect(refusal(() => tell({ type: 'CancelMeeting', reason: 'x' }))).toBe('WrongState'));
});

describe('a held meeting', () => {
  beforeEach(() => {
    schedule();
    tell({ type: 'InviteParticipant', invitee: unit('finance') });
  });

  it('fixes who attended, who was on leave, who was a guest', () => {
    record(...present(...six), leave, observer);
    expect(hold().events[0]).toEqual({
      type: 'MeetingHeld',
      data: {
        heldOn: '2020-11-18',
        chair: 'convenor',
        attending: six,
        onLeave: ['market-regulation'],
        observers: ['finance'],
        minutesBy: '2020-11-25',
        nextBy: '2021-05-18',
      },
    });
    expect(refusal(() => record(...present('housing')))).toBe('WrongState');
    expect(refusal(() => tell({ type: 'CancelMeeting', reason: 'x' }))).toBe('WrongState');
  });

  it('accounts for every unit convened', () => {
    expect(refusedWith(() => hold())).toMatchObject({ code: 'AttendanceMissing', units });
    record(...present(...six));
    expect(refusedWith(() => hold())).toMatchObject({ code: 'AttendanceMissing', units: ['market-regulation'] });
    record(...units.map((name): Attendance => ({ unit: name, capacity: 'leave' })));
    expect(refusal(() => hold())).toBe('AttendanceMissing');
  });

  it('lists nobody who was neither convened nor invited, and nobody twice', () => {
    expect(refusal(() => record(...present('finance')))).toBe('UnitNotMember');
    expect(refusal(() => record({ unit: unit('GY.housing'), capacity: 'observer' }))).toBe('UnitNotMember');
    expect(refusal(() => record(...present('housing', 'housing')))).toBe('AlreadyDecided');
  });

  it('was chaired by somebody who was authorised that day, and is not held ahead of its day', () => {
    record(...present(...six), leave);
    expect(refusal(() => hold('deputy'))).toBe('ChairNotAuthorised');
    expect(refusal(() => hold(undefined, '2020-11-17'))).toBe('EffectiveInFuture');
    world.tell(convenor, conference, { type: 'DelegateChair', scope: { is: 'standing' } } as never, '2020-11-17');
    expect(hold('deputy').events[0]).toMatchObject({ data: { chair: 'deputy' } });
  });
});
