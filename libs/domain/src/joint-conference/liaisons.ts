import { ruleValue, schemeRef } from '../scheme/scheme.js';
import { nextDate } from '../shared/course.js';
import { type Context } from '../shared/decider.js';
import { type AccountId, type SchemeId } from '../shared/ids.js';
import { refuse } from '../shared/refusal.js';
import { type AppointLiaison, type ReplaceLiaison } from './commands.js';
import { requireDecision } from './decided.js';
import { type DecisionBasis } from './decision.js';
import { type JointConferenceEvent } from './joint-conference.events.js';
import { type Conference, holderOn } from './joint-conference.state.js';
import { requireDivision } from './posts.js';

/** A notice to the office is enough, unless configured otherwise (AMB-24). */
const basisOf = (
  state: Conference,
  {
    liaison,
    person,
    decidedIn,
  }: { readonly liaison: string; readonly person: AccountId; readonly decidedIn?: DecisionBasis },
  { cited, id, today }: Context,
): { readonly decidedIn?: DecisionBasis } => {
  const scheme = id as SchemeId;
  const { liaisonChange } = ruleValue(cited(schemeRef(scheme)), 'conference.posts', today);
  if (liaisonChange === 'notice') return decidedIn ? { decidedIn } : {};
  return { decidedIn: requireDecision({ is: 'appointLiaison', liaison, person }, decidedIn, state, { cited, scheme }) };
};

/** A liaison belongs to a division of a member unit; a unit may have many (R15, O8). */
export const appointLiaison = (
  state: Conference,
  command: AppointLiaison,
  context: Context,
): JointConferenceEvent[] => {
  const { liaison, unit, division, person, contact } = command;
  const decidedIn = basisOf(state, command, context);
  const place = state.liaisons[liaison];
  const on = nextDate(place?.course ?? [], context);
  if (place && (place.unit !== unit || place.division !== division)) return refuse('UnitNotMember', { liaison, unit });
  requireDivision(state, command, on);
  const holder = place && holderOn(place.course, on);
  if (holder?.person === person) return [];
  if (holder) return refuse('SeatOccupied', { liaison, person: holder.person });
  const data = { liaison, unit, division, person, ...(contact && { contact }), ...decidedIn };
  return [{ type: 'LiaisonAppointed', data }];
};

/** Ends a liaison's time, with a successor or without; a unit left without any is warned about (R15). */
export const replaceLiaison = (
  state: Conference,
  { liaison, person, reason, decidedIn }: ReplaceLiaison,
  context: Context,
): JointConferenceEvent[] => {
  const place = state.liaisons[liaison];
  const outgoing = place?.course.at(-1)?.to;
  if (!place || outgoing?.is !== 'occupied') return refuse('WrongState', { liaison });
  const basis = person ? basisOf(state, { liaison, person, ...(decidedIn && { decidedIn }) }, context) : {};
  const on = nextDate(place.course, context);
  if (person) requireDivision(state, place, on);
  if (outgoing.holder.person === person) return [];
  if (reason.trim() === '') return refuse('ReasonMissing');
  const data = { liaison, unit: place.unit, outgoing: outgoing.holder.person, reason, ...basis };
  return [{ type: 'LiaisonReplaced', data: { ...data, ...(person && { incoming: person }) } }];
};
