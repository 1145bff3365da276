import { type DecisionBasis } from '../joint-conference/decision.js';
import { type LegalDate } from '../shared/dates.js';
import { type Event } from '../shared/decider.js';
import { type AreaId, type CommunityId, type ObligationId } from '../shared/ids.js';

/** A community and the area that answers for it. */
export interface PilotCommunity {
  readonly community: CommunityId;
  readonly area: AreaId;
}

/** How many may be active at a time, and how many there should be once reached (AMB-17). */
export interface PilotQuota {
  readonly min: number;
  readonly max: number;
}

/** Where a pilot was chosen: on which accepted list it stood, by which decision, under which quota. */
export interface Chosen extends PilotCommunity {
  readonly list: ObligationId;
  readonly decidedIn: DecisionBasis;
  readonly quota: PilotQuota;
}

/** What the conference gives a pilot: a policy, or money in fen, a whole number. */
export type PilotSupport =
  | { readonly kind: 'policy'; readonly purpose: string }
  | { readonly kind: 'funds'; readonly purpose: string; readonly amount: number };

/** A step of a pilot's plan, under a key of its own within the pilot; due by the end of the day. */
export interface PilotMilestone {
  readonly milestone: string;
  readonly title: string;
  readonly due: LegalDate;
}

/** Of a grant of funds, in fen, since the entry before: what was spent, and what went back unspent. */
export interface SupportEntry {
  readonly grant: string;
  readonly used: number;
  readonly returned: number;
}

/** Provincial pilots: chosen (R57, AMB-17), then run (R58). */
export type PilotSelectionEvent =
  | Event<'ProvincialPilotNominated', PilotCommunity & { readonly list: ObligationId; readonly reason: string }>
  | Event<'ProvincialPilotSelected', Chosen>
  | Event<'ProvincialPilotStarted', PilotCommunity>
  | Event<'ProvincialPilotCompleted', PilotCommunity & { readonly result: string }>
  | Event<'PilotWithdrawalRequested', PilotCommunity & { readonly reason: string }>
  | Event<'ProvincialPilotWithdrawn', PilotCommunity & { readonly reason: string; readonly decidedIn: DecisionBasis }>
  | Event<'ProvincialPilotReplaced', PilotCommunity & { readonly by: Chosen; readonly reason: string }>
  | Event<'ProvincialPilotQuotaBreached', { readonly active: number; readonly min: number }>
  | Event<'PilotMilestonePlanned', PilotCommunity & PilotMilestone>
  | Event<'PilotMilestoneReached', PilotCommunity & { readonly milestone: string }>
  | Event<'PilotSupportGranted', PilotCommunity & { readonly grant: string; readonly support: PilotSupport }>
  | Event<'PilotSupportReturned', PilotCommunity & SupportEntry>
  | Event<'PilotEvaluated', PilotCommunity & { readonly result: string }>
  | Event<'EffectiveDateCorrected', { readonly event: string; readonly to: LegalDate; readonly reason: string }>;
