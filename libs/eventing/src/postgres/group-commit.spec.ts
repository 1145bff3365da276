import { describe, expect, it } from '@jest/globals';
import { type StreamName } from '../event.js';
import { countOf } from '../position.js';
import { fact } from '../testing/facts.js';
import { type Group, type GroupAnswer, GroupCommit } from './group-commit.js';

/** A server that writes a group when told to. */
const server = () => {
  const sent: { readonly group: Group; readonly written: () => void; readonly lost: () => void }[] = [];
  let base = 0;
  const write = (group: Group): Promise<GroupAnswer> =>
    new Promise((resolve, reject) => {
      const lost = () => reject(new Error('Connection terminated'));
      const written = (): void => {
        resolve({ base: String(base), odd: [] });
        base += group.sizes.length;
      };
      sent.push({ group, written, lost });
    });
  const commits = new GroupCommit({ write, patienceMs: 60_000, onTrouble: () => undefined });
  const append = (stream: string, expected = -1) => commits.append(stream as StreamName, expected, [fact(0)]);
  const burst = (count: number, name: string) =>
    Promise.all(Array.from({ length: count }, (_, i) => append(`${name}-${i}`)));
  return { sent, commits, append, burst, sizes: () => sent.map(({ group }) => group.streams.length) };
};

/** Two turns of the event loop: the groups of this one have left. */
const turn = async (): Promise<void> => {
  await new Promise(setImmediate);
  await new Promise(setImmediate);
};

const until = async (come: () => boolean): Promise<void> => {
  while (!come()) await new Promise(setImmediate);
};

describe('group commit', () => {
  it('sends what is appended in one turn as one group, and what comes meanwhile as the next', async () => {
    const { sent, burst, sizes } = server();
    const first = burst(20, 'a');
    await turn();
    const second = burst(20, 'b');
    await turn();
    expect(sizes()).toEqual([20]);
    sent[0]!.written();
    await first;
    await turn();
    expect(sizes()).toEqual([20, 20]);
    sent[1]!.written();
    expect((await second).map(({ position }) => countOf(position))).toEqual(
      Array.from({ length: 20 }, (_, i) => 21 + i),
    );
  });

  it('sends a crowd in two groups, so that the server need not wait while one is put together', async () => {
    const { sent, burst, sizes } = server();
    const crowd = burst(65, 'a');
    await turn();
    expect(sizes()).toEqual([33, 32]);
    const more = burst(100, 'b');
    await turn();
    expect(sizes()).toEqual([33, 32]);
    sent[0]!.written();
    await turn();
    expect(sizes()).toEqual([33, 32, 100]);
    for (const { written } of sent.slice(1)) written();
    await Promise.all([crowd, more]);
  });

  it('writes again what did not get through before what was asked for later', async () => {
    const { sent, burst, sizes } = server();
    const crowd = burst(65, 'a');
    await turn();
    for (const { lost } of sent) lost();
    await until(() => sent.length === 3);
    expect(sizes()).toEqual([33, 32, 33]);
    sent[2]!.written();
    await until(() => sent.length === 4);
    expect(sizes()).toEqual([33, 32, 33, 32]);
    sent[3]!.written();
    expect((await crowd).map(({ position }) => countOf(position))).toEqual(Array.from({ length: 65 }, (_, i) => i + 1));
  });

  it('lets nothing leave while a group is still to be written again', async () => {
    const { sent, burst, sizes } = server();
    const crowd = burst(65, 'a');
    await turn();
    sent[0]!.lost();
    sent[1]!.written();
    await turn();
    const more = burst(100, 'b');
    await until(() => sent.length === 3);
    expect(sizes()).toEqual([33, 32, 33]);
    sent[2]!.written();
    await crowd;
    await until(() => sent.length === 5);
    expect(sizes().slice(3)).toEqual([50, 50]);
    for (const { written } of sent.slice(3)) written();
    await more;
  });

  it('is drained when nothing waits and every group is back', async () => {
    const { sent, commits, burst } = server();
    const crowd = burst(64, 'a');
    await turn();
    let drained = false;
    const drain = commits.drain().then(() => (drained = true));
    sent[1]!.written();
    await turn();
    expect(drained).toBe(false);
    sent[0]!.written();
    await Promise.all([crowd, drain]);
  });
});
