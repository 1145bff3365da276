import { describe, expect, it } from '@jest/globals';
import { type Criterion, type CriterionLine } from '../case/case-query.js';
import { entryOf, gapsOf } from './sheet.js';

const name = { zh: '', en: '' };
const coverage: Criterion = {
  no: 12,
  group: 'G4',
  text: name,
  measures: [
    {
      key: 'coverage',
      text: name,
      kind: 'share',
      covered: 'covered',
      total: 'compounds',
      basis: 'compounds',
      atLeast: 30,
      of: 100,
    },
  ],
  evidence: { atLeast: 1, kinds: ['contract'] },
};
const actors: Criterion = {
  no: 1,
  group: 'G1',
  text: name,
  measures: [
    {
      key: 'actors',
      text: name,
      kind: 'some',
      atLeast: 2,
      items: ['a', 'b', 'c'].map((value) => ({ value, text: name })),
    },
  ],
  evidence: { atLeast: 0, kinds: ['photo'] },
};
const heritage: Criterion = {
  no: 16,
  group: 'G5',
  text: name,
  notApplicable: 'reason',
  measures: [{ key: 'heritage', text: name, kind: 'equal', left: 'protected', right: 'listed' }],
  evidence: { atLeast: 1, kinds: ['register'] },
};
const filled = (values: Record<string, number | boolean>, reasons?: Record<string, string>) => ({
  answer: { values, ...(reasons && { reasons }) },
  from: undefined,
});
const held = (criterion: number, covered: number, files = 0): CriterionLine => ({
  criterion,
  selfCheck: { result: 'met', failing: [], edition: 's@1', answer: { values: { covered, compounds: 17 } } },
  findings: {},
  evidence: Array.from({ length: files }, (_, i) => ({ file: String(i), kind: 'contract', mediaType: 'image/png' })),
});

describe('a sheet that is being filled in', () => {
  it('judges a coverage in whole numbers: 5 of 17 is not met, 6 of 17 is', () => {
    expect(entryOf(coverage, undefined, filled({ covered: 5 }), 17)).toMatchObject({
      result: 'notMet',
      complete: true,
    });
    expect(entryOf(coverage, undefined, filled({ covered: 6 }), 17)).toMatchObject({ result: 'met', complete: true });
  });

  it('takes the number of compounds from the register, whatever was typed before', () => {
    const { answer } = entryOf(coverage, undefined, filled({ covered: 6, compounds: 20 }), 17);
    expect(answer.values).toEqual({ covered: 6, compounds: 17 });
  });

  it('names the value that is more than its whole', () => {
    expect(entryOf(coverage, undefined, filled({ covered: 18 }), 17).faults).toEqual([
      { code: 'AnswerInvalid', value: 'covered' },
    ]);
  });

  it('reads a list with one tick as a no to all the others, and an untouched one as no answer', () => {
    expect(entryOf(actors, undefined, filled({ a: true }), 1)).toMatchObject({ complete: true, result: 'notMet' });
    expect(entryOf(actors, undefined, undefined, 1).complete).toBe(false);
  });

  it('leaves a criterion out only where the standard allows it, and with a reason', () => {
    expect(entryOf(heritage, undefined, filled({}, { '*': '' }), 1)).toMatchObject({ complete: false });
    expect(entryOf(heritage, undefined, filled({}, { '*': '没有' }), 1)).toMatchObject({
      result: 'notApplicable',
      faults: [],
    });
    expect(entryOf(actors, undefined, filled({}, { '*': '没有' }), 1).faults).toEqual([
      { code: 'NotApplicableNotAllowed', part: '*' },
    ]);
  });

  it('knows what the server does not know yet', () => {
    expect(entryOf(coverage, held(12, 6), undefined, 17).unsaved).toBe(false);
    expect(entryOf(coverage, held(12, 6), filled({ covered: 6 }), 17).unsaved).toBe(false);
    expect(entryOf(coverage, held(12, 6), filled({ covered: 7 }), 17).unsaved).toBe(true);
  });

  it('holds both versions where somebody else recorded one meanwhile', () => {
    const from = { values: { covered: 5, compounds: 17 } };
    const begun = { answer: { values: { covered: 7, compounds: 17 } }, from };
    expect(entryOf(coverage, held(12, 5), begun, 17).theirs).toBeUndefined();
    expect(entryOf(coverage, held(12, 6), begun, 17).theirs).toEqual({ values: { covered: 6, compounds: 17 } });
    expect(entryOf(coverage, held(12, 7), begun, 17).theirs).toBeUndefined();
  });

  it('says what is still missing: answers, sound ones, and files for what is met', () => {
    const gaps = gapsOf([
      entryOf(coverage, held(12, 6), undefined, 17),
      entryOf(actors, undefined, undefined, 17),
      entryOf({ ...coverage, no: 13 }, undefined, filled({ covered: 18 }), 17),
      entryOf({ ...coverage, no: 14 }, held(14, 6, 1), undefined, 17),
    ]);
    expect(gaps).toEqual({ unanswered: [1], wrong: [13], unproven: [{ no: 12, lacks: 1 }] });
  });
});
