import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Problem } from '@greenledger/contracts';
import { readMarker, writeMarker } from '@greenledger/platform';
import { setTimeout as sleep } from 'node:timers/promises';
import { loadGuizhou } from '../support/scheme.js';
import { shanghai } from '../support/shanghai.js';
import { type Client, World } from '../support/world.js';

interface Face {
  readonly now: string;
  readonly date: string;
  readonly next: readonly { readonly at: string; readonly stream: string; readonly command: string }[];
  readonly nextDeadline?: { readonly at: string };
  readonly movement?: { readonly is: string; readonly at: string; readonly to: string; readonly rung: number };
}

const CLOCK = '/api/practice/clock';
let world: World;
let system: Client;

const face = async (): Promise<Face> => (await system.ask<Face>('GET', CLOCK)).body;
const advance = (to: string) => system.post<Face & Problem>(`${CLOCK}/advance`, { to });
/** Looks again until the clock stands; the limit is that of the sentence. */
const standing = async (): Promise<Face> => {
  for (;;) {
    const now = await face();
    if (now.movement?.is !== 'moving') return now;
    await sleep(20);
  }
};

beforeAll(async () => {
  world = await World.start();
  system = world.as('SystemAdministrator');
  await loadGuizhou(world);
});
afterAll(() => world.stop());

describe('the clock of a live system', () => {
  it('is not there to be moved', async () => {
    for (const [method, path] of [
      ['GET', CLOCK],
      ['POST', `${CLOCK}/advance`],
      ['POST', `${CLOCK}/stop`],
    ] as const) {
      const body = path.endsWith('advance') ? { to: '2020-12-01' } : {};
      const answer = await system.ask<Problem>(method, path, method === 'GET' ? {} : { body });
      expect([path, answer.status, answer.body.code]).toEqual([path, 404, 'NotFound']);
    }
    expect(world.clock.now() < shanghai('2020-09-12')).toBe(true);
  });
});

describe('the clock of a practice province', () => {
  beforeAll(async () => {
    const endsAt = world.clock.now();
    // makes the table
    await readMarker(world.pool);
    await writeMarker(world.pool, { seed: 1, communities: 30, endsAt, loaded: true, password: 'practice' });
    await world.advanceTo(shanghai('2020-09-12'));
  });

  it('says what rings next, and when the next deadline passes', async () => {
    const { date, next, nextDeadline } = await face();
    expect(date).toBe('2020-09-12');
    expect(next.length).toBeGreaterThan(0);
    expect(next.map(({ at }) => at)).toEqual(next.map(({ at }) => at).sort());
    expect(nextDeadline!.at).toBe(shanghai('2020-09-30', '24:00'));
  });

  it('goes forward to a day, and every deadline on the way rings in its turn', async () => {
    const answer = await advance('2020-11-02');
    expect(answer.status).toBe(200);
    const { now, movement } = await standing();
    expect(now).toBe(shanghai('2020-11-02', '00:00'));
    expect(movement).toMatchObject({ is: 'arrived', to: now });
    expect(movement!.rung).toBeGreaterThan(20);
    const overdue = (await world.log.readAll('' as never, 100_000)).filter(
      ({ type }) => type === 'ObligationBecameOverdue',
    );
    expect(overdue.length).toBeGreaterThan(0);
    expect(overdue.every(({ metadata }) => metadata.at >= shanghai('2020-10-01', '00:00') && metadata.at < now)).toBe(
      true,
    );
  });

  it('never goes back, nor further than it may at once, nor to a day that no calendar has', async () => {
    const stands = world.clock.now();
    for (const to of ['2020-11-01', stands, '2023-01-01', '2021-02-30', 'tomorrow']) {
      const { status, body } = await advance(to);
      expect([to, status, body.code]).toEqual([to, 400, 'InvalidField']);
    }
    expect(world.clock.now()).toBe(stands);
  });

  it('signs nobody out by the time that it left out, and lets no password grow old', async () => {
    const token = await world.as('AuditAdministrator').token();
    const signedIn = { headers: { authorization: `Bearer ${token}` } };
    await advance('2021-03-31T02:30:00.000Z');
    await standing();
    const session = await world.nobody.get<{ mustChangePassword: boolean }>('/api/session', signedIn);
    expect([session.status, session.body.mustChangePassword]).toEqual([200, false]);
  });

  it('is moved once at a time, and stops at the deadline that it has reached when somebody says so', async () => {
    await advance('2022-03-01');
    const second = await advance('2022-03-02');
    expect([second.status, second.body.code]).toEqual([409, 'Contended']);
    const { body } = await system.post<Face>(`${CLOCK}/stop`);
    expect(body.movement).toMatchObject({ is: 'stopped', to: shanghai('2022-03-01', '00:00') });
    expect(body.now < shanghai('2022-03-01', '00:00')).toBe(true);
  });

  it('stands in the access log each time that somebody moved it', async () => {
    const { rows } = await world
      .as('AuditAdministrator')
      .sees<{ rows: readonly { type: string; account: string; detail: object }[] }>('/api/access-log');
    const moves = rows.filter(({ type }) => type === 'PracticeClockMoved');
    expect(moves).toHaveLength(3);
    expect(moves[0]).toMatchObject({
      account: await system.account(),
      detail: { to: shanghai('2020-11-02', '00:00') },
    });
  });
});
