import {
  type Actor,
  type AreaId,
  deciders,
  epochOf,
  instantAt,
  instantOf,
  legalDate,
  type ObligationId,
  obligationRef,
  obligationScheduleRef,
  scheme,
} from '@greenledger/domain';
import {
  type Command,
  createDecide,
  derivedId,
  type Instant,
  MemoryEventLog,
  type Position,
  type RecordedEvent,
  Refusal,
  START,
  type StreamRef,
  streamName,
} from '@greenledger/eventing';
import fc from 'fast-check';
import {
  bureau,
  clock,
  configured,
  director,
  guizhou,
  office,
  plan,
} from '../../domain/src/obligation/obligation.fixture.js';
import { openObligations } from '../../domain/src/processes/open-obligations.js';
import { type Alarm } from './account.js';
import { Books, type Entry } from './engine/books.js';
import { noticesAccount } from './notices.js';
import { obligationsAccount } from './obligations.js';

/** The deciders over a scheme that is configured from the start, so that no sentence has to load it. */
const guiyang = { ['GY' as AreaId]: configured.areas['GY' as AreaId]! };
const world = { ...deciders, scheme: { ...scheme, initial: { ...configured, areas: guiyang } } };
const nothingCited = {
  cited: (): never => {
    throw new TypeError('cites nothing');
  },
};

/**
 * The papers of one area on a log in memory: commands, what the process makes of their events, and the
 * alarms of the account, rung when the clock passes them.
 */
export class Province {
  readonly log = new MemoryEventLog();
  readonly entries: Entry[] = [];
  readonly #decide = createDecide({ log: this.log, deciders: world });
  readonly #books = new Books({ log: this.log, accounts: [obligationsAccount, noticesAccount] });
  readonly #alarms = new Map<string, Alarm>();
  #at: Instant;
  #count = 0;
  #ordinal = 0;
  #passed: Position = START;

  /** Opens the period, at the instant given. */
  static async at(at: Instant, kind: 'implementationPlan' | 'pilotList' = 'implementationPlan'): Promise<Province> {
    const province = new Province(at);
    const command = { type: 'OpenObligationPeriod', scheme: guizhou, kind, period: '2020' };
    await province.issue(obligationScheduleRef(guizhou, kind), command);
    return province;
  }

  private constructor(at: Instant) {
    this.#at = at;
  }

  get alarms(): ReadonlyMap<string, Alarm> {
    return this.#alarms;
  }

  /** Answers the refusal's code where the command was turned down. */
  async issue(stream: StreamRef, command: Command, actor: Actor = clock): Promise<string | undefined> {
    const refused = await this.#attempt(stream, command, actor);
    await this.#settle();
    return refused;
  }

  /** Moves on, ringing what is due on the way; every role is held by one account of its name. */
  async advanceTo(instant: Instant): Promise<void> {
    for (;;) {
      const due = [...this.#alarms].filter(([, { at }]) => at <= instant).sort(byInstant)[0];
      if (!due) break;
      const [id, { at, stream, command }] = due;
      if (at > this.#at) this.#at = at;
      const before = this.#count;
      const { holders, ...rest } = command as Command & { readonly holders?: readonly string[] };
      await this.issue(stream, holders ? ({ ...rest, to: holders } as Command) : command);
      if (this.#alarms.get(id)?.at === at && this.#count > before) throw new Error(`${id} stands though it rang`);
    }
    if (instant > this.#at) this.#at = instant;
  }

  events(): Promise<readonly RecordedEvent[]> {
    return this.log.readAll(START, 100_000);
  }

  async #attempt(stream: StreamRef, command: Command, actor: Actor): Promise<string | undefined> {
    const at = this.#at;
    const commandId = derivedId(streamName(stream), (this.#count += 1));
    try {
      await this.#decide({ commandId, stream, command, actor, at, today: legalDate(at) });
      return undefined;
    } catch (error) {
      if (error instanceof Refusal) return error.code;
      throw error;
    }
  }

  async #settle(): Promise<void> {
    for (;;) {
      const events = await this.log.readAll(this.#passed, 1000);
      if (events.length === 0) return;
      for (const event of events) {
        this.#passed = event.position;
        this.#ordinal += 1;
        for (const entry of await this.#books.enter(event, this.#ordinal)) this.#note(entry);
        for (const { stream, command } of openObligations.react(event, nothingCited)) {
          await this.#attempt(stream, command, clock);
        }
      }
    }
  }

  #note(entry: Entry): void {
    this.entries.push(entry);
    const { account, subject, alarms } = entry;
    for (const key of Object.keys(alarms.before)) this.#alarms.delete(`${account}|${subject}|${key}`);
    for (const [key, alarm] of Object.entries(alarms.after)) {
      if (alarm) this.#alarms.set(`${account}|${subject}|${key}`, alarm);
    }
  }
}

const byInstant = ([a, { at: x }]: [string, Alarm], [b, { at: y }]: [string, Alarm]): number =>
  x + a < y + b ? -1 : 1;

/** The plan of Guiyang. */
export const planOfGuiyang = 'guizhou-2020.implementationPlan.2020.GY' as ObligationId;
const acts = {
  file: [{ type: 'SubmitObligation', paper: plan }, bureau],
  giveBack: [{ type: 'ReturnObligation', reasons: ['缺'] }, office],
  accept: [{ type: 'AcceptObligation' }, office],
  revise: [{ type: 'ReviseImplementationPlan', plan, reason: '调整' }, bureau],
  waive: [{ type: 'WaiveObligation', reason: '撤销' }, director],
} as const;

/** What is done with a plan, and how long after the act before. */
export const obligationHistories = fc.array(
  fc.record({
    act: fc.constantFrom<keyof typeof acts>('file', 'file', 'giveBack', 'giveBack', 'accept', 'revise', 'waive'),
    hours: fc.nat(24 * 6),
  }),
  { maxLength: 10 },
);

/** Plays a history, and forty days more for the clock to ring. */
export const playObligations = async (
  history: readonly { readonly act: keyof typeof acts; readonly hours: number }[],
) => {
  let at: Instant = instantAt('2020-09-11');
  const province = await Province.at(at);
  for (const { act, hours } of history) {
    at = instantOf(epochOf(at) + hours * 3_600_000);
    await province.advanceTo(at);
    const [command, actor] = acts[act];
    await province.issue(obligationRef(planOfGuiyang), command, actor);
  }
  await province.advanceTo(instantOf(epochOf(at) + 40 * 24 * 3_600_000));
  return province;
};
