import { beforeAll, describe, expect, it } from '@jest/globals';
import { deciders } from '@greenledger/domain';
import { createDecide, type Instant, MemoryEventLog, type RecordedEvent, START } from '@greenledger/eventing';
import { issueScheme } from '@greenledger/platform';
import { departures, noticeOf, noticesIn, noticesOwed } from './notices-owed.js';
import { guizhou } from './scheme.js';
import { shanghai } from './shanghai.js';

const plan = (area: string) => `obligation-guizhou-2020.implementationPlan.2020.${area}`;
const list = (area: string) => `obligation-guizhou-2020.pilotList.2020.${area}`;
const report = (unit: string) => `obligation-guizhou-2020.quarterlyReport.2020-Q3.${unit}`;
const summary = (area: string) => `obligation-guizhou-2020.stageSummary.2020-H2.${area}`;

let configured: readonly RecordedEvent[];
beforeAll(async () => {
  const log = new MemoryEventLog();
  await issueScheme(await guizhou(), { decide: createDecide({ log, deciders }), now: () => shanghai('2020-09-11') });
  configured = await log.readAll(START, 10_000);
});

/** A fact of a paper, of which only stream, type and instant matter here. */
const fact = (stream: string, type: string, at: Instant): RecordedEvent =>
  ({ stream, type, data: {}, metadata: { at } }) as unknown as RecordedEvent;

/** Rung and instant of everything that is owed of a subject. */
const rungsOf = (subject: string, until: Instant, ...facts: readonly RecordedEvent[]) =>
  noticesOwed([...configured, ...facts], until)
    .issued.filter((notice) => notice.startsWith(`${subject} `))
    .map((notice) => notice.split(' ').slice(1))
    .sort(([, a], [, b]) => a!.localeCompare(b!));

const november = shanghai('2020-11-30');

describe('the notices that a log must hold', () => {
  it('lead up to a due day, over a Sunday that is worked, and go on behind the holiday', () =>
    expect(rungsOf(plan('GY'), november)).toEqual([
      ['before', shanghai('2020-09-27', '09:00')],
      ['dueDay', shanghai('2020-09-30', '09:00')],
      ['overdue', shanghai('2020-10-01', '00:00')],
      ['escalated', shanghai('2020-10-12', '09:00')],
    ]));

  it('lean on a due day that was moved off the holiday', () =>
    expect(rungsOf(report('transport'), november)).toEqual([
      ['before', shanghai('2020-09-28', '09:00')],
      ['dueDay', shanghai('2020-10-09', '09:00')],
      ['overdue', shanghai('2020-10-10', '00:00')],
      ['escalated', shanghai('2020-10-13', '09:00')],
    ]));

  it('come on the last working day before a due day that is a rest day', () => {
    expect(rungsOf(list('QN'), november)[1]).toEqual(['dueDay', shanghai('2020-10-30', '09:00')]);
    expect(rungsOf(summary('GA'), november)[1]).toEqual(['dueDay', shanghai('2020-11-13', '09:00')]);
  });

  it('are those whose instant has come, and of what has opened', () => {
    expect(rungsOf(plan('GY'), shanghai('2020-09-30', '08:59:59'))).toHaveLength(1);
    expect(rungsOf(plan('GY'), shanghai('2020-09-30', '09:00'))).toHaveLength(2);
    expect(rungsOf(report('ndrc'), shanghai('2020-09-30', '23:59'))).toEqual([]);
    expect(rungsOf(report('ndrc'), shanghai('2020-10-01', '00:00'))).toHaveLength(1);
  });

  it('stop where the paper is filed', () => {
    const filed = fact(report('ecology'), 'ObligationSubmitted', shanghai('2020-10-09', '10:00'));
    expect(rungsOf(report('ecology'), november, filed).map(([rung]) => rung)).toEqual(['before', 'dueDay']);
  });

  it('start anew after a return, three working days on', () => {
    const filed = fact(report('ecology'), 'ObligationSubmitted', shanghai('2020-10-05', '12:00'));
    const returned = fact(report('ecology'), 'ObligationReturned', shanghai('2020-10-10', '12:00'));
    expect(rungsOf(report('ecology'), november, filed, returned)).toEqual([
      ['before', shanghai('2020-09-28', '09:00')],
      ['1-before', shanghai('2020-10-10', '09:00')],
      ['1-dueDay', shanghai('2020-10-14', '09:00')],
      ['1-overdue', shanghai('2020-10-15', '00:00')],
      ['1-escalated', shanghai('2020-10-19', '09:00')],
    ]);
  });

  it('include the reminder of an acknowledgement that is missed', () =>
    expect(noticesOwed(configured, shanghai('2020-09-16', '09:00')).issued).toEqual(
      expect.arrayContaining([expect.stringMatching(/^policyDocument-\S+ acknowledge 2020-09-16T01:00:00.000Z$/)]),
    ));
});

describe('what becomes overdue', () => {
  it('is what was not filed in time, once, a returned paper too unless it was late before', () => {
    const all = noticesOwed(
      [
        ...configured,
        fact(plan('GY'), 'ObligationSubmitted', shanghai('2020-09-30', '23:59')),
        fact(plan('ZY'), 'ObligationSubmitted', shanghai('2020-10-02', '12:00')),
        fact(plan('ZY'), 'ObligationReturned', shanghai('2020-10-09', '12:00')),
        fact(report('ecology'), 'ObligationSubmitted', shanghai('2020-10-05', '12:00')),
        fact(report('ecology'), 'ObligationReturned', shanghai('2020-10-10', '12:00')),
      ],
      shanghai('2020-10-31'),
    ).overdue;
    expect(all).toHaveLength(9 + 7);
    expect(all).toContain(`${plan('ZY')} ${shanghai('2020-10-01', '00:00')}`);
    expect(all).toContain(`${report('ecology')} ${shanghai('2020-10-15', '00:00')}`);
  });
});

describe('comparing what is owed with what is held', () => {
  const owed = ['a before 1', 'a dueDay 2', 'b before 1'];

  it('finds nothing where they agree', () =>
    expect(departures(owed, [...owed])).toEqual({ missing: [], unexpected: [], doubled: [] }));

  it('finds a notice that was dropped, one that was doubled and one that nobody owed', () => {
    expect(departures(owed, owed.slice(1)).missing).toEqual(['a before 1']);
    expect(departures(owed, [...owed, 'a dueDay 2']).doubled).toEqual(['a dueDay 2']);
    expect(departures(owed, [...owed, 'b dueDay 2']).unexpected).toEqual(['b dueDay 2']);
  });

  it('reads a notice from the log under the name under which it is owed', () => {
    const [first] = noticesOwed(configured, november).issued.filter((notice) => notice.startsWith('obligation-'));
    const [stream, rung, dueAt] = first!.split(' ') as [string, string, string];
    const subject = { kind: 'obligation', id: stream.slice('obligation-'.length) };
    const issued = { stream: 'reminder-x', type: 'ReminderIssued', data: { subject, rung, dueAt }, metadata: {} };
    expect(noticesIn([issued as unknown as RecordedEvent]).issued).toEqual([noticeOf(stream, rung, dueAt)]);
    expect(departures(noticesOwed(configured, november).issued, [first!]).missing).not.toContain(first);
  });
});
