import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Problem } from '@greenledger/contracts';
import { Bell, DATABASE } from '@greenledger/platform';
import { generations, Projector } from '@greenledger/read-models';
import type pg from 'pg';
import { plantFailedJob } from '../support/failed-job.js';
import { loadGuizhou } from '../support/scheme.js';
import { type Client, World } from '../support/world.js';

interface Jobs {
  readonly backend: string;
  readonly reachable: boolean;
  readonly counts: Readonly<Record<string, number>>;
  readonly failed: readonly { readonly id: string; readonly reason: string; readonly attempts: number }[];
  readonly late: readonly { readonly at: string; readonly command: string }[];
}

interface Follower {
  readonly ordinal: number;
  readonly events: number;
  readonly percent: number;
  readonly seconds: number;
}

interface Projections {
  readonly events: number;
  readonly generations: readonly (Follower & { readonly version: string; readonly is: string })[];
  readonly processes?: Follower;
}

let world: World;
let system: Client;
/** As it is, without letting anything happen first: the bell may ring meanwhile. */
const jobs = async (): Promise<Jobs> => (await system.ask<Jobs>('GET', '/api/jobs')).body;
beforeAll(async () => {
  world = await World.start();
  system = world.as('SystemAdministrator');
  await loadGuizhou(world);
});
afterAll(() => world.stop());

describe('jobs', () => {
  // nobody rings by himself in a story; the queue is made by the bell's start
  beforeAll(() => world.program.app.get(Bell).start());

  it('that failed are named with their reason and their attempts, and may be tried again', async () => {
    await plantFailedJob(world.database.url, 'ring_1', 'the log is unavailable');
    const before = await jobs();
    expect(before).toMatchObject({ backend: 'postgresql', reachable: true, counts: { failed: 1 } });
    expect(before.failed).toMatchObject([{ id: 'ring_1', reason: 'the log is unavailable', attempts: 1 }]);
    expect((await system.post('/api/jobs/ring_1/retry')).status).toBe(204);
    for (;;) {
      const { failed, counts } = await jobs();
      if (failed.length === 0 && counts['active'] === 0 && counts['waiting'] === 0) break;
    }
    const again = await system.post<Problem>('/api/jobs/ring_1/retry');
    expect([again.status, again.body.code]).toEqual([404, 'NotFound']);
  });

  it('are tried again by somebody whom the access log names', async () => {
    const { body } = await world
      .as('AuditAdministrator')
      .ask<{ rows: readonly { type: string; object: string | null }[] }>('GET', '/api/access-log');
    expect(body.rows.filter(({ type }) => type === 'JobRetried')).toMatchObject([{ object: 'ring_1' }]);
  });

  it('leave nothing that is late while the bell rings', async () => {
    expect((await jobs()).late).toEqual([]);
  });
});

describe('projections', () => {
  it('stand at the head of the log once everything is handled', async () => {
    const { events, generations: kept, processes } = await system.sees<Projections>('/api/projections');
    expect(events).toBeGreaterThan(20);
    expect(kept).toMatchObject([{ is: 'serves', ordinal: events, events: 0, percent: 100, seconds: 0 }]);
    expect(processes).toMatchObject({ ordinal: events, events: 0, percent: 100 });
  });

  it('are behind by the events that they have not seen, and by the age of the first of them', async () => {
    const basis = { number: { printed: '1', normalised: '1' }, title: 'x', issuers: ['housing'], dated: '2020-07-22' };
    await world.as('ProvincialOfficer', { unit: 'housing' }).does('/api/policy-documents', basis);
    world.clock.advanceBy(90_000);
    const behind = (await system.ask<Projections>('GET', '/api/projections')).body;
    expect(behind.generations).toMatchObject([{ events: 1, percent: 99, seconds: 90 }]);
    await world.settle();
    const after = (await system.ask<Projections>('GET', '/api/projections')).body;
    expect(after.generations).toMatchObject([{ events: 0, percent: 100, seconds: 0 }]);
  });

  it('of a new generation show how far the rebuild has come, and that another program keeps one', async () => {
    const poolOf = world.program.app.get<pg.Pool>(DATABASE);
    const [serving] = await generations(poolOf);
    const { version } = world.program.app.get(Projector);
    await poolOf.query(`create schema read_half; create table read_half.checkpoint as
      select log_id, version, position, ordinal / 2 as ordinal from ${serving!.schema}.checkpoint`);
    await poolOf.query(`update read_models.generations set version = 'old' where version = $1`, [version]);
    await poolOf.query(`insert into read_models.generations (version, schema) values ($1, 'read_half')`, [version]);
    try {
      const { generations: kept } = (await system.ask<Projections>('GET', '/api/projections')).body;
      expect(kept).toMatchObject([
        { version: 'old', is: 'serves', percent: 100 },
        { version, is: 'rebuilding', percent: 49 },
      ]);
    } finally {
      await poolOf.query(`delete from read_models.generations where version = $1`, [version]);
      await poolOf.query(`update read_models.generations set version = $1 where version = 'old'`, [version]);
      await poolOf.query('drop schema read_half cascade');
    }
  });
});
