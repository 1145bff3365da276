import { type LegalDate, type Position, type RecordedEvent } from '@greenledger/eventing';
import { type AnyAccount, type Keyed } from '../account.js';

/** The event by which a wrong legal date is mended, in every stream kind. */
export const CORRECTION = 'EffectiveDateCorrected';

/** One version of one keyed line: what it shows from a legal date (to the next version of the same key). */
export interface Version {
  readonly key: string;
  readonly from: LegalDate;
  readonly to: LegalDate | null;
  readonly line: Line;
}

/** What stands in a line, and its JSON text: equal lines are equal strings. */
export interface Line {
  readonly value: object;
  readonly text: string;
}

const lineOf = (value: object): Line => ({ value, text: JSON.stringify(value) });

/** A step of a figure at the legal date where it arises. */
export interface Step {
  readonly figure: string;
  readonly area: string;
  readonly on: LegalDate;
  readonly amount: number;
}

type Lines = ReadonlyMap<string, Line>;

/** What an account shows of one state. */
export interface View {
  readonly rows: Lines;
  readonly tasks: Lines;
  readonly alarms: Lines;
  readonly balances: ReadonlyMap<string, number>;
}

const EMPTY: View = { rows: new Map(), tasks: new Map(), alarms: new Map(), balances: new Map() };

/** Divides figure from area in a balance key; stands in neither. */
const BAR = '|';

export const viewOf = (account: AnyAccount, state: unknown, subject: string): View => {
  const lines = (values: Keyed<object> = {}): Lines => {
    const found = new Map<string, Line>();
    for (const [key, value] of Object.entries(values)) if (value) found.set(key, lineOf(value));
    return found;
  };
  const tasks = new Map<string, Line>();
  for (const [key, value] of Object.entries(account.tasks?.(state, subject) ?? {})) {
    if (!value) continue;
    const { holders, ...task } = value;
    for (const holder of holders) tasks.set(`${key}${BAR}${holder}`, lineOf({ ...task, holder }));
  }
  const balances = new Map<string, number>();
  for (const { figure, area, amount } of account.balances?.(state, subject) ?? []) {
    const key = `${figure}${BAR}${area}`;
    balances.set(key, (balances.get(key) ?? 0) + amount);
  }
  const rows = lines(account.rows?.(state, subject));
  return { rows, tasks, alarms: lines(account.alarms?.(state, subject)), balances };
};

const stepsBetween = (before: View, after: View, on: LegalDate): Step[] => {
  const steps: Step[] = [];
  const step = (key: string, amount: number): void => {
    if (amount === 0) return;
    const bar = key.lastIndexOf(BAR);
    steps.push({ figure: key.slice(0, bar), area: key.slice(bar + 1), on, amount });
  };
  for (const [key, amount] of after.balances) step(key, amount - (before.balances.get(key) ?? 0));
  for (const [key, amount] of before.balances) if (!after.balances.has(key)) step(key, -amount);
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
  let next: Map<string, LegalDate> | undefined;
  const edit = (): Map<string, LegalDate> => (next ??= new Map(since));
  const close = (key: string, line: Line): void => {
    const from = since.get(key)!;
    closed.push({ table, key, from });
    if (from < on) opened.push({ table, key, from, to: on, line });
  };
  for (const [key, line] of after) {
    const old = before.get(key);
    if (old?.text === line.text) continue;
    if (old !== undefined) close(key, old);
    opened.push({ table, key, from: on, to: null, line });
    edit().set(key, on);
  }
  for (const [key, line] of before) {
    if (after.has(key)) continue;
    close(key, line);
    edit().delete(key);
  }
  return { closed, opened, since: next ?? since };
};

/** Folds one more fact behind all earlier ones (its legal date is not before theirs). */
export const foldNext = (
  account: AnyAccount,
  subject: string,
  before: Folded,
  event: RecordedEvent,
  on: LegalDate = event.metadata.effectiveOn,
): { readonly folded: Folded; readonly change: Change } => {
  const state = account.evolve(before.state, event, on) as unknown;
  if (state === before.state) {
    return { folded: { ...before, lastOn: on, last: event.position }, change: { closed: [], opened: [], steps: [] } };
  }
  const view = viewOf(account, state, subject);
  const rows = linesBetween('rows', before.view.rows, view.rows, before.rowsSince, on);
  const tasks = linesBetween('tasks', before.view.tasks, view.tasks, before.tasksSince, on);
  return {
    folded: { state, view, lastOn: on, last: event.position, rowsSince: rows.since, tasksSince: tasks.since },
    change: {
      closed: [...rows.closed, ...tasks.closed],
      opened: [...rows.opened, ...tasks.opened],
      steps: stepsBetween(before.view, view, on),
    },
  };
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

const identity = (v: Version & { table: Table }): string => JSON.stringify([v.table, v.key, v.from, v.to, v.line.text]);

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
