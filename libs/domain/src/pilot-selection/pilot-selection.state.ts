import { type Course, redated, stepOn } from '../shared/course.js';
import { type LegalDate } from '../shared/dates.js';
import { type Stamp, type StreamRef } from '../shared/decider.js';
import { type AreaId, type CommunityId, type ObligationId, type SchemeId } from '../shared/ids.js';
import { type Chosen, type PilotSelectionEvent, type PilotSupport } from './pilot-selection.events.js';

export type PilotStatus = 'nominated' | 'selected' | 'implementing' | 'completed' | 'withdrawalRequested' | 'withdrawn';

export interface Pilot {
  readonly area: AreaId;
  readonly list: ObligationId;
  readonly course: Course<PilotStatus>;
}

export interface Milestone {
  readonly title: string;
  readonly due: LegalDate;
  readonly course: Course<'planned' | 'reached'>;
}

/** A grant with the sums over all its entries, in fen. */
export interface Grant {
  readonly support: PilotSupport;
  readonly used: number;
  readonly returned: number;
  readonly course: Course<'granted' | 'accounted'>;
}

/** How a pilot is run (R58), each part by its key. */
export interface PilotWork {
  readonly milestones: Readonly<Record<string, Milestone>>;
  readonly grants: Readonly<Record<string, Grant>>;
  readonly evaluation?: { readonly result: string; readonly course: Course<'evaluated'> };
}

export interface PilotSelection {
  readonly pilots: Readonly<Record<CommunityId, Pilot>>;
  readonly work: Readonly<Record<CommunityId, PilotWork>>;
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

export const workOf = ({ work }: PilotSelection, community: CommunityId): PilotWork =>
  work[community] ?? { milestones: {}, grants: {} };

export const isReached = ({ course }: Milestone): boolean => course.at(-1)?.to === 'reached';

/** A milestone, a grant or an evaluation took its course while its community was a pilot. */
export interface CourseOf {
  readonly community: CommunityId;
  readonly of: 'pilot' | 'milestone' | 'grant' | 'evaluation';
  readonly course: Course<unknown>;
}

/** Everything of the selection that has legal dates. */
export const coursesOf = (state: PilotSelection): readonly CourseOf[] =>
  (Object.keys(state.pilots) as CommunityId[]).flatMap((community): CourseOf[] => {
    const { milestones, grants, evaluation } = workOf(state, community);
    return [
      { community, of: 'pilot', course: state.pilots[community]!.course },
      ...Object.values(milestones).map(({ course }) => ({ community, of: 'milestone' as const, course })),
      ...Object.values(grants).map(({ course }) => ({ community, of: 'grant' as const, course })),
      ...(evaluation ? [{ community, of: 'evaluation' as const, course: evaluation.course }] : []),
    ];
  });

/** What a community was as a pilot on a day. */
export const statusOn = ({ course }: Pilot, on: LegalDate): PilotStatus | undefined => stepOn(course, on)?.to;

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

const worked = (
  state: PilotSelection,
  community: CommunityId,
  change: (work: PilotWork) => PilotWork,
): PilotSelection => ({
  ...state,
  work: { ...state.work, [community]: change(workOf(state, community)) },
});

/** A milestone that was not reached goes with its pilot; money stays to be accounted for. */
const left = (state: PilotSelection, community: CommunityId): PilotSelection =>
  worked(state, community, (work) => ({
    ...work,
    milestones: Object.fromEntries(Object.entries(work.milestones).filter(([, milestone]) => isReached(milestone))),
  }));

type Working = Extract<PilotSelectionEvent, { readonly type: `PilotMilestone${string}` | `PilotSupport${string}` }>;

const advanced = (work: PilotWork, event: Working, { id, effectiveOn: on }: Stamp): PilotWork => {
  switch (event.type) {
    case 'PilotMilestonePlanned': {
      const { milestone, title, due } = event.data;
      const course = [...(work.milestones[milestone]?.course ?? []), { event: id, on, to: 'planned' as const }];
      return { ...work, milestones: { ...work.milestones, [milestone]: { title, due, course } } };
    }
    case 'PilotMilestoneReached': {
      const { milestone } = event.data;
      const before = work.milestones[milestone];
      // gone with a withdrawal that was dated back to before it
      if (!before) return work;
      const course = [...before.course, { event: id, on, to: 'reached' as const }];
      return { ...work, milestones: { ...work.milestones, [milestone]: { ...before, course } } };
    }
    case 'PilotSupportGranted': {
      const { grant, support } = event.data;
      const course = [{ event: id, on, to: 'granted' as const }];
      return { ...work, grants: { ...work.grants, [grant]: { support, used: 0, returned: 0, course } } };
    }
    case 'PilotSupportReturned': {
      const { grant, used, returned } = event.data;
      const before = work.grants[grant]!;
      const sums = { used: before.used + used, returned: before.returned + returned };
      const course = [...before.course, { event: id, on, to: 'accounted' as const }];
      return { ...work, grants: { ...work.grants, [grant]: { ...before, ...sums, course } } };
    }
  }
};

const redatedAll = <T extends { readonly course: Course<unknown> }>(
  of: Readonly<Record<string, T>>,
  event: string,
  to: LegalDate,
): Readonly<Record<string, T>> =>
  Object.fromEntries(
    Object.entries(of).map(([key, part]) => [key, { ...part, course: redated(part.course, event, to) }]),
  );

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
      return left(moved(state, event.data, 'withdrawn', stamp), event.data.community);
    case 'ProvincialPilotReplaced':
      return chosen(left(moved(state, event.data, 'withdrawn', stamp), event.data.community), event.data.by, stamp);
    case 'ProvincialPilotQuotaBreached':
      return { ...state, breached: true };
    case 'PilotMilestonePlanned': {
      const pilot = state.pilots[event.data.community];
      // by legal date a withdrawal that was dated back comes before a plan that was recorded earlier
      if (pilot && statusOf(pilot) === 'withdrawn') return state;
      return worked(state, event.data.community, (work) => advanced(work, event, stamp));
    }
    case 'PilotMilestoneReached':
    case 'PilotSupportGranted':
    case 'PilotSupportReturned':
      return worked(state, event.data.community, (work) => advanced(work, event, stamp));
    case 'PilotEvaluated':
      return worked(state, event.data.community, (work) => ({
        ...work,
        evaluation: {
          result: event.data.result,
          course: [...(work.evaluation?.course ?? []), { event: stamp.id, on: stamp.effectiveOn, to: 'evaluated' }],
        },
      }));
    case 'EffectiveDateCorrected': {
      const { event: corrected, to } = event.data;
      const work = Object.entries(state.work).map(([community, { milestones, grants, evaluation }]) => [
        community,
        {
          milestones: redatedAll(milestones, corrected, to),
          grants: redatedAll(grants, corrected, to),
          ...(evaluation && { evaluation: { ...evaluation, course: redated(evaluation.course, corrected, to) } }),
        },
      ]);
      return {
        ...state,
        pilots: redatedAll(state.pilots, corrected, to),
        work: Object.fromEntries(work) as PilotSelection['work'],
      };
    }
  }
};
