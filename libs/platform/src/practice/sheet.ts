import {
  type Answer,
  type Criterion,
  type CriterionCheck,
  judge,
  type Measure,
  type Result,
  type Value,
} from '@greenledger/domain';

/** How many compounds a community has, and how many of them are managed and sort their waste. */
export interface Counts {
  readonly compounds: number;
  readonly covered: number;
  readonly sorted: number;
}

const valuesOf = (measure: Measure, { compounds, covered, sorted }: Counts): Readonly<Record<string, Value>> => {
  const known: Readonly<Record<string, number>> = { compounds, covered, sorted };
  switch (measure.kind) {
    case 'yes':
      return { [measure.value]: true };
    case 'count':
      return { [measure.value]: measure.atLeast };
    case 'zero':
      return { [measure.value]: 0 };
    case 'equal':
      return { [measure.left]: known[measure.left] ?? 2, [measure.right]: known[measure.right] ?? 2 };
    case 'share':
      return { [measure.covered]: known[measure.covered] ?? 1, [measure.total]: known[measure.total] ?? 1 };
    case 'all':
    case 'some':
      return Object.fromEntries(measure.items.map(({ value }) => [value, true]));
  }
};

/** The answer of a community that does everything, given what its compounds are like. */
export const answerOf = (criterion: Criterion, counts: Counts): Answer => ({
  values: Object.assign({}, ...criterion.measures.map((measure) => valuesOf(measure, counts))) as Answer['values'],
});

/** The whole sheet, judged as the values bear: what is not met is declared not met. */
export const fillIn = (
  criteria: readonly Criterion[],
  counts: Counts,
  hasHeritage: boolean,
): readonly CriterionCheck[] =>
  criteria.map((criterion): CriterionCheck => {
    if (criterion.no === 16 && !hasHeritage) {
      return {
        criterion: 16,
        result: 'notApplicable',
        answer: { values: {}, reasons: { '*': '辖区内无历史文化保护对象' } },
      };
    }
    const answer = answerOf(criterion, counts);
    return { criterion: criterion.no, result: judge(criterion, answer).result satisfies Result, answer };
  });
