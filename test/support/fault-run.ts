import { afterEach, expect } from '@jest/globals';
import { acquireTestDatabase, type TestDatabase } from '@greenledger/platform/testing';
import { UNHARMED } from './aftermath.js';
import { Cluster, type ClusterOptions, type Member, MIDNIGHT, type Part, province } from './cluster.js';
import { Load } from './load.js';

/** How many plans become overdue at midnight: one for each area of the province. */
export const OVERDUE = 10;

/** Time for a cluster to start in; a machine that is too busy for it gets twice as much, and so on. */
const LEAD_SECONDS = 20;

interface RunOptions extends Omit<ClusterOptions, 'databaseUrl' | 'midnightInSeconds'> {
  /** Absent: a fresh one on the server of the run. */
  readonly database?: TestDatabase;
  /** Which processes are started, in this order. */
  readonly parts: readonly Part[];
}

const open: (() => Promise<unknown>)[] = [];

/** Closes something when the test is over, whatever its outcome; what was opened last is closed first. */
export const afterwards = (close: () => Promise<unknown>): void => void open.push(close);

afterEach(async () => {
  for (const close of open.splice(0).reverse()) await close();
});

/** A province on the eve of a midnight, a cluster that keeps it and clients who work in it, for one fault. */
export class FaultRun {
  constructor(
    readonly cluster: Cluster,
    readonly members: readonly Member[],
    readonly load: Load,
  ) {
    afterwards(() => load.abandon());
  }

  static async start({ parts, database, ...options }: RunOptions): Promise<FaultRun> {
    const on = database ?? (await acquireTestDatabase());
    if (!database) afterwards(() => on.release());
    const { eventStoreUrl } = options;
    const { token } = await province({
      database: on,
      ...(eventStoreUrl !== undefined && { env: { EVENT_STORE_URL: eventStoreUrl } }),
    });
    for (let seconds = LEAD_SECONDS; ; seconds *= 2) {
      const cluster = await Cluster.open({ ...options, databaseUrl: on.url, midnightInSeconds: seconds });
      afterwards(() => cluster.close());
      const members = await cluster.begin(parts);
      if (members) return new FaultRun(cluster, members, new Load({ token, urls: () => cluster.urls }));
      await cluster.close();
    }
  }

  /** Waits for a moment before midnight, and counts from there what the clients see. */
  async eve(beforeMs: number): Promise<void> {
    await this.cluster.comes(MIDNIGHT, -beforeMs);
    expect((await this.cluster.eventsOf('ObligationBecameOverdue')).length).toBe(0);
    this.load.forget();
  }

  /** Waits until everything of midnight has rung; answers how many milliseconds after midnight the last of it did. */
  async rung(): Promise<number> {
    const overdue = () => this.cluster.eventsOf('ObligationBecameOverdue');
    await this.cluster.until(async () => (await overdue()).length >= OVERDUE);
    return Math.max(...(await overdue()).map(({ metadata }) => Date.parse(metadata.at))) - Date.parse(MIDNIGHT);
  }

  /** Ends the run and demands that the fault did no harm; says in one line what it was like. */
  async end(name: string, figures: Readonly<Record<string, number | string>> = {}): Promise<void> {
    const { found, notices, restMs } = await this.cluster.aftermath(this.load);
    const measured = Object.entries({ ...figures, notices, 'at rest after ms': restMs }).map(
      ([what, figure]) => `${what} ${figure}`,
    );
    process.stdout.write(`${name}: ${this.load.summary}; ${measured.join(', ')}\n`);
    expect(this.load.wrong).toEqual([]);
    expect(this.load.acknowledged.size).toBeGreaterThan(50);
    expect(found).toEqual(UNHARMED);
  }
}
