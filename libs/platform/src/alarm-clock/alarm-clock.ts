import { epochOf, instantOf, legalDate, system } from '@greenledger/domain';
import {
  type Decision,
  derivedId,
  type Envelope,
  type Instant,
  LogUnavailable,
  type Position,
  Refusal,
  streamName,
} from '@greenledger/eventing';
import { type DueAlarm } from '@greenledger/read-models';
import { type Clock, isMovable } from '../clock.js';
import { answerOf, type Sources } from './answer.js';

/** The alarms as the accounts have them. */
export interface Alarms {
  /** Due at an instant, by (instant, id). */
  due(at: Instant, limit: number): Promise<readonly DueAlarm[]>;
  /** The first one behind an instant. */
  next(after: Instant): Promise<DueAlarm | undefined>;
}

export interface AlarmClockOptions {
  readonly alarms: Alarms;
  readonly clock: Clock;
  readonly decide: (envelope: Envelope) => Promise<Decision>;
  readonly sources: Sources;
  /** Waits until processes and accounts have seen a position (absent: everything there is). */
  readonly follow: (position?: Position) => Promise<void>;
  readonly report: (message: string, detail: Readonly<Record<string, unknown>>) => void;
  /** How long an alarm may stand before the watchdog names it. */
  readonly graceMs?: number;
  /** How long at most an alarm that led to nothing is left alone. */
  readonly restMs?: number;
}

/** What should have rung and did not. */
export interface MissedAlarm {
  readonly id: string;
  readonly at: Instant;
  readonly stream: string;
  readonly command: string;
}

/** How somebody watches a clock that is moved, and ends it. */
export interface Journey {
  readonly signal?: AbortSignal;
  /** Told at every stop how many alarms were rung there. */
  readonly onStop?: (at: Instant, rung: number) => void;
}

const PAGE = 500;
/** The first rest of an alarm that led to nothing; each further one is twice as long. */
const FIRST_REST_MS = 1_000;

/** When an alarm was last tried without effect, and how often it was. */
interface Tries {
  readonly last: number;
  readonly times: number;
}

/**
 * Does what is due. Alarms stand in the accounts and nowhere else: whoever rings, and how often, changes nothing, since
 * each alarm's command has an id made of alarm and instant, and a decider answers nothing when nothing is left to do.
 */
export class AlarmClock {
  readonly #options: AlarmClockOptions;
  readonly #tried = new Map<string, Tries>();
  /** Alarms that are due, and since when they have been seen to be. */
  #seen = new Map<string, number>();
  #turn: Promise<unknown> = Promise.resolve();

  constructor(options: AlarmClockOptions) {
    this.#options = options;
  }

  /** Issues everything due at an instant, in order, and what becomes due by it, until nothing is left. */
  tick(now: Instant = this.#options.clock.now()): Promise<number> {
    const turn = this.#turn.then(() => this.#tick(now));
    this.#turn = turn.catch(() => undefined);
    return turn;
  }

  /** The instant of the next alarm to ring; one in the past is due at once, one that led to nothing when its rest is over. */
  async nextRing(): Promise<Instant | undefined> {
    const now = this.#options.clock.now();
    const due = await this.#due(now);
    const ready = due.find((alarm) => !this.#rests(alarm));
    if (ready) return ready.at;
    const ahead = (await this.#options.alarms.next(now))?.at;
    const rested = due.map((alarm) => instantOf(this.#restsUntil(alarm)));
    return [...rested, ...(ahead === undefined ? [] : [ahead])].sort()[0];
  }

  /**
   * Alarms that have stood before our eyes for longer than the grace: the watchdog's list, oldest first. One that was set
   * for an instant gone by counts from when it was first seen.
   */
  async missed(): Promise<readonly MissedAlarm[]> {
    const { alarms, clock, graceMs = 5 * 60_000 } = this.#options;
    const due = await alarms.due(clock.now(), PAGE);
    this.#see(due);
    const before = epochOf(clock.now()) - graceMs;
    return due
      .filter((alarm) => (this.#seen.get(keyOf(alarm)) ?? Infinity) <= before)
      .map(({ id, at, stream, command }) => ({ id, at, stream: streamName(stream), command: command.type }));
  }

  /** Moves a clock that may be moved, stopping at every alarm on the way; the signal ends it between two of them. */
  async advanceTo(instant: Instant, { signal, onStop }: Journey = {}): Promise<void> {
    const { alarms, clock, follow } = this.#options;
    if (!isMovable(clock)) throw new TypeError('this clock goes by itself');
    const stop = async (): Promise<void> => {
      const rung = await this.tick();
      onStop?.(clock.now(), rung);
    };
    await follow();
    await stop();
    while (!signal?.aborted) {
      const next = await alarms.next(clock.now());
      if (!next || next.at > instant) break;
      clock.advanceTo(next.at);
      await stop();
    }
    if (!signal?.aborted && instant > clock.now()) clock.advanceTo(instant);
  }

  async #tick(now: Instant): Promise<number> {
    let issued = 0;
    for (;;) {
      const due = (await this.#due(now)).filter((alarm) => !this.#rests(alarm));
      if (due.length === 0) return issued;
      let last: Position | undefined;
      for (const alarm of due) {
        const decision = await this.#ring(alarm);
        if (!decision || decision.events.length === 0) continue;
        issued += 1;
        last = decision.position;
      }
      if (last !== undefined) await this.#options.follow(last);
    }
  }

  async #due(now: Instant): Promise<readonly DueAlarm[]> {
    const { alarms } = this.#options;
    const due = await alarms.due(now, PAGE + this.#tried.size);
    this.#see(due);
    if (due.length < PAGE + this.#tried.size) this.#forgetAllBut(due);
    return due;
  }

  /** What does not stand any more needs no rest. */
  #forgetAllBut(due: readonly DueAlarm[]): void {
    const standing = new Set(due.map(keyOf));
    for (const key of this.#tried.keys()) if (!standing.has(key)) this.#tried.delete(key);
  }

  /** What an alarm lacked may come at any moment, or never: it is tried again soon, and then ever more seldom. */
  #restsUntil(alarm: DueAlarm): number {
    const { restMs = 60_000 } = this.#options;
    const tries = this.#tried.get(keyOf(alarm));
    return tries ? tries.last + Math.min(restMs, FIRST_REST_MS * 2 ** (tries.times - 1)) : 0;
  }

  #rests(alarm: DueAlarm): boolean {
    return this.#restsUntil(alarm) > epochOf(this.#options.clock.now());
  }

  #see(due: readonly DueAlarm[]): void {
    const now = epochOf(this.#options.clock.now());
    this.#seen = new Map(due.map((alarm) => [keyOf(alarm), this.#seen.get(keyOf(alarm)) ?? now] as const));
  }

  /** A refusal is reported and holds up nothing: the alarm stands until its state changes, and is tried again later. */
  async #ring(alarm: DueAlarm): Promise<Decision | undefined> {
    const { clock, decide, sources, report } = this.#options;
    const { stream } = alarm;
    const at = clock.now();
    this.#tried.set(keyOf(alarm), { last: epochOf(at), times: (this.#tried.get(keyOf(alarm))?.times ?? 0) + 1 });
    try {
      return await decide({
        commandId: derivedId(system.account, streamName(stream), `${alarm.id} ${alarm.at} 0`),
        stream,
        command: await answerOf(alarm, sources),
        actor: system,
        at,
        today: legalDate(at),
      });
    } catch (error) {
      // no fault of the alarm's: it is as due as before
      if (error instanceof LogUnavailable) this.#tried.delete(keyOf(alarm));
      if (!(error instanceof Refusal)) throw error;
      const { code, details } = error;
      report('an alarm was refused', { alarm: alarm.id, at: alarm.at, command: alarm.command.type, code, details });
      return undefined;
    }
  }
}

const keyOf = ({ id, at }: DueAlarm): string => `${id} ${at}`;
