import { type LegalDate, type Position, type RecordedEvent } from '@greenledger/eventing';
import { type Alarm, type AnyAccount, type Balance, type Keyed, type Task } from '../account.js';
import { sameJson } from './same-json.js';

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

const NO_STEPS: readonly Step[] = [];
const EMPTY: View = { rows: {}, tasks: {}, alarms: {}, balances: [] };

/** What did not change keeps its old object: the next comparison then ends at once. */
const kept = <T>(now: T, then: T): T => (sameJson(now, then) ? then : now);

const hasSameParts = (partsOf: AnyAccount['restsOn'], state: unknown, before: unknown): boolean => {
  if (!partsOf) return false;
  const parts = partsOf(before);
  return partsOf(state).every((part, i) => part === parts[i]);
};

const viewOf = (account: AnyAccount, state: unknown, subject: string, before: Folded): View => {
  const { view } = before;
  const balances = hasSameParts(account.countsOn, state, before.state)
    ? view.balances
    : kept(account.balances?.(state, subject) ?? EMPTY.balances, view.balances);
  if (hasSameParts(account.restsOn, state, before.state)) {
    return balances === view.balances ? view : { ...view, balances };
  }
  return {
    rows: kept(account.rows?.(state, subject) ?? EMPTY.rows, view.rows),
    tasks: kept(account.tasks?.(state, subject) ?? EMPTY.tasks, view.tasks),
    alarms: kept(account.alarms?.(state, subject) ?? EMPTY.alarms, view.alarms),
    balances,
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

/** Differences by figure and area. Balances of which nothing changed stand as the same objects at the same end. */
const stepsBetween = (before: readonly Balance[], after: readonly Balance[], on: LegalDate): readonly Step[] => {
  if (before === after) return NO_STEPS;
  let head = 0;
  while (head < before.length && before[head] === after[head]) head += 1;
  let tail = 0;
  const most = Math.min(before.length, after.length) - head;
  while (tail < most && before.at(-1 - tail) === after.at(-1 - tail)) tail += 1;
  // few balances move at once: looking through them is cheaper than a map of maps
  const steps: { figure: string; area: string; on: LegalDate; amount: number }[] = [];
  const add = ({ figure, area, amount }: Balance, sign: 1 | -1): void => {
    const step = steps.find((each) => each.figure === figure && each.area === area);
    if (step) step.amount += sign * amount;
    else steps.push({ figure, area, on, amount: sign * amount });
  };
  for (let i = head; i < after.length - tail; i += 1) add(after[i]!, 1);
  for (let i = head; i < before.length - tail; i += 1) add(before[i]!, -1);
  return steps.filter(({ amount }) => amount !== 0);
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

const NEVER: ReadonlyMap<string, LegalDate> = new Map();

export const nothing = (account: AnyAccount): Folded => ({
  state: account.initial as unknown,
  view: EMPTY,
  lastOn: '',
  last: '' as Position,
  rowsSince: NEVER,
  tasksSince: NEVER,
});

export type Table = 'rows' | 'tasks';
export type TableVersion = Version & { readonly table: Table };

/** What facts changed at the end of a fold. */
export interface Change {
  readonly closed: readonly { readonly table: Table; readonly key: string; readonly from: LegalDate }[];
  readonly opened: readonly TableVersion[];
  readonly steps: readonly Step[];
}

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
  const view = viewOf(account, state, subject, before);
  const rows =
    view.rows === before.view.rows
      ? undefined
      : linesBetween('rows', rowLines(before.view.rows), rowLines(view.rows), before.rowsSince, on);
  const tasks =
    view.tasks === before.view.tasks
      ? undefined
      : linesBetween('tasks', taskLines(before.view.tasks), taskLines(view.tasks), before.tasksSince, on);
  const steps = stepsBetween(before.view.balances, view.balances, on);
  const since = { rowsSince: rows?.since ?? before.rowsSince, tasksSince: tasks?.since ?? before.tasksSince };
  const folded: Folded = { state, view, ...place, ...since };
  if (!rows && !tasks && steps.length === 0) return { folded, change: UNCHANGED };
  const closed = [...(rows?.closed ?? []), ...(tasks?.closed ?? [])];
  const opened = [...(rows?.opened ?? []), ...(tasks?.opened ?? [])];
  return { folded, change: { closed, opened, steps } };
};
