/** A fact: a type in the past tense and its data (ids, numbers, ISO text; never `Date`, never prose). */
export interface Event<Type extends string = string, Data extends object = object> {
  readonly type: Type;
  readonly data: Data;
}

/** An instant, ISO 8601 in UTC with milliseconds: `2020-10-09T15:59:59.000Z`. */
export type Instant = string;

/** A plain legal date in Asia/Shanghai: `2020-10-09`. */
export type LegalDate = string;

/** `<kind>-<id>`; a kind holds no dash, so the first dash divides. A name never changes once written. */
export type StreamName = string & { readonly __brand: 'StreamName' };

/** Points at a stream and remembers, for the compiler only, what it folds to. */
export interface StreamRef<State = unknown> {
  readonly kind: string;
  readonly id: string;
  readonly __state?: State;
}

export const streamName = ({ kind, id }: StreamRef): StreamName => `${kind}-${id}` as StreamName;

export const streamRef = (name: StreamName): StreamRef => {
  const dash = name.indexOf('-');
  return { kind: name.slice(0, dash), id: name.slice(dash + 1) };
};

/** Who acted, in which role and for whom; the domain narrows it. Ids only: names live in a directory outside the log. */
export interface ActorStamp {
  readonly account: string;
  readonly role: string;
  readonly onBehalfOf?: string;
}

/** A fact of another stream that a decision rested on: the revision it saw (-1: the stream was empty). */
export interface Citation {
  readonly stream: StreamName;
  readonly revision: number;
}

/** Everything about an event that is not the fact itself. `at` is the envelope's clock, never a server's. */
export interface Metadata<A extends ActorStamp = ActorStamp> {
  readonly at: Instant;
  readonly effectiveOn: LegalDate;
  readonly actor: A;
  readonly commandId: string;
  readonly commandDigest: string;
  readonly correlationId: string;
  readonly causationId: string;
  readonly citations: readonly Citation[];
  readonly schema: number;
  /** Digest chain of the stream: algorithm and digest of the stored event before (null for the first). */
  readonly alg: 'sha-256';
  readonly previous: string | null;
}

/** An event on its way into a stream. */
export interface NewEvent<E extends Event = Event> {
  readonly id: string;
  readonly type: E['type'];
  readonly data: E['data'];
  readonly metadata: Metadata;
}

/** A place in a log: opaque, ordered by plain string comparison, dense on no engine that we promise. */
export type Position = string & { readonly __brand: 'Position' };

/** Before the first event of any log. */
export const START = '' as Position;

/** An event as a log holds it. */
export interface RecordedEvent<E extends Event = Event> extends NewEvent<E> {
  readonly stream: StreamName;
  readonly revision: number;
  readonly position: Position;
}

/** What a fold may know of an event beside its data. */
export interface Stamp<A extends ActorStamp = ActorStamp> {
  readonly at: Instant;
  readonly effectiveOn: LegalDate;
  readonly actor: A;
  readonly revision: number;
  readonly id: string;
}

export const stampOf = (event: RecordedEvent): Stamp => ({
  at: event.metadata.at,
  effectiveOn: event.metadata.effectiveOn,
  actor: event.metadata.actor,
  revision: event.revision,
  id: event.id,
});
