import { type EventLog, type Position, type RecordedEvent, type StreamName } from '@greenledger/eventing';
import { LRUCache } from 'lru-cache';
import { type Alarm, type AnyAccount, type Keyed } from '../account.js';
import {
  type Change,
  CORRECTION,
  difference,
  type Folded,
  foldNext,
  foldWhole,
  nothing,
  type Whole,
} from './subject.js';

/** What one event changes in one account, and the alarms that its subject has afterwards. */
export interface Entry {
  readonly account: string;
  readonly subject: string;
  readonly ordinal: number;
  readonly change: Change;
  readonly alarms: { readonly before: Keyed<Alarm>; readonly after: Keyed<Alarm> };
  /** Streams of other subjects whose facts count for this one from now on. */
  readonly links: readonly StreamName[];
}

export interface BooksOptions {
  readonly log: EventLog;
  readonly accounts: readonly AnyAccount[];
  readonly upcast?: (event: RecordedEvent) => RecordedEvent;
  /** Folds kept in memory; any other is folded again from the log when it is needed. */
  readonly warmSubjects?: number;
}

/**
 * Turns events into entries. A fact in legal order costs one step of a warm fold; a late fact or a correction folds the
 * subject's facts with and without it and enters the difference.
 */
export class Books {
  readonly #log: EventLog;
  readonly #accounts: ReadonlyMap<string, AnyAccount>;
  readonly #upcast: (event: RecordedEvent) => RecordedEvent;
  readonly #warm: LRUCache<string, Folded>;
  /** stream -> account -> subjects that count its facts without being its own subject. */
  readonly #links = new Map<StreamName, Map<string, Set<string>>>();

  constructor({ log, accounts, upcast = (event) => event, warmSubjects = 20_000 }: BooksOptions) {
    this.#log = log;
    this.#accounts = new Map(accounts.map((account) => [account.name, account]));
    if (this.#accounts.size !== accounts.length) throw new TypeError('two accounts of one name');
    this.#upcast = upcast;
    this.#warm = new LRUCache({ max: warmSubjects });
  }

  /** Remembers a link that an earlier run recorded. */
  link(account: string, stream: StreamName, subject: string): void {
    const byAccount = this.#links.get(stream) ?? new Map<string, Set<string>>();
    byAccount.set(account, (byAccount.get(account) ?? new Set()).add(subject));
    this.#links.set(stream, byAccount);
  }

  /** Forgets all folds: what was entered since the last checkpoint did not hold. */
  forget(): void {
    this.#warm.clear();
  }

  async enter(stored: RecordedEvent, ordinal: number): Promise<readonly Entry[]> {
    const event = this.#upcast(stored);
    const entries: Entry[] = [];
    for (const account of this.#accounts.values()) {
      const subjects = new Set(this.#links.get(event.stream)?.get(account.name));
      const own = account.subjectOf(event);
      if (own !== undefined) subjects.add(own);
      for (const subject of subjects) entries.push(await this.#enterFor(account, subject, event, ordinal));
    }
    return entries;
  }

  async #enterFor(account: AnyAccount, subject: string, event: RecordedEvent, ordinal: number): Promise<Entry> {
    const id = `${account.name}|${subject}`;
    const before = this.#warm.get(id) ?? (await this.#recall(account, subject, event)).folded;
    const late = event.type === CORRECTION || event.metadata.effectiveOn < before.lastOn;
    const next = late ? undefined : foldNext(account, subject, before, event);
    const links = next ? this.#newLinks(account, subject, before.state, next.folded.state) : [];
    let { folded, change } = next ?? { folded: before, change: { closed: [], opened: [], steps: [] } };
    if (late || links.length > 0) {
      let facts = await this.#facts(account, subject, event.position);
      // a late fact too may name streams that count from now on, and their facts may name more
      for (let seen = late ? before.state : folded.state; ;) {
        const { state } = foldWhole(account, subject, facts).folded;
        const added = this.#newLinks(account, subject, seen, state);
        if (added.length === 0) break;
        links.push(...added);
        seen = state;
        facts = await this.#facts(account, subject, event.position);
      }
      const others = facts.filter((fact) => fact.position !== event.position && !links.includes(fact.stream));
      const after = foldWhole(account, subject, facts);
      change = difference(foldWhole(account, subject, others), after);
      folded = after.folded;
    }
    this.#warm.set(id, folded);
    const alarms = { before: before.view.alarms, after: folded.view.alarms };
    return { account: account.name, subject, ordinal, change, alarms, links };
  }

  #newLinks(account: AnyAccount, subject: string, before: unknown, after: unknown): StreamName[] {
    const known = new Set(account.streams(subject, before));
    const added = account.streams(subject, after).filter((stream) => !known.has(stream));
    for (const stream of added) this.link(account.name, stream, subject);
    return added;
  }

  /** The fold of a subject just before an event. The event that starts a subject needs no look at the log. */
  async #recall(account: AnyAccount, subject: string, event: RecordedEvent): Promise<Whole | { folded: Folded }> {
    const starts = event.revision === 0 && account.streams(subject, account.initial)[0] === event.stream;
    if (starts) return { folded: nothing(account) };
    const facts = await this.#facts(account, subject, event.position);
    return foldWhole(
      account,
      subject,
      facts.filter(({ position }) => position < event.position),
    );
  }

  /** All facts of a subject up to a position, from every stream that its state names. */
  async #facts(account: AnyAccount, subject: string, upTo: Position): Promise<readonly RecordedEvent[]> {
    const read = new Map<StreamName, readonly RecordedEvent[]>();
    let state: unknown = account.initial;
    for (;;) {
      const missing = account.streams(subject, state).filter((stream) => !read.has(stream));
      if (missing.length === 0) return [...read.values()].flat();
      for (const stream of missing) {
        const linked = this.#links.get(stream)?.get(account.name)?.has(subject) ?? false;
        const events = (await this.#log.read(stream)).filter(({ position }) => position <= upTo).map(this.#upcast);
        read.set(
          stream,
          events.filter((event) => linked || account.subjectOf(event) === subject),
        );
      }
      state = foldWhole(account, subject, [...read.values()].flat()).folded.state;
    }
  }
}
