import { type CommandAnswer } from '@greenledger/contracts';
import {
  type AreaId,
  checkRows,
  type CodeHolder,
  type CommunityId,
  type FileDigest,
  legalDate,
  registerImportId,
  registerImportRef,
  type RegisterRow,
  type RowIssue,
  type SchemeId,
} from '@greenledger/domain';
import { type EventLog, type LegalDate, Refusal, type StreamName, streamName } from '@greenledger/eventing';
import {
  type CodeLine,
  type CommunityLine,
  type Ledger,
  type Listed,
  type Moment,
  type Moments,
  schemeAt,
} from '@greenledger/read-models';
import { createHash } from 'node:crypto';
import { type Clock } from '../clock.js';
import { type Act, type Commands } from '../commands.js';
import { readRegister } from './read-register.js';

export interface RegisterDesk {
  readonly commands: Commands;
  readonly ledger: Ledger;
  readonly moments: Moments;
  readonly log: EventLog;
  readonly clock: Clock;
}

/** A file as it was sent, for which area's register and from which legal date. */
export interface RegisterUpload {
  readonly bytes: Uint8Array;
  readonly scheme: SchemeId;
  readonly area: AreaId;
  readonly effectiveOn?: LegalDate | undefined;
}

export interface AcceptedRegister extends CommandAnswer {
  readonly rows: number;
  readonly matched: number;
  /** Every one, in the order of the rows. */
  readonly rowWarnings: readonly RowIssue[];
}

/** Errors that one answer lists; their number is always said. */
const LISTED = 1_000;
/** JSON of the rows that one event holds, well under what one append may take. */
const PART_BYTES = 400_000;

type Row = RegisterRow & { readonly matches?: CommunityId };

const refuseErrors = (errors: readonly RowIssue[], warnings: readonly RowIssue[]): never => {
  throw new Refusal('ImportHasErrors', {
    errorCount: errors.length,
    errors: errors.slice(0, LISTED),
    warningCount: warnings.length,
    warnings: warnings.slice(0, LISTED),
  });
};

/** Lines of the register that have a status at a moment. */
async function* linesAt<L extends object>(
  { ledger }: RegisterDesk,
  moment: Moment,
  status: string,
): AsyncGenerator<Listed<L>> {
  for (let cursor: string | undefined; ;) {
    const page = await ledger.rows<L>('communities', moment, { status }, { cursor, limit: 5_000 });
    yield* page.items;
    if (page.next === undefined) return;
    cursor = page.next;
  }
}

/** Every code in the books at a moment; the one of the day speaks before one of old. */
const holdersAt = async (desk: RegisterDesk, moment: Moment): Promise<ReadonlyMap<string, CodeHolder>> => {
  const registered = new Map<string, CommunityLine>();
  for await (const { subject, data } of linesAt<CommunityLine>(desk, moment, 'active')) registered.set(subject, data);
  const holders = new Map<string, CodeHolder>();
  for (const status of ['held', 'retired']) {
    for await (const { subject, area, data } of linesAt<CodeLine>(desk, moment, status)) {
      if (holders.has(data.code)) continue;
      const line = registered.get(subject);
      holders.set(data.code, {
        community: subject as CommunityId,
        area: area as AreaId,
        code: data.now as CodeHolder['code'],
        ...(line && { registered: line }),
      });
    }
  }
  return holders;
};

/** The books against which a file is checked: those of now, or for a file that came before those of that time. */
const whenFirstSeen = async (
  { log, moments, clock }: RegisterDesk,
  stream: StreamName,
): Promise<{ readonly moment: Moment; readonly today: LegalDate }> => {
  const today = legalDate(clock.now());
  const moment = { ...(await moments.resolve({ after: await log.head(), today })), now: false };
  const [first] = await log.read(stream);
  if (!first) return { moment, today };
  const ordinals = await moments.ordinalsOf(moment.schema, [first]);
  const ordinal = (ordinals.get(first.position) ?? moment.ordinal + 1) - 1;
  return { moment: { ...moment, ordinal }, today: legalDate(first.metadata.at) };
};

/** Rows in a few parts, each of which fits into one event. */
const inParts = (rows: readonly Row[]): readonly (readonly Row[])[] => {
  const parts: Row[][] = [[]];
  let bytes = 0;
  for (const row of rows) {
    const size = Buffer.byteLength(JSON.stringify(row));
    if (bytes + size > PART_BYTES) {
      parts.push([]);
      bytes = 0;
    }
    parts.at(-1)!.push(row);
    bytes += size;
  }
  return parts;
};

/**
 * Takes in an area's register file: everything about it is checked first, against the scheme, itself and the codes in
 * the books as of its legal date; what passes is accepted as a whole and applied by a process. The same file again
 * changes nothing. Refuses `ImportHasErrors` with every row, column, code and value.
 */
export const acceptRegister = async (
  desk: RegisterDesk,
  upload: RegisterUpload,
  act: Act,
): Promise<AcceptedRegister> => {
  const { bytes, scheme, area, effectiveOn } = upload;
  const file = createHash('sha256').update(bytes).digest('hex') as FileDigest;
  const ref = registerImportRef(registerImportId(area, file));
  const read = readRegister(bytes);
  const { moment, today } = await whenFirstSeen(desk, streamName(ref));
  const on = effectiveOn ?? today;
  const [then, now] = [
    await holdersAt(desk, { ...moment, asOf: on }),
    await holdersAt(desk, { ...moment, asOf: today }),
  ];
  const checked = checkRows(read.rows, {
    scheme: await schemeAt(desk, scheme, moment),
    area,
    on,
    holderOf: (code) => then.get(code) ?? now.get(code),
  });
  const errors = [...read.errors, ...checked.errors].sort((a, b) => a.row - b.row);
  if (errors.length > 0) return refuseErrors(errors, checked.warnings);

  const parts = inParts(checked.rows);
  let answer: CommandAnswer | undefined;
  for (const [i, rows] of parts.entries()) {
    const of = new Set(rows.map(({ row }) => row));
    const warnings = checked.warnings.filter(({ row }) => of.has(row));
    const command = {
      type: 'AcceptRegisterImport',
      scheme,
      area,
      file,
      part: i + 1,
      parts: parts.length,
      rows,
      warnings,
    } as const;
    const key = i === 0 ? act.key : `${act.key} ${i + 1}`;
    answer = await desk.commands.send(ref, { ...command, ...(effectiveOn && { effectiveOn }) }, { ...act, key });
  }
  const matched = checked.rows.filter(({ matches }) => matches !== undefined).length;
  return { ...answer!, rows: checked.rows.length, matched, rowWarnings: checked.warnings };
};
