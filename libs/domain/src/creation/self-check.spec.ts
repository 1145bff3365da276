import { describe, expect, it } from '@jest/globals';
import { communityRef } from '../community/community.state.js';
import { type Actor } from '../shared/actor.js';
import { type AreaId } from '../shared/ids.js';
import { type Criterion, type Edition, edition, type Measure } from '../shared/standard.js';
import { type StandardEvent } from '../standard/standard.events.js';
import { goodAnswers, trialStandard } from '../standard/standard.fixture.js';
import { baseStandardOf, evolve as evolveStandard } from '../standard/standard.js';
import {
  attachment,
  carried,
  file,
  guizhou,
  people,
  prepare,
  refusal,
  registered,
  standards,
  town,
  v1,
  yunxi,
} from './creation.fixture.js';

const JUNE = '2021-06-10T02:00:00.000Z';
const { clerk, head, officer, county } = people;
const submit = { type: 'SubmitSelfCheck' } as const;
const check = (criterion: number, result: 'met' | 'notMet' | 'notApplicable', answer = goodAnswers[criterion]!) =>
  ({ type: 'RecordCriterionSelfCheck', criterion, result, answer }) as const;
const enrolled = (options = {}) => {
  const t = town(options);
  t.act(officer, '2021-03-01T02:00:00.000Z', { type: 'EnrolCommunity' });
  return t;
};

describe('a self-check of one criterion', () => {
  it('is recorded with the version that it was judged by', () =>
    expect(enrolled().act(clerk, JUNE, check(12, 'met'))).toEqual([
      {
        type: 'CriterionSelfChecked',
        data: {
          criterion: 12,
          edition: v1,
          result: 'met',
          failing: [],
          answer: goodAnswers[12],
          shares: [{ measure: 'coverage', basis: 'compounds', covered: 6, total: 17, met: true }],
        },
      },
    ]));

  it('asks for an enrolled community', () =>
    expect(refusal(() => town().act(clerk, JUNE, check(12, 'met'))).code).toBe('NotEnrolled'));

  it('belongs to the committee of that community', () => {
    const other = { ...clerk, community: 'other' as typeof yunxi };
    expect(refusal(() => enrolled().act(other, JUNE, check(12, 'met'))).code).toBe('OutsideArea');
  });

  it('never says "met" against the measure', () =>
    expect(
      refusal(() => enrolled().act(clerk, JUNE, check(12, 'met', { values: { covered: 5, compounds: 17 } }))),
    ).toEqual({ code: 'CriterionNotMet', details: { criteria: [12], failing: ['coverage'] } }));

  it('may say "not met", and names the failing measure', () => {
    const [event] = enrolled().act(clerk, JUNE, check(12, 'notMet', { values: { covered: 5, compounds: 17 } }));
    expect(event!.data).toMatchObject({ result: 'notMet', failing: ['coverage'] });
  });

  it('says "not applicable" only where the standard allows it', () => {
    const why = { values: {}, reasons: { '*': 'no property firm' } };
    expect(refusal(() => enrolled().act(clerk, JUNE, check(12, 'notApplicable', why))).code).toBe(
      'NotApplicableNotAllowed',
    );
    expect(enrolled().act(clerk, JUNE, check(16, 'notApplicable'))).toHaveLength(1);
    expect(refusal(() => enrolled().act(clerk, JUNE, check(16, 'notApplicable', { values: {} }))).code).toBe(
      'NotApplicableNotAllowed',
    );
  });

  it('counts the compounds that the register holds on that day', () => {
    const counted = (compounds: number) => check(12, 'met', { values: { covered: 6, compounds } });
    expect(refusal(() => enrolled().act(clerk, JUNE, counted(18)))).toEqual({
      code: 'CompoundCountMismatch',
      details: { criterion: 12, value: 'compounds', total: 18, registered: 17 },
    });
    expect(enrolled().act(clerk, JUNE, counted(17))).toHaveLength(1);
  });

  it('answers only what the standard asks', () => {
    expect(refusal(() => enrolled().act(clerk, JUNE, check(17, 'met', { values: {} }))).code).toBe('AnswerInvalid');
    expect(refusal(() => enrolled().act(clerk, JUNE, check(2, 'met', { values: { roofs: 1 } }))).code).toBe(
      'AnswerInvalid',
    );
  });

  it('is filled in by the version in force', () => {
    const v2 = edition(baseStandardOf(guizhou), 2);
    expect(refusal(() => enrolled().act(clerk, JUNE, { ...check(12, 'met'), edition: v2 })).code).toBe(
      'StandardVersionMismatch',
    );
    const t = enrolled({ standard: standards([2, '2021-06-01']) });
    expect(t.act(clerk, JUNE, { ...check(12, 'met'), edition: v2 })[0]!.data).toMatchObject({ edition: v2 });
    expect(refusal(() => t.act(clerk, JUNE, { ...check(12, 'met'), edition: v1 })).code).toBe(
      'StandardVersionMismatch',
    );
  });
});

describe('evidence', () => {
  it('is attached to a criterion, one link for each it serves', () => {
    const t = enrolled();
    expect(t.act(clerk, JUNE, attachment(5))).toHaveLength(1);
    expect(t.act(clerk, JUNE, attachment(5))).toEqual([]);
    expect(t.act(clerk, JUNE, { ...attachment(7), file: file(5) })).toHaveLength(1);
  });

  it('belongs to a criterion of the version that judges, also when a reviewer adds it', () => {
    expect(refusal(() => enrolled().act(clerk, JUNE, attachment(77)))).toEqual({
      code: 'AnswerInvalid',
      details: { criterion: 77 },
    });
    const reviewing = carried(town(), 'recommended');
    expect(refusal(() => reviewing.act(county, '2021-07-01T02:00:00.000Z', attachment(17))).code).toBe('AnswerInvalid');
  });

  it('was taken today or before', () => {
    const t = enrolled();
    expect(refusal(() => t.act(clerk, JUNE, attachment(5, { takenOn: '2021-06-11' })))).toEqual({
      code: 'EffectiveInFuture',
      details: { takenOn: '2021-06-11', today: '2021-06-10' },
    });
    expect(t.act(clerk, JUNE, attachment(5, { takenOn: '2021-06-10' }))).toHaveLength(1);
  });

  it('keeps to the limits of the scheme', () => {
    const t = enrolled();
    const over = (more: object) => refusal(() => t.act(clerk, JUNE, attachment(5, more))).code;
    expect(over({ bytes: 1001 })).toBe('EvidenceOverLimit');
    expect(over({ mediaType: 'text/html' })).toBe('EvidenceOverLimit');
    [1, 2, 3].forEach((no) => t.act(clerk, JUNE, attachment(5, { file: file(no) })));
    expect(over({ file: file(4) })).toBe('EvidenceOverLimit');
  });

  it('is withdrawn with a reason while the case is with the community', () => {
    const t = enrolled();
    t.act(clerk, JUNE, attachment(5));
    const take = { type: 'WithdrawEvidence', criterion: 5, file: file(5), reason: 'blurred' } as const;
    expect(refusal(() => t.act(clerk, JUNE, { ...take, reason: '' })).code).toBe('ReasonMissing');
    t.act(clerk, JUNE, take);
    expect(refusal(() => t.act(clerk, JUNE, take)).code).toBe('EvidenceMissing');
    expect(refusal(() => carried(town(), 'submitted').act(clerk, JUNE, take)).code).toBe('WrongStep');
  });

  it('may be added by the reviewer whose step it is, not by another', () => {
    const t = carried(town(), 'recommended');
    expect(t.act(county, '2021-07-01T02:00:00.000Z', attachment(8, { file: file('site') }))).toHaveLength(1);
    expect(refusal(() => t.act(people.street, JUNE, attachment(8, { file: file('x') }))).code).toBe('WrongStep');
  });
});

describe('submitting the self-check', () => {
  it('stamps the version, the chain and the day by which the street should have answered', () => {
    const t = prepare(town());
    const [event] = t.act(head, JUNE, submit);
    expect(event).toMatchObject({
      type: 'SelfCheckSubmitted',
      // 12-14 June 2021 are the Dragon Boat holiday
      data: { edition: v1, submission: 1, due: '2021-06-18', rule: 'rule:assessment.chain' },
    });
    expect(t.state.is).toBe('selfChecked');
  });

  it('lacks no answer', () => {
    const t = enrolled();
    t.act(clerk, JUNE, check(1, 'met'));
    const { code, details } = refusal(() => t.act(head, JUNE, submit));
    expect(code).toBe('AnswerMissing');
    expect(details['criteria']).toHaveLength(15);
  });

  it('lacks no evidence for what is said to be met', () => {
    const t = prepare(town());
    t.act(clerk, JUNE, { type: 'WithdrawEvidence', criterion: 13, file: file(13), reason: 'wrong file' });
    expect(refusal(() => t.act(head, JUNE, submit))).toEqual({ code: 'EvidenceMissing', details: { criteria: [13] } });
  });

  it('asks for an expert note where the sponge works are left out', () => {
    const answer = {
      values: { ...goodAnswers[5]!.values, sponge: 'notApplicable' as const },
      reasons: { sponge: 'rock' },
    };
    const t = prepare(town(), { 5: { result: 'met', answer } });
    expect(refusal(() => t.act(head, JUNE, submit)).details).toEqual({ criteria: [5] });
    t.act(clerk, JUNE, attachment(5, { file: file('note'), kind: 'expertNote' }));
    expect(t.act(head, JUNE, submit)).toHaveLength(1);
  });

  it('may hold items that are not met', () => {
    const t = prepare(town(), { 12: { result: 'notMet', answer: { values: { covered: 5, compounds: 17 } } } });
    expect(t.act(head, JUNE, submit)).toHaveLength(1);
  });

  it('takes answers along in the same act', () => {
    const t = prepare(town());
    const checks = [{ criterion: 12, result: 'met' as const, answer: { values: { covered: 7, compounds: 17 } } }];
    expect(t.act(head, JUNE, { ...submit, checks }).map(({ type }) => type)).toEqual([
      'CriterionSelfChecked',
      'SelfCheckSubmitted',
    ]);
  });

  it('is judged again: a compound registered since makes the counts wrong', () => {
    const t = prepare(town());
    t.set(communityRef(yunxi), registered(yunxi, { compounds: 18 }));
    expect(refusal(() => t.act(head, JUNE, submit)).code).toBe('CompoundCountMismatch');
  });

  it('is confirmed by the head of the committee', () =>
    expect(refusal(() => prepare(town()).act(clerk, JUNE, submit)).code).toBe('NotAllowed'));

  it('asks for an active community', () => {
    const t = prepare(town());
    t.set(communityRef(yunxi), { is: 'unregistered' });
    expect(refusal(() => t.act(head, JUNE, submit)).code).toBe('CommunityNotActive');
  });

  it('is judged by the area’s own standard, and reviewed by the version of that day (AMB-42)', () => {
    const ZY = 'ZY' as AreaId;
    const own = (version: number, appliesFrom: string, more: readonly Criterion[]): StandardEvent[] => [
      { type: 'RegionalStandardDrafted', data: { ...trialStandard, area: ZY, version, criteria: more } },
      { type: 'RegionalStandardPublished', data: { area: ZY, version, appliesFrom, base: 1 } },
    ];
    const raised = trialStandard.criteria.map((item) =>
      item.no === 12 ? { ...item, measures: [{ ...item.measures[0]!, atLeast: 40 } as Measure] } : item,
    );
    const events = [...own(1, '2021-01-01', trialStandard.criteria), ...own(2, '2021-07-01', raised)];
    const regional = events.reduce((state, event) => evolveStandard(state, event), standards());
    const inZunyi = (actor: Actor): Actor => ({ ...actor, area: ZY });
    const t = town({ area: 'ZY', standard: regional });
    t.act(inZunyi(officer), '2021-03-01T02:00:00.000Z', { type: 'EnrolCommunity' });
    prepare(t);
    const [submitted] = t.act(head, '2021-06-28T02:00:00.000Z', submit);
    expect(submitted!.data).toMatchObject({ edition: 'guizhou-2020.ZY@1' });
    const later = town({ area: 'ZY', standard: regional });
    later.act(inZunyi(officer), '2021-07-01T02:00:00.000Z', { type: 'EnrolCommunity' });
    expect(refusal(() => prepare(later, {}, '2021-07-02T02:00:00.000Z'))).toMatchObject({
      code: 'CriterionNotMet',
      details: { criteria: [12] },
    });
    t.act(people.street, '2021-07-05T02:00:00.000Z', { type: 'RecommendByStreet' });
    const review = { type: 'ReviewCriterion', criterion: 12, result: 'met' } as const;
    const v2 = 'guizhou-2020.ZY@2' as Edition;
    expect(refusal(() => t.act(inZunyi(county), '2021-07-15T02:00:00.000Z', { ...review, edition: v2 })).code).toBe(
      'StandardVersionMismatch',
    );
    const [reviewed] = t.act(inZunyi(county), '2021-07-15T02:00:00.000Z', review);
    expect(reviewed!.data).toMatchObject({ edition: 'guizhou-2020.ZY@1', result: 'met' });
  });

  it('happens once', () =>
    expect(refusal(() => carried(town(), 'submitted').act(head, JUNE, submit)).code).toBe('WrongStep'));

  it('asks for a version in force', () => {
    const t = prepare(town());
    const none = { versions: {}, regional: {} };
    t.set({ kind: 'standard', id: guizhou }, none);
    expect(refusal(() => t.act(head, JUNE, submit)).code).toBe('StandardVersionMismatch');
  });
});
