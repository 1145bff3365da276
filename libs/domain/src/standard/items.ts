import { refuse } from '../shared/refusal.js';
import { type Criterion, type Exemption, type Measure, type StandardVersion } from '../shared/standard.js';

/** Every version of the base standard holds the sixteen items of the notice (R79). */
const BASE_ITEMS = 16;

/** Sixteen items at least, numbers running from 1, each in one group that the version declares. */
export const checkItems = (criteria: readonly Criterion[], groups: StandardVersion['groups']): void => {
  const numbers = criteria.map(({ no }) => no);
  const missing = Array.from({ length: Math.max(BASE_ITEMS, criteria.length) }, (_, i) => i + 1).filter(
    (no) => !numbers.includes(no),
  );
  const repeated = [...new Set(numbers.filter((no, i) => numbers.indexOf(no) !== i))];
  const known = groups.map(({ id }) => id);
  const ungrouped = criteria.filter(({ group }) => !known.includes(group)).map(({ no }) => no);
  if (missing.length + repeated.length + ungrouped.length > 0) {
    refuse('BaseItemMissing', { missing, repeated, ungrouped });
  }
};

const isText = (value: unknown): boolean => typeof value === 'string' && value !== '';
const isWhole = (value: unknown): boolean => Number.isInteger(value) && Number(value) >= 0;

/** The fields that each kind of measure cannot do without. */
const NEEDS: Readonly<Record<Measure['kind'], Readonly<Record<string, (value: unknown) => boolean>>>> = {
  yes: { value: isText },
  count: { value: isText, atLeast: isWhole },
  zero: { value: isText },
  equal: { left: isText, right: isText },
  share: {
    covered: isText,
    total: isText,
    basis: isText,
    atLeast: isWhole,
    of: (value) => isWhole(value) && value !== 0,
  },
  all: { items: Array.isArray, notApplicableItems: Array.isArray },
  some: { items: Array.isArray, atLeast: isWhole },
};

/** Every measure can be judged, and a judgement can name it. */
export const checkMeasures = (criteria: readonly Criterion[]): void => {
  for (const { no, measures } of criteria) {
    const keys = measures.map(({ key }) => key);
    const wrong = measures.find((measure, i) => {
      const fields = measure as unknown as Readonly<Record<string, unknown>>;
      const lacks = Object.entries(NEEDS[measure.kind]).some(([field, fits]) => !fits(fields[field]));
      return lacks || keys.indexOf(measure.key) !== i;
    });
    if (measures.length === 0 || wrong) refuse('MeasureInvalid', { criterion: no, measure: wrong?.key });
  }
};

/** An area may take an exemption away or narrow it to an expert's note, never open one. */
const exemptsMore = (base: Exemption | undefined, own: Exemption | undefined): boolean =>
  own !== undefined && base !== 'reason' && base !== own;

const values = (items: readonly { readonly value: string }[]): readonly string[] => items.map(({ value }) => value);
const within = (part: readonly string[], whole: readonly string[]): boolean => part.every((one) => whole.includes(one));

/** Whether a measure of an area asks less than that of the base (AMB-34): thresholds compared in integers. */
const asksLess = (base: Measure, own: Measure | undefined): boolean => {
  if (own?.kind !== base.kind || exemptsMore(base.notApplicable, own.notApplicable)) return true;
  switch (base.kind) {
    case 'yes':
    case 'zero':
      return (own as typeof base).value !== base.value;
    case 'count': {
      const same = own as typeof base;
      return same.value !== base.value || same.atLeast < base.atLeast;
    }
    case 'equal': {
      const same = own as typeof base;
      return same.left !== base.left || same.right !== base.right || same.basis !== base.basis;
    }
    case 'share': {
      const same = own as typeof base;
      const counts = same.covered !== base.covered || same.total !== base.total || same.basis !== base.basis;
      return counts || same.atLeast * base.of < base.atLeast * same.of;
    }
    case 'all': {
      const same = own as typeof base;
      return (
        !within(values(base.items), values(same.items)) || !within(same.notApplicableItems, base.notApplicableItems)
      );
    }
    case 'some': {
      const same = own as typeof base;
      return same.atLeast < base.atLeast || !within(values(same.items), values(base.items));
    }
  }
};

/** The measure in which an area's item falls behind the base item, if any; `*` for the item as a whole. */
export const weakness = (base: Criterion, own: Criterion): string | undefined => {
  if (exemptsMore(base.notApplicable, own.notApplicable) || own.evidence.atLeast < base.evidence.atLeast) return '*';
  return base.measures.find((measure) =>
    asksLess(
      measure,
      own.measures.find(({ key }) => key === measure.key),
    ),
  )?.key;
};
