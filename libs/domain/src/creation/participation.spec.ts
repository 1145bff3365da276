import { describe, expect, it } from '@jest/globals';
import { communityRef } from '../community/community.state.js';
import { type CommunityId } from '../shared/ids.js';
import { type InheritStanding } from './participation.js';
import { carried, people, prepare, refusal, registered, town, yunxi, guizhou } from './creation.fixture.js';
import {
  type Creation,
  creationRef,
  hasOpenAssessment,
  lastFoundMet,
  notParticipating,
  participates,
} from './creation.state.js';

const MARCH = '2021-03-01T02:00:00.000Z';
const { officer, clerk, province } = people;
const enrol = { type: 'EnrolCommunity' } as const;
const enrolledTown = () => {
  const t = town();
  t.act(officer, MARCH, enrol);
  return t;
};

describe('enrolling a community (R61)', () => {
  it('takes effect on the day it is given', () => {
    const t = town();
    expect(t.act(officer, MARCH, { ...enrol, wave: '2021' }, '2021-02-01')).toEqual([
      { type: 'CommunityEnrolled', data: { scheme: guizhou, wave: '2021' } },
    ]);
    expect(participates(t.state)).toBe(true);
    expect(t.state.moves).toMatchObject([{ type: 'CommunityEnrolled', effectiveOn: '2021-02-01' }]);
  });

  it('asks for an active community', () => {
    const t = town();
    expect(refusal(() => t.act(officer, MARCH, enrol, '2020-09-10')).code).toBe('CommunityNotActive');
    t.set(communityRef(yunxi), { is: 'unregistered' });
    expect(refusal(() => t.act(officer, MARCH, enrol)).code).toBe('CommunityNotActive');
  });

  it('asks for an urban community', () => {
    const t = town();
    t.set(communityRef(yunxi), registered(yunxi, { urban: false }));
    expect(refusal(() => t.act(officer, MARCH, enrol)).code).toBe('NotUrban');
  });

  it('happens once', () =>
    expect(refusal(() => enrolledTown().act(officer, MARCH, enrol)).code).toBe('AlreadyEnrolled'));

  it('belongs to the area of the community', () => {
    const t = town({ area: 'ZY' });
    expect(refusal(() => t.act(officer, MARCH, enrol))).toMatchObject({ code: 'OutsideArea', details: { area: 'ZY' } });
  });

  it('lies neither ahead nor before the last change', () => {
    const t = enrolledTown();
    expect(refusal(() => town().act(officer, MARCH, enrol, '2021-03-02')).code).toBe('EffectiveInFuture');
    t.act(officer, '2021-04-01T02:00:00.000Z', { type: 'WithdrawCommunity', reason: 'moved' });
    expect(refusal(() => t.act(officer, '2021-05-01T02:00:00.000Z', enrol, '2021-03-31')).code).toBe(
      'EffectiveOutOfOrder',
    );
  });

  it('is done by the committee itself once the prefecture has delegated it', () => {
    const t = town();
    expect(refusal(() => t.act(clerk, MARCH, enrol)).code).toBe('NotAllowed');
    t.act(officer, MARCH, { type: 'DelegateEnrolment' });
    expect(t.act(officer, MARCH, { type: 'DelegateEnrolment' })).toEqual([]);
    t.act(clerk, MARCH, enrol);
    expect(participates(t.state)).toBe(true);
    expect(refusal(() => t.act(officer, MARCH, { type: 'DelegateEnrolment' })).code).toBe('AlreadyEnrolled');
  });
});

describe('withdrawing', () => {
  it('needs a reason, keeps history, and leaves the way back open (AMB-50)', () => {
    const t = enrolledTown();
    expect(refusal(() => t.act(officer, MARCH, { type: 'WithdrawCommunity', reason: ' ' })).code).toBe('ReasonMissing');
    t.act(officer, '2021-05-01T02:00:00.000Z', { type: 'WithdrawCommunity', reason: 'rebuilt' }, '2021-04-30');
    expect(participates(t.state)).toBe(false);
    t.act(officer, '2021-06-01T02:00:00.000Z', enrol);
    expect(t.state.moves.map(({ type, effectiveOn }) => `${type} ${effectiveOn}`)).toEqual([
      'CommunityEnrolled 2021-03-01',
      'CommunityWithdrawn 2021-04-30',
      'CommunityEnrolled 2021-06-01',
    ]);
  });

  it('asks for an enrolled community', () =>
    expect(refusal(() => town().act(officer, MARCH, { type: 'WithdrawCommunity', reason: 'x' })).code).toBe(
      'NotEnrolled',
    ));

  it('is possible until attainment, and closes the assessment', () => {
    const t = carried(town(), 'countyPassed');
    expect(hasOpenAssessment(t.state)).toBe(true);
    t.act(officer, '2021-08-01T02:00:00.000Z', { type: 'WithdrawCommunity', reason: 'rebuilt' });
    expect(hasOpenAssessment(t.state)).toBe(false);
    expect(t.state.is).toBe('withdrawn');
  });
});

describe('a wrong date', () => {
  const withdrawn = () => {
    const t = enrolledTown();
    t.act(officer, '2021-05-01T02:00:00.000Z', { type: 'WithdrawCommunity', reason: 'rebuilt' });
    return t;
  };
  const correct = (event: string, to: string) => ({ type: 'CorrectEffectiveDate', event, to, reason: 'typo' }) as const;
  const JUNE = '2021-06-01T02:00:00.000Z';

  it('is mended between its neighbours', () => {
    const t = withdrawn();
    const [first] = t.state.moves;
    expect(t.act(officer, JUNE, correct(first!.event, '2021-02-15'))).toEqual([
      {
        type: 'EffectiveDateCorrected',
        data: { event: first!.event, to: '2021-02-15', was: '2021-03-01', reason: 'typo' },
      },
    ]);
    expect(t.state.moves[0]!.effectiveOn).toBe('2021-02-15');
    expect(t.act(officer, JUNE, correct(first!.event, '2021-02-15'))).toEqual([]);
  });

  it('obeys the limits of the act itself', () => {
    const t = withdrawn();
    const [first, second] = t.state.moves.map(({ event }) => event) as [string, string];
    expect(refusal(() => t.act(officer, JUNE, correct(first, '2021-05-02'))).code).toBe('EffectiveOutOfOrder');
    expect(refusal(() => t.act(officer, JUNE, correct(second, '2021-02-01'))).code).toBe('EffectiveOutOfOrder');
    expect(refusal(() => t.act(officer, JUNE, correct(second, '2021-06-02'))).code).toBe('EffectiveInFuture');
    expect(refusal(() => t.act(officer, JUNE, correct(first, '2020-09-01'))).code).toBe('CommunityNotActive');
    expect(refusal(() => t.act(officer, JUNE, correct('other', '2021-02-01'))).code).toBe('WrongState');
  });

  it('is mended only where the caller had given it', () => {
    const t = carried(town(), 'submitted');
    const submitted = t.state.moves.at(-1)!.event;
    expect(refusal(() => t.act(officer, JUNE, correct(submitted, '2021-05-30'))).code).toBe('WrongState');
  });
});

describe('a local pilot (R54)', () => {
  const answers = { residentsWilling: 'poll of 300', enthusiasm: 'volunteers', workingBase: 'model street 2019' };
  const nominate = { type: 'NominateLocalPilot', answers, plan: 'plan', startsOn: '2021-04-01' } as const;

  it('is an enrolled community', () =>
    expect(refusal(() => town().act(officer, MARCH, nominate)).code).toBe('NotEnrolled'));

  it('answers each of the three criteria', () =>
    expect(
      refusal(() => enrolledTown().act(officer, MARCH, { ...nominate, answers: { ...answers, enthusiasm: '' } })),
    ).toEqual({ code: 'ReasonMissing', details: { answers: ['enthusiasm'] } }));

  it('is nominated, started and completed, in this order', () => {
    const t = enrolledTown();
    expect(refusal(() => t.act(officer, MARCH, { type: 'StartLocalPilot' })).code).toBe('WrongState');
    t.act(officer, MARCH, nominate);
    t.act(officer, MARCH, { type: 'StartLocalPilot' });
    t.act(officer, MARCH, { type: 'CompleteLocalPilot', result: 'experience published' });
    expect(t.state.pilot).toBe('completed');
    expect(refusal(() => t.act(officer, MARCH, { type: 'WithdrawLocalPilot', reason: 'late' })).code).toBe(
      'WrongState',
    );
  });

  it('ends with the participation', () => {
    const t = enrolledTown();
    t.act(officer, MARCH, nominate);
    t.act(officer, MARCH, { type: 'WithdrawCommunity', reason: 'rebuilt' });
    expect(t.state.pilot).toBe('withdrawn');
  });
});

describe('what a split or merge makes of the standing (AMB-48)', () => {
  const parts = ['a', 'b'] as CommunityId[];
  const merge = { type: 'InheritStanding', scheme: guizhou, how: 'merge', from: parts } as const;
  const split = { type: 'InheritStanding', scheme: guizhou, how: 'split', from: [] } as const;
  const starts = { partKeepingCommittee: 'starts', newPart: 'starts', merged: 'starts' } as const;
  const standing = (is: 'attained' | 'enrolled') =>
    ({ ...notParticipating, is, scheme: guizhou, case: { items: {}, filers: [] }, edition: undefined }) as Creation;
  const inherits = (
    command: InheritStanding,
    standings: readonly ('attained' | 'enrolled' | undefined)[],
    own?: 'attained' | 'enrolled',
    rules = {},
  ) => {
    const t = town({ rules });
    if (own) t.set(creationRef(yunxi), standing(own));
    parts.forEach((part, i) => t.set(creationRef(part), standings[i] ? standing(standings[i]) : notParticipating));
    t.act(people.system, MARCH, command);
    return t.state.is;
  };

  it('a merged community is attained only if all its parts were', () => {
    expect(inherits(merge, ['attained', 'attained'])).toBe('attained');
    expect(inherits(merge, ['attained', 'enrolled'])).toBe('enrolled');
    expect(inherits(merge, ['attained'])).toBe('notParticipating');
  });

  it('a merged community counts as found when the first of its parts was', () => {
    const t = town();
    const found = (on: string): Creation => ({
      ...standing('attained'),
      moves: [{ event: on, type: 'AttainmentConfirmed', effectiveOn: on }],
    });
    t.set(creationRef(parts[0]!), found('2021-12-06'));
    t.set(creationRef(parts[1]!), found('2020-12-30'));
    expect(t.act(people.system, '2022-01-10T02:00:00.000Z', merge)).toMatchObject([
      { type: 'StandingInherited', data: { as: 'attained', metOn: '2020-12-30' } },
    ]);
    expect(lastFoundMet(t.state)).toBe('2020-12-30');
  });

  it('one that absorbs others keeps its attainment, with a re-check due, only if theirs stood', () => {
    expect(inherits(merge, ['attained', 'attained'], 'attained')).toBe('recheckDue');
    expect(inherits(merge, ['attained', undefined], 'attained')).toBe('enrolled');
    expect(inherits(merge, ['attained', 'attained'], 'enrolled')).toBe('enrolled');
  });

  it('the part that keeps the committee keeps its attainment, with a re-check due', () => {
    expect(inherits(split, [], 'attained')).toBe('recheckDue');
    expect(inherits(split, [])).toBe('notParticipating');
  });

  it('a new part starts, or takes over where the rule lets it what the community was, with a re-check due', () => {
    const part = { type: 'InheritStanding', scheme: guizhou, how: 'newPart', from: [parts[0]!] } as const;
    const rules = { 'register.splitMerge': { ...starts, newPart: 'inherits' } as const };
    expect(inherits(part, ['attained'])).toBe('notParticipating');
    expect(inherits(part, ['attained'], undefined, rules)).toBe('recheckDue');
    expect(inherits(part, ['enrolled'], undefined, rules)).toBe('enrolled');
    expect(inherits(part, [undefined], undefined, rules)).toBe('notParticipating');
  });

  it('all start anew where the rule says so', () => {
    const rules = { 'register.splitMerge': starts };
    expect(inherits(merge, ['attained', 'attained'], undefined, rules)).toBe('enrolled');
    expect(inherits(split, [], 'attained', rules)).toBe('enrolled');
  });
});

describe('voiding an assessment', () => {
  it('closes it without a decision, so that the community may be abolished', () => {
    const t = carried(town(), 'recommended');
    expect(refusal(() => t.act(province, MARCH, { type: 'VoidAssessment', reason: '' })).code).toBe('ReasonMissing');
    t.act(province, '2021-07-01T02:00:00.000Z', { type: 'VoidAssessment', reason: 'abolished' });
    expect(hasOpenAssessment(t.state)).toBe(false);
    expect(t.state.is).toBe('enrolled');
    expect(refusal(() => t.act(province, MARCH, { type: 'VoidAssessment', reason: 'x' })).code).toBe('WrongStep');
    expect(prepare(t).state.is).toBe('enrolled');
  });
});
