import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Page } from '@greenledger/contracts';
import { type InboxTask, type Listed, type NoticeLine } from '@greenledger/read-models';
import { holdMeeting, roster, units } from '../support/conference.js';
import { loadGuizhou } from '../support/scheme.js';
import { shanghai } from '../support/shanghai.js';
import { World } from '../support/world.js';

let world: World;
let people: ReturnType<typeof roster>;

const waiting = async () =>
  (await people.office.sees<Page<InboxTask>>('/api/inbox')).items.filter(({ step }) => step === 'scheduleNextMeeting');
/** Names of the rungs by which the office was told that the conference should meet again. */
const told = async () => {
  const { items } = await people.office.sees<Page<Listed<NoticeLine>>>('/api/notices');
  return items
    .filter(({ data }) => data.matter.kind === 'jointConference')
    .flatMap(({ data }) => data.messages.flatMap(({ rungs }) => rungs.map(({ name }) => name)));
};
const plan = (number: string, date: string) => ({
  conference: 'guizhou-2020',
  number,
  date,
  time: '14:30',
  place: 'room 1',
  chair: 'founding.convenor',
  agenda: [],
  scope: { is: 'all' },
});

describe('the conference meets at least once in half a year (R16)', () => {
  beforeAll(async () => {
    world = await World.start();
    await loadGuizhou(world);
    people = roster(world);
    await world.advanceTo(shanghai('2020-11-18', '17:00'));
    await holdMeeting(world, { number: '2020-1', date: '2020-11-18', attending: units });
    await world.settle();
  });
  afterAll(() => world.stop());

  it('so that its office sees by when it calls the next meeting', async () => {
    expect(await waiting()).toMatchObject([{ due: '2021-05-18', data: { conference: 'guizhou-2020' } }]);
    expect(await told()).toEqual([]);
  });

  it('and is reminded of it on the day', async () => {
    await world.advanceTo(shanghai('2021-05-18', '09:00'));
    expect(await told()).toContain('dueDay');
  });

  it('until a meeting is planned, and again when that one is cancelled', async () => {
    const { id } = await people.office.does('/api/meetings', plan('2021-1', '2021-06-01'));
    await world.settle();
    expect(await waiting()).toEqual([]);
    const before = await told();
    await world.advanceTo(shanghai('2021-05-20', '10:00'));
    expect(await told()).toEqual(before);
    await people.office.does(`/api/meetings/${id}/cancel`, { reason: 'flood' });
    await world.settle();
    expect(await waiting()).toMatchObject([{ due: '2021-05-18' }]);
  });
});
