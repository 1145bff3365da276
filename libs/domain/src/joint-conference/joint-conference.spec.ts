import { beforeEach, describe, expect, it } from '@jest/globals';
import { type AccountId, type MeetingId, type MinutesId, type SeatId, type UnitId } from '../shared/ids.js';
import { type Actor } from '../shared/actor.js';
import { ladder } from '../obligation/obligation.fixture.js';
import { type RuleValues } from '../scheme/rules.js';
import { type JointConferenceCommand } from './commands.js';
import { type Assembly, assembly, guizhou, notice, people, roster, units } from './conference.fixture.js';
import {
  chairsOn,
  convenorOn,
  expectedMeeting,
  jointConferenceRef,
  liaisonsOf,
  memberUnitsOn,
  seatOf,
  standingOn,
} from './joint-conference.state.js';
import { refusal, refusedWith } from './told.fixture.js';

const conference = jointConferenceRef(guizhou);
const { office, director, convenor, deputy, member, liaison, system } = people;
const unit = (name: string): UnitId => name as UnitId;
const account = (name: string): AccountId => name as AccountId;
const seat = 'transport.transport' as SeatId;
const ndrcMember = account('member.ndrc.resources');

let world: Assembly;
const tell = (command: JointConferenceCommand, by: Actor = office, when = '2021-03-19', effectiveOn?: string) =>
  world.tell(by, conference, command, when, effectiveOn);
const types = ({ events }: { events: readonly { type: string }[] }): string[] => events.map(({ type }) => type);
const founded = (rules: Partial<RuleValues> = {}): void => {
  world = assembly(rules);
  tell(
    { type: 'EstablishJointConference', name: '联席会议', basis: notice, office: unit('housing') },
    system,
    '2020-09-11',
  );
  tell(roster, system, '2020-09-11');
};
const state = () => world.stateOf(conference);

const circulation = (decision: Parameters<typeof circulated>[0], number = '2021-1', when = '2021-03-19') =>
  circulated(
    decision,
    units.map((name) => ({ unit: name, agrees: true })),
    number,
    when,
  );
const circulated = (
  decision: Extract<JointConferenceCommand, { type: 'RecordDecisionByCirculation' }>['decision'],
  answers: readonly { unit: UnitId; agrees: boolean }[],
  number = '2021-1',
  when = '2021-03-19',
) => tell({ type: 'RecordDecisionByCirculation', circulation: number, decision, answers }, office, when);

const propose = (person: string, by: Actor = member('transport'), on: SeatId = seat) =>
  tell(
    {
      type: 'ProposeMemberChange',
      seat: on,
      person: account(person),
      post: '处长',
      rank: 'head',
      reason: 'job change',
    },
    by,
    '2021-03-10',
  );

beforeEach(() => founded());

describe('the founding', () => {
  beforeEach(() => {
    world = assembly();
  });
  const establish = (basis = notice) =>
    tell(
      { type: 'EstablishJointConference', name: '联席会议', basis, office: unit('housing') },
      office,
      '2020-09-12',
      '2020-09-11',
    );

  it('rests on a registered document and happens once', () => {
    expect(refusal(() => establish('〔2020〕0号' as typeof notice))).toBe('BasisMissing');
    expect(types(establish())).toEqual(['JointConferenceEstablished']);
    expect(refusal(() => establish())).toBe('WrongState');
  });

  it('takes effect on no day ahead', () =>
    expect(
      refusal(() =>
        tell(
          { type: 'EstablishJointConference', name: 'x', basis: notice, office: unit('housing') },
          office,
          '2020-09-10',
          '2020-09-11',
        ),
      ),
    ).toBe('EffectiveInFuture'));

  it('loads 7 units, 1 convenor, 1 deputy, 14 seats and 15 liaisons as single facts', () => {
    establish();
    const events = types(tell(roster, system, '2020-09-11'));
    const count = (type: string): number => events.filter((other) => other === type).length;
    expect(count('MemberUnitAdmitted')).toBe(7);
    expect(count('ConvenorAppointed') + count('DeputyConvenorAppointed') + count('OfficeDirectorAppointed')).toBe(3);
    expect([count('MemberSeated'), count('LiaisonAppointed')]).toEqual([14, 15]);
    expect(memberUnitsOn(state(), '2020-09-10')).toEqual([]);
    expect(memberUnitsOn(state(), '2020-09-11').map((m) => [m.unit, m.from, m.founding])).toEqual(
      units.map((name) => [name, '2020-09-11', true]),
    );
  });

  it('refuses a roster whose counts are others, whole', () => {
    establish();
    const short = { ...roster, liaisons: roster.liaisons.slice(1) };
    expect(refusedWith(() => tell(short, system, '2020-09-11'))).toMatchObject({
      code: 'RosterCountMismatch',
      expected: { liaisons: 15 },
      found: { liaisons: 14 },
    });
    expect(refusal(() => tell({ ...roster, convenors: [] }, system, '2020-09-11'))).toBe('RosterCountMismatch');
  });

  it('refuses a person on two seats, a division of no member unit, a convenor from elsewhere', () => {
    establish();
    const [first, second, ...others] = roster.seats;
    const twice = { ...roster, seats: [first!, { ...second!, person: first!.person }, ...others] };
    expect(refusal(() => tell(twice, system, '2020-09-11'))).toBe('SeatOccupied');
    const strange = { ...roster, seats: [{ ...first!, division: 'housing.fishery' }, second!, ...others] };
    expect(refusal(() => tell(strange, system, '2020-09-11'))).toBe('UnitNotMember');
    const foreign = { ...roster, convenors: [{ ...roster.convenors[0]!, unit: unit('ndrc') }] };
    expect(refusal(() => tell(foreign, system, '2020-09-11'))).toBe('NotLeadUnit');
  });

  it('admits founding units one by one without a vote, and then loads the rest', () => {
    establish();
    tell({ type: 'AdmitMemberUnit', ...roster.units[0]! }, office, '2020-09-11');
    tell({ type: 'DesignateLeadUnit', unit: unit('housing') }, office, '2020-09-11');
    const events = types(tell(roster, system, '2020-09-11'));
    expect(events.filter((type) => type === 'MemberUnitAdmitted' || type === 'LeadUnitDesignated')).toHaveLength(6);
    expect(refusal(() => tell(roster, system, '2020-09-11'))).toBe('WrongState');
  });

  it('comes before everything else', () =>
    expect(refusal(() => tell({ type: 'RelieveConvenor', reason: 'x' }))).toBe('WrongState'));
});

describe('the change of a member', () => {
  it('is proposed by the unit of the seat only', () => {
    expect(refusal(() => propose('b', member('ndrc')))).toBe('NotAllowed');
    expect(types(propose('b'))).toEqual(['MemberChangeProposed']);
    expect(standingOn(seatsOf()[seat]!.course, '2021-03-15')).toMatchObject({
      is: 'changePending',
      holder: { person: 'member.transport.transport' },
      incoming: { person: 'b' },
    });
  });

  it('never puts one person on two seats', () => {
    expect(refusal(() => propose(ndrcMember))).toBe('SeatOccupied');
    expect(refusal(() => propose('x', member('transport'), 'nowhere' as SeatId))).toBe('WrongState');
  });

  it('is not confirmed by its proposer, nor by the unit itself', () => {
    propose('b');
    const confirm = (by: Actor) => () => tell({ type: 'ConfirmMemberChange', seat }, by);
    expect(refusal(confirm(member('transport')))).toBe('ProposerCannotConfirm');
    expect(refusal(confirm(liaison('transport')))).toBe('ProposerCannotConfirm');
    expect(refusal(confirm(member('ndrc')))).toBe('NotAllowed');
    expect(refusal(confirm({ ...office, onBehalfOf: member('transport').account }))).toBe('ProposerCannotConfirm');
  });

  it('needs a decision of the conference', () => {
    propose('b');
    const confirm = (decidedIn?: { circulation: string } | { minutes: MinutesId }) =>
      tell({ type: 'ConfirmMemberChange', seat, ...(decidedIn && { decidedIn }) });
    expect(refusal(() => confirm())).toBe('NotConferenceDecision');
    expect(refusal(() => confirm({ circulation: '2021-1' }))).toBe('NotConferenceDecision');
    expect(refusal(() => confirm({ minutes: 'm' as MinutesId }))).toBe('NotConferenceDecision');
    circulation({ is: 'seatMember', seat, person: account('c') });
    expect(refusal(() => confirm({ circulation: '2021-1' }))).toBe('NotConferenceDecision');
    circulation({ is: 'seatMember', seat, person: account('b') }, '2021-2');
    expect(types(confirm({ circulation: '2021-2' }))).toEqual(['MemberChangeConfirmed']);
  });

  it('shows A, then A with a change to B pending, then B', () => {
    propose('b');
    circulation({ is: 'seatMember', seat, person: account('b') });
    tell({ type: 'ConfirmMemberChange', seat, decidedIn: { circulation: '2021-1' } });
    const { course } = seatsOf()[seat]!;
    expect(['2021-03-09', '2021-03-15', '2021-03-20'].map((on) => standingOn(course, on).is)).toEqual([
      'occupied',
      'changePending',
      'occupied',
    ]);
    expect(seatOf(state(), account('b'), '2021-03-15')?.as).toBe('incoming');
    expect(seatOf(state(), account('b'), '2021-03-20')).toMatchObject({ seat, unit: 'transport', as: 'member' });
    expect(seatOf(state(), account('member.transport.transport'), '2021-03-20')).toBeUndefined();
    expect(refusal(() => tell({ type: 'ConfirmMemberChange', seat }))).toBe('WrongState');
  });

  it('may be rejected with a reason: the seat stays as it was', () => {
    propose('b');
    const reject = (reason: string) => tell({ type: 'RejectMemberChange', seat, reason });
    expect(refusal(() => reject(' '))).toBe('ReasonMissing');
    expect(types(reject('unsuited'))).toEqual(['MemberChangeRejected']);
    expect(standingOn(seatsOf()[seat]!.course, '2021-03-19')).toMatchObject({
      is: 'occupied',
      holder: { person: 'member.transport.transport' },
    });
    expect(refusal(() => reject('again'))).toBe('WrongState');
  });

  it('is not proposed twice, nor without a reason, nor for a plain deputy', () => {
    const change = { type: 'ProposeMemberChange', seat, person: account('b'), post: '副处长' } as const;
    expect(refusal(() => tell({ ...change, rank: 'deputy', reason: 'x' }, member('transport')))).toBe(
      'PostNotQualified',
    );
    expect(refusal(() => tell({ ...change, reason: '' }, member('transport')))).toBe('ReasonMissing');
    propose('b');
    expect(refusal(() => propose('c'))).toBe('WrongState');
  });
});

const seatsOf = () => {
  const now = state();
  return now.is === 'none' ? {} : now.seats;
};

describe('a seat', () => {
  const decided = (person: string) => {
    circulation({ is: 'seatMember', seat, person: account(person) });
    return { ...roster.seats.find((other) => other.seat === seat)!, person: account(person) };
  };

  it('is vacated with a reason, once, and then filled by a decision', () => {
    const vacate = (reason: string) => tell({ type: 'VacateMemberSeat', seat, reason }, office, '2021-03-08');
    expect(refusal(() => vacate(''))).toBe('ReasonMissing');
    expect(types(vacate('left'))).toEqual(['MemberSeatVacated']);
    expect(types(vacate('left'))).toEqual([]);
    const seated = decided('b');
    expect(refusal(() => tell({ type: 'SeatMember', ...seated }))).toBe('NotConferenceDecision');
    expect(types(tell({ type: 'SeatMember', ...seated, decidedIn: { circulation: '2021-1' } }))).toEqual([
      'MemberSeated',
    ]);
  });

  it('that is occupied takes nobody else', () =>
    expect(refusal(() => tell({ type: 'SeatMember', ...decided('b'), decidedIn: { circulation: '2021-1' } }))).toBe(
      'SeatOccupied',
    ));

  it('belongs to a division of a member unit', () => {
    const other = { ...decided('b'), division: 'transport.rail', decidedIn: { circulation: '2021-1' } } as const;
    expect(refusal(() => tell({ type: 'SeatMember', ...other }))).toBe('UnitNotMember');
    const fresh = 'transport.rail' as SeatId;
    circulation({ is: 'seatMember', seat: fresh, person: account('b') }, '2021-9');
    expect(
      refusal(() => tell({ type: 'SeatMember', ...other, seat: fresh, decidedIn: { circulation: '2021-9' } })),
    ).toBe('UnitNotMember');
  });

  it('is not vacated while a change is pending', () => {
    propose('b');
    expect(refusal(() => tell({ type: 'VacateMemberSeat', seat, reason: 'left' }))).toBe('WrongState');
  });

  it('moves in the order of its dates, and not into the future', () => {
    tell({ type: 'VacateMemberSeat', seat, reason: 'left' }, office, '2021-03-08', '2021-03-05');
    const seated = { type: 'SeatMember', ...decided('b'), decidedIn: { circulation: '2021-1' } } as const;
    expect(refusal(() => tell(seated, office, '2021-03-19', '2021-03-04'))).toBe('EffectiveOutOfOrder');
    expect(refusal(() => tell(seated, office, '2021-03-19', '2021-03-20'))).toBe('EffectiveInFuture');
    expect(types(tell(seated, office, '2021-03-19', '2021-03-06'))).toEqual(['MemberSeated']);
  });

  it('cannot be given on an earlier day to somebody who sits elsewhere later', () => {
    tell({ type: 'VacateMemberSeat', seat, reason: 'left' }, office, '2021-03-01');
    const other = 'ndrc.resources' as SeatId;
    tell({ type: 'VacateMemberSeat', seat: other, reason: 'left' }, office, '2021-03-01');
    circulation({ is: 'seatMember', seat: other, person: account('b') }, '2021-7', '2021-03-10');
    const ndrc = { ...roster.seats.find((one) => one.seat === other)!, person: account('b') };
    tell({ type: 'SeatMember', ...ndrc, decidedIn: { circulation: '2021-7' } }, office, '2021-03-10');
    const seated = { type: 'SeatMember', ...decided('b'), decidedIn: { circulation: '2021-1' } } as const;
    expect(refusal(() => tell(seated, office, '2021-03-19', '2021-03-05'))).toBe('SeatOccupied');
  });
});

describe('a decision by circulation', () => {
  const decision = { is: 'admitUnit', unit: unit('finance') } as const;
  const without = (name: string) =>
    units.filter((other) => other !== name).map((other) => ({ unit: other, agrees: true }));

  it('needs the answer and the consent of every member unit', () => {
    expect(refusedWith(() => circulated(decision, without('ecology')))).toMatchObject({
      code: 'NotConferenceDecision',
      silent: ['ecology'],
    });
    const against = [...without('ecology'), { unit: unit('ecology'), agrees: false }];
    expect(refusedWith(() => circulated(decision, against))).toMatchObject({
      code: 'NotConferenceDecision',
      against: ['ecology'],
    });
    expect(types(circulation(decision))).toEqual(['DecisionByCirculationRecorded']);
    expect(refusal(() => circulation(decision))).toBe('AlreadyDecided');
  });

  it('hears member units only', () =>
    expect(refusal(() => circulated(decision, [...without(''), { unit: unit('finance'), agrees: true }]))).toBe(
      'UnitNotMember',
    ));

  it('is carried by a majority where that is configured, and by none where circulation is not allowed', () => {
    const four = units.slice(0, 4).map((name) => ({ unit: name, agrees: true }));
    founded({ 'conference.decisionByCirculation': { allowed: true, answers: 'majority' } });
    expect(types(circulated(decision, four))).toEqual(['DecisionByCirculationRecorded']);
    expect(refusal(() => circulated(decision, four.slice(1), '2021-2'))).toBe('NotConferenceDecision');
    founded({ 'conference.decisionByCirculation': { allowed: false, answers: 'everyMemberUnit' } });
    expect(refusal(() => circulation(decision))).toBe('NotConferenceDecision');
  });
});

describe('a unit', () => {
  const finance = { unit: unit('finance'), divisions: ['finance.building'] };
  const admit = (decidedIn?: { circulation: string }) =>
    tell({ type: 'AdmitMemberUnit', ...finance, ...(decidedIn && { decidedIn }) });
  const admitted = () => {
    circulation({ is: 'admitUnit', unit: finance.unit });
    return admit({ circulation: '2021-1' });
  };

  it('is proposed with a reason and admitted by a decision; it did not found the conference', () => {
    const proposal = { type: 'ProposeMemberUnit', ...finance, reason: 'money' } as const;
    expect(refusal(() => tell({ ...proposal, reason: '' }))).toBe('ReasonMissing');
    expect(types(tell(proposal, member('ndrc')))).toEqual(['MemberUnitProposed']);
    expect(types(tell(proposal, member('ndrc')))).toEqual([]);
    expect(refusal(() => tell({ ...proposal, unit: unit('ndrc') }))).toBe('WrongState');
    expect(refusal(() => admit())).toBe('NotConferenceDecision');
    expect(types(admitted())).toEqual(['MemberUnitAdmitted']);
    expect(memberUnitsOn(state(), '2021-03-19').at(-1)).toMatchObject({
      unit: 'finance',
      from: '2021-03-19',
      founding: false,
    });
    expect(types(admit({ circulation: '2021-1' }))).toEqual([]);
  });

  it('without a liaison is warned about', () => {
    expect(admitted().warnings.map(({ code }) => code)).toEqual(['LastLiaison']);
  });

  it('is removed by a decision, with its seats and liaisons; what was before stays', () => {
    const remove = (name: string, number = '2021-5') => {
      circulation({ is: 'removeUnit', unit: unit(name) }, number);
      return tell({ type: 'RemoveMemberUnit', unit: unit(name), reason: 'merged', decidedIn: { circulation: number } });
    };
    expect(refusal(() => tell({ type: 'RemoveMemberUnit', unit: unit('ecology'), reason: 'x' }))).toBe(
      'NotConferenceDecision',
    );
    expect(refusal(() => remove('housing'))).toBe('WrongState');
    expect(refusal(() => remove('finance', '2021-6'))).toBe('UnitNotMember');
    expect(types(remove('ecology', '2021-7'))).toEqual(['MemberUnitRemoved', 'MemberSeatVacated', 'LiaisonReplaced']);
    expect(memberUnitsOn(state(), '2021-03-19')).toHaveLength(6);
    expect(memberUnitsOn(state(), '2021-03-18')).toHaveLength(7);
  });

  it('leads alone: another one is designated by a decision, once the convenor has gone', () => {
    circulation({ is: 'designateLeadUnit', unit: unit('ndrc') });
    const designate = () =>
      tell({ type: 'DesignateLeadUnit', unit: unit('ndrc'), decidedIn: { circulation: '2021-1' } });
    expect(refusal(() => tell({ type: 'DesignateLeadUnit', unit: unit('ndrc') }))).toBe('NotConferenceDecision');
    expect(refusal(designate)).toBe('NotLeadUnit');
    tell({ type: 'RelieveConvenor', reason: 'reform' });
    expect(types(designate())).toEqual(['LeadUnitDesignated']);
    expect(types(designate())).toEqual([]);
    circulation({ is: 'designateLeadUnit', unit: unit('finance') }, '2021-2');
    expect(
      refusal(() => tell({ type: 'DesignateLeadUnit', unit: unit('finance'), decidedIn: { circulation: '2021-2' } })),
    ).toBe('UnitNotMember');
  });
});

describe('the convenor', () => {
  const appoint = (person: string, from = 'housing') =>
    tell({ type: 'AppointConvenor', person: account(person), unit: unit(from), post: '副厅长' });

  it('is one at any date, of the lead unit; a gap is warned about', () => {
    expect(refusal(() => appoint('x'))).toBe('SeatOccupied');
    expect(types(appoint('convenor'))).toEqual([]);
    expect(refusal(() => tell({ type: 'RelieveConvenor', reason: '' }))).toBe('ReasonMissing');
    const relieved = tell({ type: 'RelieveConvenor', reason: 'retired' }, office, '2021-03-19', '2021-03-10');
    expect(relieved.warnings.map(({ code }) => code)).toEqual(['ConvenorSeatVacant']);
    expect(types(tell({ type: 'RelieveConvenor', reason: 'retired' }))).toEqual([]);
    expect(refusal(() => appoint('x', 'ndrc'))).toBe('NotLeadUnit');
    expect(types(appoint('x'))).toEqual(['ConvenorAppointed']);
    expect(['2021-03-09', '2021-03-10', '2021-03-19'].map((on) => convenorOn(state(), on))).toEqual([
      'convenor',
      undefined,
      'x',
    ]);
  });

  it('alone delegates the chair, standing or for one meeting, and takes it back', () => {
    const delegate = (by: Actor) => tell({ type: 'DelegateChair', scope: { is: 'standing' } }, by);
    expect(refusal(() => delegate(deputy))).toBe('OnlyConvenor');
    expect(chairsOn(state(), '2021-03-19')).toEqual(['convenor']);
    delegate(convenor);
    expect(chairsOn(state(), '2021-03-19')).toEqual(['convenor', 'deputy']);
    expect(chairsOn(state(), '2021-03-18')).toEqual(['convenor']);
    const now = state();
    const [delegation] = Object.keys(now.is === 'none' ? {} : now.delegations);
    const revoke = (which: string, reason: string, by: Actor = convenor) =>
      tell({ type: 'RevokeChairDelegation', delegation: which, reason }, by, '2021-04-01');
    expect(refusal(() => revoke(delegation!, 'x', deputy))).toBe('OnlyConvenor');
    expect(refusal(() => revoke('none', 'x'))).toBe('WrongState');
    expect(refusal(() => revoke(delegation!, ''))).toBe('ReasonMissing');
    expect(types(revoke(delegation!, 'back'))).toEqual(['ChairDelegationRevoked']);
    expect(types(revoke(delegation!, 'back'))).toEqual([]);
    expect(chairsOn(state(), '2021-04-01')).toEqual(['convenor']);
  });

  it('gives a delegation an end, which does not lie behind', () => {
    const until = (day: string) => tell({ type: 'DelegateChair', scope: { is: 'standing' }, until: day }, convenor);
    expect(refusal(() => until('2021-03-18'))).toBe('EffectiveInPast');
    until('2021-03-31');
    expect(chairsOn(state(), '2021-03-31')).toEqual(['convenor', 'deputy']);
    expect(chairsOn(state(), '2021-04-01')).toEqual(['convenor']);
  });

  it('delegates meeting by meeting where standing delegation is off; a delegation ends with the convenor', () => {
    founded({
      'conference.posts': { standingDelegation: false, deputyInChargeQualifies: true, liaisonChange: 'notice' },
    });
    const m1 = 'm1' as Parameters<typeof chairsOn>[2];
    expect(refusal(() => tell({ type: 'DelegateChair', scope: { is: 'standing' } }, convenor))).toBe(
      'ChairNotAuthorised',
    );
    tell({ type: 'DelegateChair', scope: { is: 'meeting', meeting: m1! } }, convenor);
    expect([chairsOn(state(), '2021-03-19', m1), chairsOn(state(), '2021-03-19')]).toEqual([
      ['convenor', 'deputy'],
      ['convenor'],
    ]);
    tell({ type: 'RelieveConvenor', reason: 'retired' }, office, '2021-03-25');
    expect(chairsOn(state(), '2021-03-25', m1)).toEqual([]);
  });
});

describe('the deputy convenor and the office', () => {
  const post = { unit: unit('housing'), division: 'housing.urban-construction', post: '处长' };
  const appoint = (person: string, more: Partial<typeof post> & { rank?: 'deputy' | 'deputyInCharge' } = {}) =>
    tell({ type: 'AppointDeputyConvenor', person: account(person), ...post, ...more });

  it('are one post: whoever becomes deputy is asked about as director', () => {
    expect(types(appoint('deputy'))).toEqual([]);
    expect(refusal(() => appoint('new', { unit: unit('ndrc') }))).toBe('NotLeadUnit');
    expect(appoint('new').warnings.map(({ code }) => code)).toEqual(['DirectorIsNotDeputy']);
    const direct = (division: string) =>
      tell({ type: 'AppointOfficeDirector', person: account('new'), ...post, division });
    expect(refusal(() => direct('housing.market'))).toBe('PostNotQualified');
    expect(types(direct('housing.urban-construction'))).toEqual(['OfficeDirectorAppointed']);
    expect(types(direct('housing.urban-construction'))).toEqual([]);
  });

  it('take a deputy in charge for the head, where configured, and never a plain deputy', () => {
    expect(refusal(() => appoint('new', { rank: 'deputy' }))).toBe('PostNotQualified');
    founded({
      'conference.posts': { standingDelegation: true, deputyInChargeQualifies: false, liaisonChange: 'notice' },
    });
    expect(refusal(() => appoint('new', { rank: 'deputyInCharge' }))).toBe('PostNotQualified');
  });

  it('has staff with duties', () => {
    const assign = (...duties: string[]) => tell({ type: 'AssignOfficeStaff', person: account('s'), duties });
    expect(types(assign('minutes'))).toEqual(['OfficeStaffAssigned']);
    expect(types(assign('minutes'))).toEqual([]);
    expect(types(assign())).toEqual(['OfficeStaffAssigned']);
  });
});

describe('a liaison', () => {
  const replace = (person?: string, reason = 'moved', decidedIn?: { circulation: string }) =>
    tell({
      type: 'ReplaceLiaison',
      liaison: 'transport.transport',
      ...(person && { person: account(person) }),
      reason,
      ...(decidedIn && { decidedIn }),
    });

  it('is replaced by notice to the office; the last one gone is warned about', () => {
    expect(refusal(() => replace('b', ''))).toBe('ReasonMissing');
    expect(types(replace('b'))).toEqual(['LiaisonReplaced']);
    expect(types(replace('b'))).toEqual([]);
    const gone = replace();
    expect(gone.warnings).toEqual([{ code: 'LastLiaison', details: { unit: 'transport' } }]);
    expect(liaisonsOf(state(), unit('transport'), '2021-03-19')).toEqual([]);
    expect(refusal(() => replace('c'))).toBe('WrongState');
  });

  it('belongs to a division of a member unit, one person to a place', () => {
    const appoint = (more: object) =>
      tell({
        type: 'AppointLiaison',
        liaison: 'new',
        unit: unit('transport'),
        division: 'transport.transport',
        person: account('b'),
        ...more,
      });
    expect(refusal(() => appoint({ division: 'transport.rail' }))).toBe('UnitNotMember');
    expect(refusal(() => appoint({ liaison: 'transport.transport' }))).toBe('SeatOccupied');
    expect(refusal(() => appoint({ liaison: 'ndrc.resources' }))).toBe('UnitNotMember');
    expect(types(appoint({}))).toEqual(['LiaisonAppointed']);
    expect(types(appoint({}))).toEqual([]);
  });

  it('needs a decision of the conference where that is configured', () => {
    founded({
      'conference.posts': { standingDelegation: true, deputyInChargeQualifies: true, liaisonChange: 'conference' },
    });
    expect(refusal(() => replace('b'))).toBe('NotConferenceDecision');
    circulation({ is: 'appointLiaison', liaison: 'transport.transport', person: account('b') });
    expect(types(replace('b', 'moved', { circulation: '2021-1' }))).toEqual(['LiaisonReplaced']);
  });
});

describe('a wrong date', () => {
  const correct = (to: string, reason = 'typing error', event = world.eventId('MemberSeatVacated')) =>
    tell({ type: 'CorrectEffectiveDate', event, to, reason }, director);

  it('is mended between its neighbours, and once', () => {
    tell({ type: 'VacateMemberSeat', seat, reason: 'left' }, office, '2021-03-08');
    expect(refusal(() => correct('2021-03-01', ''))).toBe('ReasonMissing');
    expect(refusal(() => correct('2021-03-20'))).toBe('EffectiveInFuture');
    expect(refusal(() => correct('2020-09-10'))).toBe('EffectiveOutOfOrder');
    expect(refusal(() => correct('2021-03-01', 'x', 'no-such-event'))).toBe('WrongState');
    expect(types(correct('2021-03-01'))).toEqual(['EffectiveDateCorrected']);
    expect(types(correct('2021-03-01'))).toEqual([]);
    expect(standingOn(seatsOf()[seat]!.course, '2021-03-01').is).toBe('vacant');
  });

  it('is not mended into a day on which its unit was no member', () => {
    circulation({ is: 'admitUnit', unit: unit('finance') });
    tell({ type: 'AdmitMemberUnit', unit: unit('finance'), divisions: ['f'], decidedIn: { circulation: '2021-1' } });
    tell({ type: 'AppointLiaison', liaison: 'f', unit: unit('finance'), division: 'f', person: account('b') });
    expect(refusal(() => correct('2021-03-01', 'x', world.eventId('LiaisonAppointed')))).toBe('UnitNotMember');
  });
});

describe('the end of the conference', () => {
  const item = 'm1.3' as Extract<JointConferenceCommand, { type: 'NoteAgreedItem' }>['item'];
  const dissolve = (transfers: { item: typeof item; to: UnitId }[] = [], basis = notice) =>
    tell({ type: 'DissolveJointConference', basis, transfers });

  it('waits until every agreed item is closed or handed on', () => {
    const note = { type: 'NoteAgreedItem', item, minutes: 'm1' as MinutesId } as const;
    tell(note, system);
    expect(types(tell(note, system))).toEqual([]);
    expect(refusedWith(() => dissolve())).toMatchObject({ code: 'OpenAgreedItems', items: [item] });
    expect(refusal(() => dissolve([{ item, to: unit('housing') }], 'none' as typeof notice))).toBe('BasisMissing');
    expect(types(dissolve([{ item, to: unit('housing') }]))).toEqual(['JointConferenceDissolved']);
    expect(refusal(() => dissolve())).toBe('WrongState');
  });
});

describe('the next meeting', () => {
  beforeEach(() => founded({ 'notices.ladder': { ...ladder, steps: ['dueDay', 'overdue'] } }));
  const [first, second] = ['m1', 'm2'] as unknown as readonly MeetingId[];
  const held = (meeting: MeetingId, nextBy: string) => tell({ type: 'NoteMeetingHeld', meeting, nextBy }, system);
  const planned = (meeting: MeetingId) => tell({ type: 'NoteMeetingPlanned', meeting }, system);
  const cancelled = (meeting: MeetingId) => tell({ type: 'NoteMeetingCancelled', meeting }, system);
  const expectation = () => {
    const now = state();
    const { after, by, reminders } = (now.is === 'none' ? undefined : expectedMeeting(now)) ?? {};
    return after && [after, by, reminders?.rungs.length];
  };

  it('is expected once one was held, by the day that it set, with the ladder of step times', () => {
    expect(expectation()).toBeUndefined();
    expect(types(held(first!, '2021-09-19'))).toEqual(['NextMeetingExpected']);
    expect(expectation()).toEqual([first, '2021-09-19', 2]);
    expect(types(held(first!, '2021-09-19'))).toEqual([]);
  });

  it('is no longer expected when it is planned, and is again when the plan is dropped', () => {
    held(first!, '2021-09-19');
    planned(second!);
    expect(types(planned(second!))).toEqual([]);
    expect(expectation()).toBeUndefined();
    cancelled(second!);
    expect(types(cancelled(second!))).toEqual([]);
    expect(expectation()).toEqual([first, '2021-09-19', 2]);
  });

  it('follows the latest meeting, in whichever order they were recorded', () => {
    planned(second!);
    held(second!, '2021-12-01');
    held(first!, '2021-09-19');
    expect(expectation()).toEqual([second, '2021-12-01', 2]);
    expect(types(planned(first!))).toEqual([]);
  });
});
