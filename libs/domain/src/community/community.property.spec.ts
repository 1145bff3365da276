import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { START } from '@greenledger/eventing';
import { type CodeReservation, codeReservationRef, overlap } from '../code-reservation/code-reservation.state.js';
import { activeOn, areaOn } from './community.state.js';
import { codes, conserved, play, standing, steps } from './history.fixture.js';

describe('random histories of the register', () => {
  it('keep a code unique in every period, count every community once, and conserve the count', async () => {
    const met = new Set<string>();
    await fc.assert(
      fc.asyncProperty(steps, async (history) => {
        const { registry, refusals } = await play(history);
        Object.keys(refusals).forEach((name) => met.add(name));
        const states = await standing(registry);
        const held = [...states].flatMap(([id, state]) => state.codes.map((period) => ({ id, ...period })));
        for (const [i, a] of held.entries()) {
          for (const b of held.slice(i + 1)) {
            if (a.code === b.code) expect({ a, b, overlap: overlap(a, b) }).toEqual({ a, b, overlap: false });
          }
        }
        const today = '2023-12-31';
        const active = [...states.values()].filter((state) => activeOn(state, today));
        expect(active.length).toBe(conserved(await registry.log.readAll(START, 1_000_000)));
        for (const state of states.values()) {
          const days = state.moves.map(({ on }) => on);
          expect([...days].sort()).toEqual(days);
          for (const day of days) expect(areaOn(state, day) !== undefined).toBe(activeOn(state, day));
        }
      }),
      { numRuns: 120 },
    );
    for (const name of ['CodeInUse', 'EffectiveOutOfOrder', 'CommunityNotActive', 'WrongState'])
      expect(met).toContain(name);
  });

  it('end with every code reserved for exactly the communities and times that hold it', async () => {
    await fc.assert(
      fc.asyncProperty(steps, async (history) => {
        const { registry } = await play(history);
        const states = await standing(registry);
        for (const each of codes) {
          const reserved: CodeReservation = await registry.stateOf(codeReservationRef(each));
          const holdings = reserved.holdings.map(({ community, from, to }) => `${community} ${from} ${to ?? ''}`);
          const held = [...states].flatMap(([id, state]) =>
            state.codes.flatMap((h) => (h.code === each ? [`${id} ${h.from} ${h.to ?? ''}`] : [])),
          );
          expect(holdings.sort()).toEqual(held.sort());
        }
      }),
      { numRuns: 120 },
    );
  });

  it('change nothing when all processes run again from the first event', async () => {
    await fc.assert(
      fc.asyncProperty(steps, async (history) => {
        const { registry } = await play(history);
        const head = await registry.log.head();
        registry.restart();
        await registry.pump();
        expect(await registry.log.head()).toBe(head);
      }),
      { numRuns: 30 },
    );
  });
});
