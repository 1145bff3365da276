import { describe, expect, it } from '@jest/globals';
import { createDecide, type Envelope } from './decide.js';
import { type Decider } from './decider.js';
import { type Event } from './event.js';
import { MemoryEventLog } from './memory/memory-log.js';
import { Refusal } from './refusal.js';

type Counted = Event<'Counted', { readonly by: number }>;
interface Count {
  readonly type: 'Count';
  readonly by: number;
}
const counter: Decider<number, Count, Counted> = {
  initial: 0,
  may: { Count: ['Counter'] },
  evolve: (sum, { data }) => sum + data.by,
  decide: (sum, { by }) => {
    if (by === 0) return [];
    if (sum + by > 10) throw new Refusal('TooMuch', { sum });
    return [{ type: 'Counted', data: { by } }];
  },
  warns: (sum) => (sum > 7 ? [{ code: 'NearlyFull', details: { sum } }] : []),
};

const envelope = (commandId: string, by: number, more: Partial<Envelope> = {}): Envelope => ({
  commandId,
  stream: { kind: 'counter', id: 'a' },
  command: { type: 'Count', by } as Count,
  actor: { account: 'ann', role: 'Counter' },
  at: '2020-09-11T00:00:00.000Z',
  today: '2020-09-11',
  ...more,
});

const start = () => {
  const log = new MemoryEventLog();
  return { log, decide: createDecide({ log, deciders: { counter } }) };
};

describe('deciding', () => {
  it('answers a repeated command with its first result, also after a restart and after other commands', async () => {
    const { log, decide } = start();
    const first = await decide(envelope('c1', 4));
    await decide(envelope('c2', 5));
    const again = await createDecide({ log, deciders: { counter } })(envelope('c1', 4));
    expect(again).toMatchObject({ repeated: true, revision: first.revision });
    expect(await log.readAll(await log.head(), 10)).toEqual([]);
    expect(await log.read(first.stream)).toHaveLength(2);
  });

  it('refuses a command id that comes back with other content', async () => {
    const { decide } = start();
    await decide(envelope('c1', 4));
    await expect(decide(envelope('c1', 5))).rejects.toMatchObject({ code: 'IdempotencyKeyReused' });
  });

  it('looks for the repeated command before it looks at the expected version', async () => {
    const { decide } = start();
    await decide(envelope('c1', 4, { expectedRevision: -1 }));
    expect(await decide(envelope('c1', 4, { expectedRevision: -1 }))).toMatchObject({ repeated: true });
    await expect(decide(envelope('c2', 1, { expectedRevision: -1 }))).rejects.toMatchObject({ code: 'StaleVersion' });
  });

  it('folds a lost race forward and decides again, so that the rule holds for both', async () => {
    const { log, decide } = start();
    const other = createDecide({ log, deciders: { counter } });
    const all = await Promise.allSettled([6, 6, 3].map((by, i) => (i % 2 ? other : decide)(envelope(`r${i}`, by))));
    const sum = (await log.read('counter-a' as never)).reduce((s, e) => s + (e.data as { by: number }).by, 0);
    expect(sum).toBeLessThanOrEqual(10);
    expect(all.filter(({ status }) => status === 'rejected')).toHaveLength(1);
  });

  it('records neither a refusal nor a command that changes nothing, and decides its repeat anew', async () => {
    const { log, decide } = start();
    await expect(decide(envelope('c1', 11))).rejects.toMatchObject({ code: 'TooMuch' });
    expect(await decide(envelope('c2', 0))).toMatchObject({ events: [], repeated: false });
    expect(await log.readAll('' as never, 10)).toEqual([]);
  });

  it('asks nothing about a stream that the command begins, and still finds its repeat after a restart', async () => {
    const { log } = start();
    const deciders = { counter: { ...counter, begins: ['Count'] as const } };
    const decide = createDecide({ log, deciders });
    const reads: string[] = [];
    const read = log.read.bind(log);
    log.read = async (stream, from) => (reads.push(stream), read(stream, from));
    const first = await decide(envelope('c1', 6));
    expect(reads).toEqual([]);

    const later = { at: '2020-09-12T00:00:00.000Z', today: '2020-09-12' };
    const after = createDecide({ log, deciders });
    expect(await after(envelope('c1', 6, later))).toEqual({ ...first, repeated: true });
    await expect(after(envelope('c1', 7, later))).rejects.toMatchObject({ code: 'IdempotencyKeyReused' });
    const another = createDecide({ log, deciders });
    await expect(another(envelope('c2', 11, later))).rejects.toMatchObject({ code: 'TooMuch' });
    expect(await log.read(first.stream)).toHaveLength(1);
  });

  it('refuses a role that the table does not name, before it reads anything', async () => {
    const { decide } = start();
    const actor = { account: 'bob', role: 'Stranger' };
    await expect(decide(envelope('c1', 1, { actor }))).rejects.toMatchObject({ code: 'NotAllowed' });
  });

  it('repeats with a first result its warnings, as they were', async () => {
    const { decide } = start();
    await decide(envelope('c1', 6));
    const { warnings } = await decide(envelope('c2', 2));
    await decide(envelope('c3', 1));
    expect(warnings).toEqual([{ code: 'NearlyFull', details: { sum: 8 } }]);
    expect(await decide(envelope('c2', 2))).toMatchObject({ repeated: true, warnings });
    expect(await decide(envelope('c1', 6))).toMatchObject({ repeated: true, warnings: [] });
  });

  it('decides many commands for one stream in the order in which they came, without a race among them', async () => {
    const { log, decide } = start();
    const appends: number[] = [];
    const append = log.append.bind(log);
    log.append = async (stream, revision, events) => (appends.push(revision), append(stream, revision, events));
    const all = await Promise.all(Array.from({ length: 10 }, (_, i) => decide(envelope(`c${i}`, 1))));
    expect(all.map(({ revision }) => revision)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
    expect(appends).toEqual([-1, 0, 1, 2, 3, 4, 5, 6, 7, 8]);
  });

  it('does not let time run backwards in a stream when the clocks of two processes differ', async () => {
    const { log, decide } = start();
    await decide(envelope('c1', 1, { at: '2020-09-11T00:00:01.500Z' }));
    await decide(envelope('c2', 1, { at: '2020-09-11T00:00:00.000Z' }));
    await decide(envelope('c3', 1, { at: '2020-09-11T00:00:02.000Z' }));
    const ats = (await log.read('counter-a' as never)).map(({ metadata }) => metadata.at);
    expect(ats).toEqual(['2020-09-11T00:00:01.500Z', '2020-09-11T00:00:01.500Z', '2020-09-11T00:00:02.000Z']);
  });

  it('chains every event to the stored form of the one before it', async () => {
    const { log, decide } = start();
    await decide(envelope('c1', 1));
    await decide(envelope('c2', 2));
    const [first, second] = await log.read('counter-a' as never);
    expect(first!.metadata.previous).toBeNull();
    expect(second!.metadata.previous).toMatch(/^[0-9a-f]{64}$/);
  });
});
