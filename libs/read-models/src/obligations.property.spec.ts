import { describe, expect, it } from '@jest/globals';
import { isWorkingDay, legalDate } from '@greenledger/domain';
import { type RecordedEvent } from '@greenledger/eventing';
import fc from 'fast-check';
import { china } from '../../domain/src/shared/calendar.fixture.js';
import { Books, type Entry } from './engine/books.js';
import { type Message, noticesAccount } from './notices.js';
import { obligationsAccount } from './obligations.js';
import { obligationHistories, planOfGuiyang as id, playObligations } from './obligations.fixture.js';
import { foldWhole } from './engine/whole.js';

const accounts = [obligationsAccount, noticesAccount];
const own = (events: readonly RecordedEvent[]) => events.filter((event) => obligationsAccount.subjectOf(event) === id);
const shown = ({ account, subject, change, alarms }: Entry) => ({
  account,
  subject,
  change,
  alarms: alarms.after,
});

describe('obligations and their notices, whatever happens to them,', () => {
  it('are the same whether their folds are kept in memory or read again for every event', async () => {
    await fc.assert(
      fc.asyncProperty(obligationHistories, async (history) => {
        const { log, entries, events } = await playObligations(history).then(async (province) => ({
          log: province.log,
          entries: province.entries,
          events: await province.events(),
        }));
        const cold = new Books({ log, accounts, warmSubjects: 1 });
        const again: Entry[] = [];
        for (const [i, event] of events.entries()) again.push(...(await cold.enter(event, i + 1)));
        expect(again.map(shown)).toEqual(entries.map(shown));
      }),
      { numRuns: 12, seed: 20200911 },
    );
  });

  it('are overdue once, reminded once per rung and on working days, and told exactly what was delivered', async () => {
    await fc.assert(
      fc.asyncProperty(obligationHistories, async (history) => {
        const events = own(await (await playObligations(history)).events());
        const count = (type: string) => events.filter((event) => event.type === type).length;
        expect(count('ObligationBecameOverdue')).toBeLessThanOrEqual(1);
        const issued = events.filter(({ type }) => type === 'ReminderIssued').map(({ stream }) => stream);
        expect(new Set(issued).size).toBe(issued.length);
        const delivered = events.filter(({ type }) => type === 'ReminderDelivered');
        for (const { metadata } of delivered) expect(isWorkingDay(china, legalDate(metadata.at)).value).toBe(true);
        expect(delivered.length + count('ReminderDropped')).toBe(issued.length);
        const state = foldWhole(noticesAccount, `obligation-${id}`, events).folded.state as never;
        const lines = Object.values(noticesAccount.rows?.(state, `obligation-${id}`) ?? {});
        const told = lines.flatMap((line) => (line?.data as { messages: readonly Message[] }).messages);
        const rungs = told.flatMap((message) => message.rungs.map(({ event }) => event));
        const addressed = delivered.flatMap((event) => (event.data as { to: string[] }).to.map(() => event.id));
        expect([...rungs].sort()).toEqual([...addressed].sort());
      }),
      { numRuns: 25, seed: 20200930 },
    );
  });
});
