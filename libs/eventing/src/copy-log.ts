import { type NewEvent, type Position, type RecordedEvent, START, type StreamName } from './event.js';
import { type EventLog, MAX_APPEND_BYTES } from './event-log.js';

interface Run {
  readonly stream: StreamName;
  readonly revision: number;
  readonly events: NewEvent[];
  bytes: number;
}

const bare = ({ id, type, data, metadata }: RecordedEvent): NewEvent => ({ id, type, data, metadata });

/** What goes together stays well below what any engine writes as one group. */
const CHUNK_RUNS = 256;
const CHUNK_BYTES = 2 * MAX_APPEND_BYTES;

/** Appends may go together while each is to another stream: then every engine keeps them in the order given. */
const runsOf = (events: readonly RecordedEvent[]): readonly (readonly Run[])[] => {
  const chunks: Run[][] = [];
  let chunk: Run[] = [];
  for (const event of events) {
    const bytes = JSON.stringify(event).length * 3;
    const last = chunk.at(-1);
    if (last?.stream === event.stream && last.bytes + bytes < MAX_APPEND_BYTES) {
      last.events.push(bare(event));
      last.bytes += bytes;
      continue;
    }
    const full = chunk.length === CHUNK_RUNS || chunk.reduce((sum, run) => sum + run.bytes, bytes) > CHUNK_BYTES;
    if (full || chunk.some(({ stream }) => stream === event.stream)) {
      chunks.push(chunk);
      chunk = [];
    }
    chunk.push({ stream: event.stream, revision: event.revision, events: [bare(event)], bytes });
  }
  if (chunk.length > 0) chunks.push(chunk);
  return chunks;
};

/**
 * Copies every event of one log into another, in log order: ids, revisions, chains and ordinals stay as they are.
 * May be run again after an interruption: what stands there already is found to be the same.
 */
export const copyLog = async (
  from: EventLog,
  to: EventLog,
  onProgress: (copied: number) => void = () => undefined,
): Promise<number> => {
  let position: Position = START;
  let copied = 0;
  for (;;) {
    const events = await from.readAll(position, 2_000);
    if (events.length === 0) return copied;
    for (const chunk of runsOf(events)) {
      await Promise.all(chunk.map(({ stream, revision, events: run }) => to.append(stream, revision - 1, run)));
    }
    copied += events.length;
    position = events.at(-1)!.position;
    onProgress(copied);
  }
};
