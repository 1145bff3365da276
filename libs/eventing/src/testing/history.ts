import { isDeepStrictEqual } from 'node:util';
import { type Command, type Context, type Decider } from '../decider.js';
import { derivedId } from '../digest.js';
import {
  type ActorStamp,
  type Event,
  type Instant,
  type LegalDate,
  type Stamp,
  type StreamName,
  streamName,
  type StreamRef,
} from '../event.js';
import { Refusal } from '../refusal.js';

/**
 * Random histories for property tests. fast-check draws the steps, `playHistory` plays them through a decider as the
 * kernel would (roles, citations, decide, evolve; no log, no clock) and fails on everything but a `Refusal`:
 *
 *     const steps = fc.array(fc.record({ command: fc.oneof(...), actor: fc.constantFrom(clerk, chief), wait: fc.nat(60 * 24 * 40) }));
 *     it('never loses a task', () => {
 *       fc.assert(fc.property(steps, (steps) => {
 *         playHistory(approval, { steps, cited: (ref) => stateOf(ref), invariant: (state) => expect(open(state)).toEqual(...) });
 *       }));
 *     });
 *
 * On the way it checks what every decider promises: events are plain JSON; `decide` and `evolve` change nothing they are
 * given (all of it is frozen) and answer the same when asked twice; and folding again, folding in two batches split
 * anywhere, folding events that went through JSON (and through `upcast`, when given) all end in the same state.
 *
 * A step whose command depends on what happened before (an id that the decider derived, say) gives a function of the
 * state. The answer counts refusals by code, so that a spec can see that its histories reach what they are meant to.
 */
export const playHistory = <S, C extends Command, E extends Event, A extends ActorStamp>(
  decider: Decider<S, C, E, A>,
  play: Play<S, C, E, A>,
): Played<S, E> => {
  let at = Date.parse(play.from ?? '2020-09-11T01:00:00.000Z');
  const facts: Fact<E, A>[] = [];
  const states: S[] = [frozen(decider.initial)];
  const refusals: Record<string, number> = {};
  play.invariant?.(decider.initial, [], decider.initial);

  let state = states[0] as S;
  for (const [i, { command, actor, wait = 0, effectiveOn }] of play.steps.entries()) {
    at += wait * 60_000;
    const before = state;
    const moment = { actor, at: new Date(at).toISOString(), effectiveOn };
    const wanted = frozen(typeof command === 'function' ? command(before) : command);
    const events = attempt(refusals, () => decideTwice(decider, play, before, wanted, moment, derivedId('step', i)));
    for (const event of frozen(events)) {
      demand(same(throughJson(event), event), 'an event is not plain JSON', event);
      const { at: known, actor: by } = moment;
      const stamp: Stamp<A> = {
        at: known,
        effectiveOn: effectiveOn ?? shanghaiDate(known),
        actor: by,
        revision: facts.length,
        id: derivedId('event', facts.length),
      };
      facts.push(frozen({ event, stamp }));
      state = frozen(decider.evolve(state, event, stamp));
      states.push(state);
    }
    if (events.length > 0) {
      decider.warns?.(state, events);
      play.invariant?.(
        state,
        facts.map(({ event }) => event),
        before,
      );
    }
  }

  const fold = (from: S, part: readonly Fact<E, A>[]): S =>
    part.reduce((s, { event, stamp }) => frozen(decider.evolve(s, event, stamp)), from);
  const agree = (other: S, how: string): void => demand(same(other, state), `${how} ends elsewhere`, other, state);
  agree(fold(decider.initial, facts), 'folding again');
  states.forEach((s, split) => agree(fold(s, facts.slice(split)), `folding in two batches, split at ${split},`));
  agree(fold(decider.initial, facts.map(throughJson)), 'folding after JSON');
  const { upcast } = play;
  if (upcast) {
    const lifted = facts.map(({ event, stamp }) => ({ event: upcast(throughJson(event)), stamp }));
    agree(fold(decider.initial, lifted), 'folding after upcast');
  }
  return { state, events: facts.map(({ event }) => event), refusals };
};

export interface Step<S, C extends Command, A extends ActorStamp> {
  readonly command: C | ((state: S) => C);
  readonly actor: A;
  /** Minutes since the step before. */
  readonly wait?: number;
  readonly effectiveOn?: LegalDate;
}

export interface Play<S, C extends Command, E extends Event, A extends ActorStamp> {
  readonly steps: readonly Step<S, C, A>[];
  /** The state of a stream that the decider cites; asked only for what `cites` names, as in the kernel. */
  readonly cited?: (ref: StreamRef, moment: { readonly at: Instant; readonly actor: A }) => unknown;
  /** Asked for every state that a command led to, with all events so far and the state before that command. */
  readonly invariant?: (state: S, past: readonly E[], before: S) => void;
  readonly upcast?: (event: E) => E;
  readonly from?: Instant;
  /** Id of the stream, where the decider looks at it. */
  readonly id?: string;
}

export interface Played<S, E> {
  readonly state: S;
  readonly events: readonly E[];
  readonly refusals: Readonly<Record<string, number>>;
}

interface Fact<E, A extends ActorStamp> {
  readonly event: E;
  readonly stamp: Stamp<A>;
}

interface Moment<A> {
  readonly actor: A;
  readonly at: Instant;
  readonly effectiveOn?: LegalDate | undefined;
}

const attempt = <E>(refusals: Record<string, number>, decide: () => readonly E[]): readonly E[] => {
  try {
    return decide();
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    refusals[error.code] = (refusals[error.code] ?? 0) + 1;
    return [];
  }
};

/** Roles, citations and decision in the kernel's order. */
const decideTwice = <S, C extends Command, E extends Event, A extends ActorStamp>(
  decider: Decider<S, C, E, A>,
  play: Play<S, C, E, A>,
  state: S,
  command: C,
  { actor, at, effectiveOn }: Moment<A>,
  commandId: string,
): readonly E[] => {
  const roles: readonly string[] = decider.may[command.type as C['type']] ?? [];
  const backdates: readonly string[] = decider.backdates ?? [];
  if (!roles.includes(actor.role)) throw new Refusal('NotAllowed');
  if (effectiveOn !== undefined && !backdates.includes(command.type)) throw new Refusal('NotAllowed');
  const today = shanghaiDate(at);
  const found = new Map<StreamName, unknown>();
  const context: Context<A> = {
    actor,
    at,
    today,
    effectiveOn: effectiveOn ?? today,
    commandId,
    id: play.id ?? 'subject',
    cited: <State>(ref: StreamRef<State>): State => {
      demand(found.has(streamName(ref)), `${command.type} uses ${streamName(ref)} without citing it`);
      return found.get(streamName(ref)) as State;
    },
    deriveId: (kind, row = 0) => derivedId(commandId, kind, row),
  };
  for (let more = true; more;) {
    const missing = (decider.cites?.(command, state, context) ?? []).filter((ref) => !found.has(streamName(ref)));
    for (const ref of missing) found.set(streamName(ref), frozen(play.cited?.(ref, { at, actor })));
    more = missing.length > 0;
  }
  const events = decider.decide(state, command, context);
  demand(same(decider.decide(state, command, context), events), `${command.type} is decided differently when repeated`);
  decider.reserves?.(events, state, context);
  return events;
};

/** Asia/Shanghai has stood at UTC+8 without summer time since 1992. */
const shanghaiDate = (at: Instant): LegalDate => new Date(Date.parse(at) + 8 * 3_600_000).toISOString().slice(0, 10);

const throughJson = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;

/** Equal but for properties that are undefined, which JSON does not keep. */
const same = (a: unknown, b: unknown): boolean => isDeepStrictEqual(defined(a), defined(b));

const isPlain = (value: unknown): value is Record<string, unknown> =>
  value !== null && typeof value === 'object' && Object.getPrototypeOf(value) === Object.prototype;

const defined = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(defined);
  if (value instanceof Map) return new Map([...value].map(([k, v]) => [k, defined(v)]));
  if (!isPlain(value)) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, v]) => v !== undefined)
      .map(([k, v]) => [k, defined(v)]),
  );
};

const frozen = <T>(value: T): T => {
  if ((Array.isArray(value) || isPlain(value)) && !Object.isFrozen(value)) {
    Object.freeze(value);
    Object.values(value).forEach(frozen);
  }
  return value;
};

function demand(holds: boolean, message: string, ...shown: readonly unknown[]): asserts holds {
  if (!holds) throw new Error([message, ...shown.map((value) => JSON.stringify(value, null, 2))].join('\n'));
}
