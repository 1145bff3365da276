import {
  type Appended,
  type Batch,
  type EventLog,
  type NewEvent,
  type Position,
  type RecordedEvent,
  type StreamName,
  WrongExpectedRevision,
} from '@greenledger/eventing';
import { type Metrics } from './metrics.js';
import { traced } from './tracing.js';

/** The log as it is, with its appends timed, counted and traced. */
export class ObservedLog implements EventLog {
  constructor(
    private readonly log: EventLog & { close?: () => Promise<void> },
    private readonly metrics: Metrics,
  ) {}

  async append(stream: StreamName, expectedRevision: number, events: readonly NewEvent[]): Promise<Appended> {
    const began = performance.now();
    try {
      const appended = await traced(
        'append',
        events[0]?.metadata.correlationId,
        () => ({ 'greenledger.stream': stream, 'greenledger.events': events.length }),
        () => this.log.append(stream, expectedRevision, events),
      );
      this.metrics.appendDuration.observe((performance.now() - began) / 1000);
      for (const { type } of events) this.metrics.eventsAppended.inc({ type });
      return appended;
    } catch (error) {
      const reason = error instanceof WrongExpectedRevision ? 'race' : error instanceof Error ? error.name : 'Error';
      this.metrics.appendFailures.inc({ reason });
      throw error;
    }
  }

  id(): Promise<string> {
    return this.log.id();
  }

  read(stream: StreamName, from?: number): Promise<readonly RecordedEvent[]> {
    return this.log.read(stream, from);
  }

  readAll(from: Position, limit: number): Promise<readonly RecordedEvent[]> {
    return this.log.readAll(from, limit);
  }

  subscribe(from: Position, options: Parameters<EventLog['subscribe']>[1]): AsyncIterable<Batch> {
    return this.log.subscribe(from, options);
  }

  head(): Promise<Position> {
    return this.log.head();
  }

  async close(): Promise<void> {
    await this.log.close?.();
  }
}
