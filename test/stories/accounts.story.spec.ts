import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Problem } from '@greenledger/contracts';
import { AccessLog, Housekeeping, OneTimeLinks } from '@greenledger/platform';
import { type Client } from '../support/client.js';
import { World } from '../support/world.js';

let world: World;
let system: Client;
let security: Client;
let audit: Client;
beforeAll(async () => {
  world = await World.start();
  system = world.as('SystemAdministrator');
  security = world.as('SecurityAdministrator');
  audit = world.as('AuditAdministrator');
});
afterAll(() => world.stop());

let logins = 0;
const account = async (): Promise<string> =>
  (await system.post<{ id: string }>('/api/accounts', { login: `holder-${(logins += 1)}`, name: 'Somebody' })).body.id;
const grant = (id: string, role: string, scope: object = {}, more: object = {}) =>
  security.post<{ id: string } & Problem>(`/api/accounts/${id}/grants`, { role, scope, ...more });

const document = (number: string) => ({
  number: { printed: number, normalised: number },
  title: '绿色社区创建行动方案',
  issuers: ['housing'],
  dated: '2020-07-22',
});

describe('an empty live system', () => {
  it('gets its three administrators through one-time links, each used once', async () => {
    const empty = await World.start();
    try {
      const links = await empty.program.app.get(OneTimeLinks).issue();
      expect(links.map(({ role }) => role)).toEqual([
        'SystemAdministrator',
        'SecurityAdministrator',
        'AuditAdministrator',
      ]);
      for (const { token, role } of links) {
        const body = { login: role, name: 'Holder', password: 'Grüne-Stadt 2020' };
        const made = await empty.nobody.post<{ role: string }>(`/api/one-time-links/${token}`, body);
        expect(made.body.role).toBe(role);
        const again = await empty.nobody.post(`/api/one-time-links/${token}`, { ...body, login: 'second' });
        expect(again.body).toMatchObject({ code: 'LinkUsed' });
      }
      expect(await empty.program.app.get(OneTimeLinks).issue()).toEqual([]);
    } finally {
      await empty.stop();
    }
  });

  it('prints new links as long as nobody has used the old ones, which then no longer work', async () => {
    const empty = await World.start();
    try {
      const [old] = await empty.program.app.get(OneTimeLinks).issue();
      const [young] = await empty.program.app.get(OneTimeLinks).issue();
      const body = { login: 'first', name: 'Holder', password: 'Grüne-Stadt 2020' };
      expect((await empty.nobody.post(`/api/one-time-links/${old!.token}`, body)).body.code).toBe('LinkUsed');
      empty.clock.advanceBy(72 * 3_600_000);
      expect((await empty.nobody.post(`/api/one-time-links/${young!.token}`, body)).body.code).toBe('LinkUsed');
    } finally {
      await empty.stop();
    }
  });
});

describe('three administrators', () => {
  it('grant a role once per key, however often it is asked for', async () => {
    const id = await account();
    const body = { role: 'Member', scope: { unit: 'transport' } };
    const ask = (key: string) => security.post<{ id: string }>(`/api/accounts/${id}/grants`, body, { key });
    const [first, second] = await Promise.all([ask('pressed-twice'), ask('pressed-twice')]);
    expect([first.status, second.status, second.body.id]).toEqual([200, 200, first.body.id]);
    expect((await ask('another')).body.id).not.toBe(first.body.id);
    const { rows } = await security.sees<{ rows: unknown[] }>(`/api/accounts/${id}/grants`);
    expect(rows).toHaveLength(2);
    const log = await audit.sees<{ rows: { type: string; object: string }[] }>('/api/access-log');
    expect(log.rows.filter(({ type, object }) => type === 'RoleGranted' && object === id)).toHaveLength(2);
  });

  it('share the work: one creates the account, another gives it rights, the third reads what they did', async () => {
    const id = await account();
    expect((await security.refused('/api/accounts', { login: 'x2', name: 'X' })).code).toBe('NotAllowed');
    expect((await system.refused(`/api/accounts/${id}/grants`, { role: 'Member', scope: {} })).code).toBe('NotAllowed');
    expect((await grant(id, 'Member', { unit: 'transport' })).status).toBe(200);
    const { rows } = await audit.sees<{ rows: { type: string; object: string; result: string }[] }>('/api/access-log');
    const about = rows.filter(({ object }) => object === id).map(({ type }) => type);
    expect(about).toEqual(['AccountCreated', 'RoleGranted']);
    expect((await security.get('/api/access-log')).status).toBe(403);
  });

  it('are three persons, and none of them holds a role of the business', async () => {
    const pairs = [
      ['SystemAdministrator', 'SecurityAdministrator'],
      ['AuditAdministrator', 'SystemAdministrator'],
      ['SecurityAdministrator', 'ProvincialOfficer'],
      ['ProvincialOfficer', 'AuditAdministrator'],
    ] as const;
    for (const [first, second] of pairs) {
      const id = await account();
      expect((await grant(id, first)).status).toBe(200);
      expect((await grant(id, second)).body).toMatchObject({
        code: 'RoleConflict',
        details: { role: second, holds: first },
      });
    }
  });

  it('are no longer bound by a role that has ended', async () => {
    const id = await account();
    const { id: held } = (await grant(id, 'AuditAdministrator')).body;
    expect((await security.post(`/api/grants/${held}/revoke`)).status).toBe(204);
    expect((await grant(id, 'ProvincialOfficer')).status).toBe(200);
  });

  it('cannot take back what was never given', async () => {
    const unknown = '00000000-0000-5000-8000-000000000000';
    expect((await security.post(`/api/grants/${unknown}/revoke`)).body).toMatchObject({ code: 'GrantUnknown' });
  });

  it('cannot give what nobody holds, nor a role without its place', async () => {
    const id = await account();
    for (const role of ['System', 'PublicReader']) expect((await grant(id, role)).body.code).toBe('RoleConflict');
    expect((await grant(id, 'CountyReviewer', { area: 'GY' })).body).toMatchObject({
      code: 'ScopeMissing',
      details: { missing: ['county'] },
    });
    expect((await grant('nobody', 'Convenor')).body.code).toBe('AccountUnknown');
  });

  it('cannot open a login twice, in whatever spelling', async () => {
    await system.post('/api/accounts', { login: 'wang.wei', name: 'W' });
    for (const login of ['WANG.WEI', 'ｗａｎｇ.ｗｅｉ']) {
      expect((await system.refused('/api/accounts', { login, name: 'W' })).code).toBe('LoginInUse');
    }
  });
});

describe('a right', () => {
  it('holds from its first day until the day before its last, at once when it is given or taken', async () => {
    const clerk = world.as('ProvincialOfficer', {}, 'second');
    const id = await clerk.account();
    expect((await clerk.post('/api/policy-documents', document('〔2020〕11号'))).status).toBe(201);
    const { rows } = await security.sees<{ rows: { id: string }[] }>(`/api/accounts/${id}/grants`);
    await security.post(`/api/grants/${rows[0]!.id}/revoke`);
    expect((await clerk.refused('/api/policy-documents', document('〔2020〕12号'))).code).toBe('NotAllowed');
    await grant(id, 'ProvincialOfficer', {}, { from: '2020-09-12', to: '2020-09-13' });
    expect((await clerk.refused('/api/policy-documents', document('〔2020〕12号'))).code).toBe('NotAllowed');
    world.clock.advanceTo('2020-09-11T16:00:00.000Z');
    expect((await clerk.post('/api/policy-documents', document('〔2020〕12号'))).status).toBe(201);
    world.clock.advanceTo('2020-09-12T16:00:00.000Z');
    expect((await clerk.refused('/api/policy-documents', document('〔2020〕13号'))).code).toBe('NotAllowed');
  });

  it('is named where several would do', async () => {
    const officer = world.as('PrefectureOfficer', { area: 'GY', unit: 'GY.housing' });
    await grant(await officer.account(), 'PrefectureOfficer', { area: 'ZY', unit: 'ZY.housing' });
    const acknowledge = (headers?: Record<string, string>) =>
      officer.refused('/api/policy-documents/x/acknowledge', { bureau: 'GY.housing' }, { headers });
    expect(await acknowledge()).toMatchObject({
      code: 'ActingRoleAmbiguous',
      details: { roles: ['PrefectureOfficer@GY', 'PrefectureOfficer@ZY'] },
    });
    expect((await acknowledge({ 'acting-role': 'PrefectureOfficer@GY' })).code).toBe('MatterUnknown');
    expect((await acknowledge({ 'acting-role': 'PrefectureOfficer@LPS' })).code).toBe('NotAllowed');
  });

  it('is used by a deputy for the days named, under both names', async () => {
    const principal = await world.as('ProvincialOfficer', {}, 'on leave').account();
    const stranger = world.as('Liaison', { unit: 'transport' });
    const deputy = await stranger.account();
    const named = await security.post<{ id: string }>(`/api/accounts/${principal}/deputies`, {
      deputy,
      from: '2020-09-14',
      to: '2020-09-16',
    });
    expect(named.status).toBe(200);
    const act = (number: string) =>
      stranger.post('/api/policy-documents', document(number), { headers: { 'on-behalf-of': principal } });
    expect((await act('〔2020〕21号')).body.code).toBe('NotAllowed');
    world.clock.advanceTo('2020-09-14T01:00:00.000Z');
    const done = await act('〔2020〕21号');
    expect(done.status).toBe(201);
    const [event] = await world.log.read(done.body.stream as never);
    expect(event!.metadata.actor).toEqual({ account: deputy, role: 'ProvincialOfficer', onBehalfOf: principal });
    expect((await stranger.refused('/api/policy-documents', document('〔2020〕22号'))).code).toBe('NotAllowed');
    await security.post(`/api/deputies/${named.body.id}/end`);
    expect((await act('〔2020〕23号')).body.code).toBe('NotAllowed');
  });

  it('cannot be lent to whoever may not hold it', async () => {
    const principal = await world.as('ProvincialOfficer').account();
    const body = { deputy: await audit.account(), from: '2020-09-01', to: '2021-01-01' };
    expect((await security.refused(`/api/accounts/${principal}/deputies`, body)).code).toBe('RoleConflict');
    const self = { ...body, deputy: principal };
    expect((await security.refused(`/api/accounts/${principal}/deputies`, self)).code).toBe('RoleConflict');
  });
});

describe('the access log', () => {
  it('is a chain that names the entry somebody has tampered with', async () => {
    const log = world.program.app.get(AccessLog);
    expect(await audit.sees('/api/access-log/verify')).toMatchObject({ intact: true });
    const alter = 'update directory.access_log set account = $1 where number = 3';
    await expect(world.pool.query(alter, ['somebody-else'])).rejects.toThrow('only ever added to');
    await expect(world.pool.query('truncate directory.access_log')).rejects.toThrow('only ever added to');
    await world.pool.query('alter table directory.access_log disable trigger keep_rows');
    await world.pool.query(alter, ['somebody-else']);
    expect(await log.verify()).toEqual({ intact: false, number: 3, reason: 'altered' });
    await world.pool.query('delete from directory.access_log where number = 3');
    expect(await log.verify()).toEqual({ intact: false, number: 3, reason: 'missing' });
  });

  it('forgets what is older than it must be kept, says so and still fits together', async () => {
    const other = await World.start();
    try {
      const log = other.program.app.get(AccessLog);
      await log.add({ type: 'SignIn', account: 'a', result: 'done' });
      other.clock.advanceBy(183 * 86_400_000);
      await log.add({ type: 'SignIn', account: 'b', result: 'done' });
      await log.expire(183);
      expect((await log.read({ order: 'oldest' }, 10)).map(({ type, account }) => [type, account])).toEqual([
        ['SignIn', 'a'],
        ['SignIn', 'b'],
      ]);
      other.clock.advanceBy(1);
      await log.expire(183);
      const left = await log.read({ order: 'oldest' }, 10);
      expect(left.map(({ type }) => type)).toEqual(['SignIn', 'AccessLogExpired']);
      expect(left.at(-1)!.detail).toMatchObject({ entries: 1, upTo: 1 });
      expect(await log.verify()).toEqual({ intact: true, entries: 2 });
      await other.pool.query('alter table directory.access_log disable trigger keep_rows');
      await other.pool.query('delete from directory.access_log where number = 2');
      expect(await log.verify()).toEqual({ intact: false, number: 2, reason: 'missing' });
    } finally {
      await other.stop();
    }
  });

  it('is swept with everything else that nobody may use any more', async () => {
    const other = await World.start({ env: { ACCESS_LOG_RETENTION_DAYS: '183' } });
    try {
      await other.as('ProvincialOfficer').sees('/api/session');
      await other.nobody.post('/api/session', { login: 'nobody', password: 'x' });
      await other.program.app.get(OneTimeLinks).issue();
      const left = async () => {
        const tables = ['session', 'sign_in_attempt', 'one_time_link', 'access_log'];
        const counts = tables.map((table) => `(select count(*) from directory.${table})::int as ${table}`);
        return (await other.pool.query<Record<string, number>>(`select ${counts.join(', ')}`)).rows[0];
      };
      await other.program.app.get(Housekeeping).sweep();
      expect(await left()).toMatchObject({ session: 1, sign_in_attempt: 1, one_time_link: 3 });
      other.clock.advanceBy(184 * 86_400_000);
      await other.program.app.get(Housekeeping).sweep();
      expect(await left()).toEqual({ session: 0, sign_in_attempt: 0, one_time_link: 0, access_log: 1 });
      expect(await other.program.app.get(AccessLog).verify()).toEqual({ intact: true, entries: 1 });
    } finally {
      await other.stop();
    }
  });

  it('stands in the way of what it cannot record', async () => {
    const id = await account();
    await world.pool.query('alter table directory.access_log rename to elsewhere');
    try {
      expect((await grant(id, 'Convenor')).status).toBe(500);
    } finally {
      await world.pool.query('alter table directory.elsewhere rename to access_log');
    }
    expect((await security.sees<{ rows: unknown[] }>(`/api/accounts/${id}/grants`)).rows).toEqual([]);
  });
});
