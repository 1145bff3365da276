import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { playHistory } from '@greenledger/eventing/testing';
import { guizhou, people, units } from '../joint-conference/conference.fixture.js';
import { afterMeeting } from '../minutes/minutes.fixture.js';
import { addDays } from '../shared/dates.js';
import { type AccountId, type UnitId } from '../shared/ids.js';
import { type Attendance } from './meeting.events.js';
import { meeting, type MeetingCommand } from './meeting.js';

const world = afterMeeting();
const unit = fc.constantFrom(...units, 'finance' as UnitId, 'GY.housing' as UnitId);
const date = fc.nat(20).map((days) => addDays('2020-11-10', days));
const chair = fc.constantFrom('convenor', 'deputy', 'stranger') as fc.Arbitrary<AccountId>;
const plan = { time: '09:00', place: 'room' };
const line = fc
  .tuple(unit, fc.constantFrom('member' as const, 'delegate' as const, 'leave' as const, 'observer' as const))
  .map(([name, capacity]): Attendance => ({ unit: name, capacity }));
const whole = fc
  .subarray(units)
  .map((here): Attendance[] =>
    units.map((name) => ({ unit: name, capacity: here.includes(name) ? 'member' : 'leave' })),
  );

const command: fc.Arbitrary<MeetingCommand> = fc.oneof(
  fc.constant({ type: 'ProposeMeeting' as const, conference: guizhou, topic: 't', reason: 'r' }),
  fc.constantFrom({ type: 'AcceptMeetingProposal' as const }, { type: 'DeclineMeetingProposal' as const, reason: 'r' }),
  {
    weight: 3,
    arbitrary: fc.tuple(date, chair, fc.option(fc.subarray(units))).map(([on, who, some]) => ({
      type: 'ScheduleMeeting' as const,
      conference: guizhou,
      number: '1',
      date: on,
      chair: who,
      agenda: [],
      scope: some ? { is: 'partial' as const, units: some, reason: 'r' } : { is: 'all' as const },
      ...plan,
    })),
  },
  fc
    .tuple(date, chair)
    .map(([on, who]) => ({ type: 'RescheduleMeeting' as const, date: on, chair: who, reason: 'r', ...plan })),
  { weight: 0, arbitrary: fc.constant({ type: 'CancelMeeting' as const, reason: 'r' }) },
  unit.map((invitee) => ({ type: 'InviteParticipant' as const, invitee })),
  {
    weight: 3,
    arbitrary: fc.oneof(whole, fc.array(line)).map((sheet) => ({ type: 'RecordAttendance' as const, sheet })),
  },
  {
    weight: 3,
    arbitrary: fc
      .option(chair, { nil: undefined })
      .map((who) => ({ type: 'HoldMeeting' as const, ...(who && { chair: who }) })),
  },
);
const actor = fc.oneof(
  { weight: 4, arbitrary: fc.constant(people.office) },
  fc.constantFrom(people.member('ndrc'), people.convenor),
);

describe('a meeting, whatever happens', () => {
  it('once held has an authorised chair, accounts for every unit convened, and changes no more', () => {
    let held = 0;
    fc.assert(
      fc.property(
        fc.array(fc.record({ command, actor, wait: fc.nat(60 * 24) }), { maxLength: 40, size: 'max' }),
        (steps) => {
          playHistory(meeting, {
            steps,
            from: '2020-11-15T01:00:00.000Z',
            id: 'm2',
            cited: (ref) => world.stateOf(ref),
            invariant: (state, past, before) => {
              expect(before.is).not.toBe('held');
              if (state.is !== 'held') return;
              held += 1;
              expect(['convenor', 'deputy']).toContain(state.chair);
              expect([...state.attending, ...state.onLeave].sort()).toEqual([...state.convened].sort());
              expect(state.attending.length).toBeGreaterThan(0);
              expect(state.observers.every((guest) => !units.includes(guest) && state.invited.includes(guest))).toBe(
                true,
              );
              expect(past.at(-1)?.type).toBe('MeetingHeld');
            },
          });
        },
      ),
      { numRuns: 300 },
    );
    expect(held).toBeGreaterThan(0);
  });
});
