import type * as kernel from '@greenledger/eventing';
import { type Actor } from './actor.js';

export type { Carried, Command, Event, RecordedEvent, Reservation, StreamRef, Warning } from '@greenledger/eventing';

/** The kernel's shapes with this system's actor. */
export type Decider<State, C extends kernel.Command, E extends kernel.Event> = kernel.Decider<State, C, E, Actor>;
export type Context = kernel.Context<Actor>;
export type Stamp = kernel.Stamp<Actor>;

/** Keeps an exhaustive switch honest. */
export const never = (value: never): never => {
  throw new TypeError(`unhandled ${JSON.stringify(value)}`);
};
