/** A number, a word or a choice inside a value, and the names that lead to it. */
export interface Leaf {
  readonly path: readonly string[];
  readonly value: string | number | boolean;
}

const isLeaf = (value: unknown): value is Leaf['value'] => ['string', 'number', 'boolean'].includes(typeof value);

/** All leaves of plain data, in their order. */
export const leavesOf = (value: unknown, path: readonly string[] = []): readonly Leaf[] => {
  if (isLeaf(value)) return [{ path, value }];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, part]) => leavesOf(part, [...path, name]));
};

/** The same data with another leaf at a path. */
export const withLeaf = (value: unknown, [name, ...rest]: readonly string[], leaf: Leaf['value']): unknown => {
  if (name === undefined) return leaf;
  if (Array.isArray(value)) {
    const items: readonly unknown[] = value;
    return items.map((item, place) => (String(place) === name ? withLeaf(item, rest, leaf) : item));
  }
  const parts = typeof value === 'object' && value !== null ? value : {};
  return Object.fromEntries(
    Object.entries(parts).map(([each, part]: [string, unknown]) => [
      each,
      each === name ? withLeaf(part, rest, leaf) : part,
    ]),
  );
};
