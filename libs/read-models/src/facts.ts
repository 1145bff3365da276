import { type EventLog, type LegalDate, type RecordedEvent, type StreamName } from '@greenledger/eventing';
import { type Moment, type Moments } from './engine/moment.js';
import { type Fact, inOrder } from './engine/whole.js';

export interface FactsFrom {
  readonly log: EventLog;
  readonly moments: Moments;
}

/** A fact as a reader of one matter sees it: at its legal date as corrected, under its ordinal. */
export interface KnownFact extends Fact {
  readonly ordinal: number;
}

/** Every fact of some streams that was known at a moment and in force on its date, in legal order. */
export const factsAt = async (
  { log, moments }: FactsFrom,
  streams: readonly StreamName[],
  moment: Moment,
): Promise<readonly KnownFact[]> => {
  const events = (await Promise.all(streams.map((stream) => log.read(stream)))).flat();
  const ordinals = await moments.ordinalsOf(moment.schema, events);
  const known = events.filter(({ position }) => (ordinals.get(position) ?? Infinity) <= moment.ordinal);
  return inOrder(known)
    .filter(({ on }) => on <= moment.asOf)
    .map((fact) => ({ ...fact, ordinal: ordinals.get(fact.event.position)! }));
};

/**
 * The revision that a reading of the present has seen of a stream: a command on it is decided at that one and at no
 * other, when it is given back. A reading of the past has none.
 */
export const revisionSeen = async (
  { log, moments }: FactsFrom,
  stream: StreamName,
  moment: Moment,
): Promise<{ readonly revision?: number }> => {
  if (!moment.now) return {};
  const events = await log.read(stream);
  const ordinals = await moments.ordinalsOf(moment.schema, events);
  const last = events.findLast(({ position }) => (ordinals.get(position) ?? Infinity) <= moment.ordinal);
  return last ? { revision: last.revision } : {};
};

/** One line of a timeline: who, for whom, what, when it happened and when it was entered, why, and proven by what. */
export interface TimelineLine {
  readonly ordinal: number;
  readonly id: string;
  readonly stream: StreamName;
  readonly revision: number;
  /** The word of requirements A.7. */
  readonly what: string;
  readonly account: string;
  readonly role: string;
  readonly onBehalfOf?: string;
  /** The legal date, as corrected. */
  readonly happenedOn: LegalDate;
  readonly enteredAt: string;
  readonly why?: Why;
  /** Digest of the file that the fact is about. */
  readonly evidence?: string;
  readonly data: object;
}

/** The reasons that an event holds: one, or one for each criterion. */
export type Why = string | Readonly<Record<string, string>>;

const whyOf = (data: Readonly<Record<string, unknown>>): Why | undefined => {
  const given = data['reason'] ?? data['reasons'] ?? data['note'];
  return given as Why | undefined;
};

/** The line of a fact. The word is the event's type unless the stream kind has another. */
export const timelineLine = (
  { event, on, ordinal }: KnownFact,
  word: (event: RecordedEvent) => string = ({ type }) => type,
): TimelineLine => {
  const { actor, at } = event.metadata;
  const data = event.data as Readonly<Record<string, unknown>>;
  const why = whyOf(data);
  return {
    ordinal,
    id: event.id,
    stream: event.stream,
    revision: event.revision,
    what: word(event),
    account: actor.account,
    role: actor.role,
    ...(actor.onBehalfOf && { onBehalfOf: actor.onBehalfOf }),
    happenedOn: on,
    enteredAt: at,
    ...(why && { why }),
    ...(typeof data['file'] === 'string' && { evidence: data['file'] }),
    data,
  };
};
