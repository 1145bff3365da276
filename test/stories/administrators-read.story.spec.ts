import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { registerCommunity } from '../support/communities.js';
import { type Client } from '../support/client.js';
import { loadGuizhou } from '../support/scheme.js';
import { World } from '../support/world.js';

interface Account {
  readonly id: string;
  readonly login: string;
  readonly name: string;
  readonly disabled: boolean;
  readonly lockedUntil: string | null;
}
interface Entry {
  readonly number: number;
  readonly type: string;
  readonly accountLogin: string | null;
  readonly objectLogin: string | null;
}
interface Rows<T> {
  readonly rows: readonly T[];
  readonly next?: string | number;
}

let world: World;
let system: Client;
let security: Client;
let audit: Client;
beforeAll(async () => {
  world = await World.start();
  await loadGuizhou(world);
  system = world.as('SystemAdministrator');
  security = world.as('SecurityAdministrator');
  audit = world.as('AuditAdministrator');
  await audit.account();
});
afterAll(() => world.stop());

const made = async (login: string, name: string): Promise<string> =>
  (await system.post<{ id: string }>('/api/accounts', { login, name })).body.id;
const fails = (login: string, address: string) =>
  world.nobody.post('/api/session', { login, password: 'wrong' }, { headers: { 'x-forwarded-for': address } });

describe('whoever administrates accounts', () => {
  it('finds them by part of the login, in whatever spelling, or of the name', async () => {
    await made('chen.hao', '陈浩');
    await made('chen.jing', '陈静');
    const found = async (words: string) =>
      (await system.sees<Rows<Account>>(`/api/accounts?words=${encodeURIComponent(words)}`)).rows.map(
        ({ login }) => login,
      );
    expect(await found('chen.')).toEqual(['chen.hao', 'chen.jing']);
    expect(await found('ＣＨＥＮ.Ｊ')).toEqual(['chen.jing']);
    expect(await found('浩')).toEqual(['chen.hao']);
    expect(await found('%')).toEqual([]);
  });

  it('sees until when one is locked, and that it no longer is', async () => {
    const id = await made('often.wrong', 'W');
    for (let i = 0; i < 5; i += 1) await fails('often.wrong', `10.1.0.${i}`);
    const until = new Date(Date.parse(world.clock.now()) + 30 * 60_000).toISOString();
    expect(await security.sees(`/api/accounts/${id}`)).toMatchObject({ login: 'often.wrong', lockedUntil: until });
    expect((await security.post(`/api/accounts/${id}/unlock`)).status).toBe(204);
    expect(await security.sees(`/api/accounts/${id}`)).toMatchObject({ lockedUntil: null });
  });

  it('is told of an account that is not there', async () => {
    expect((await system.get('/api/accounts/nobody')).body).toMatchObject({ code: 'AccountUnknown', status: 404 });
  });
});

describe('the security administrator', () => {
  it('sees the addresses that are locked, and lifts one', async () => {
    for (let i = 0; i < 5; i += 1) await fails(`guess-${i}`, '10.2.0.9');
    const until = new Date(Date.parse(world.clock.now()) + 30 * 60_000).toISOString();
    const locked = () => security.sees<Rows<object>>('/api/address-locks');
    expect((await locked()).rows).toEqual([{ address: '10.2.0.9', until }]);
    await security.post('/api/address-locks/lift', { address: '10.2.0.9' });
    expect((await locked()).rows).toEqual([]);
  });

  it('sees who stands in for whom, from both sides', async () => {
    const principal = await made('on.leave', 'L');
    const deputy = await made('stands.in', 'S');
    const body = { deputy, from: '2020-10-01', to: '2020-10-08' };
    const { id } = (await security.post<{ id: string }>(`/api/accounts/${principal}/deputies`, body)).body;
    const line = {
      id,
      deputy: { id: deputy, login: 'stands.in', name: 'S' },
      principal: { id: principal, login: 'on.leave', name: 'L' },
      from: '2020-10-01',
      to: '2020-10-08',
    };
    for (const account of [principal, deputy]) {
      expect(await security.sees(`/api/accounts/${account}/deputies`)).toEqual({ rows: [line] });
    }
  });

  it('picks a community by name, and learns nothing else of it', async () => {
    const id = await registerCommunity(world, 'GY', 1);
    const { items } = await security.sees<{ items: readonly object[] }>('/api/communities/names?street=520115006');
    expect(items).toEqual([{ id, name: '示例1社区', code: expect.any(String) }]);
  });
});

describe('the audit administrator', () => {
  const seen = async (query: string): Promise<readonly Entry[]> =>
    (await audit.sees<Rows<Entry>>(`/api/access-log?${query}`)).rows;

  it('reads the newest first, page by page, with the logins of who did what to whom', async () => {
    const id = await made('newest.first', 'N');
    await security.post(`/api/accounts/${id}/disable`);
    const [last, before] = await seen('order=newest&who=newest.first');
    expect(last).toMatchObject({
      type: 'AccountDisabled',
      accountLogin: 'securityadministrator',
      objectLogin: 'newest.first',
    });
    expect(before).toMatchObject({ type: 'AccountCreated', accountLogin: 'systemadministrator' });
    const behind = await seen(`order=newest&who=newest.first&after=${last!.number}`);
    expect(behind.map(({ number }) => number)).toEqual([before!.number]);
  });

  it('narrows it to a kind of entry, to an address and to a legal day', async () => {
    await fails('stranger', '10.3.0.1');
    const kinds = new Set((await seen('type=SignIn')).map(({ type }) => type));
    expect([...kinds]).toEqual(['SignIn']);
    expect((await seen('who=10.3.0.1')).map(({ type }) => type)).toEqual(['SignIn']);
    expect(await seen('on=2020-09-10')).toEqual([]);
    world.clock.advanceTo('2020-09-11T16:00:00.000Z');
    await fails('stranger', '10.3.0.2');
    const [first] = await seen('on=2020-09-12');
    expect(first).toMatchObject({ type: 'SignIn', object: '10.3.0.2' });
  });
});
