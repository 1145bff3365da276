/** Names under which Nest hands out what is not a class. */
export const CONFIG = Symbol('Config');
export const CLOCK = Symbol('Clock');
export const LOGGER = Symbol('Logger');
export const DATABASE = Symbol('pg.Pool');
export const EVENT_LOG = Symbol('EventLog');
export const DECIDE = Symbol('decide');
export const FOLLOWERS = Symbol('followers');
