import { describe, expect, it } from '@jest/globals';
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
import { play as playRegister, steps as registerSteps } from '../../domain/src/community/history.fixture.js';
import { yunxi } from '../../domain/src/creation/creation.fixture.js';
import { histories as creations, notices } from '../../domain/src/creation/history.fixture.js';
import { type AnyAccount } from './account.js';
import { communitiesAccount } from './communities.js';
import { creationAccount } from './creation.js';
import { logOf, played } from './creation.fixture.js';
import { Books } from './engine/books.js';
import { type Change } from './engine/subject.js';
import { inOrder } from './engine/whole.js';
import { noticesAccount } from './notices.js';
import { obligationsAccount } from './obligations.js';
import { obligationHistories, playObligations } from './obligations.fixture.js';
import { remindedSubject } from './reminders.js';

type Draw = () => number;

const matterOf = ({ stream }: RecordedEvent): StreamName | undefined => {
  const reminded = remindedSubject(stream);
  return reminded && streamName(reminded.subject);
};

/**
 * Another order in which the same facts may be recorded. Within a stream the guards leave none (`EffectiveOutOfOrder`);
 * facts of different streams may come as late as they like, but two of one legal date keep their order, since of those
 * the later recorded counts: swapped they are another history. A reminder rests on what its subject stood at, and follows it.
 */
const otherwise = (events: readonly RecordedEvent[], draw: Draw): readonly RecordedEvent[] => {
  const days = new Map<RecordedEvent, LegalDate>(inOrder(events).map(({ event, on }) => [event, on]));
  const left = [...events];
  const order: RecordedEvent[] = [];
  while (left.length > 0) {
    const free = left.filter((event, i) =>
      left
        .slice(0, i)
        .every(
          (before) => ![event.stream, matterOf(event)].includes(before.stream) && days.get(before) !== days.get(event),
        ),
    );
    const next = free[draw() % free.length]!;
    left.splice(left.indexOf(next), 1);
    order.push(next);
  }
  return order;
};

/** What the books show at the last ordinal, when the facts were recorded in an order: sums by figure, area and day, and lines. */
const shown = async (accounts: readonly AnyAccount[], events: readonly RecordedEvent[]) => {
  const log = new MemoryEventLog();
  const books = new Books({ log, accounts });
  const sums = new Map<string, number>();
  const lines = new Map<string, string>();
  let position = START;
  for (const [i, { id, type, data, metadata, stream, revision }] of events.entries()) {
    const event: NewEvent = { id, type, data, metadata };
    await log.append(stream, revision - 1, [event]);
    const [recorded] = await log.readAll(position, 1);
    position = recorded!.position;
    for (const { account, subject, change } of await books.enter(recorded!, i + 1)) {
      const place = ({ table, key, from }: Change['closed'][number]): string =>
        [account, subject, table, key, from].join(' ');
      change.closed.forEach((line) => lines.delete(place(line)));
      change.opened.forEach((line) => lines.set(place(line), JSON.stringify(line)));
      for (const { figure, area, on, amount } of change.steps) {
        const key = `${account} ${figure} ${area} ${on}`;
        sums.set(key, (sums.get(key) ?? 0) + amount);
      }
    }
  }
  return { sums: [...sums].filter(([, amount]) => amount !== 0).sort(), lines: [...lines].sort() };
};

const isLate = (order: readonly RecordedEvent[]): boolean =>
  order.some(({ metadata }, i) =>
    order.slice(0, i).some((before) => before.metadata.effectiveOn > metadata.effectiveOn),
  );

const draws = fc.infiniteStream(fc.nat()).map(
  (stream): Draw =>
    () =>
      stream.next().value as number,
);

/** Checks histories of an account against other orders of recording; answers how many of those had a late fact. */
const agree = async (
  accounts: readonly AnyAccount[],
  histories: fc.Arbitrary<() => Promise<readonly RecordedEvent[]>>,
  numRuns: number,
): Promise<number> => {
  let late = 0;
  await fc.assert(
    fc.asyncProperty(histories, draws, async (history, draw) => {
      const events = await history();
      const order = otherwise(events, draw);
      if (isLate(order)) late += 1;
      expect(await shown(accounts, order)).toEqual(await shown(accounts, events));
    }),
    { numRuns },
  );
  return late;
};

/** Where the community of a case goes, on days that somebody hears of late. */
const moves = fc.array(fc.record({ area: fc.constantFrom('GY', 'GA', 'BJ'), after: fc.nat(200) }), { maxLength: 4 });

describe('at the last ordinal all orders of recording agree', () => {
  it('on communities, through splits, merges and corrections', async () => {
    const histories = registerSteps.map((steps) => async () => {
      const { registry } = await playRegister(steps.map((step) => ({ ...step, dies: false })));
      const events = await registry.log.readAll(START, 1_000_000);
      return events.filter(({ stream }) => stream.startsWith('community-'));
    });
    expect(await agree([communitiesAccount], histories, 100)).toBeGreaterThan(50);
  });

  it('on the creation of a community that moves between areas meanwhile', async () => {
    const histories = fc.tuple(creations, notices, moves).map(([steps, notice, moved]) => async () => {
      const told = await logOf(played(steps, notice));
      const stream = `community-${yunxi}` as StreamName;
      let day = Date.parse('2020-09-12');
      const transfers = moved.map(({ area, after }, i): RecordedEvent => {
        day += after * 86_400_000;
        const effectiveOn = new Date(day).toISOString().slice(0, 10);
        const data = { area, previous: 'GY' };
        const metadata = { ...told[0]!.metadata, effectiveOn };
        const position = `9${String(i).padStart(15, '0')}` as RecordedEvent['position'];
        return {
          id: derivedId('moved', i),
          type: 'CommunityAreaTransferred',
          data,
          metadata,
          stream,
          revision: i + 1,
          position,
        };
      });
      return [...told, ...transfers];
    });
    expect(await agree([creationAccount], histories, 60)).toBeGreaterThan(20);
  });

  it('on obligations, their reminders and what was delivered', async () => {
    const histories = obligationHistories.map((history) => async () => (await playObligations(history)).events());
    expect(await agree([obligationsAccount, noticesAccount], histories, 15)).toBeGreaterThan(5);
  });
});
