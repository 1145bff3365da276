/** Member units as on the founding roster (L39), never by score. */
export const ROSTER = [
  'housing',
  'ndrc',
  'civil-affairs',
  'public-security',
  'ecology',
  'transport',
  'market-regulation',
] as const;

/** Rows in the order of the organisation; who is owed by and stands in no order yet comes last. */
export const inOrder = (known: readonly string[], found: Iterable<string>): readonly string[] => [
  ...known,
  ...[...new Set(found)].filter((each) => !known.includes(each)).sort(),
];
