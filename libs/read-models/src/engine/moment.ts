import { type EventLog, type Instant, type LegalDate, type Position, type RecordedEvent } from '@greenledger/eventing';
import { legalDate, Refusal } from '@greenledger/domain';
import { type Pool } from 'pg';

/** What a reader asks for: a legal date, a moment of knowledge (instant or ordinal), and a write to wait for. */
export interface AsOf {
  readonly asOf?: LegalDate | undefined;
  readonly knownAt?: Instant | number | undefined;
  /** A position that a command answered with: the answer must have seen it. */
  readonly after?: Position | undefined;
  /** The Shanghai date of the reader's clock. */
  readonly today: LegalDate;
}

/** A point (D, P) of the two clocks, resolved; `now` when nothing later than it is known or in force. */
export interface Moment {
  readonly schema: string;
  readonly asOf: LegalDate;
  readonly ordinal: number;
  readonly now: boolean;
  /** While changed read models are rebuilt and these only stand: the ordinal that the new ones have reached. */
  readonly rebuilding?: number;
}

/** The moment of an answer, as the answer says it: asked for again with date and ordinal, it is the same answer. */
export interface At {
  /** Legal date. */
  readonly asOf: LegalDate;
  readonly ordinal: number;
  /**
   * While changed read models are rebuilt: the ordinal that the new ones have reached. What is shown stands still until
   * they serve.
   */
  readonly rebuilding?: number;
}

export const atOf = ({ asOf, ordinal, rebuilding }: Moment): At => ({
  asOf,
  ordinal,
  ...(rebuilding !== undefined && { rebuilding }),
});

interface Serving {
  readonly schema: string;
  /** The generation of this program, while it does not serve yet. */
  readonly next: string | undefined;
  readonly until: number;
}

const WAIT_MS = 2_000;
const LOOK_EVERY_MS = 15;

/** Resolves moments against the generation of read models that serves. */
export class Moments {
  readonly #pool: Pool;
  readonly #log: EventLog;
  readonly #version: string | undefined;
  #serving: Serving | undefined;

  /** `version`: that of the read models that this program keeps; without it no rebuild is noticed. */
  constructor({ pool, log, version }: { readonly pool: Pool; readonly log: EventLog; readonly version?: string }) {
    this.#pool = pool;
    this.#log = log;
    this.#version = version;
  }

  /** The schema that serves; looked up again every second, so that a switch of generations is seen by all processes. */
  async schema(): Promise<string> {
    return (await this.#lookUp()).schema;
  }

  async #lookUp(): Promise<Serving> {
    if (this.#serving && this.#serving.until > performance.now()) return this.#serving;
    const { rows } = await this.#pool.query<{ schema: string; serves: boolean }>(
      'select schema, serves from read_models.generations where serves or version = $1',
      [this.#version ?? null],
    );
    const found = rows.find(({ serves }) => serves);
    if (!found) throw new Refusal('NotReady', { part: 'read models' });
    const next = rows.find(({ serves }) => !serves)?.schema;
    this.#serving = { schema: found.schema, next, until: performance.now() + 1_000 };
    return this.#serving;
  }

  /** How far the read models have come that will serve next; nothing while these move themselves. */
  async #rebuilding(): Promise<{ readonly rebuilding?: number }> {
    const { next } = await this.#lookUp();
    return next === undefined ? {} : { rebuilding: await this.#ordinal(next) };
  }

  /**
   * The moment that is asked for. `knownAt` given alone sets `asOf` to its Shanghai date; an instant stands for the
   * longest prefix of the log in which every event's `at` is not later. Waits up to two seconds for the read models to
   * come that far, then refuses `NotYetKnown`.
   */
  async resolve({ asOf, knownAt, after, today }: AsOf): Promise<Moment> {
    const schema = await this.schema();
    if (after !== undefined) await this.waitFor(after);
    if (knownAt === undefined) {
      const ordinal = await this.#ordinal(schema);
      const now = asOf === undefined || asOf >= today;
      return { schema, asOf: asOf ?? today, ordinal, now, ...(await this.#rebuilding()) };
    }
    if (typeof knownAt === 'number') {
      await this.#until(schema, async () => (await this.#ordinal(schema)) >= knownAt, { ordinal: knownAt });
      return { schema, asOf: asOf ?? (await this.#dateOf(schema, knownAt)), ordinal: knownAt, now: false };
    }
    // where something later is known already, nothing that is still to come can belong to that moment
    if (!(await this.#isPast(schema, knownAt))) await this.waitFor(await this.#log.head());
    const { rows } = await this.#pool.query<{ ordinal: string }>(
      `select ordinal from ${schema}.moments where latest_at <= $1 order by latest_at desc, ordinal desc limit 1`,
      [knownAt],
    );
    return { schema, asOf: asOf ?? legalDate(knownAt), ordinal: Number(rows[0]?.ordinal ?? 0), now: false };
  }

  /** Waits until the read models contain a position; refuses `NotYetKnown` after two seconds. */
  async waitFor(position: Position): Promise<void> {
    const schema = await this.schema();
    const reached = async (): Promise<boolean> => {
      const { rows } = await this.#pool.query<{ position: Position }>(`select position from ${schema}.checkpoint`);
      return (rows[0]?.position ?? '') >= position;
    };
    await this.#until(schema, reached, { position });
  }

  /** The latest instant of the log, as far as the read models have come. */
  async lastAt(): Promise<Instant | undefined> {
    const schema = await this.schema();
    const { rows } = await this.#pool.query<{ at: Instant }>(
      `select latest_at as at from ${schema}.moments order by ordinal desc limit 1`,
    );
    return rows[0]?.at;
  }

  /** The event that stands at an ordinal. */
  async eventAt(ordinal: number): Promise<RecordedEvent | undefined> {
    const schema = await this.schema();
    const { rows } = await this.#pool.query<{ position: Position }>(
      `select position from ${schema}.moments where ordinal = $1`,
      [ordinal - 1],
    );
    if (ordinal > 1 && !rows[0]) return undefined;
    return (await this.#log.readAll(rows[0]?.position ?? ('' as Position), 1))[0];
  }

  /** The ordinals of events; one that the read models have not reached has none yet. */
  async ordinalsOf(schema: string, events: readonly RecordedEvent[]): Promise<ReadonlyMap<Position, number>> {
    const found = new Map<Position, number>();
    const look = async (missing: readonly RecordedEvent[], also: string, more: readonly unknown[]): Promise<void> => {
      if (missing.length === 0) return;
      const { rows } = await this.#pool.query<{ position: Position; ordinal: string }>(
        `select position, ordinal from ${schema}.moments where position = any($1::text[]) ${also}`,
        [missing.map(({ position }) => position), ...more],
      );
      for (const { position, ordinal } of rows) found.set(position, Number(ordinal));
    };
    // nearly every event is the latest of its time, which the index finds; the rest are looked for one by one
    await look(events, 'and latest_at = any($2::text[])', [[...new Set(events.map(({ metadata }) => metadata.at))]]);
    await look(
      events.filter(({ position }) => !found.has(position)),
      '',
      [],
    );
    return found;
  }

  async #isPast(schema: string, instant: Instant): Promise<boolean> {
    const { rowCount } = await this.#pool.query(`select 1 from ${schema}.moments where latest_at > $1 limit 1`, [
      instant,
    ]);
    return rowCount === 1;
  }

  async #ordinal(schema: string): Promise<number> {
    const { rows } = await this.#pool.query<{ ordinal: string }>(`select ordinal from ${schema}.checkpoint`);
    return Number(rows[0]?.ordinal ?? 0);
  }

  async #dateOf(schema: string, ordinal: number): Promise<LegalDate> {
    const { rows } = await this.#pool.query<{ at: Instant }>(
      `select at from ${schema}.moments where ordinal <= $1 order by ordinal desc limit 1`,
      [ordinal],
    );
    return legalDate(rows[0]?.at ?? '1970-01-01T00:00:00.000Z');
  }

  async #until(
    schema: string,
    reached: () => Promise<boolean>,
    asked: Readonly<Record<string, unknown>>,
  ): Promise<void> {
    const deadline = performance.now() + WAIT_MS;
    while (!(await reached())) {
      if (performance.now() > deadline) {
        const known = await this.#ordinal(schema);
        throw new Refusal('NotYetKnown', { ...asked, known, ...(await this.#rebuilding()) });
      }
      await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS));
    }
  }
}
