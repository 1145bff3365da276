import { describe, expect, it } from '@jest/globals';
import { type PilotSelectionEvent } from '@greenledger/domain';
import { type LegalDate, type RecordedEvent } from '@greenledger/eventing';
import { type AnyAccount } from './account.js';
import { foldWhole } from './engine/whole.js';
import { pilotsAccount } from './pilots.js';

const account: AnyAccount = pilotsAccount;
const pilot = { community: 'shiji', area: 'GY' };
const happened = (type: PilotSelectionEvent['type'], on: LegalDate, data: object = {}) => ({ type, on, data });
const chosen = [
  happened('ProvincialPilotNominated', '2020-12-01', { list: 'list' }),
  happened('ProvincialPilotSelected', '2020-12-20', { list: 'list', quota: { min: 2, max: 3 } }),
];
const planned = (on: LegalDate, due: LegalDate) =>
  happened('PilotMilestonePlanned', on, { milestone: 'm1', title: '方案', due });

/** What F8 counts once all of it was recorded, in the order given. */
const counts = (...facts: readonly ReturnType<typeof happened>[]): Readonly<Record<string, number>> => {
  const events = facts.map(({ type, on, data }, i): RecordedEvent => {
    const metadata = { at: `${on}T02:00:00.000Z`, effectiveOn: on } as RecordedEvent['metadata'];
    const position = String(i).padStart(8, '0') as RecordedEvent['position'];
    const stream = 'pilotSelection-guizhou-2020' as RecordedEvent['stream'];
    return { id: `e${i}`, type, data: { ...pilot, ...data }, stream, revision: i, position, metadata };
  });
  const { state } = foldWhole(account, 'guizhou-2020', events).folded;
  const sums: Record<string, number> = {};
  for (const { figure, amount } of account.balances!(state, 'guizhou-2020')) {
    sums[figure] = (sums[figure] ?? 0) + amount;
  }
  return sums;
};

describe('the provincial pilots in F8', () => {
  it('have an open milestone under its day until it is reached', () => {
    expect(counts(...chosen, planned('2021-01-10', '2021-03-31'))).toMatchObject({
      'F8.active': 1,
      'F8.milestonesPlanned': 1,
      'F8.milestonesDue:2021-03-31': 1,
    });
    const moved = [...chosen, planned('2021-01-10', '2021-03-31'), planned('2021-02-10', '2021-04-30')];
    expect(counts(...moved)).toMatchObject({ 'F8.milestonesPlanned': 1, 'F8.milestonesDue:2021-04-30': 1 });
    const reached = counts(...moved, happened('PilotMilestoneReached', '2021-05-08', { milestone: 'm1' }));
    expect(reached).toEqual({ 'F8.active': 1, 'F8.milestonesPlanned': 1, 'F8.milestonesReached': 1 });
  });

  it('leave no open milestone behind, also where the withdrawal is dated back to before the plan', () => {
    const request = happened('PilotWithdrawalRequested', '2021-03-01', { reason: 'flood' });
    const withdrawn = happened('ProvincialPilotWithdrawn', '2021-03-05', { reason: 'flood' });
    expect(counts(...chosen, planned('2021-02-10', '2021-04-30'), request, withdrawn)).toEqual({});
    expect(counts(...chosen, request, planned('2021-03-10', '2021-04-30'), withdrawn)).toEqual({});
  });

  it('count policies by number and funds in fen, also of one that left', () => {
    const grant = (key: string, support: object) =>
      happened('PilotSupportGranted', '2021-01-10', { grant: key, support });
    const facts = [
      ...chosen,
      grant('g1', { kind: 'funds', purpose: '补助', amount: 100 }),
      grant('g2', { kind: 'policy', purpose: '优先' }),
      happened('PilotSupportReturned', '2021-02-10', { grant: 'g1', used: 60, returned: 0 }),
      happened('PilotWithdrawalRequested', '2021-03-01', { reason: 'flood' }),
      happened('ProvincialPilotWithdrawn', '2021-03-05', { reason: 'flood' }),
      happened('PilotSupportReturned', '2021-04-10', { grant: 'g1', used: 0, returned: 40 }),
    ];
    expect(counts(...facts)).toEqual({
      'F8.policies': 1,
      'F8.fenGranted': 100,
      'F8.fenUsed': 60,
      'F8.fenReturned': 40,
    });
  });
});
