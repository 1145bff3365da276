import { Injectable } from '@nestjs/common';
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';

const SECONDS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5];

/**
 * Everything that is counted, under the names that the dashboard and the alerts use. Counting is adding to numbers in
 * memory; whatever has to be asked for is asked when somebody scrapes.
 */
@Injectable()
export class Metrics {
  readonly #registry = new Registry();
  readonly #gatherers = new Set<() => Promise<void>>();
  readonly #in = { registers: [this.#registry] };

  readonly httpDuration = new Histogram({
    ...this.#in,
    name: 'greenledger_http_request_duration_seconds',
    help: 'From the first byte of a request to the last of its answer',
    labelNames: ['method', 'route', 'status'] as const,
    buckets: SECONDS,
  });
  readonly appendDuration = new Histogram({
    ...this.#in,
    name: 'greenledger_append_duration_seconds',
    help: 'Appends to the event log that were acknowledged, waiting for a group included',
    buckets: SECONDS,
  });
  readonly appendFailures = new Counter({
    ...this.#in,
    name: 'greenledger_append_failures_total',
    help: 'Appends that were not acknowledged; lost races are decided again and hurt nobody',
    labelNames: ['reason'] as const,
  });
  readonly eventsAppended = new Counter({
    ...this.#in,
    name: 'greenledger_events_appended_total',
    help: 'Events that this process recorded',
    labelNames: ['type'] as const,
  });
  readonly refusals = new Counter({
    ...this.#in,
    name: 'greenledger_refusals_total',
    help: 'Commands that were refused, by the code of the refusal',
    labelNames: ['code'] as const,
  });
  readonly followerLag = new Gauge({
    ...this.#in,
    name: 'greenledger_follower_lag_seconds',
    help: 'Age of the oldest event that a projection has not handled; 0 at the head of the log',
    labelNames: ['follower'] as const,
  });
  readonly followerOrdinal = new Gauge({
    ...this.#in,
    name: 'greenledger_follower_ordinal',
    help: 'Count of events that a projection has handled',
    labelNames: ['follower'] as const,
  });
  readonly followerState = new Gauge({
    ...this.#in,
    name: 'greenledger_follower_state',
    help: '1 for what the runner in this process is doing: waiting, running, stopped, ended',
    labelNames: ['follower', 'state'] as const,
  });
  readonly queueJobs = new Gauge({
    ...this.#in,
    name: 'greenledger_queue_jobs',
    help: 'Jobs in the queue of alarms',
    labelNames: ['state'] as const,
  });
  readonly queueReachable = new Gauge({
    ...this.#in,
    name: 'greenledger_queue_reachable',
    help: '0 while the job queue does not answer; alarms are then rung without it',
  });
  readonly alarmsOverdue = new Gauge({
    ...this.#in,
    name: 'greenledger_alarms_overdue',
    help: 'Alarms that should have rung more than five minutes ago',
  });
  readonly partOk = new Gauge({
    ...this.#in,
    name: 'greenledger_part_ok',
    help: '1 while a part of the program says that it is well',
    labelNames: ['part'] as const,
  });

  constructor() {
    collectDefaultMetrics({ register: this.#registry });
  }

  get contentType(): string {
    return this.#registry.contentType;
  }

  /** Asks for what is not counted along the way. One that fails leaves its last numbers standing. */
  onScrape(gather: () => Promise<void>): void {
    this.#gatherers.add(gather);
  }

  async text(): Promise<string> {
    await Promise.allSettled([...this.#gatherers].map((gather) => gather()));
    return this.#registry.metrics();
  }

  /** Every name that a scrape shows. */
  names(): readonly string[] {
    return this.#registry.getMetricsAsArray().map(({ name }) => name);
  }
}
