import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Page } from '@greenledger/contracts';
import {
  accounts,
  Projector,
  verify,
  type InboxTask,
  type Listed,
  type MinutesLine,
  type ObligationLine,
  type PlaceLine,
  type RosterFigure,
} from '@greenledger/read-models';
import { photos } from '../support/chain.js';
import { agreedItem, digestOf, holdMeeting, issueMinutes, person, roster, units } from '../support/conference.js';
import { loadGuizhou } from '../support/scheme.js';
import { shanghai } from '../support/shanghai.js';
import { World } from '../support/world.js';

const conference = '/api/conferences/guizhou-2020';
const seat = 'transport.transport';
const A = `founding.member.${seat}`;
const B = 'transport.successor';
const draft = (meeting: string, number: string) => ({
  meeting,
  conference: 'guizhou-2020',
  number,
  body: `${number}号纪要`,
  items: [agreedItem(1, { dueOn: '2021-06-30' })],
  decisions: [],
});

let world: World;
let people: ReturnType<typeof roster>;
let first: string;
let second: string;
const b = () => person(world, B, 'Member', { unit: 'transport' });
const seatOn = async (asOf: string): Promise<Listed<PlaceLine>> => {
  const { items } = await people.office.sees<Page<Listed<PlaceLine>>>(`${conference}?asOf=${asOf}`);
  return items.find(({ key }) => key === `seat ${seat}`)!;
};
const figure = (asOf: string) => people.office.sees<RosterFigure>(`/api/figures/F23?asOf=${asOf}`);
const propose = (who: string, on = seat) => ({ seat: on, person: who, post: '处长', rank: 'head', reason: '工作变动' });

describe('scenario 3: a member is replaced in the middle of a quarter', () => {
  beforeAll(async () => {
    world = await World.start();
    await loadGuizhou(world);
    people = roster(world);
    await world.advanceTo(shanghai('2021-03-03', '17:00'));
    first = await holdMeeting(world, { number: '2021-1', date: '2021-03-03', attending: units });
    second = await holdMeeting(world, { number: '2021-2', date: '2021-03-03', attending: units });
    await people.office.does('/api/minutes', draft(first, '2021-1'));
    await world.advanceTo(shanghai('2021-03-05', '10:00'));
    await issueMinutes(world, first);
  });
  afterAll(() => world.stop());

  it('has A in the transport seat, who countersigned minutes No. 1', async () => {
    expect(await seatOn('2021-03-09')).toMatchObject({ status: 'occupied', data: { person: A } });
    expect(await figure('2021-03-05')).toMatchObject({ seats: 14, occupied: 14, pending: 0, vacant: 0 });
  });

  it('is pending when the department proposes B; the account of A is disabled the same day, its tokens at once', async () => {
    await world.advanceTo(shanghai('2021-03-10', '10:00'));
    expect(
      await people
        .liaison('transport')
        .refused(`${conference}/propose-member-change`, propose('founding.member.ndrc.resources-environment')),
    ).toMatchObject({ code: 'SeatOccupied' });
    expect(await people.liaison('ndrc').refused(`${conference}/propose-member-change`, propose(B))).toMatchObject({
      code: 'NotAllowed',
    });
    await people.liaison('transport').does(`${conference}/propose-member-change`, propose(B));
    expect(await seatOn('2021-03-10')).toMatchObject({ status: 'changePending', data: { person: A, incoming: B } });

    expect((await people.member('transport').get('/api/inbox')).status).toBe(200);
    const token = await people.member('transport').token();
    const withToken = () => world.nobody.get('/api/inbox', { headers: { authorization: `Bearer ${token}` } });
    expect((await withToken()).status).toBe(200);
    const disabled = await world.as('SecurityAdministrator').post(`/api/accounts/${A}/disable`);
    expect(disabled.status).toBe(204);
    expect((await withToken()).status).toBe(401);
  });

  it('shows the office what waits, to be reminded after ten working days', async () => {
    const { items } = await people.office.sees<Page<InboxTask>>('/api/inbox');
    expect(items.filter(({ step }) => step === 'confirmMemberChange')).toMatchObject([
      { due: '2021-03-24', data: { seat, unit: 'transport' } },
    ]);
  });

  it('lets B not countersign before the conference has confirmed; the liaison with a letter may', async () => {
    await world.advanceTo(shanghai('2021-03-12', '10:00'));
    await people.office.does('/api/minutes', draft(second, '2021-2'));
    await people.office.does(`/api/minutes/${second}/circulate`);
    const digest = await digestOf(world, second);
    const path = `/api/minutes/${second}/countersign`;
    expect(await b().refused(path, { digest })).toMatchObject({ code: 'NotConferenceDecision' });
    expect(
      await b().refused(`/api/minutes/${first}/countersign`, { digest: await digestOf(world, first) }),
    ).toMatchObject({ code: 'WrongState' });
    expect(await people.liaison('transport').refused(path, { digest })).toMatchObject({ code: 'NotAllowed' });
    const unknown = { digest, letter: 'ab'.repeat(32) };
    expect(await people.liaison('transport').refused(path, unknown)).toMatchObject({
      code: 'NotFound',
      details: { file: unknown.letter },
    });
    const letter = await people.liaison('transport').upload(photos[0]!);
    const { events } = await people.liaison('transport').does(path, { digest, letter });
    expect(events).toMatchObject([{ type: 'MinutesCountersigned', data: { unit: 'transport', letter } }]);
  });

  it('is not confirmed by the department itself, nor without the answers of all seven units', async () => {
    const confirm = `${conference}/confirm-member-change`;
    expect(await people.liaison('transport').refused(confirm, { seat })).toMatchObject({
      code: 'ProposerCannotConfirm',
    });
    expect(await people.office.refused(confirm, { seat })).toMatchObject({ code: 'NotConferenceDecision' });
    await world.advanceTo(shanghai('2021-03-19', '10:00'));
    const decision = { is: 'seatMember', seat, person: B };
    const answers = units.map((unit) => ({ unit, agrees: true }));
    const record = (given: typeof answers) => ({ circulation: '2021-1', decision, answers: given });
    expect(
      await people.office.refused(`${conference}/record-decision-by-circulation`, record(answers.slice(1))),
    ).toMatchObject({
      code: 'NotConferenceDecision',
      details: { silent: ['housing'] },
    });
    await people.office.does(`${conference}/record-decision-by-circulation`, record(answers));
    const { events } = await people.office.does(confirm, { seat, decidedIn: { circulation: '2021-1' } });
    expect(events).toMatchObject([
      { type: 'MemberChangeConfirmed', effectiveOn: '2021-03-19', data: { outgoing: A, person: B } },
    ]);
  });

  it('is A on the 9th, A with a change to B pending on the 15th, B on the 20th', async () => {
    await world.advanceTo(shanghai('2021-03-20', '10:00'));
    expect(await seatOn('2021-03-09')).toMatchObject({ status: 'occupied', data: { person: A } });
    expect(await seatOn('2021-03-15')).toMatchObject({ status: 'changePending', data: { person: A, incoming: B } });
    expect(await seatOn('2021-03-20')).toMatchObject({ status: 'occupied', data: { person: B } });
  });

  it('figure F23: 13 occupied and 1 pending on the 15th, 14 occupied on the 20th', async () => {
    expect(await figure('2021-03-15')).toMatchObject({ seats: 14, occupied: 13, pending: 1, vacant: 0 });
    expect(await figure('2021-03-20')).toMatchObject({ seats: 14, occupied: 14, pending: 0, vacant: 0 });
    expect((await figure('2021-03-20')).liaisons).toMatchObject({ housing: 9, transport: 1 });
  });

  it('reads the same when everything is rebuilt from the events', async () => {
    const { app } = world.program;
    const rebuilt = await verify({ log: world.log, pool: world.pool, accounts }, app.get(Projector));
    expect(rebuilt.replayed).toEqual(rebuilt.live);
    expect(rebuilt.equal).toBe(true);
  });

  it('leaves minutes No. 1 as A signed them', async () => {
    type Told = Listed<MinutesLine> & { timeline: { what: string; account: string }[] };
    const { timeline, status } = await people.office.sees<Told>(`/api/minutes/${first}`);
    expect(status).toBe('issued');
    const signers = timeline.filter(({ what }) => what === 'MinutesCountersigned').map(({ account }) => account);
    expect(signers).toContain(A);
    expect(signers).not.toContain(B);
    const now = await digestOf(world, second);
    expect(await b().refused(`/api/minutes/${second}/countersign`, { digest: now })).toMatchObject({
      code: 'AlreadyDecided',
    });
  });

  it('leaves the report of the first quarter with the unit, due on 6 April, filed by the liaison', async () => {
    await world.advanceTo(shanghai('2021-04-01', '10:00'));
    const report = '/api/obligations/guizhou-2020.quarterlyReport.2021-Q1.transport';
    const owed = await people.office.sees<Listed<ObligationLine>>(report);
    expect(owed).toMatchObject({ unit: 'transport', data: { dueOn: '2021-04-06', movedFrom: '2021-04-05' } });
    const paper = { kind: 'quarterlyReport', work: [{ item: 'W1', done: '已完成一季度工作' }] };
    const { events } = await people.liaison('transport').does(`${report}/submit`, { paper });
    expect(events).toMatchObject([{ type: 'ObligationSubmitted', data: { late: false } }]);
  });

  it('tells the story of the seat at its legal dates', async () => {
    const { items } = await people.office.sees<Page<{ what: string; happenedOn: string }>>(`${conference}/timeline`);
    expect(items.slice(-3).map(({ what, happenedOn }) => [what, happenedOn])).toEqual([
      ['MemberChangeProposed', '2021-03-10'],
      ['DecisionByCirculationRecorded', '2021-03-19'],
      ['MemberChangeConfirmed', '2021-03-19'],
    ]);
  });
});
