import { type LegalDate } from '../shared/dates.js';
import { type AreaId, type CommunityCode, type CommunityId } from '../shared/ids.js';
import { type RefusalCode } from '../shared/refusal.js';
import { type SchemeState } from '../scheme/scheme.js';
import { classOf, issuesOf, type Statement } from '../community/locate.js';

/** A row of a register file as it was read; `row` counts the lines of the sheet, its header being 1. */
export interface RegisterRow extends Statement {
  readonly row: number;
  readonly committee: string;
  readonly street: string;
  readonly county: string;
  readonly households: number;
  readonly population: number;
  /** Columns whose cells could not be read: what else is wrong in the row is said all the same. */
  readonly unread?: readonly string[];
}

export type RowCode =
  RefusalCode | 'RowInvalid' | 'FileInvalid' | 'CodeRetired' | 'DiffersFromRegister' | 'ClassProposesOtherwise';

/** What is wrong, or noteworthy, in a row: listed with its place and value so that a clerk can mend the file. */
export interface RowIssue {
  readonly row: number;
  readonly column: string;
  readonly code: RowCode;
  readonly value: string;
  readonly details?: Readonly<Record<string, unknown>>;
}

/** The active community that has, or once had, a code. */
export interface CodeHolder {
  readonly community: CommunityId;
  /** Its area and code on the day of the import. */
  readonly area: AreaId;
  readonly code: CommunityCode;
  /** What the register says of it on the legal date of the import, where the caller knows. */
  readonly registered?: Pick<RegisterRow, Compared>;
}

/** What an import leaves as it is in a community that exists: a file that says otherwise is told so. */
const compared = ['name', 'committee', 'households', 'population'] as const;
type Compared = (typeof compared)[number];

export interface Surroundings {
  readonly scheme: SchemeState;
  /** The area whose register the file is. */
  readonly area: AreaId;
  readonly on: LegalDate;
  readonly holderOf: (code: string) => CodeHolder | undefined;
}

export interface Checked {
  readonly errors: readonly RowIssue[];
  readonly warnings: readonly RowIssue[];
  /** For every row without an error the community that it matches, if any. */
  readonly rows: readonly (RegisterRow & { readonly matches?: CommunityId })[];
}

/**
 * Checks the rows of a register file against the scheme, against each other and against the codes in use. A row whose
 * code belongs to a community of the same area is that community, whatever its name (B.1 fact 4); an old code is
 * matched with the warning `CodeRetired`. A match changes nothing in the register, so where the row says something else
 * the warning `DiffersFromRegister` names the fields. A statistical class that speaks against the urban flag is a warning,
 * or an error, as the rule has it (AMB-4).
 */
export const checkRows = (rows: readonly RegisterRow[], around: Surroundings): Checked => {
  const errors: RowIssue[] = [];
  const warnings: RowIssue[] = [];
  const accepted: (RegisterRow & { matches?: CommunityId })[] = [];
  const codes = new Map<string, number>();
  const matched = new Map<CommunityId, number>();

  for (const row of rows) {
    const found: RowIssue[] = [];
    const unread = row.unread ?? [];
    const say = (issue: Omit<RowIssue, 'row'>): void => {
      if (!unread.includes(issue.column)) found.push({ row: row.row, ...issue });
    };
    const holder = around.holderOf(row.code);
    const first = codes.get(row.code) ?? (holder && matched.get(holder.community));
    if (holder && holder.area !== around.area) {
      say({ code: 'CodeInUse', column: 'code', value: row.code, details: { area: holder.area } });
    }
    if (first !== undefined) say({ code: 'DuplicateRow', column: 'code', value: row.code, details: { first } });
    codes.set(row.code, codes.get(row.code) ?? row.row);
    if (holder) matched.set(holder.community, matched.get(holder.community) ?? row.row);

    const retired = holder !== undefined && holder.code !== row.code;
    const issues = issuesOf(row, around.scheme, around.on);
    for (const issue of issues.filter(({ code }) => !holder || code !== 'StreetUnknown')) say(issue);
    const abroad = row.area !== around.area && !issues.some(({ code }) => code === 'OutsideArea');
    if (abroad) say({ code: 'OutsideArea', column: 'area', value: row.area, details: { expected: around.area } });

    const { differs, forced } = classOf(row, around.scheme, around.on);
    const { urban, urbanClass = '' } = row;
    if (differs && forced) say({ code: 'UrbanFlagUnsourced', column: 'class', value: urbanClass, details: { urban } });

    errors.push(...found);
    if (found.length > 0 || unread.length > 0) continue;
    if (differs) {
      const proposed = { column: 'class', code: 'ClassProposesOtherwise', value: urbanClass } as const;
      warnings.push({ row: row.row, ...proposed, details: { urban } });
    }
    if (retired) {
      const details = { community: holder.community, now: holder.code };
      warnings.push({ row: row.row, column: 'code', code: 'CodeRetired', value: row.code, details });
    }
    const fields = compared.filter((field) => holder?.registered && holder.registered[field] !== row[field]);
    if (holder && fields.length > 0) {
      const details = { community: holder.community, fields };
      warnings.push({ row: row.row, column: 'code', code: 'DiffersFromRegister', value: row.code, details });
    }
    accepted.push({ ...row, ...(holder && { matches: holder.community }) });
  }
  return { errors, warnings, rows: accepted };
};
