import { describe, expect, it } from '@jest/globals';
import { type TimelineLine } from './case-query.js';
import { roundsOf } from './rounds.js';

const line = (what: string, happenedOn: string, data: Record<string, unknown> = {}): TimelineLine => ({
  ordinal: 0,
  id: `${what}${happenedOn}`,
  stream: 'creation-a',
  revision: 0,
  what,
  account: 'a',
  role: 'CountyReviewer',
  happenedOn,
  enteredAt: `${happenedOn}T02:00:00.000Z`,
  data,
});
const reviewed = (on: string, step: string, criterion: number, result: string) =>
  line('CriterionReviewed', on, { step, criterion, result });

const told = [
  reviewed('2021-07-20', 'county', 5, 'notMet'),
  reviewed('2021-07-20', 'county', 12, 'notMet'),
  line('AssessmentReturned', '2021-07-20', { by: 'county', to: 'selfCheck', items: [5, 12] }),
  reviewed('2021-09-17', 'county', 5, 'met'),
  reviewed('2021-09-17', 'county', 12, 'met'),
  line('CountyReviewPassed', '2021-09-17'),
  reviewed('2021-10-20', 'prefecture', 5, 'met'),
];

describe('the reviews of a case', () => {
  it('are one for each time that a step judged: what was refused first stays to be seen beside the second', () => {
    expect(roundsOf([...told].reverse())).toEqual([
      { step: 'county', number: 1, found: { 5: 'notMet', 12: 'notMet' }, endedOn: '2021-07-20', sentBack: true },
      { step: 'county', number: 2, found: { 5: 'met', 12: 'met' }, endedOn: '2021-09-17', sentBack: false },
      { step: 'prefecture', number: 1, found: { 5: 'met' }, sentBack: false },
    ]);
  });

  it('go on when the return that ended one is taken back', () => {
    const lines = [...told.slice(0, 3), line('ActTakenBack', '2021-07-20', { act: 'AssessmentReturned' })];
    expect(roundsOf([...lines, reviewed('2021-07-20', 'county', 5, 'met')].reverse())).toEqual([
      { step: 'county', number: 1, found: { 5: 'met', 12: 'notMet' }, sentBack: false },
    ]);
  });

  it('hold nothing of a street, which judges no criterion', () => {
    expect(roundsOf([line('StreetRecommended', '2021-06-15')])).toEqual([]);
  });
});
