import { type NewEvent, type StreamName } from '../event.js';
import { type Appended, checkAppend, LogUnavailable, WrongExpectedRevision } from '../event-log.js';
import { positionOf } from '../position.js';
import { isTransient, persevere } from './transient.js';

/** One append on its way, and where its caller waits. */
export interface Pending {
  readonly stream: StreamName;
  readonly expected: number;
  readonly texts: readonly string[];
  readonly bytes: number;
  readonly since: number;
  readonly resolve: (appended: Appended) => void;
  readonly reject: (error: unknown) => void;
}

/** Parameters of `event_log.append_group`; see its comment. */
export interface Group {
  readonly streams: readonly string[];
  readonly expected: readonly number[];
  readonly sizes: readonly number[];
  readonly again: readonly number[];
  readonly rows: string;
}

/** What it answers. */
export interface GroupAnswer {
  readonly base: string;
  readonly odd: readonly (readonly [append: number, actual: number, position: string | null])[];
}

export interface GroupCommitOptions {
  /** Carries groups out in the order in which it was asked to. */
  readonly write: (group: Group) => Promise<GroupAnswer>;
  /** How long an append may wait for an answer, in milliseconds, before it is given up. */
  readonly patienceMs: number;
  readonly onTrouble: (error: unknown) => void;
}

const MAX_APPENDS = 512;
const MAX_BYTES = 4 * 1024 * 1024;
const MAX_WAITING_BYTES = 64 * 1024 * 1024;

/** So many appends are worth a flush of their own while another group is on its way. */
const WORTH_A_FLIGHT = 32;

/**
 * Group commit: while a group is on its way to the server, the appends of this process gather and form the next one,
 * so that one round trip and one flush of the disk serve many callers. Where many wait, a second group leaves before the
 * first is back: the one is put together and answered here while the server writes the other. Appends stand in the log
 * in the order in which they were asked for: while a group is written again none leaves, and the one that was on its way
 * behind it waits. Only what the server itself fails to write is passed by what it had been given already.
 */
export class GroupCommit {
  readonly #options: GroupCommitOptions;
  #waiting: Pending[] = [];
  #waitingBytes = 0;
  #flights = 0;
  /** How many of them did not get through at once. */
  #failed = 0;
  /** Resolves when the group that left last is back. */
  #last: Promise<void> = Promise.resolve();
  #scheduled = false;
  #drained: (() => void)[] = [];

  constructor(options: GroupCommitOptions) {
    this.#options = options;
  }

  async append(stream: StreamName, expected: number, events: readonly NewEvent[]): Promise<Appended> {
    const texts = checkAppend(stream, events);
    const bytes = texts.reduce((sum, text) => sum + text.length, 0);
    if (this.#waitingBytes + bytes > MAX_WAITING_BYTES) throw new LogUnavailable();
    return new Promise((resolve, reject) => {
      this.#waiting.push({ stream, expected, texts, bytes, since: performance.now(), resolve, reject });
      this.#waitingBytes += bytes;
      this.#schedule();
    });
  }

  /** Resolves when nothing waits and nothing is on its way. */
  async drain(): Promise<void> {
    if (this.#flights === 0 && this.#waiting.length === 0) return;
    await new Promise<void>((resolve) => this.#drained.push(resolve));
  }

  /** How many may leave now. */
  #mayLeave(): number {
    const waiting = this.#waiting.length;
    if (this.#failed > 0) return 0;
    if (this.#flights === 0) return waiting < 2 * WORTH_A_FLIGHT ? waiting : Math.ceil(waiting / 2);
    return this.#flights === 1 && waiting >= WORTH_A_FLIGHT ? waiting : 0;
  }

  /** Not at once: whoever was answered in this turn, or appends in it, still gets into the group. */
  #schedule(): void {
    if (this.#scheduled || this.#mayLeave() === 0) return;
    this.#scheduled = true;
    setImmediate(() => {
      this.#scheduled = false;
      for (let group = this.#take(); group.length > 0; group = this.#take()) this.#last = this.#fly(group, this.#last);
    });
  }

  #take(): Pending[] {
    const most = Math.min(this.#mayLeave(), MAX_APPENDS);
    let count = 0;
    let bytes = 0;
    for (const pending of this.#waiting) {
      if (count === most || (count > 0 && bytes + pending.bytes > MAX_BYTES)) break;
      count += 1;
      bytes += pending.bytes;
    }
    this.#waitingBytes -= bytes;
    return this.#waiting.splice(0, count);
  }

  async #fly(group: readonly Pending[], before: Promise<void>): Promise<void> {
    this.#flights += 1;
    await this.#write(group, before);
    this.#flights -= 1;
    if (this.#flights === 0 && this.#waiting.length === 0) for (const drained of this.#drained.splice(0)) drained();
    else this.#schedule();
  }

  /**
   * Never throws. Whatever is written again waits for the group before. A group that the server refuses is written one by
   * one, so that the fault stays with its append.
   */
  async #write(group: readonly Pending[], before?: Promise<void>): Promise<void> {
    const { write, patienceMs, onTrouble } = this.#options;
    const request = requestFor(group);
    let failed = false;
    const send = async (): Promise<GroupAnswer> => {
      if (failed) await before;
      try {
        return await write(request);
      } catch (error) {
        if (!failed) this.#failed += 1;
        failed = true;
        throw error;
      }
    };
    try {
      settle(group, await persevere(send, { until: group[0]!.since + patienceMs, onTrouble }));
    } catch (error) {
      await before;
      const one = group.length === 1 || error instanceof LogUnavailable || isTransient(error);
      if (one) for (const { reject } of group) reject(error);
      else for (const pending of group) await this.#write([pending]);
    }
    if (failed) this.#failed -= 1;
  }
}

const requestFor = (group: readonly Pending[]): Group => {
  const seen = new Set<StreamName>();
  const again: number[] = [];
  const rows: string[] = [];
  group.forEach(({ stream, expected, texts }, i) => {
    if (seen.size === seen.add(stream).size) again.push(i + 1);
    const place = `{"a":${i + 1},"s":${JSON.stringify(stream)},"r":`;
    texts.forEach((text, k) => rows.push(`${place}${expected + 1 + k},${text.slice(1)}`));
  });
  return {
    streams: group.map(({ stream }) => stream),
    expected: group.map(({ expected }) => expected),
    sizes: group.map(({ texts }) => texts.length),
    again,
    rows: `[${rows.join(',')}]`,
  };
};

const settle = (group: readonly Pending[], { base, odd }: GroupAnswer): void => {
  const exceptions = new Map(odd.map(([append, actual, position]) => [append - 1, { actual, position }]));
  let position = Number(base);
  group.forEach(({ stream, expected, texts, resolve, reject }, i) => {
    const odd = exceptions.get(i);
    if (odd) {
      if (odd.position === null) reject(new WrongExpectedRevision(stream, expected, odd.actual));
      else resolve({ revision: expected + texts.length, position: positionOf(Number(odd.position)) });
      return;
    }
    position += texts.length;
    resolve({ revision: expected + texts.length, position: positionOf(position) });
  });
};
