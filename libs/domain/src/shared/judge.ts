import { type RuleValues } from '../scheme/rules.js';
import {
  type Answer,
  type Basis,
  type Criterion,
  type CriterionNo,
  type Exemption,
  type Measure,
  type Result,
  type Value,
} from './standard.js';

/** What the measures say about an answer; `failing` names the measures that are not met, in printed order. */
export interface Judgement {
  readonly result: Result;
  readonly failing: readonly string[];
}

/** The key under which the reason stands why a whole criterion does not apply. */
export const WHOLE = '*';

/** No count of a community comes near it, and products of two counts stay exact. */
const MAX_COUNT = 10_000_000;

const isCount = (value: Value | undefined): value is number =>
  typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= MAX_COUNT;

const saysWhy = ({ reasons = {} }: Answer, key: string): boolean => (reasons[key] ?? '').trim() !== '';

/** True when the answer leaves this sub-condition out. */
const leftOut = (measure: Measure, { values }: Answer): boolean => {
  switch (measure.kind) {
    case 'equal':
      return values[measure.left] === 'notApplicable';
    case 'share':
      return values[measure.covered] === 'notApplicable';
    case 'all':
    case 'some':
      return measure.items.every(({ value }) => values[value] === 'notApplicable');
    default:
      return values[measure.value] === 'notApplicable';
  }
};

/** Whether one sub-condition is met, in integers only; a value that is missing is not met. */
const isMet = (measure: Measure, answer: Answer): boolean => {
  const { values } = answer;
  if (leftOut(measure, answer)) return measure.notApplicable !== undefined;
  switch (measure.kind) {
    case 'yes':
      return values[measure.value] === true;
    case 'zero':
      return values[measure.value] === 0;
    case 'count': {
      const value = values[measure.value];
      return isCount(value) && value >= measure.atLeast;
    }
    case 'equal': {
      const left = values[measure.left];
      const right = values[measure.right];
      return isCount(left) && left === right && (measure.basis === undefined || left > 0);
    }
    case 'share': {
      const covered = values[measure.covered];
      const total = values[measure.total];
      return isCount(covered) && isCount(total) && total > 0 && covered * measure.of >= measure.atLeast * total;
    }
    case 'all':
      return measure.items.every(
        ({ value }) =>
          values[value] === true || (values[value] === 'notApplicable' && measure.notApplicableItems.includes(value)),
      );
    case 'some':
      return measure.items.filter(({ value }) => values[value] === true).length >= measure.atLeast;
  }
};

/** Judges one criterion by its measures (R80-R95): met only when every sub-condition is. */
export const judge = (criterion: Criterion, answer: Answer): Judgement => {
  if (criterion.notApplicable && saysWhy(answer, WHOLE)) return { result: 'notApplicable', failing: [] };
  const failing = criterion.measures.filter((measure) => !isMet(measure, answer)).map(({ key }) => key);
  return { result: failing.length === 0 ? 'met' : 'notMet', failing };
};

/** The names of the values that a criterion, or some of its measures, ask for. */
export const valueNames = ({ measures }: Pick<Criterion, 'measures'>): readonly string[] => [
  ...new Set(
    measures.flatMap((measure) => {
      switch (measure.kind) {
        case 'equal':
          return [measure.left, measure.right];
        case 'share':
          return [measure.covered, measure.total];
        case 'all':
        case 'some':
          return measure.items.map(({ value }) => value);
        default:
          return [measure.value];
      }
    }),
  ),
];

/** What is wrong with an answer before it is judged. */
export type AnswerFault =
  | { readonly code: 'AnswerInvalid'; readonly value: string }
  | { readonly code: 'NotApplicableNotAllowed'; readonly part: string };

const shapeFaults = (criterion: Criterion, { values, reasons = {} }: Answer): AnswerFault[] => {
  const names = valueNames(criterion);
  const counts = new Set(
    criterion.measures.flatMap((measure) => {
      if (measure.kind === 'equal') return [measure.left, measure.right];
      if (measure.kind === 'share') return [measure.covered, measure.total];
      return measure.kind === 'count' || measure.kind === 'zero' ? [measure.value] : [];
    }),
  );
  const parts = [WHOLE, ...names, ...criterion.measures.map(({ key }) => key)];
  const wrong = Object.entries(values).filter(
    ([name, value]) =>
      !names.includes(name) ||
      (value !== 'notApplicable' && (counts.has(name) ? !isCount(value) : typeof value !== 'boolean')),
  );
  const over = criterion.measures.flatMap((measure) => {
    const [part, whole] =
      measure.kind === 'share'
        ? [measure.covered, measure.total]
        : measure.kind === 'equal'
          ? [measure.left, measure.right]
          : [];
    return part !== undefined && whole !== undefined && Number(values[part]) > Number(values[whole]) ? [part] : [];
  });
  const strange = Object.keys(reasons).filter((key) => !parts.includes(key));
  return [...wrong.map(([name]) => name), ...over, ...strange].map((value) => ({ code: 'AnswerInvalid', value }));
};

/** "Not applicable" stands only where the standard allows it, and with a reason (R80-R95, AMB-37). */
const exemptionFaults = (criterion: Criterion, answer: Answer): AnswerFault[] => {
  const fault = (part: string): AnswerFault => ({ code: 'NotApplicableNotAllowed', part });
  if (answer.reasons?.[WHOLE] !== undefined) {
    return criterion.notApplicable && saysWhy(answer, WHOLE) ? [] : [fault(WHOLE)];
  }
  return criterion.measures.flatMap((measure) => {
    if (leftOut(measure, answer)) {
      return measure.notApplicable && saysWhy(answer, measure.key) ? [] : [fault(measure.key)];
    }
    if (measure.kind !== 'all' && measure.kind !== 'some') return [];
    const allowed = measure.kind === 'all' ? measure.notApplicableItems : [];
    return measure.items
      .filter(({ value }) => answer.values[value] === 'notApplicable')
      .filter(({ value }) => !allowed.includes(value) || !saysWhy(answer, value))
      .map(({ value }) => fault(value));
  });
};

/** Everything that keeps an answer from being recorded; none for a sound one, met or not. */
export const answerFaults = (criterion: Criterion, answer: Answer): readonly AnswerFault[] => [
  ...shapeFaults(criterion, answer),
  ...exemptionFaults(criterion, answer),
];

/** The exemptions that an answer makes use of: the whole criterion's or those of its parts. */
export const exemptionsUsed = (criterion: Criterion, answer: Answer): readonly Exemption[] => {
  if (criterion.notApplicable && saysWhy(answer, WHOLE)) return [criterion.notApplicable];
  return criterion.measures.flatMap((measure) =>
    measure.notApplicable && leftOut(measure, answer) ? [measure.notApplicable] : [],
  );
};

/** True while a result lacks the files it leans on: its own number of them, and an expert's note where one is asked for. */
export const lacksEvidence = (
  criterion: Criterion,
  result: Result,
  answer: Answer,
  evidence: readonly { readonly kind: string }[],
): boolean =>
  (result === 'met' && evidence.length < criterion.evidence.atLeast) ||
  (exemptionsUsed(criterion, answer).includes('expertNote') && !evidence.some(({ kind }) => kind === 'expertNote'));

/** The totals of an answer that must equal what the register holds, by what they count. */
export const totalsOf = (
  { measures }: Criterion,
  { values }: Answer,
): readonly { readonly value: string; readonly basis: Basis; readonly total: number }[] =>
  measures.flatMap((measure) => {
    const value = measure.kind === 'share' ? measure.total : measure.kind === 'equal' ? measure.right : undefined;
    const basis = measure.kind === 'share' || measure.kind === 'equal' ? measure.basis : undefined;
    const total = value === undefined ? undefined : values[value];
    return value !== undefined && basis !== undefined && isCount(total) ? [{ value, basis, total }] : [];
  });

/** The shares of an answer as they were counted; none where a count is missing or left out. */
export const sharesOf = (
  { measures }: Criterion,
  { values }: Answer,
): readonly { measure: string; basis: Basis; covered: number; total: number; met: boolean }[] =>
  measures.flatMap((measure) => {
    if (measure.kind !== 'share') return [];
    const { key, basis } = measure;
    const [covered, total] = [values[measure.covered], values[measure.total]];
    if (!isCount(covered) || !isCount(total)) return [];
    return [{ measure: key, basis, covered, total, met: isMet(measure, { values }) }];
  });

export type Results = Readonly<Partial<Record<CriterionNo, Result>>>;

/** The criteria that keep a set of results from passing; none: it passes (AMB-11). All must carry a result. */
export const blocking = (
  criteria: readonly Criterion[],
  found: Results,
  rule: RuleValues['assessment.passRule'],
): readonly CriterionNo[] => {
  const unanswered = criteria.filter(({ no }) => found[no] === undefined).map(({ no }) => no);
  const failed = criteria.filter(({ no }) => found[no] === 'notMet').map(({ no }) => no);
  if (unanswered.length > 0) return unanswered;
  switch (rule.kind) {
    case 'allApplicable':
      return failed;
    case 'vetoItems':
      return failed.filter((no) => rule.criteria.includes(no));
    case 'score': {
      const weigh = (of: Result[]): number =>
        criteria.filter(({ no }) => of.includes(found[no]!)).reduce((sum, { weight = 1 }) => sum + weight, 0);
      return weigh(['met']) * rule.of >= rule.atLeast * weigh(['met', 'notMet']) ? [] : failed;
    }
  }
};
