import { type LegalDate } from '../shared/dates.js';
import { type Command } from '../shared/decider.js';
import {
  type AccountId,
  type AgreedItemId,
  type AreaId,
  type DocumentId,
  type FileDigest,
  type MeetingId,
  type MinutesId,
  type SeatId,
  type UnitId,
} from '../shared/ids.js';
import { type ConferenceDecision, type DecisionBasis } from './decision.js';
import {
  type ChairScope,
  type CirculationAnswer,
  type Liaison,
  type MemberUnit,
  type PostHolder,
  type PostRank,
  type Seat,
} from './joint-conference.events.js';

/** R3. */
export interface EstablishJointConference extends Command {
  readonly type: 'EstablishJointConference';
  readonly name: string;
  readonly basis: DocumentId;
  readonly office: UnitId;
}
/** R3. Every open agreed item has to go to somebody. */
export interface DissolveJointConference extends Command {
  readonly type: 'DissolveJointConference';
  readonly basis: DocumentId;
  readonly transfers: readonly { readonly item: AgreedItemId; readonly to: UnitId | AreaId }[];
}
/** R96. Lists, so that a wrong count can be told. */
export interface ImportFoundingRoster extends Command {
  readonly type: 'ImportFoundingRoster';
  readonly leadUnit: UnitId;
  readonly units: readonly MemberUnit[];
  readonly convenors: readonly PostHolder[];
  readonly deputies: readonly PostHolder[];
  readonly seats: readonly Seat[];
  readonly liaisons: readonly Liaison[];
}
/** R13. */
export interface ProposeMemberUnit extends Command, MemberUnit {
  readonly type: 'ProposeMemberUnit';
  readonly reason: string;
}
/** R8, R13. Without a decision only while the conference is being founded. */
export interface AdmitMemberUnit extends Command, MemberUnit {
  readonly type: 'AdmitMemberUnit';
  readonly decidedIn?: DecisionBasis;
}
/** R13. Ends the unit's seats and liaisons; its reports stay. */
export interface RemoveMemberUnit extends Command {
  readonly type: 'RemoveMemberUnit';
  readonly unit: UnitId;
  readonly reason: string;
  readonly decidedIn?: DecisionBasis;
}
/** R8. */
export interface DesignateLeadUnit extends Command {
  readonly type: 'DesignateLeadUnit';
  readonly unit: UnitId;
  readonly decidedIn?: DecisionBasis;
}
/** R9. */
export interface AppointConvenor extends Command, PostHolder {
  readonly type: 'AppointConvenor';
}
/** R9. */
export interface RelieveConvenor extends Command {
  readonly type: 'RelieveConvenor';
  readonly reason: string;
}
/** R10. */
export interface AppointDeputyConvenor extends Command, PostHolder {
  readonly type: 'AppointDeputyConvenor';
}
/** R14. */
export interface AppointOfficeDirector extends Command, PostHolder {
  readonly type: 'AppointOfficeDirector';
}
/** R14. No duties: no longer on the staff. */
export interface AssignOfficeStaff extends Command {
  readonly type: 'AssignOfficeStaff';
  readonly person: AccountId;
  readonly duties: readonly string[];
}
/** R10, AMB-21. */
export interface DelegateChair extends Command {
  readonly type: 'DelegateChair';
  readonly scope: ChairScope;
  /** The last day. */
  readonly until?: LegalDate;
}
export interface RevokeChairDelegation extends Command {
  readonly type: 'RevokeChairDelegation';
  readonly delegation: string;
  readonly reason: string;
}
/** R11: a seat that is empty; after the founding by a decision. */
export interface SeatMember extends Command, Seat {
  readonly type: 'SeatMember';
  readonly decidedIn?: DecisionBasis;
}
/** R11. */
export interface VacateMemberSeat extends Command {
  readonly type: 'VacateMemberSeat';
  readonly seat: SeatId;
  readonly reason: string;
}
/** R12: the seat's own unit proposes. */
export interface ProposeMemberChange extends Command {
  readonly type: 'ProposeMemberChange';
  readonly seat: SeatId;
  readonly person: AccountId;
  readonly post: string;
  readonly rank?: PostRank;
  readonly reason: string;
  readonly letter?: FileDigest;
}
/** R12: the conference confirms. */
export interface ConfirmMemberChange extends Command {
  readonly type: 'ConfirmMemberChange';
  readonly seat: SeatId;
  readonly decidedIn?: DecisionBasis;
}
export interface RejectMemberChange extends Command {
  readonly type: 'RejectMemberChange';
  readonly seat: SeatId;
  readonly reason: string;
}
/** R15. The unit notifies, the office records (AMB-24). */
export interface AppointLiaison extends Command, Liaison {
  readonly type: 'AppointLiaison';
  readonly decidedIn?: DecisionBasis;
}
/** R15. Without a person the place stays empty. */
export interface ReplaceLiaison extends Command {
  readonly type: 'ReplaceLiaison';
  readonly liaison: string;
  readonly person?: AccountId;
  readonly reason: string;
  readonly decidedIn?: DecisionBasis;
}
/** AMB-18. */
export interface RecordDecisionByCirculation extends Command {
  readonly type: 'RecordDecisionByCirculation';
  readonly circulation: string;
  readonly decision: ConferenceDecision;
  readonly answers: readonly CirculationAnswer[];
}
/** Keeps count of what must be closed or transferred before the conference ends. Issued by a process. */
export interface NoteAgreedItem extends Command {
  readonly type: 'NoteAgreedItem';
  readonly item: AgreedItemId;
  readonly minutes: MinutesId;
}
/** R16. Keeps the day by which the conference meets again. Issued by a process, as the two that follow. */
export interface NoteMeetingHeld extends Command {
  readonly type: 'NoteMeetingHeld';
  readonly meeting: MeetingId;
  readonly nextBy: LegalDate;
}
export interface NoteMeetingPlanned extends Command {
  readonly type: 'NoteMeetingPlanned';
  readonly meeting: MeetingId;
}
export interface NoteMeetingCancelled extends Command {
  readonly type: 'NoteMeetingCancelled';
  readonly meeting: MeetingId;
}
/** Mends a wrong legal date of a step of a unit, post, seat or liaison. */
export interface CorrectEffectiveDate extends Command {
  readonly type: 'CorrectEffectiveDate';
  readonly event: string;
  readonly to: LegalDate;
  readonly reason: string;
}

export type JointConferenceCommand =
  | EstablishJointConference
  | DissolveJointConference
  | ImportFoundingRoster
  | ProposeMemberUnit
  | AdmitMemberUnit
  | RemoveMemberUnit
  | DesignateLeadUnit
  | AppointConvenor
  | RelieveConvenor
  | AppointDeputyConvenor
  | AppointOfficeDirector
  | AssignOfficeStaff
  | DelegateChair
  | RevokeChairDelegation
  | SeatMember
  | VacateMemberSeat
  | ProposeMemberChange
  | ConfirmMemberChange
  | RejectMemberChange
  | AppointLiaison
  | ReplaceLiaison
  | RecordDecisionByCirculation
  | NoteAgreedItem
  | NoteMeetingHeld
  | NoteMeetingPlanned
  | NoteMeetingCancelled
  | CorrectEffectiveDate;
