import { describe, expect, it } from '@jest/globals';
import { wordFor, wordOf } from './vocabulary.js';

describe('the words of a timeline', () => {
  it.each([
    ['quarterlyReport', 'ObligationOpened', 'QuarterlyReportOpened'],
    ['quarterlyReport', 'ReminderIssued', 'QuarterlyReportReminderSent'],
    ['implementationPlan', 'ObligationRevised', 'ImplementationPlanRevised'],
    ['pilotList', 'ObligationBecameOverdue', 'PilotListBecameOverdue'],
    ['stageSummary', 'ObligationWaived', 'StageSummaryWaived'],
  ] as const)('for %s and %s are %s', (kind, stored, word) => expect(wordOf(kind, stored)).toBe(word));

  it('leave what they have no word for as it is stored', () =>
    expect(wordOf('quarterlyReport', 'ReminderDelivered')).toBe('ReminderDelivered'));

  it('come from kind and verb', () => expect(wordFor('stageSummary', 'Accepted')).toBe('StageSummaryAccepted'));
});
