import { type Criterion } from './case-query.js';

type Measure = Criterion['measures'][number];
type Values = Readonly<Record<string, unknown>>;

/** One computed comparison: left against right, by a word of comparison. */
export interface Sum {
  readonly left: number;
  readonly right: number;
  readonly holds: boolean;
}

const count = (values: Values, name: string): number | undefined => {
  const value = values[name];
  return typeof value === 'number' ? value : undefined;
};

const yes = (values: Values, items: readonly { readonly value: string }[]): number =>
  items.filter(({ value }) => values[value] === true).length;

/** What was filled in for a measure, as short as it can be said; nothing where words say it. */
const saidOf = (measure: Measure, values: Values): string | undefined => {
  switch (measure.kind) {
    case 'share':
      return values[measure.total] === undefined
        ? undefined
        : `${String(values[measure.covered])}/${String(values[measure.total])}`;
    case 'equal':
      return values[measure.right] === undefined
        ? undefined
        : `${String(values[measure.left])}/${String(values[measure.right])}`;
    case 'all':
      return `${yes(values, measure.items)}/${measure.items.length}`;
    default:
      return undefined;
  }
};

/** The part that says most about an answer: a share before a whole. A bare count says little without its words. */
const ORDER: readonly Measure['kind'][] = ['share', 'equal', 'all'];

export const said = ({ measures }: Criterion, values: Values): string | undefined => {
  const telling = [...measures].sort((a, b) => ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind));
  return telling
    .filter(({ kind }) => ORDER.includes(kind))
    .map((measure) => saidOf(measure, values))
    .find(Boolean);
};

/** A share as the sum that decides it, in whole numbers: covered x of against total x at least. */
export const sumOf = (measure: Measure, values: Values): Sum | undefined => {
  if (measure.kind !== 'share') return undefined;
  const [covered, total] = [count(values, measure.covered), count(values, measure.total)];
  if (covered === undefined || total === undefined) return undefined;
  const [left, right] = [covered * measure.of, total * measure.atLeast];
  return { left, right, holds: total > 0 && left >= right };
};
