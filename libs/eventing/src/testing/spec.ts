import { type Context, type Decider, type Command, type Warning } from '../decider.js';
import { derivedId } from '../digest.js';
import {
  type ActorStamp,
  type Event,
  type Instant,
  type LegalDate,
  type Stamp,
  type StreamRef,
  streamName,
} from '../event.js';
import { Refusal } from '../refusal.js';

/** Where and when a sentence plays; `today` defaults to the date part of `at` read in Shanghai by the caller. */
export interface Setting<A extends ActorStamp> {
  readonly actor: A;
  readonly at: Instant;
  readonly today: LegalDate;
  readonly effectiveOn?: LegalDate;
  readonly commandId?: string;
  readonly id?: string;
  /** States of other streams, by stream; a stream that `cites` names and that is missing here is an error. */
  readonly cited?: readonly (readonly [StreamRef, unknown])[];
}

/** A past event, bare or with the parts of its stamp that matter to the sentence. */
export type Given<E extends Event, A extends ActorStamp> = E | { readonly event: E; readonly stamp: Partial<Stamp<A>> };

interface Outcome<E> {
  /** The events recorded, exactly. */
  then(...events: readonly E[]): void;
  thenNothingHappens(): void;
  /** Refused with this code and, where given, at least these details. */
  refuses(code: string, details?: Readonly<Record<string, unknown>>): void;
  warns(...codes: readonly string[]): void;
  /** The raw events, for sentences that look at one field. */
  readonly events: readonly E[];
}

const fail = (message: string): never => {
  throw new Error(message);
};
const show = (value: unknown): string => JSON.stringify(value, null, 2);
const equal = (a: unknown, b: unknown): boolean => show(sorted(a)) === show(sorted(b));
const sorted = (value: unknown): unknown =>
  Array.isArray(value)
    ? value.map(sorted)
    : value !== null && typeof value === 'object'
      ? Object.fromEntries(
          Object.entries(value)
            .sort(([a], [b]) => (a < b ? -1 : 1))
            .map(([k, v]) => [k, sorted(v)]),
        )
      : value;

/**
 * The sentence shape of every rule: `given(past).when(command).then(events)` or `.refuses(code)`.
 * `defaults` sets the actor and the moment that most sentences of a file share.
 */
export const specify = <S, C extends Command, E extends Event, A extends ActorStamp>(
  decider: Decider<S, C, E, A>,
  defaults: Setting<A>,
) => {
  const given = (...past: readonly Given<E, A>[]) => {
    const state = past.reduce<S>((before, item, revision) => {
      const { event, stamp } = 'event' in item ? item : { event: item, stamp: {} };
      const { actor, at, today } = defaults;
      return decider.evolve(before, event, {
        at,
        effectiveOn: stamp.at?.slice(0, 10) ?? today,
        actor,
        revision,
        id: derivedId('given', revision),
        ...stamp,
      });
    }, decider.initial);

    const when = (command: C, setting: Partial<Setting<A>> = {}): Outcome<E> => {
      const place = { ...defaults, ...setting };
      const context = contextOf(place);
      let result: readonly E[] | Refusal;
      let warnings: readonly Warning[] = [];
      try {
        const allowed: readonly string[] = decider.may[command.type as C['type']];
        if (!allowed.includes(place.actor.role)) throw new Refusal('NotAllowed');
        const events = decider.decide(state, command, context);
        const after = events.reduce(
          (s, e, i) =>
            decider.evolve(s, e, {
              ...place,
              effectiveOn: context.effectiveOn,
              revision: past.length + i,
              id: derivedId('when', i),
            }),
          state,
        );
        warnings = decider.warns?.(after, events) ?? [];
        result = events;
      } catch (error) {
        if (!(error instanceof Refusal)) throw error;
        result = error;
      }
      const events = (): readonly E[] =>
        result instanceof Refusal ? fail(`refused: ${result.code} ${show(result.details)}`) : result;
      return {
        get events() {
          return events();
        },
        then: (...expected) =>
          void (equal(events(), expected) || fail(`expected ${show(expected)}\nbut recorded ${show(events())}`)),
        thenNothingHappens: () =>
          void (events().length === 0 || fail(`expected nothing but recorded ${show(events())}`)),
        refuses: (code, details = {}) => {
          if (!(result instanceof Refusal)) return fail(`expected refusal ${code} but recorded ${show(result)}`);
          if (result.code !== code) fail(`expected refusal ${code} but got ${result.code} ${show(result.details)}`);
          for (const [key, value] of Object.entries(details)) {
            if (!equal(result.details[key], value))
              fail(`${code}: expected ${key} ${show(value)} but got ${show(result.details)}`);
          }
        },
        warns: (...codes) => {
          const found = (events(), warnings.map(({ code }) => code));
          return void (equal(found, codes) || fail(`expected warnings ${show(codes)} but got ${show(found)}`));
        },
      };
    };
    return { state, when };
  };
  return { given };
};

const contextOf = <A extends ActorStamp>(place: Setting<A>): Context<A> => {
  const commandId = place.commandId ?? derivedId('spec', 'command');
  const states = new Map((place.cited ?? []).map(([ref, state]) => [streamName(ref), state]));
  return {
    actor: place.actor,
    at: place.at,
    today: place.today,
    effectiveOn: place.effectiveOn ?? place.today,
    commandId,
    id: place.id ?? 'subject',
    cited: <State>(ref: StreamRef<State>): State =>
      states.has(streamName(ref))
        ? (states.get(streamName(ref)) as State)
        : fail(`the sentence does not say what ${streamName(ref)} holds`),
    deriveId: (kind, row = 0) => derivedId(commandId, kind, row),
  };
};
