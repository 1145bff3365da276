import { canonical, type EventLog, type Position, START, storedForm } from '@greenledger/eventing';
import { createHash } from 'node:crypto';

/**
 * SHA-256 over the canonical JSON (RFC 8785) of {stream, revision, type, data, metadata} of every event, one a line, in
 * ordinal order. Positions and engines leave no trace in it: equal facts, equal digest.
 */
export const logDigest = async (log: EventLog): Promise<{ readonly digest: string; readonly ordinal: number }> => {
  const hash = createHash('sha256');
  let position: Position = START;
  let ordinal = 0;
  for (;;) {
    const events = await log.readAll(position, 2_000);
    if (events.length === 0) return { digest: hash.digest('hex'), ordinal };
    for (const event of events) hash.update(`${canonical(storedForm(event.stream, event.revision, event))}\n`);
    position = events.at(-1)!.position;
    ordinal += events.length;
  }
};
