import { type Pool } from 'pg';
import { dropRetired, generations, switchTo } from './generations.js';
import { type Projector } from './projector.js';

const SWEEP_MS = 10_000;

/**
 * Lets a new generation of read models serve as soon as it has come as far as the one that serves. Where figures of the
 * past come out differently it waits for an operator, and says so once.
 */
export class Takeover {
  readonly #projector: Projector;
  readonly #pool: Pool;
  readonly #report: (message: string, detail: Readonly<Record<string, unknown>>) => void;
  #state: 'serves' | 'follows' | 'waits' = 'follows';
  #trying = false;
  #sweep: NodeJS.Timeout | undefined;

  constructor(
    projector: Projector,
    pool: Pool,
    report: (message: string, detail: Readonly<Record<string, unknown>>) => void,
  ) {
    this.#projector = projector;
    this.#pool = pool;
    this.#report = report;
  }

  /** `serves`, `follows` the one that serves, or `waits` for an operator to accept figures that changed. */
  get state(): 'serves' | 'follows' | 'waits' {
    return this.#state;
  }

  async start(): Promise<void> {
    this.#sweep = setInterval(() => {
      dropRetired(this.#pool).catch((error: unknown) =>
        this.#report('retired read models could not be dropped', { reason: String(error) }),
      );
    }, SWEEP_MS);
    this.#sweep.unref();
    const own = (await generations(this.#pool)).find(({ version }) => version === this.#projector.version);
    if (own?.serves) this.#state = 'serves';
    else this.#projector.onWritten(() => void this.#try());
  }

  stop(): void {
    clearInterval(this.#sweep);
  }

  async #try(): Promise<void> {
    if (this.#state !== 'follows' || this.#trying) return;
    this.#trying = true;
    try {
      const { switched, deviations } = await switchTo(this.#pool, this.#projector.version);
      if (switched) this.#state = 'serves';
      else if (deviations.length > 0) {
        this.#state = 'waits';
        this.#report(
          'figures of the past come out differently; the old read models go on serving until that is accepted',
          {
            version: this.#projector.version,
            deviations: deviations.length,
            first: deviations[0],
          },
        );
      }
      if (switched) this.#report('a new generation of read models serves', { version: this.#projector.version });
    } catch (error) {
      this.#report('a new generation of read models could not take over', { reason: String(error) });
    } finally {
      this.#trying = false;
    }
  }
}
