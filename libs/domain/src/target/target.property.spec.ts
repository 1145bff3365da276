import { beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { playHistory } from '@greenledger/eventing/testing';
import { guiyang, guizhou, notice, province, Registry } from '../community/community.fixture.js';
import { withRule } from '../obligation/obligation.fixture.js';
import { schemeRef, type SchemeState } from '../scheme/scheme.js';
import { system } from '../shared/actor.js';
import { addDays, instantAt } from '../shared/dates.js';
import { type AreaId } from '../shared/ids.js';
import { type AreaCount, type TargetEvent } from './target.events.js';
import { type Target, target, type TargetCommand, targetId } from './target.js';

let scheme: SchemeState;
beforeAll(async () => {
  scheme = await (await Registry.open()).stateOf(schemeRef(guizhou));
});

const areas = ['GY', 'GA', 'BJ'] as AreaId[];
const countsOf = (...numbers: readonly number[]): fc.Arbitrary<readonly AreaCount[]> =>
  fc
    .array(fc.constantFrom(...numbers), { minLength: 3, maxLength: 3 })
    .map((drawn) => drawn.flatMap((count, i) => (count > 0 ? [{ area: areas[i]!, count }] : [])));
const share = fc.constantFrom({ atLeast: 30, of: 100 }, { atLeast: 1, of: 3 }, { atLeast: 0, of: 100 });

const commands: fc.Arbitrary<TargetCommand> = fc.oneof(
  fc.record({ share, known: fc.nat(5), on: fc.constantFrom(undefined, '2021-12-31', '2021-06-30') }).map((said) => ({
    type: 'SetTarget' as const,
    scheme: guizhou,
    name: '2021',
    share: said.share,
    ...(said.on && { measuredOn: said.on }),
    basis: { document: said.known > 0 ? notice : ('unknown' as typeof notice), clause: 'L79' },
  })),
  share.map((each) => ({
    type: 'SetAreaTarget' as const,
    scheme: guizhou,
    name: '2021',
    area: 'GY' as AreaId,
    share: each,
  })),
  fc
    .record({ ordinal: fc.nat(90), areas: countsOf(0, 0, 10) })
    .map((counted) => ({ type: 'FreezeDenominator' as const, ...counted })),
  fc
    .record({ ordinal: fc.nat(90), areas: countsOf(0, 1, 3, 4) })
    .map((counted) => ({ type: 'MeasureTarget' as const, ...counted })),
);
const histories = fc.array(
  fc.record({
    command: commands,
    actor: fc.constantFrom(province, system, system, guiyang),
    wait: fc.nat(60 * 24 * 60),
  }),
  { maxLength: 25 },
);

const sum = (lines: readonly AreaCount[]): number => lines.reduce((total, { count }) => total + count, 0);
const once = (past: readonly TargetEvent[], type: TargetEvent['type']): boolean =>
  past.filter((event) => event.type === type).length <= 1;

/** The states of A.3 in their order. */
const ORDER = ['unset', 'set', 'denominatorFrozen', 'measured'];

const holds =
  (bindingLevel: 'province' | 'area') =>
  (state: Target, past: readonly TargetEvent[], before: Target): void => {
    expect(ORDER.indexOf(state.is)).toBeGreaterThanOrEqual(ORDER.indexOf(before.is));
    expect(once(past, 'DenominatorFrozen') && once(past, 'TargetMeasured')).toBe(true);
    if (state.is === 'unset' || state.is === 'areaTarget') return;
    expect(state.measuredOn).toBe('2021-12-31');
    expect(state.share.atLeast).toBeGreaterThan(0);
    if (state.is === 'set') return;
    // what was frozen never changes, nor the share that it is measured by
    if (before.is === 'denominatorFrozen' || before.is === 'measured')
      expect([state.frozen, state.share]).toEqual([before.frozen, before.share]);
    expect(state.frozen.urban).toBe(sum(state.frozen.areas));
    if (state.is !== 'measured') return;
    const { attained, urban, reached, gap, areas: byArea } = state.measured;
    expect([urban, attained]).toEqual([state.frozen.urban, sum(byArea)]);
    const { atLeast, of } = state.share;
    const reach = (numerator: number, denominator: number): boolean =>
      denominator > 0 && numerator * of >= atLeast * denominator;
    if (bindingLevel === 'province') {
      expect(reached).toBe(reach(attained, urban));
      if (urban > 0) {
        expect(reach(attained + gap, urban)).toBe(true);
        if (gap > 0) expect(reach(attained + gap - 1, urban)).toBe(false);
      }
      return;
    }
    const short = state.frozen.areas.filter(
      ({ area, count }) => !reach(byArea.find((line) => line.area === area)?.count ?? 0, count),
    );
    expect(reached).toBe(urban > 0 && short.length === 0);
    expect(gap).toBeGreaterThanOrEqual(short.length);
  };

describe.each(['province', 'area'] as const)(
  'a target that binds the %s, whatever is tried with it,',
  (bindingLevel) => {
    it('is set, frozen once after its day and measured once against what was frozen', () => {
      const value = { bindingLevel, freezeOn: '12-31', cutOff: '24:00' } as const;
      const configured = withRule(scheme, { key: 'targets.measurement', value }, '2020-09-12');
      const met: Record<string, number> = {};
      const reachedAs = new Set<boolean>();
      fc.assert(
        fc.property(histories, fc.nat(900), (steps, start) => {
          const from = instantAt(addDays('2020-09-11', start));
          const { events, refusals } = playHistory(target, {
            steps,
            id: targetId(guizhou, '2021'),
            from,
            cited: ({ kind, id }) => {
              if (kind === 'scheme') return configured;
              return { is: id === notice ? 'registered' : 'unregistered' };
            },
            invariant: holds(bindingLevel),
          });
          for (const [code, times] of Object.entries(refusals)) met[code] = (met[code] ?? 0) + times;
          for (const event of events) {
            met[event.type] = (met[event.type] ?? 0) + 1;
            if (event.type === 'TargetMeasured') reachedAs.add(event.data.reached);
          }
        }),
        { numRuns: 400 },
      );
      expect(Object.keys(met)).toEqual(
        expect.arrayContaining([
          'TargetSet',
          'DenominatorFrozen',
          'TargetMeasured',
          'BasisMissing',
          'DenominatorNotFrozen',
          'MeasureInvalid',
          'WrongState',
          'NotAllowed',
        ]),
      );
      expect(reachedAs).toEqual(new Set([true, false]));
    });
  },
);
