import { describe, expect, it } from '@jest/globals';
import { type NoticeId, publicNoticeRef, Refusal } from '@greenledger/domain';
import {
  derivedId,
  type LegalDate,
  MemoryEventLog,
  type NewEvent,
  type RecordedEvent,
  START,
  type StreamName,
  streamName,
} from '@greenledger/eventing';
import fc from 'fast-check';
import { type Town, town, yunxi } from '../../domain/src/creation/creation.fixture.js';
import { fewItems, histories, notices, type Play } from '../../domain/src/creation/history.fixture.js';
import { creationAccount } from './creation.js';
import { Books } from './engine/books.js';
import { type Step } from './engine/subject.js';
import { foldWhole } from './engine/whole.js';

const REGISTERED = {
  type: 'CommunityRegistered',
  data: { area: 'GY', county: '520103', street: '520103028', urban: true, name: '云溪社区', code: '520103028901' },
};

/** Plays the steps that the guards allow. */
const played = (steps: readonly Play[], notice: unknown): Town => {
  const t = town({ standard: fewItems });
  t.set(publicNoticeRef('notice-1' as NoticeId), notice);
  let at = Date.parse('2020-09-11T01:00:00.000Z');
  for (const { command, actor, wait = 0, effectiveOn } of steps) {
    at += wait * 60_000;
    try {
      t.act(actor, new Date(at).toISOString(), typeof command === 'function' ? command(t.state) : command, effectiveOn);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
    }
  }
  return t;
};

const uuid = (id: string): string => derivedId('played', id);
/** Events that name another name it by the id that the log has for it. */
const renamed = (data: object): object =>
  'event' in data && typeof data.event === 'string' ? { ...data, event: uuid(data.event) } : data;

/** What was recorded, as a log holds it; the community was registered before all of it. */
const logOf = async (t: Town): Promise<readonly RecordedEvent[]> => {
  const log = new MemoryEventLog();
  const revisions = new Map<StreamName, number>();
  const append = async (stream: StreamName, event: NewEvent): Promise<void> => {
    const expected = revisions.get(stream) ?? -1;
    await log.append(stream, expected, [event]);
    revisions.set(stream, expected + 1);
  };
  const base = { actor: { account: 'x', role: 'System' }, at: '2020-09-11T00:00:00.000Z', effectiveOn: '2020-09-11' };
  const metadata = base as NewEvent['metadata'];
  await append(`community-${yunxi}` as StreamName, { id: uuid('registered'), ...REGISTERED, metadata });
  for (const { ref, event, stamp } of t.facts) {
    const { actor, at, effectiveOn } = stamp;
    const own = { ...metadata, actor, at, effectiveOn };
    await append(streamName(ref), { id: uuid(stamp.id), type: event.type, data: renamed(event.data), metadata: own });
  }
  return log.readAll(START, 100_000);
};

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

  it('show the same lines as if rows and tasks were made anew at every fact', async () => {
    const { restsOn: _, ...anew } = creationAccount;
    await fc.assert(
      fc.asyncProperty(histories, notices, async (steps, notice) => {
        const events = await logOf(played(steps, notice));
        const versions = (account: typeof creationAccount) => foldWhole(account, yunxi, events).versions;
        expect(versions(creationAccount)).toEqual(versions(anew));
      }),
      { numRuns: 200 },
    );
  });
});
