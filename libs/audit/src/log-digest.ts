import { canonical, type EventLog, type Position, type RecordedEvent, START, storedForm } from '@greenledger/eventing';
import { createHash } from 'node:crypto';

export interface LogDigest {
  readonly digest: string;
  readonly ordinal: number;
}

/** The digest of a log while somebody reads it, from its first event on and in ordinal order. */
export const runningDigest = (): {
  readonly add: (event: Omit<RecordedEvent, 'position'>) => void;
  readonly value: () => LogDigest;
} => {
  const hash = createHash('sha256');
  let ordinal = 0;
  return {
    add: (event) => {
      hash.update(`${canonical(storedForm(event.stream, event.revision, event))}\n`);
      ordinal += 1;
    },
    value: () => ({ digest: hash.copy().digest('hex'), ordinal }),
  };
};

/**
 * SHA-256 over the canonical JSON (RFC 8785) of {stream, revision, type, data, metadata} of every event, one a line, in
 * ordinal order. Positions and engines leave no trace in it: equal facts, equal digest.
 */
export const logDigest = async (log: Pick<EventLog, 'readAll'>): Promise<LogDigest> => {
  const running = runningDigest();
  let position: Position = START;
  for (;;) {
    const events = await log.readAll(position, 2_000);
    if (events.length === 0) return running.value();
    for (const event of events) running.add(event);
    position = events.at(-1)!.position;
  }
};
