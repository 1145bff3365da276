import { type Event } from '../shared/decider.js';
import { type Obligor, type Terms } from '../obligation/obligation.events.js';

/** A period of a duty on its terms, and who owes it. */
export interface OpenedPeriod extends Terms {
  readonly obligors: readonly Obligor[];
}

/** The periods of one kind of obligation as they were opened, each by the rule of its day. */
export type ObligationScheduleEvent = Event<'ObligationPeriodOpened', OpenedPeriod>;
