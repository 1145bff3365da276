import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { playHistory } from '@greenledger/eventing/testing';
import { type Obligation, obligationId } from '../obligation/obligation.state.js';
import { clock, configured, guizhou, termsFor, transport } from '../obligation/obligation.fixture.js';
import { type Instant, instantAt, legalDate } from '../shared/dates.js';
import { isWorkingDay } from '../shared/calendar.js';
import { china } from '../shared/calendar.fixture.js';
import { type AccountId } from '../shared/ids.js';
import { type ReminderEvent } from './reminder.events.js';
import { type Reminder, reminder, type ReminderCommand } from './reminder.js';

const terms = termsFor('quarterlyReport');
const subject = { kind: 'obligation', id: obligationId({ ...terms, obligor: transport }) };
const open: Obligation = { is: 'open', terms, obligor: transport, overdue: false, returns: 0 };

/** The report is open until somebody waives it. */
const subjectAt =
  (waivedAt: Instant) =>
  (ref: { readonly kind: string }, { at }: { readonly at: Instant }): unknown => {
    if (ref.kind === 'scheme') return configured;
    return at < waivedAt ? open : { ...open, is: 'waived' };
  };

const commands: fc.Arbitrary<ReminderCommand> = fc.oneof(
  fc
    .constantFrom('before', 'dueDay', 'overdue', 'escalated', 'none')
    .map((rung) => ({ type: 'IssueReminder' as const, scheme: guizhou, subject, rung })),
  fc
    .constantFrom<AccountId[]>([], ['li-transport' as AccountId])
    .map((to) => ({ type: 'DeliverReminder' as const, channel: 'inApp' as const, to })),
  fc.constant({ type: 'FailReminder' as const, channel: 'inApp' as const }),
);

const steps = fc.array(fc.record({ command: commands, wait: fc.nat(60 * 24 * 3) }), { maxLength: 30 });

const holds = (state: Reminder, past: readonly ReminderEvent[], before: Reminder): void => {
  const [first, ...rest] = past;
  if (first) expect(first.type).toBe('ReminderIssued');
  expect(rest.every(({ type }) => type !== 'ReminderIssued')).toBe(true);
  if (state.is === 'unissued') return;
  expect(['unissued', 'issued']).toContain(before.is);
  expect(
    past.filter(({ type }) => type === 'ReminderDelivered' || type === 'ReminderDropped').length,
  ).toBeLessThanOrEqual(1);
  if (state.is === 'issued') expect(isWorkingDay(china, legalDate(state.deliverAt)).value).toBe(true);
};

describe('a reminder, whatever is tried with it,', () => {
  it('is issued once, ends once and waits for working days', () => {
    const met = new Set<string>();
    fc.assert(
      fc.property(steps, fc.integer({ min: 0, max: 60 }), (random, days) => {
        const waivedAt = instantAt(`2020-${days < 30 ? '10' : '11'}-${String((days % 30) + 1).padStart(2, '0')}`);
        const { events } = playHistory(reminder, {
          steps: random.map((step) => ({ ...step, actor: clock })),
          cited: subjectAt(waivedAt),
          invariant: holds,
          from: terms.opensAt,
        });
        events.forEach(({ type }) => met.add(type));
      }),
      { numRuns: 200, seed: 20201001 },
    );
    expect([...met].sort()).toEqual(['ReminderDelivered', 'ReminderDropped', 'ReminderFailed', 'ReminderIssued']);
  });
});
