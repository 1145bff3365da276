import { hasDecided, minutesRef } from '../minutes/minutes.state.js';
import { ruleValue, schemeRef } from '../scheme/scheme.js';
import { type Context, type StreamRef } from '../shared/decider.js';
import { type SchemeId, type UnitId } from '../shared/ids.js';
import { refuse } from '../shared/refusal.js';
import { type RecordDecisionByCirculation } from './commands.js';
import { type ConferenceDecision, type DecisionBasis, sameDecision } from './decision.js';
import { type JointConferenceEvent } from './joint-conference.events.js';
import { type Conference, type JointConference, memberUnitsOn } from './joint-conference.state.js';

/** The stream that a basis rests on, beside the conference's own. */
export const citedBasis = (basis: DecisionBasis | undefined): readonly StreamRef[] =>
  basis && 'minutes' in basis ? [minutesRef(basis.minutes)] : [];

/** What an act of the conference has to show: where it was decided. Refuses `NotConferenceDecision`. */
export const requireDecision = (
  decision: ConferenceDecision,
  basis: DecisionBasis | undefined,
  conference: JointConference,
  { cited, scheme }: Pick<Context, 'cited'> & { readonly scheme: SchemeId },
): DecisionBasis => {
  if (!basis) return refuse('NotConferenceDecision', { decision });
  if ('minutes' in basis) {
    const minutes = cited(minutesRef(basis.minutes));
    const ours = minutes.is !== 'none' && minutes.meeting.conference === scheme;
    return ours && hasDecided(minutes, decision) ? basis : refuse('NotConferenceDecision', { decision, ...basis });
  }
  const circulated = conference.is === 'none' ? undefined : conference.circulations[basis.circulation];
  const stands = circulated !== undefined && sameDecision(circulated, decision);
  return stands ? basis : refuse('NotConferenceDecision', { decision, ...basis });
};

/**
 * A decision without a meeting: every member unit answers, and all agree; by configuration a majority (AMB-18).
 * Refuses `NotConferenceDecision`, `UnitNotMember`, `AlreadyDecided`.
 */
export const recordCirculation = (
  state: Conference,
  { circulation, decision, answers }: RecordDecisionByCirculation,
  { cited, today, id }: Context,
): JointConferenceEvent[] => {
  const rule = ruleValue(cited(schemeRef(id as SchemeId)), 'conference.decisionByCirculation', today);
  if (!rule.allowed) return refuse('NotConferenceDecision', { circulation, allowed: false });
  const units = memberUnitsOn(state, today).map(({ unit }) => unit);
  const said = (agrees: boolean): readonly UnitId[] =>
    units.filter((unit) => answers.some((a) => a.unit === unit && a.agrees === agrees));
  const silent = units.filter((unit) => !answers.some((answer) => answer.unit === unit));
  const against = said(false);
  const carried =
    rule.answers === 'majority' ? said(true).length * 2 > units.length : silent.length + against.length === 0;
  if (!carried) return refuse('NotConferenceDecision', { circulation, silent, against });
  const strangers = answers.filter(({ unit }) => !units.includes(unit)).map(({ unit }) => unit);
  if (strangers.length > 0) return refuse('UnitNotMember', { units: strangers });
  const twice = new Set(answers.map(({ unit }) => unit)).size !== answers.length;
  if (twice || state.circulations[circulation]) return refuse('AlreadyDecided', { circulation });
  return [{ type: 'DecisionByCirculationRecorded', data: { circulation, decision, answers } }];
};
