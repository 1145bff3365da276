import {
  type AllStreamSubscription,
  type AppendExpectedRevision,
  type AppendResult,
  type EventStoreDBClient,
  jsonEvent,
  type ResolvedEvent,
  type StreamSubscription,
} from '@eventstore/db-client';
import { readFileSync } from 'node:fs';

export interface Transcript {
  readonly steps: readonly { readonly name: string; readonly ok?: unknown; readonly error?: unknown }[];
  readonly faults: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  readonly rights: Readonly<Record<string, string>>;
}

/** What a real server answered, call by call; its conventions stand in it. */
export const transcript = JSON.parse(
  readFileSync(new URL('../../../../../test/fixtures/eventstore-transcript.json', import.meta.url), 'utf8'),
) as Transcript;

type Told = Readonly<Record<string, unknown>>;

/** An answer or an error in the words of the transcript. */
export const told = async (call: () => Promise<unknown>): Promise<Told> => {
  try {
    return { ok: await call() };
  } catch (error) {
    const { type, code, message, expectedVersion, actualVersion } = error as Error &
      Told & { expectedVersion?: bigint | string; actualVersion?: bigint | string };
    return {
      error: {
        name: 'Error',
        type,
        ...(code !== undefined && { code }),
        message,
        ...(expectedVersion !== undefined && { expected: String(expectedVersion), actual: String(actualVersion) }),
      },
    };
  }
};

export const happened = (id: string, type = 'Happened', data: Record<string, unknown> = { n: 1 }) =>
  jsonEvent({ id, type, data });

const shown = (result: AppendResult): Told => ({
  success: result.success,
  next: `${result.nextExpectedRevision}n`,
  hasPosition: result.position !== undefined,
  samePair: result.position?.commit === result.position?.prepare,
});

export const append =
  (client: EventStoreDBClient, prefix: string) =>
  async (
    stream: string,
    events: ReturnType<typeof happened>[],
    expectedRevision: AppendExpectedRevision,
  ): Promise<Told> =>
    shown(await client.appendToStream(prefix + stream, events, { expectedRevision }));

export const all = async (reading: AsyncIterable<ResolvedEvent>): Promise<readonly Told[]> => {
  const found: Told[] = [];
  for await (const { event } of reading) {
    const { revision, type, id, data, metadata, isJson } = event!;
    const meta = metadata === undefined ? {} : { meta: metadata };
    found.push({ rev: `${revision}n`, type, id: id.length, data, ...meta, isJson });
  }
  return found;
};

/** What a subscription tells until something has been told; then it is given back, which ends it. */
export const until = async (
  subscription: AllStreamSubscription | StreamSubscription,
  done: (told: readonly unknown[]) => boolean,
  onCaughtUp: () => unknown = () => undefined,
): Promise<{ readonly why: string; readonly seq: readonly unknown[] }> => {
  const seq: unknown[] = [];
  let last: Promise<unknown> = Promise.resolve();
  await new Promise<void>((resolve, reject) => {
    const hear = (what: unknown): void => {
      seq.push(what);
      if (what === 'end') resolve();
      else if (done(seq)) void subscription.unsubscribe();
      if (what === 'caughtUp') last = Promise.resolve(onCaughtUp());
    };
    subscription
      .on('confirmation', () => hear('confirmation'))
      .on('caughtUp', () => setImmediate(() => hear('caughtUp')))
      .on('data', ({ event }: ResolvedEvent) => hear({ rev: String(event!.revision), type: event!.type }))
      .on('end', () => hear('end'))
      .on('error', reject);
  });
  await last;
  return { why: 'until', seq };
};
