import { describe, expect, it } from '@jest/globals';
import { type Actor, instantAt, type LegalDate, type ObligationId, obligationRef } from '@greenledger/domain';
import { type RecordedEvent } from '@greenledger/eventing';
import { bureau, office, plan } from '../../domain/src/obligation/obligation.fixture.js';
import { foldWhole } from './engine/whole.js';
import { noticesAccount } from './notices.js';
import { obligationsAccount } from './obligations.js';
import { Province } from './obligations.fixture.js';

const id = 'guizhou-2020.implementationPlan.2020.GY' as ObligationId;
const at = (date: LegalDate, time: `${number}:${number}` = '00:00') => instantAt(date, time);

const opened = () => Province.at(at('2020-09-11'));
const tell = (province: Province, command: object, actor: Actor) =>
  province.issue(obligationRef(id), command as never, actor);
const file = (province: Province) => tell(province, { type: 'SubmitObligation', paper: plan }, bureau);
const giveBack = (province: Province) => tell(province, { type: 'ReturnObligation', reasons: ['缺任务分工'] }, office);
const accept = (province: Province) => tell(province, { type: 'AcceptObligation' }, office);

const show = async (province: Province) => {
  const own = (await province.events()).filter((event: RecordedEvent) => obligationsAccount.subjectOf(event) === id);
  // what an account makes of its own state is all that is looked at
  const state = foldWhole(obligationsAccount, id, own).folded.state as never;
  const told = foldWhole(noticesAccount, `obligation-${id}`, own).folded.state as never;
  return {
    row: obligationsAccount.rows?.(state, id)['implementationPlan'],
    tasks: obligationsAccount.tasks?.(state, id) ?? {},
    figures: (obligationsAccount.balances?.(state, id) ?? []).map(({ figure, amount }) => `${figure}=${amount}`),
    alarms: Object.entries(obligationsAccount.alarms?.(state, id) ?? {}).map(([key, alarm]) => [key, alarm?.at]),
    notices: noticesAccount.rows?.(told, `obligation-${id}`) ?? {},
  };
};

describe('an open obligation', () => {
  it('stands in the list as pending, in the inbox of its filers, and in no count but owed', async () => {
    const { row, tasks, figures } = await show(await opened());
    expect(row).toMatchObject({ area: 'GY', status: 'open', due: '2020-09-30', data: { timeliness: 'pending' } });
    expect(tasks).toMatchObject({ file: { holders: ['PrefectureOfficer@GY'], due: '2020-09-30' } });
    expect(figures).toEqual(['F7.owed:2020=1', 'F7.pending:2020=1']);
  });

  it('sets the clock for its rungs and its due instant', async () => {
    const { alarms } = await show(await opened());
    expect(alarms).toEqual([
      ['overdue', at('2020-10-01')],
      ['issue-before', at('2020-09-27', '09:00')],
      ['issue-dueDay', at('2020-09-30', '09:00')],
      ['issue-overdue', at('2020-10-01')],
      ['issue-escalated', at('2020-10-12', '09:00')],
    ]);
  });

  it('waits to deliver what it issued on a rest day', async () => {
    const province = await opened();
    await province.advanceTo(at('2020-10-01', '12:00'));
    const { alarms, figures, row } = await show(province);
    expect(alarms).toEqual([
      ['issue-escalated', at('2020-10-12', '09:00')],
      ['deliver-overdue', at('2020-10-09', '09:00')],
    ]);
    expect(figures).toEqual(['F7.owed:2020=1', 'F7.missing:2020=1']);
    expect(row?.data).toMatchObject({ timeliness: 'missing', overdue: true });
  });
});

describe('a filed obligation', () => {
  it('leaves the inbox of its filers for that of the acceptors, and its rungs fall silent', async () => {
    const province = await opened();
    await province.advanceTo(at('2020-09-20', '10:00'));
    await file(province);
    const { tasks, alarms, figures } = await show(province);
    expect(tasks).toMatchObject({
      accept: { holders: ['ProvincialOfficer@province', 'OfficeDirector@province'], since: at('2020-09-20', '10:00') },
    });
    expect(alarms).toEqual([]);
    expect(figures).toEqual(['F7.owed:2020=1', 'F7.onTime:2020=1', 'F7.submitted:2020=1']);
  });

  it('is out of everybody’s inbox once it is accepted', async () => {
    const province = await opened();
    await file(province);
    await accept(province);
    const { tasks, row, figures } = await show(province);
    expect(tasks).toEqual({});
    expect(row).toMatchObject({ status: 'accepted', data: { timeliness: 'onTime', version: 1, paper: plan } });
    expect(figures).toEqual(['F7.owed:2020=1', 'F7.onTime:2020=1', 'F7.accepted:2020=1']);
  });

  it('drops a reminder that was issued before it was filed', async () => {
    const province = await opened();
    await province.advanceTo(at('2020-10-01'));
    await file(province);
    expect((await show(province)).alarms).toEqual([['deliver-overdue', at('2020-10-09', '09:00')]]);
    await province.advanceTo(at('2020-10-09', '09:00'));
    const { alarms, notices } = await show(province);
    expect(alarms).toEqual([]);
    expect(notices['PrefectureOfficer@GY']?.data).toMatchObject({ settled: true });
    const names = (await province.events())
      .filter(({ stream }) => stream.includes('GY.overdue'))
      .map(({ type }) => type);
    expect(names).toEqual(['ReminderIssued', 'ReminderDropped']);
  });
});

describe('a returned obligation', () => {
  it('comes back to its filers with the time for mending and a ladder of its own', async () => {
    const province = await opened();
    await province.advanceTo(at('2020-09-30', '11:00'));
    await file(province);
    await giveBack(province);
    const { tasks, alarms, row, figures } = await show(province);
    expect(tasks).toMatchObject({ mend: { holders: ['PrefectureOfficer@GY'], due: '2020-10-12' } });
    expect(row?.data).toMatchObject({ timeliness: 'returned', mendUntil: '2020-10-12', reasons: ['缺任务分工'] });
    expect(figures).toEqual(['F7.owed:2020=1', 'F7.returned:2020=1']);
    expect(Object.fromEntries(alarms)).toMatchObject({
      overdue: at('2020-10-13'),
      'issue-1-dueDay': at('2020-10-12', '09:00'),
    });
  });

  it('filed again in time counts as on time and resubmitted', async () => {
    const province = await opened();
    await province.advanceTo(at('2020-09-30', '11:00'));
    await file(province);
    await giveBack(province);
    await province.advanceTo(at('2020-10-10', '10:00'));
    await file(province);
    expect((await show(province)).figures).toEqual([
      'F7.owed:2020=1',
      'F7.onTime:2020=1',
      'F7.submitted:2020=1',
      'F7.resubmitted:2020=1',
    ]);
  });

  it('becomes overdue when its mending does', async () => {
    const province = await opened();
    await province.advanceTo(at('2020-09-30', '11:00'));
    await file(province);
    await giveBack(province);
    await province.advanceTo(at('2020-10-13'));
    const types = (await province.events())
      .filter(({ stream }) => stream === `obligation-${id}`)
      .map(({ type }) => type);
    expect(types.at(-1)).toBe('ObligationBecameOverdue');
    expect((await show(province)).row?.data).toMatchObject({ timeliness: 'returned', overdue: true });
  });
});

describe('the notices of an account', () => {
  it('are one line per matter with its messages, the latest first', async () => {
    const province = await opened();
    await province.advanceTo(at('2020-10-12', '09:00'));
    const { notices } = await show(province);
    expect(notices['PrefectureOfficer@GY']).toMatchObject({
      status: 'open',
      due: '2020-09-30',
      data: {
        matter: { kind: 'obligation', id },
        about: { is: 'implementationPlan', period: '2020' },
        messages: [
          { deliveredAt: at('2020-10-09', '09:00'), rungs: [{ name: 'overdue' }] },
          { deliveredAt: at('2020-09-30', '09:00'), rungs: [{ name: 'dueDay' }] },
          { deliveredAt: at('2020-09-27', '09:00'), rungs: [{ name: 'before' }] },
        ],
      },
    });
    expect(notices['OfficeDirector@province']?.data).toMatchObject({ messages: [{ rungs: [{ name: 'escalated' }] }] });
  });

  it('sort the latest matter first', async () => {
    const province = await opened();
    await province.advanceTo(at('2020-09-27', '09:00'));
    const early = (await show(province)).notices['PrefectureOfficer@GY']!.sort!;
    await province.advanceTo(at('2020-09-30', '09:00'));
    expect((await show(province)).notices['PrefectureOfficer@GY']!.sort! < early).toBe(true);
  });
});
