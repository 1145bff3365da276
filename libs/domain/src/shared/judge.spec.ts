import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { goodAnswers, item, trialStandard } from '../standard/standard.fixture.js';
import { answerFaults, blocking, exemptionsUsed, judge, type Results, totalsOf } from './judge.js';
import { type Answer, type Result } from './standard.js';

const judged = (no: number, answer: Answer) => judge(item(no), answer);

describe('a criterion', () => {
  it.each(trialStandard.criteria.map(({ no }) => no))('C%i is met by an answer that meets all its measures', (no) => {
    expect(answerFaults(item(no), goodAnswers[no]!)).toEqual([]);
    expect(judged(no, goodAnswers[no]!).result).toBe(no === 16 ? 'notApplicable' : 'met');
  });

  it('is not met when a value is missing, and names the measure', () =>
    expect(judged(2, { values: { platforms: 1 } })).toEqual({ result: 'notMet', failing: ['forms'] }));

  it('counts property coverage in integers: 5 of 17 is not 30 per cent, 6 of 17 is', () => {
    expect(judged(12, { values: { covered: 5, compounds: 17 } })).toEqual({ result: 'notMet', failing: ['coverage'] });
    expect(judged(12, { values: { covered: 6, compounds: 17 } }).result).toBe('met');
    expect(judged(12, { values: { covered: 3, compounds: 10 } }).result).toBe('met');
  });

  it('is not met by shares of nothing: no compound recorded yet', () => {
    expect(judged(12, { values: { covered: 0, compounds: 0 } }).failing).toEqual(['coverage']);
    expect(judged(5, { values: { roadTreatment: true, sponge: true, sorted: 0, compounds: 0 } }).failing).toEqual([
      'sorting',
    ]);
  });

  it('C5 needs waste sorting in every compound', () =>
    expect(judged(5, { values: { roadTreatment: true, sponge: true, sorted: 16, compounds: 17 } })).toEqual({
      result: 'notMet',
      failing: ['sorting'],
    }));

  it('C1 needs three kinds of actor', () => {
    const two = { partyOrganisation: true, firms: true, institutions: false };
    expect(judged(1, { values: two }).failing).toEqual(['actors']);
    expect(judged(1, { values: { ...two, institutions: true } }).result).toBe('met');
  });
});

describe('"not applicable"', () => {
  const fault = (part: string) => [{ code: 'NotApplicableNotAllowed', part }];

  it('is refused for the coverage of property management', () =>
    expect(answerFaults(item(12), { values: {}, reasons: { '*': 'none' } })).toEqual(fault('*')));

  it('needs a reason', () => {
    expect(answerFaults(item(16), { values: {}, reasons: { '*': ' ' } })).toEqual(fault('*'));
    expect(judged(16, { values: {} }).result).toBe('notMet');
  });

  it('may hold for a single system of C4 with a reason, for no other', () => {
    const { values } = goodAnswers[4]!;
    const noGas = { values: { ...values, gas: 'notApplicable' as const } };
    expect(answerFaults(item(4), noGas)).toEqual(fault('gas'));
    expect(answerFaults(item(4), { ...noGas, reasons: { gas: 'no piped gas' } })).toEqual([]);
    expect(judged(4, { ...noGas, reasons: { gas: 'no piped gas' } }).result).toBe('met');
    expect(answerFaults(item(4), { values: { ...values, fire: 'notApplicable' }, reasons: { fire: 'none' } })).toEqual(
      fault('fire'),
    );
  });

  it('of the sponge works in C5 asks for an expert note', () => {
    const answer: Answer = {
      values: { ...goodAnswers[5]!.values, sponge: 'notApplicable' },
      reasons: { sponge: 'rock' },
    };
    expect(judged(5, answer).result).toBe('met');
    expect(exemptionsUsed(item(5), answer)).toEqual(['expertNote']);
  });
});

describe('an answer', () => {
  it.each<[string, number, Answer, string]>([
    ['a name that the standard does not ask for', 12, { values: { covered: 1, compounds: 2, roofs: 3 } }, 'roofs'],
    ['a fraction', 2, { values: { platforms: 1.5 } }, 'platforms'],
    ['a negative number', 2, { values: { platforms: -1 } }, 'platforms'],
    ['a yes where a number is asked', 2, { values: { platforms: true } }, 'platforms'],
    ['a part larger than its whole', 12, { values: { covered: 18, compounds: 17 } }, 'covered'],
    ['a reason for a part that does not exist', 2, { values: {}, reasons: { roofs: 'none' } }, 'roofs'],
  ])('is turned down with %s', (_, no, answer, value) =>
    expect(answerFaults(item(no), answer)).toEqual([{ code: 'AnswerInvalid', value }]),
  );

  it('shows the totals that the register has to confirm', () => {
    expect(totalsOf(item(5), goodAnswers[5]!)).toEqual([{ value: 'compounds', basis: 'compounds', total: 17 }]);
    expect(totalsOf(item(16), { values: { protected: 1, listed: 1 } })).toEqual([]);
  });
});

describe('the pass rule', () => {
  const { criteria } = trialStandard;
  const results = (other: Record<number, Result>): Results => ({
    ...Object.fromEntries(criteria.map(({ no }) => [no, 'met' as const])),
    ...other,
  });

  it('asks that all applicable items are met', () => {
    expect(blocking(criteria, results({ 16: 'notApplicable' }), { kind: 'allApplicable' })).toEqual([]);
    expect(blocking(criteria, results({ 5: 'notMet', 12: 'notMet' }), { kind: 'allApplicable' })).toEqual([5, 12]);
  });

  it('passes nothing while an item has no result', () => {
    const { 7: _, ...rest } = results({});
    expect(blocking(criteria, rest, { kind: 'score', atLeast: 1, of: 100 })).toEqual([7]);
  });

  it('may be a score, or a veto of some items, where configured', () => {
    const twelve = results({ 1: 'notMet', 2: 'notMet', 3: 'notMet', 4: 'notMet' });
    expect(blocking(criteria, twelve, { kind: 'score', atLeast: 75, of: 100 })).toEqual([]);
    expect(blocking(criteria, twelve, { kind: 'score', atLeast: 76, of: 100 })).toEqual([1, 2, 3, 4]);
    expect(blocking(criteria, twelve, { kind: 'vetoItems', criteria: [4, 12] })).toEqual([4]);
  });

  it('never meets a share below its threshold, whatever the size of the numbers', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 10_000_000 }), (total) => {
        const least = Math.ceil((30 * total) / 100);
        expect(judged(12, { values: { covered: least, compounds: total } }).result).toBe('met');
        expect(judged(12, { values: { covered: least - 1, compounds: total } }).result).toBe('notMet');
      }),
    );
  });
});
