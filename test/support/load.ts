import { type CommandAnswer, type Problem } from '@greenledger/contracts';
import { Seeded } from '@greenledger/platform/testing';
import { setTimeout as sleep } from 'node:timers/promises';

const WRITERS = 6;
/** Commands that a writer begins in a second while all is well. */
const PER_SECOND = 4;
/** So long a client waits for an answer before it repeats the command, and so long it pauses before it does. */
const IMPATIENCE_MS = 15_000;
const PAUSE_MS = 200;
const DOCUMENTS = 15;

export interface LoadOptions {
  readonly token: string;
  /** Where commands may be sent at the moment. */
  readonly urls: () => readonly string[];
}

/** Answers that decide nothing and say so: the command is to be sent again with its key. */
const UNDECIDED = new Set([502, 503, 504]);

/**
 * A steady, modest load: clients that register policy documents and correct them, each command sent again with the same
 * key, to any of the processes, until it is answered. Remembers what was answered and what people would have seen.
 */
export class Load {
  readonly acknowledged = new Map<string, CommandAnswer>();
  /** What came in place of an answer, by problem code or error of the connection, and how often. */
  readonly seen = new Map<string, number>();
  /** Answers that no client should get. */
  readonly wrong: string[] = [];
  /** The longest time that a command took from its first sending to its answer, in milliseconds. */
  longestMs = 0;
  /** Commands that were answered late: after more than a second. */
  late = 0;
  commands = 0;
  refused = 0;
  readonly #options: LoadOptions;
  readonly #drawn = new Seeded(2020);
  readonly #writers: Promise<unknown>;
  #over = false;
  #abandoned = false;
  #turn = 0;

  constructor(options: LoadOptions) {
    this.#options = options;
    this.#writers = Promise.all(Array.from({ length: WRITERS }, () => this.#write()));
    this.#writers.catch(() => undefined);
  }

  /** Begins no more commands, and waits for the answers to those that are on their way. */
  async stop(): Promise<void> {
    this.#over = true;
    await this.#writers;
  }

  /** Ends at once, answered or not. */
  async abandon(): Promise<void> {
    this.#abandoned = true;
    await this.stop();
  }

  /** From now on `longestMs`, `late` and `seen` count anew. */
  forget(): void {
    this.longestMs = this.late = 0;
    this.seen.clear();
  }

  /** One line for people. */
  get summary(): string {
    const seen = [...this.seen].map(([what, times]) => `${what} ${times}x`).join(', ') || 'nothing';
    return (
      `${this.commands} commands, ${this.acknowledged.size} acknowledged, ${this.refused} refused, ${this.late} waited over 1 s, ` +
      `the longest ${Math.round(this.longestMs)} ms; seen meanwhile: ${seen}`
    );
  }

  async #write(): Promise<void> {
    while (!this.#over) {
      const began = performance.now();
      await this.#command();
      await sleep(Math.max(0, 1_000 / PER_SECOND - (performance.now() - began)));
    }
  }

  async #command(): Promise<void> {
    this.commands += 1;
    const key = `fault-${this.commands}`;
    const number = `压测〔2020〕${this.#drawn.between(1, DOCUMENTS)}号`;
    const corrects = this.#drawn.chance(75);
    const path = `/api/policy-documents${corrects ? `/${encodeURIComponent(number)}/correct` : ''}`;
    const document = { number: { printed: number, normalised: number }, issuers: ['housing'], dated: '2020-09-11' };
    const body = corrects ? { title: key, reason: 'mended' } : { ...document, title: key };
    const began = performance.now();
    while (!(await this.#ask(path, key, body)) && !this.#abandoned) await sleep(PAUSE_MS);
    const took = performance.now() - began;
    this.longestMs = Math.max(this.longestMs, took);
    if (took > 1_000) this.late += 1;
  }

  /** Whether it was answered. */
  async #ask(path: string, key: string, body: object): Promise<boolean> {
    const urls = this.#options.urls();
    const url = urls[(this.#turn += 1) % urls.length];
    if (url === undefined) return this.#note('nobody there');
    try {
      const authorization = `Bearer ${this.#options.token}`;
      const response = await fetch(`${url}${path}`, {
        method: 'POST',
        headers: { authorization, 'content-type': 'application/json', 'idempotency-key': key },
        body: JSON.stringify(body),
        signal: AbortSignal.timeout(IMPATIENCE_MS),
      });
      const answer = (await response.json()) as CommandAnswer & Problem;
      if (response.ok) this.acknowledged.set(key, answer);
      else if (UNDECIDED.has(response.status) || answer.code === 'Contended') return this.#note(answer.code);
      else if (response.status < 500 && response.status !== 401) this.refused += 1;
      else this.wrong.push(`${path}: ${response.status} ${JSON.stringify(answer)}`);
      return true;
    } catch (error) {
      const { name, cause } = error as Error & { cause?: { code?: string } };
      return this.#note(cause?.code ?? name);
    }
  }

  #note(what: string): false {
    this.seen.set(what, (this.seen.get(what) ?? 0) + 1);
    return false;
  }
}
