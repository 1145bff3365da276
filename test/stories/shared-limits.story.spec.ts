import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Problem } from '@greenledger/contracts';
import { Accounts, type OpenedSession } from '@greenledger/platform';
import { acquireTestDatabase } from '@greenledger/platform/testing';
import { type Answer } from '../support/client.js';
import { World } from '../support/world.js';

const PASSWORD = 'Grüne-Stadt 2020';
const MINUTES = 60_000;
let one: World;
let other: World;
let addresses = 0;
const somewhere = () => ({ 'x-forwarded-for': `10.9.0.${(addresses += 1)}` });

const signIn = (at: World, body: object, headers = somewhere()): Promise<Answer<OpenedSession & Problem>> =>
  at.nobody.post('/api/session', body, { headers });
const redeem = (at: World, token: string, headers: Record<string, string>): Promise<Answer<Problem>> =>
  at.nobody.post(`/api/one-time-links/${token}`, { login: 'x', name: 'X', password: PASSWORD }, { headers });
const person = async (login: string): Promise<{ login: string; password: string }> => {
  const accounts = one.program.app.get(Accounts);
  const { id, password } = await accounts.create({ login, name: 'Somebody' }, 'test');
  await accounts.changePassword(id, { current: password, wanted: PASSWORD }, '10.8.0.1');
  return { login, password: PASSWORD };
};
/** Turn by turn at both processes. */
const turns = async <T>(count: number, attempt: (at: World) => Promise<T>): Promise<readonly T[]> => {
  const answers: T[] = [];
  for (let i = 0; i < count; i += 1) answers.push(await attempt(i % 2 === 0 ? one : other));
  return answers;
};

describe('two processes on one database', () => {
  beforeAll(async () => {
    const database = await acquireTestDatabase();
    one = await World.start({ database });
    other = await World.start({ database });
  });
  afterAll(async () => {
    await other.stop({ keep: true });
    await one.stop();
  });

  it('give five tries at a login together, and lift the lock together', async () => {
    const { login, password } = await person('shared');
    const tries = await turns(5, (at) => signIn(at, { login, password: 'wrong' }));
    expect(tries.map(({ body }) => body.code)).toEqual(Array(5).fill('SignInFailed'));
    for (const at of [one, other]) expect((await signIn(at, { login, password })).body.code).toBe('LockedOut');
    for (const at of [one, other]) at.clock.advanceBy(30 * MINUTES);
    expect((await signIn(other, { login, password })).status).toBe(200);
  });

  it('give an address five tries at one-time links, and then none at either', async () => {
    const here = somewhere();
    const tries = await turns(5, (at) => redeem(at, 'A'.repeat(43), here));
    expect(tries.map(({ body }) => body.code)).toEqual(Array(5).fill('LinkUsed'));
    for (const at of [one, other]) expect((await redeem(at, 'B'.repeat(43), here)).body.code).toBe('LockedOut');
    expect((await redeem(one, 'C'.repeat(43), somewhere())).body.code).toBe('LinkUsed');
  });

  it('count a wrong present password like a wrong sign-in: a stolen session buys no guesses', async () => {
    const { login, password } = await person('robbed');
    const { token } = (await signIn(one, { login, password })).body;
    const change = (at: World): Promise<Answer<Problem>> =>
      at.nobody.post(
        '/api/session/password',
        { current: 'a guess', wanted: 'Another-2020!' },
        { headers: { authorization: `Bearer ${token}`, ...somewhere() } },
      );
    const tries = await turns(6, change);
    expect(tries.map(({ body }) => body.code)).toEqual([...Array<string>(5).fill('SignInFailed'), 'LockedOut']);
    const audit = one.as('AuditAdministrator');
    const { rows } = await audit.sees<{ rows: { type: string; result: string }[] }>('/api/access-log');
    expect(rows.filter(({ type }) => type === 'PasswordChange').map(({ result }) => result)).toEqual(
      Array(5).fill('refused'),
    );
  });
});
