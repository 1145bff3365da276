import { type AccountId, type Role } from '@greenledger/domain';
import { Accounts, Rights, type Scope, StoredSessions } from '@greenledger/platform';
import { Client } from './client.js';
import { type World } from './world.js';

/** Units in the order of the notice (L39); the member and the liaison of the first division of each speak for it. */
export const divisions: Readonly<Record<string, string>> = {
  housing: 'housing.housing-security',
  ndrc: 'ndrc.resources-environment',
  'civil-affairs': 'civil-affairs.grassroots-governance',
  'public-security': 'public-security.public-order-1',
  ecology: 'ecology.publicity-cooperation',
  transport: 'transport.transport',
  'market-regulation': 'market-regulation.standardisation',
};
export const units = Object.keys(divisions);

const clients = new WeakMap<World, Map<string, Client>>();

/** Somebody with a given account: the founding roster names accounts, and so do seats. */
export const person = (
  world: World,
  account: string,
  role: Role,
  scope: Partial<Record<keyof Scope, string>>,
): Client => {
  const known = clients.get(world) ?? new Map<string, Client>();
  clients.set(world, known);
  const name = `${account} ${role}`;
  const enter = async () => {
    const { app } = world.program;
    const id = account as AccountId;
    const { rowCount } = await world.pool.query('select 1 from directory.account where id = $1', [id]);
    if (!rowCount) {
      const entry = { login: account, name: account, id, hash: null, mustChange: false };
      await app.get(Accounts).insert(entry, 'story', world.pool);
      await app.get(Rights).grant({ account: id, role, scope: scope as Scope, from: '2000-01-01' }, 'story');
    }
    const { token } = await app.get(StoredSessions).open(id);
    return { account: id, token };
  };
  const client = known.get(name) ?? new Client(world.url, { settle: () => world.settle(), enter });
  known.set(name, client);
  return client;
};

/** The people of the founding roster. */
export const roster = (world: World) => ({
  convenor: person(world, 'founding.convenor', 'Convenor', { unit: 'housing' }),
  deputy: person(world, 'founding.deputy', 'DeputyConvenor', { unit: 'housing' }),
  office: world.as('ProvincialOfficer', { unit: 'housing' }, 'office'),
  member: (unit: string) => person(world, `founding.member.${divisions[unit]}`, 'Member', { unit }),
  liaison: (unit: string) => person(world, `founding.liaison.${divisions[unit]}`, 'Liaison', { unit }),
  guest: (unit: string) => world.as('ConferenceInvitee', { unit }),
});

interface Meeting {
  readonly number: string;
  readonly date: string;
  readonly attending: readonly string[];
  readonly guests?: readonly string[];
}

/** A meeting of all member units, chaired by the convenor: scheduled, attended and held on the day of the clock. */
export const holdMeeting = async (world: World, { number, date, attending, guests = [] }: Meeting): Promise<string> => {
  const { office } = roster(world);
  const { id } = await office.does('/api/meetings', {
    conference: 'guizhou-2020',
    number,
    date,
    time: '14:30',
    place: '省住房城乡建设厅',
    chair: 'founding.convenor',
    agenda: ['绿色社区创建'],
    scope: { is: 'all' },
  });
  for (const invitee of guests) await office.does(`/api/meetings/${id}/invite-participant`, { invitee });
  const sheet = [
    ...units.map((unit) => ({ unit, capacity: attending.includes(unit) ? 'member' : 'leave' })),
    ...guests.map((unit) => ({ unit, capacity: 'observer' })),
  ];
  await office.does(`/api/meetings/${id}/record-attendance`, { sheet });
  await office.does(`/api/meetings/${id}/hold`);
  return id;
};

export const agreedItem = (no: number, more: object = {}) => ({
  no,
  text: `议定事项${no}`,
  leads: ['housing'],
  participants: [],
  deliverable: '工作方案',
  dueOn: '2020-12-31',
  evidence: '印发文件',
  needsProvincialApproval: false,
  ...more,
});

/** The digest of the version at hand. */
export const digestOf = async (world: World, minutes: string): Promise<string> =>
  (await roster(world).office.sees<{ data: { digest: string } }>(`/api/minutes/${minutes}`)).data.digest;

/** Lets units agree, the convenor approve and the office issue. */
export const issueMinutes = async (
  world: World,
  minutes: string,
  attending: readonly string[] = units,
): Promise<void> => {
  const { office, convenor, member } = roster(world);
  await office.does(`/api/minutes/${minutes}/circulate`);
  const digest = await digestOf(world, minutes);
  for (const unit of attending) await member(unit).does(`/api/minutes/${minutes}/countersign`, { digest });
  await convenor.does(`/api/minutes/${minutes}/approve`, { digest });
  await office.does(`/api/minutes/${minutes}/issue`, { issueNumber: `${minutes.slice(0, 8)}` });
};
