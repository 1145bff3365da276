import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { carrySeen } from '../../api/client.js';
import { type Session, useSession } from '../../api/session.js';
import { troubleOf } from '../../api/trouble.js';
import { bulkActOf } from './bulk-acts.js';
import { again, type Run, type RunRow, storedRun, storeRun, withRow } from './run.js';

/** Sends one row; its outcome is what the row says from then on. */
const sent = async ({ task, key }: RunRow, session: Session): Promise<Partial<RunRow>> => {
  try {
    const answer = await bulkActOf(task)!.send(task, { key, session, holder: task.holder });
    carrySeen(answer.position);
    return { is: 'done' };
  } catch (error) {
    const { code, details, recorded } = troubleOf(error);
    return { is: recorded === false ? 'refused' : 'unknown', code, details };
  }
};

/** The run of this tab: one command after another, until all are through or somebody stops it. */
export const useRun = () => {
  const session = useSession();
  const queries = useQueryClient();
  const account = session?.account ?? '';
  const [run, setRun] = useState(() => storedRun(account));
  const [busy, setBusy] = useState(false);
  const stopped = useRef(false);
  useEffect(() => {
    stopped.current = false;
    return () => {
      stopped.current = true;
    };
  }, []);

  const keep = (next: Run): Run => {
    storeRun(account, next);
    setRun(next);
    return next;
  };
  const go = async (from: Run): Promise<void> => {
    if (!session) return;
    stopped.current = false;
    setBusy(true);
    let now = from;
    for (const [at, row] of from.rows.entries()) {
      if (stopped.current) break;
      if (row.is !== 'waiting') continue;
      now = keep(withRow(now, at, { is: 'sending' }));
      now = keep(withRow(now, at, await sent(row, session)));
    }
    setBusy(false);
    await queries.invalidateQueries();
  };
  return {
    run,
    busy,
    start: () => (run ? go(run) : Promise.resolve()),
    retry: () => (run ? go(keep(again(run, () => crypto.randomUUID()))) : Promise.resolve()),
    stop: () => {
      stopped.current = true;
    },
  };
};
