import { beforeEach, describe, expect, it } from '@jest/globals';
import { bijie, guian, guiyang, guizhou, notice, Registry, said } from '../community/community.fixture.js';
import { system } from '../shared/actor.js';
import { type AreaId, type CommunityId, type FileDigest } from '../shared/ids.js';
import { schemeRef } from '../scheme/scheme.js';
import {
  type AcceptRegisterImport,
  type RegisterImport,
  registerImportId,
  registerImportRef,
} from './register-import.js';
import { checkRows, type CodeHolder, type RegisterRow } from './rows.js';

const GY = 'GY' as AreaId;
const file = 'a'.repeat(64) as FileDigest;
const row = (n: number, code: string, more: Partial<RegisterRow> = {}): RegisterRow => ({
  row: n,
  code,
  name: `社区${n}`,
  level: 'community',
  committee: `社区${n}居委会`,
  street: code.slice(0, 9),
  county: code.slice(0, 6),
  area: GY,
  urban: true,
  urbanSource: '2020年民政年报',
  households: 10,
  population: 30,
  ...more,
});
const codeOf = (n: number) => `520103028${String(n).padStart(3, '0')}`;
const many = (count: number) => Array.from({ length: count }, (_, i) => row(i + 2, codeOf(i + 1)));

let registry: Registry;
beforeEach(async () => {
  registry = await Registry.open();
});
const ref = registerImportRef(registerImportId(GY, file));
const accept = (rows: AcceptRegisterImport['rows'], more: Partial<AcceptRegisterImport> = {}, setting = {}) =>
  registry.send(
    ref,
    { type: 'AcceptRegisterImport', scheme: guizhou, area: GY, file, part: 1, parts: 1, rows, warnings: [], ...more },
    setting,
  );
const state = () => registry.stateOf<RegisterImport>(ref);
const idsOf = async () => {
  const imported = await state();
  return imported.is === 'none' ? [] : imported.rows.flatMap((r) => ('community' in r ? [r.community] : []));
};

describe('a register file', () => {
  it('is applied row by row on its legal date', async () => {
    await accept(many(3), {}, { on: '2020-01-01' });
    await registry.pump();
    expect(await state()).toMatchObject({ is: 'completed', settled: 3, refused: [] });
    for (const [i, id] of (await idsOf()).entries()) {
      expect(await registry.community(id)).toMatchObject({
        since: '2020-01-01',
        code: codeOf(i + 1),
        origin: { kind: 'import', import: ref.id, row: i + 2 },
      });
    }
  });

  it('is one import, however often it comes', async () => {
    await accept(many(3));
    await registry.pump();
    expect((await accept(many(3))).events).toEqual([]);
  });

  it('finishes by itself after it was killed on the way, with no row twice', async () => {
    await accept(many(250));
    const [accepted] = await registry.eventsOf(ref);
    registry.log.dead = true;
    await expect(registry.pass(accepted!)).rejects.toThrow('killed');
    registry.log.dead = false;
    let appends = 0;
    const append = registry.log.append.bind(registry.log);
    registry.log.append = (...args) => ((appends += 1) > 300 ? Promise.reject(new Error('killed')) : append(...args));
    await expect(registry.pass(accepted!)).rejects.toThrow('killed');
    registry.log.append = append;
    registry.restart();
    await registry.pump();
    expect(await state()).toMatchObject({ is: 'completed', settled: 250, refused: [] });
    for (const id of await idsOf()) expect(await registry.eventsOf({ kind: 'community', id })).toHaveLength(1);
    const types = (await registry.eventsOf(ref)).map(({ type }) => type);
    expect(types.filter((type) => type === 'RegisterImportProgressed')).toHaveLength(3);
    expect(types.filter((type) => type === 'RegisterImportCompleted')).toHaveLength(1);
  });

  it('says which rows somebody else was faster with', async () => {
    await accept(many(3));
    await registry.send({ kind: 'community', id: 'fast' }, said(codeOf(2)));
    await registry.pump();
    const completed = (await registry.eventsOf(ref)).at(-1)!;
    expect(completed).toMatchObject({
      type: 'RegisterImportCompleted',
      data: { registered: 2, matched: 0, refused: [3] },
    });
  });

  it('comes in parts that are applied once the last one is in', async () => {
    const [first, second, third] = many(3);
    await accept([first!], { part: 1, parts: 2 });
    await registry.pump();
    expect(await state()).toMatchObject({ is: 'arriving' });
    expect((await accept([first!], { part: 1, parts: 2 })).events).toEqual([]);
    await expect(accept([third!], { part: 3, parts: 2 })).rejects.toMatchObject({ code: 'WrongState' });
    await accept([second!, third!], { part: 2, parts: 2 });
    await registry.pump();
    expect(await state()).toMatchObject({ is: 'completed', settled: 3 });
  });

  it('is not accepted while any row has an error', async () => {
    const bad = [...many(2), row(4, codeOf(3), { name: '遵义社区服务中心' })];
    await expect(accept(bad)).rejects.toMatchObject({
      code: 'ImportHasErrors',
      details: { errors: [{ row: 4, column: 'name', code: 'NotCommunityLevel', value: '遵义社区服务中心' }] },
    });
    expect(await state()).toEqual({ is: 'none' });
  });

  it('is the own area’s, and of no day ahead', async () => {
    await expect(accept(many(1), {}, { actor: bijie })).rejects.toMatchObject({ code: 'OutsideArea' });
    await expect(accept(many(1), {}, { on: '2020-09-12' })).rejects.toMatchObject({ code: 'EffectiveInFuture' });
    await expect(accept(many(1), { file: 'b'.repeat(64) as FileDigest })).rejects.toMatchObject({ code: 'WrongState' });
  });

  it('is settled by the process alone', async () => {
    const settle = { type: 'SettleRegisterImport', through: 1 } as never;
    await expect(registry.send(ref, settle)).rejects.toMatchObject({ code: 'NotAllowed' });
  });
});

describe('the rows of a register file', () => {
  const check = async (rows: RegisterRow[], holders: Record<string, CodeHolder> = {}, on = '2020-09-11') =>
    checkRows(rows, {
      scheme: await registry.stateOf(schemeRef(guizhou)),
      area: GY,
      on,
      holderOf: (code) => holders[code],
    });
  const holder = (area: string, code: string): CodeHolder =>
    ({ community: 'north' as CommunityId, area: area as AreaId, code }) as CodeHolder;

  it('list every error with its row, column, code and value', async () => {
    const { errors } = await check([
      row(2, codeOf(1), { urbanSource: '', level: 'street' }),
      row(3, '5201'),
      row(4, codeOf(1)),
      row(5, '520103777001'),
      row(6, codeOf(6), { area: 'BJ' as AreaId }),
    ]);
    expect(errors.map(({ row: at, column, code, value }) => [at, column, code, value])).toEqual([
      [2, 'source', 'UrbanFlagUnsourced', ''],
      [2, 'level', 'NotCommunityLevel', 'street'],
      [3, 'code', 'CodeMalformed', '5201'],
      [4, 'code', 'DuplicateRow', codeOf(1)],
      [5, 'street', 'StreetUnknown', '520103777'],
      [6, 'area', 'OutsideArea', 'BJ'],
    ]);
  });

  it('are matched with the community that has the code, whatever its name', async () => {
    const { errors, warnings, rows } = await check([row(2, codeOf(1))], { [codeOf(1)]: holder('GY', codeOf(1)) });
    expect({ errors, warnings }).toEqual({ errors: [], warnings: [] });
    expect(rows).toMatchObject([{ matches: 'north' }]);
  });

  it('that differ from what the register says of their community are matched with a warning that names the fields', async () => {
    const { name, committee, population } = row(2, codeOf(1));
    const registered = { name, committee, population, households: 10 };
    const holders = { [codeOf(1)]: { ...holder('GY', codeOf(1)), registered } };
    expect((await check([row(2, codeOf(1))], holders)).warnings).toEqual([]);
    const { errors, warnings, rows } = await check([row(2, codeOf(1), { name: '新名社区', households: 11 })], holders);
    expect(errors).toEqual([]);
    expect(warnings).toEqual([
      {
        row: 2,
        column: 'code',
        code: 'DiffersFromRegister',
        value: codeOf(1),
        details: { community: 'north', fields: ['name', 'households'] },
      },
    ]);
    expect(rows).toMatchObject([{ matches: 'north' }]);
  });

  it('that state a class which speaks against their urban flag are warned about, or are errors where the rule forces it', async () => {
    const rows = [
      row(2, codeOf(1), { urbanClass: '121' }),
      row(3, codeOf(2), { urbanClass: '111', urban: false }),
      row(4, codeOf(3), { urbanClass: '112' }),
      row(5, codeOf(4)),
    ];
    const set = (classIs: 'proposed' | 'forced') => {
      const value = { needsSource: true, proposedFromClasses: ['111', '112'], classIs };
      const basis = { document: notice, clause: 'L79' };
      const rule = { type: 'SetRule', key: 'register.urbanFlag', value, appliesFrom: '2020-09-11', basis } as const;
      return registry.send(schemeRef(guizhou), rule, { actor: system });
    };
    await set('proposed');
    const proposed = await check(rows);
    expect(proposed.errors).toEqual([]);
    expect(proposed.warnings).toEqual([
      { row: 2, column: 'class', code: 'ClassProposesOtherwise', value: '121', details: { urban: true } },
      { row: 3, column: 'class', code: 'ClassProposesOtherwise', value: '111', details: { urban: false } },
    ]);
    await accept(proposed.rows);
    expect(await state()).toMatchObject({ rows: [{ urbanClass: '121' }, {}, { urbanClass: '112' }, {}] });
    await set('forced');
    const { errors } = await check(rows);
    expect(errors.map((error) => [error.row, error.column, error.code])).toEqual([
      [2, 'class', 'UrbanFlagUnsourced'],
      [3, 'class', 'UrbanFlagUnsourced'],
      [5, 'class', 'UrbanFlagUnsourced'],
    ]);
  });

  it('with an old code are matched with a warning, also when its county is gone', async () => {
    const old = '520522001901';
    const rows = [row(2, old, { area: 'BJ' as AreaId })];
    const around = { scheme: await registry.stateOf(schemeRef(guizhou)), area: 'BJ' as AreaId, on: '2022-01-10' };
    const checked = checkRows(rows, { ...around, holderOf: () => holder('BJ', '520581001901') });
    expect(checked).toMatchObject({
      errors: [],
      warnings: [{ row: 2, code: 'CodeRetired', value: old, details: { community: 'north', now: '520581001901' } }],
      rows: [{ matches: 'north' }],
    });
  });

  it('that match one community by its old and its new code are one too many', async () => {
    const holders = { [codeOf(1)]: holder('GY', codeOf(2)), [codeOf(2)]: holder('GY', codeOf(2)) };
    const { errors } = await check([row(2, codeOf(1)), row(3, codeOf(2))], holders);
    expect(errors).toMatchObject([{ row: 3, code: 'DuplicateRow', details: { first: 2 } }]);
  });

  it("that list a community of Gui'an in Guiyang are errors", async () => {
    const lake = '520111204901';
    const { errors } = await check([row(2, lake)], { [lake]: holder('GA', lake) });
    expect(errors.map(({ code }) => code)).toContain('CodeInUse');
    expect((await check([row(2, lake)])).errors).toMatchObject([{ code: 'OutsideArea' }]);
    expect(guian.area).not.toBe(guiyang.area);
  });
});
