import { derivedId } from '../digest.js';
import { type Metadata, type NewEvent, type Position, type StreamName } from '../event.js';
import { type Batch, type EventLog } from '../event-log.js';

export const metadata: Metadata = {
  at: '2020-10-09T15:59:59.000Z',
  effectiveOn: '2020-10-09',
  actor: { account: 'ann', role: 'Clerk' },
  commandId: derivedId('contract', 'command'),
  commandDigest: '0'.repeat(64),
  correlationId: derivedId('contract', 'command'),
  causationId: derivedId('contract', 'command'),
  citations: [],
  schema: 1,
  alg: 'sha-256',
  previous: null,
};

export const stream = (id: string | number): StreamName => `case-${id}` as StreamName;

/** An event whose id follows from its name and data, as in the kernel. */
export const fact = (name: string | number, data: object = { name }): NewEvent => ({
  id: derivedId('contract', name, JSON.stringify(data)),
  type: 'CaseNoted',
  data,
  metadata,
});

/** The batches of a subscription until so many events have come; with 0, the first batch. */
export const take = async (log: EventLog, from: Position, count: number, batchSize = 500): Promise<Batch[]> => {
  const batches: Batch[] = [];
  const abort = new AbortController();
  let seen = 0;
  for await (const batch of log.subscribe(from, { signal: abort.signal, batchSize })) {
    batches.push(batch);
    seen += batch.events.length;
    if (seen >= count) break;
  }
  abort.abort();
  return batches;
};
