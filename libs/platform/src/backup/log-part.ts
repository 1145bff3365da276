import { type LogDigest, runningDigest } from '@greenledger/audit';
import {
  canonical,
  countOf,
  type EventLog,
  type LogSource,
  positionOf,
  type RecordedEvent,
  START,
  storedForm,
} from '@greenledger/eventing';
import { linesOf, type Part, writePart } from './parts.js';

export const LOG_PART = 'log';

/** An event without the place that it has in one engine: that is the number of its line. */
export type ArchivedEvent = Omit<RecordedEvent, 'position'>;

/** Writes the log down to where it ends now; whatever is appended meanwhile belongs to the next backup. */
export const writeLog = async (
  log: EventLog,
  directory: string,
  onProgress: (ordinal: number) => void,
): Promise<{ readonly part: Part; readonly log: LogDigest }> => {
  const head = await log.head();
  const running = runningDigest();
  const groups = async function* (): AsyncGenerator<readonly string[]> {
    for (let position = START; position < head;) {
      const events = (await log.readAll(position, 1_000)).filter((event) => event.position <= head);
      if (events.length === 0) return;
      for (const event of events) running.add(event);
      yield events.map(({ id, ...event }) =>
        canonical({ id, ...storedForm(event.stream, event.revision, { id, ...event }) }),
      );
      position = events.at(-1)!.position;
      onProgress(running.value().ordinal);
    }
  };
  const part = await writePart(directory, LOG_PART, groups());
  return { part, log: running.value() };
};

/** The events of a backup, from the first one on. */
export const archivedEvents = async function* (directory: string): AsyncGenerator<ArchivedEvent> {
  // the digests of the manifest vouch for what the lines are
  for await (const line of linesOf(directory, LOG_PART)) yield JSON.parse(line) as ArchivedEvent;
};

/** The log of a backup as a source to copy from; it is read forwards only. */
export const archivedLog = (directory: string): LogSource & { readonly close: () => Promise<unknown> } => {
  const events = archivedEvents(directory);
  let read = 0;
  return {
    readAll: async (from, limit) => {
      if (countOf(from) !== read) throw new TypeError(`the archive stands at ordinal ${read}, not at ${countOf(from)}`);
      const page: RecordedEvent[] = [];
      while (page.length < limit) {
        const next = await events.next();
        if (next.done) break;
        page.push({ ...next.value, position: positionOf((read += 1)) });
      }
      return page;
    },
    close: () => events.return(undefined),
  };
};
