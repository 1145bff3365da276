import { setTimeout as sleep } from 'node:timers/promises';
import { type Carried, type Command, type Context, type Reservation, type Warning } from './decider.js';
import { chainDigest, derivedId, digest, identified } from './digest.js';
import {
  type ActorStamp,
  type Citation,
  type Event,
  type Instant,
  type LegalDate,
  type Metadata,
  type NewEvent,
  type Position,
  type RecordedEvent,
  type StreamName,
  streamName,
  type StreamRef,
} from './event.js';
import { WrongExpectedRevision } from './event-log.js';
import { type Answered, createLoader, type Loaded, type LoaderOptions } from './load.js';
import { Refusal } from './refusal.js';
import { createTurns } from './turns.js';

/** Everything that travels with a command. The caller sets clock and actor once, at the edge of the system. */
export interface Envelope<C extends Command = Command> {
  readonly commandId: string;
  readonly stream: StreamRef;
  readonly command: C;
  readonly actor: ActorStamp;
  readonly at: Instant;
  /** The Shanghai date of `at`. */
  readonly today: LegalDate;
  /** Given only where the act took legal effect on an earlier day and the command allows it. */
  readonly effectiveOn?: LegalDate;
  readonly correlationId?: string;
  readonly causationId?: string;
  /** The revision that the caller last saw (`If-Match`); a stream that stands elsewhere refuses `StaleVersion`. */
  readonly expectedRevision?: number;
  /** The caller means a matter that stands already: also a command that could begin one refuses `MatterUnknown`. */
  readonly begun?: boolean;
}

/** What a command led to. `position` makes a read wait for its own write. */
export interface Decision {
  readonly stream: StreamName;
  readonly revision: number;
  readonly position: Position;
  readonly events: readonly RecordedEvent[];
  /** True when the command id stood in the stream already: the first result is answered again. */
  readonly repeated: boolean;
  readonly warnings: readonly Warning[];
}

export type Decide = (envelope: Envelope) => Promise<Decision>;

export interface DecideOptions extends LoaderOptions {
  /** How often a decision is made anew because another process was faster. */
  readonly attempts?: number;
}

/**
 * Builds the one way in which anything is decided: load and fold the stream, look for an earlier answer to the same
 * command, load what the command cites, decide, stamp, append behind the revision that was read; a lost race is folded
 * forward and decided again a few times.
 * Refuses `NotAllowed`, `MatterUnknown`, `StaleVersion`, `IdempotencyKeyReused`, and whatever the decider refuses.
 */
export const createDecide = (options: DecideOptions): Decide => {
  const { log, attempts = 50 } = options;
  const { deciderOf, load, guess, fold, keep, empty } = createLoader(options);
  const inTurn = createTurns();

  /** Asks `cites` until it names nothing new: what is cited may itself say what else matters. */
  const cite = async (envelope: Envelope, own: Loaded) => {
    const decider = deciderOf(envelope.stream);
    const cited = new Map<StreamName, Loaded>();
    const context: Context = {
      actor: envelope.actor,
      at: envelope.at,
      today: envelope.today,
      effectiveOn: envelope.effectiveOn ?? envelope.today,
      commandId: envelope.commandId,
      id: envelope.stream.id,
      cited: <State>(ref: StreamRef<State>): State => {
        const found = cited.get(streamName(ref));
        if (!found) throw new TypeError(`${envelope.command.type} uses ${streamName(ref)} without citing it`);
        return found.state as State;
      },
      deriveId: (kind, row = 0) => derivedId(envelope.commandId, kind, row),
    };
    for (;;) {
      const wanted = decider.cites?.(envelope.command, own.state, context) ?? [];
      const missing = wanted.filter((ref) => !cited.has(streamName(ref)));
      if (missing.length === 0) break;
      const loaded = await Promise.all(missing.map(load));
      missing.forEach((ref, i) => cited.set(streamName(ref), loaded[i]!));
    }
    const citations = [...cited].map(([stream, { revision }]): Citation => ({ revision, stream }));
    return { context, citations };
  };

  const stamp = (
    envelope: Envelope,
    own: Loaded,
    citations: readonly Citation[],
    commandDigest: string,
    events: readonly Event[],
  ): NewEvent[] => {
    const stream = streamName(envelope.stream);
    let before: NewEvent | undefined;
    return events.map(({ type, data }, i) => {
      const previous = before ? chainDigest(stream, own.revision + i, before) : own.chain();
      const metadata: Metadata = {
        actor: envelope.actor,
        alg: 'sha-256',
        at: envelope.at,
        causationId: envelope.causationId ?? envelope.commandId,
        citations,
        commandDigest,
        commandId: envelope.commandId,
        correlationId: envelope.correlationId ?? envelope.commandId,
        effectiveOn: envelope.effectiveOn ?? envelope.today,
        previous,
        schema: 1,
      };
      const event = identified({ data, metadata, type }, (text) => derivedId(stream, envelope.commandId, i, text));
      before = event;
      return event;
    });
  };

  /** The first result again, folded from what stood then: its events and its warnings. */
  const earlierAnswer = async (envelope: Envelope, earlier: Answered, commandDigest: string): Promise<Decision> => {
    if (earlier.digest !== commandDigest) throw new Refusal('IdempotencyKeyReused');
    const stream = streamName(envelope.stream);
    const decider = deciderOf(envelope.stream);
    const past = (await log.read(stream)).slice(0, earlier.to + 1);
    const events = past.slice(earlier.from);
    const { state, revision, position } = fold(decider, empty(decider), past);
    return { stream, revision, position, events, repeated: true, warnings: decider.warns?.(state, events) ?? [] };
  };

  /** Refuses `MatterUnknown` for a command on an empty stream, unless it is one that begins it. */
  const demandMatter = async ({ stream, command, begun }: Envelope): Promise<void> => {
    const { begins, matter } = deciderOf(stream);
    if (!begun && (!begins || begins.includes(command.type))) return;
    if (matter && (await load(matter(stream.id))).revision >= 0) return;
    throw new Refusal('MatterUnknown', { kind: stream.kind, id: stream.id });
  };

  const attempt = async (sent: Envelope, commandDigest: string, own: Loaded): Promise<Decision> => {
    const decider = deciderOf(sent.stream);
    // clocks of processes differ a little; within a stream time does not run backwards
    const envelope = sent.at < own.at ? { ...sent, at: own.at } : sent;
    const earlier = own.commands.get(envelope.commandId);
    if (earlier) return earlierAnswer(envelope, earlier, commandDigest);
    if (own.revision < 0) await demandMatter(envelope);
    if (envelope.expectedRevision !== undefined && envelope.expectedRevision !== own.revision) {
      throw new Refusal('StaleVersion', { expected: envelope.expectedRevision, actual: own.revision });
    }
    const { context, citations } = await cite(envelope, own);
    const finished = decider.finishes?.(envelope.command, context);
    if (finished) return finish(envelope, own, finished);
    const events = decider.decide(own.state, envelope.command, context) as readonly Event[];
    if (events.length === 0) return nothing(envelope, own);
    const stamped = stamp(envelope, own, citations, commandDigest, events);
    const carries: Carried = { stream: streamName(envelope.stream), expectedRevision: own.revision, events: stamped };
    const reservations = decider.reserves?.(events, own.state, context) ?? [];
    for (const [i, reservation] of reservations.entries()) await reserve(envelope, reservation, carries, i);
    return record(envelope, own, carries);
  };

  const nothing = ({ stream }: Envelope, { revision, position }: Loaded): Decision => ({
    stream: streamName(stream),
    revision,
    position,
    events: [],
    repeated: false,
    warnings: [],
  });

  /** Other bytes (a repeat at a later moment, a race decided again) are another reservation for the same subject. */
  const reserve = (envelope: Envelope, { stream, command }: Reservation, carries: Carried, i: number) =>
    decide({
      ...envelope,
      commandId: derivedId(envelope.commandId, 'reserve', i, digest(carries)),
      stream,
      command: { ...command, carries } as Command,
      causationId: envelope.commandId,
      correlationId: envelope.correlationId ?? envelope.commandId,
      expectedRevision: undefined,
      begun: false,
    });

  const finish = async (envelope: Envelope, own: Loaded, carried: Carried): Promise<Decision> => {
    if (carried.stream !== streamName(envelope.stream)) throw new TypeError(`${carried.stream} is another stream`);
    const stands = own.commands.has(carried.events[0]?.metadata.commandId ?? '');
    if (stands || own.revision !== carried.expectedRevision) return nothing(envelope, own);
    return record(envelope, own, carried);
  };

  const record = async (envelope: Envelope, own: Loaded, { stream, events }: Carried): Promise<Decision> => {
    const decider = deciderOf(envelope.stream);
    const { revision, position } = await log.append(stream, own.revision, events);
    const recorded = events.map((event, i): RecordedEvent => ({
      ...event,
      stream,
      revision: own.revision + 1 + i,
      position,
    }));
    const after = fold(decider, own, recorded);
    keep(stream, after);
    return {
      stream,
      revision,
      position,
      events: recorded,
      repeated: false,
      warnings: decider.warns?.(after.state, events) ?? [],
    };
  };

  /** Reservations are decided inside another decision and wait for no turn: two that held each other's would never end. */
  const decide: Decide = async (envelope) => {
    const { command, effectiveOn } = envelope;
    const decider = deciderOf(envelope.stream);
    const roles = decider.may[command.type];
    if (!roles?.includes(envelope.actor.role))
      throw new Refusal('NotAllowed', { command: command.type, role: envelope.actor.role });
    if (effectiveOn !== undefined && !decider.backdates?.includes(command.type)) {
      throw new Refusal('NotAllowed', { command: command.type, field: 'effectiveOn' });
    }
    const commandDigest = digest({ command, effectiveOn: effectiveOn ?? null, stream: streamName(envelope.stream) });
    // what begins a stream finds nothing there, save on its repeat; a reservation made on a guess would have to be taken back
    const beginning = decider.begins?.includes(command.type) && !envelope.begun && !decider.reserves;
    const guessed = beginning ? guess(envelope.stream) : undefined;
    if (guessed) {
      try {
        const decision = await attempt(envelope, commandDigest, guessed);
        if (decision.events.length > 0) return decision;
      } catch (error) {
        if (!(error instanceof WrongExpectedRevision || error instanceof Refusal)) throw error;
      }
    }
    for (let tries = 1; ; tries += 1) {
      try {
        return await attempt(envelope, commandDigest, await load(envelope.stream));
      } catch (error) {
        if (!(error instanceof WrongExpectedRevision) || tries >= attempts) throw error;
        // two processes in step would let the same one win each time
        if (tries > 2) await sleep(Math.random() * 4);
      }
    }
  };

  return (envelope) => inTurn(streamName(envelope.stream), () => decide(envelope));
};
