import { type Event } from '../shared/decider.js';
import { type AreaId, type CommunityCode, type CommunityId, type FileDigest, type SchemeId } from '../shared/ids.js';
import { type RowIssue } from './rows.js';

/** A row that registers a community; its id is drawn when the file is accepted. Places as the file names them. */
export interface NewRow {
  readonly row: number;
  readonly community: CommunityId;
  readonly code: CommunityCode;
  readonly name: string;
  readonly committee: string;
  readonly urban: boolean;
  readonly urbanSource?: string;
  readonly urbanClass?: string;
  readonly households: number;
  readonly population: number;
}
/** A row whose code, of today or of old, is that of a community already registered. */
export interface MatchedRow {
  readonly row: number;
  readonly matches: CommunityId;
}
export type AcceptedRow = NewRow | MatchedRow;

/** The import of a register file of one area (one stream per area and file). */
export type RegisterImportEvent =
  /** A file of many rows is accepted in a few parts, each a single event; it is applied once the last one is in. */
  | Event<
      'RegisterImportAccepted',
      {
        readonly scheme: SchemeId;
        readonly area: AreaId;
        readonly file: FileDigest;
        readonly part: number;
        readonly parts: number;
        readonly rows: readonly AcceptedRow[];
        readonly warnings: readonly RowIssue[];
      }
    >
  /** How far the rows are applied, and those that somebody else was faster with. */
  | Event<'RegisterImportProgressed', { readonly through: number; readonly refused: readonly number[] }>
  | Event<
      'RegisterImportCompleted',
      { readonly registered: number; readonly matched: number; readonly refused: readonly number[] }
    >;
