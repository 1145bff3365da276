import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Problem } from '@greenledger/contracts';
import { type AccountId } from '@greenledger/domain';
import { Accounts, Invalidation, type OpenedSession, StoredSessions } from '@greenledger/platform';
import { type Answer } from '../support/client.js';
import { World } from '../support/world.js';

const minutes = 60_000;
let world: World;
let addresses = 0;
/** Somebody at an address of their own, so that no sentence locks out another. */
const somewhere = () => ({ 'x-forwarded-for': `10.0.${Math.floor(addresses / 250)}.${(addresses += 1) % 250}` });

const PASSWORD = 'Grüne-Stadt 2020';
let logins = 0;

/** An account whose holder has changed the first password already. */
const person = async (): Promise<{ id: AccountId; login: string; password: string }> => {
  const accounts = world.program.app.get(Accounts);
  const { id, login, password } = await accounts.create({ login: `person-${(logins += 1)}`, name: 'Somebody' }, 'test');
  await accounts.changePassword(id, { current: password, wanted: PASSWORD }, '10.8.0.1');
  return { id, login, password: PASSWORD };
};

const signIn = (
  body: object,
  headers: Record<string, string> = somewhere(),
): Promise<Answer<OpenedSession & Problem>> => world.nobody.post('/api/session', body, { headers });

const withToken = (token: string, more: Record<string, string> = {}) => ({
  headers: { authorization: `Bearer ${token}`, ...more },
});

beforeAll(async () => {
  world = await World.start();
});
afterAll(() => world.stop());

describe('signing in', () => {
  it('opens a session that says who one is', async () => {
    const { id, login, password } = await person();
    const { status, body } = await signIn({ login, password });
    expect(status).toBe(200);
    const me = await world.nobody.get<{ account: string }>('/api/session', withToken(body.token));
    expect(me.body).toMatchObject({ account: id, login, grants: [], mustChangePassword: false });
  });

  it('does not tell a wrong password from an unknown login', async () => {
    const { login } = await person();
    const wrong = await signIn({ login, password: 'x' });
    const unknown = await signIn({ login: 'nobody-of-that-name', password: 'x' });
    expect([wrong.status, unknown.status]).toEqual([401, 401]);
    expect({ ...wrong.body, correlationId: '' }).toEqual({ ...unknown.body, correlationId: '' });
    expect(wrong.body.code).toBe('SignInFailed');
  });

  it('is locked for thirty minutes after five failures within ten, also for the right password', async () => {
    const { login, password } = await person();
    for (let i = 0; i < 5; i += 1) expect((await signIn({ login, password: 'wrong' })).body.code).toBe('SignInFailed');
    const locked = await signIn({ login, password });
    expect(locked.body).toMatchObject({ code: 'LockedOut', status: 403 });
    expect(Date.parse(String(locked.body.details['until']))).toBe(Date.parse(world.clock.now()) + 30 * minutes);
    world.clock.advanceBy(30 * minutes - 1);
    expect((await signIn({ login, password })).body.code).toBe('LockedOut');
    world.clock.advanceBy(1);
    expect((await signIn({ login, password })).status).toBe(200);
  });

  it('is not locked by failures that lie further apart', async () => {
    const { login, password } = await person();
    for (let i = 0; i < 6; i += 1) {
      expect((await signIn({ login, password: 'wrong' })).body.code).toBe('SignInFailed');
      world.clock.advanceBy(3 * minutes);
    }
    expect((await signIn({ login, password })).status).toBe(200);
  });

  it('is locked for an address too, whatever the logins', async () => {
    const { login, password } = await person();
    const here = somewhere();
    for (let i = 0; i < 5; i += 1) await signIn({ login: `guess-${i}`, password: 'wrong' }, here);
    expect((await signIn({ login, password }, here)).body.code).toBe('LockedOut');
    expect((await signIn({ login, password })).status).toBe(200);

    const lifted = { address: here['x-forwarded-for'] };
    expect((await world.as('SecurityAdministrator').post('/api/address-locks/lift', lifted)).status).toBe(204);
    expect((await signIn({ login, password }, here)).status).toBe(200);
  });

  it('gives no sixth try to whoever sends many at once', async () => {
    const { login } = await person();
    const tries = await Promise.all(
      Array.from({ length: 20 }, (_, i) => signIn({ login, password: `guess ${i}` }, somewhere())),
    );
    const codes = tries.map(({ body }) => body.code);
    expect(codes.filter((code) => code === 'SignInFailed').length).toBeLessThanOrEqual(5);
    expect(codes.every((code) => code === 'SignInFailed' || code === 'LockedOut')).toBe(true);
  });

  it('demands another password from whoever was given one', async () => {
    const accounts = world.program.app.get(Accounts);
    const { login, password } = await accounts.create({ login: 'newcomer', name: 'Newcomer' }, 'test');
    const { token } = (await signIn({ login, password })).body;
    const refused = await world.nobody.get<Problem>('/api/accounts', withToken(token));
    expect(refused.body.code).toBe('PasswordChangeRequired');
    const change = (wanted: string) =>
      world.nobody.post('/api/session/password', { current: password, wanted }, withToken(token));
    for (const weak of ['short1A', 'onlylowercaseletters', 'Newcomer-2020!', password]) {
      expect((await change(weak)).body).toMatchObject({ code: 'PasswordTooWeak', status: 422 });
    }
    expect((await change(PASSWORD)).status).toBe(204);
    expect((await world.nobody.get<Problem>('/api/accounts', withToken(token))).body.code).toBe('NotAllowed');
  });

  it('does not take back any of the last five passwords, and asks for another after ninety days', async () => {
    const { login, password } = await person();
    const { token } = (await signIn({ login, password })).body;
    const change = (current: string, wanted: string) =>
      world.nobody.post('/api/session/password', { current, wanted }, withToken(token));
    expect((await change(password, 'Another-2020!')).status).toBe(204);
    expect((await change('Another-2020!', password)).body).toMatchObject({ code: 'PasswordTooWeak' });
    world.clock.advanceBy(91 * 24 * 60 * minutes);
    const later = (await signIn({ login, password: 'Another-2020!' })).body;
    const me = await world.nobody.get<{ mustChangePassword: boolean }>('/api/session', withToken(later.token));
    expect(me.body.mustChangePassword).toBe(true);
  });

  /** Turns the second factor on; answers what an authenticator app would show. */
  const secondFactor = async (token: string): Promise<() => string> => {
    const { totpAt } = await import('../../libs/platform/src/directory/totp.js');
    const started = await world.nobody.post<{ address: string }>('/api/session/second-factor', {}, withToken(token));
    const secret = decodeBase32(/secret=([A-Z2-7]+)/.exec(started.body.address)![1]!);
    const code = () => totpAt(secret, Date.parse(world.clock.now()) / 1000);
    const confirm = await world.nobody.post('/api/session/second-factor/confirm', { code: code() }, withToken(token));
    expect(confirm.status).toBe(204);
    return code;
  };

  it('asks for the second factor where there is one, and takes each code once', async () => {
    const { login, password } = await person();
    const code = await secondFactor((await signIn({ login, password })).body.token);
    expect((await signIn({ login, password })).body.code).toBe('SecondFactorRequired');
    expect((await signIn({ login, password, code: code() })).body.code).toBe('SignInFailed');
    world.clock.advanceBy(60_000);
    expect((await signIn({ login, password, code: code() })).status).toBe(200);
  });

  it('is locked after five wrong codes, however often the right password was given between them', async () => {
    const { login, password } = await person();
    const code = await secondFactor((await signIn({ login, password })).body.token);
    world.clock.advanceBy(60_000);
    const wrong = () => String((Number(code()) + 1) % 1_000_000).padStart(6, '0');
    for (let i = 0; i < 5; i += 1) {
      expect((await signIn({ login, password, code: wrong() })).body.code).toBe('SignInFailed');
      if (i < 4) expect((await signIn({ login, password })).body.code).toBe('SecondFactorRequired');
    }
    expect((await signIn({ login, password, code: code() })).body.code).toBe('LockedOut');
  });
});

describe('a session', () => {
  const alive = async (token: string): Promise<string | undefined> =>
    (await world.nobody.get<Partial<Problem>>('/api/session', withToken(token))).body.code;

  it('ends after thirty idle minutes, and not before', async () => {
    const { login, password } = await person();
    const { token } = (await signIn({ login, password })).body;
    for (let i = 0; i < 3; i += 1) {
      world.clock.advanceBy(29 * minutes);
      expect(await alive(token)).toBeUndefined();
    }
    world.clock.advanceBy(31 * minutes);
    expect(await alive(token)).toBe('SessionExpired');
    expect(await alive(token)).toBe('NotSignedIn');
  });

  it('ends with the next one of the same account', async () => {
    const { login, password } = await person();
    const first = (await signIn({ login, password })).body.token;
    expect(await alive(first)).toBeUndefined();
    await signIn({ login, password });
    expect(await alive(first)).toBe('NotSignedIn');
  });

  it('ends at once when the account is disabled', async () => {
    const { id, login, password } = await person();
    const { token } = (await signIn({ login, password })).body;
    expect(await alive(token)).toBeUndefined();
    await world.as('SecurityAdministrator').post(`/api/accounts/${id}/disable`);
    expect(await alive(token)).toBe('NotSignedIn');
    expect((await signIn({ login, password })).body.code).toBe('SignInFailed');
  });

  it('ends with signing out', async () => {
    const { login, password } = await person();
    const { token } = (await signIn({ login, password })).body;
    const out = await world.nobody.ask('DELETE', '/api/session', withToken(token));
    expect(out.status).toBe(204);
    expect(await alive(token)).toBe('NotSignedIn');
  });

  it('of a browser comes in a cookie that no script reads, and proves every change', async () => {
    const { login, password } = await person();
    const { headers, body } = await signIn({ login, password, cookie: true });
    expect(body.token).toBeUndefined();
    const cookie = headers.get('set-cookie')!;
    expect(cookie).toMatch(/^session=[\w-]{43}; Path=\/api; HttpOnly; SameSite=Strict$/);
    const own = { cookie: cookie.split(';')[0]! };
    expect((await world.nobody.get('/api/session', { headers: own })).status).toBe(200);
    const out = (headers: Record<string, string>) => world.nobody.ask<Problem>('DELETE', '/api/session', { headers });
    expect((await out(own)).body.code).toBe('CsrfTokenMissing');
    expect((await out({ ...own, 'x-csrf-token': 'guessed' })).body.code).toBe('CsrfTokenMissing');
    expect((await out({ ...own, 'x-csrf-token': body.csrf })).status).toBe(204);
  });

  it('is refused whole when its token is not one', async () => {
    for (const authorization of ['Bearer x', 'Bearer', 'Basic YTpi', `Bearer ${'a'.repeat(43)}`]) {
      expect((await world.nobody.get<Problem>('/api/session', { headers: { authorization } })).body.code).toBe(
        'NotSignedIn',
      );
    }
  });
});

describe('another process', () => {
  const eventually = async (check: () => Promise<boolean> | boolean): Promise<void> => {
    const deadline = Date.now() + 10_000;
    while (!(await check())) {
      if (Date.now() > deadline) throw new Error('it never came to that');
      await new Promise((resolve) => setImmediate(resolve));
    }
  };
  let second: World;
  beforeAll(async () => {
    second = await World.start({ at: world.clock.now(), database: world.database });
  });
  afterAll(() => second.stop({ keep: true }));

  const code = async (token: string): Promise<string | undefined> =>
    (await second.nobody.get<Partial<Problem>>('/api/session', withToken(token))).body.code;
  const opened = async () => {
    const { id } = await person();
    const { token } = await second.program.app.get(StoredSessions).open(id);
    expect(await code(token)).toBeUndefined();
    return { id, token };
  };

  it('hears that an account was disabled', async () => {
    const { id, token } = await opened();
    await world.as('SecurityAdministrator').post(`/api/accounts/${id}/disable`);
    await eventually(async () => (await code(token)) === 'NotSignedIn');
  });

  it('remembers nothing while it cannot hear, and nothing from before', async () => {
    const { id, token } = await opened();
    const other = await opened();
    const invalidation = second.program.app.get(Invalidation);
    const deaf = `select pg_terminate_backend(pid) from pg_stat_activity
                  where application_name = 'greenledger directory' and datname = current_database()`;
    await second.pool.query(deaf);
    await eventually(() => !invalidation.listening);
    await second.pool.query('update directory.account set disabled = true where id = any($1)', [[id, other.id]]);
    expect(await code(token)).toBe('NotSignedIn');
    await eventually(() => invalidation.listening);
    expect(await code(other.token)).toBe('NotSignedIn');
  });
});

describe('a restart', () => {
  it('neither clears a lock nor ends a session', async () => {
    const { login, password } = await person();
    const { id, login: other } = await person();
    const { token } = await world.program.app.get(StoredSessions).open(id);
    const here = somewhere();
    for (let i = 0; i < 5; i += 1) await signIn({ login, password: 'wrong' });
    const at = world.clock.now();
    await world.stop({ keep: true });
    world = await World.start({ at, database: world.database });
    expect((await signIn({ login, password }, here)).body.code).toBe('LockedOut');
    const me = await world.nobody.get<{ login: string }>('/api/session', withToken(token));
    expect(me.body.login).toBe(other);
  });
});

const decodeBase32 = (text: string): Buffer => {
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
  const bits = [...text].map((letter) => alphabet.indexOf(letter).toString(2).padStart(5, '0')).join('');
  return Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)));
};
