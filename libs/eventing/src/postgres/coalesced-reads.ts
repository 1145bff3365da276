import { type RecordedEvent, type StreamName } from '../event.js';

export interface StreamRequest {
  readonly stream: StreamName;
  readonly from: number;
}

interface Waiting extends StreamRequest {
  readonly resolve: (events: readonly RecordedEvent[]) => void;
  readonly reject: (error: unknown) => void;
}

export interface CoalescedReadsOptions {
  /** Answers all requests in their order. */
  readonly query: (requests: readonly StreamRequest[]) => Promise<readonly (readonly RecordedEvent[])[]>;
  readonly flights: number;
}

const MAX_STREAMS = 256;

/** Reads of single streams that are asked for in the same moment, or while others are on their way, share a query. */
export class CoalescedReads {
  readonly #options: CoalescedReadsOptions;
  readonly #waiting: Waiting[] = [];
  #flying = 0;
  #scheduled = false;

  constructor(options: CoalescedReadsOptions) {
    this.#options = options;
  }

  async read(stream: StreamName, from: number): Promise<readonly RecordedEvent[]> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ stream, from, resolve, reject });
      this.#schedule();
    });
  }

  #schedule(): void {
    if (this.#scheduled || this.#flying >= this.#options.flights || this.#waiting.length === 0) return;
    this.#scheduled = true;
    setImmediate(() => {
      this.#scheduled = false;
      this.#flying += 1;
      void this.#fly(this.#waiting.splice(0, MAX_STREAMS));
      this.#schedule();
    });
  }

  async #fly(group: readonly Waiting[]): Promise<void> {
    const keys = group.map(({ stream, from }) => `${from} ${stream}`);
    const distinct = new Map(keys.map((key, i) => [key, group[i]!]));
    try {
      const answers = await this.#options.query([...distinct.values()]);
      const byKey = new Map([...distinct.keys()].map((key, i) => [key, answers[i]!]));
      group.forEach(({ resolve }, i) => resolve(byKey.get(keys[i]!)!));
    } catch (error) {
      for (const { reject } of group) reject(error);
    }
    this.#flying -= 1;
    this.#schedule();
  }
}
