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
import { type ConferenceDecision, type DecisionBasis } from '../joint-conference/decision.js';
import { jointConferenceRef } from '../joint-conference/joint-conference.state.js';
import { refusal, refusedWith } from '../joint-conference/told.fixture.js';
import { termsFor } from '../obligation/obligation.fixture.js';
import { type Obligation, pilotListRef } from '../obligation/obligation.state.js';
import { watchPilotQuota } from '../processes/pilot-quota.js';
import { type RuleValues } from '../scheme/rules.js';
import { type Actor } from '../shared/actor.js';
import { type RecordedEvent } from '../shared/decider.js';
import { type AccountId, type AreaId, type CommunityId, type ObligationId } from '../shared/ids.js';
import { activePilots, pilotSelectionRef, standingPilots, statusOf } from './pilot-selection.state.js';
import { type PilotSelectionCommand } from './pilot-selection.commands.js';

const conference = jointConferenceRef(guizhou);
const pilots = pilotSelectionRef(guizhou);
const { office, system, member } = people;
const id = (name: string): CommunityId => name as CommunityId;
const areaOf: Readonly<Record<string, AreaId>> = {
  shiji: 'GY' as AreaId,
  laocheng: 'ZY' as AreaId,
  hexi: 'TR' as AreaId,
  fourth: 'GY' as AreaId,
  unlisted: 'GY' as AreaId,
};
const officer = (area: string): Actor => ({
  account: `officer.${area}` as AccountId,
  role: 'PrefectureOfficer',
  area: area as AreaId,
});

let world: Assembly;
let circulations = 0;
const tell = (command: PilotSelectionCommand, by: Actor = office, when = '2020-12-20', effectiveOn?: string) =>
  world.tell(by, pilots, command, when, effectiveOn);
const types = ({ events }: { events: readonly { type: string }[] }): string[] => events.map(({ type }) => type);

const accepted = (area: string, ...communities: string[]): Obligation => ({
  is: 'accepted',
  terms: termsFor('pilotList'),
  obligor: { kind: 'area', area: area as AreaId },
  overdue: false,
  returns: 0,
  version: 1,
  firstFiledAt: '2020-10-20T02:00:00.000Z',
  filedAt: '2020-10-20T02:00:00.000Z',
  filers: [],
  missing: [],
  late: false,
  daysLate: 0,
  revision: false,
  pilots: communities.map(id),
});
const setList = (area: string, state: Obligation) =>
  world.setObligation(pilotListRef(guizhou, area as AreaId).id as ObligationId, state);

const decided = (decision: ConferenceDecision): DecisionBasis => {
  const circulation = `2020-${(circulations += 1)}`;
  const answers = units.map((unit) => ({ unit, agrees: true }));
  const record = { type: 'RecordDecisionByCirculation', circulation, decision, answers };
  world.tell(office, conference, record, '2020-12-16');
  return { circulation };
};
const nominate = (name: string, by: Actor = officer(areaOf[name]!), when = '2020-12-01') =>
  tell(
    { type: 'NominateProvincialPilot', community: id(name), area: areaOf[name]!, reason: 'willing residents' },
    by,
    when,
  );
const select = (
  name: string,
  decidedIn: DecisionBasis | undefined = decided({ is: 'selectPilot', community: id(name) }),
) => tell({ type: 'SelectProvincialPilot', community: id(name), decidedIn });
const choose = (...names: string[]) => names.forEach((name) => (nominate(name), select(name)));
const start = (name: string) =>
  tell({ type: 'StartProvincialPilot', community: id(name) }, officer(areaOf[name]!), '2021-01-10');
const request = (name: string, reason = 'flood') =>
  tell({ type: 'RequestPilotWithdrawal', community: id(name), reason }, officer(areaOf[name]!), '2021-03-01');
const withdraw = (name: string, more: { reason?: string; decidedIn?: DecisionBasis | undefined; on?: string } = {}) => {
  const { reason = 'flood', on } = more;
  const decidedIn = 'decidedIn' in more ? more.decidedIn : decided({ is: 'withdrawPilot', community: id(name) });
  return tell({ type: 'WithdrawProvincialPilot', community: id(name), reason, decidedIn }, office, '2021-03-20', on);
};
const check = () => types(tell({ type: 'CheckPilotQuota' }, system, '2021-03-20'));
const state = () => world.stateOf(pilots);
const founded = (rules: Partial<RuleValues> = {}): void => {
  world = assembly(rules);
  const establish = { type: 'EstablishJointConference', name: '联席会议', basis: notice, office: 'housing' };
  world.tell(system, conference, establish, '2020-09-11');
  world.tell(system, conference, roster, '2020-09-11');
  setList('GY', accepted('GY', 'shiji', 'fourth'));
  setList('ZY', accepted('ZY', 'laocheng'));
  setList('TR', accepted('TR', 'hexi'));
};

beforeEach(() => founded());

describe('a nomination', () => {
  it('comes from the area of the community, with a reason, and counts once', () => {
    expect(refusal(() => nominate('shiji', officer('ZY')))).toBe('OutsideArea');
    expect(
      refusal(() =>
        tell({ type: 'NominateProvincialPilot', community: id('shiji'), area: 'GY' as AreaId, reason: '' }),
      ),
    ).toBe('ReasonMissing');
    expect(nominate('shiji').events[0]).toMatchObject({ data: { list: 'guizhou-2020.pilotList.2020.GY' } });
    expect(types(nominate('shiji'))).toEqual([]);
    select('shiji');
    expect(refusal(() => nominate('shiji'))).toBe('WrongState');
    expect(refusal(() => nominate('shiji', member('ndrc')))).toBe('NotAllowed');
  });
});

describe('a selection', () => {
  it('rests on a decision of the conference about this community', () => {
    nominate('shiji');
    expect(refusal(() => tell({ type: 'SelectProvincialPilot', community: id('shiji') }))).toBe(
      'NotConferenceDecision',
    );
    expect(refusal(() => select('shiji', { minutes: 'm1' as never }))).toBe('NotConferenceDecision');
    expect(refusal(() => select('shiji', decided({ is: 'selectPilot', community: id('hexi') })))).toBe(
      'NotConferenceDecision',
    );
    expect(select('shiji').events[0]).toMatchObject({
      type: 'ProvincialPilotSelected',
      data: { area: 'GY', quota: { min: 2, max: 3 } },
    });
  });

  it('takes nobody who stands on no accepted list of their area', () => {
    expect(refusal(() => select('shiji'))).toBe('NotOnAcceptedList');
    nominate('unlisted');
    expect(refusal(() => select('unlisted'))).toBe('NotOnAcceptedList');
    nominate('shiji');
    setList('GY', { ...accepted('GY', 'shiji'), is: 'submitted' } as Obligation);
    expect(refusal(() => select('shiji'))).toBe('NotOnAcceptedList');
    setList('GY', accepted('ZY', 'shiji'));
    expect(refusal(() => select('shiji'))).toBe('NotOnAcceptedList');
    setList('GY', { is: 'unopened' });
    expect(refusal(() => select('shiji'))).toBe('NotOnAcceptedList');
  });

  it('is of three at most at a time', () => {
    choose('shiji', 'laocheng', 'hexi');
    nominate('fourth');
    expect(refusedWith(() => select('fourth'))).toMatchObject({ code: 'PilotQuotaExceeded', active: 3, max: 3 });
    expect(activePilots(state())).toEqual(['shiji', 'laocheng', 'hexi']);
    request('hexi');
    expect(refusal(() => select('fourth'))).toBe('PilotQuotaExceeded');
    withdraw('hexi');
    expect(types(select('fourth'))).toEqual(['ProvincialPilotSelected']);
  });

  it('is of three a year where that is configured, whoever has left', () => {
    founded({ 'pilots.quota': { min: 2, max: 1, counted: 'perYear' } });
    choose('shiji');
    nominate('laocheng');
    expect(refusal(() => select('laocheng'))).toBe('PilotQuotaExceeded');
  });

  it('happens once', () => {
    choose('shiji');
    expect(refusal(() => select('shiji'))).toBe('WrongState');
  });
});

describe('a provincial pilot', () => {
  beforeEach(() => choose('shiji'));

  it('is started and completed by its area', () => {
    expect(refusal(() => tell({ type: 'StartProvincialPilot', community: id('shiji') }, officer('ZY')))).toBe(
      'OutsideArea',
    );
    const complete = () =>
      tell({ type: 'CompleteProvincialPilot', community: id('shiji'), result: 'good' }, officer('GY'), '2021-11-01');
    expect(refusal(complete)).toBe('WrongState');
    expect(types(start('shiji'))).toEqual(['ProvincialPilotStarted']);
    expect(refusal(() => start('shiji'))).toBe('WrongState');
    expect(types(complete())).toEqual(['ProvincialPilotCompleted']);
    expect([activePilots(state()), standingPilots(state())]).toEqual([[], ['shiji']]);
    expect(refusal(() => start('nowhere'))).toBe('WrongState');
  });

  it('is withdrawn on request of its area and by decision of the conference', () => {
    expect(refusal(() => withdraw('shiji'))).toBe('WrongState');
    expect(refusal(() => request('shiji', ''))).toBe('ReasonMissing');
    request('shiji');
    expect(activePilots(state())).toEqual(['shiji']);
    expect(refusal(() => withdraw('shiji', { decidedIn: undefined }))).toBe('NotConferenceDecision');
    expect(refusal(() => withdraw('shiji', { reason: '' }))).toBe('ReasonMissing');
    expect(types(withdraw('shiji'))).toEqual(['ProvincialPilotWithdrawn']);
    expect(types(nominate('shiji', office, '2021-04-01'))).toEqual(['ProvincialPilotNominated']);
  });

  it('goes on a legal date between the request and the day of the record; a wrong one is mended', () => {
    request('shiji');
    expect(refusal(() => withdraw('shiji', { on: '2021-02-28' }))).toBe('EffectiveOutOfOrder');
    expect(refusal(() => withdraw('shiji', { on: '2021-03-21' }))).toBe('EffectiveInFuture');
    withdraw('shiji', { on: '2021-03-15' });
    const correct = (to: string, reason = 'typing error', event = world.eventId('ProvincialPilotWithdrawn')) =>
      tell({ type: 'CorrectEffectiveDate', event, to, reason }, office, '2021-03-25');
    expect(refusal(() => correct('2021-03-10', ''))).toBe('ReasonMissing');
    expect(refusal(() => correct('2021-03-10', 'x', 'none'))).toBe('WrongState');
    expect(refusal(() => correct('2021-02-01'))).toBe('EffectiveOutOfOrder');
    expect(refusal(() => correct('2021-03-26'))).toBe('EffectiveInFuture');
    expect(types(correct('2021-03-10'))).toEqual(['EffectiveDateCorrected']);
    expect(types(correct('2021-03-10'))).toEqual([]);
  });

  it('is replaced by a nominated one in one act, also at the maximum', () => {
    choose('laocheng', 'hexi');
    const replace = (by: string, decidedIn?: DecisionBasis, reason = 'flood') =>
      tell({ type: 'ReplaceProvincialPilot', community: id('hexi'), by: id(by), reason, decidedIn });
    const swap = () => decided({ is: 'replacePilot', community: id('hexi'), by: id('fourth') });
    expect(refusal(() => replace('fourth'))).toBe('NotConferenceDecision');
    expect(refusal(() => replace('fourth', swap()))).toBe('NotOnAcceptedList');
    nominate('fourth');
    expect(refusal(() => replace('fourth', swap(), ''))).toBe('ReasonMissing');
    expect(types(replace('fourth', swap()))).toEqual(['ProvincialPilotReplaced']);
    expect(activePilots(state())).toEqual(['shiji', 'laocheng', 'fourth']);
    expect(statusOf(state().pilots[id('hexi')]!)).toBe('withdrawn');
  });
});

describe('the plan of a provincial pilot', () => {
  const plan = (more: { milestone?: string; title?: string; due?: string } = {}, by = officer('GY')) =>
    tell(
      {
        type: 'PlanPilotMilestone',
        community: id('shiji'),
        milestone: 'm1',
        title: '方案',
        due: '2021-06-30',
        ...more,
      },
      by,
      '2021-02-01',
    );
  const reach = (milestone = 'm1', effectiveOn?: string, by = officer('GY')) =>
    tell({ type: 'ReachPilotMilestone', community: id('shiji'), milestone }, by, '2021-07-10', effectiveOn);

  it('has milestones of an active pilot alone, planned by its area', () => {
    nominate('shiji');
    expect(refusal(() => plan())).toBe('WrongState');
    select('shiji');
    expect(refusal(() => plan({}, officer('ZY')))).toBe('OutsideArea');
    expect(refusal(() => plan({}, member('ndrc')))).toBe('NotAllowed');
    expect(refusal(() => plan({ due: '2021-02-30' }))).toBe('WrongState');
    expect(plan().events).toEqual([
      {
        type: 'PilotMilestonePlanned',
        data: { community: 'shiji', area: 'GY', milestone: 'm1', title: '方案', due: '2021-06-30' },
      },
    ]);
    expect(types(plan())).toEqual([]);
    expect(types(plan({ due: '2021-07-31' }))).toEqual(['PilotMilestonePlanned']);
  });

  it('is reached step by step, each once, on a day between the plan and the record', () => {
    choose('shiji');
    expect(refusal(() => reach())).toBe('WrongState');
    plan();
    expect(refusal(() => reach('m1', undefined, officer('ZY')))).toBe('OutsideArea');
    expect(refusal(() => reach('m1', '2021-01-31'))).toBe('EffectiveOutOfOrder');
    expect(refusal(() => reach('m1', '2021-07-11'))).toBe('EffectiveInFuture');
    expect(types(reach('m1', '2021-07-05'))).toEqual(['PilotMilestoneReached']);
    expect(types(reach())).toEqual([]);
    expect(refusal(() => plan({ due: '2021-09-30' }))).toBe('WrongState');
    const correct = (to: string) =>
      tell(
        { type: 'CorrectEffectiveDate', event: world.eventId('PilotMilestoneReached'), to, reason: 'typing error' },
        office,
        '2021-07-12',
      );
    expect(refusal(() => correct('2021-01-31'))).toBe('EffectiveOutOfOrder');
    expect(types(correct('2021-06-29'))).toEqual(['EffectiveDateCorrected']);
  });

  it('ends with a withdrawal', () => {
    choose('shiji');
    plan();
    request('shiji');
    withdraw('shiji');
    expect(refusal(() => reach())).toBe('WrongState');
    expect(state().work[id('shiji')]?.milestones).toEqual({});
  });
});

describe('the support of a provincial pilot', () => {
  const funds = { kind: 'funds', purpose: '改造补助', amount: 5_000_000 } as const;
  const give = (more: object = {}, by = office) =>
    tell(
      { type: 'GrantPilotSupport', community: id('shiji'), grant: 'g1', support: { ...funds, ...more } },
      by,
      '2021-02-01',
    );
  const account = (used: number, returned: number, grant = 'g1', by = officer('GY')) =>
    tell({ type: 'ReturnPilotSupport', community: id('shiji'), grant, used, returned }, by, '2021-10-01');

  it('is granted by the office to an active pilot, policy or whole fen', () => {
    nominate('shiji');
    expect(refusal(() => give())).toBe('WrongState');
    select('shiji');
    expect(refusal(() => give({}, officer('GY')))).toBe('NotAllowed');
    expect(refusal(() => give({ amount: 0 }))).toBe('MeasureInvalid');
    expect(refusal(() => give({ amount: 0.5 }))).toBe('MeasureInvalid');
    expect(give().events).toMatchObject([
      { type: 'PilotSupportGranted', data: { community: 'shiji', area: 'GY', grant: 'g1', support: funds } },
    ]);
    expect(types(give())).toEqual([]);
    expect(refusal(() => give({ amount: 1 }))).toBe('WrongState');
  });

  it('is not granted to a pilot that completed or left', () => {
    choose('shiji', 'laocheng');
    request('shiji');
    withdraw('shiji');
    expect(refusal(() => give())).toBe('WrongState');
    start('laocheng');
    tell({ type: 'CompleteProvincialPilot', community: id('laocheng'), result: 'good' }, officer('ZY'), '2021-11-01');
    const late = { type: 'GrantPilotSupport', community: id('laocheng'), grant: 'g1', support: funds } as const;
    expect(refusal(() => tell(late, office, '2021-11-02'))).toBe('WrongState');
  });

  it('is used and returned up to what was granted, over all entries', () => {
    choose('shiji');
    expect(refusal(() => account(1, 0))).toBe('WrongState');
    give();
    expect(refusal(() => account(1, 0, 'g1', officer('ZY')))).toBe('OutsideArea');
    expect(refusal(() => account(0, 0))).toBe('MeasureInvalid');
    expect(refusal(() => account(-1, 2))).toBe('MeasureInvalid');
    expect(refusedWith(() => account(5_000_000, 1))).toMatchObject({ code: 'SupportExceeded', left: 5_000_000 });
    expect(types(account(3_000_000, 500_000))).toEqual(['PilotSupportReturned']);
    expect(refusedWith(() => account(1_000_000, 500_001))).toMatchObject({ code: 'SupportExceeded', left: 1_500_000 });
    expect(types(account(0, 1_500_000))).toEqual(['PilotSupportReturned']);
    expect(refusal(() => account(0, 1))).toBe('SupportExceeded');
  });

  it('in words has nothing to return', () => {
    choose('shiji');
    const support = { kind: 'policy', purpose: '优先纳入老旧小区改造' } as const;
    tell({ type: 'GrantPilotSupport', community: id('shiji'), grant: 'p1', support }, office, '2021-02-01');
    expect(refusal(() => account(1, 0, 'p1'))).toBe('WrongState');
  });

  it('is accounted for also by a pilot that left', () => {
    choose('shiji');
    give();
    request('shiji');
    withdraw('shiji');
    expect(types(account(0, 5_000_000))).toEqual(['PilotSupportReturned']);
  });

  it('granted is not dated back to before the selection', () => {
    choose('shiji');
    give();
    const event = world.eventId('PilotSupportGranted');
    const correct = (to: string) =>
      tell({ type: 'CorrectEffectiveDate', event, to, reason: 'typing error' }, office, '2021-03-01');
    expect(refusal(() => correct('2020-12-19'))).toBe('WrongState');
    expect(types(correct('2020-12-31'))).toEqual(['EffectiveDateCorrected']);
  });
});

describe('the evaluation of a provincial pilot', () => {
  const evaluate = (result = '可推广', by = office) =>
    tell({ type: 'EvaluatePilot', community: id('shiji'), result }, by, '2021-12-01');

  it('is given by the office to one that is implemented or completed', () => {
    choose('shiji');
    expect(refusal(() => evaluate())).toBe('WrongState');
    start('shiji');
    expect(refusal(() => evaluate('可推广', officer('GY')))).toBe('NotAllowed');
    expect(types(evaluate())).toEqual(['PilotEvaluated']);
    expect(types(evaluate())).toEqual([]);
    tell({ type: 'CompleteProvincialPilot', community: id('shiji'), result: 'good' }, officer('GY'), '2021-12-01');
    expect(types(evaluate('已推广'))).toEqual(['PilotEvaluated']);
  });
});

describe('the quota of two', () => {
  it('is breached by falling below it after it was reached, once until it is mended', () => {
    choose('shiji');
    expect(check()).toEqual([]);
    choose('laocheng');
    request('shiji');
    expect(check()).toEqual([]);
    withdraw('shiji');
    expect(check()).toEqual(['ProvincialPilotQuotaBreached']);
    expect(check()).toEqual([]);
    choose('hexi');
    request('hexi');
    withdraw('hexi');
    expect(check()).toEqual(['ProvincialPilotQuotaBreached']);
  });

  it('is not breached by completing', () => {
    choose('shiji', 'laocheng');
    for (const name of ['shiji', 'laocheng']) {
      start(name);
      tell(
        { type: 'CompleteProvincialPilot', community: id(name), result: 'good' },
        officer(areaOf[name]!),
        '2021-11-01',
      );
    }
    expect(check()).toEqual([]);
  });

  it('is looked at by the watcher after every withdrawal', () => {
    const event = (type: string) =>
      ({ type, stream: 'pilotSelection-guizhou-2020', data: {} }) as unknown as RecordedEvent;
    const look = { cited: () => undefined as never };
    expect(watchPilotQuota.react(event('ProvincialPilotWithdrawn'), look)).toEqual([
      { stream: pilots, command: { type: 'CheckPilotQuota' } },
    ]);
    expect(watchPilotQuota.react(event('ProvincialPilotSelected'), look)).toEqual([]);
  });
});
