import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { type AreaCount, type AreaId, system, targetId, targetRef } from '@greenledger/domain';
import { type Command } from '@greenledger/eventing';
import { acquireTestDatabase } from '@greenledger/platform/testing';
import pg from 'pg';
import { guizhou, notice, province, Registry, said } from '../../domain/src/community/community.fixture.js';
import { accounts } from './accounts.js';
import { verify } from './engine/generations.js';
import { Projector } from './engine/projector.js';
import { type Miscount, recountFrozen } from './recount.js';

let database: Awaited<ReturnType<typeof acquireTestDatabase>>;
let pool: pg.Pool;
let registry: Registry;
let schemas = 0;
beforeAll(async () => {
  database = await acquireTestDatabase();
  pool = new pg.Pool({ connectionString: database.url, max: 5 });
});
afterAll(async () => {
  await pool.end();
  await database.release();
});

const target = targetRef(targetId(guizhou, '2021'));
const clock = (command: object) => registry.send(target, command as Command, { actor: system });
const ordinal = async (): Promise<number> => (await registry.log.readAll('' as never, 100_000)).length;

/** Two communities of Guiyang and one of Gui'an are urban; the target of 2021 is set, and its day is over. */
beforeEach(async () => {
  registry = await Registry.open();
  await registry.tell('north', said('520103028901'));
  await registry.tell('south', said('520103028902'));
  await registry.tell('lake', said('520111204901', { area: 'GA' as AreaId }), { actor: province });
  const basis = { document: notice, clause: 'L79' };
  const share = { atLeast: 30, of: 100 };
  await registry.send(target, { type: 'SetTarget', scheme: guizhou, name: '2021', share, basis } as Command, {
    actor: province,
  });
  registry.at = '2021-12-31T16:00:00.000Z';
});

const frozen = async (...areas: readonly AreaCount[]): Promise<void> => {
  await clock({ type: 'FreezeDenominator', ordinal: await ordinal(), areas });
};
const measured = async (...areas: readonly AreaCount[]): Promise<void> => {
  await clock({ type: 'MeasureTarget', ordinal: await ordinal(), areas });
};
const of = (area: string, count: number): AreaCount => ({ area: area as AreaId, count });

const verified = async () => {
  const { log } = registry;
  const options = { log, pool, accounts };
  const live = new Projector({ ...options, schema: `read_live_${(schemas += 1)}` });
  await live.install();
  await live.catchUp();
  return verify<Miscount>(options, live, (schema) => recountFrozen({ pool, log }, schema));
};

describe('a log that is verified', () => {
  it('counts a frozen denominator again, as it was known at its ordinal', async () => {
    await frozen(of('GA', 1), of('GY', 2));
    // what is recorded afterwards, even with an earlier legal date, was not known then
    registry.at = '2022-01-10T02:00:00.000Z';
    await registry.tell('late', said('520103028903'), { on: '2021-12-01' });
    await measured();
    expect(await verified()).toMatchObject({ equal: true, miscounts: [] });
  });

  it('names the event that says otherwise, what it says and what a recount gives', async () => {
    await frozen(of('BJ', 1), of('GA', 1), of('GY', 3));
    await measured(of('GY', 1));
    const { equal, miscounts } = await verified();
    expect(equal).toBe(true);
    const places = miscounts.map(({ revision, type, of: place, recorded, recounted }) => [
      `${type}@${revision}`,
      place,
      recorded,
      recounted,
    ]);
    expect(places).toEqual([
      ['DenominatorFrozen@1', 'BJ', 1, 0],
      ['DenominatorFrozen@1', 'GY', 3, 2],
      ['DenominatorFrozen@1', 'total', 5, 3],
      ['TargetMeasured@2', 'GY', 1, 0],
      ['TargetMeasured@2', 'total', 1, 0],
    ]);
    expect(miscounts[0]).toMatchObject({ stream: 'target-guizhou-2020.2021', event: expect.any(String) });
  });

  it('is not caught out by a community that ended afterwards', async () => {
    await frozen(of('GA', 1), of('GY', 2));
    registry.at = '2022-01-10T02:00:00.000Z';
    await registry.tell('south', { type: 'AbolishCommunity', reason: 'rebuilt' });
    expect((await verified()).miscounts).toEqual([]);
  });
});
