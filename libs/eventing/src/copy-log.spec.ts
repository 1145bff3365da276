import { describe, expect, it } from '@jest/globals';
import { copyLog } from './copy-log.js';
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

describe('a copied log', () => {
  it('holds the same events in the same order', async () => {
    const from = await filled();
    const to = new MemoryEventLog();
    expect(await copyLog(from, to)).toBe(14);
    expect(await stored(to)).toEqual(await stored(from));
  });

  it('is finished by copying again', async () => {
    const from = await filled();
    const to = new MemoryEventLog();
    let appends = 0;
    const failing: EventLog = Object.assign(Object.create(to) as EventLog, {
      append: async (...[stream, expected, events]: Parameters<EventLog['append']>) => {
        if ((appends += 1) > 4) throw new Error('interrupted');
        return to.append(stream, expected, events);
      },
    });
    await expect(copyLog(from, failing)).rejects.toThrow('interrupted');
    await copyLog(from, to);
    expect(await stored(to)).toEqual(await stored(from));
  });

  it('is another log', async () => {
    expect(await new MemoryEventLog().id()).not.toBe(await new MemoryEventLog().id());
  });
});
