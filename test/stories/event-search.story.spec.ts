import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Problem } from '@greenledger/contracts';
import { loadGuizhou } from '../support/scheme.js';
import { shanghai } from '../support/shanghai.js';
import { type Client, World } from '../support/world.js';

interface Found {
  readonly rows: readonly {
    readonly ordinal: number;
    readonly kind: string;
    readonly subject: string;
    readonly type: string;
    readonly at: string;
    readonly actor: { readonly account: string };
  }[];
  readonly lookedDownTo: number;
  readonly next?: number;
}

let world: World;
let auditor: Client;
const search = (query: string) => auditor.sees<Found>(`/api/events${query}`);

beforeAll(async () => {
  world = await World.start();
  auditor = world.as('AuditAdministrator');
  await loadGuizhou(world);
  await world.advanceTo(shanghai('2020-10-12'));
});
afterAll(() => world.stop());

describe('an auditor who looks for events', () => {
  it('finds the latest first, page behind page, each event once', async () => {
    const seen: number[] = [];
    for (let next: number | undefined = Number.MAX_SAFE_INTEGER; next !== undefined;) {
      const page: Found = await search(`?limit=40&cursor=${next}`);
      expect(page.rows.length).toBeLessThanOrEqual(40);
      seen.push(...page.rows.map(({ ordinal }) => ordinal));
      next = page.next;
    }
    const all = await world.log.readAll('' as never, 100_000);
    expect(seen).toEqual(all.map((_, i) => all.length - i));
  });

  it('narrows them by kind, by type, by account and by what they are about', async () => {
    const overdue = await search('?type=ObligationBecameOverdue');
    expect(overdue.rows.length).toBeGreaterThan(0);
    expect(new Set(overdue.rows.map(({ type, kind }) => `${kind} ${type}`))).toEqual(
      new Set(['obligation ObligationBecameOverdue']),
    );
    const { kind, subject, ordinal } = overdue.rows[0]!;
    const own = await search(`?kind=${kind}&subject=${encodeURIComponent(subject)}`);
    expect(own.rows.map(({ ordinal: each }) => each)).toContain(ordinal);
    expect(own.rows.every((row) => row.subject === subject)).toBe(true);
    const one = await search(`?kind=${kind}&subject=${encodeURIComponent(subject)}&limit=1`);
    const rest = await search(`?kind=${kind}&subject=${encodeURIComponent(subject)}&cursor=${one.next}`);
    expect([...one.rows, ...rest.rows]).toEqual(own.rows);
    expect((await search('?account=system&limit=1')).rows).toHaveLength(1);
    expect((await search('?account=nobody')).rows).toEqual([]);
  });

  it('narrows them by the days on which they were recorded, both included, in Shanghai', async () => {
    const { rows } = await search('?from=2020-10-01&to=2020-10-09&limit=200');
    expect(rows.length).toBeGreaterThan(0);
    const expected = (await world.log.readAll('' as never, 100_000)).filter(
      ({ metadata: { at } }) => at >= shanghai('2020-10-01', '00:00') && at < shanghai('2020-10-10', '00:00'),
    );
    expect(rows.map(({ at }) => at)).toEqual(expected.map(({ metadata }) => metadata.at).reverse());
    expect((await search('?from=2021-01-01')).rows).toEqual([]);
    expect((await search('?to=2020-01-01')).rows).toEqual([]);
  });

  it('says how far down the log was looked through', async () => {
    const { lookedDownTo, next, rows } = await search('?type=NothingOfThatName');
    expect([lookedDownTo, next, rows]).toEqual([1, undefined, []]);
  });

  it('opens one of them by its ordinal', async () => {
    const { rows } = await search('?limit=1');
    const event = await auditor.sees<{ type: string; data: object }>(`/api/events/${rows[0]!.ordinal}`);
    expect(event.type).toBe(rows[0]!.type);
  });

  it('is refused a question that cannot be read', async () => {
    for (const query of ['?kind=nothing', '?limit=500', '?cursor=0', '?from=2021-02-30', '?type=a%20b', '?what=x']) {
      const { status, body } = await auditor.get<Problem>(`/api/events${query}`);
      expect([query, status]).toEqual([query, 400]);
      expect(['InvalidField', 'UnknownField']).toContain(body.code);
    }
  });
});
