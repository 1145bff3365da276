import { describe, expect, it } from '@jest/globals';
import {
  type AccountId,
  jointConferenceRef,
  type MeetingId,
  meetingRef,
  type MinutesId,
  minutesRef,
  pilotSelectionRef,
  Refusal,
  type SeatId,
  standingOn,
} from '@greenledger/domain';
import { type Command } from '@greenledger/eventing';
import fc from 'fast-check';
import { addDays } from '../../domain/src/shared/dates.js';
import { type Assembly, guizhou, people, roster, units } from '../../domain/src/joint-conference/conference.fixture.js';
import { afterMeeting, draft, six } from '../../domain/src/minutes/minutes.fixture.js';
import { ladder } from '../../domain/src/obligation/obligation.fixture.js';
import { type AnyAccount, type Row, type Task } from './account.js';
import { agreedItemsAccount } from './agreed-items.js';
import { conferenceAccount, type PlaceLine } from './conference.js';
import { foldWhole, type Whole } from './engine/whole.js';
import { meetingsAccount } from './meetings.js';
import { minutesAccount } from './minutes.js';
import { pilotsAccount } from './pilots.js';

const conference = jointConferenceRef(guizhou);
const m1 = minutesRef('m1' as MinutesId);
const { office, convenor, member, system } = people;

const foldOf = (world: Assembly, account: AnyAccount, subject: string): Whole =>
  foldWhole(
    account,
    subject,
    world.recorded().filter((event) => account.subjectOf(event) === subject),
  );
const tasksOf = (world: Assembly, account: AnyAccount, subject: string): Record<string, Task> =>
  (account.tasks?.(foldOf(world, account, subject).folded.state, subject) ?? {}) as Record<string, Task>;
/** What a row says on a day. */
const rowOn = <T extends object>({ versions }: Whole, key: string, on: string): Row<T> | undefined =>
  versions.find((v) => v.table === 'rows' && v.key === key && v.from <= on && (v.to === null || on < v.to))?.line as
    Row<T> | undefined;
const balanceOn = ({ steps }: Whole, figure: string, on: string): number =>
  steps.filter((step) => step.figure === figure && step.on <= on).reduce((sum, { amount }) => sum + amount, 0);

describe('the roster as an account', () => {
  const seats = roster.seats.slice(-3).map(({ seat }) => seat);
  const acts = fc.array(
    fc.record({
      what: fc.constantFrom('vacate', 'seat', 'propose', 'confirm', 'reject', 'correct'),
      seat: fc.constantFrom(...seats),
      who: fc.constantFrom('a', 'b', 'c') as fc.Arbitrary<AccountId>,
      days: fc.nat(6),
      back: fc.nat(10),
    }),
    { maxLength: 12, size: 'max' },
  );
  const attempt = (act: () => unknown): void => {
    try {
      act();
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
    }
  };

  /** Plays acts with legal dates behind their entry, and corrections of them. */
  const play = (
    drawn: readonly { what: string; seat: SeatId; who: AccountId; days: number; back: number }[],
  ): Assembly => {
    const world = afterMeeting();
    let today = '2021-01-04';
    for (const [i, { what, seat, who, days, back }] of drawn.entries()) {
      today = addDays(today, days);
      const place = roster.seats.find((one) => one.seat === seat)!;
      const circulation = `${i}`;
      const decision = { is: 'seatMember', seat, person: who };
      const answers = units.map((unit) => ({ unit, agrees: true }));
      const decide = { type: 'RecordDecisionByCirculation', circulation, decision, answers } as Command;
      const on = addDays(today, -back);
      const tell = (command: object, actor = office, effectiveOn?: string) =>
        attempt(() => world.tell(actor, conference, command as Command, today, effectiveOn));
      if (what === 'seat' || what === 'confirm') tell(decide);
      if (what === 'vacate') tell({ type: 'VacateMemberSeat', seat, reason: 'r' }, office, on);
      if (what === 'seat') tell({ type: 'SeatMember', ...place, person: who, decidedIn: { circulation } }, office, on);
      if (what === 'propose')
        tell({ type: 'ProposeMemberChange', seat, person: who, post: 'p', reason: 'r' }, member(place.unit));
      if (what === 'confirm') tell({ type: 'ConfirmMemberChange', seat, decidedIn: { circulation } }, office, on);
      if (what === 'reject') tell({ type: 'RejectMemberChange', seat, reason: 'r' });
      if (what === 'correct') {
        const moves = world.recorded().filter(({ type }) => /^Member(Seat|Change)/.test(type));
        tell({ type: 'CorrectEffectiveDate', event: moves[i % moves.length]!.id, to: on, reason: 'r' });
      }
    }
    return world;
  };

  it('says of every seat on every day what the conference itself says', () => {
    fc.assert(
      fc.property(acts, (drawn) => {
        const world = play(drawn);
        const state = world.stateOf(conference);
        if (state.is === 'none') throw new Error('not founded');
        const whole = foldOf(world, conferenceAccount, guizhou);
        const days = new Set(seats.flatMap((seat) => state.seats[seat]!.course.map(({ on }) => on)));
        for (const day of [...days, ...[...days].map((one) => addDays(one, 1))]) {
          const told = seats.map((seat) => {
            const row = rowOn<PlaceLine>(whole, `seat ${seat}`, day);
            return [seat, row?.status ?? 'vacant', row?.data.person, row?.data.incoming];
          });
          const stands = seats.map((seat) => {
            const standing = standingOn(state.seats[seat]!.course, day);
            const incoming = standing.is === 'changePending' ? standing.incoming.person : undefined;
            return [seat, standing.is, standing.is === 'vacant' ? undefined : standing.holder.person, incoming];
          });
          expect(told).toEqual(stands);
          const filled = Object.values(state.seats).filter(({ course }) => course[0]!.on <= day).length;
          expect(balanceOn(whole, 'F23.seats', day)).toBe(filled);
          const counted = ['occupied', 'pending', 'vacant'].map((name) => balanceOn(whole, `F23.${name}`, day));
          expect(counted.reduce((a, b) => a + b, 0)).toBe(filled);
        }
      }),
      { numRuns: 20 },
    );
  });

  it('counts the liaisons of a unit and shows its posts', () => {
    const whole = foldOf(afterMeeting(), conferenceAccount, guizhou);
    expect(balanceOn(whole, 'F23.liaisons', '2020-09-11')).toBe(15);
    expect(rowOn<PlaceLine>(whole, 'post convenor', '2020-09-11')).toMatchObject({
      status: 'occupied',
      data: { person: 'convenor' },
    });
    expect(rowOn(whole, 'unit housing', '2020-09-10')).toBeUndefined();
    expect(rowOn(whole, 'unit housing', '2020-09-11')).toMatchObject({
      status: 'member',
      data: { lead: true, founding: true },
    });
  });
});

describe('the next meeting as a task of the office', () => {
  const note = (world: Assembly, command: object, when: string) =>
    world.tell(system, conference, command as Command, when);
  const held = (): Assembly => {
    const world = afterMeeting({ rules: { 'notices.ladder': { ...ladder, steps: ['dueDay', 'overdue'] } } });
    note(world, { type: 'NoteMeetingHeld', meeting: 'm1', nextBy: '2021-05-18' }, '2020-11-18 17:00');
    return world;
  };
  const stands = (world: Assembly) => {
    const { alarms } = foldOf(world, conferenceAccount, guizhou).folded.view;
    return [tasksOf(world, conferenceAccount, guizhou)['next meeting']?.due, Object.keys(alarms).length];
  };

  it('is due by the day that the last meeting set, and reminded of on the way', () => {
    const world = held();
    expect(stands(world)).toEqual(['2021-05-18', 2]);
    expect(tasksOf(world, conferenceAccount, guizhou)['next meeting']).toMatchObject({
      step: 'scheduleNextMeeting',
      data: { after: 'm1' },
    });
  });

  it('is over as soon as a meeting is planned, and waits again when that one is cancelled', () => {
    const world = held();
    note(world, { type: 'NoteMeetingPlanned', meeting: 'm2' }, '2021-03-01');
    expect(stands(world)).toEqual([undefined, 0]);
    note(world, { type: 'NoteMeetingCancelled', meeting: 'm2' }, '2021-03-05');
    expect(stands(world)).toEqual(['2021-05-18', 2]);
  });
});

describe('the minutes as an account', () => {
  const circulated = (rules = {}): Assembly => {
    const world = afterMeeting({ rules });
    world.tell(office, m1, draft, '2020-11-20');
    world.tell(office, m1, { type: 'CirculateMinutesForCountersign' }, '2020-11-20');
    return world;
  };
  const digest = (world: Assembly): string => {
    const state = world.stateOf(m1);
    return state.is === 'none' ? '' : state.digest;
  };
  const steps = (world: Assembly): string[] =>
    Object.values(tasksOf(world, minutesAccount, 'm1')).map(({ step }) => step);

  it('wait for the office, then for every silent unit, then for the chair, then for the office', () => {
    const world = afterMeeting();
    world.tell(office, m1, draft, '2020-11-20');
    expect(steps(world)).toEqual(['circulateMinutes']);
    world.tell(office, m1, { type: 'CirculateMinutesForCountersign' }, '2020-11-20');
    const tasks = tasksOf(world, minutesAccount, 'm1');
    expect(Object.keys(tasks)).toEqual(six.map((unit) => `countersign ${unit}`));
    expect(tasks['countersign ndrc']).toMatchObject({ holders: ['Member@ndrc', 'Liaison@ndrc'], due: '2020-11-27' });
    const sign = { type: 'CountersignMinutes', digest: digest(world) } as Command;
    for (const unit of six) world.tell(member(unit), m1, sign, '2020-11-23');
    expect(steps(world)).toEqual(['approveMinutes']);
    world.tell(convenor, m1, { type: 'ApproveMinutes', digest: digest(world) } as Command, '2020-11-24');
    expect(steps(world)).toEqual(['issueMinutes']);
    world.tell(office, m1, { type: 'IssueMinutes', issueNumber: '1' } as Command, '2020-11-25');
    expect(steps(world)).toEqual([]);
    const whole = foldOf(world, minutesAccount, 'm1');
    expect(['F10.agreed', 'F10.silent'].map((figure) => balanceOn(whole, figure, '2020-11-22'))).toEqual([0, 6]);
    expect(['F10.agreed', 'F10.silent'].map((figure) => balanceOn(whole, figure, '2020-11-23'))).toEqual([6, 0]);
  });

  it('wait for the office when a unit objects', () => {
    const world = circulated();
    const objection = { type: 'ObjectToMinutes', digest: digest(world), reason: 'scope' } as Command;
    world.tell(member('ndrc'), m1, objection, '2020-11-23');
    expect(steps(world)).toContain('answerObjection');
    expect(balanceOn(foldOf(world, minutesAccount, 'm1'), 'F10.objected', '2020-11-23')).toBe(1);
  });

  it('wake the clock for consent by silence only where that is configured, and while somebody is silent', () => {
    const alarms = (world: Assembly) =>
      minutesAccount.alarms?.(foldOf(world, minutesAccount, 'm1').folded.state as never, 'm1') ?? {};
    expect(alarms(circulated())).toEqual({});
    const configured = {
      'conference.countersign': {
        units: 'attending',
        conveningUnitSigns: true,
        revisionResets: 'all',
        reminderAfterWorkingDays: 5,
        deemedConsentAfterWorkingDays: 3,
      },
    };
    const world = circulated(configured);
    expect(alarms(world)).toMatchObject({
      consent: { at: '2020-11-25T16:00:00.000Z', stream: m1, command: { type: 'DeemConsent', version: 1 } },
    });
    world.tell(system, m1, { type: 'DeemConsent', version: 1 } as Command, '2020-11-26');
    expect(alarms(world)).toEqual({});
  });
});

describe('meetings as an account', () => {
  const m2 = meetingRef('m2' as MeetingId);
  const step = (world: Assembly, id = 'm2'): (string | undefined)[] => {
    const [task] = Object.values(tasksOf(world, meetingsAccount, id));
    return [task?.step, task?.due];
  };

  it('wait for an answer, a date, the meeting itself and its minutes', () => {
    const world = afterMeeting();
    const proposal = { type: 'ProposeMeeting', conference: guizhou, topic: 't', reason: 'r', wantedOn: '2020-12-10' };
    world.tell(member('ndrc'), m2, proposal, '2020-11-20');
    expect(step(world)).toEqual(['answerMeetingProposal', '2020-12-04']);
    world.tell(office, m2, { type: 'AcceptMeetingProposal' }, '2020-11-23');
    expect(step(world)).toEqual(['scheduleMeeting', '2020-12-10']);
    const plan = { date: '2020-12-10', time: '09:00', place: 'r', chair: 'convenor', agenda: [], scope: { is: 'all' } };
    world.tell(
      office,
      m2,
      { type: 'ScheduleMeeting', conference: guizhou, number: '2020-2', ...plan } as Command,
      '2020-11-24',
    );
    expect(step(world)).toEqual(['holdMeeting', '2020-12-10']);
    const moved = { type: 'RescheduleMeeting', date: '2020-12-11', time: '09:00', place: 'r', reason: 'snow' };
    world.tell(office, m2, moved, '2020-12-09');
    expect(step(world)).toEqual(['holdMeeting', '2020-12-11']);
    world.tell(office, m2, { type: 'CancelMeeting', reason: 'snow' } as Command, '2020-12-10');
    expect(step(world)).toEqual([undefined, undefined]);
  });

  it('wait for minutes until they are drafted, and are counted as held', () => {
    const world = afterMeeting();
    expect(step(world, 'm1')).toEqual(['draftMinutes', '2020-11-25']);
    world.tell(office, m1, draft, '2020-11-20');
    expect(step(world, 'm1')).toEqual([undefined, undefined]);
    const whole = foldOf(world, meetingsAccount, 'm1');
    expect([balanceOn(whole, 'F24.planned', '2020-11-17'), balanceOn(whole, 'F24.held', '2020-11-17')]).toEqual([1, 0]);
    expect([balanceOn(whole, 'F24.planned', '2020-11-18'), balanceOn(whole, 'F24.held', '2020-11-18')]).toEqual([0, 1]);
  });
});

describe('pilots and agreed items as accounts', () => {
  it('count a pilot where it stands, from the legal date on', () => {
    const at = (on: string, type: string, data: object, i: number) =>
      ({
        id: `e${i}`,
        type,
        data,
        stream: `pilotSelection-${guizhou}`,
        revision: i,
        position: String(i),
        metadata: { at: `${on}T02:00:00.000Z`, effectiveOn: on, actor: office },
      }) as never;
    const pilot = { community: 'a', area: 'GY' };
    const chosen = { ...pilot, list: 'l', decidedIn: { circulation: '1' }, quota: { min: 1, max: 3 } };
    const facts = [
      at('2020-12-01', 'ProvincialPilotNominated', { ...pilot, list: 'l', reason: 'r' }, 0),
      at('2020-12-20', 'ProvincialPilotSelected', chosen, 1),
      at('2021-03-01', 'PilotWithdrawalRequested', { ...pilot, reason: 'flood' }, 2),
      at('2021-03-20', 'ProvincialPilotWithdrawn', { ...pilot, reason: 'flood', decidedIn: { circulation: '2' } }, 3),
      at('2021-03-20', 'ProvincialPilotQuotaBreached', { active: 0, min: 1 }, 4),
    ];
    const whole = foldWhole(pilotsAccount, guizhou, facts);
    const days = ['2020-12-19', '2020-12-20', '2021-03-19', '2021-03-20'];
    expect(days.map((day) => balanceOn(whole, 'F8.active', day))).toEqual([0, 1, 1, 0]);
    expect(days.map((day) => rowOn(whole, 'pilot a', day)?.status)).toEqual([
      'nominated',
      'selected',
      'withdrawalRequested',
      'withdrawn',
    ]);
    expect(pilotSelectionRef(guizhou).id).toBe(guizhou);
    const stepsOf = (known: number) =>
      Object.values(
        pilotsAccount.tasks?.(
          foldWhole(pilotsAccount, guizhou, facts.slice(0, known)).folded.state as never,
          guizhou,
        ) ?? {},
      ).map((task) => task?.step);
    expect([stepsOf(2), stepsOf(3), stepsOf(5)]).toEqual([[], ['decidePilotWithdrawal'], ['selectFurtherPilot']]);
  });

  it('list an item under each of its leads', () => {
    const data = { no: 1, leads: ['housing', 'GY'], dueOn: '2020-12-31', minutes: 'm1' };
    const event = {
      id: 'e',
      type: 'AgreedItemAssigned',
      data,
      stream: 'agreedItem-m1.1',
      position: '1',
      metadata: { effectiveOn: '2020-11-30' },
    };
    const whole = foldWhole(agreedItemsAccount, 'm1.1', [event as never]);
    expect(whole.versions.map(({ key }) => key)).toEqual(['lead housing', 'lead GY']);
  });
});
