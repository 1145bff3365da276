import { Refusal } from '@greenledger/eventing';
import { type Clock } from './clock.js';

/** How far a process may be from the database before it stops appending. */
export const MAX_SKEW_MS = 2000;

/**
 * Watches how far this process's clock stands from the database's. Ordinals are found by `at`, so a process that is
 * off must not write, not even until the next measurement: a clock that somebody set leaves the monotonic one, and that
 * shows at once. A controlled clock is exempt.
 */
export class ClockSkew {
  #measured = 0;
  /** By how much the clock stood before the monotonic one when it was measured. */
  #lead: number | undefined;
  #timer: NodeJS.Timeout | undefined;

  /** `databaseNow` answers the database's clock, in milliseconds since the epoch; `monotonic` one that nobody can set. */
  constructor(
    private readonly clock: Clock,
    private readonly databaseNow: () => Promise<number>,
    private readonly monotonic: () => number = () => performance.now(),
  ) {}

  /** The part of the difference that the round trip cannot explain, or by how much the clock was set since, in milliseconds. */
  get milliseconds(): number {
    if (this.#lead === undefined) return this.#measured;
    const set = Math.abs(Date.parse(this.clock.now()) - this.monotonic() - this.#lead);
    return Math.max(this.#measured, Math.round(set));
  }

  get tooLarge(): boolean {
    return this.milliseconds > MAX_SKEW_MS;
  }

  async measure(): Promise<void> {
    if (this.clock.controlled) return;
    const before = Date.parse(this.clock.now());
    const theirs = await this.databaseNow();
    const after = Date.parse(this.clock.now());
    const error = Math.abs(after - before) / 2;
    this.#measured = Math.max(0, Math.round(Math.abs(theirs - (before + after) / 2) - error));
    this.#lead = after - this.monotonic();
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
    const { milliseconds } = this;
    if (milliseconds > MAX_SKEW_MS) throw new Refusal('ClockSkew', { milliseconds, allowed: MAX_SKEW_MS });
  }
}
