import {
  type EventLog,
  type Instant,
  type Position,
  type RecordedEvent,
  START,
  type StreamName,
  streamRef,
} from '@greenledger/eventing';
import { type Pool } from 'pg';
import { type Moments } from './moment.js';

/** What somebody looks for in the log; instants are those at which events were recorded. */
export interface EventQuery {
  readonly kind?: string | undefined;
  readonly subject?: string | undefined;
  readonly type?: string | undefined;
  readonly account?: string | undefined;
  readonly from?: Instant | undefined;
  /** The first instant that is not looked at any more. */
  readonly before?: Instant | undefined;
  /** Only events in front of this ordinal. */
  readonly cursor?: number | undefined;
  readonly limit: number;
}

export interface FoundEvent {
  readonly ordinal: number;
  readonly event: RecordedEvent;
}

/** What was found, latest first, and how far down the log was looked through; `next` goes on from there. */
export interface EventPage {
  readonly found: readonly FoundEvent[];
  /** The lowest ordinal that was looked at. */
  readonly lookedDownTo: number;
  readonly next?: number;
}

interface From {
  readonly log: EventLog;
  readonly pool: Pool;
  readonly moments: Moments;
}

const WINDOW = 1_000;
/** Events that one question looks at; who wants more asks again. */
const MOST = 10_000;
/** Clocks of several processes stand at most so far apart: an event may be earlier than the one before it. */
const SKEW_MS = 5_000;

/**
 * Looks for events from the end of the log. A subject's own stream is read whole; everything else is looked through in
 * windows, at most 10,000 events at once, between the ordinals that the index of instants gives for the days.
 */
export const searchEvents = async (from: From, query: EventQuery): Promise<EventPage> => {
  const schema = await from.moments.schema();
  const range = await ordinals(from.pool, schema, query);
  const { kind, subject } = query;
  return kind !== undefined && subject !== undefined
    ? inStream(from, schema, `${kind}-${subject}` as StreamName, query, range)
    : inWindows(from, schema, query, range);
};

interface Range {
  readonly lowest: number;
  readonly highest: number;
}

const ordinals = async (pool: Pool, schema: string, { from, before, cursor }: EventQuery): Promise<Range> => {
  const until = before === undefined ? null : new Date(Date.parse(before) + SKEW_MS).toISOString();
  const { rows } = await pool.query<{ lowest: string | null; highest: string | null }>(
    `select
       (select min(ordinal) from ${schema}.moments where $1::text is null or latest_at >= $1) as lowest,
       (select max(ordinal) from ${schema}.moments where $2::text is null or latest_at < $2) as highest`,
    [from ?? null, until],
  );
  const highest = Number(rows[0]?.highest ?? 0);
  return {
    lowest: Number(rows[0]?.lowest ?? highest + 1),
    highest: cursor === undefined ? highest : Math.min(highest, cursor - 1),
  };
};

const inStream = async (
  { log, moments }: From,
  schema: string,
  stream: StreamName,
  query: EventQuery,
  { lowest, highest }: Range,
): Promise<EventPage> => {
  const events = await log.read(stream);
  const known = await moments.ordinalsOf(schema, events);
  const all = events.flatMap((event): FoundEvent[] => {
    const ordinal = known.get(event.position);
    return ordinal !== undefined && ordinal >= lowest && ordinal <= highest && fits(event, query)
      ? [{ ordinal, event }]
      : [];
  });
  const found = all.reverse().slice(0, query.limit);
  const next = all.length > found.length ? found.at(-1)?.ordinal : undefined;
  return { found, lookedDownTo: next ?? lowest, ...(next !== undefined && { next }) };
};

const inWindows = async (
  { log, pool }: From,
  schema: string,
  query: EventQuery,
  { lowest, highest }: Range,
): Promise<EventPage> => {
  const floor = Math.max(lowest, highest - MOST + 1);
  const found: FoundEvent[] = [];
  for (let end = highest; end >= floor; end -= WINDOW) {
    const start = Math.max(floor, end - WINDOW + 1);
    const events = await log.readAll(await positionBefore(pool, schema, start), end - start + 1);
    for (const [i, event] of [...events.entries()].reverse()) {
      if (!fits(event, query)) continue;
      found.push({ ordinal: start + i, event });
      if (found.length === query.limit) {
        const at = start + i;
        return { found, lookedDownTo: at, ...(at > lowest && { next: at }) };
      }
    }
  }
  return { found, lookedDownTo: Math.min(floor, highest), ...(floor > lowest && { next: floor }) };
};

const positionBefore = async (pool: Pool, schema: string, ordinal: number): Promise<Position> => {
  const { rows } = await pool.query<{ position: Position }>(
    `select position from ${schema}.moments where ordinal = $1`,
    [ordinal - 1],
  );
  return rows[0]?.position ?? START;
};

const fits = (
  { stream, type, metadata: { at, actor } }: RecordedEvent,
  { kind, subject, type: wanted, account, from, before }: EventQuery,
): boolean => {
  const ref = streamRef(stream);
  return (
    (kind === undefined || ref.kind === kind) &&
    (subject === undefined || ref.id === subject) &&
    (wanted === undefined || type === wanted) &&
    (account === undefined || actor.account === account || actor.onBehalfOf === account) &&
    (from === undefined || at >= from) &&
    (before === undefined || at < before)
  );
};
