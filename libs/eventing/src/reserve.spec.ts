import { describe, expect, it } from '@jest/globals';
import { createDecide } from './decide.js';
import { type Carried, type Command, type Decider } from './decider.js';
import { type Event } from './event.js';
import { MemoryEventLog } from './memory/memory-log.js';
import { Refusal } from './refusal.js';

type Named = Event<'Named', { readonly name: string }>;
type Taken = Event<'Taken', { readonly by: string; readonly carries: Carried }>;
interface Name extends Command {
  readonly name: string;
}
interface Take extends Command {
  readonly by: string;
  readonly carries: Carried;
}

const holder = (name: string) => ({ kind: 'name', id: name });
const subject: Decider<string, Name, Named> = {
  initial: '',
  may: { Name: ['Clerk'], Finish: ['Clerk'] },
  cites: ({ type, name }) => (type === 'Finish' ? [holder(name)] : []),
  evolve: (_, { data }) => data.name,
  decide: (state, { name }) => (state === name ? [] : [{ type: 'Named', data: { name } }]),
  reserves: (events, _, { id }) =>
    events.map(({ data }) => ({ stream: holder(data.name), command: { type: 'Take', by: id } as Command })),
  finishes: ({ type, name }, { cited }) => (type === 'Finish' ? cited<Taken['data']>(holder(name)).carries : undefined),
};
const name: Decider<Taken['data'] | undefined, Take, Taken> = {
  initial: undefined,
  may: { Take: ['Clerk'] },
  evolve: (_, { data }) => data,
  decide: (held, { by, carries }) => {
    if (held && held.by !== by) throw new Refusal('InUse');
    return [{ type: 'Taken', data: { by, carries } }];
  },
};

/** Appends to streams of a kind can be made to fail, as if the process died before them. */
class DyingLog extends MemoryEventLog {
  dead = false;
  override append(...[stream, revision, events]: Parameters<MemoryEventLog['append']>) {
    if (this.dead && stream.startsWith('subject-')) return Promise.reject(new Error('killed'));
    return super.append(stream, revision, events);
  }
}

const start = () => {
  const log = new DyingLog();
  const decide = createDecide({ log, deciders: { subject, name } });
  const send = (id: string, command: Command, commandId: string, at = '2020-09-11T00:00:00.000Z') => {
    const actor = { account: 'ann', role: 'Clerk' };
    return decide({ commandId, stream: { kind: 'subject', id }, command, actor, at, today: '2020-09-11' });
  };
  const eventsOf = async (id: string) => log.read(`subject-${id}` as never);
  return { log, send, eventsOf };
};
const want = { type: 'Name', name: 'x' } as Command;
const finish = { type: 'Finish', name: 'x' } as Command;

describe('a reservation', () => {
  it('is made before the events are appended, and one subject holds it', async () => {
    const { send, eventsOf } = start();
    await send('a', want, 'c1');
    await expect(send('b', want, 'c2')).rejects.toMatchObject({ code: 'InUse' });
    expect(await eventsOf('b')).toEqual([]);
  });

  it('that a crash left is finished with the very bytes that it carries', async () => {
    const { log, send, eventsOf } = start();
    log.dead = true;
    await expect(send('a', want, 'c1')).rejects.toThrow('killed');
    log.dead = false;
    const finished = await send('a', finish, 'f1');
    const [held] = await log.read('name-x' as never);
    expect((await eventsOf('a')).map(({ id, data, metadata }) => ({ id, data, metadata }))).toEqual(
      (held!.data as Taken['data']).carries.events.map(({ id, data, metadata }) => ({ id, data, metadata })),
    );
    expect(finished.repeated).toBe(false);
    expect(await send('a', want, 'c1', '2020-09-12T00:00:00.000Z')).toMatchObject({ repeated: true });
  });

  it('is finished once, and by a repeat of its own command at a later moment too', async () => {
    const { log, send, eventsOf } = start();
    log.dead = true;
    await expect(send('a', want, 'c1')).rejects.toThrow('killed');
    log.dead = false;
    await send('a', want, 'c1', '2020-09-12T00:00:00.000Z');
    expect(await send('a', finish, 'f1')).toMatchObject({ events: [] });
    expect(await eventsOf('a')).toHaveLength(1);
  });

  it('comes to nothing where the subject has moved on', async () => {
    const { log, send, eventsOf } = start();
    log.dead = true;
    await expect(send('a', want, 'c1')).rejects.toThrow('killed');
    log.dead = false;
    await send('a', { type: 'Name', name: 'y' } as Command, 'c2');
    expect(await send('a', finish, 'f1')).toMatchObject({ events: [] });
    expect((await eventsOf('a')).map(({ data }) => data)).toEqual([{ name: 'y' }]);
  });
});
