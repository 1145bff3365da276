import { type LegalDate, type Position, type RecordedEvent } from '@greenledger/eventing';
import { type Alarm, type AnyAccount, type Balance, type Keyed, type Task } from '../account.js';
import { sameJson } from './same-json.js';

/** The event by which a wrong legal date is mended, in every stream kind. */
export const CORRECTION = 'EffectiveDateCorrected';

/** One version of one keyed line: what it shows from a legal date (to the next version of the same key). */
export interface Version {
  readonly key: string;
  readonly from: LegalDate;
  readonly to: LegalDate | null;
  readonly line: object;
}

/** A step of a figure at the legal date where it arises. */
export interface Step {
  readonly figure: string;
  readonly area: string;
  readonly on: LegalDate;
  readonly amount: number;
}

/** What an account shows of one state, as the account gives it. */
export interface View {
  readonly rows: Keyed<object>;
  readonly tasks: Keyed<Task>;
  readonly alarms: Keyed<Alarm>;
  readonly balances: readonly Balance[];
}

const EMPTY: View = { rows: {}, tasks: {}, alarms: {}, balances: [] };

/** What did not change keeps its old object: the next comparison then ends at once. */
const viewOf = (account: AnyAccount, state: unknown, subject: string, before: View): View => {
  const kept = <T>(now: T, then: T): T => (sameJson(now, then) ? then : now);
  return {
    rows: kept(account.rows?.(state, subject) ?? EMPTY.rows, before.rows),
    tasks: kept(account.tasks?.(state, subject) ?? EMPTY.tasks, before.tasks),
    alarms: kept(account.alarms?.(state, subject) ?? EMPTY.alarms, before.alarms),
    balances: kept(account.balances?.(state, subject) ?? EMPTY.balances, before.balances),
  };
};

type Lines = ReadonlyMap<string, object>;

const rowLines = (rows: Keyed<object>): Lines => {
  const lines = new Map<string, object>();
  for (const [key, row] of Object.entries(rows)) if (row) lines.set(key, row);
  return lines;
};

/** A task stands once for each of its holders. */
const taskLines = (tasks: Keyed<Task>): Lines => {
  const lines = new Map<string, object>();
  for (const [key, value] of Object.entries(tasks)) {
    if (!value) continue;
    const { holders, ...task } = value;
    for (const holder of holders) lines.set(`${key}|${holder}`, { ...task, holder });
  }
  return lines;
};

/** Sums by figure, then area. */
const sumsOf = (balances: readonly Balance[]): Map<string, Map<string, number>> => {
  const sums = new Map<string, Map<string, number>>();
  for (const { figure, area, amount } of balances) {
    const areas = sums.get(figure) ?? new Map<string, number>();
    areas.set(area, (areas.get(area) ?? 0) + amount);
    sums.set(figure, areas);
  }
  return sums;
};

const stepsBetween = (before: View, after: View, on: LegalDate): Step[] => {
  if (before.balances === after.balances) return [];
  const [was, is] = [sumsOf(before.balances), sumsOf(after.balances)];
  const steps: Step[] = [];
  const step = (figure: string, area: string, amount: number): void => {
    if (amount !== 0) steps.push({ figure, area, on, amount });
  };
  for (const [figure, areas] of is) {
    for (const [area, amount] of areas) step(figure, area, amount - (was.get(figure)?.get(area) ?? 0));
  }
  for (const [figure, areas] of was) {
    for (const [area, amount] of areas) if (!is.get(figure)?.has(area)) step(figure, area, -amount);
  }
  return steps;
};

/** The fold of a subject so far: its last state, what that shows, and since which legal date each line stands. */
export interface Folded {
  readonly state: unknown;
  readonly view: View;
  readonly lastOn: LegalDate;
  readonly last: Position;
  readonly rowsSince: ReadonlyMap<string, LegalDate>;
  readonly tasksSince: ReadonlyMap<string, LegalDate>;
}

export const nothing = (account: AnyAccount): Folded => ({
  state: account.initial as unknown,
  view: EMPTY,
  lastOn: '',
  last: '' as Position,
  rowsSince: new Map(),
  tasksSince: new Map(),
});

/** What one fact changed at the end of a fold. */
export interface Change {
  readonly closed: readonly { readonly table: Table; readonly key: string; readonly from: LegalDate }[];
  readonly opened: readonly (Version & { readonly table: Table })[];
  readonly steps: readonly Step[];
}
export type Table = 'rows' | 'tasks';

const linesBetween = (
  table: Table,
  before: Lines,
  after: Lines,
  since: ReadonlyMap<string, LegalDate>,
  on: LegalDate,
) => {
  const closed: { table: Table; key: string; from: LegalDate }[] = [];
  const opened: (Version & { table: Table })[] = [];
  const next = new Map(since);
  const close = (key: string, line: object): void => {
    const from = since.get(key)!;
    closed.push({ table, key, from });
    if (from < on) opened.push({ table, key, from, to: on, line });
  };
  for (const [key, line] of after) {
    const old = before.get(key);
    if (old !== undefined && sameJson(old, line)) continue;
    if (old !== undefined) close(key, old);
    opened.push({ table, key, from: on, to: null, line });
    next.set(key, on);
  }
  for (const [key, line] of before) {
    if (after.has(key)) continue;
    close(key, line);
    next.delete(key);
  }
  return { closed, opened, since: next };
};

const UNCHANGED: Change = { closed: [], opened: [], steps: [] };

/** Folds one more fact behind all earlier ones (its legal date is not before theirs). */
export const foldNext = (
  account: AnyAccount,
  subject: string,
  before: Folded,
  event: RecordedEvent,
  on: LegalDate = event.metadata.effectiveOn,
): { readonly folded: Folded; readonly change: Change } => {
  const state = account.evolve(before.state, event, on) as unknown;
  const place = { lastOn: on, last: event.position };
  if (state === before.state) return { folded: { ...before, ...place }, change: UNCHANGED };
  const view = viewOf(account, state, subject, before.view);
  const rows =
    view.rows === before.view.rows
      ? undefined
      : linesBetween('rows', rowLines(before.view.rows), rowLines(view.rows), before.rowsSince, on);
  const tasks =
    view.tasks === before.view.tasks
      ? undefined
      : linesBetween('tasks', taskLines(before.view.tasks), taskLines(view.tasks), before.tasksSince, on);
  const steps = stepsBetween(before.view, view, on);
  const since = { rowsSince: rows?.since ?? before.rowsSince, tasksSince: tasks?.since ?? before.tasksSince };
  const folded: Folded = { state, view, ...place, ...since };
  if (!rows && !tasks && steps.length === 0) return { folded, change: UNCHANGED };
  const closed = [...(rows?.closed ?? []), ...(tasks?.closed ?? [])];
  const opened = [...(rows?.opened ?? []), ...(tasks?.opened ?? [])];
  return { folded, change: { closed, opened, steps } };
};

/** A fact at the legal date where it now stands: corrections applied. */
export interface Fact {
  readonly event: RecordedEvent;
  readonly on: LegalDate;
}

/** The facts in the order in which an account folds them: by legal date, then as they were recorded. */
export const inOrder = (events: readonly RecordedEvent[]): readonly Fact[] => {
  const moved = new Map<string, LegalDate>();
  for (const { type, data } of events) {
    if (type !== CORRECTION) continue;
    const { event, to } = data as { event: string; to: LegalDate };
    moved.set(event, to);
  }
  return events
    .map((event): Fact => ({ event, on: moved.get(event.id) ?? event.metadata.effectiveOn }))
    .sort((a, b) => (a.on !== b.on ? (a.on < b.on ? -1 : 1) : a.event.position < b.event.position ? -1 : 1));
};

/** Everything that a subject's facts lead to: the last fold, every line version and every step. */
export interface Whole {
  readonly folded: Folded;
  readonly versions: readonly (Version & { readonly table: Table })[];
  readonly steps: readonly Step[];
}

/** Folds all facts of a subject afresh. This is the definition that every shortcut has to agree with. */
export const foldWhole = (account: AnyAccount, subject: string, events: readonly RecordedEvent[]): Whole => {
  let folded = nothing(account);
  const open = new Map<string, Version & { table: Table }>();
  const versions: (Version & { table: Table })[] = [];
  const steps: Step[] = [];
  for (const { event, on } of inOrder(events)) {
    const { folded: next, change } = foldNext(account, subject, folded, event, on);
    for (const { table, key } of change.closed) open.delete(table + key);
    for (const version of change.opened) {
      if (version.to === null) open.set(version.table + version.key, version);
      else versions.push(version);
    }
    steps.push(...change.steps);
    folded = next;
  }
  return { folded, versions: [...versions, ...open.values()], steps };
};

const identity = (v: Version & { table: Table }): string => JSON.stringify([v.table, v.key, v.from, v.to, v.line]);

/** The difference between two whole folds of one subject, as one change. */
export const difference = (before: Whole, after: Whole): Change => {
  const stood = new Set(before.versions.map(identity));
  const stands = new Set(after.versions.map(identity));
  const sums = new Map<string, number>();
  const add = ({ figure, area, on, amount }: Step, sign: 1 | -1): void => {
    const key = JSON.stringify([figure, area, on]);
    sums.set(key, (sums.get(key) ?? 0) + sign * amount);
  };
  after.steps.forEach((step) => add(step, 1));
  before.steps.forEach((step) => add(step, -1));
  return {
    closed: before.versions.filter((v) => !stands.has(identity(v))),
    opened: after.versions.filter((v) => !stood.has(identity(v))),
    steps: [...sums]
      .filter(([, amount]) => amount !== 0)
      .map(([key, amount]): Step => {
        const [figure, area, on] = JSON.parse(key) as [string, string, LegalDate];
        return { figure, area, on, amount };
      }),
  };
};
