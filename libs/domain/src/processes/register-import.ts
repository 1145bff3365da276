import { type RegisterCommunity } from '../community/community.commands.js';
import { communityRef } from '../community/community.state.js';
import { type AcceptedRow, type RegisterImportEvent } from '../register-import/register-import.events.js';
import { registerImportRef, type SettleRegisterImport } from '../register-import/register-import.js';
import { type RecordedEvent } from '../shared/decider.js';
import { type Process, type ProcessCommand } from './process.js';
import { idOf, isEvent } from './recorded.js';

const isAccepted = isEvent<RegisterImportEvent>()('registerImport', 'RegisterImportAccepted');
const isLast = (event: RecordedEvent) => isAccepted(event) && event.data.part === event.data.parts;

/** Rows applied between two notes of progress. */
const STEP = 100;

/**
 * Applies an accepted register file row by row. A run that was killed starts from the first row again; what stands is
 * answered with its first result, because every row has the same command id.
 */
export const applyRegisterImport: Process = {
  name: 'apply-register-import',
  cites: (event) => (isLast(event) ? [registerImportRef(idOf(event))] : []),
  react: (event, { cited }) => {
    if (!isAccepted(event) || !isLast(event)) return [];
    const { scheme, area } = event.data;
    const { effectiveOn } = event.metadata;
    const id = idOf(event);
    const state = cited(registerImportRef(id));
    const rows: readonly AcceptedRow[] = state.is === 'none' ? [] : state.rows;
    const register = (row: AcceptedRow): readonly ProcessCommand[] => {
      if (!('community' in row)) return [];
      const { row: at, community, ...said } = row;
      const origin = { kind: 'import', import: id, row: at } as const;
      const command: RegisterCommunity = {
        type: 'RegisterCommunity',
        level: 'community',
        ...said,
        area,
        scheme,
        origin,
      };
      return [{ stream: communityRef(community), command, effectiveOn }];
    };
    const settle = (through: number): ProcessCommand => {
      const command: SettleRegisterImport = { type: 'SettleRegisterImport', through };
      return { stream: registerImportRef(id), command };
    };
    return rows.flatMap((row, i) =>
      (i + 1) % STEP === 0 || i + 1 === rows.length ? [...register(row), settle(i + 1)] : register(row),
    );
  },
};
