import { describe, expect, it } from '@jest/globals';
import { copyLog, NotACopy } from './copy-log.js';
import { derivedId, storedForm } from './digest.js';
import { type NewEvent, START, type StreamName } from './event.js';
import { type EventLog } from './event-log.js';
import { MemoryEventLog } from './memory/memory-log.js';

const stored = async (log: MemoryEventLog) =>
  (await log.readAll(START, 1_000)).map((event) => storedForm(event.stream, event.revision, event));

const filled = async (): Promise<MemoryEventLog> => {
  const log = new MemoryEventLog();
  const revisions: Record<string, number> = {};
  for (const [i, name] of [...'aabacbbcaadaab'].entries()) {
    const stream = `thing-${name}` as StreamName;
    const revision = revisions[name] ?? -1;
    const metadata = { at: '2021-01-01T00:00:00.000Z' } as NewEvent['metadata'];
    await log.append(stream, revision, [{ id: derivedId('copy', i), type: 'Happened', data: { i }, metadata }]);
    revisions[name] = revision + 1;
  }
  return log;
};

/** A log with another way to append. */
const over = (log: MemoryEventLog, { append }: Pick<EventLog, 'append'>): EventLog => ({
  append,
  id: () => log.id(),
  read: (...args) => log.read(...args),
  readAll: (...args) => log.readAll(...args),
  subscribe: (...args) => log.subscribe(...args),
  head: () => log.head(),
});

describe('a copied log', () => {
  it('holds the same events in the same order', async () => {
    const from = await filled();
    const to = new MemoryEventLog();
    expect(await copyLog(from, to)).toEqual({ found: 0, copied: 14 });
    expect(await stored(to)).toEqual(await stored(from));
  });

  it('is finished by copying again', async () => {
    const from = await filled();
    const to = new MemoryEventLog();
    let appends = 0;
    const failing: EventLog = over(to, {
      append: async (...[stream, expected, events]: Parameters<EventLog['append']>) => {
        if ((appends += 1) > 4) throw new Error('interrupted');
        return to.append(stream, expected, events);
      },
    });
    await expect(copyLog(from, failing)).rejects.toThrow('interrupted');
    const before = (await stored(to)).length;
    expect(await copyLog(from, to)).toEqual({ found: before, copied: 14 - before });
    expect(await stored(to)).toEqual(await stored(from));
  });

  it('is brought up to date by copying again when the source has grown', async () => {
    const from = await filled();
    const to = new MemoryEventLog();
    await copyLog(from, to);
    const metadata = { at: '2021-01-02T00:00:00.000Z' } as NewEvent['metadata'];
    await from.append('thing-e' as StreamName, -1, [{ id: derivedId('more'), type: 'Happened', data: {}, metadata }]);
    expect(await copyLog(from, to)).toEqual({ found: 14, copied: 1 });
    expect(await stored(to)).toEqual(await stored(from));
  });

  it('is never made where anything else stands', async () => {
    const from = await filled();
    const metadata = { at: '2021-01-02T00:00:00.000Z' } as NewEvent['metadata'];
    const more = { id: derivedId('more'), type: 'Happened', data: {}, metadata };
    const strange = new MemoryEventLog();
    await strange.append('thing-z' as StreamName, -1, [more]);
    await expect(copyLog(from, strange)).rejects.toEqual(new NotACopy(1));
    expect(await stored(strange)).toHaveLength(1);

    const longer = new MemoryEventLog();
    await copyLog(from, longer);
    await longer.append('thing-z' as StreamName, -1, [more]);
    await expect(copyLog(from, longer)).rejects.toEqual(new NotACopy(15));
  });

  it('goes through one stream at a time where the destination asks for that', async () => {
    const from = await filled();
    const to = new MemoryEventLog();
    let flying = 0;
    let most = 0;
    const watched: EventLog = over(to, {
      append: async (...args: Parameters<EventLog['append']>) => {
        most = Math.max(most, (flying += 1));
        await new Promise(setImmediate);
        const appended = await to.append(...args);
        flying -= 1;
        return appended;
      },
    });
    await copyLog(from, watched, { abreast: 1 });
    expect(most).toBe(1);
    expect(await stored(to)).toEqual(await stored(from));
  });

  it('is another log', async () => {
    expect(await new MemoryEventLog().id()).not.toBe(await new MemoryEventLog().id());
  });
});
