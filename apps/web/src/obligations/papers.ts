import { type Kind, type Paper } from './board-query.js';

/** One blank of a form, and what may be written into it. */
export interface Blank {
  readonly name: string;
  readonly is: 'line' | 'text' | 'whole' | 'day' | 'item' | 'bureau' | 'community' | 'figure';
  readonly wide?: boolean;
}

/** A part of a paper: a text, some rows, or files. */
export type Part =
  | { readonly is: 'text' | 'line'; readonly name: string }
  | { readonly is: 'rows'; readonly name: string; readonly blanks: readonly Blank[]; readonly most: number }
  | { readonly is: 'files'; readonly name: string; readonly most: number };

const attachments: Part = { is: 'files', name: 'attachments', most: 20 };

/** What each kind of paper consists of, in the order in which it is written and read. */
export const partsOf: Readonly<Record<Kind, readonly Part[]>> = {
  quarterlyReport: [
    {
      is: 'rows',
      name: 'work',
      most: 50,
      blanks: [
        { name: 'item', is: 'item', wide: true },
        { name: 'done', is: 'text', wide: true },
      ],
    },
    {
      is: 'rows',
      name: 'figures',
      most: 50,
      blanks: [
        { name: 'name', is: 'line' },
        { name: 'value', is: 'whole' },
      ],
    },
    { is: 'text', name: 'problems' },
    { is: 'text', name: 'nextSteps' },
    attachments,
  ],
  implementationPlan: [
    {
      is: 'rows',
      name: 'targets',
      most: 20,
      blanks: [
        { name: 'year', is: 'whole' },
        { name: 'communities', is: 'whole' },
      ],
    },
    {
      is: 'rows',
      name: 'tasks',
      most: 100,
      blanks: [
        { name: 'bureau', is: 'bureau', wide: true },
        { name: 'task', is: 'text', wide: true },
      ],
    },
    { is: 'text', name: 'mechanism' },
    {
      is: 'rows',
      name: 'schedule',
      most: 50,
      blanks: [
        { name: 'until', is: 'day' },
        { name: 'step', is: 'line' },
      ],
    },
    { is: 'line', name: 'localApproval' },
    { is: 'files', name: 'file', most: 1 },
  ],
  pilotList: [
    {
      is: 'rows',
      name: 'pilots',
      most: 200,
      blanks: [
        { name: 'community', is: 'community', wide: true },
        { name: 'households', is: 'whole' },
        { name: 'compounds', is: 'whole' },
        { name: 'base', is: 'text', wide: true },
        { name: 'plan', is: 'text', wide: true },
      ],
    },
  ],
  stageSummary: [
    { is: 'text', name: 'text' },
    {
      is: 'rows',
      name: 'figures',
      most: 50,
      blanks: [
        { name: 'figure', is: 'figure', wide: true },
        { name: 'value', is: 'whole' },
        { name: 'ordinal', is: 'whole' },
        { name: 'explanation', is: 'line', wide: true },
      ],
    },
    { is: 'text', name: 'problems' },
    { is: 'text', name: 'nextSteps' },
    attachments,
  ],
};

export type Row = Readonly<Record<string, string>>;

/** A file that was stored, under the name that its owner knows it by. */
export interface KeptFile {
  readonly file: string;
  readonly name: string;
}

/** A paper as it is being written: everything is text until it is filed. */
export interface Typed {
  readonly texts: Row;
  readonly rows: Readonly<Record<string, readonly Row[]>>;
  readonly files: Readonly<Record<string, readonly KeptFile[]>>;
}

const nothing: Typed = { texts: {}, rows: {}, files: {} };

const written = (value: unknown): string =>
  typeof value === 'string' ? value : typeof value === 'number' ? String(value) : '';

/** The last version as the start of the next one; parts that must have a row begin with an empty one. */
export const typedOf = (kind: Kind, paper: Paper | undefined): Typed =>
  partsOf[kind].reduce((typed: Typed, part) => {
    // the parts of a kind name the fields of its paper
    const held = (paper as Readonly<Record<string, unknown>> | undefined)?.[part.name];
    switch (part.is) {
      case 'rows': {
        const rows = (Array.isArray(held) ? (held as readonly Readonly<Record<string, unknown>>[]) : []).map((row) =>
          Object.fromEntries(part.blanks.map(({ name }) => [name, written(row[name])])),
        );
        return { ...typed, rows: { ...typed.rows, [part.name]: rows } };
      }
      case 'files': {
        const digests = Array.isArray(held) ? held.map(written) : held === undefined ? [] : [written(held)];
        const kept = digests.map((file) => ({ file, name: file.slice(0, 12) }));
        return { ...typed, files: { ...typed.files, [part.name]: kept } };
      }
      default:
        return { ...typed, texts: { ...typed.texts, [part.name]: written(held) } };
    }
  }, nothing);

const rowOf = (blanks: readonly Blank[], row: Row): Readonly<Record<string, string | number>> =>
  Object.fromEntries(
    blanks.flatMap(({ name, is }) => {
      const text = row[name]?.trim() ?? '';
      if (text === '') return [];
      return [[name, is === 'whole' ? Number(text) : text]];
    }),
  );

const isWritten = (row: Row): boolean => Object.values(row).some((text) => text.trim() !== '');

/** What is filed: rows in which nothing was written and texts that are empty are left out. */
export const paperOf = (kind: Kind, typed: Typed): Paper => {
  const fields = partsOf[kind].flatMap((part): (readonly [string, unknown])[] => {
    switch (part.is) {
      case 'rows': {
        const rows = (typed.rows[part.name] ?? []).filter(isWritten).map((row) => rowOf(part.blanks, row));
        return [[part.name, rows]];
      }
      case 'files': {
        const digests = (typed.files[part.name] ?? []).map(({ file }) => file);
        if (part.most === 1) return digests[0] === undefined ? [] : [[part.name, digests[0]]];
        return digests.length === 0 ? [] : [[part.name, digests]];
      }
      default: {
        const text = typed.texts[part.name]?.trim() ?? '';
        return text === '' ? [] : [[part.name, text]];
      }
    }
  });
  // the parts of a kind are the fields of its paper; what a hand left out the server names
  return { kind, ...Object.fromEntries(fields) } as Paper;
};

/** Which row of those being written an index of the filed paper is. */
const rowAt = (rows: readonly Row[], index: number): number =>
  rows.flatMap((row, at) => (isWritten(row) ? [at] : []))[index] ?? index;

/** The blanks that a refusal names, as `work.0.done` or `text`: `paper.work.0.done` of what was sent. */
export const wrongOf = (details: Readonly<Record<string, unknown>>, { rows }: Typed): readonly string[] => {
  const errors = Array.isArray(details['errors']) ? (details['errors'] as readonly { readonly field: string }[]) : [];
  return errors.map(({ field }) => {
    const [, name = '', index, ...rest] = field.split('.');
    return index === undefined ? name : [name, rowAt(rows[name] ?? [], Number(index)), ...rest].join('.');
  });
};
