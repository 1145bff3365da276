import {
  type Command,
  type Event,
  type Instant,
  type LegalDate,
  type RecordedEvent,
  type StreamName,
  type StreamRef,
} from '@greenledger/eventing';

/** What can stand in a row: plain JSON. */
export type Data = Readonly<Record<string, unknown>>;

/** One line of a list, as it is from some legal date on. The named columns are those that lists filter and sort by. */
export interface Row<D extends object = Data> {
  readonly area?: string | undefined;
  readonly county?: string | undefined;
  readonly street?: string | undefined;
  readonly community?: string | undefined;
  readonly unit?: string | undefined;
  /** The account of whom it is, where a line is one person's. */
  readonly person?: string | undefined;
  readonly status: string;
  readonly due?: LegalDate | undefined;
  readonly sort?: string | undefined;
  readonly data: D;
}

/** What a subject contributes to a figure; the engine posts the differences. Amounts are integers. */
export interface Balance {
  readonly figure: string;
  readonly area: string;
  readonly amount: number;
}

/** Work that waits for somebody. `holders` are `<role>@<scope>`: whoever holds one of them sees it in the inbox. */
export interface Task {
  readonly holders: readonly string[];
  readonly step: string;
  readonly since: Instant;
  readonly due?: LegalDate | undefined;
  readonly data: Data;
}

/** Something that the clock has to issue at an instant. One that no longer stands in the state is gone. */
export interface Alarm {
  readonly at: Instant;
  readonly stream: StreamRef;
  readonly command: Command;
}

/** Lines by key; a key without a line shows nothing. */
export type Keyed<T> = Readonly<Record<string, T | undefined>>;

/**
 * An account kept over events: the fold of a subject's facts, ordered by (effectiveOn, log order), and what it shows at
 * each point. Everything here is pure; the engine turns the differences between one fact and the next into row
 * versions, postings, tasks and alarms, each citing the ordinal at which it became known.
 */
export interface Account<State> {
  readonly name: string;
  /** Raised whenever `evolve` or an output changes: the read models are then rebuilt beside the old ones. */
  readonly version: number;
  /** The subject that an event is a fact of; undefined: none of this account's business. */
  readonly subjectOf: (event: RecordedEvent) => string | undefined;
  readonly initial: State;
  /** `on` is the legal date as it stands now: that of the event, or what it was corrected to. */
  readonly evolve: (state: State, event: RecordedEvent<Event>, on: LegalDate) => State;
  /** The streams of the subject's own facts, those that `subjectOf` gives to it. May grow with the state (reminders). */
  readonly streams: (subject: string, state: State) => readonly StreamName[];
  /** Streams of others whose facts count too, once the state names them (a merged community has those of its parts). */
  readonly joined?: (state: State, subject: string) => readonly StreamName[];
  /**
   * What rows, tasks and alarms are made from, all of it. While every part is the same as before, they are not made
   * again: for states of which most facts touch only what is counted.
   */
  readonly restsOn?: (state: State) => readonly unknown[];
  /** The same for the balances. */
  readonly countsOn?: (state: State) => readonly unknown[];
  readonly rows?: (state: State, subject: string) => Keyed<Row<object>>;
  readonly balances?: (state: State, subject: string) => readonly Balance[];
  readonly tasks?: (state: State, subject: string) => Keyed<Task>;
  readonly alarms?: (state: State, subject: string) => Keyed<Alarm>;
}

/** An account whose state the engine does not need to know. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- existential type: every concrete account fits
export type AnyAccount = Account<any>;

/** Every stream whose facts count for a subject, as a state names them. */
export const streamsCounting = (account: AnyAccount, subject: string, state: unknown): readonly StreamName[] => [
  ...account.streams(subject, state),
  ...(account.joined?.(state, subject) ?? []),
];
