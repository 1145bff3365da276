import { beforeEach, describe, expect, it } from '@jest/globals';
import {
  type AreaId,
  type CommunityCommand,
  type CommunityCode,
  type CommunityId,
  communityRegisterRef,
  type FileDigest,
  instantAt,
  registerImportId,
  registerImportRef,
  system,
  targetId,
  targetRef,
} from '@greenledger/domain';
import { type Command, type RecordedEvent, START } from '@greenledger/eventing';
import {
  civilAffairs,
  guiyang,
  guizhou,
  notice,
  province,
  Registry,
  said,
} from '../../domain/src/community/community.fixture.js';
import { type AnyAccount, streamsCounting } from './account.js';
import { communitiesAccount } from './communities.js';
import { Books } from './engine/books.js';
import { foldWhole } from './engine/whole.js';
import { registerImportsAccount, registersAccount } from './registers.js';
import { targetsAccount } from './targets.js';

let registry: Registry;
beforeEach(async () => {
  registry = await Registry.open();
});

/** What an account shows of a subject, from all that was recorded of it. */
const show = async (account: AnyAccount, subject: string) => {
  const events = await registry.log.readAll(START, 100_000);
  const known = (event: RecordedEvent) => {
    const streams: readonly string[] = streamsCounting(account, subject, state);
    return streams.includes(event.stream);
  };
  let state: unknown = account.initial;
  for (let streams = -1; streams !== streamsCounting(account, subject, state).length;) {
    streams = streamsCounting(account, subject, state).length;
    state = foldWhole(account, subject, events.filter(known)).folded.state;
  }
  const whole = foldWhole(account, subject, events.filter(known));
  return {
    rows: account.rows?.(state, subject) ?? {},
    alarms: account.alarms?.(state, subject) ?? {},
    figures: (account.balances?.(state as never, subject) ?? []).map(
      ({ figure, area, amount }) => `${figure} ${area} ${amount}`,
    ),
    versions: whole.versions,
  };
};

describe('a community in the books', () => {
  it('is one urban community of its area, found by the code of the day and by its old ones', async () => {
    await registry.tell('north', said('520103028901'), { on: '2020-01-01' });
    registry.at = instantAt('2021-03-18', '10:00');
    await registry.tell('north', { type: 'RecodeCommunity', code: '520103029901' as CommunityCode });
    const { rows, figures, versions } = await show(communitiesAccount, 'north');
    expect(figures).toEqual([
      'F21.communities GY 1',
      'F1.urban GY 1',
      'F21.withoutCompounds GY 1',
      'F21.retiredCodes GY 1',
    ]);
    expect(rows['community']).toMatchObject({ status: 'active', area: 'GY', data: { code: '520103029901' } });
    expect(rows['code 520103028901']).toMatchObject({ status: 'retired', data: { now: '520103029901' } });
    expect(rows['code 520103029901']).toMatchObject({ status: 'held' });
    const codes = versions.filter(({ key }) => key === 'code 520103028901').map(({ from, to }) => [from, to]);
    expect(codes.sort()).toEqual([
      ['2020-01-01', '2021-03-18'],
      ['2021-03-18', null],
    ]);
  });

  it('that is not urban is in no share', async () => {
    await registry.tell('north', said('520103028901', { urban: false }));
    expect((await show(communitiesAccount, 'north')).figures).toEqual([
      'F21.communities GY 1',
      'F21.withoutCompounds GY 1',
    ]);
  });

  it('answers for a part that it sent off until that has its own stream', async () => {
    await registry.tell('north', said('520103028901'));
    const part = {
      code: '520103028911' as CommunityCode,
      name: '新社区',
      committee: 'x',
      households: 1,
      population: 1,
    };
    const split = { type: 'SplitCommunity', households: 1, population: 1, part } as Command;
    const { events } = await registry.send({ kind: 'community', id: 'north' }, split);
    const { community } = (events[0]!.data as { part: { community: CommunityId } }).part;
    expect((await show(communitiesAccount, 'north')).figures.filter((f) => f.startsWith('F1'))).toEqual([
      'F1.urban GY 1',
      'F1.urban GY 1',
    ]);
    await registry.pump();
    expect((await show(communitiesAccount, 'north')).figures.filter((f) => f.startsWith('F1'))).toEqual([
      'F1.urban GY 1',
    ]);
    expect((await show(communitiesAccount, community)).figures).toContain('F1.urban GY 1');
  });
});

describe('a split recorded late, after its first part has moved', () => {
  it('counts its part once', async () => {
    const split = (code: string): CommunityCommand => {
      const part = { code: code as CommunityCode, name: '新社区', committee: 'x', households: 1, population: 1 };
      return { type: 'SplitCommunity', households: 1, population: 1, part };
    };
    await registry.tell('north', said('520103028901'));
    const { events } = await registry.tell('north', split('520103028911'));
    registry.at = instantAt('2020-10-12', '10:00');
    const { community } = (events[0]!.data as { part: { community: CommunityId } }).part;
    await registry.tell(community, { type: 'RenameCommunity', name: '更名社区' });
    await registry.tell('north', split('520103028912'), { on: '2020-09-11' });

    const books = new Books({ log: registry.log, accounts: [communitiesAccount] });
    let urban = 0;
    for (const [i, event] of (await registry.log.readAll(START, 100_000)).entries()) {
      for (const { change } of await books.enter(event, i + 1)) {
        for (const { figure, amount } of change.steps) if (figure === 'F1.urban') urban += amount;
      }
    }
    expect(urban).toBe(3);
  });
});

describe('an import in the books', () => {
  it('shows how far it is, what it noted, and the rows that somebody else was faster with', async () => {
    const file = 'a'.repeat(64) as FileDigest;
    const id = registerImportId('GY' as AreaId, file);
    const row = (n: number) => ({
      ...said(`52010302890${n}`),
      row: n + 1,
      street: '520103028',
      county: '520103',
      type: undefined,
    });
    const warnings = [{ row: 2, column: 'code', code: 'CodeRetired', value: 'x' }];
    const command = {
      type: 'AcceptRegisterImport',
      scheme: guizhou,
      area: 'GY',
      file,
      part: 1,
      parts: 1,
      rows: [row(1), row(2)],
      warnings,
    };
    await registry.send(registerImportRef(id), JSON.parse(JSON.stringify(command)) as Command);
    expect((await show(registerImportsAccount, id)).rows['import']).toMatchObject({
      status: 'accepted',
      area: 'GY',
      data: { rows: 2, settled: 0 },
    });
    await registry.send({ kind: 'community', id: 'fast' }, said('520103028902'));
    await registry.pump();
    const { rows, figures } = await show(registerImportsAccount, id);
    expect(rows['import']).toMatchObject({
      status: 'completed',
      data: { settled: 2, registered: 1, refused: [3], warnings },
    });
    expect(figures).toEqual(['F21.imports GY 1', 'F21.importsWithErrors GY 1', 'F21.retiredCodesImported GY 1']);
  });
});

describe('a confirmed register in the books', () => {
  it('counts for its year, late or not', async () => {
    const confirm = { type: 'ConfirmCommunityRegister', scheme: guizhou, year: 2020 } as Command;
    registry.at = instantAt('2021-01-04', '10:00');
    await registry.send(communityRegisterRef('GY' as AreaId), confirm, { actor: civilAffairs });
    const { rows, figures } = await show(registersAccount, 'GY');
    expect(rows['2020']).toMatchObject({ status: 'late', area: 'GY', data: { year: 2020, confirmedOn: '2021-01-04' } });
    expect(figures).toEqual(['F21.confirmed:2020 GY 1']);
  });
});

describe('a target in the books', () => {
  const id = targetId(guizhou, '2021');
  const tell = (command: object, actor = system) => registry.send(targetRef(id), command as Command, { actor });
  const areas = [{ area: 'GY', count: 3012 }];

  it('asks the clock for its counts when its day is over, first the denominator, then the measure', async () => {
    const basis = { document: notice, clause: 'L79' };
    await tell(
      {
        type: 'SetTarget',
        scheme: guizhou,
        name: '2021',
        share: { atLeast: 30, of: 100 },
        measuredOn: '2021-12-31',
        basis,
      },
      province,
    );
    const at = instantAt('2022-01-01');
    const wanted = { scheme: guizhou, asOf: '2021-12-31', knownAt: at };
    expect((await show(targetsAccount, id)).alarms).toEqual({
      freeze: { at, stream: targetRef(id), command: { type: 'FreezeDenominator', side: 'urban', ...wanted } },
    });
    registry.at = at;
    await tell({ type: 'FreezeDenominator', ordinal: 9, areas });
    expect((await show(targetsAccount, id)).alarms).toEqual({
      measure: { at, stream: targetRef(id), command: { type: 'MeasureTarget', side: 'attained', ...wanted } },
    });
    await tell({ type: 'MeasureTarget', ordinal: 10, areas: [{ area: 'GY', count: 903 }] });
    const { alarms, rows } = await show(targetsAccount, id);
    expect(alarms).toEqual({});
    expect(rows['target']).toMatchObject({
      status: 'measured',
      data: {
        frozen: {
          asOf: '2021-12-31',
          ordinal: 10,
          urban: 3012,
          urbanByArea: areas,
          attained: 903,
          reached: false,
          gap: 1,
        },
      },
    });
  });

  it('of an area is a line of its own and rings nothing', async () => {
    const own = targetId(guizhou, '2021', 'GY' as AreaId);
    const command = {
      type: 'SetAreaTarget',
      scheme: guizhou,
      name: '2021',
      area: 'GY',
      share: { atLeast: 35, of: 100 },
    } as Command;
    await registry.send(targetRef(own), command, { actor: guiyang });
    const { alarms, rows } = await show(targetsAccount, own);
    expect(alarms).toEqual({});
    expect(rows['target']).toMatchObject({
      status: 'areaTarget',
      area: 'GY',
      data: { share: { atLeast: 35, of: 100 } },
    });
  });
});
