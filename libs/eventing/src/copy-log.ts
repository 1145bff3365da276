import { canonical, storedForm } from './digest.js';
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
const runsOf = (events: readonly RecordedEvent[], abreast: number): readonly (readonly Run[])[] => {
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
    const full = chunk.length === abreast || chunk.reduce((sum, run) => sum + run.bytes, bytes) > CHUNK_BYTES;
    if (full || chunk.some(({ stream }) => stream === event.stream)) {
      chunks.push(chunk);
      chunk = [];
    }
    chunk.push({ stream: event.stream, revision: event.revision, events: [bare(event)], bytes });
  }
  if (chunk.length > 0) chunks.push(chunk);
  return chunks;
};

/** The place copied to holds something else than the log that is copied, from an ordinal on. */
export class NotACopy extends Error {
  constructor(readonly ordinal: number) {
    super(`what stands at ordinal ${ordinal} of the destination is not what the log to copy has there`);
    this.name = 'NotACopy';
  }
}

export interface CopyOptions {
  readonly onProgress?: (ordinal: number) => void;
  /**
   * How many streams may be appended to at once. More than one only where the engine writes what comes together in that
   * order or not at all: a part that has to be repeated must not come behind what followed it.
   */
  readonly abreast?: number | undefined;
}

export interface Copied {
  /** Events that stood at the destination already, from the first one on. */
  readonly found: number;
  readonly copied: number;
}

/** Where events come from: a log, or what was written down of one. */
export type LogSource = Pick<EventLog, 'readAll'>;

/**
 * Copies every event of one log into another, in log order: ids, revisions, chains and ordinals stay as they are. May be
 * run again after an interruption, or when the source has grown: what stands at the destination is compared event by
 * event, and the copy goes on behind it.
 * @throws NotACopy where the destination holds anything else, or more than the source
 */
export const copyLog = async (
  from: LogSource,
  to: EventLog,
  { onProgress = () => undefined, abreast = CHUNK_RUNS }: CopyOptions = {},
): Promise<Copied> => {
  let position: Position = START;
  let reached: Position = START;
  let found = 0;
  let copied = 0;
  for (let comparing = true; ;) {
    const events = await from.readAll(position, PAGE);
    const standing: readonly RecordedEvent[] = comparing ? await to.readAll(reached, PAGE) : [];
    if (standing.length > events.length) throw new NotACopy(found + events.length + 1);
    for (const [i, event] of standing.entries()) if (!isCopy(event, events[i]!)) throw new NotACopy(found + i + 1);
    if (events.length === 0) return { found, copied };
    found += standing.length;
    comparing = standing.length === events.length;
    for (const chunk of runsOf(events.slice(standing.length), abreast)) {
      await Promise.all(chunk.map(({ stream, revision, events: run }) => to.append(stream, revision - 1, run)));
    }
    copied += events.length - standing.length;
    position = events.at(-1)!.position;
    reached = standing.at(-1)?.position ?? reached;
    onProgress(found + copied);
  }
};

const PAGE = 2_000;

const isCopy = (copy: RecordedEvent, event: RecordedEvent): boolean =>
  copy.id === event.id &&
  canonical(storedForm(copy.stream, copy.revision, copy)) ===
    canonical(storedForm(event.stream, event.revision, event));
