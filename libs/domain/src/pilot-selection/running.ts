import { nextDate } from '../shared/course.js';
import { isLegalDate } from '../shared/dates.js';
import { type Context } from '../shared/decider.js';
import { type AreaId, type CommunityId } from '../shared/ids.js';
import { refuse } from '../shared/refusal.js';
import {
  type EvaluatePilot,
  type GrantPilotSupport,
  type PlanPilotMilestone,
  type ReachPilotMilestone,
  type ReturnPilotSupport,
} from './pilot-selection.commands.js';
import { type PilotSelectionEvent, type PilotSupport } from './pilot-selection.events.js';
import { isActive, isReached, type Pilot, type PilotSelection, statusOf, workOf } from './pilot-selection.state.js';

/** The area's own pilots only, for an area's officer. Refuses `OutsideArea`. */
export const requireArea = (area: AreaId, { actor }: Context): void => {
  if (actor.role === 'PrefectureOfficer' && actor.area !== area) refuse('OutsideArea', { area });
};

/** A pilot of the actor's area that somebody named. Refuses `WrongState` where there is none, `OutsideArea`. */
export const pilotOf = ({ pilots }: PilotSelection, community: CommunityId, context: Context): Pilot => {
  const pilot = pilots[community] ?? refuse('WrongState', { community });
  requireArea(pilot.area, context);
  return pilot;
};

const activePilot = (state: PilotSelection, community: CommunityId, context: Context): Pilot => {
  const pilot = pilotOf(state, community, context);
  const is = statusOf(pilot);
  if (!isActive(is)) return refuse('WrongState', { community, is });
  nextDate(pilot.course, context);
  return pilot;
};

/** Of an active pilot; once reached a milestone stands. Saying the same plan again changes nothing. */
export const planMilestone = (
  state: PilotSelection,
  { community, milestone, title, due }: PlanPilotMilestone,
  context: Context,
): PilotSelectionEvent[] => {
  const { area } = activePilot(state, community, context);
  const before = workOf(state, community).milestones[milestone];
  if (before?.title === title && before.due === due) return [];
  if (!isLegalDate(due) || (before && isReached(before))) return refuse('WrongState', { milestone, due });
  nextDate(before?.course ?? [], context);
  return [{ type: 'PilotMilestonePlanned', data: { community, area, milestone, title, due } }];
};

export const reachMilestone = (
  state: PilotSelection,
  { community, milestone }: ReachPilotMilestone,
  context: Context,
): PilotSelectionEvent[] => {
  const { area } = activePilot(state, community, context);
  const planned = workOf(state, community).milestones[milestone] ?? refuse('WrongState', { milestone });
  if (isReached(planned)) return [];
  nextDate(planned.course, context);
  return [{ type: 'PilotMilestoneReached', data: { community, area, milestone } }];
};

const isFen = (amount: number): boolean => Number.isSafeInteger(amount) && amount >= 0;

const sameSupport = (a: PilotSupport, b: PilotSupport): boolean =>
  a.purpose === b.purpose && (a.kind === 'funds' ? b.kind === 'funds' && a.amount === b.amount : b.kind === 'policy');

/** Only for an active pilot (R58). Refuses `WrongState`, and `MeasureInvalid` for funds that are no whole fen. */
export const grantSupport = (
  state: PilotSelection,
  { community, grant, support }: GrantPilotSupport,
  context: Context,
): PilotSelectionEvent[] => {
  const before = workOf(state, community).grants[grant];
  if (before && sameSupport(before.support, support)) return [];
  const { area } = activePilot(state, community, context);
  if (before) return refuse('WrongState', { grant });
  if (support.kind === 'funds' && (!isFen(support.amount) || support.amount === 0)) {
    return refuse('MeasureInvalid', { amount: support.amount });
  }
  return [{ type: 'PilotSupportGranted', data: { community, area, grant, support } }];
};

/**
 * What was used and given back of a grant of funds, in fen. R58 says used + returned <= granted; this is read over all
 * entries of the grant together, and an entry tells what came since the one before. A pilot that has left or completed
 * accounts for its money too. Refuses `SupportExceeded`, and `MeasureInvalid` for an entry that says nothing.
 */
export const returnSupport = (
  state: PilotSelection,
  { community, grant, used, returned }: ReturnPilotSupport,
  context: Context,
): PilotSelectionEvent[] => {
  const { area } = pilotOf(state, community, context);
  const granted = workOf(state, community).grants[grant];
  if (granted?.support.kind !== 'funds') return refuse('WrongState', { community, grant });
  nextDate(granted.course, context);
  if (!isFen(used) || !isFen(returned) || used + returned === 0) return refuse('MeasureInvalid', { used, returned });
  const left = granted.support.amount - granted.used - granted.returned;
  if (used + returned > left) return refuse('SupportExceeded', { grant, left, used, returned });
  return [{ type: 'PilotSupportReturned', data: { community, area, grant, used, returned } }];
};

/** While the pilot is implemented or when it is completed; a later evaluation takes the place of an earlier one. */
export const evaluate = (
  state: PilotSelection,
  { community, result }: EvaluatePilot,
  context: Context,
): PilotSelectionEvent[] => {
  const pilot = pilotOf(state, community, context);
  const is = statusOf(pilot);
  if (is !== 'implementing' && is !== 'completed') return refuse('WrongState', { community, is });
  const before = workOf(state, community).evaluation;
  if (before?.result === result) return [];
  nextDate(pilot.course, context);
  nextDate(before?.course ?? [], context);
  return [{ type: 'PilotEvaluated', data: { community, area: pilot.area, result } }];
};
