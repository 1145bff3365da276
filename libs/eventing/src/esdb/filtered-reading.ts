import { type AllStreamResolvedEvent, type AllStreamSubscription, streamNameFilter } from '@eventstore/db-client';
import { type Position, type RecordedEvent } from '../event.js';
import { type Lease } from './connection.js';
import { asError, SilentServer, SubscriptionEnded } from './trouble.js';
import { eventFrom, positionFrom, wirePosition } from './wire.js';

/** What a filtered subscription tells, in its order: an event, a place without one, or whether it has caught up. */
export type Step = { readonly event: RecordedEvent } | { readonly moved: Position } | { readonly live: boolean };

/** How many records the server looks at before it says how far it has come. */
const WINDOW = 500;
/** Events that wait here unread; more are held back at the server. */
const BUFFER = 64;

export interface FilteredReadingOptions {
  readonly lease: Lease;
  readonly prefix: string;
  readonly from: Position;
  readonly requiresLeader?: boolean;
  /** How long the server may say nothing before it has caught up, and afterwards, in milliseconds. */
  readonly timeoutMs: number;
  readonly stallMs: number;
}

/**
 * One subscription to all streams with the log's prefix, read at the consumer's pace. The client tells checkpoints and
 * caught-up when it receives them, ahead of events that wait in its buffer: here they stand behind those events. Errors
 * are always heard; a clean end, and a server that says nothing, are errors.
 */
export class FilteredReading {
  readonly #options: FilteredReadingOptions;
  readonly #subscription: AllStreamSubscription;
  /** Steps that are no events, each behind so many events of this subscription. */
  readonly #marks: { readonly after: number; step: Step }[] = [];
  #taken = 0;
  #live = false;
  #trouble: Error | undefined;
  #wake: () => void = () => undefined;

  constructor(options: FilteredReadingOptions) {
    this.#options = options;
    const { lease, prefix, from, requiresLeader = false } = options;
    const filter = streamNameFilter({
      prefixes: [prefix],
      maxSearchWindow: WINDOW,
      // whatever it threw would stop the subscription without a word
      checkpointReached: (_, position) => this.#mark({ moved: positionFrom(position) }),
    });
    this.#subscription = lease.client
      .subscribeToAll({ fromPosition: wirePosition(from), filter, requiresLeader }, { highWaterMark: BUFFER })
      .on('error', (error) => this.#fail(error))
      .on('end', () => this.#fail(new SubscriptionEnded()))
      .on('close', () => this.#fail(new SubscriptionEnded()))
      .on('caughtUp', () => this.#mark({ live: true }))
      .on('fellBehind', () => this.#mark({ live: false }))
      .on('confirmation', () => this.#wake())
      .on('readable', () => this.#wake());
    lease.gone.addEventListener('abort', this.#leave);
    if (lease.gone.aborted) this.#leave();
  }

  /** Whether the server has nothing more at the moment, as far as the steps taken tell. */
  get live(): boolean {
    return this.#live;
  }

  /**
   * The next step that is here already.
   * @throws what ended the subscription, behind the last step that it gave
   */
  take(): Step | undefined {
    const mark = this.#marks[0];
    if (mark?.after === this.#taken) {
      this.#marks.shift();
      if ('live' in mark.step) this.#live = mark.step.live;
      return mark.step;
    }
    const resolved = this.#subscription.read() as AllStreamResolvedEvent | null;
    if (resolved) this.#taken += 1;
    if (resolved?.event) return { event: eventFrom(this.#options.prefix, resolved.event) };
    if (this.#trouble !== undefined) throw this.#trouble;
    return undefined;
  }

  /** Resolves when there may be another step, or on abort; fails the subscription when the server says nothing for too long. */
  async change(signal: AbortSignal): Promise<void> {
    if (signal.aborted || this.#trouble !== undefined) return;
    const ms = this.#live ? this.#options.stallMs : this.#options.timeoutMs;
    await new Promise<void>((resolve) => {
      const wake = (): void => {
        clearTimeout(timer);
        signal.removeEventListener('abort', wake);
        this.#wake = () => undefined;
        resolve();
      };
      const timer = setTimeout(() => this.#fail(new SilentServer('subscription', ms)), ms);
      signal.addEventListener('abort', wake);
      this.#wake = wake;
    });
  }

  /** Ends it; the client by itself leaves a failed subscription open. */
  close(): void {
    this.#options.lease.gone.removeEventListener('abort', this.#leave);
    this.#trouble ??= new SubscriptionEnded();
    this.#subscription.unsubscribe().catch(() => undefined);
    this.#subscription.destroy();
  }

  readonly #leave = (): void => this.#fail(this.#options.lease.gone.reason);

  #fail(error: unknown): void {
    this.#trouble ??= asError(error);
    this.#wake();
  }

  /** What stands in the buffer now was sent before this. */
  #mark(step: Step): void {
    const after = this.#taken + this.#subscription.readableLength;
    const last = this.#marks.at(-1);
    if (last?.after === after && 'moved' in last.step && 'moved' in step) last.step = step;
    else this.#marks.push({ after, step });
    this.#wake();
  }
}
