import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Page } from '@greenledger/contracts';
import { type AgreedItemLine, type CountersignLine, type InboxTask, type Listed } from '@greenledger/read-models';
import { agreedItem, digestOf, holdMeeting, roster, units } from '../support/conference.js';
import { loadGuizhou } from '../support/scheme.js';
import { shanghai } from '../support/shanghai.js';
import { type Client, World } from '../support/world.js';

const six = units.filter((unit) => unit !== 'market-regulation');
const guests = ['finance', 'GY.housing'];
const platform = {
  leads: ['civil-affairs'],
  participants: ['housing', 'public-security'],
  text: '社区信息平台试点，共享门禁数据',
};
const text = { body: '第一次会议纪要', items: [agreedItem(1), agreedItem(2), agreedItem(3, platform)], decisions: [] };

let world: World;
let people: ReturnType<typeof roster>;
let minutes: string;
let first: string;
const path = (act: string) => `/api/minutes/${minutes}/${act}`;
const code = async (answer: Promise<{ code: string }>): Promise<string> => (await answer).code;
const countersigned = async (query = ''): Promise<CountersignLine> =>
  (await people.office.sees<Page<CountersignLine>>(`/api/figures/F10${query}`)).items[0]!;
const inbox = async (who: { sees: World['nobody']['sees'] }, step: string): Promise<readonly InboxTask[]> =>
  (await who.sees<Page<InboxTask>>('/api/inbox')).items.filter((task) => task.step === step);

describe('scenario 2: one department refuses to countersign', () => {
  beforeAll(async () => {
    world = await World.start();
    await loadGuizhou(world);
    people = roster(world);
    await world.advanceTo(shanghai('2020-11-18', '16:00'));
    minutes = await holdMeeting(world, { number: '2020-1', date: '2020-11-18', attending: six, guests });
  });
  afterAll(() => world.stop());

  it('tells the office to draft within five working days', async () => {
    expect(await inbox(people.office, 'draftMinutes')).toMatchObject([{ due: '2020-11-25' }]);
    await world.advanceTo(shanghai('2020-11-20', '10:00'));
    const draft = { meeting: minutes, conference: 'guizhou-2020', number: '2020-1', ...text };
    expect((await people.office.does('/api/minutes', draft)).events).toMatchObject([
      {
        type: 'MinutesDrafted',
        data: { version: 1, attending: six, onLeave: ['market-regulation'], observers: guests },
      },
    ]);
    expect(await inbox(people.office, 'draftMinutes')).toEqual([]);
  });

  it('asks the six units that attended, not the one on leave, nor the guests', async () => {
    await people.office.does(path('circulate'));
    expect((await countersigned()).versions).toMatchObject([
      { version: 1, agreed: 0, silent: 6, units: { silent: six } },
    ]);
    for (const unit of six) {
      expect(await inbox(people.member(unit), 'countersignMinutes')).toMatchObject([{ due: '2020-11-27' }]);
    }
    expect(await inbox(people.member('market-regulation'), 'countersignMinutes')).toEqual([]);
    expect(await inbox(people.guest('finance'), 'countersignMinutes')).toEqual([]);
    expect((await people.guest('finance').get(`/api/minutes/${minutes}`)).status).toBe(200);
    expect((await people.guest('water').get(`/api/minutes/${minutes}`)).status).toBe(404);
  });

  it('is not issued before every unit has answered', async () => {
    first = await digestOf(world, minutes);
    for (const unit of six.filter((one) => one !== 'public-security')) {
      await people.member(unit).does(path('countersign'), { digest: first });
    }
    expect(await code(people.office.refused(path('issue'), { issueNumber: '1' }))).toBe('CountersignIncomplete');
    expect(await code(people.convenor.refused(path('approve'), { digest: first }))).toBe('CountersignIncomplete');
  });

  it('is blocked by the objection of public security', async () => {
    await world.advanceTo(shanghai('2020-11-24', '10:00'));
    const objection = { digest: first, reason: '数据共享范围应限定' };
    expect((await people.member('public-security').does(path('object'), objection)).events).toMatchObject([
      { type: 'MinutesObjected', data: { unit: 'public-security', version: 1 } },
    ]);
    expect(await people.office.refused(path('issue'), { issueNumber: '1' })).toMatchObject({
      code: 'CountersignObjected',
      details: { units: ['public-security'] },
    });
    expect(await inbox(people.office, 'answerObjection')).toHaveLength(1);
  });

  it('resets all six decisions by a second version', async () => {
    await world.advanceTo(shanghai('2020-11-25', '10:00'));
    const items = [agreedItem(1), agreedItem(2), agreedItem(3, { ...platform, text: '仅共享统计数据，不含个人记录' })];
    const revision = { ...text, items, reason: '公安厅提出异议' };
    expect((await people.office.does(path('revise'), revision)).events).toMatchObject([
      { type: 'MinutesRevised', data: { version: 2 } },
    ]);
    const ndrc = people.member('ndrc');
    expect(await code(ndrc.refused(path('countersign'), { digest: first }))).toBe('DigestMismatch');
    await people.office.does(path('circulate'));
    expect((await countersigned()).versions[1]).toMatchObject({ version: 2, agreed: 0, objected: 0, silent: 6 });
    expect(await code(ndrc.refused(path('countersign'), { digest: first }))).toBe('DigestMismatch');
    const digest = await digestOf(world, minutes);
    expect(await code(people.guest('finance').refused(path('countersign'), { digest }))).toBe('NotAttendingUnit');
    expect(await code(people.member('market-regulation').refused(path('countersign'), { digest }))).toBe(
      'NotAttendingUnit',
    );
  });

  it('waits for the sixth answer, and then for the convenor', async () => {
    await world.advanceTo(shanghai('2020-11-27', '10:00'));
    const digest = await digestOf(world, minutes);
    const [last, ...others] = six;
    for (const unit of others) await people.member(unit).does(path('countersign'), { digest });
    expect(await people.office.refused(path('issue'), { issueNumber: '1' })).toMatchObject({
      code: 'CountersignIncomplete',
      details: { units: [last] },
    });
    await people.member(last!).does(path('countersign'), { digest });
    expect(await code(people.member(last!).refused(path('countersign'), { digest }))).toBe('AlreadyDecided');
    expect(await code(people.office.refused(path('issue'), { issueNumber: '1' }))).toBe('ChairApprovalMissing');
    expect(await code(people.deputy.refused(path('approve'), { digest }))).toBe('OnlyConvenor');
    expect(await inbox(people.convenor, 'approveMinutes')).toHaveLength(1);
    await people.convenor.does(path('approve'), { digest });
  });

  it('goes out on 30 November to all seven units and both guests, and assigns three items', async () => {
    await world.advanceTo(shanghai('2020-11-30', '10:00'));
    const { events } = await people.office.does(path('issue'), { issueNumber: '黔绿社联〔2020〕1号' });
    expect(events).toMatchObject([
      {
        type: 'MinutesIssued',
        effectiveOn: '2020-11-30',
        data: { version: 2, recipients: expect.arrayContaining([...units, ...guests]) as unknown },
      },
    ]);
    type Copies = { readonly issued: readonly { readonly matter: { readonly id: string } }[] };
    const copies = async (who: Client) =>
      (await who.sees<Copies>('/api/inbox?list=copied')).issued.map(({ matter }) => matter.id);
    const bureau = (area: string) => world.as('PrefectureOfficer', { area, unit: `${area}.housing` });
    for (const told of [people.member('market-regulation'), bureau('GY')])
      expect(await copies(told)).toEqual([minutes]);
    expect(await copies(bureau('ZY'))).toEqual([]);
    const { items } = await people.office.sees<Page<Listed<AgreedItemLine>>>('/api/agreed-items');
    expect(items.map(({ unit, status, data }) => [data.no, unit, status])).toEqual([
      [1, 'housing', 'assigned'],
      [2, 'housing', 'assigned'],
      [3, 'civil-affairs', 'assigned'],
    ]);
    expect(items[2]!.data.text).toBe('仅共享统计数据，不含个人记录');
  });

  it('figure F10: v1 objected 1, v2 agreed 6 of 6', async () => {
    const { versions, status } = await countersigned();
    expect(status).toBe('issued');
    expect(versions).toMatchObject([
      { version: 1, agreed: 5, objected: 1, of: 6, circulatedOn: '2020-11-20' },
      {
        version: 2,
        agreed: 6,
        objected: 0,
        of: 6,
        circulatedOn: '2020-11-25',
        issuedOn: '2020-11-30',
        daysSinceCirculation: 5,
      },
    ]);
    const before = await countersigned('?asOf=2020-11-24');
    expect([before.status, before.versions.length]).toEqual(['objected', 1]);
  });
});
