import { type CommandAnswer } from '@greenledger/contracts';
import {
  chainDigest,
  type EventLog,
  type Instant,
  type RecordedEvent,
  START,
  type StreamName,
} from '@greenledger/eventing';
import { accounts, Ledger, Projector, verify } from '@greenledger/read-models';
import type pg from 'pg';
import { departures, noticesIn, noticesOwed } from './notices-owed.js';

/** What is looked at after a fault: a log, the read models beside it, and what users were told while it lasted. */
export interface Aftermath {
  readonly log: EventLog;
  readonly pool: pg.Pool;
  /** Until when the clock of the program ran. */
  readonly until: Instant;
  /** What each command was answered, by its `Idempotency-Key`. */
  readonly acknowledged: ReadonlyMap<string, CommandAnswer>;
}

export const wholeLog = async (log: EventLog): Promise<readonly RecordedEvent[]> => {
  const events: RecordedEvent[] = [];
  for (let from = START; ;) {
    const page = await log.readAll(from, 2_000);
    if (page.length === 0) return events;
    events.push(...page);
    from = page.at(-1)!.position;
  }
};

const byStream = (events: readonly RecordedEvent[]): ReadonlyMap<StreamName, readonly RecordedEvent[]> => {
  const streams = new Map<StreamName, RecordedEvent[]>();
  for (const event of events) {
    const own = streams.get(event.stream);
    if (own) own.push(event);
    else streams.set(event.stream, [event]);
  }
  return streams;
};

/** Streams whose revisions, instants or digests do not follow on each other, at the revision where it shows. */
export const brokenStreams = (events: readonly RecordedEvent[]): readonly string[] =>
  [...byStream(events)].flatMap(([stream, own]) =>
    own.flatMap(({ revision, metadata }, i) => {
      const before = own[i - 1];
      const follows =
        revision === i &&
        metadata.previous === (before ? chainDigest(stream, i - 1, before) : null) &&
        (!before || before.metadata.at <= metadata.at);
      return follows ? [] : [`${stream}@${i}`];
    }),
  );

/** Ids that the log holds more than once: a command that was done twice. */
export const doubledEvents = (events: readonly RecordedEvent[]): readonly string[] => {
  const seen = new Set<string>();
  return events.filter(({ id }) => seen.size === seen.add(id).size).map(({ id }) => id);
};

/** Commands that were answered and whose events do not stand, all of them and in their order, where the answer said. */
export const lostCommands = (
  events: readonly RecordedEvent[],
  acknowledged: Aftermath['acknowledged'],
): readonly string[] => {
  const streams = byStream(events);
  return [...acknowledged]
    .filter(([, { stream, revision, events: told }]) => {
      const own = streams.get(stream as StreamName) ?? [];
      const stored = own.slice(revision - told.length + 1, revision + 1);
      return told.some(({ id }, i) => stored[i]?.id !== id);
    })
    .map(([key]) => key);
};

/** Notices that were delivered more than once by the same channel. */
const deliveredTwice = (events: readonly RecordedEvent[]): readonly string[] => {
  const seen = new Set<string>();
  return events
    .filter(({ type }) => type === 'ReminderDelivered')
    .map(({ stream, data }) => `${stream} ${(data as { readonly channel: string }).channel}`)
    .filter((delivery) => seen.size === seen.add(delivery).size);
};

/** What `examine` finds where nothing went wrong. */
export const UNHARMED = {
  lost: [],
  doubled: [],
  broken: [],
  issued: { missing: [], unexpected: [], doubled: [] },
  overdue: { missing: [], unexpected: [], doubled: [] },
  deliveredTwice: [],
  equalToReplay: true,
};

/**
 * Holds what a fault left against what was promised: no answered command lost, none done twice, each stream in order, the
 * notices that a second reckoning owes and no other, each once, and read models that a fresh replay shows as well.
 */
export const examine = async ({ log, pool, until, acknowledged }: Aftermath) => {
  const events = await wholeLog(log);
  const [owed, held] = [noticesOwed(events, until), noticesIn(events)];
  const { equal } = await verify({ log, pool, accounts }, new Projector({ log, pool, accounts }));
  return {
    events,
    notices: held.issued.length,
    found: {
      lost: lostCommands(events, acknowledged),
      doubled: doubledEvents(events),
      broken: brokenStreams(events),
      issued: departures(owed.issued, held.issued),
      overdue: departures(owed.overdue, held.overdue),
      deliveredTwice: deliveredTwice(events),
      equalToReplay: equal,
    },
  };
};

/** Whether everything recorded is worked through and everything due has rung; if not, what is open. */
export const unrest = async (log: EventLog, pool: pg.Pool, now: Instant): Promise<object | undefined> => {
  const live = new Projector({ log, pool, accounts });
  const head = await log.head();
  const { rows } = await pool.query<{ position: string }>('select position from processes.checkpoint');
  const [read, processed] = [(await live.checkpoint()).position, rows[0]?.position];
  const due = await new Ledger(pool).alarmsDue(live.schema, now);
  if (read === head && processed === head && due.length === 0) return undefined;
  return { head, read, processed, due: due.length, first: due[0] };
};
