import { describe, expect, it } from '@jest/globals';
import { activeOn, areaOn } from '@greenledger/domain';
import { START } from '@greenledger/eventing';
import fc from 'fast-check';
import { conserved, play, standing, steps } from '../../domain/src/community/history.fixture.js';
import { communitiesAccount } from './communities.js';
import { Books } from './engine/books.js';
import { type Step } from './engine/subject.js';

/** One command after the other, and everything that follows from it before the next. */
const orderly = steps.map((history) =>
  history.map(({ together, ...step }) => ({ ...step, together: together.slice(0, 1), dies: false, settles: true })),
);

describe('the urban communities', () => {
  it('are counted once at every ordinal, and in the area and from the day that the register says', async () => {
    await fc.assert(
      fc.asyncProperty(orderly, async (history) => {
        const { registry } = await play(history);
        const events = await registry.log.readAll(START, 1_000_000);
        const books = new Books({ log: registry.log, accounts: [communitiesAccount] });
        const posted: Step[] = [];
        for (const [i, event] of events.entries()) {
          for (const { change } of await books.enter(event, i + 1)) posted.push(...change.steps);
          const all = posted.filter(({ figure }) => figure === 'F1.urban').reduce((sum, { amount }) => sum + amount, 0);
          expect(all).toBe(conserved(events.slice(0, i + 1)));
        }
        const states = [...(await standing(registry)).values()];
        const days = new Set(states.flatMap(({ moves }) => moves.map(({ on }) => on)));
        for (const day of days) {
          for (const area of ['GY', 'GA']) {
            const sum = posted
              .filter(({ figure, area: of, on }) => figure === 'F1.urban' && of === area && on <= day)
              .reduce((total, { amount }) => total + amount, 0);
            expect({ day, area, sum }).toEqual({
              day,
              area,
              sum: states.filter((state) => activeOn(state, day) && areaOn(state, day) === area).length,
            });
          }
        }
      }),
      { numRuns: 100 },
    );
  });
});
