import { Inject, Injectable } from '@nestjs/common';
import { addDays, instantAt, legalDate } from '@greenledger/domain';
import { type Instant } from '@greenledger/eventing';
import type pg from 'pg';
import { type AlarmClock } from '../alarm-clock/alarm-clock.js';
import { type Clock, isMovable } from '../clock.js';
import { AccessLog } from '../directory/access-log.js';
import { StoredSessions } from '../directory/sessions.js';
import { type Logger } from '../logger.js';
import { CLOCK, DATABASE, LOGGER } from '../tokens.js';
import { moveMarker } from './marker.js';
import { PracticeAccounts } from './practice-accounts.js';

/** How far a movement of the clock has come; the deadlines on its way ring as it reaches them. */
export interface Movement {
  readonly is: 'moving' | 'arrived' | 'stopped' | 'failed';
  readonly from: Instant;
  readonly to: Instant;
  readonly at: Instant;
  /** Deadlines and reminders that rang so far. */
  readonly rung: number;
}

/** Why a clock is not moved. */
export type Unmoved = 'notPractice' | 'underWay' | 'notAhead' | 'tooFar';

/** What rings in the program that holds the clock. */
export interface Ringing {
  readonly alarmClock: Pick<AlarmClock, 'advanceTo'>;
  /** Told when the clock was moved: what was set by it is set anew. */
  readonly moved: () => Promise<void>;
}

/** The furthest that the clock goes at once, in days. */
export const FURTHEST = 400;

/**
 * Sets the clock of a practice province forward. The clock lives in the memory of one process: a practice province runs
 * as one program (`start`), with API and worker in it, and no other process has a clock that would have to follow.
 */
@Injectable()
export class PracticeTime {
  #ringing: Ringing | undefined;
  #movement: Movement | undefined;
  #ending = new AbortController();
  #running: Promise<void> = Promise.resolve();

  constructor(
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(DATABASE) private readonly pool: pg.Pool,
    private readonly practice: PracticeAccounts,
    private readonly sessions: StoredSessions,
    private readonly accessLog: AccessLog,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  /** Called by the worker of this program, which rings. */
  ringBy(ringing: Ringing): void {
    this.#ringing = ringing;
  }

  /** Whether this program has a clock that may be moved: never outside a practice province. */
  async isMovable(): Promise<boolean> {
    return this.#ringing !== undefined && isMovable(this.clock) && (await this.practice.isPractice());
  }

  get now(): Instant {
    return this.clock.now();
  }

  /** The last movement, or the one under way. */
  get movement(): Movement | undefined {
    return this.#movement;
  }

  /** Begins to move the clock, never back; `movement` tells how far it has come. */
  async moveTo(to: Instant, account: string): Promise<Movement | Unmoved> {
    const ringing = this.#ringing;
    if (!ringing || !(await this.isMovable())) return 'notPractice';
    if (this.#movement?.is === 'moving') return 'underWay';
    const from = this.clock.now();
    if (to <= from) return 'notAhead';
    if (to > instantAt(addDays(legalDate(from), FURTHEST), '24:00')) return 'tooFar';
    const movement: Movement = { is: 'moving', from, to, at: from, rung: 0 };
    this.#movement = movement;
    this.#ending = new AbortController();
    this.#running = this.#move(ringing, movement, account, this.#ending.signal);
    return movement;
  }

  /** Ends a movement at the alarm that it has reached; waits until it stands. */
  async stop(): Promise<void> {
    this.#ending.abort();
    await this.#running;
  }

  async #move({ alarmClock, moved }: Ringing, { from, to }: Movement, account: string, signal: AbortSignal) {
    const end = (is: Movement['is']): void => {
      this.#movement = { from, to, rung: this.#movement?.rung ?? 0, at: this.clock.now(), is };
    };
    const onStop = (at: Instant, rung: number): void => {
      this.#movement = { is: 'moving', from, to, at, rung: (this.#movement?.rung ?? 0) + rung };
    };
    try {
      const detail = { from, to };
      await this.accessLog.add({ type: 'PracticeClockMoved', account, result: 'done', detail });
      // nobody lives through the time that is left out: who is signed in stays so, and no password grows old by it
      await this.sessions.outlast(Date.parse(to) - Date.parse(from));
      await alarmClock.advanceTo(to, { signal, onStop });
      await moveMarker(this.pool, this.clock.now());
      await moved();
      end(signal.aborted ? 'stopped' : 'arrived');
    } catch (err) {
      this.logger.warn({ err }, 'the practice clock did not arrive');
      end('failed');
    }
  }
}
