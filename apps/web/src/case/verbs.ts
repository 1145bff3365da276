import { type Found, type StepBack } from './send.js';
import { type Result } from './case-query.js';

interface Verdict {
  readonly result: Result;
  readonly note?: string;
  /** What a colleague found, where one has seen it and stays with one's own. */
  readonly over?: Result;
}

/** What somebody has decided so far, by criterion. */
export type Verdicts = Readonly<Record<number, Verdict>>;

/** Verdicts of a colleague, recorded in the review that is going on: they stand where one has not decided. */
export const joined = (mine: Verdicts, theirs: Readonly<Record<number, Result>>): Verdicts => ({
  ...Object.fromEntries(Object.entries(theirs).map(([no, result]) => [no, { result }])),
  ...mine,
});

/** Criteria on which a colleague recorded something else than one has decided, and did so unseen. */
export const disputed = (mine: Verdicts, theirs: Readonly<Record<number, Result>>): readonly number[] =>
  Object.entries(mine).flatMap(([no, { result, over }]) => {
    const found = theirs[Number(no)];
    return found !== undefined && found !== result && found !== over ? [Number(no)] : [];
  });

/** Steps that judge every criterion; the street only looks whether all is there. */
export const judges = (step: string): boolean => step === 'county' || step === 'prefecture';

interface Offered {
  readonly id: string;
  readonly cap?: 'A' | 'R';
}

const back: Offered = { id: 'return', cap: 'R' };

const offered: Readonly<Record<string, readonly Offered[]>> = {
  street: [{ id: 'recommend', cap: 'A' }, back],
  county: [{ id: 'pass', cap: 'A' }, back],
  prefecture: [{ id: 'pass', cap: 'A' }, back],
  notice: [{ id: 'prepareNotice', cap: 'A' }],
  confirmation: [{ id: 'confirm', cap: 'A' }],
  recheck: [{ id: 'startRecheck', cap: 'A' }, { id: 'passRecheck' }],
  rectification: [{ id: 'passRecheck', cap: 'A' }],
};

/** The verbs of a step, the one that leads on first. */
export const verbsOf = (step: string, _holder: string): readonly Offered[] => offered[step] ?? [];

/** To whom a step can send back, the nearest to the work first. */
export const stepsBack = (step: string, area: string | undefined): readonly StepBack[] => {
  const chain: readonly StepBack[] = area === 'GA' ? ['selfCheck', 'street'] : ['selfCheck', 'street', 'county'];
  const at = { street: 1, county: 2, prefecture: chain.length }[step] ?? 1;
  return chain.slice(0, at);
};

/** Whom a case passes again after `to` has mended it, before it is back: the sequence is gone through step by step. */
export const wayBack = (to: StepBack, steps: readonly StepBack[]): readonly StepBack[] =>
  steps.slice(steps.indexOf(to) + 1);

/** Verdicts as they are sent. */
export const resultsOf = (verdicts: Verdicts): Found[] =>
  Object.entries(verdicts).map(([no, { result, note }]) => ({
    criterion: Number(no),
    result,
    ...(note?.trim() && { note: note.trim() }),
  }));
