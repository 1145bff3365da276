import { type LegalDate, type RecordedEvent } from '@greenledger/eventing';
import { type AnyAccount } from '../account.js';
import { type Change, type Folded, foldNext, nothing, type Step, type TableVersion } from './subject.js';

/** The event by which a wrong legal date is mended, in every stream kind. */
export const CORRECTION = 'EffectiveDateCorrected';

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

/** Only the state that facts lead to, of which nothing is shown. */
export const stateAfter = (account: AnyAccount, events: readonly RecordedEvent[]): unknown =>
  inOrder(events).reduce<unknown>(
    (state, { event, on }) => account.evolve(state, event, on) as unknown,
    account.initial as unknown,
  );

/** A fold on its way: the last state, the versions that it opened and that stand, those that ended, and its steps. */
interface Course {
  readonly folded: Folded;
  readonly open: ReadonlyMap<string, TableVersion>;
  readonly ended: readonly TableVersion[];
  readonly steps: readonly Step[];
  /** Versions closed that stood before it began. */
  readonly closed: Change['closed'];
}

const foldOn = (account: AnyAccount, subject: string, from: Course, facts: readonly Fact[]): Course => {
  let { folded } = from;
  const open = new Map(from.open);
  const ended: TableVersion[] = [];
  const steps: Step[] = [];
  const closed = [...from.closed];
  for (const { event, on } of facts) {
    const { folded: next, change } = foldNext(account, subject, folded, event, on);
    for (const old of change.closed) if (!open.delete(old.table + old.key)) closed.push(old);
    for (const version of change.opened) {
      if (version.to === null) open.set(version.table + version.key, version);
      else ended.push(version);
    }
    steps.push(...change.steps);
    folded = next;
  }
  return { folded, open, ended, steps, closed };
};

const behind = (folded: Folded): Course => ({ folded, open: new Map(), ended: [], steps: [], closed: [] });

/** Everything that a subject's facts lead to: the last fold, every line version and every step. */
export interface Whole {
  readonly folded: Folded;
  readonly versions: readonly TableVersion[];
  readonly steps: readonly Step[];
}

const wholeOf = ({ folded, open, ended, steps }: Course): Whole => ({
  folded,
  versions: [...ended, ...open.values()],
  steps,
});

/** Folds all facts of a subject afresh. This is the definition that every shortcut has to agree with. */
export const foldWhole = (account: AnyAccount, subject: string, events: readonly RecordedEvent[]): Whole =>
  wholeOf(foldOn(account, subject, behind(nothing(account)), inOrder(events)));

const identity = (v: TableVersion): string => JSON.stringify([v.table, v.key, v.from, v.to, v.line]);

/** The difference between two whole folds of one subject, as one change. */
const difference = (before: Whole, after: Whole): Change => {
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

/** True when every one of some facts comes after all that are folded. */
export const liesBehind = ({ lastOn, last }: Folded, events: readonly RecordedEvent[]): boolean =>
  events.every(({ metadata: { effectiveOn: on }, position }) => on > lastOn || (on === lastOn && position > last));

/** Folds several facts behind all earlier ones, as one change. */
export const foldAhead = (
  account: AnyAccount,
  subject: string,
  before: Folded,
  events: readonly RecordedEvent[],
): { readonly folded: Folded; readonly change: Change } => {
  const { folded, open, ended, steps, closed } = foldOn(account, subject, behind(before), inOrder(events));
  return { folded, change: { closed, opened: [...ended, ...open.values()], steps } };
};

/** What a subject shows with some facts more than before: folded once as far as both agree, then apart. */
export const foldAgain = (
  account: AnyAccount,
  subject: string,
  before: readonly RecordedEvent[],
  after: readonly RecordedEvent[],
): { readonly folded: Folded; readonly change: Change } => {
  const [was, is] = [inOrder(before), inOrder(after)];
  const parts = was.findIndex(({ event, on }, i) => event !== is[i]?.event || on !== is[i].on);
  const agreed = parts < 0 ? was.length : parts;
  const shared = foldOn(account, subject, behind(nothing(account)), was.slice(0, agreed));
  const stood = foldOn(account, subject, shared, was.slice(agreed));
  const stands = foldOn(account, subject, shared, is.slice(agreed));
  return { folded: stands.folded, change: difference(wholeOf(stood), wholeOf(stands)) };
};
