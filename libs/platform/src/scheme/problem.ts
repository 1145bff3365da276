/** One thing wrong with the data of a scheme: where it stands, what stands there, and the rule that it breaks. */
export interface SchemeProblem {
  /** Relative to the data directory: `schemes/guizhou-2020/areas.json`. */
  readonly file: string;
  /** JSON path, `$.areas[3].code`. */
  readonly path: string;
  readonly value: unknown;
  readonly rule: string;
}

const LONGEST = 120;

const shown = (value: unknown): string => {
  const text = value === undefined ? 'nothing' : JSON.stringify(value);
  const characters = [...text];
  return characters.length > LONGEST ? `${characters.slice(0, LONGEST).join('')}…` : text;
};

/** One problem as one line. */
export const describeProblem = ({ file, path, value, rule }: SchemeProblem): string =>
  `${file} ${path}: ${shown(value)} - ${rule}`;

/** Thrown with every problem found, never only the first. */
export class SchemeInvalid extends Error {
  constructor(readonly problems: readonly SchemeProblem[]) {
    super(`the scheme cannot be loaded:\n${problems.map(describeProblem).join('\n')}`);
    this.name = 'SchemeInvalid';
  }
}

export type PathPart = string | number | symbol;

/** `['areas', 3, 'code']` as `$.areas[3].code`. */
export const jsonPath = (parts: readonly PathPart[]): string =>
  parts.reduce<string>((path, part) => {
    if (typeof part === 'number') return `${path}[${part}]`;
    const name = String(part);
    return /^[A-Za-z_]\w*$/.test(name) ? `${path}.${name}` : `${path}[${JSON.stringify(name)}]`;
  }, '$');

/** What stands at a path of parsed JSON. */
export const valueAt = (root: unknown, parts: readonly PathPart[]): unknown =>
  parts.reduce<unknown>(
    (value, part) =>
      value !== null && typeof value === 'object' ? (value as Record<PathPart, unknown>)[part] : undefined,
    root,
  );
