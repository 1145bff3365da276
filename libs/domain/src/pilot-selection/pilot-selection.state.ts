import { type Course, redated } from '../shared/course.js';
import { type Stamp, type StreamRef } from '../shared/decider.js';
import { type AreaId, type CommunityId, type ObligationId, type SchemeId } from '../shared/ids.js';
import { type Chosen, type PilotSelectionEvent } from './pilot-selection.events.js';

export type PilotStatus = 'nominated' | 'selected' | 'implementing' | 'completed' | 'withdrawalRequested' | 'withdrawn';

export interface Pilot {
  readonly area: AreaId;
  readonly list: ObligationId;
  readonly course: Course<PilotStatus>;
}

export interface PilotSelection {
  readonly pilots: Readonly<Record<CommunityId, Pilot>>;
  /** The minimum was reached once: from then on falling below it is a breach. */
  readonly reached: boolean;
  /** A breach was recorded and has not been mended since. */
  readonly breached: boolean;
}

/** One stream per scheme, so that the quota is a local rule. */
export const pilotSelectionRef = (scheme: SchemeId): StreamRef<PilotSelection> => ({
  kind: 'pilotSelection',
  id: scheme,
});

export const statusOf = ({ course }: Pilot): PilotStatus => course.at(-1)?.to ?? 'nominated';

const ACTIVE: readonly PilotStatus[] = ['selected', 'implementing', 'withdrawalRequested'];

export const isActive = (status: PilotStatus): boolean => ACTIVE.includes(status);

/** Provincial pilots that count against the maximum: a requested withdrawal is not yet one. */
export const activePilots = ({ pilots }: PilotSelection): readonly CommunityId[] =>
  (Object.keys(pilots) as CommunityId[]).filter((community) => isActive(statusOf(pilots[community]!)));

/** Pilots that count against the minimum: a completed one has fulfilled it. */
export const standingPilots = ({ pilots }: PilotSelection): readonly CommunityId[] =>
  (Object.keys(pilots) as CommunityId[]).filter((community) => {
    const status = statusOf(pilots[community]!);
    return isActive(status) || status === 'completed';
  });

const moved = (
  state: PilotSelection,
  { community, area }: { readonly community: CommunityId; readonly area: AreaId },
  to: PilotStatus,
  stamp: Stamp,
  list?: ObligationId,
): PilotSelection => {
  const before = state.pilots[community];
  const pilot: Pilot = {
    area,
    list: list ?? before!.list,
    course: [...(before?.course ?? []), { event: stamp.id, on: stamp.effectiveOn, to }],
  };
  return { ...state, pilots: { ...state.pilots, [community]: pilot } };
};

const chosen = (state: PilotSelection, pilot: Chosen, stamp: Stamp): PilotSelection => {
  const after = moved(state, pilot, 'selected', stamp, pilot.list);
  return standingPilots(after).length >= pilot.quota.min ? { ...after, reached: true, breached: false } : after;
};

export const evolve = (state: PilotSelection, event: PilotSelectionEvent, stamp: Stamp): PilotSelection => {
  switch (event.type) {
    case 'ProvincialPilotNominated':
      return moved(state, event.data, 'nominated', stamp, event.data.list);
    case 'ProvincialPilotSelected':
      return chosen(state, event.data, stamp);
    case 'ProvincialPilotStarted':
      return moved(state, event.data, 'implementing', stamp);
    case 'ProvincialPilotCompleted':
      return moved(state, event.data, 'completed', stamp);
    case 'PilotWithdrawalRequested':
      return moved(state, event.data, 'withdrawalRequested', stamp);
    case 'ProvincialPilotWithdrawn':
      return moved(state, event.data, 'withdrawn', stamp);
    case 'ProvincialPilotReplaced':
      return chosen(moved(state, event.data, 'withdrawn', stamp), event.data.by, stamp);
    case 'ProvincialPilotQuotaBreached':
      return { ...state, breached: true };
    case 'EffectiveDateCorrected': {
      const { event: moved, to } = event.data;
      const pilots = Object.entries(state.pilots).map(([community, pilot]) => [
        community,
        { ...pilot, course: redated(pilot.course, moved, to) },
      ]);
      return { ...state, pilots: Object.fromEntries(pilots) as PilotSelection['pilots'] };
    }
  }
};
