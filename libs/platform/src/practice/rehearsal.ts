import { type Actor, deciders, legalDate, system } from '@greenledger/domain';
import {
  createDecide,
  type Decide,
  type Decision,
  derivedId,
  type Instant,
  type LegalDate,
  MemoryEventLog,
  type Position,
  type RecordedEvent,
  Refusal,
  START,
  type StreamRef,
  streamName,
} from '@greenledger/eventing';
import { accounts, type Alarm, Books } from '@greenledger/read-models';
import { type AnyCommand } from '../commands.js';
import { ControlledClock } from '../clock.js';
import { createPass } from '../processes/pass.js';

/** Something that is to be rung at an instant; of several at one instant the smaller id comes first. */
export interface Ring {
  readonly id: string;
  readonly alarm: Alarm;
}

/** What stands behind the alarm clock: turns a due alarm into the commands to issue. */
export type Answer = (ring: Ring) => Promise<readonly { readonly stream: StreamRef; readonly command: AnyCommand }[]>;

/** The sum of a figure's steps up to a legal date, by area. */
export type Sums = (figure: string, asOf: LegalDate) => ReadonlyMap<string, number>;

/**
 * The whole system on one controlled clock, without a server: the same decisions, processes and accounts over the log
 * in memory. Each event passes through all processes before the next command, and alarms ring by (instant, id), so that
 * the same acts give the same log, event for event. What it has played is then copied into the log that lasts.
 */
export class Rehearsal {
  readonly log = new MemoryEventLog();
  readonly clock: ControlledClock;
  readonly decide: Decide;
  readonly #books = new Books({ log: this.log, accounts, warmSubjects: 200_000 });
  readonly #pass: (event: RecordedEvent) => Promise<readonly Decision[]>;
  readonly #alarms = new Map<string, Ring>();
  readonly #steps = new Map<string, { readonly area: string; readonly on: LegalDate; readonly amount: number }[]>();
  readonly #refused: { readonly message: string; readonly detail: unknown }[] = [];
  readonly #listeners: ((event: RecordedEvent) => void)[] = [];
  #passed: Position = START;
  #ordinal = 0;

  constructor(start: Instant) {
    this.clock = new ControlledClock(start);
    this.decide = createDecide({ log: this.log, deciders, warmStreams: 200_000 });
    const report = (message: string, detail: unknown): void => void this.#refused.push({ message, detail });
    this.#pass = createPass({ log: this.log, clock: this.clock, decide: this.decide, report });
  }

  get ordinal(): number {
    return this.#ordinal;
  }

  /** Commands of processes that were refused; a season has none that it does not expect. */
  get refused(): readonly { readonly message: string; readonly detail: unknown }[] {
    return this.#refused;
  }

  /** Calls back for every event, in log order, when it has been entered. */
  onEvent(listener: (event: RecordedEvent) => void): void {
    this.#listeners.push(listener);
  }

  /** Issues one command and lets everything that follows from it happen. `key` makes the command's id. */
  async issue(
    actor: Actor,
    stream: StreamRef,
    command: AnyCommand,
    { key, effectiveOn }: { readonly key?: string; readonly effectiveOn?: LegalDate } = {},
  ): Promise<Decision> {
    const at = this.clock.now();
    const commandId = derivedId(actor.account, streamName(stream), key ?? `${command.type} ${this.#ordinal}`);
    const decision = await this.decide({
      commandId,
      stream,
      command,
      actor,
      at,
      today: legalDate(at),
      ...(effectiveOn !== undefined && { effectiveOn }),
    });
    await this.#settle();
    return decision;
  }

  /** Issues a command that has to be refused with this code; anything else is a fault of the season. */
  async expectRefusal(code: string, actor: Actor, stream: StreamRef, command: AnyCommand): Promise<void> {
    try {
      await this.issue(actor, stream, command);
    } catch (error) {
      if (error instanceof Refusal && error.code === code) return;
      throw error;
    }
    throw new Error(`${command.type} was to be refused ${code}`);
  }

  /** Moves the clock, stopping at every alarm on the way to let it ring. */
  async advanceTo(instant: Instant, answer: Answer): Promise<void> {
    for (;;) {
      const next = this.#next(instant);
      if (!next) break;
      if (next.alarm.at > this.clock.now()) this.clock.advanceTo(next.alarm.at);
      const before = this.#ordinal;
      for (const [i, { stream, command }] of (await answer(next)).entries()) {
        await this.issue(system, stream, command, { key: `${next.id} ${next.alarm.at} ${i}` });
      }
      if (this.#ordinal === before) this.#alarms.delete(next.id);
    }
    if (instant > this.clock.now()) this.clock.advanceTo(instant);
  }

  sums: Sums = (figure, asOf) => {
    const sums = new Map<string, number>();
    for (const { area, on, amount } of this.#steps.get(figure) ?? []) {
      if (on <= asOf) sums.set(area, (sums.get(area) ?? 0) + amount);
    }
    return sums;
  };

  #next(until: Instant): Ring | undefined {
    let first: Ring | undefined;
    for (const ring of this.#alarms.values()) {
      if (ring.alarm.at > until) continue;
      if (!first || ring.alarm.at < first.alarm.at || (ring.alarm.at === first.alarm.at && ring.id < first.id))
        first = ring;
    }
    return first;
  }

  /** Enters and passes every event since the last time, those that the processes cause included. */
  async #settle(): Promise<void> {
    for (;;) {
      const events = await this.log.readAll(this.#passed, 100);
      if (events.length === 0) return;
      for (const event of events) {
        this.#passed = event.position;
        this.#ordinal += 1;
        for (const { account, subject, change, alarms } of await this.#books.enter(event, this.#ordinal)) {
          for (const { figure, area, on, amount } of change.steps) {
            const steps = this.#steps.get(figure);
            if (steps) steps.push({ area, on, amount });
            else this.#steps.set(figure, [{ area, on, amount }]);
          }
          for (const key of Object.keys(alarms.before)) this.#alarms.delete(`${account}|${subject}|${key}`);
          for (const [key, alarm] of Object.entries(alarms.after)) {
            if (!alarm) continue;
            const id = `${account}|${subject}|${key}`;
            this.#alarms.set(id, { id, alarm });
          }
        }
        for (const listener of this.#listeners) listener(event);
        await this.#pass(event);
      }
    }
  }
}
