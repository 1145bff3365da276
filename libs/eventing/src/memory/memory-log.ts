import { randomUUID } from 'node:crypto';
import { digest } from '../digest.js';
import { type NewEvent, type Position, type RecordedEvent, type StreamName, START } from '../event.js';
import { type Appended, type Batch, checkAppend, type EventLog, WrongExpectedRevision } from '../event-log.js';
import { countOf, positionOf } from '../position.js';

const same = (stored: RecordedEvent, event: NewEvent): boolean =>
  stored.id === event.id &&
  digest([stored.type, stored.data, stored.metadata]) === digest([event.type, event.data, event.metadata]);

/** The log in memory, for unit tests: the contract of `EventLog` with nothing durable about it. */
export class MemoryEventLog implements EventLog {
  readonly #id = randomUUID();
  readonly #all: RecordedEvent[] = [];
  readonly #streams = new Map<StreamName, RecordedEvent[]>();
  readonly #waiting = new Set<() => void>();

  async id(): Promise<string> {
    return this.#id;
  }

  async append(stream: StreamName, expectedRevision: number, events: readonly NewEvent[]): Promise<Appended> {
    const texts = checkAppend(stream, events);
    const stored = this.#streams.get(stream) ?? [];
    const actual = stored.length - 1;
    if (actual !== expectedRevision) {
      const before = stored.slice(expectedRevision + 1, expectedRevision + 1 + events.length);
      const repeated = before.length === events.length && before.every((event, i) => same(event, events[i]!));
      if (!repeated) throw new WrongExpectedRevision(stream, expectedRevision, actual);
      const last = before.at(-1)!;
      return { revision: last.revision, position: last.position };
    }
    const recorded = texts.map((text, i): RecordedEvent => {
      const copy = JSON.parse(text) as NewEvent;
      return { ...copy, stream, revision: actual + 1 + i, position: positionOf(this.#all.length + 1 + i) };
    });
    this.#streams.set(stream, [...stored, ...recorded]);
    this.#all.push(...recorded);
    for (const wake of [...this.#waiting]) wake();
    const last = recorded.at(-1)!;
    return { revision: last.revision, position: last.position };
  }

  async read(stream: StreamName, from = -1): Promise<readonly RecordedEvent[]> {
    return (this.#streams.get(stream) ?? []).slice(from + 1);
  }

  async readAll(from: Position, limit: number): Promise<readonly RecordedEvent[]> {
    return this.#all.slice(countOf(from), countOf(from) + limit);
  }

  async *subscribe(from: Position, options: { signal: AbortSignal; batchSize?: number }): AsyncIterable<Batch> {
    let position = from;
    while (!options.signal.aborted) {
      const events = await this.readAll(position, options.batchSize ?? 500);
      position = events.at(-1)?.position ?? position;
      const caughtUp = countOf(position) === this.#all.length;
      yield { events, position, caughtUp };
      if (caughtUp && countOf(position) === this.#all.length) await this.#change(options.signal);
    }
  }

  async head(): Promise<Position> {
    return this.#all.at(-1)?.position ?? START;
  }

  #change(signal: AbortSignal): Promise<void> {
    return new Promise((resolve) => {
      const wake = (): void => {
        this.#waiting.delete(wake);
        signal.removeEventListener('abort', wake);
        resolve();
      };
      if (signal.aborted) return wake();
      this.#waiting.add(wake);
      signal.addEventListener('abort', wake);
    });
  }
}
