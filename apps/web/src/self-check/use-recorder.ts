import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { carrySeen } from '../api/client.js';
import { useSession } from '../api/session.js';
import { type Trouble, troubleOf } from '../api/trouble.js';
import { type Case, caseQuery } from '../case/case-query.js';
import { type Task } from '../inbox/inbox-query.js';
import { useMoment } from '../moment/moment.js';
import { record } from './acts.js';
import { type Entry, recorded, same, type Sheet } from './sheet.js';

const ATTEMPTS = 20;
const PAUSE = 250;

/**
 * Records answers one by one, each at the revision that was looked at. Where the case has moved on, an answer that
 * nobody else touched goes on at the newer revision; one that somebody else changed stays here, and both versions show.
 */
export const useRecorder = (found: Case, task: Task, sheet: Sheet, onRecorded: (entries: readonly Entry[]) => void) => {
  const queries = useQueryClient();
  const session = useSession();
  const moment = useMoment();
  const keys = useRef(new Map<number, string>());
  const [busy, setBusy] = useState(false);
  const [refusals, setRefusals] = useState<Readonly<Record<number, Trouble | undefined>>>({});

  /** The case as it stands, once reading has come as far as a revision that is known. */
  const readAgain = async (least: number): Promise<Case> => {
    for (let attempt = 0; ; attempt += 1) {
      const fresh = await queries.fetchQuery({ ...caseQuery(found.subject, moment), staleTime: 0 });
      if ((fresh.revision ?? 0) >= least || attempt === ATTEMPTS) return fresh;
      await new Promise((resolve) => setTimeout(resolve, PAUSE));
    }
  };

  /** Answers the revision behind what was recorded; nothing where it was not. */
  const one = async (entry: Entry, revision: number | undefined): Promise<number | undefined> => {
    const { no } = entry.criterion;
    const key = keys.current.get(no) ?? crypto.randomUUID();
    keys.current.set(no, key);
    try {
      const answer = await record(found.subject, entry, { key, session: session!, holder: task.holder, revision });
      keys.current.delete(no);
      carrySeen(answer.position);
      return answer.revision;
    } catch (error) {
      const met = troubleOf(error);
      if (met.recorded === false) keys.current.delete(no);
      if (met.status === 401) await queries.invalidateQueries({ queryKey: ['session'] });
      if (met.code !== 'StaleVersion') {
        setRefusals((before) => ({ ...before, [no]: met }));
        return undefined;
      }
      const fresh = await readAgain(Number(met.details['actual']));
      const line = fresh.criteria.find(({ criterion }) => criterion === no);
      const touched = !same(sheet[no]?.from, recorded(line));
      return touched ? undefined : one(entry, fresh.revision);
    }
  };

  /** Records what is given, in order; whether all of it was. */
  const act = async (entries: readonly Entry[]): Promise<boolean> => {
    setBusy(true);
    setRefusals({});
    let revision = found.revision;
    const done: Entry[] = [];
    for (const entry of entries) {
      const next = await one(entry, revision);
      if (next === undefined) continue;
      done.push(entry);
      revision = next;
    }
    await queries.invalidateQueries();
    onRecorded(done);
    setBusy(false);
    return done.length === entries.length;
  };
  return { act, busy, refusals };
};
