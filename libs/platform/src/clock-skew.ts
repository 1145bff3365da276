import { Refusal } from '@greenledger/eventing';
import { type Clock } from './clock.js';

/** How far a process may be from the database before it stops appending. */
export const MAX_SKEW_MS = 2000;

/**
 * Watches how far this process's clock stands from the database's. Ordinals are found by `at`, so a process that is
 * off must not write. A controlled clock is exempt.
 */
export class ClockSkew {
  #milliseconds = 0;
  #timer: NodeJS.Timeout | undefined;

  /** `databaseNow` answers the database's clock, in milliseconds since the epoch. */
  constructor(
    private readonly clock: Clock,
    private readonly databaseNow: () => Promise<number>,
  ) {}

  /** The part of the difference that the round trip cannot explain, in milliseconds. */
  get milliseconds(): number {
    return this.#milliseconds;
  }

  get tooLarge(): boolean {
    return this.#milliseconds > MAX_SKEW_MS;
  }

  async measure(): Promise<void> {
    if (this.clock.controlled) return;
    const before = Date.parse(this.clock.now());
    const theirs = await this.databaseNow();
    const after = Date.parse(this.clock.now());
    const error = Math.abs(after - before) / 2;
    this.#milliseconds = Math.max(0, Math.round(Math.abs(theirs - (before + after) / 2) - error));
  }

  /** Measures again and again until `stop`; a database that does not answer leaves the last measurement standing. */
  watch(everyMs = 10_000): void {
    this.#timer = setInterval(() => void this.measure().catch(() => undefined), everyMs);
    this.#timer.unref();
  }

  stop(): void {
    clearInterval(this.#timer);
  }

  /** Refuses `ClockSkew` while the difference is too large. */
  check(): void {
    if (this.tooLarge) throw new Refusal('ClockSkew', { milliseconds: this.#milliseconds, allowed: MAX_SKEW_MS });
  }
}
