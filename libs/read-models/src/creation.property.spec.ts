import { describe, expect, it } from '@jest/globals';
import { type LegalDate, MemoryEventLog, START } from '@greenledger/eventing';
import fc from 'fast-check';
import { type Town, yunxi } from '../../domain/src/creation/creation.fixture.js';
import { histories, notices } from '../../domain/src/creation/history.fixture.js';
import { logOf, played } from './creation.fixture.js';
import { creationAccount } from './creation.js';
import { Books } from './engine/books.js';
import { type Step } from './engine/subject.js';
import { foldWhole } from './engine/whole.js';

const ENDS: readonly string[] = ['CommunityWithdrawn', 'AttainmentLapsed'];
const COUNTED: readonly string[] = ['AttainmentConfirmed', 'RecheckBecameDue', 'RecheckPassed', 'RecheckFailed'];

/** Whether it took part and was attained on a day, by the moves that are known: no fold, no posting. */
const standingOn = (t: Town, on: LegalDate) => {
  const last = t.state.moves.filter((moved) => moved.effectiveOn <= on).at(-1)?.type;
  return {
    enrolled: last !== undefined && !ENDS.includes(last) ? 1 : 0,
    attained: last !== undefined && COUNTED.includes(last) ? 1 : 0,
  };
};

const sum = (steps: readonly Step[], figure: string, on: LegalDate): number =>
  steps.filter((step) => step.figure === figure && step.on <= on).reduce((total, { amount }) => total + amount, 0);

describe('random histories of a creation, as they are counted', () => {
  it('post what a fresh fold posts at every ordinal, and what the moves say on every day', async () => {
    let late = 0;
    await fc.assert(
      fc.asyncProperty(histories, notices, async (steps, notice) => {
        const t = played(steps, notice);
        const events = await logOf(t);
        const log = new MemoryEventLog();
        const books = new Books({ log, accounts: [creationAccount] });
        const posted: Step[] = [];
        for (const [i, event] of events.entries()) {
          await log.append(event.stream, event.revision - 1, [event]);
          const [recorded] = await log.readAll(events[i - 1]?.position ?? START, 1);
          for (const { change } of await books.enter(recorded!, i + 1)) posted.push(...change.steps);
          const fresh = foldWhole(creationAccount, yunxi, events.slice(0, i + 1)).steps;
          const days = new Set([...posted, ...fresh].map(({ on }) => on));
          for (const figure of ['F1.enrolled', 'F2.attained']) {
            for (const day of days)
              expect([figure, day, sum(posted, figure, day)]).toEqual([figure, day, sum(fresh, figure, day)]);
          }
        }
        for (const { effectiveOn: day } of t.state.moves) {
          const { enrolled, attained } = standingOn(t, day);
          expect({ day, enrolled: sum(posted, 'F1.enrolled', day), attained: sum(posted, 'F2.attained', day) }).toEqual(
            {
              day,
              enrolled,
              attained,
            },
          );
        }
        late += t.facts.filter(({ event: { type } }) => type === 'EffectiveDateCorrected').length;
      }),
      { numRuns: 40 },
    );
    expect(late).toBeGreaterThan(0);
  });

  it('show the same lines and steps as if all of it were made anew at every fact', async () => {
    const { restsOn: _, countsOn: __, ...anew } = creationAccount;
    await fc.assert(
      fc.asyncProperty(histories, notices, async (steps, notice) => {
        const events = await logOf(played(steps, notice));
        const shown = (account: typeof creationAccount) => {
          const { versions, steps } = foldWhole(account, yunxi, events);
          return { versions, steps };
        };
        expect(shown(creationAccount)).toEqual(shown(anew));
      }),
      { numRuns: 200 },
    );
  });
});
