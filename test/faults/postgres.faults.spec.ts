import { describe, expect, it } from '@jest/globals';
import { acquireTestDatabase } from '@greenledger/platform/testing';
import { Gate } from '../../libs/eventing/src/esdb/testing/gate.js';
import { MIDNIGHT } from '../support/cluster.js';
import { afterwards, FaultRun } from '../support/fault-run.js';
import { startOwnPostgres } from '../support/own-postgres.js';

const AWAY_MS = 12_000;

/** What a client may be told meanwhile: that nothing can be done now, or nothing until it asks again. */
const clear = ['Unavailable', 'TimeoutError'];
const told = (run: FaultRun): readonly string[] => [...run.load.seen.keys()].filter((what) => !clear.includes(what));

const partsOf = async (url: string) => {
  const response = await fetch(`${url}/api/health/ready`);
  const { parts } = (await response.json()) as { parts: Record<string, { ok: boolean }> };
  return { status: response.status, database: parts['database']?.ok, log: parts['log']?.ok };
};
const AWAY = { status: 503, database: false, log: false };

describe('PostgreSQL, around a midnight at which plans become overdue,', () => {
  it('that cannot be reached: commands are told so, health shows it, and what is due rings when it is back', async () => {
    const database = await acquireTestDatabase();
    afterwards(() => database.release());
    const through = new URL(database.url);
    const gate = await Gate.open(Number(through.port));
    afterwards(() => gate.close());
    through.port = String(gate.port);
    const run = await FaultRun.start({ parts: ['api', 'worker'], database, databaseThrough: through.href });
    const { cluster, members } = run;
    await run.eve(1_000);
    await gate.shut();
    await cluster.comes(MIDNIGHT, 3_000);
    expect(await partsOf(members[0]!.url)).toEqual(AWAY);
    expect((await fetch(`${members[0]!.url}/api/health/live`)).status).toBe(200);
    await cluster.comes(MIDNIGHT, AWAY_MS - 1_000);
    await gate.reopen();
    const rung = await run.rung();
    await cluster.comes(MIDNIGHT, AWAY_MS + 3_000);
    expect(told(run)).toEqual([]);
    await run.end('PostgreSQL out of reach', { 'rung after ms': rung });
  }, 180_000);

  it('that stands still with all connections open: nothing is lost, and all goes on when it goes on', async () => {
    const postgres = await startOwnPostgres();
    afterwards(() => postgres.release());
    const run = await FaultRun.start({ parts: ['api', 'worker'], database: postgres });
    const { cluster, members } = run;
    await run.eve(1_000);
    await postgres.freeze();
    await cluster.comes(MIDNIGHT, 3_000);
    expect(await partsOf(members[0]!.url)).toEqual(AWAY);
    await cluster.comes(MIDNIGHT, AWAY_MS - 1_000);
    await postgres.thaw();
    const rung = await run.rung();
    await cluster.comes(MIDNIGHT, AWAY_MS + 3_000);
    expect(told(run)).toEqual([]);
    await run.end('PostgreSQL frozen', { 'rung after ms': rung });
  }, 180_000);
});
