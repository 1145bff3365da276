import { describe, expect, it } from '@jest/globals';
import { type AccountId } from '@greenledger/domain';
import {
  type Decision,
  type Envelope,
  type Instant,
  LogUnavailable,
  type Position,
  Refusal,
  streamName,
} from '@greenledger/eventing';
import { type DueAlarm } from '@greenledger/read-models';
import { ControlledClock } from '../clock.js';
import { AlarmClock } from './alarm-clock.js';

const at = (day: number, hour = 0): Instant =>
  `2020-10-${String(day).padStart(2, '0')}T${String(hour).padStart(2, '0')}:00:00.000Z`;

const alarm = (id: string, when: Instant, command: object = { type: 'RecordObligationOverdue' }): DueAlarm => ({
  id,
  at: when,
  stream: { kind: 'obligation', id },
  command: command as DueAlarm['command'],
});

/** Accounts as a set of alarms; what a command does to them is the sentence's business. */
const setting = (start: Instant, ...standing: DueAlarm[]) => {
  const alarms = new Set(standing);
  const sorted = () => [...alarms].sort((a, b) => (a.at + a.id < b.at + b.id ? -1 : 1));
  const issued: Envelope[] = [];
  const reported: unknown[] = [];
  let done: (envelope: Envelope) => readonly DueAlarm[] | 'nothing' | Error = () => [];
  const clock = new ControlledClock(start);
  const decide = async (envelope: Envelope): Promise<Decision> => {
    issued.push(envelope);
    const outcome = done(envelope);
    if (outcome instanceof Error) throw outcome;
    const events = outcome === 'nothing' ? [] : [{} as Decision['events'][number]];
    if (outcome !== 'nothing') {
      for (const each of alarms) if (each.id === envelope.stream.id) alarms.delete(each);
      outcome.forEach((each) => alarms.add(each));
    }
    const position = `p${issued.length}` as Position;
    return { stream: streamName(envelope.stream), revision: 0, position, events, repeated: false, warnings: [] };
  };
  const alarmClock = new AlarmClock({
    alarms: {
      due: async (now, limit) =>
        sorted()
          .filter((each) => each.at <= now)
          .slice(0, limit),
      next: async (after) => sorted().find((each) => each.at > after),
    },
    clock,
    decide,
    sources: {
      accountsOf: async (holders) => holders.map((holder) => `account of ${holder}` as AccountId),
      countsAt: async () => ({ ordinal: 0, areas: [] }),
    },
    follow: async () => undefined,
    report: (message, detail) => reported.push([message, detail]),
  });
  return {
    alarmClock,
    alarms,
    clock,
    issued,
    reported,
    ids: () => issued.map(({ stream, at: when }) => [stream.id, when]),
    when: (outcome: typeof done) => void (done = outcome),
  };
};

describe('the alarm clock', () => {
  it('issues what is due by (instant, id), and nothing that lies ahead', async () => {
    const { alarmClock, ids } = setting(
      at(3),
      alarm('b', at(1)),
      alarm('a', at(1)),
      alarm('c', at(2)),
      alarm('d', at(4)),
    );
    expect(await alarmClock.tick()).toBe(3);
    expect(ids().map(([id]) => id)).toEqual(['a', 'b', 'c']);
  });

  it('goes on until nothing is left that became due by what it did', async () => {
    const { alarmClock, ids, when } = setting(at(3), alarm('opening', at(1)));
    when(({ stream: { id } }) => (id === 'opening' ? [alarm('rung', at(2)), alarm('overdue', at(9))] : []));
    expect(await alarmClock.tick()).toBe(2);
    expect(ids().map(([id]) => id)).toEqual(['opening', 'rung']);
  });

  it('gives an alarm the same command id whoever rings, so that a second watcher repeats the first', async () => {
    const [one, two] = [setting(at(3), alarm('a', at(1))), setting(at(3), alarm('a', at(1)))];
    await one.alarmClock.tick();
    await two.alarmClock.tick();
    expect(one.issued[0]!.commandId).toBe(two.issued[0]!.commandId);
    expect(one.issued[0]).toMatchObject({
      actor: { account: 'system', role: 'System' },
      at: at(3),
      today: '2020-10-03',
    });
  });

  it('gives an alarm that was set anew another command id', async () => {
    const { alarmClock, issued, when } = setting(at(3), alarm('a', at(1)));
    when(({ commandId }) => (issued.length === 1 && commandId ? [alarm('a', at(2))] : []));
    await alarmClock.tick();
    expect(new Set(issued.map(({ commandId }) => commandId)).size).toBe(2);
  });

  it('reports a refusal, holds up nothing, and leaves the alarm alone for a while', async () => {
    const { alarmClock, clock, reported, ids, when } = setting(at(3), alarm('a', at(1)), alarm('b', at(2)));
    when(({ stream: { id } }) => (id === 'a' ? new Refusal('WrongState') : []));
    expect(await alarmClock.tick()).toBe(1);
    expect(await alarmClock.tick()).toBe(0);
    expect(ids().map(([id]) => id)).toEqual(['a', 'b']);
    expect(reported).toMatchObject([['an alarm was refused', { alarm: 'a', code: 'WrongState' }]]);
    clock.advanceTo(at(3, 1));
    await alarmClock.tick();
    expect(ids().map(([id]) => id)).toEqual(['a', 'b', 'a']);
  });

  it('tries an alarm that was refused again soon, and then ever more seldom, up to once a minute', async () => {
    const { alarmClock, clock, issued, when } = setting(at(3), alarm('a', at(1)), alarm('ahead', at(9)));
    when(() => new Refusal('RuleMissing'));
    for (let tries = 0; tries < 9; tries += 1) {
      await alarmClock.tick();
      clock.advanceTo((await alarmClock.nextRing())!);
    }
    const instants = issued.map((envelope) => Date.parse(envelope.at));
    const rests = instants.slice(1).map((instant, i) => (instant - instants[i]!) / 1_000);
    expect(rests).toEqual([1, 2, 4, 8, 16, 32, 60, 60]);
  });

  it('does not turn forever around an alarm that leads to nothing', async () => {
    const { alarmClock, issued, when } = setting(at(3), alarm('a', at(1)));
    when(() => 'nothing');
    expect(await alarmClock.tick()).toBe(0);
    expect(issued).toHaveLength(1);
  });

  it('does not swallow what is no refusal', async () => {
    const { alarmClock, when } = setting(at(3), alarm('a', at(1)));
    when(() => new Error('the database is gone'));
    await expect(alarmClock.tick()).rejects.toThrow('the database is gone');
  });

  it('does not leave alone an alarm while the log is unavailable: the next ring tries it again', async () => {
    const { alarmClock, issued, when } = setting(at(3), alarm('a', at(2)));
    when(() => new LogUnavailable());
    await expect(alarmClock.tick()).rejects.toThrow(LogUnavailable);
    when(() => []);
    expect(await alarmClock.nextRing()).toBe(at(2));
    await alarmClock.tick();
    expect(issued.map(({ commandId }) => commandId)).toEqual([issued[0]!.commandId, issued[0]!.commandId]);
  });

  it('lets an alarm that fails by itself hold up no other: the next ring passes it by', async () => {
    const { alarmClock, ids, when } = setting(at(3), alarm('a', at(1)), alarm('b', at(2)));
    when(({ stream: { id } }) => (id === 'a' ? new TypeError('a fault of the program') : []));
    await expect(alarmClock.tick()).rejects.toThrow('a fault of the program');
    await alarmClock.tick();
    expect(ids().map(([id]) => id)).toEqual(['a', 'b']);
  });

  it('addresses a delivery to those who hold the roles when it rings', async () => {
    const delivery = { type: 'DeliverReminder', channel: 'inApp', holders: ['Liaison@transport'] };
    const { alarmClock, issued } = setting(at(3), alarm('a', at(1), delivery));
    await alarmClock.tick();
    expect(issued[0]!.command).toEqual({
      type: 'DeliverReminder',
      channel: 'inApp',
      to: ['account of Liaison@transport'],
    });
  });

  it('names the next alarm: one that is due before one that lies ahead', async () => {
    const due = setting(at(3), alarm('a', at(1)), alarm('b', at(5)));
    expect(await due.alarmClock.nextRing()).toBe(at(1));
    await due.alarmClock.tick();
    expect(await due.alarmClock.nextRing()).toBe(at(5));
    expect(await setting(at(3)).alarmClock.nextRing()).toBeUndefined();
  });

  it('moved by hand, stops at every alarm on the way', async () => {
    const { alarmClock, clock, ids } = setting(at(1), alarm('a', at(2)), alarm('b', at(5)), alarm('c', at(9)));
    await alarmClock.advanceTo(at(7));
    expect(ids()).toEqual([
      ['a', at(2)],
      ['b', at(5)],
    ]);
    expect(clock.now()).toBe(at(7));
  });
});

describe('the watchdog', () => {
  it('names what has stood for longer than the grace though it was rung for, oldest first', async () => {
    const { alarmClock, clock, when } = setting(at(3), alarm('a', at(1)), alarm('b', at(2)), alarm('c', at(3, 1)));
    when(() => new Refusal('WrongState'));
    await alarmClock.tick();
    clock.advanceTo(at(3, 1));
    await alarmClock.tick();
    expect(await alarmClock.missed()).toEqual([
      { id: 'a', at: at(1), stream: 'obligation-a', command: 'RecordObligationOverdue' },
      { id: 'b', at: at(2), stream: 'obligation-b', command: 'RecordObligationOverdue' },
    ]);
  });

  it('names nothing that it has only just seen, however long ago it was due', async () => {
    const { alarmClock, clock } = setting(at(3), alarm('a', at(1)));
    expect(await alarmClock.missed()).toEqual([]);
    clock.advanceTo(at(3, 1));
    expect((await alarmClock.missed()).map(({ id }) => id)).toEqual(['a']);
  });

  it('is silent when all is done', async () => {
    const { alarmClock } = setting(at(3), alarm('a', at(1)));
    await alarmClock.tick();
    expect(await alarmClock.missed()).toEqual([]);
  });
});
