import { citedBasis, requireDecision } from '../joint-conference/decided.js';
import { type ConferenceDecision, type DecisionBasis } from '../joint-conference/decision.js';
import { jointConferenceRef } from '../joint-conference/joint-conference.state.js';
import { acceptedPilots, obligationRef, pilotListRef } from '../obligation/obligation.state.js';
import { ruleValue, schemeRef } from '../scheme/scheme.js';
import { nextDate } from '../shared/course.js';
import { type Context, type Decider, never, type StreamRef } from '../shared/decider.js';
import { type CommunityId, type ObligationId, type SchemeId } from '../shared/ids.js';
import { refuse } from '../shared/refusal.js';
import {
  type CompleteProvincialPilot,
  type NominateProvincialPilot,
  type PilotSelectionCommand,
  type ReplaceProvincialPilot,
  type RequestPilotWithdrawal,
  type SelectProvincialPilot,
  type StartProvincialPilot,
  type WithdrawProvincialPilot,
} from './pilot-selection.commands.js';
import { type Chosen, type PilotSelectionEvent } from './pilot-selection.events.js';
import {
  activePilots,
  evolve,
  isActive,
  type Pilot,
  type PilotSelection,
  standingPilots,
  statusOf,
} from './pilot-selection.state.js';
import { correctDate, requireReason } from './correction.js';
import {
  evaluate,
  grantSupport,
  pilotOf,
  planMilestone,
  reachMilestone,
  requireArea,
  returnSupport,
} from './running.js';

const nominate = (
  { pilots }: PilotSelection,
  { community, area, list, reason }: NominateProvincialPilot,
  context: Context,
): PilotSelectionEvent[] => {
  requireArea(area, context);
  const before = pilots[community];
  const status = before && statusOf(before);
  if (status === 'nominated') return [];
  if (status && status !== 'withdrawn') return refuse('WrongState', { community, is: status });
  nextDate(before?.course ?? [], context);
  const named = list ?? (pilotListRef(context.id as SchemeId, area).id as ObligationId);
  return [{ type: 'ProvincialPilotNominated', data: { community, area, list: named, reason: requireReason(reason) } }];
};

const quotaOf = ({ cited, id, today }: Context) => ruleValue(cited(schemeRef(id as SchemeId)), 'pilots.quota', today);

/** Room for one more under the quota (AMB-17). Refuses `PilotQuotaExceeded`. */
const requireRoom = (state: PilotSelection, leaving: number, context: Context): void => {
  const { max, counted } = quotaOf(context);
  const year = context.today.slice(0, 4);
  const chosenThisYear = Object.values(state.pilots).filter(({ course }) =>
    course.some(({ on, to }) => to === 'selected' && on.startsWith(year)),
  );
  const count = counted === 'perYear' ? chosenThisYear.length : activePilots(state).length - leaving;
  if (count >= max) refuse('PilotQuotaExceeded', { active: count, max });
};

/** A nominated community as the conference chose it: decided, and on an accepted list of its area (R57). */
const choose = (
  state: PilotSelection,
  community: CommunityId,
  {
    decision,
    decidedIn,
    leaving,
  }: { decision: ConferenceDecision; decidedIn: DecisionBasis | undefined; leaving: number },
  context: Context,
): Chosen => {
  const { cited, id } = context;
  const scheme = id as SchemeId;
  const basis = requireDecision(decision, decidedIn, cited(jointConferenceRef(scheme)), { cited, scheme });
  const pilot = state.pilots[community];
  if (!pilot) return refuse('NotOnAcceptedList', { community });
  const { area, list } = pilot;
  const filed = cited(obligationRef(list));
  const ofArea = filed.is !== 'unopened' && filed.obligor.kind !== 'unit' && filed.obligor.area === area;
  if (!ofArea || !acceptedPilots(filed).includes(community)) return refuse('NotOnAcceptedList', { community, list });
  requireRoom(state, leaving, context);
  const is = statusOf(pilot);
  if (is !== 'nominated') return refuse('WrongState', { community, is });
  const { min, max } = quotaOf(context);
  return { community, area, list, decidedIn: basis, quota: { min, max } };
};

const select = (
  state: PilotSelection,
  { community, decidedIn }: SelectProvincialPilot,
  context: Context,
): PilotSelectionEvent[] => {
  const decision = { is: 'selectPilot', community } as const;
  return [
    { type: 'ProvincialPilotSelected', data: choose(state, community, { decision, decidedIn, leaving: 0 }, context) },
  ];
};

/** A pilot in one of the given states, of the actor's area. */
const pilotIn = (
  state: PilotSelection,
  community: CommunityId,
  states: readonly ReturnType<typeof statusOf>[],
  context: Context,
): Pilot => {
  const pilot = pilotOf(state, community, context);
  const is = statusOf(pilot);
  if (!states.includes(is)) return refuse('WrongState', { community, is });
  nextDate(pilot.course, context);
  return pilot;
};

const start = (state: PilotSelection, { community }: StartProvincialPilot, context: Context): PilotSelectionEvent[] => {
  const { area } = pilotIn(state, community, ['selected'], context);
  return [{ type: 'ProvincialPilotStarted', data: { community, area } }];
};

const complete = (
  state: PilotSelection,
  { community, result }: CompleteProvincialPilot,
  context: Context,
): PilotSelectionEvent[] => {
  const { area } = pilotIn(state, community, ['implementing'], context);
  return [{ type: 'ProvincialPilotCompleted', data: { community, area, result } }];
};

const requestWithdrawal = (
  state: PilotSelection,
  { community, reason }: RequestPilotWithdrawal,
  context: Context,
): PilotSelectionEvent[] => {
  const { area } = pilotIn(state, community, ['selected', 'implementing'], context);
  return [{ type: 'PilotWithdrawalRequested', data: { community, area, reason: requireReason(reason) } }];
};

const withdraw = (
  state: PilotSelection,
  { community, reason, decidedIn }: WithdrawProvincialPilot,
  context: Context,
): PilotSelectionEvent[] => {
  const { cited, id } = context;
  const scheme = id as SchemeId;
  const decision = { is: 'withdrawPilot', community } as const;
  const basis = requireDecision(decision, decidedIn, cited(jointConferenceRef(scheme)), { cited, scheme });
  const { area } = pilotIn(state, community, ['withdrawalRequested'], context);
  const data = { community, area, reason: requireReason(reason), decidedIn: basis };
  return [{ type: 'ProvincialPilotWithdrawn', data }];
};

const replace = (
  state: PilotSelection,
  { community, by, reason, decidedIn }: ReplaceProvincialPilot,
  context: Context,
): PilotSelectionEvent[] => {
  const decision = { is: 'replacePilot', community, by } as const;
  const leaving = state.pilots[community] && isActive(statusOf(state.pilots[community])) ? 1 : 0;
  const chosen = choose(state, by, { decision, decidedIn, leaving }, context);
  const { area } = pilotIn(state, community, ['selected', 'implementing', 'withdrawalRequested'], context);
  const data = { community, area, by: chosen, reason: requireReason(reason) };
  return [{ type: 'ProvincialPilotReplaced', data }];
};

/** Too few, after there had been enough; said once until it is mended (AMB-17). */
const checkQuota = (state: PilotSelection, context: Context): PilotSelectionEvent[] => {
  const { min } = quotaOf(context);
  const active = standingPilots(state).length;
  if (!state.reached || state.breached || active >= min) return [];
  return [{ type: 'ProvincialPilotQuotaBreached', data: { active, min } }];
};

const decide = (
  state: PilotSelection,
  command: PilotSelectionCommand,
  context: Context,
): readonly PilotSelectionEvent[] => {
  switch (command.type) {
    case 'NominateProvincialPilot':
      return nominate(state, command, context);
    case 'SelectProvincialPilot':
      return select(state, command, context);
    case 'StartProvincialPilot':
      return start(state, command, context);
    case 'CompleteProvincialPilot':
      return complete(state, command, context);
    case 'RequestPilotWithdrawal':
      return requestWithdrawal(state, command, context);
    case 'WithdrawProvincialPilot':
      return withdraw(state, command, context);
    case 'ReplaceProvincialPilot':
      return replace(state, command, context);
    case 'CheckPilotQuota':
      return checkQuota(state, context);
    case 'PlanPilotMilestone':
      return planMilestone(state, command, context);
    case 'ReachPilotMilestone':
      return reachMilestone(state, command, context);
    case 'GrantPilotSupport':
      return grantSupport(state, command, context);
    case 'ReturnPilotSupport':
      return returnSupport(state, command, context);
    case 'EvaluatePilot':
      return evaluate(state, command, context);
    case 'CorrectEffectiveDate':
      return correctDate(state, command, context);
    default:
      return never(command);
  }
};

/** The decision, the accepted list of the community chosen, and the quota of the day. */
const cites = (command: PilotSelectionCommand, { pilots }: PilotSelection, { id }: Context): readonly StreamRef[] => {
  const scheme = id as SchemeId;
  const rules = schemeRef(scheme);
  const decided = (basis: DecisionBasis | undefined) => [jointConferenceRef(scheme), ...citedBasis(basis)];
  const listOf = (community: CommunityId) => (pilots[community] ? [obligationRef(pilots[community].list)] : []);
  switch (command.type) {
    case 'SelectProvincialPilot':
      return [rules, ...decided(command.decidedIn), ...listOf(command.community)];
    case 'ReplaceProvincialPilot':
      return [rules, ...decided(command.decidedIn), ...listOf(command.by)];
    case 'WithdrawProvincialPilot':
      return decided(command.decidedIn);
    case 'CheckPilotQuota':
      return [rules];
    default:
      return [];
  }
};

const office = ['ProvincialOfficer', 'OfficeDirector'] as const;
const local = ['PrefectureOfficer', ...office] as const;

/** Two or three provincial pilots for the whole province, chosen by the conference (R57, AMB-17), run by their areas (R58). */
export const pilotSelection: Decider<PilotSelection, PilotSelectionCommand, PilotSelectionEvent> = {
  initial: { pilots: {}, work: {}, reached: false, breached: false },
  begins: [],
  matter: (id) => schemeRef(id as SchemeId),
  may: {
    NominateProvincialPilot: local,
    SelectProvincialPilot: office,
    StartProvincialPilot: local,
    CompleteProvincialPilot: local,
    RequestPilotWithdrawal: local,
    WithdrawProvincialPilot: office,
    ReplaceProvincialPilot: office,
    CheckPilotQuota: ['System'],
    PlanPilotMilestone: local,
    ReachPilotMilestone: local,
    GrantPilotSupport: office,
    ReturnPilotSupport: local,
    EvaluatePilot: office,
    CorrectEffectiveDate: office,
  },
  backdates: [
    'WithdrawProvincialPilot',
    'ReachPilotMilestone',
    'GrantPilotSupport',
    'ReturnPilotSupport',
    'EvaluatePilot',
  ],
  cites,
  evolve,
  decide,
};
