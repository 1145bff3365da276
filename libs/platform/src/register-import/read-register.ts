import { type AreaId, type RegisterRow, type RowIssue } from '@greenledger/domain';
import { CsvError, parse } from 'csv-parse/sync';

/** Bounds of a file: every village-level unit of the province would fit. */
export const MAX_ROWS = 20_000;
export const MAX_BYTES = 8 * 1024 * 1024;

/** The columns of a register file, each under its English or its Chinese heading. */
const headings = {
  code: '代码',
  name: '名称',
  level: '层级',
  committee: '居委会',
  street: '街道代码',
  county: '县区代码',
  area: '创建地区',
  urban: '城市社区',
  source: '来源',
  class: '城乡分类代码',
  households: '户数',
  population: '人口',
} as const;
type Column = keyof typeof headings;
const columns = Object.keys(headings) as Column[];
/** A file may leave these out, and their cells empty. */
const optional: readonly Column[] = ['class'];

/** Longest text of a column, in characters. */
const longest: Readonly<Record<Column, number>> = {
  code: 12,
  name: 60,
  level: 20,
  committee: 100,
  street: 9,
  county: 6,
  area: 10,
  urban: 5,
  source: 200,
  class: 3,
  households: 8,
  population: 9,
};

export interface ReadRegister {
  /** Also those with cells that could not be read, which they name. */
  readonly rows: readonly RegisterRow[];
  readonly errors: readonly RowIssue[];
}

const refused = (
  column: string,
  value: string,
  details: Readonly<Record<string, unknown>> = {},
  row = 0,
): ReadRegister => ({
  rows: [],
  errors: [{ row, column, code: 'FileInvalid', value, details }],
});

const decodes = (bytes: Uint8Array, encoding: string): string | undefined => {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
};

/** GBK and its like cannot hold every character of a place name (D14): only UTF-8 is read, and another encoding is named. */
const encodingOf = (bytes: Uint8Array): string => {
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) return 'UTF-16';
  return decodes(bytes, 'gb18030') === undefined ? 'unknown' : 'GBK or GB 18030';
};

const cellsOf = (text: string): readonly (readonly string[])[] =>
  parse(text, { relax_column_count: true, max_record_size: 16_384, to_line: 200_000 });

/** Which column stands where, or what is wrong with the heading. */
const layoutOf = (heading: readonly string[]): ReadonlyMap<Column, number> | ReadRegister => {
  const layout = new Map<Column, number>();
  for (const [i, cell] of heading.entries()) {
    const said = cell.trim();
    const column = columns.find((name) => name === said.toLowerCase() || headings[name] === said);
    if (!column) return refused('heading', said.slice(0, 60), { expected: columns }, 1);
    if (layout.has(column)) return refused('heading', said, { repeated: column }, 1);
    layout.set(column, i);
  }
  const missing = columns.filter((column) => !layout.has(column) && !optional.includes(column));
  return missing.length > 0 ? refused('heading', missing.join(), { missing }, 1) : layout;
};

const YES = ['true', '1', 'yes', '是'];
const NO = ['false', '0', 'no', '否'];
const WHOLE = /^\d+$/;
const CLASS = /^\d{3}$/;
// eslint-disable-next-line no-control-regex -- control characters are what is looked for
const CONTROL = /[\u0000-\u001f\u007f]/;

const wrongIn = (column: Column, value: string): string | undefined => {
  if (CONTROL.test(value)) return 'control character';
  if ([...value].length > longest[column]) return `longer than ${longest[column]} characters`;
  if (value === '' && column !== 'source' && !optional.includes(column)) return 'empty';
  if (column === 'class' && value !== '' && !CLASS.test(value)) return 'not a class of three digits';
  if (column === 'urban' && ![...YES, ...NO].includes(value.toLowerCase())) return 'neither yes nor no';
  if ((column === 'households' || column === 'population') && !WHOLE.test(value)) return 'not a whole number';
  return undefined;
};

const rowOf = (row: number, cell: (column: Column) => string, unread: readonly string[]): RegisterRow => {
  const source = cell('source');
  const urbanClass = cell('class');
  const level = cell('level');
  return {
    row,
    code: cell('code'),
    name: cell('name'),
    level: level === '社区' ? 'community' : level.toLowerCase(),
    committee: cell('committee'),
    street: cell('street'),
    county: cell('county'),
    area: cell('area').toUpperCase() as AreaId,
    urban: YES.includes(cell('urban').toLowerCase()),
    ...(source !== '' && { urbanSource: source }),
    ...(urbanClass !== '' && { urbanClass }),
    households: Number(cell('households')),
    population: Number(cell('population')),
    ...(unread.length > 0 && { unread }),
  };
};

/**
 * Reads a register file: CSV in UTF-8, with or without a byte order mark, one heading row. Every cell that cannot be
 * read is listed with its row (the heading is row 1), column and value; its row is checked as far as it could be read.
 */
export const readRegister = (bytes: Uint8Array): ReadRegister => {
  if (bytes.length > MAX_BYTES) return refused('file', '', { bytes: bytes.length, most: MAX_BYTES });
  const text = decodes(bytes, 'utf-8');
  if (text === undefined) return refused('file', '', { encoding: encodingOf(bytes), expected: 'UTF-8' });
  let cells: readonly (readonly string[])[];
  try {
    cells = cellsOf(text);
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return refused('file', '', { reason: error.code, line: error['lines'] });
  }
  const [heading = [], ...body] = cells;
  const layout = layoutOf(heading);
  if ('errors' in layout) return layout;
  const filled = body
    .map((line, i) => ({ line, row: i + 2 }))
    .filter(({ line }) => line.some((cell) => cell.trim() !== ''));
  if (filled.length === 0) return refused('file', '', { rows: 0 });
  if (filled.length > MAX_ROWS) return refused('file', '', { rows: filled.length, most: MAX_ROWS });

  const rows: RegisterRow[] = [];
  const errors: RowIssue[] = [];
  for (const { line, row } of filled) {
    const cell = (column: Column): string => (line[layout.get(column) ?? line.length] ?? '').normalize('NFC').trim();
    const wrong = columns.flatMap((column): RowIssue[] => {
      const value = cell(column);
      const reason = wrongIn(column, value);
      return reason === undefined
        ? []
        : [{ row, column, code: 'RowInvalid', value: [...value].slice(0, 60).join(''), details: { reason } }];
    });
    if (line.length > layout.size) {
      wrong.push({ row, column: 'heading', code: 'RowInvalid', value: '', details: { cells: line.length } });
    }
    const unread = wrong.map(({ column }) => column);
    rows.push(rowOf(row, cell, unread));
    errors.push(...wrong);
  }
  return { rows, errors };
};
