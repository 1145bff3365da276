import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { playHistory } from '@greenledger/eventing/testing';
import { type Actor } from '../shared/actor.js';
import { type AreaId } from '../shared/ids.js';
import { type ObligationEvent } from './obligation.events.js';
import {
  bureau,
  clock,
  configured,
  director,
  guiyang,
  guizhou,
  office,
  openedPeriod,
  pilots,
  plan,
} from './obligation.fixture.js';
import { type Obligation, overdueAt, standingRungs } from './obligation.state.js';
import { obligation, type ObligationCommand } from './obligation.js';

type Kind = 'implementationPlan' | 'pilotList';

/** Asserts of every decision what the events alone do not show: a filer never reviews. */
const watched: typeof obligation = {
  ...obligation,
  decide: (state, command, context) => {
    const events = obligation.decide(state, command, context);
    const reviews = events.some(({ type }) => type === 'ObligationAccepted' || type === 'ObligationReturned');
    if (reviews && 'filers' in state) expect(state.filers).not.toContain(context.actor.account);
    return events;
  },
};

const cited =
  (kind: Kind) =>
  (ref: { readonly kind: string; readonly id: string }): unknown => {
    if (ref.kind === 'scheme') return configured;
    if (ref.kind === 'obligationSchedule') return { periods: { '2020': openedPeriod(kind, guiyang) } };
    return { is: 'active', urban: true, area: ref.id === 'elsewhere' ? 'ZY' : 'GY' };
  };

const actors: readonly Actor[] = [
  bureau,
  { ...bureau, area: 'ZY' as AreaId },
  office,
  { ...office, account: bureau.account },
  director,
  clock,
];
const papers = {
  implementationPlan: [plan, { ...plan, mechanism: '' }],
  pilotList: [pilots('a', 'b'), pilots('a', 'b'), pilots(), pilots('elsewhere')],
} as const;

const commands = (kind: Kind): fc.Arbitrary<ObligationCommand> =>
  fc.oneof(
    {
      weight: 4,
      arbitrary: fc.constantFrom(...papers[kind]).map((paper) => ({ type: 'SubmitObligation' as const, paper })),
    },
    { weight: 2, arbitrary: fc.constant({ type: 'AcceptObligation' as const }) },
    {
      weight: 3,
      arbitrary: fc
        .constantFrom(['缺任务分工'], [''])
        .map((reasons) => ({ type: 'ReturnObligation' as const, reasons })),
    },
    { weight: 2, arbitrary: fc.constant({ type: 'RecordObligationOverdue' as const }) },
    { weight: 1, arbitrary: fc.constant({ type: 'ReviseImplementationPlan' as const, plan, reason: '调整' }) },
    { weight: 1, arbitrary: fc.constant({ type: 'WaiveObligation' as const, reason: '撤销' }) },
    {
      weight: 1,
      arbitrary: fc.constant({
        type: 'OpenObligation' as const,
        scheme: guizhou,
        kind,
        period: '2020',
        obligor: guiyang,
      }),
    },
  );

const steps = (kind: Kind) =>
  fc.array(fc.record({ command: commands(kind), actor: fc.constantFrom(...actors), wait: fc.nat(60 * 24 * 12) }), {
    minLength: 1,
    maxLength: 25,
  });

const count = (past: readonly ObligationEvent[], type: ObligationEvent['type']): number =>
  past.filter((event) => event.type === type).length;

const holds = (state: Obligation, past: readonly ObligationEvent[], before: Obligation): void => {
  expect(count(past, 'ObligationOpened')).toBeLessThanOrEqual(1);
  expect(count(past, 'ObligationBecameOverdue')).toBeLessThanOrEqual(1);
  if (state.is === 'unopened') return;
  expect(before.is).not.toBe('waived');
  expect(state.returns).toBe(count(past, 'ObligationReturned'));
  if (overdueAt(state) !== undefined) expect(['open', 'returned']).toContain(state.is);
  expect(standingRungs(state).length > 0).toBe(state.is === 'open' || state.is === 'returned');
  if (!('version' in state)) return;
  expect(state.version).toBe(count(past, 'ObligationSubmitted') + count(past, 'ObligationRevised'));
  if (state.is === 'accepted') expect(state.missing).toEqual([]);
  if (state.late) expect(state.overdue).toBe(true);
  expect(state.daysLate > 0).toBe(state.late);
  if ('version' in before) {
    expect(state.firstFiledAt).toBe(before.firstFiledAt);
    if (before.late) expect(state).toMatchObject({ late: true, daysLate: before.daysLate });
  }
};

describe('an obligation, whatever is tried with it,', () => {
  it.each<Kind>(['implementationPlan', 'pilotList'])('of kind %s keeps its rules', (kind) => {
    const met = new Set<string>();
    const open = {
      command: { type: 'OpenObligation' as const, scheme: guizhou, kind, period: '2020', obligor: guiyang },
      actor: clock,
    };
    fc.assert(
      fc.property(steps(kind), (random) => {
        const played = playHistory(watched, { steps: [open, ...random], cited: cited(kind), invariant: holds });
        Object.keys(played.refusals).forEach((code) => met.add(code));
        played.events.forEach(({ type }) => met.add(type));
      }),
      { numRuns: 100, seed: 20200911 },
    );
    expect([...met]).toEqual(
      expect.arrayContaining([
        'NotObligor',
        'AlreadyAccepted',
        'ReviewerConflict',
        'ObligationBecameOverdue',
        'ObligationAccepted',
      ]),
    );
  });
});
