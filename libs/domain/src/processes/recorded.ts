import { type Event, type RecordedEvent } from '../shared/decider.js';

export const kindOf = ({ stream }: RecordedEvent): string => stream.slice(0, stream.indexOf('-'));

/** The id of the stream that an event stands in. */
export const idOf = ({ stream }: RecordedEvent): string => stream.slice(stream.indexOf('-') + 1);

/** Tells one event type of one stream kind; some types (a corrected date) stand in streams of several kinds. */
export const isEvent =
  <E extends Event>() =>
  <T extends E['type']>(kind: string, type: T) =>
  (event: RecordedEvent): event is RecordedEvent<Extract<E, { readonly type: T }>> =>
    event.type === type && kindOf(event) === kind;
