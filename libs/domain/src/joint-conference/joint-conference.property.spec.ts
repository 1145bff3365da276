import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { playHistory } from '@greenledger/eventing/testing';
import { policyDocumentRef } from '../policy-document/policy-document.js';
import { addDays } from '../shared/dates.js';
import { type AccountId, type MeetingId, type UnitId } from '../shared/ids.js';
import { type JointConferenceCommand } from './commands.js';
import { guizhou, notice, people, roster, schemeWith, units } from './conference.fixture.js';
import { type ConferenceDecision } from './decision.js';
import { jointConference } from './joint-conference.js';
import { isMemberOn, type JointConference, leadUnitOn, standingOn } from './joint-conference.state.js';

const persons = ['a', 'b', 'member.ndrc.resources', 'member.transport.transport', 'convenor'] as AccountId[];
const person = fc.constantFrom(...persons);
const seat = fc.constantFrom(...roster.seats.slice(-4));
const unit = fc.constantFrom(...units.slice(-2), 'finance' as UnitId);
const day = fc.nat(200).map((days) => addDays('2020-09-11', days));
const reason = 'reason';

const because = (decision: ConferenceDecision) => ({ circulation: JSON.stringify(decision) });
/** What the conference circulates before an act of its own, so that random acts are not refused nearly always. */
const circulate = (decision: ConferenceDecision, without?: UnitId): JointConferenceCommand => ({
  type: 'RecordDecisionByCirculation',
  ...because(decision),
  decision,
  answers: units.filter((name) => name !== without).map((name) => ({ unit: name, agrees: true })),
});

const meeting = fc.constantFrom(...(['m1', 'm2', 'm3'] as unknown as readonly MeetingId[]));

/** One or two commands: an act, behind the decision that it rests on. */
const acts: fc.Arbitrary<readonly JointConferenceCommand[]> = fc.oneof(
  seat.map(({ seat }) => [{ type: 'VacateMemberSeat', seat, reason } as const]),
  fc.tuple(seat, person).map(([place, who]) => {
    const decision = { is: 'seatMember', seat: place.seat, person: who } as const;
    return [circulate(decision), { type: 'SeatMember', ...place, person: who, decidedIn: because(decision) } as const];
  }),
  fc
    .tuple(seat, person)
    .map(([{ seat }, who]) => [{ type: 'ProposeMemberChange', seat, person: who, post: '处长', reason } as const]),
  fc.tuple(seat, person).map(([{ seat }, who]) => {
    const decision = { is: 'seatMember', seat, person: who } as const;
    return [circulate(decision), { type: 'ConfirmMemberChange', seat, decidedIn: because(decision) } as const];
  }),
  seat.map(({ seat }) => [{ type: 'RejectMemberChange', seat, reason } as const]),
  unit.map((name) => {
    const decision = { is: 'admitUnit', unit: name } as const;
    const divisions = ['transport.transport'];
    return [
      circulate(decision),
      { type: 'AdmitMemberUnit', unit: name, divisions, decidedIn: because(decision) } as const,
    ];
  }),
  fc.tuple(unit, fc.option(unit)).map(([name, silent]) => {
    const decision = { is: 'removeUnit', unit: name } as const;
    return [
      circulate(decision, silent ?? undefined),
      { type: 'RemoveMemberUnit', unit: name, reason, decidedIn: because(decision) } as const,
    ];
  }),
  unit.map((name) => {
    const decision = { is: 'designateLeadUnit', unit: name } as const;
    return [circulate(decision), { type: 'DesignateLeadUnit', unit: name, decidedIn: because(decision) } as const];
  }),
  fc.constant([{ type: 'RelieveConvenor', reason } as const]),
  fc
    .tuple(person, unit)
    .map(([who, from]) => [{ type: 'AppointConvenor', person: who, unit: from, post: '副厅长' } as const]),
  fc
    .tuple(fc.constantFrom('transport.transport', 'ndrc.resources'), fc.option(person))
    .map(([liaison, who]) => [{ type: 'ReplaceLiaison', liaison, reason, ...(who && { person: who }) } as const]),
  fc
    .tuple(meeting, fc.boolean())
    .map(([about, dropped]) => [
      { type: 'NoteMeetingPlanned', meeting: about } as const,
      ...(dropped ? [{ type: 'NoteMeetingCancelled', meeting: about } as const] : []),
    ]),
  fc.tuple(meeting, day).map(([about, nextBy]) => [{ type: 'NoteMeetingHeld', meeting: about, nextBy } as const]),
  day.map((to) => [{ type: 'CorrectEffectiveDate', event: '?', to, reason } as const]),
);

const actors = [people.office, people.director, people.member('transport'), people.member('ndrc')];
const steps = fc
  .array(
    fc.record({
      commands: acts,
      actor: fc.oneof({ weight: 4, arbitrary: fc.constant(people.office) }, fc.constantFrom(...actors)),
      wait: fc.nat(60 * 24 * 5),
      effectiveOn: fc.option(day, { nil: undefined, freq: 2 }),
    }),
    { maxLength: 12, size: 'max' },
  )
  .map((drawn) =>
    drawn.flatMap(({ commands, actor, ...step }) =>
      commands.map((command) => {
        // a change is proposed by the unit of the seat
        const unit = roster.seats.find(
          ({ seat }) => command.type === 'ProposeMemberChange' && seat === command.seat,
        )?.unit;
        const noted = command.type.startsWith('NoteMeeting') ? people.system : actor;
        return { ...step, command, actor: unit ? people.member(unit) : noted };
      }),
    ),
  );

/** What is wrong on some day of the scheme: who sits twice or for no member, two leads, a convenor from elsewhere. */
const wrongs = (state: JointConference): readonly string[] => {
  if (state.is === 'none' || !state.rosterImported) return [];
  const courses = [...Object.values(state.seats), ...Object.values(state.liaisons)].map(({ course }) => course);
  const unordered = [...courses, state.convenor, state.lead].filter((course) =>
    course.some(({ on }, i) => i > 0 && on < course[i - 1]!.on),
  );
  const days = [...new Set(courses.flat().map(({ on }) => on))].flatMap((date) => {
    const lead = leadUnitOn(state, date);
    const convenor = standingOn(state.convenor, date);
    const sitting = Object.values(state.seats).flatMap(({ unit, course }) => {
      const standing = standingOn(course, date);
      return standing.is === 'vacant' ? [] : [{ unit, person: standing.holder.person }];
    });
    return [
      ...(lead && isMemberOn(state, lead, date) ? [] : [`${date}: the lead unit is no member`]),
      ...(convenor.is === 'occupied' && convenor.holder.unit !== lead ? [`${date}: a convenor from elsewhere`] : []),
      ...sitting.filter(({ unit }) => !isMemberOn(state, unit, date)).map(({ unit }) => `${date}: ${unit} has a seat`),
      ...(new Set(sitting.map(({ person }) => person)).size < sitting.length ? [`${date}: somebody sits twice`] : []),
    ];
  });
  const { planned, held } = state.meetings;
  const twice = [...planned, ...held].filter((id, i, all) => all.indexOf(id) !== i);
  return [...unordered.map(() => 'a course runs backwards'), ...twice.map((id) => `${id} is noted twice`), ...days];
};

describe('the joint conference, whatever happens', () => {
  it('has on every day one lead unit, at most one convenor of it, and nobody on two seats', () => {
    const seen: Record<string, number> = {};
    fc.assert(
      fc.property(steps, (drawn) => {
        const ids: string[] = [];
        const founding = [
          {
            command: { type: 'EstablishJointConference', name: 'x', basis: notice, office: units[0]! } as const,
            actor: people.system,
          },
          { command: roster, actor: people.system },
        ];
        const played = playHistory(jointConference, {
          steps: [
            ...founding,
            ...drawn.map((step) => ({
              ...step,
              effectiveOn: jointConference.backdates?.includes(step.command.type) ? step.effectiveOn : undefined,
              command: (state: JointConference): JointConferenceCommand => {
                if (step.command.type !== 'CorrectEffectiveDate' || state.is === 'none') return step.command;
                const moves = Object.values(state.seats).flatMap(({ course }) => course);
                return { ...step.command, event: moves[ids.length % moves.length]!.event };
              },
            })),
          ],
          id: guizhou,
          cited: (ref) =>
            ref.kind === 'scheme'
              ? schemeWith()
              : ref.kind === 'policyDocument' && ref.id === policyDocumentRef(notice).id
                ? { is: 'registered' }
                : { is: 'none' },
          invariant: (state, past) => {
            ids.push(past.at(-1)?.type ?? '');
            expect(wrongs(state)).toEqual([]);
          },
        });
        for (const { type } of played.events) seen[type] = (seen[type] ?? 0) + 1;
      }),
      { numRuns: 25 },
    );
    // the histories reach what they are about
    expect(Object.keys(seen)).toEqual(
      expect.arrayContaining([
        'MemberSeatVacated',
        'MemberChangeProposed',
        'MemberUnitRemoved',
        'NextMeetingExpected',
        'MeetingPlanDropped',
      ]),
    );
  });
});
