import { type AnswerFault, answerFaults, judge, lacksEvidence, valueNames, WHOLE } from '@greenledger/domain/judge';
import { type Criterion, type CriterionLine, type Result } from '../case/case-query.js';

export type Answer = Parameters<typeof judge>[1];
export type Value = Answer['values'][string];

/** An answer that somebody has begun to change, and the recorded one that they began from. */
export interface Begun {
  readonly answer: Answer;
  readonly from: Answer | undefined;
}
export type Sheet = Readonly<Record<number, Begun | undefined>>;

/** How one criterion stands on the form. */
export interface Entry {
  readonly criterion: Criterion;
  readonly line: CriterionLine | undefined;
  readonly answer: Answer;
  readonly result: Result;
  readonly failing: readonly string[];
  readonly faults: readonly AnswerFault[];
  /** Whether everything that the criterion asks for has been filled in. */
  readonly complete: boolean;
  /** Whether it says something that the server does not know yet. */
  readonly unsaved: boolean;
  /** Whether files are still missing for what it says. */
  readonly unproven: boolean;
  /** What somebody else recorded while this one was being typed. */
  readonly theirs?: Answer | undefined;
}

const EMPTY: Answer = { values: {} };

export const recorded = (line: CriterionLine | undefined): Answer | undefined =>
  // the answer of a criterion has this shape; the description of the API names only the map
  line?.selfCheck?.answer as Answer | undefined;

const sorted = (map: object | undefined): string =>
  JSON.stringify(Object.entries(map ?? {}).sort(([a], [b]) => (a < b ? -1 : 1)));
export const same = (one: Answer | undefined, other: Answer | undefined): boolean =>
  sorted(one?.values) === sorted(other?.values) && sorted(one?.reasons) === sorted(other?.reasons);

/** Counts of compounds come from the register and are nobody's to type. */
export const fromRegister = (criterion: Criterion): readonly string[] =>
  criterion.measures.flatMap((measure) => {
    if (measure.kind === 'share' && measure.basis === 'compounds') return [measure.total];
    return measure.kind === 'equal' && measure.basis === 'compounds' ? [measure.right] : [];
  });

/** What of a list counts as no where nothing is ticked. */
const unticked = (criterion: Criterion): readonly string[] =>
  criterion.measures.flatMap((measure) => (measure.kind === 'some' ? measure.items.map(({ value }) => value) : []));

/** An answer as it is sent: with the counts of the register, and a no for each thing of a list that was not ticked. */
const finished = (criterion: Criterion, { values, reasons = {} }: Answer, compounds: number): Answer => {
  if (reasons[WHOLE] !== undefined) return { values: {}, reasons: { [WHOLE]: reasons[WHOLE] } };
  const counts = fromRegister(criterion).map((name) => [name, compounds]);
  const ticked = unticked(criterion).some((name) => values[name] !== undefined);
  const noes = ticked ? unticked(criterion).map((name) => [name, values[name] ?? false]) : [];
  const all = { ...values, ...Object.fromEntries([...counts, ...noes]) } as Answer['values'];
  return Object.keys(reasons).length > 0 ? { values: all, reasons } : { values: all };
};

/** Judges one criterion as it stands on the form, by the very rules that the server judges it by. */
export const entryOf = (
  criterion: Criterion,
  line: CriterionLine | undefined,
  begun: Begun | undefined,
  compounds: number,
): Entry => {
  const known = recorded(line);
  const answer = finished(criterion, begun?.answer ?? known ?? EMPTY, compounds);
  const { result, failing } = judge(criterion, answer);
  const whole = answer.reasons?.[WHOLE] !== undefined;
  const complete =
    (whole && answer.reasons[WHOLE]?.trim() !== '') ||
    (!whole && valueNames(criterion).every((name) => answer.values[name] !== undefined));
  const overtaken = begun !== undefined && !same(begun.from, known) && !same(begun.answer, known);
  return {
    criterion,
    line,
    answer,
    result,
    failing,
    faults: answerFaults(criterion, answer),
    complete,
    unsaved: begun !== undefined && !same(answer, known),
    unproven: complete && lacksEvidence(criterion, result, answer, line?.evidence ?? []),
    ...(overtaken && { theirs: known }),
  };
};

export const isSound = ({ complete, faults }: Entry): boolean => complete && faults.length === 0;

/** What keeps a sheet from being handed in: nothing said, something wrong with it, or files missing. */
export interface Gaps {
  readonly unanswered: readonly number[];
  readonly wrong: readonly number[];
  readonly unproven: readonly { readonly no: number; readonly lacks: number }[];
}

export const gapsOf = (entries: readonly Entry[]): Gaps => {
  const numbers = (which: (entry: Entry) => boolean) => entries.filter(which).map(({ criterion }) => criterion.no);
  return {
    unanswered: numbers(({ complete }) => !complete),
    wrong: numbers(({ complete, faults }) => complete && faults.length > 0),
    unproven: entries
      .filter((entry) => isSound(entry) && entry.unproven)
      .map(({ criterion, line, result }) => ({
        no: criterion.no,
        lacks: Math.max(1, (result === 'met' ? criterion.evidence.atLeast : 0) - (line?.evidence.length ?? 0)),
      })),
  };
};
