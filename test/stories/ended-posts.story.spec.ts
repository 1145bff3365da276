import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type AccountId } from '@greenledger/domain';
import { ProcessRunner, Rights } from '@greenledger/platform';
import { BEGINNING } from '@greenledger/read-models';
import { person, roster } from '../support/conference.js';
import { loadGuizhou } from '../support/scheme.js';
import { shanghai } from '../support/shanghai.js';
import { type Client, World } from '../support/world.js';

const conference = '/api/conferences/guizhou-2020';
const liaison = 'transport.transport';
const OLD = `founding.liaison.${liaison}`;
const NEW = 'transport.new-liaison';

interface Entry {
  readonly type: string;
  readonly account: string;
  readonly object: string;
  readonly detail: Readonly<Record<string, unknown>>;
}

let world: World;
let people: ReturnType<typeof roster>;
const security = () => world.as('SecurityAdministrator');
const entriesAbout = async (account: string): Promise<readonly Entry[]> => {
  const { rows } = await world.as('AuditAdministrator').sees<{ rows: readonly Entry[] }>('/api/access-log');
  return rows.filter(({ object }) => object === account);
};
const disabled = async (account: string): Promise<boolean> => {
  const { rows } = await world.pool.query<{ disabled: boolean }>(
    'select disabled from directory.account where id = $1',
    [account],
  );
  return rows[0]!.disabled;
};
/** What a token opens, without signing in again. */
const opens = async (token: string, path = '/api/session'): Promise<number> => {
  await world.settle();
  return (await world.nobody.ask('GET', path, { key: null, headers: { authorization: `Bearer ${token}` } })).status;
};
const token = async (client: Client): Promise<string> => {
  await client.get('/api/session');
  return client.token();
};
const grant = (account: string, role: string, scope: object) =>
  security().post<{ id: string }>(`/api/accounts/${account}/grants`, { role, scope });

describe('whoever leaves a post of the conference', () => {
  beforeAll(async () => {
    world = await World.start();
    await loadGuizhou(world);
    people = roster(world);
    await world.advanceTo(shanghai('2021-03-08', '09:00'));
  });
  afterAll(() => world.stop());

  it('loses the account the same day: a replaced liaison with no other role is disabled, the tokens at once (R15)', async () => {
    const held = await token(people.liaison('transport'));
    expect(await opens(held)).toBe(200);
    const { events } = await people.office.does(`${conference}/replace-liaison`, {
      liaison,
      person: NEW,
      reason: '工作变动',
    });
    expect(await opens(held)).toBe(401);
    expect(await disabled(OLD)).toBe(true);
    const said = (await entriesAbout(OLD)).slice(-2);
    expect(said).toMatchObject([
      { type: 'RoleRevoked', account: 'system', detail: { role: 'Liaison', event: events[0]!.id } },
      { type: 'AccountDisabled', account: 'system', detail: { event: events[0]!.id } },
    ]);
  });

  it('is not disabled again by an event that is passed twice, once the security administrator has decided otherwise', async () => {
    expect((await security().post(`/api/accounts/${OLD}/enable`)).status).toBe(204);
    const before = (await entriesAbout(OLD)).length;
    await world.program.app.get(ProcessRunner).skipTo(BEGINNING);
    await world.settle();
    expect(await disabled(OLD)).toBe(false);
    expect(await entriesAbout(OLD)).toHaveLength(before);
  });

  it('keeps what other posts give, and nothing of the one that ended', async () => {
    const ndrc = people.liaison('ndrc');
    const account = await ndrc.account();
    await grant(account, 'ConferenceInvitee', { unit: 'ndrc' });
    const held = await token(ndrc);
    await people.office.does(`${conference}/replace-liaison`, {
      liaison: 'ndrc.resources-environment',
      reason: '工作变动',
    });
    expect(await opens(held)).toBe(200);
    expect(await disabled(account)).toBe(false);
    const { body } = await ndrc.get<{ grants: readonly { role: string }[] }>('/api/session');
    expect(body.grants.map(({ role }) => role)).toEqual(['ConferenceInvitee']);
  });

  it('keeps everything while holding another place of the same unit', async () => {
    const housing = people.liaison('housing');
    const account = await housing.account();
    const another = 'housing.urban-construction';
    await people.office.does(`${conference}/replace-liaison`, { liaison: another, person: account, reason: '兼任' });
    await people.office.does(`${conference}/replace-liaison`, {
      liaison: 'housing.housing-security',
      reason: '只留一处',
    });
    expect(await opens(await token(housing))).toBe(200);
    const { body } = await housing.get<{ grants: readonly { role: string }[] }>('/api/session');
    expect(body.grants.map(({ role }) => role)).toEqual(['Liaison']);
  });

  it('is a member whose seat went to somebody else, or was vacated', async () => {
    const member = people.member('ecology');
    const account = await member.account();
    const held = await token(member);
    await people.office.does(`${conference}/vacate-member-seat`, {
      seat: 'ecology.publicity-cooperation',
      reason: '退休',
    });
    expect(await opens(held)).toBe(401);
    expect(await disabled(account)).toBe(true);
  });

  it('no longer lends rights to a deputy', async () => {
    const leaver = person(world, 'founding.liaison.civil-affairs.grassroots-governance', 'Liaison', {
      unit: 'civil-affairs',
    });
    const deputy = world.as('Liaison', { unit: 'civil-affairs' }, 'deputy');
    const principal = await leaver.account();
    await world.program.app
      .get(Rights)
      .nameDeputy({ principal, deputy: await deputy.account(), from: '2021-03-01', to: '2021-04-01' }, 'story');
    const principals = async (): Promise<readonly { account: AccountId }[]> =>
      (await deputy.sees<{ principals: readonly { account: AccountId }[] }>('/api/session')).principals;
    expect(await principals()).toMatchObject([{ account: principal }]);
    await security().post(`/api/accounts/${principal}/disable`);
    expect(await principals()).toEqual([]);
  });
});
