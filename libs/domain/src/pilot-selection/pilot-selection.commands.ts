import { type DecisionBasis } from '../joint-conference/decision.js';
import { type LegalDate } from '../shared/dates.js';
import { type Command } from '../shared/decider.js';
import { type AreaId, type CommunityId, type ObligationId } from '../shared/ids.js';
import { type PilotMilestone, type PilotSupport, type SupportEntry } from './pilot-selection.events.js';

/** R57. The list on which it stands; absent: the pilot list of its area. */
export interface NominateProvincialPilot extends Command {
  readonly type: 'NominateProvincialPilot';
  readonly community: CommunityId;
  readonly area: AreaId;
  readonly list?: ObligationId;
  readonly reason: string;
}
/** R57: the conference chooses. */
export interface SelectProvincialPilot extends Command {
  readonly type: 'SelectProvincialPilot';
  readonly community: CommunityId;
  readonly decidedIn?: DecisionBasis;
}
/** R58: local government implements. */
export interface StartProvincialPilot extends Command {
  readonly type: 'StartProvincialPilot';
  readonly community: CommunityId;
}
export interface CompleteProvincialPilot extends Command {
  readonly type: 'CompleteProvincialPilot';
  readonly community: CommunityId;
  readonly result: string;
}
/** The area asks; the conference decides. */
export interface RequestPilotWithdrawal extends Command {
  readonly type: 'RequestPilotWithdrawal';
  readonly community: CommunityId;
  readonly reason: string;
}
export interface WithdrawProvincialPilot extends Command {
  readonly type: 'WithdrawProvincialPilot';
  readonly community: CommunityId;
  readonly reason: string;
  readonly decidedIn?: DecisionBasis;
}
/** One goes and a nominated one comes, in one act. */
export interface ReplaceProvincialPilot extends Command {
  readonly type: 'ReplaceProvincialPilot';
  readonly community: CommunityId;
  readonly by: CommunityId;
  readonly reason: string;
  readonly decidedIn?: DecisionBasis;
}
/** Records a breach of the minimum where there is one. Issued by the quota watcher. */
export interface CheckPilotQuota extends Command {
  readonly type: 'CheckPilotQuota';
}
/** R58: the area plans. Under a key that is known and not yet reached it plans anew. */
export interface PlanPilotMilestone extends Command, PilotMilestone {
  readonly type: 'PlanPilotMilestone';
  readonly community: CommunityId;
}
export interface ReachPilotMilestone extends Command {
  readonly type: 'ReachPilotMilestone';
  readonly community: CommunityId;
  readonly milestone: string;
}
/** R58: the office gives, on behalf of the conference. */
export interface GrantPilotSupport extends Command {
  readonly type: 'GrantPilotSupport';
  readonly community: CommunityId;
  /** A key of its own within the pilot. */
  readonly grant: string;
  readonly support: PilotSupport;
}
/** R58: the area accounts for funds. An entry adds to those before it; it is not a new total. */
export interface ReturnPilotSupport extends Command, SupportEntry {
  readonly type: 'ReturnPilotSupport';
  readonly community: CommunityId;
}
/** R58: the office says what came of it. */
export interface EvaluatePilot extends Command {
  readonly type: 'EvaluatePilot';
  readonly community: CommunityId;
  readonly result: string;
}
/** Mends a wrong legal date of a pilot's step. */
export interface CorrectPilotDate extends Command {
  readonly type: 'CorrectEffectiveDate';
  readonly event: string;
  readonly to: LegalDate;
  readonly reason: string;
}
export type PilotSelectionCommand =
  | NominateProvincialPilot
  | SelectProvincialPilot
  | StartProvincialPilot
  | CompleteProvincialPilot
  | RequestPilotWithdrawal
  | WithdrawProvincialPilot
  | ReplaceProvincialPilot
  | CheckPilotQuota
  | PlanPilotMilestone
  | ReachPilotMilestone
  | GrantPilotSupport
  | ReturnPilotSupport
  | EvaluatePilot
  | CorrectPilotDate;
