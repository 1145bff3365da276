import {
  type AcceptedRow,
  type CommunityRegisterEvent,
  type RegisterImportEvent,
  type RowIssue,
} from '@greenledger/domain';
import { type LegalDate, type RecordedEvent, type StreamName } from '@greenledger/eventing';
import { type Account, type Balance, type Keyed, type Row } from './account.js';

/** An area's register in a year. */
export interface ConfirmationLine {
  readonly year: number;
  readonly confirmedOn: LegalDate;
}
type Confirmations = Readonly<Record<number, { readonly on: LegalDate; readonly late: boolean }>>;

const REGISTER = 'communityRegister-';

/** Which areas have confirmed their register for which year (R26, F21). */
export const registersAccount: Account<Confirmations> = {
  name: 'registers',
  version: 1,
  subjectOf: ({ stream }) => (stream.startsWith(REGISTER) ? stream.slice(REGISTER.length) : undefined),
  initial: {},
  evolve: (state, event, on) => {
    const { year, late } = (event as unknown as CommunityRegisterEvent).data;
    return { ...state, [year]: { on, late } };
  },
  streams: (subject) => [`${REGISTER}${subject}` as StreamName],
  rows: (state, area): Keyed<Row<ConfirmationLine>> =>
    Object.fromEntries(
      Object.entries(state).map(([year, { on, late }]) => {
        const data = { year: Number(year), confirmedOn: on };
        return [year, { area, status: late ? 'late' : 'confirmed', sort: `${year} ${area}`, data }];
      }),
    ),
  balances: (state, area): readonly Balance[] =>
    Object.keys(state).map((year) => ({ figure: `F21.confirmed:${year}`, area, amount: 1 })),
};

/** How an import stands: its counts, and everything that was noted beside it. */
export interface ImportLine {
  readonly file: string;
  readonly effectiveOn: LegalDate;
  readonly rows: number;
  readonly settled: number;
  readonly matched: number;
  readonly registered?: number;
  readonly refused: readonly number[];
  readonly warnings: readonly RowIssue[];
}
type Import = Partial<ImportLine> & {
  readonly is?: 'arriving' | 'accepted' | 'completed';
  readonly area?: string;
};

const IMPORT = 'registerImport-';
const isMatched = (row: AcceptedRow): boolean => 'matches' in row;

const importAfter = (state: Import, event: RecordedEvent, effectiveOn: LegalDate): Import => {
  const fact = event as unknown as RegisterImportEvent;
  switch (fact.type) {
    case 'RegisterImportAccepted': {
      const { area, file, part, parts, rows, warnings } = fact.data;
      return {
        is: part === parts ? 'accepted' : 'arriving',
        area,
        file,
        effectiveOn: state.effectiveOn ?? effectiveOn,
        rows: (state.rows ?? 0) + rows.length,
        matched: (state.matched ?? 0) + rows.filter(isMatched).length,
        settled: 0,
        refused: [],
        warnings: [...(state.warnings ?? []), ...warnings],
      };
    }
    case 'RegisterImportProgressed':
      return { ...state, settled: fact.data.through, refused: [...(state.refused ?? []), ...fact.data.refused] };
    case 'RegisterImportCompleted':
      return { ...state, is: 'completed', registered: fact.data.registered };
  }
};

/** Imports of register files: progress, warnings, rows that somebody else was faster with (R35, F21). */
export const registerImportsAccount: Account<Import> = {
  name: 'register-imports',
  version: 1,
  subjectOf: ({ stream }) => (stream.startsWith(IMPORT) ? stream.slice(IMPORT.length) : undefined),
  initial: {},
  evolve: importAfter,
  streams: (subject) => [`${IMPORT}${subject}` as StreamName],
  rows: ({ is, area, ...line }, subject): Keyed<Row<ImportLine>> =>
    is ? { import: { area, status: is, sort: `${line.effectiveOn} ${subject}`, data: line as ImportLine } } : {},
  balances: ({ is, area, refused = [], warnings = [] }): readonly Balance[] => {
    if (!is || area === undefined) return [];
    const retired = warnings.filter(({ code }) => code === 'CodeRetired').length;
    return [
      { figure: 'F21.imports', area, amount: 1 },
      ...(refused.length > 0 ? [{ figure: 'F21.importsWithErrors', area, amount: 1 }] : []),
      ...(retired > 0 ? [{ figure: 'F21.retiredCodesImported', area, amount: retired }] : []),
    ];
  },
};
