import { type Instant } from '@greenledger/eventing';

/** Where the time comes from. Asked once per command, at the edge; everything behind it is handed the instant. */
export interface Clock {
  now(): Instant;
  /** True for a clock that a test or a season moves: it is shared by all parts and need not agree with any server. */
  readonly controlled: boolean;
}

/** A clock that somebody may set forward. */
export interface MovableClock extends Clock {
  /** Moves to an instant (ISO 8601, UTC, milliseconds) that lies ahead. */
  advanceTo(instant: Instant): void;
}

/** Whether a clock may be set forward; the clock of a live system never is. */
export const isMovable = (clock: Clock): clock is MovableClock =>
  clock instanceof ControlledClock || clock instanceof PracticeClock;

export class SystemClock implements Clock {
  readonly controlled = false;
  #epoch = 0;
  #text: Instant = new Date(0).toISOString();

  /** Asked several times a request; written out once a millisecond. */
  now(): Instant {
    const epoch = Date.now();
    if (epoch !== this.#epoch) {
      this.#epoch = epoch;
      this.#text = new Date(epoch).toISOString();
    }
    return this.#text;
  }
}

/** A clock that stands still until it is moved, and only ever forward. */
export class ControlledClock implements MovableClock {
  readonly controlled = true;
  #now: Instant;

  constructor(start: Instant) {
    this.#now = checked(start);
  }

  now(): Instant {
    return this.#now;
  }

  /** Moves to an instant (ISO 8601, UTC, milliseconds); going back is a programming error. */
  advanceTo(instant: Instant): void {
    if (checked(instant) < this.#now) throw new RangeError(`the clock stands at ${this.#now}, after ${instant}`);
    this.#now = instant;
  }

  advanceBy(milliseconds: number): void {
    this.advanceTo(new Date(Date.parse(this.#now) + milliseconds).toISOString());
  }
}

/** The clock of a practice province: it goes on from where its season ended, as fast as any other, and may be set forward. */
export class PracticeClock implements MovableClock {
  readonly controlled = true;
  #ahead: number;

  constructor(start: Instant) {
    this.#ahead = Date.parse(checked(start)) - Date.now();
  }

  now(): Instant {
    return new Date(Date.now() + this.#ahead).toISOString();
  }

  /** Sets the clock forward; an instant that it has passed by itself meanwhile leaves it as it is. */
  advanceTo(instant: Instant): void {
    this.#ahead = Math.max(this.#ahead, Date.parse(checked(instant)) - Date.now());
  }
}

/** Instants are compared as text, so only the one spelling with milliseconds and `Z` is let in. */
const checked = (instant: Instant): Instant => {
  const epoch = Date.parse(instant);
  if (Number.isNaN(epoch) || new Date(epoch).toISOString() !== instant) {
    throw new RangeError(`${instant} is not an instant such as 2020-10-09T15:59:59.000Z`);
  }
  return instant;
};
