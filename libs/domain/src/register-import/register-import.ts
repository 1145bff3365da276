import { type Command, type Context, type Decider, never, type StreamRef } from '../shared/decider.js';
import { effectiveDate } from '../shared/effective.js';
import { type AreaId, type CommunityCode, type CommunityId, type FileDigest, type SchemeId } from '../shared/ids.js';
import { refuse } from '../shared/refusal.js';
import { communityRef } from '../community/community.state.js';
import { inArea } from '../community/guards.js';
import { schemeRef } from '../scheme/scheme.js';
import { type AcceptedRow, type NewRow, type RegisterImportEvent } from './register-import.events.js';
import { checkRows, type RegisterRow, type RowIssue } from './rows.js';

export type RegisterImport =
  | { readonly is: 'none' }
  | {
      readonly is: 'arriving' | 'accepted' | 'completed';
      readonly scheme: SchemeId;
      readonly area: AreaId;
      readonly file: FileDigest;
      readonly arrived: number;
      readonly parts: number;
      readonly rows: readonly AcceptedRow[];
      /** How many rows are applied, or refused. */
      readonly settled: number;
      readonly refused: readonly number[];
    };
type Begun = Exclude<RegisterImport, { readonly is: 'none' }>;

/** One part of a checked file, parts counted from 1. A file that is in already changes nothing, whenever it comes. */
export interface AcceptRegisterImport extends Command {
  readonly type: 'AcceptRegisterImport';
  readonly scheme: SchemeId;
  readonly area: AreaId;
  readonly file: FileDigest;
  readonly part: number;
  readonly parts: number;
  readonly rows: readonly (RegisterRow & { readonly matches?: CommunityId })[];
  readonly warnings: readonly RowIssue[];
}
/** Says how the rows up to one fared; with the last row the import is complete. */
export interface SettleRegisterImport extends Command {
  readonly type: 'SettleRegisterImport';
  readonly through: number;
}
export type RegisterImportCommand = AcceptRegisterImport | SettleRegisterImport;

/** The id names area and file, so that the same file is one import. */
export const registerImportId = (area: AreaId, file: FileDigest): string => `${area}.${file}`;
export const registerImportRef = (id: string): StreamRef<RegisterImport> => ({ kind: 'registerImport', id });

const evolve = (state: RegisterImport, event: RegisterImportEvent): RegisterImport => {
  if (event.type === 'RegisterImportAccepted') {
    const { warnings: _, part, rows, ...file } = event.data;
    const before = state.is === 'none' ? [] : state.rows;
    const is = part === file.parts ? 'accepted' : 'arriving';
    return { ...file, is, arrived: part, rows: [...before, ...rows], settled: 0, refused: [] };
  }
  if (state.is === 'none') return state;
  if (event.type === 'RegisterImportCompleted') return { ...state, is: 'completed' };
  const { through, refused } = event.data;
  return { ...state, settled: through, refused: [...state.refused, ...refused] };
};

const isNew = (row: AcceptedRow): row is NewRow => 'community' in row;

const accepted = (row: RegisterRow & { matches?: CommunityId }, { deriveId }: Context): AcceptedRow =>
  row.matches
    ? { row: row.row, matches: row.matches }
    : {
        row: row.row,
        community: deriveId('community', row.row) as CommunityId,
        code: row.code as CommunityCode,
        name: row.name,
        committee: row.committee,
        urban: row.urban,
        ...(row.urban && row.urbanSource && { urbanSource: row.urbanSource }),
        ...(row.urbanClass && { urbanClass: row.urbanClass }),
        households: row.households,
        population: row.population,
      };

/** Nothing is accepted while any row has an error (D18). Refuses `ImportHasErrors`, `OutsideArea`, `EffectiveInFuture`. */
const accept = (state: RegisterImport, command: AcceptRegisterImport, context: Context): RegisterImportEvent[] => {
  const { scheme, area, file, part, parts, rows, warnings } = command;
  inArea(context, area);
  if (context.id !== registerImportId(area, file)) return refuse('WrongState', { area, file });
  const arrived = state.is === 'none' ? 0 : state.arrived;
  if (part <= arrived) return [];
  if (part !== arrived + 1 || part > parts || rows.length === 0) return refuse('WrongState', { part, arrived, parts });
  const around = { scheme: context.cited(schemeRef(scheme)), area, on: context.effectiveOn };
  const matches = new Map(rows.flatMap((row) => (row.matches ? [[row.code, row.matches] as const] : [])));
  const { errors } = checkRows(rows, {
    ...around,
    holderOf: (code) => {
      const community = matches.get(code);
      return community && { community, area, code: code as CommunityCode };
    },
  });
  if (errors.length > 0) return refuse('ImportHasErrors', { errors });
  effectiveDate(context, undefined);
  const data = { scheme, area, file, part, parts, rows: rows.map((row) => accepted(row, context)), warnings };
  return [{ type: 'RegisterImportAccepted', data }];
};

const between = (state: Begun, through: number): readonly AcceptedRow[] => state.rows.slice(state.settled, through);

const settle = (state: Begun, { through }: SettleRegisterImport, { cited }: Context): RegisterImportEvent[] => {
  if (through <= state.settled) return [];
  if (state.is !== 'accepted' || through > state.rows.length) return refuse('WrongState', { is: state.is, through });
  const late = between(state, through)
    .filter(isNew)
    .filter(({ community }) => cited(communityRef(community)).is === 'unregistered');
  const refused = late.map(({ row }) => row);
  const progressed: RegisterImportEvent = { type: 'RegisterImportProgressed', data: { through, refused } };
  if (through < state.rows.length) return [progressed];
  const all = [...state.refused, ...refused];
  const matched = state.rows.filter((row) => !isNew(row)).length;
  const registered = state.rows.length - matched - all.length;
  return [progressed, { type: 'RegisterImportCompleted', data: { registered, matched, refused: all } }];
};

/** The import of an area's register (R35): accepted as a whole, applied row by row by a process that can be resumed. */
export const registerImport: Decider<RegisterImport, RegisterImportCommand, RegisterImportEvent> = {
  initial: { is: 'none' },
  begins: ['AcceptRegisterImport'],
  may: {
    AcceptRegisterImport: ['PrefectureOfficer', 'PrefectureDepartment', 'ProvincialOfficer', 'System'],
    SettleRegisterImport: ['System'],
  },
  backdates: ['AcceptRegisterImport'],
  cites: (command, state) => {
    if (command.type === 'AcceptRegisterImport') return [schemeRef(command.scheme)];
    if (state.is === 'none') return [];
    return between(state, command.through)
      .filter(isNew)
      .map(({ community }) => communityRef(community));
  },
  evolve,
  decide: (state, command, context) => {
    switch (command.type) {
      case 'AcceptRegisterImport':
        return accept(state, command, context);
      case 'SettleRegisterImport':
        return state.is === 'none' ? refuse('WrongState', { is: state.is }) : settle(state, command, context);
      default:
        return never(command);
    }
  },
};
