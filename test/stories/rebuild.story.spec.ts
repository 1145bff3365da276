import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Problem, type ReadAt } from '@greenledger/contracts';
import { accounts, Projector, switchTo } from '@greenledger/read-models';
import { loadGuizhou } from '../support/scheme.js';
import { World } from '../support/world.js';

interface Ready {
  readonly ready: boolean;
  readonly parts: { readonly readModels: Readonly<Record<string, unknown>> };
}

let world: World;
let old: Projector;
let known: number;
const office = () => world.as('ProvincialOfficer');
const F2 = async (query = ''): Promise<ReadAt> => (await ask<{ at: ReadAt }>(`/api/figures/F2${query}`)).body.at;
/** Without letting the read models follow. */
const ask = <T>(path: string) => office().ask<T>('GET', path, { key: null });
/** A process looks up now and then which generation serves. */
const until = async (fits: (at: ReadAt) => boolean): Promise<void> => {
  while (!fits(await F2()));
};
const ready = async (): Promise<Ready> => (await ask<Ready>('/api/health/ready')).body;
const own = () => world.program.app.get(Projector);

describe('while changed read models are rebuilt', () => {
  beforeAll(async () => {
    world = await World.start();
    await office().account();
    await loadGuizhou(world);
    // what an older release left: a generation of other accounts, which serves but that nobody moves any more
    old = new Projector({ log: world.log, pool: world.pool, accounts: accounts.slice(0, -1) });
    await old.install();
    await old.catchUp();
    known = (await old.checkpoint()).ordinal;
    const serve = 'update read_models.generations set serves = (version = $1)';
    await world.pool.query('update read_models.generations set serves = false');
    await world.pool.query(serve, [old.version]);
    await world.pool.query(`drop schema ${own().schema} cascade`);
    await own().install();
    await until(({ rebuilding }) => rebuilding !== undefined);
  });
  afterAll(() => world.stop());

  it('answers of today say where they stand, and how far the new ones have come', async () => {
    expect(await F2()).toEqual({ asOf: '2020-09-11', ordinal: known, rebuilding: 0 });
  });

  it('answers of a moment that is known say nothing of it: they are what they will be', async () => {
    expect(await F2(`?knownAt=${known}`)).toEqual({ asOf: '2020-09-11', ordinal: known });
  });

  it('what was recorded since is not yet known, with the reason', async () => {
    const { position } = await office().does('/api/policy-documents', {
      number: { printed: '〔2020〕9号', normalised: '〔2020〕9号' },
      title: '通知',
      issuers: ['housing'],
      dated: '2020-09-01',
    });
    const late = { code: 'NotYetKnown', status: 503, details: { known, rebuilding: 0 } };
    expect((await ask<Problem>(`/api/figures/F2?after=${position}`)).body).toMatchObject(late);
    expect((await ask<Problem>(`/api/figures/F2?knownAt=${known + 1}`)).body).toMatchObject(late);
  });

  it('readiness shows the rebuild and its progress, and the system is ready', async () => {
    expect(await ready()).toMatchObject({
      ready: true,
      parts: {
        readModels: { ok: true, ordinal: known, rebuild: { is: 'following', ordinal: 0, of: known, percent: 0 } },
      },
    });
  });

  it('all of it is over once the new ones serve', async () => {
    await own().catchUp();
    expect((await ready()).parts.readModels).toMatchObject({ rebuild: { is: 'waiting', percent: 100 } });
    await switchTo(world.pool, own().version, { accept: true });
    await until(({ rebuilding }) => rebuilding === undefined);
    expect(await F2()).toEqual({ asOf: '2020-09-11', ordinal: known + 1 });
    expect((await ready()).parts.readModels).toEqual({ ok: true, ordinal: known + 1 });
  });
});
