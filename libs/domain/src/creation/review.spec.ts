import { describe, expect, it } from '@jest/globals';
import { edition } from '../shared/standard.js';
import { type Actor } from '../shared/actor.js';
import { type AccountId, type AreaId } from '../shared/ids.js';
import { goodAnswers } from '../standard/standard.fixture.js';
import { baseStandardOf } from '../standard/standard.js';
import {
  allMet,
  attachment,
  carried,
  file,
  guizhou,
  people,
  refusal,
  standards,
  town,
  type Town,
  v1,
} from './creation.fixture.js';
import { standsAt } from './creation.state.js';

const { clerk, head, street, county, prefecture, second, officer } = people;
const JULY = '2021-07-20T02:00:00.000Z';
const review = (criterion: number, result: 'met' | 'notMet', more: object = {}) =>
  ({ type: 'ReviewCriterion', criterion, result, ...more }) as const;
const back = (items: number[], to: 'selfCheck' | 'street' | 'county' = 'selfCheck') =>
  ({
    type: 'ReturnAssessment',
    to,
    items,
    reasons: Object.fromEntries(items.map((no) => [no, `C${no} is not proven`])),
  }) as const;
const pass = (more: object = {}) => ({ type: 'ReviewByCounty', results: allMet(), ...more }) as const;
const decide = (more: object = {}) =>
  ({ type: 'ReviewByPrefecture', results: allMet(), visit: { on: '2021-07-19' }, ...more }) as const;

describe('the street', () => {
  it('recommends: it judges completeness only, and the county has ten working days', () => {
    const t = carried(town(), 'submitted');
    expect(t.act(street, '2021-06-15T02:00:00.000Z', { type: 'RecommendByStreet' })).toEqual([
      { type: 'StreetRecommended', data: { edition: v1, due: '2021-06-29' } },
    ]);
    expect(standsAt(t.state)).toBe('county');
    expect(refusal(() => carried(town(), 'submitted').act(street, JULY, review(1, 'met'))).code).toBe('WrongStep');
  });

  it('acts in its own place, on its own step, on enrolled communities', () => {
    const recommend = { type: 'RecommendByStreet' } as const;
    const elsewhere = { ...street, street: '520103001' as NonNullable<(typeof street)['street']> };
    expect(refusal(() => carried(town(), 'submitted').act(elsewhere, JULY, recommend)).code).toBe('OutsideArea');
    expect(refusal(() => carried(town(), 'recommended').act(street, JULY, recommend)).code).toBe('WrongStep');
    expect(refusal(() => town().act(street, JULY, recommend)).code).toBe('NotEnrolled');
    const wrongRole = { ...street, role: 'CountyReviewer' } as const;
    expect(refusal(() => carried(town(), 'submitted').act(wrongRole, JULY, recommend)).code).toBe('WrongStep');
  });
});

describe('a review of one criterion', () => {
  it('is an own result beside the self-check', () => {
    const t = carried(town(), 'recommended');
    expect(t.act(county, JULY, review(12, 'notMet', { note: 'two contracts have ended' }))[0]).toEqual({
      type: 'CriterionReviewed',
      data: {
        step: 'county',
        criterion: 12,
        edition: v1,
        result: 'notMet',
        failing: [],
        note: 'two contracts have ended',
      },
    });
  });

  it('may rest on own counts, which the measure judges', () => {
    const counted = { answer: { values: { covered: 5, compounds: 17 } } };
    const t = carried(town(), 'recommended');
    expect(refusal(() => t.act(county, JULY, review(12, 'met', counted))).code).toBe('CriterionNotMet');
    expect(t.act(county, JULY, review(12, 'notMet', counted))[0]!.data).toMatchObject({ failing: ['coverage'] });
    const wrong = { answer: { values: { covered: 5, compounds: 16 } } };
    expect(refusal(() => t.act(county, JULY, review(12, 'notMet', wrong))).code).toBe('CompoundCountMismatch');
  });

  it('says which version it was judged by', () => {
    const v2 = edition(baseStandardOf(guizhou), 2);
    const t = carried(town({ standard: standards([2, '2021-07-01']) }), 'recommended');
    expect(refusal(() => t.act(county, JULY, review(12, 'met', { edition: v2 })))).toMatchObject({
      code: 'StandardVersionMismatch',
      details: { judgedBy: v1, meant: v2 },
    });
    expect(t.act(county, JULY, review(12, 'met', { edition: v1 }))).toHaveLength(1);
  });

  it('follows the version of the day where configured so (AMB-42)', () => {
    const rules = { 'assessment.standardVersion': { inForce: 'whenReviewed' } } as const;
    const t = carried(town({ rules, standard: standards([2, '2021-07-01']) }), 'recommended');
    expect(refusal(() => t.act(county, JULY, review(12, 'met', { edition: v1 }))).code).toBe('StandardVersionMismatch');
  });

  it('finds nothing met that is not proven', () => {
    const t = town();
    carried(t, 'submitted');
    t.act(street, JULY, back([13]));
    const left = { type: 'WithdrawEvidence', criterion: 13, file: file(13), reason: 'wrong file' } as const;
    t.act(clerk, JULY, left);
    t.act(clerk, JULY, {
      type: 'RecordCriterionSelfCheck',
      criterion: 13,
      result: 'notMet',
      answer: goodAnswers[13]!,
    });
    t.act(head, JULY, { type: 'SubmitSelfCheck' });
    t.act(street, JULY, { type: 'RecommendByStreet' });
    expect(refusal(() => t.act(county, JULY, review(13, 'met'))).code).toBe('EvidenceMissing');
    t.act(county, JULY, attachment(13));
    expect(t.act(county, JULY, review(13, 'met'))).toHaveLength(1);
  });

  it('overrules the step before it only with another result and a reason', () => {
    const t = carried(town(), 'countyPassed');
    const overrule = { type: 'OverruleCriterion', criterion: 8, result: 'notMet', reason: 'lane blocked' } as const;
    expect(refusal(() => t.act(prefecture, JULY, { ...overrule, result: 'met' })).code).toBe('WrongState');
    expect(refusal(() => t.act(prefecture, JULY, { ...overrule, reason: '' })).code).toBe('ReasonMissing');
    expect(t.act(prefecture, JULY, overrule)[0]).toMatchObject({
      type: 'CriterionOverruled',
      data: { step: 'prefecture', over: 'county', criterion: 8, result: 'notMet' },
    });
  });
});

describe('a pass', () => {
  it('needs an own result of that step for every item', () => {
    const t = carried(town(), 'recommended');
    const results = allMet().filter(({ criterion }) => criterion !== 7);
    expect(refusal(() => t.act(county, JULY, pass({ results })))).toMatchObject({
      code: 'CriterionNotMet',
      details: { step: 'county', criteria: [7] },
    });
    const u = carried(town(), 'countyPassed');
    expect(refusal(() => u.act(prefecture, JULY, decide({ results: [] }))).details['criteria']).toHaveLength(16);
  });

  it('is refused while an applicable item is not met', () =>
    expect(
      refusal(() => carried(town(), 'recommended').act(county, JULY, pass({ results: allMet({ 5: 'notMet' }) })))
        .details,
    ).toEqual({ step: 'county', criteria: [5] }));

  it('takes the site visit that the chain asks for', () => {
    const t = carried(town(), 'countyPassed');
    expect(refusal(() => t.act(prefecture, JULY, decide({ visit: undefined }))).code).toBe('EvidenceMissing');
    t.act(prefecture, JULY, decide());
    expect(t.state.is).toBe('prefectureReviewed');
    expect(standsAt(t.state)).toBe('notice');
  });

  it('takes a site visit between the submission and today', () => {
    const t = carried(town(), 'countyPassed');
    const visited = (on: string) => refusal(() => t.act(prefecture, JULY, decide({ visit: { on } })));
    expect(visited('2021-07-21')).toEqual({
      code: 'EffectiveInFuture',
      details: { visit: '2021-07-21', today: '2021-07-20' },
    });
    expect(visited('2021-06-09')).toEqual({
      code: 'EffectiveOutOfOrder',
      details: { visit: '2021-06-09', submittedOn: '2021-06-10' },
    });
    expect(t.act(prefecture, JULY, decide({ visit: { on: '2021-06-10' } })).at(-1)!.data).toMatchObject({
      visit: { on: '2021-06-10' },
    });
  });

  it('asks a voluntary site visit for the same days', () => {
    const t = carried(town(), 'recommended');
    const visit = { on: '1900-01-01' };
    expect(refusal(() => t.act(county, JULY, pass({ visit }))).code).toBe('EffectiveOutOfOrder');
  });

  it('follows the order of the chain', () => {
    const t = carried(town(), 'recommended');
    expect(refusal(() => t.act(prefecture, JULY, decide())).code).toBe('WrongStep');
  });
});

describe('a conflict of interest', () => {
  it('keeps a person from two steps', () => {
    const t = carried(town(), 'countyPassed');
    const both = { ...prefecture, account: county.account };
    expect(refusal(() => t.act(both, JULY, decide())).code).toBe('ReviewerConflict');
    expect(refusal(() => t.act(both, JULY, review(1, 'met'))).code).toBe('ReviewerConflict');
  });

  it('keeps whoever filed from reviewing', () => {
    const t = carried(town(), 'submitted');
    expect(refusal(() => t.act({ ...street, account: clerk.account }, JULY, { type: 'RecommendByStreet' })).code).toBe(
      'ReviewerConflict',
    );
  });

  it('is judged after substitution, for the deputy and for the person deputised for', () => {
    const t = carried(town(), 'countyPassed');
    const deputy = { ...prefecture, account: 'deputy' as AccountId, onBehalfOf: county.account };
    const deputised = { ...prefecture, account: county.account, onBehalfOf: prefecture.account };
    expect(refusal(() => t.act(deputy, JULY, decide())).code).toBe('ReviewerConflict');
    expect(refusal(() => t.act(deputised, JULY, decide())).code).toBe('ReviewerConflict');
  });

  it('asks for two persons at Gui’an, where one bureau reviews twice', () => {
    const inArea = (actor: Actor): Actor => ({
      ...actor,
      area: 'GA' as AreaId,
    });
    const t = carried(town(), 'recommended');
    const ga = town({ area: 'GA' });
    expect(standsAt(t.state)).toBe('county');
    carriedAtGuian(ga);
    expect(refusal(() => ga.act(inArea(county), JULY, pass())).code).toBe('NotAllowed');
    ga.act(inArea(prefecture), JULY, pass());
    expect(refusal(() => ga.act(inArea(prefecture), JULY, decide())).code).toBe('ReviewerConflict');
    ga.act(inArea(second), JULY, decide());
    expect(ga.state.is).toBe('prefectureReviewed');
  });
});

const carriedAtGuian = (t: Town): void => {
  t.act({ ...officer, area: 'GA' as AreaId }, '2021-03-01T02:00:00.000Z', {
    type: 'EnrolCommunity',
  });
  carried(t, 'recommended');
};

describe('a return', () => {
  it('names items and says why for each', () => {
    const t = carried(town(), 'recommended');
    expect(refusal(() => t.act(county, JULY, { ...back([]), reasons: {} })).code).toBe('ReturnReasonMissing');
    expect(refusal(() => t.act(county, JULY, { ...back([5, 12]), reasons: { 5: 'sorting' } }))).toEqual({
      code: 'ReturnReasonMissing',
      details: { items: [12] },
    });
    expect(refusal(() => t.act(county, JULY, back([17]))).code).toBe('AnswerInvalid');
  });

  it('goes to an earlier step, with ten working days to mend', () => {
    const t = carried(town(), 'recommended');
    expect(refusal(() => t.act(county, JULY, back([5], 'county'))).code).toBe('WrongStep');
    expect(t.act(county, JULY, back([5, 12]))[0]).toMatchObject({
      type: 'AssessmentReturned',
      data: { by: 'county', to: 'selfCheck', items: [5, 12], due: '2021-08-03' },
    });
    expect(t.state).toMatchObject({ is: 'returned', to: 'selfCheck', returns: 1 });
  });

  it('belongs to the step where the case stands', () => {
    const t = carried(town(), 'recommended');
    expect(refusal(() => t.act(prefecture, JULY, back([5]))).code).toBe('WrongStep');
    expect(refusal(() => town().act(county, JULY, back([5]))).code).toBe('NotEnrolled');
  });

  it('starts that step and all later ones anew; results of items not named carry over', () => {
    const t = carried(town(), 'countyPassed');
    t.act(prefecture, JULY, { ...back([5, 12]), results: allMet({ 5: 'notMet', 12: 'notMet' }) });
    t.act(head, '2021-09-06T02:00:00.000Z', { type: 'SubmitSelfCheck' });
    expect(refusal(() => t.act(county, '2021-09-07T02:00:00.000Z', pass())).code).toBe('WrongStep');
    t.act(street, '2021-09-08T02:00:00.000Z', { type: 'RecommendByStreet' });
    expect(refusal(() => t.act(county, '2021-09-17T02:00:00.000Z', pass({ results: [] }))).details).toEqual({
      step: 'county',
      criteria: [5, 12],
    });
    const two = allMet().filter(({ criterion }) => criterion === 5 || criterion === 12);
    t.act(county, '2021-09-17T02:00:00.000Z', pass({ results: two }));
    t.act(prefecture, '2021-10-20T02:00:00.000Z', decide({ results: two }));
    expect(t.state.is).toBe('prefectureReviewed');
  });

  it('to a step in the middle leaves what was found before it', () => {
    const t = carried(town(), 'countyPassed');
    t.act(prefecture, JULY, back([8], 'county'));
    expect(standsAt(t.state)).toBe('county');
    const eight = allMet().filter(({ criterion }) => criterion === 8);
    expect(refusal(() => t.act(county, JULY, pass({ results: [] }))).details).toEqual({
      step: 'county',
      criteria: [8],
    });
    t.act(county, JULY, pass({ results: eight }));
    expect(standsAt(t.state)).toBe('prefecture');
  });

  it('makes an item that was answered anew be reviewed anew, named or not', () => {
    const t = carried(town(), 'countyPassed');
    t.act(prefecture, JULY, back([5]));
    t.act(clerk, JULY, { type: 'RecordCriterionSelfCheck', criterion: 7, result: 'met', answer: goodAnswers[7]! });
    t.act(head, JULY, { type: 'SubmitSelfCheck' });
    t.act(street, JULY, { type: 'RecommendByStreet' });
    expect(refusal(() => t.act(county, JULY, pass({ results: [] }))).details).toEqual({
      step: 'county',
      criteria: [5, 7],
    });
  });

  it('keeps the version of the first submission (AMB-42)', () => {
    const t = carried(town({ standard: standards([2, '2021-08-01']) }), 'recommended');
    t.act(county, JULY, back([5]));
    const [event] = t.act(head, '2021-09-06T02:00:00.000Z', { type: 'SubmitSelfCheck' });
    expect(event!.data).toMatchObject({ edition: v1, submission: 2 });
  });
});

describe('taking back an own act', () => {
  const takeBack = { type: 'TakeBack' } as const;
  const passed = () => {
    const t = carried(town(), 'recommended');
    t.act(county, '2021-07-20T02:00:00.000Z', pass());
    return t;
  };

  it('is possible for fifteen minutes and puts the case where it stood', () => {
    const t = passed();
    const [event] = t.act(county, '2021-07-20T02:15:00.000Z', takeBack);
    expect(event).toMatchObject({ type: 'ActTakenBack', data: { act: 'CountyReviewPassed' } });
    expect(t.state.is).toBe('streetRecommended');
    expect(standsAt(t.state)).toBe('county');
    t.act(county, '2021-07-20T03:00:00.000Z', { type: 'ReviewByCounty' });
    expect(t.state.is).toBe('countyReviewed');
  });

  it('is refused later, to others, and once the next has acted', () => {
    expect(refusal(() => passed().act(county, '2021-07-20T02:15:00.001Z', takeBack)).code).toBe('AlreadyDecided');
    expect(refusal(() => passed().act(prefecture, '2021-07-20T02:01:00.000Z', takeBack)).code).toBe('NotAllowed');
    const t = passed();
    t.act(prefecture, '2021-07-20T02:01:00.000Z', review(1, 'met'));
    expect(refusal(() => t.act(county, '2021-07-20T02:02:00.000Z', takeBack)).code).toBe('AlreadyDecided');
    expect(refusal(() => town().act(county, JULY, takeBack)).code).toBe('NotEnrolled');
  });

  it('undoes a return, which then was none', () => {
    const t = carried(town(), 'recommended');
    t.act(county, JULY, back([5]));
    t.act(county, JULY, takeBack);
    expect(t.state).toMatchObject({ is: 'streetRecommended', returns: 0 });
  });
});

describe('urging', () => {
  const urge = { type: 'UrgeAssessment' } as const;

  it('happens once a working day per person', () => {
    const t = carried(town(), 'recommended');
    t.act(head, '2021-07-16T02:00:00.000Z', urge);
    expect(refusal(() => t.act(head, '2021-07-16T08:00:00.000Z', urge)).code).toBe('UrgedAlready');
    t.act(officer, '2021-07-16T08:00:00.000Z', urge);
    t.act(head, '2021-07-17T02:00:00.000Z', urge);
    // a Saturday counts for the Monday after it
    expect(refusal(() => t.act(head, '2021-07-19T02:00:00.000Z', urge)).code).toBe('UrgedAlready');
  });

  it('leaves an act that may be taken back as it is', () => {
    const t = carried(town(), 'recommended');
    t.act(county, JULY, pass());
    t.act(head, JULY, urge);
    expect(t.act(county, JULY, { type: 'TakeBack' })).toHaveLength(1);
  });
});
