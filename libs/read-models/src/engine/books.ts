import { type EventLog, type Position, type RecordedEvent, type StreamName } from '@greenledger/eventing';
import { LRUCache } from 'lru-cache';
import { type Alarm, type AnyAccount, type Keyed, streamsCounting } from '../account.js';
import { type Change, type Folded, foldNext, nothing } from './subject.js';
import { CORRECTION, foldAgain, foldAhead, foldWhole, liesBehind, stateAfter } from './whole.js';

/** What one event changes in one account, and the alarms that its subject has afterwards. */
export interface Entry {
  /** Account and subject, as one text. */
  readonly id: string;
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
  /** Folds kept in memory, up to 8 KiB each: as many as register and case of 3,000 communities. Any other is folded again. */
  readonly warmSubjects?: number;
}

/**
 * Turns events into entries. A fact in legal order costs one step of a warm fold; a late fact or a correction folds the
 * subject's facts with and without it and enters the difference.
 */
export class Books {
  readonly #log: EventLog;
  readonly #accounts: readonly AnyAccount[];
  readonly #upcast: (event: RecordedEvent) => RecordedEvent;
  readonly #warm: LRUCache<string, Folded>;
  /** stream -> account -> subjects that count its facts without being its own subject. */
  readonly #links = new Map<StreamName, Map<string, Set<string>>>();

  constructor({ log, accounts, upcast = (event) => event, warmSubjects = 6_000 }: BooksOptions) {
    this.#log = log;
    this.#accounts = accounts;
    if (new Set(accounts.map(({ name }) => name)).size !== accounts.length)
      throw new TypeError('two accounts of one name');
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
    const linked = this.#links.get(event.stream);
    const entries: Entry[] = [];
    for (const account of this.#accounts) {
      // nearly every fact finds its fold warm and goes behind it: waiting for each would cost as much as folding it
      for (const subject of subjectsOf(account, event, linked)) {
        const id = `${account.name}|${subject}`;
        const before = this.#warm.get(id) ?? (await this.#recall(account, subject, event));
        const turn = turnAhead(account, subject, before, event);
        const { folded, change, links } =
          turn?.links.length === 0 ? turn : await this.#foldAgain(account, subject, before, event, turn);
        for (const stream of links) this.link(account.name, stream, subject);
        this.#warm.set(id, folded);
        const alarms = { before: before.view.alarms, after: folded.view.alarms };
        entries.push({ id, account: account.name, subject, ordinal, change, alarms, links });
      }
    }
    return entries;
  }

  /** What a fact leads to that is late, or that names streams whose facts count from now on. */
  async #foldAgain(
    account: AnyAccount,
    subject: string,
    before: Folded,
    event: RecordedEvent,
    ahead: Turn | undefined,
  ): Promise<Turn> {
    const heard = ahead && (await this.#foldAhead(account, subject, before, event, ahead.links));
    if (heard) return heard;
    const known = ahead?.folded.state ?? before.state;
    const { facts, state } = await this.#facts(account, subject, event.position, known);
    const links = newStreams(account, subject, before.state, state);
    const others = facts.filter((fact) => fact.position !== event.position && !links.includes(fact.stream));
    return { ...foldAgain(account, subject, others, facts), links };
  }

  /** New streams of which every fact lies behind what is folded, and which name no further ones, cost only themselves. */
  async #foldAhead(
    account: AnyAccount,
    subject: string,
    before: Folded,
    event: RecordedEvent,
    links: readonly StreamName[],
  ): Promise<Turn | undefined> {
    const streams = await Promise.all(links.map((stream) => this.#upTo(stream, event.position)));
    const facts = [...streams.flat(), event];
    if (facts.some(({ type }) => type === CORRECTION) || !liesBehind(before, facts)) return undefined;
    const ahead = foldAhead(account, subject, before, facts);
    const named = newStreams(account, subject, before.state, ahead.folded.state);
    return named.length === links.length ? { ...ahead, links } : undefined;
  }

  async #upTo(stream: StreamName, position: Position): Promise<readonly RecordedEvent[]> {
    return (await this.#log.read(stream)).filter((event) => event.position <= position).map(this.#upcast);
  }

  /** The fold of a subject just before an event. The event that starts a subject needs no look at the log. */
  async #recall(account: AnyAccount, subject: string, event: RecordedEvent): Promise<Folded> {
    const starts = event.revision === 0 && account.streams(subject, account.initial)[0] === event.stream;
    if (starts) return nothing(account);
    const { facts } = await this.#facts(account, subject, event.position, account.initial);
    return foldWhole(
      account,
      subject,
      facts.filter(({ position }) => position < event.position),
    ).folded;
  }

  /** All facts of a subject up to a position, from every stream that its state names, and the state they lead to. */
  async #facts(
    account: AnyAccount,
    subject: string,
    upTo: Position,
    known: unknown,
  ): Promise<{ readonly facts: readonly RecordedEvent[]; readonly state: unknown }> {
    const own = account.streams(subject, account.initial);
    const read = new Map<StreamName, readonly RecordedEvent[]>();
    for (let state = known; ;) {
      const missing = streamsCounting(account, subject, state).filter((stream) => !read.has(stream));
      const facts = [...read.values()].flat();
      if (missing.length === 0) return { facts, state };
      const streams = await Promise.all(missing.map((stream) => this.#upTo(stream, upTo)));
      for (const [i, stream] of missing.entries()) {
        // of a stream of its own the subject has the facts that name it, of any other all
        const counts = own.includes(stream) ? (e: RecordedEvent) => account.subjectOf(e) === subject : () => true;
        read.set(stream, streams[i]!.filter(counts));
      }
      // a late fact too may name streams that count from now on, and their facts may name more
      state = stateAfter(account, [...read.values()].flat());
    }
  }
}

/** What a fact leads to in one account, and the streams that count for its subject from now on. */
interface Turn {
  readonly folded: Folded;
  readonly change: Change;
  readonly links: readonly StreamName[];
}

/** A fact behind all earlier ones, by one more step of the fold; undefined for one that comes late. */
const turnAhead = (account: AnyAccount, subject: string, before: Folded, event: RecordedEvent): Turn | undefined => {
  if (event.type === CORRECTION || event.metadata.effectiveOn < before.lastOn) return undefined;
  const next = foldNext(account, subject, before, event);
  return { ...next, links: newStreams(account, subject, before.state, next.folded.state) };
};

const NONE: readonly never[] = [];

/** The subjects that count a fact: its own, and those that its stream joined. */
const subjectsOf = (
  account: AnyAccount,
  event: RecordedEvent,
  linked: ReadonlyMap<string, ReadonlySet<string>> | undefined,
): Iterable<string> => {
  const own = account.subjectOf(event);
  const others = linked?.get(account.name);
  if (others) return own === undefined ? [...others] : new Set(others).add(own);
  return own === undefined ? NONE : [own];
};

/** Streams of others that count for a subject after a fact and did not before. */
const newStreams = (account: AnyAccount, subject: string, before: unknown, after: unknown): readonly StreamName[] => {
  if (!account.joined || before === after) return NONE;
  const joined = account.joined(after, subject);
  if (joined.length === 0) return NONE;
  const known = account.joined(before, subject);
  return joined.filter((stream) => !known.includes(stream));
};
