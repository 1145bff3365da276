import { beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { playHistory } from '@greenledger/eventing/testing';
import { bijie, guiyang, guizhou, province, Registry } from '../community/community.fixture.js';
import { schemeRef, type SchemeState } from '../scheme/scheme.js';
import { system } from '../shared/actor.js';
import { type AreaId, type CommunityId, type FileDigest } from '../shared/ids.js';
import { type AcceptedRow, type NewRow, type RegisterImportEvent } from './register-import.events.js';
import {
  type RegisterImport,
  registerImport,
  type RegisterImportCommand,
  registerImportId,
} from './register-import.js';
import { type RegisterRow } from './rows.js';

let scheme: SchemeState;
beforeAll(async () => {
  scheme = await (await Registry.open()).stateOf(schemeRef(guizhou));
});

const GY = 'GY' as AreaId;
const file = 'a'.repeat(64) as FileDigest;
const rowOf = (n: number, wrong: boolean): RegisterRow => {
  const code = `520103028${String(n).padStart(3, '0')}`;
  const row = { row: n, code, name: `社区${n}`, level: 'community', committee: '居委会', area: GY };
  const place = { street: code.slice(0, 9), county: code.slice(0, 6), households: 10, population: 30 };
  return { ...row, ...place, urban: true, ...(!wrong && { urbanSource: '2020年民政年报' }) };
};

/** Parts of one file: row numbers follow one another, whichever part they come in. */
const part = fc.record({
  part: fc.integer({ min: 1, max: 3 }),
  parts: fc.constantFrom(1, 2, 2, 3),
  size: fc.integer({ min: 0, max: 3 }),
  wrong: fc.nat(6).map((n) => n === 0),
  matches: fc.boolean(),
  other: fc.nat(9).map((n) => n === 0),
});
const commands: fc.Arbitrary<RegisterImportCommand> = fc.oneof(
  {
    weight: 2,
    arbitrary: part.map(({ part: n, parts, size, wrong, matches, other }) => ({
      type: 'AcceptRegisterImport' as const,
      scheme: guizhou,
      area: GY,
      file: other ? ('b'.repeat(64) as FileDigest) : file,
      part: n,
      parts,
      rows: Array.from({ length: size }, (_, i) => ({
        ...rowOf(n * 10 + i, wrong && i === 0),
        ...(matches && i === 1 && { matches: `known-${n}` as CommunityId }),
      })),
      warnings: [],
    })),
  },
  fc.nat(8).map((through) => ({ type: 'SettleRegisterImport' as const, through })),
);
const histories = fc.array(
  fc.record({
    command: commands,
    actor: fc.constantFrom(guiyang, guiyang, system, system, bijie, province),
    wait: fc.nat(500),
  }),
  { maxLength: 30 },
);

const isNew = (row: AcceptedRow): row is NewRow => 'community' in row;

const holds = (state: RegisterImport, past: readonly RegisterImportEvent[], before: RegisterImport): void => {
  if (state.is === 'none') {
    expect(past).toEqual([]);
    return;
  }
  const parts = past.flatMap((event) => (event.type === 'RegisterImportAccepted' ? [event.data] : []));
  // parts come in order, once each, of one file; nothing of a row is lost or doubled
  expect(parts.map((each) => each.part)).toEqual(parts.map((_, i) => i + 1));
  expect(state.rows).toEqual(parts.flatMap(({ rows }) => rows));
  const ids = state.rows.filter(isNew).map(({ community }) => community);
  expect(new Set(ids).size).toBe(ids.length);
  // it is applied behind the last part, forwards only, and complete with the last row
  expect(state.settled).toBeLessThanOrEqual(state.rows.length);
  if (before.is !== 'none' && parts.length === before.arrived)
    expect(state.settled).toBeGreaterThanOrEqual(before.settled);
  if (state.is === 'arriving') expect([state.settled, state.arrived < state.parts]).toEqual([0, true]);
  const completed = past.filter(({ type }) => type === 'RegisterImportCompleted');
  expect(completed.length).toBe(state.is === 'completed' ? 1 : 0);
  const [end] = completed;
  if (end?.type !== 'RegisterImportCompleted') return;
  expect(state.settled).toBe(state.rows.length);
  const { registered, matched, refused } = end.data;
  expect(registered + matched + refused.length).toBe(state.rows.length);
  expect(refused).toEqual(state.refused);
  const fresh = state.rows.filter(isNew).map(({ row }) => row);
  expect(fresh).toEqual(expect.arrayContaining([...refused]));
};

describe('the import of a register, whatever is tried with it,', () => {
  it('takes its parts in order, applies every row once and says how each fared', () => {
    const met: Record<string, number> = {};
    fc.assert(
      fc.property(histories, fc.nat(), (steps, salt) => {
        const { events, refusals } = playHistory(registerImport, {
          steps,
          id: registerImportId(GY, file),
          // of the communities that the rows register, others were faster with some
          cited: ({ kind, id }) => {
            if (kind === 'scheme') return scheme;
            return { is: (id.charCodeAt(0) + salt) % 3 === 0 ? 'unregistered' : 'active' };
          },
          invariant: holds,
        });
        for (const { type } of events) met[type] = (met[type] ?? 0) + 1;
        for (const code of Object.keys(refusals)) met[code] = (met[code] ?? 0) + 1;
      }),
      { numRuns: 400 },
    );
    expect(Object.keys(met)).toEqual(
      expect.arrayContaining([
        'RegisterImportAccepted',
        'RegisterImportProgressed',
        'RegisterImportCompleted',
        'ImportHasErrors',
        'OutsideArea',
        'WrongState',
        'NotAllowed',
      ]),
    );
  });
});
