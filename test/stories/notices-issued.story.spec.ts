import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Client } from '../support/client.js';
import { loadGuizhou } from '../support/scheme.js';
import { shanghai } from '../support/shanghai.js';
import { World } from '../support/world.js';

interface Notice {
  readonly status: string;
  readonly due: string;
  readonly data: { readonly holders: readonly string[]; readonly delivered?: { readonly to: readonly string[] } };
}
interface Page {
  readonly items: readonly Notice[];
  readonly next?: string;
}
interface Days {
  readonly days: readonly { readonly day: string; readonly counts: Readonly<Record<string, number>> }[];
}

let world: World;
let system: Client;
beforeAll(async () => {
  world = await World.start();
  await loadGuizhou(world);
  system = world.as('SystemAdministrator');
  // of all that owe a report for the quarter, one bureau has somebody who can be told
  await world.as('Liaison', { unit: 'transport' }).account();
  await world.advanceTo(shanghai('2020-10-20'));
});
afterAll(() => world.stop());

const all = async (query = ''): Promise<readonly Notice[]> => {
  const found: Notice[] = [];
  for (let cursor = ''; ;) {
    const { items, next } = await system.sees<Page>(`/api/notices/issued?limit=7${query}${cursor}`);
    found.push(...items);
    if (next === undefined) return found;
    cursor = `&cursor=${encodeURIComponent(next)}`;
  }
};

describe('the notices that went out', () => {
  it('say of every one what became of it: reached somebody, reached nobody, or is tried again', async () => {
    const transport = (await all()).filter(({ data }) => data.holders.includes('Liaison@transport'));
    expect(transport.length).toBeGreaterThan(2);
    const account = await world.as('Liaison', { unit: 'transport' }).account();
    for (const { status, data } of transport) expect([status, data.delivered?.to]).toEqual(['delivered', [account]]);
    const [missed] = await all('&state=missed');
    expect(missed?.data.delivered).toBeUndefined();
  });

  it('add up, day by day, to the list', async () => {
    const { days } = await system.sees<Days>('/api/notices/issued/days?days=60');
    expect(days.map(({ day }) => day)).toEqual(
      days
        .map(({ day }) => day)
        .sort()
        .reverse(),
    );
    const listed = await all();
    expect(days.flatMap(({ counts }) => Object.values(counts)).reduce((a, b) => a + b)).toBe(listed.length);
    for (const { day, counts } of days) {
      for (const [state, count] of Object.entries(counts)) {
        expect([day, state, (await all(`&on=${day}&state=${state}`)).length]).toEqual([day, state, count]);
      }
    }
  });

  it('stand as they stood at a moment before', async () => {
    const then = await all('&asOf=2020-10-08&knownAt=2020-10-08T16:00:00.000Z');
    expect(then.length).toBeGreaterThan(0);
    expect(then.filter(({ due }) => due > '2020-10-08')).toEqual([]);
    expect((await system.sees<Days>('/api/notices/issued/days?asOf=2020-10-08&days=1')).days.length).toBeLessThan(2);
  });
});
