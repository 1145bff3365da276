import { type Task } from '../inbox-query.js';

/** How a task of a run stands. `unknown`: no answer came, and asking again with its key does it once. */
export type Outcome = 'waiting' | 'sending' | 'done' | 'refused' | 'unknown';

export interface RunRow {
  readonly task: Task;
  /** The key of its command. */
  readonly key: string;
  readonly is: Outcome;
  /** The refusal, as its code and what it carries. */
  readonly code?: string;
  readonly details?: Readonly<Record<string, unknown>>;
}

/** Many single commands with one verb. */
export interface Run {
  readonly verb: string;
  readonly rows: readonly RunRow[];
}

/** So many at once: a run is read row by row afterwards. */
export const MOST = 500;

export const runOf = (verb: string, tasks: readonly Task[], drawKey: () => string): Run => ({
  verb,
  rows: tasks.slice(0, MOST).map((task) => ({ task, key: drawKey(), is: 'waiting' })),
});

export const countOf = ({ rows }: Run, ...are: readonly Outcome[]): number =>
  rows.filter(({ is }) => are.includes(is)).length;

/** What came to nothing waits again: a refusal was an answer, so that the next try is another command. */
export const again = (run: Run, drawKey: () => string): Run => ({
  ...run,
  rows: run.rows.map(({ task, key, is }): RunRow => {
    if (is === 'refused') return { task, key: drawKey(), is: 'waiting' };
    return is === 'unknown' ? { task, key, is: 'waiting' } : { task, key, is };
  }),
});

export const withRow = (run: Run, at: number, change: Partial<RunRow>): Run => ({
  ...run,
  rows: run.rows.map((row, i) => (i === at ? { ...row, ...change } : row)),
});

const STORED = 'gl.run.';

/** A run outlives a reload of its tab. What was on its way then has an answer that nobody read. */
export const storedRun = (account: string): Run | undefined => {
  const stored = sessionStorage.getItem(STORED + account);
  if (stored === null) return undefined;
  // only this module writes under the prefix
  const run = JSON.parse(stored) as Run;
  return { ...run, rows: run.rows.map((row) => (row.is === 'sending' ? { ...row, is: 'unknown' } : row)) };
};

export const storeRun = (account: string, run: Run): void =>
  sessionStorage.setItem(STORED + account, JSON.stringify(run));
