import { useMemo, useState } from 'react';
import { bulkActOf } from './bulk/bulk-acts.js';
import { MOST } from './bulk/run.js';
import { nameOf, type Task } from './inbox-query.js';

/** What is ticked of the tasks that are shown; what is gone from the list is ticked no longer. */
export const useChosen = (shown: readonly Task[]) => {
  const [names, setNames] = useState<ReadonlySet<string>>(new Set());
  const offered = useMemo(() => shown.filter((task) => bulkActOf(task)), [shown]);
  const tasks = useMemo(
    () => (names.size === 0 ? [] : offered.filter((task) => names.has(nameOf(task)))),
    [offered, names],
  );
  return {
    tasks,
    offered: offered.length,
    has: (task: Task): boolean => names.has(nameOf(task)),
    tick: (name: string): void =>
      setNames((before) => new Set(before.has(name) ? [...before].filter((each) => each !== name) : [...before, name])),
    all: (): void => setNames(new Set(offered.slice(0, MOST).map(nameOf))),
    none: (): void => setNames(new Set()),
  };
};

export type Chosen = ReturnType<typeof useChosen>;
