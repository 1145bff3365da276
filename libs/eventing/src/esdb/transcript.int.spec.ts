import { ANY, EventStoreDBClient, NO_STREAM } from '@eventstore/db-client';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { FakeServer } from './testing/fake-server.js';
import { fresh, transcriptCalls } from './testing/transcript-calls.js';
import { append as appending, happened, told, transcript } from './testing/transcript.js';

const PREFIX = 'probe-RUN';

/**
 * What the recording says of killed processes and nodes (`faults`) is of real ones, and is not replayed here: lost and
 * doubled appends, silences and errors stand in `trouble.int.spec.ts` and `following.int.spec.ts`, with connections cut,
 * frozen and refused, and with the recorded errors. `figures` are of their machine.
 */
describe('the server in miniature answers as the real one was recorded to:', () => {
  let server: FakeServer;
  let client: EventStoreDBClient;
  let calls: ReturnType<typeof transcriptCalls>;
  beforeAll(async () => {
    server = await FakeServer.start();
    client = EventStoreDBClient.connectionString(server.url);
    calls = transcriptCalls(client, server.url, PREFIX);
  });
  afterAll(async () => {
    await client.dispose();
    await server.stop();
  });

  it('every recorded step is asked', () => {
    expect(Object.keys(calls)).toEqual(transcript.steps.map(({ name }) => name));
  });

  it.each(transcript.steps)('$name', async ({ name, ...recorded }) => {
    expect(await told(calls[name]!)).toEqual(recorded);
  });

  it('after restarts: it remembers ids for appends with a revision, and no others', async () => {
    const append = appending(client, PREFIX);
    const id = randomUUID();
    await append('again', [happened(id)], NO_STREAM);
    const answers: Record<string, unknown> = {};
    const asked = { NO_STREAM, 'revision 0': 0n, ANY } as const;
    for (const [name, expected] of Object.entries(asked)) {
      server.restart();
      await expect(append('broken', [fresh()], ANY)).rejects.toMatchObject({ code: 14 });
      const { next } = await append('again', [happened(id)], expected);
      answers[`same id, ${name}`] = String(next).replace('n', '');
    }
    expect(answers).toEqual(transcript.faults['afterRestart']);
  });
});
