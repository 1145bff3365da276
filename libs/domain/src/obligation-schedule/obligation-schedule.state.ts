import { type StreamRef } from '../shared/decider.js';
import { type SchemeId } from '../shared/ids.js';
import { type ObligationKind } from '../scheme/rules.js';
import { type ObligationScheduleEvent, type OpenedPeriod } from './obligation-schedule.events.js';

export interface ObligationSchedule {
  readonly periods: Readonly<Record<string, OpenedPeriod>>;
}

/** One stream per scheme and kind of obligation. */
export const obligationScheduleRef = (scheme: SchemeId, kind: ObligationKind): StreamRef<ObligationSchedule> => ({
  kind: 'obligationSchedule',
  id: `${scheme}.${kind}`,
});

export const evolve = ({ periods }: ObligationSchedule, { data }: ObligationScheduleEvent): ObligationSchedule => ({
  periods: { ...periods, [data.period]: data },
});
