import {
  type AppendExpectedRevision,
  type EventData,
  NO_STREAM as NO_STREAM_YET,
  type Position as WirePosition,
  type RecordedEvent as WireEvent,
} from '@eventstore/db-client';
import { derivedId } from '../digest.js';
import { type Metadata, type NewEvent, type Position, type RecordedEvent, START, type StreamName } from '../event.js';
import { NO_STREAM } from '../event-log.js';

/** Stands in the stored metadata and nowhere else: the server's own id stands for content, this one for the event. */
const ID_KEY = 'eventId';
const WIDTH = 16;

const hex = (n: bigint): string => n.toString(16).padStart(WIDTH, '0');

/** Commit and prepare, both of fixed width: the texts order as the log does. */
export const positionFrom = ({ commit, prepare }: WirePosition): Position => (hex(commit) + hex(prepare)) as Position;

/** @throws TypeError for the position of another engine */
export const wirePosition = (position: Position): WirePosition | 'start' => {
  if (position === START) return 'start';
  if (!/^[0-9a-f]{32}$/.test(position)) throw new TypeError(`${position} is no position of this log`);
  return { commit: BigInt(`0x${position.slice(0, WIDTH)}`), prepare: BigInt(`0x${position.slice(WIDTH)}`) };
};

export const wireRevision = (expected: number): AppendExpectedRevision =>
  expected === NO_STREAM ? NO_STREAM_YET : BigInt(expected);

const bytes = new TextEncoder();

/**
 * An event as it travels, made at once: what the caller does with its object afterwards changes nothing, and nothing in
 * it can fail to serialise. The server compares ids and never content, so the id that it gets is derived from the text of
 * the event as it was checked: equal bytes are a repeat, anything else is another event. The stream is part of it,
 * because the server remembers for a while where it saw an id last, and looks there first.
 */
export const wireEvent = (name: string, { id, type, data, metadata }: NewEvent, text: string): EventData => ({
  id: derivedId(name, text),
  contentType: 'application/json',
  type,
  data: JSON.parse(JSON.stringify(data)) as Record<string, unknown>,
  // as bytes, which the client takes as they are; anything else it turns to and from base64 on the way
  metadata: bytes.encode(JSON.stringify({ ...metadata, [ID_KEY]: id })),
});

/** Something stands in the log that this program did not write, or not like this: never skipped, never guessed at. */
export class ForeignEvent extends Error {
  constructor(stream: string, revision: bigint, what: string) {
    super(`${stream}, revision ${revision}: ${what}`);
    this.name = 'ForeignEvent';
  }
}

/** @throws ForeignEvent for anything that `wireEvent` did not make */
export const eventFrom = (prefix: string, found: WireEvent): RecordedEvent => {
  const { streamId, revision, type, data, metadata, position } = found;
  const { [ID_KEY]: id, ...rest } = (metadata ?? {}) as Readonly<Record<string, unknown>>;
  if (typeof id !== 'string') throw new ForeignEvent(streamId, revision, 'not written by this program');
  if (typeof data !== 'object') throw new ForeignEvent(streamId, revision, 'its data are no JSON');
  if (!position) throw new ForeignEvent(streamId, revision, 'it has no position');
  return {
    id,
    type,
    data,
    metadata: rest as unknown as Metadata,
    stream: streamId.slice(prefix.length) as StreamName,
    revision: Number(revision),
    position: positionFrom(position),
  };
};
