import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { createDecide, type Decide, type Envelope } from '../decide.js';
import { type Carried, type Command, type Decider } from '../decider.js';
import { type Event, START, type StreamName } from '../event.js';
import { type EventLog } from '../event-log.js';
import { Refusal } from '../refusal.js';

type OpenLog = EventLog & { close(): Promise<void> };

type Booked = Event<'Booked', { readonly seat: string }>;
interface Book extends Command {
  readonly seat: string;
}
const CAPACITY = 30;
/** At most so many seats, each once; a seat that is booked is held across all halls by its number. */
const hall: Decider<readonly string[], Book, Booked> = {
  initial: [],
  may: { Book: ['Clerk'], BookNumbered: ['Clerk'] },
  evolve: (seats, { data }) => [...seats, data.seat],
  decide: (seats, { seat }) => {
    if (seats.includes(seat)) throw new Refusal('Taken');
    if (seats.length >= CAPACITY) throw new Refusal('Full');
    return [{ type: 'Booked', data: { seat } }];
  },
  reserves: (events, _, { id }) =>
    events.flatMap(({ data: { seat } }) =>
      seat.startsWith('number') ? [{ stream: { kind: 'number', id: seat }, command: { type: 'Hold', by: id } }] : [],
    ),
};
interface Hold extends Command {
  readonly by: string;
  readonly carries: Carried;
}
type Held = Event<'Held', { readonly by: string; readonly carries: Carried }>;
const number: Decider<string | undefined, Hold, Held> = {
  initial: undefined,
  may: { Hold: ['Clerk'] },
  evolve: (_, { data }) => data.by,
  decide: (held, { by, carries }) => {
    if (held !== undefined && held !== by) throw new Refusal('InUse');
    return [{ type: 'Held', data: { by, carries } }];
  },
};

/** What several processes promise together, whatever the log lies on. `fresh` empties it; `open` opens it once more. */
export const describeDeciding = (
  engine: string,
  { fresh, open }: { readonly fresh: () => Promise<unknown>; readonly open: () => Promise<OpenLog> },
): void => {
  describe(`deciding over ${engine}`, () => {
    const opened: OpenLog[] = [];
    beforeEach(async () => void (await fresh()));
    afterEach(async () => Promise.all(opened.splice(0).map((log) => log.close())));

    /** As another process would: with connections, a log and warm folds of its own. */
    const start = async (): Promise<{ log: OpenLog; decide: Decide }> => {
      const log = await open();
      opened.push(log);
      return { log, decide: createDecide({ log, deciders: { hall, number } }) };
    };
    const book = (seat: string, commandId: string, id = 'red'): Envelope => ({
      commandId,
      stream: { kind: 'hall', id },
      command: { type: 'Book', seat } as Book,
      actor: { account: 'ann', role: 'Clerk' },
      at: '2020-09-11T00:00:00.000Z',
      today: '2020-09-11',
    });
    const red = 'hall-red' as StreamName;

    it('answers a repeated command with its first result after a restart and after other commands', async () => {
      const first = await (await start()).decide(book('1', 'c1'));
      const { log, decide } = await start();
      await decide(book('2', 'c2'));
      const again = await decide(book('1', 'c1'));
      expect(again).toEqual({ ...first, repeated: true });
      await expect(decide(book('3', 'c1'))).rejects.toMatchObject({ code: 'IdempotencyKeyReused' });
      expect(await log.read(red)).toHaveLength(2);
    });

    it('records a command once that is sent to several processes at the same moment', async () => {
      const processes = await Promise.all([start(), start(), start()]);
      const sent = processes.flatMap(({ decide }) => [decide(book('1', 'c1')), decide(book('1', 'c1'))]);
      const answers = await Promise.all(sent);
      expect(new Set(answers.map(({ position }) => position)).size).toBe(1);
      expect(await processes[0].log.read(red)).toHaveLength(1);
    });

    it('decides every one of many commands that race for one stream, and the rule holds for all of them', async () => {
      const processes = await Promise.all([start(), start()]);
      const sent = processes.flatMap(({ decide }, p) =>
        Array.from({ length: 25 }, (_, i) => decide(book(`${p}.${i}`, `c${p}.${i}`))),
      );
      const results = await Promise.allSettled(sent);
      const refused = results.flatMap((result) => (result.status === 'rejected' ? [result.reason as unknown] : []));
      expect(refused).toHaveLength(50 - CAPACITY);
      for (const reason of refused) expect(reason).toMatchObject({ code: 'Full' });
      const events = await processes[0].log.read(red);
      expect(events.map(({ revision }) => revision)).toEqual(Array.from({ length: CAPACITY }, (_, i) => i));
    });

    it('lets one of several subjects have what is reserved, and records nothing for the others', async () => {
      const processes = await Promise.all([start(), start(), start(), start()]);
      const sent = processes.map(({ decide }, i) => decide(book('number 7', `c${i}`, `hall${i}`)));
      const results = await Promise.allSettled(sent);
      expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
      for (const result of results)
        if (result.status === 'rejected') expect(result.reason).toMatchObject({ code: 'InUse' });
      const events = await processes[0].log.readAll(START, 100);
      expect(events.map(({ type }) => type)).toEqual(['Held', 'Booked']);
    });

    it('asks for a matter that stands only where the caller means one, not where it reserves something', async () => {
      const { decide } = await start();
      await expect(decide({ ...book('number 8', 'c1'), begun: true })).rejects.toMatchObject({ code: 'MatterUnknown' });
      await decide(book('1', 'c2'));
      expect(await decide({ ...book('number 8', 'c3'), begun: true })).toMatchObject({ revision: 1 });
    });

    it('finishes a command by its repeat when the process died behind the reservation', async () => {
      const { log, decide } = await start();
      const append = log.append.bind(log);
      log.append = async (stream, ...rest) => {
        if (stream.startsWith('hall')) throw new Error('killed');
        return append(stream, ...rest);
      };
      await expect(decide(book('number 7', 'c1'))).rejects.toThrow('killed');
      const after = await start();
      expect(await after.decide(book('number 7', 'c1'))).toMatchObject({ repeated: false, revision: 0 });
      expect(await after.decide(book('number 7', 'c1'))).toMatchObject({ repeated: true, revision: 0 });
      await expect(after.decide(book('number 7', 'c2', 'blue'))).rejects.toMatchObject({ code: 'InUse' });
    });
  });
};
