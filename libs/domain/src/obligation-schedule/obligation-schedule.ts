import { type Command, type Context, type Decider } from '../shared/decider.js';
import { addDays, type LegalDate } from '../shared/dates.js';
import { monthEnd } from '../shared/deadline.js';
import { type SchemeId } from '../shared/ids.js';
import { type ObligationKind } from '../scheme/rules.js';
import { calendar, ruleValue, schemeRef } from '../scheme/scheme.js';
import { jointConferenceRef, leadUnitOn, membershipsOf } from '../joint-conference/joint-conference.state.js';
import { stampRungs } from '../obligation/ladder.js';
import { type Obligor } from '../obligation/obligation.events.js';
import { type ObligationScheduleEvent, type OpenedPeriod } from './obligation-schedule.events.js';
import { evolve, type ObligationSchedule } from './obligation-schedule.state.js';
import { nextOpeningOf, type Opening } from './opening.js';
import { owingAreas, owingUnits } from './obligors.js';

/** Opens the next period of a kind, when its instant has come. */
export interface OpenObligationPeriod extends Command {
  readonly type: 'OpenObligationPeriod';
  readonly scheme: SchemeId;
  readonly kind: ObligationKind;
  readonly period: string;
}
export type ObligationScheduleCommand = OpenObligationPeriod;

const QUARTER = /^(\d{4})-Q([1-4])$/;

/** First and last day of a quarter. */
const quarterOf = (period: string): { readonly firstDay: LegalDate; readonly lastDay: LegalDate } | undefined => {
  const [, year, quarter] = QUARTER.exec(period) ?? [];
  if (year === undefined) return undefined;
  const last = Number(quarter) * 3;
  const firstDay = last === 3 ? `${year}-01-01` : addDays(monthEnd(Number(year), last - 3), 1);
  return { firstDay, lastDay: monthEnd(Number(year), last) };
};

const obligorsOf = (
  { scheme }: OpenObligationPeriod,
  { period, rule }: Opening,
  { cited }: Context,
): readonly Obligor[] => {
  const { obligors } = rule.value;
  if (obligors.kind === 'reportingAreas')
    return owingAreas(cited(schemeRef(scheme)), obligors.level, period.obligorsOn);
  const conference = cited(jointConferenceRef(scheme));
  const firstDay = quarterOf(period.period)?.firstDay ?? period.opensOn;
  const obligorsOn = obligors.membersOn === 'firstDay' ? firstDay : period.obligorsOn;
  return owingUnits(membershipsOf(conference), obligors, { firstDay, obligorsOn }, leadUnitOn(conference, obligorsOn));
};

/** What the rule says, worked out once: later rules, calendars and ladders no longer touch this period. */
const termsOf = (command: OpenObligationPeriod, opening: Opening, context: Context): Omit<OpenedPeriod, 'obligors'> => {
  const scheme = context.cited(schemeRef(command.scheme));
  const { period, rule } = opening;
  const { opensAt, dueOn, dueAt, movedFrom, provisional } = period;
  const { filedBy, acceptedBy, resubmission, cutOff, obligors } = rule.value;
  const atQuarterEnd = obligors.kind === 'memberUnits' && obligors.figuresAsOf === 'quarterEnd';
  const figuresAsOf = atQuarterEnd ? quarterOf(period.period)?.lastDay : undefined;
  return {
    scheme: command.scheme,
    kind: command.kind,
    period: period.period,
    rule: { key: rule.key, appliesFrom: rule.appliesFrom, event: rule.event },
    opensAt,
    dueOn,
    dueAt,
    ...(movedFrom !== undefined && { movedFrom }),
    provisional,
    ...(figuresAsOf !== undefined && { figuresAsOf }),
    filedBy,
    acceptedBy,
    resubmission,
    cutOff,
    rungs: stampRungs(ruleValue(scheme, 'notices.ladder', context.today), calendar(scheme), period),
  };
};

/** Nobody can be said to owe what member units owe before there is a conference. */
const waitsForConference = ({ scheme }: OpenObligationPeriod, { rule }: Opening, { cited }: Context): boolean =>
  rule.value.obligors.kind === 'memberUnits' && cited(jointConferenceRef(scheme)).is === 'none';

const decide = (
  state: ObligationSchedule,
  command: ObligationScheduleCommand,
  context: Context,
): readonly ObligationScheduleEvent[] => {
  const scheme = context.cited(schemeRef(command.scheme));
  const opening = nextOpeningOf(scheme, command.kind, state.periods);
  if (!opening || opening.period.period !== command.period || context.at < opening.at) return [];
  if (waitsForConference(command, opening, context)) return [];
  const obligors = obligorsOf(command, opening, context);
  return [{ type: 'ObligationPeriodOpened', data: { ...termsOf(command, opening, context), obligors } }];
};

/** When periods of obligations open, on which terms and for whom (A.6, A.6a); a period opens once. */
export const obligationSchedule: Decider<ObligationSchedule, ObligationScheduleCommand, ObligationScheduleEvent> = {
  initial: { periods: {} },
  may: { OpenObligationPeriod: ['System'] },
  cites: ({ scheme }) => [schemeRef(scheme), jointConferenceRef(scheme)],
  evolve,
  decide,
};
