import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type Decider } from '../decider.js';
import { type Event } from '../event.js';
import { Refusal } from '../refusal.js';
import { playHistory } from './history.js';

type Put = Event<'Put', { readonly coins: number }>;
interface PutCoins {
  readonly type: 'PutCoins';
  readonly coins: number;
}
interface Purse {
  readonly coins: number;
}
const purse: Decider<Purse, PutCoins, Put> = {
  initial: { coins: 0 },
  may: { PutCoins: ['Owner'] },
  evolve: (state, { data }) => ({ coins: state.coins + data.coins }),
  decide: (state, { coins }) => {
    if (state.coins + coins > 100) throw new Refusal('TooFull');
    return coins === 0 ? [] : [{ type: 'Put', data: { coins } }];
  },
};
const owner = { account: 'ann', role: 'Owner' };
const steps = fc.array(
  fc.record({
    command: fc.record({ type: fc.constant('PutCoins' as const), coins: fc.nat(40) }),
    actor: fc.constantFrom(owner, { account: 'eve', role: 'Stranger' }),
    wait: fc.nat(10_000),
  }),
);
const put = (coins: number) => ({ command: { type: 'PutCoins' as const, coins }, actor: owner });

describe('a random history', () => {
  it('keeps the invariants of a sound decider and counts what was refused', () => {
    fc.assert(
      fc.property(steps, (drawn) => {
        const { state, events, refusals } = playHistory(purse, {
          steps: drawn,
          invariant: ({ coins }) => expect(coins).toBeLessThanOrEqual(100),
        });
        expect(state.coins).toBe(events.reduce((sum, { data }) => sum + data.coins, 0));
        expect(Object.keys(refusals).every((code) => ['TooFull', 'NotAllowed'].includes(code))).toBe(true);
      }),
    );
  });

  it('lets a command depend on the state before it', () => {
    const double = { command: ({ coins }: Purse) => ({ type: 'PutCoins' as const, coins }), actor: owner };
    expect(playHistory(purse, { steps: [put(3), double, double] }).state).toEqual({ coins: 12 });
  });

  it('fails on a broken invariant and on anything thrown that is not a refusal', () => {
    const invariant = ({ coins }: Purse) => expect(coins).toBeLessThan(5);
    expect(() => playHistory(purse, { steps: [put(9)], invariant })).toThrow();
    const throws = { ...purse, decide: () => [].at(0)! };
    expect(() => playHistory(throws, { steps: [put(1)] })).toThrow(TypeError);
  });

  it('fails on a fold that changes what it is given, or that remembers something of its own', () => {
    const mutates = { ...purse, evolve: (state: Purse, { data }: Put) => Object.assign(state, data) };
    expect(() => playHistory(mutates, { steps: [put(1)] })).toThrow(/read only|not extensible/);
    let calls = 0;
    const remembers = { ...purse, evolve: () => ({ coins: (calls += 1) }) };
    expect(() => playHistory(remembers, { steps: [put(1)] })).toThrow('folding again');
  });

  it('fails on events that JSON does not keep and on decisions that differ when repeated', () => {
    const dates = { ...purse, decide: () => [{ type: 'Put', data: { coins: 1, on: new Date(0) } } as Put] };
    expect(() => playHistory(dates, { steps: [put(1)] })).toThrow('not plain JSON');
    let coins = 0;
    const counts = { ...purse, decide: (): Put[] => [{ type: 'Put', data: { coins: (coins += 1) } }] };
    expect(() => playHistory(counts, { steps: [put(1)] })).toThrow('differently');
  });

  it('fails on a decision that rests on a stream which it does not cite', () => {
    const ref = { kind: 'bank', id: 'b' };
    const asks: typeof purse = { ...purse, decide: (_state, _command, { cited }) => (cited(ref), []) };
    expect(() => playHistory(asks, { steps: [put(1)] })).toThrow('without citing');
    expect(() => playHistory({ ...asks, cites: () => [ref] }, { steps: [put(1)] })).not.toThrow();
  });
});
