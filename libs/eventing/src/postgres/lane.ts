import type pg from 'pg';

interface Taken {
  readonly client: Promise<pg.PoolClient>;
  readonly broken: (error: unknown) => void;
  running: number;
  failure?: Error;
}

/**
 * One connection on which a query need not wait for the answer to the one before, and is carried out behind it all the
 * same. Taken from the pool while anything is on its way; one on which a query failed is thrown away.
 */
export class Lane {
  readonly #pool: pg.Pool;
  #taken: Taken | undefined;

  constructor(pool: pg.Pool) {
    this.#pool = pool;
  }

  async query<R extends unknown[]>(query: pg.QueryArrayConfig): Promise<readonly R[]> {
    const taken = (this.#taken ??= this.#take());
    taken.running += 1;
    try {
      return (await (await taken.client).query<R>(query)).rows;
    } catch (error) {
      this.#fail(taken, error);
      throw error;
    } finally {
      taken.running -= 1;
      if (taken.running === 0) this.#giveBack(taken);
    }
  }

  #take(): Taken {
    const broken = (error: unknown): void => this.#fail(taken, error);
    const taken: Taken = { client: this.#pool.connect(), broken, running: 0 };
    // a connection also breaks where no query hears of it, and unheard that would end the process
    taken.client.then(
      (client) => client.on('error', broken),
      () => undefined,
    );
    return taken;
  }

  #fail(taken: Taken, error: unknown): void {
    taken.failure ??= error instanceof Error ? error : new Error(String(error));
    if (this.#taken === taken) this.#taken = undefined;
  }

  #giveBack(taken: Taken): void {
    if (this.#taken === taken) this.#taken = undefined;
    // a connection that never came needs no giving back
    taken.client.then(
      (client) => {
        client.release(taken.failure);
        client.off('error', taken.broken);
      },
      () => undefined,
    );
  }
}
