import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type CommunityId } from '@greenledger/domain';
import { type InboxTask, type Matter } from '@greenledger/read-models';
import { registerCommunity } from '../support/communities.js';
import { loadGuizhou } from '../support/scheme.js';
import { shanghai } from '../support/shanghai.js';
import { type Client, World } from '../support/world.js';

interface Act {
  readonly data: { readonly what: string };
  readonly matter: Matter;
}
interface List<T> {
  readonly at: { readonly ordinal: number };
  readonly items: readonly T[];
  readonly next?: string;
}
interface Found {
  readonly communities: readonly { readonly subject: string; readonly case?: Matter }[];
  readonly meetings: readonly { readonly subject: string; readonly number?: string; readonly topic?: string }[];
  readonly documents: readonly { readonly title: string }[];
}

let world: World;
let community: CommunityId;
const bureau = (area = 'GY'): Client => world.as('PrefectureOfficer', { area, unit: `${area}.housing` });
const office = (): Client => world.as('ProvincialOfficer', {});
const acts = async (who: Client, query: string): Promise<readonly string[]> =>
  (await who.sees<List<Act>>(`/api/inbox?${query}`)).items.map(({ data }) => data.what);

beforeAll(async () => {
  world = await World.start();
  await loadGuizhou(world);
  community = await registerCommunity(world, 'GY', 1);
  await bureau().does(`/api/creations/${community}/enrol`);
  await world.advanceTo(shanghai('2020-09-20', '10:00'));
  await bureau().does(`/api/communities/${community}/rename`, { name: '云溪社区' });
  await office().does('/api/policy-documents', {
    ...{ number: { printed: '黔建成〔2020〕9号', normalised: '黔建城〔2020〕9号' }, title: '评分表填写说明' },
    ...{ issuers: ['housing'], dated: '2020-07-22' },
  });
});
afterAll(() => world.stop());

describe('the standing lists of an inbox', () => {
  it('show what one did, the latest first, and the matter as it stands now', async () => {
    const { items } = await bureau().sees<List<Act>>('/api/inbox?list=done');
    const [latest, first] = items;
    expect(latest).toMatchObject({
      data: { what: 'CommunityRenamed' },
      matter: { kind: 'community', name: '云溪社区' },
    });
    expect(first).toMatchObject({
      data: { what: 'CommunityEnrolled', role: 'PrefectureOfficer' },
      matter: { kind: 'creation', name: '云溪社区', status: 'enrolled' },
    });
    expect(first?.matter.holders).toContain(`CommunityClerk@${community}`);
  });

  it('tell what one has started from what one has only done', async () => {
    expect(await acts(bureau(), 'list=started')).toEqual(['CommunityEnrolled']);
  });

  it('show nobody what others did', async () => {
    expect(await acts(bureau('ZY'), 'list=done')).toEqual([]);
    expect(await acts(office(), 'list=done')).toEqual(['PolicyDocumentRegistered']);
  });

  it('show what was done by a legal date, and what was known of it', async () => {
    expect(await acts(bureau(), 'list=done&asOf=2020-09-19')).toEqual(['CommunityEnrolled']);
    const { at } = await bureau().sees<List<Act>>('/api/inbox?list=done');
    expect(await acts(bureau(), `list=done&knownAt=${at.ordinal}`)).toHaveLength(2);
    expect(await acts(bureau(), 'list=done&knownAt=1')).toEqual([]);
  });

  it('come page by page', async () => {
    const first = await bureau().sees<List<Act>>('/api/inbox?list=done&limit=1');
    expect(first.items).toHaveLength(1);
    expect(await acts(bureau(), `list=done&limit=1&cursor=${first.next}`)).toEqual(['CommunityEnrolled']);
  });
});

describe('how somebody arranges the inbox', () => {
  it('is kept for them and for nobody else', async () => {
    const views = [{ name: '我的', address: 'due=overdue' }];
    expect((await bureau().ask('PUT', '/api/inbox/views', { body: { views } })).status).toBe(204);
    expect(await bureau().sees('/api/inbox/views')).toEqual({ views });
    expect(await bureau('ZY').sees('/api/inbox/views')).toEqual({ views: [] });
  });

  it('is bounded', async () => {
    const views = Array.from({ length: 21 }, () => ({ name: '我的', address: '' }));
    expect((await bureau().ask('PUT', '/api/inbox/views', { body: { views } })).status).toBe(400);
  });

  it('holds the day to come back to a task, until it is taken away', async () => {
    const clerk = world.as('CommunityClerk', { area: 'GY', street: '520115006', community });
    const task = async () => (await clerk.sees<List<InboxTask & { followUp?: string }>>('/api/inbox')).items[0]!;
    const { account, subject, key } = await task();
    const name = [account, subject, key.split('|')[0]].join('~');
    await clerk.ask('PUT', '/api/inbox/follow-ups', { body: { task: name, on: '2020-09-25' } });
    expect((await task()).followUp).toBe('2020-09-25');
    await clerk.ask('PUT', '/api/inbox/follow-ups', { body: { task: name } });
    expect((await task()).followUp).toBeUndefined();
  });
});

describe('a search', () => {
  const found = (words: string): Promise<Found> =>
    office().sees<Found>(`/api/search?words=${encodeURIComponent(words)}`);

  it('finds a community by a part of its name or its code, with its case', async () => {
    for (const words of ['云溪', '520115']) {
      expect((await found(words)).communities).toMatchObject([{ subject: community, case: { status: 'enrolled' } }]);
    }
    expect((await found('示例1社区')).communities).toEqual([]);
  });

  it('finds a document by its title, and by its number as printed and as it should read', async () => {
    for (const words of ['评分表', '黔建成〔2020〕9', '黔建城〔2020〕9']) {
      expect((await found(words)).documents).toMatchObject([{ title: '评分表填写说明' }]);
    }
  });

  it('finds a meeting by its number or its topic, for the conference and for the guests of that meeting only', async () => {
    const { id } = await office().does('/api/meetings', {
      ...{ conference: 'guizhou-2020', number: '2020-1', date: '2020-09-25', time: '14:30', place: '会议室' },
      ...{ chair: 'founding.convenor', agenda: ['部署创建工作'], scope: { is: 'all' } },
    });
    await office().does(`/api/meetings/${id}/invite-participant`, { invitee: 'finance' });
    const seenBy = async (who: Client, words: string) =>
      (await who.sees<Found>(`/api/search?words=${encodeURIComponent(words)}`)).meetings.map(({ subject }) => subject);
    for (const words of ['2020-1', '部署']) expect(await seenBy(office(), words)).toEqual([id]);
    expect(await seenBy(world.as('ConferenceInvitee', { unit: 'finance' }), '2020-1')).toEqual([id]);
    expect(await seenBy(world.as('ConferenceInvitee', { unit: 'forestry' }), '2020-1')).toEqual([]);
    expect(await seenBy(bureau(), '2020-1')).toEqual([]);
    const [act] = (await office().sees<List<Act>>('/api/inbox?list=done')).items;
    expect(act?.matter).toMatchObject({ kind: 'meeting', id, number: '2020-1', status: 'scheduled' });
  });

  it('takes what is typed as it stands', async () => {
    expect(await found('%')).toMatchObject({ communities: [], meetings: [], documents: [] });
    expect((await office().get('/api/search?words=')).status).toBe(400);
  });
});
