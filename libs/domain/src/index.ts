export * from './deciders.js';
export * from './upcasters.js';
export * from './shared/actor.js';
export { type Approval, type Task as ApprovalTask, waitingFor } from './shared/approval.js';
export { hindrance, type Hindrance } from './shared/approval-guards.js';
export * from './shared/dates.js';
export * from './shared/holder.js';
export * from './shared/ids.js';
export * from './shared/refusal.js';
export * from './policy-document/policy-document.js';
export type * from './policy-document/policy-document.events.js';
export * from './scheme/scheme.js';
export * from './scheme/scheme.events.js';
export * from './scheme/places.js';
export * from './scheme/rules.js';
export * from './shared/calendar.js';
export * from './shared/deadline.js';
export * from './shared/standard.js';
export * from './shared/judge.js';
export * from './standard/standard.js';
export type * from './standard/standard.events.js';
export * from './processes/index.js';
export * from './obligation/obligation.js';
export {
  acceptedPilots,
  acceptorsOf,
  filersOf,
  type Obligation,
  obligationId,
  obligationKinds,
  obligationRef,
  obligorKey,
  overdueAt,
  pilotListRef,
  standingRungs,
} from './obligation/obligation.state.js';
export { evolve as evolveObligation } from './obligation/obligation.state.js';
export * from './obligation/papers.js';
export * from './obligation/vocabulary.js';
export { type Reminded, type StampedRung, stepRungKey, stepTime, type StepTime } from './obligation/ladder.js';
export type { Filing, Mending, ObligationEvent, Obligor, Terms } from './obligation/obligation.events.js';
export * from './obligation-schedule/obligation-schedule.js';
export type * from './obligation-schedule/obligation-schedule.events.js';
export { obligationScheduleRef, type ObligationSchedule } from './obligation-schedule/obligation-schedule.state.js';
export { nextOpeningOf } from './obligation-schedule/opening.js';
export * from './reminder/reminder.js';
export type * from './reminder/reminder.events.js';
export { ACKNOWLEDGE } from './reminder/subjects.js';
export { awaited, holdersOfBureau } from './policy-document/policy-document.state.js';
export * from './creation/creation.js';
export type {
  CreationEvent,
  Due,
  Finding,
  PilotAnswers,
  Step as AssessmentStep,
  Visit,
} from './creation/creation.events.js';
export {
  attained,
  type Case as AssessmentCase,
  countsAsAttained,
  type Creation,
  hasOpenAssessment,
  lastFoundMet,
  participates,
  standsAt,
} from './creation/creation.state.js';
export { evolve as evolveCreation } from './creation/creation.evolve.js';
export type { CriterionCheck } from './creation/self-check.js';
export type { CriterionResult } from './creation/review.js';
export * from './public-notice/public-notice.js';
export {
  noticeFields,
  type NoticeField,
  type NoticeRow,
  type ObjectionChannel,
  type PublicNoticeEvent,
  type SentBack,
} from './public-notice/public-notice.events.js';
export {
  evolve as evolvePublicNotice,
  isPublished,
  type Objection,
  openObjections,
  type PublicNotice,
} from './public-notice/public-notice.state.js';
export { type PersonalData, personalDataIn } from './shared/personal-data.js';
export * from './joint-conference/joint-conference.js';
export * from './joint-conference/joint-conference.state.js';
export * from './joint-conference/decision.js';
export type * from './joint-conference/commands.js';
export type * from './joint-conference/joint-conference.events.js';
export { community } from './community/community.js';
export type { CommunityCommand, Part } from './community/community.commands.js';
export type { CommunityDetails, CommunityEvent, Compound, Origin, Successor } from './community/community.events.js';
export {
  activeOn,
  areaOn,
  codeOn,
  type Community,
  communityRef,
  compoundCounts,
  type HeldCode,
  move as moveCommunity,
  type Period,
  type Standing as CommunityStanding,
} from './community/community.state.js';
export { isCode } from './community/locate.js';
export { type CodeReservation, codeReservationRef } from './code-reservation/code-reservation.state.js';
export type { CodeReservationEvent } from './code-reservation/code-reservation.events.js';
export * from './community-register/community-register.js';
export type * from './community-register/community-register.events.js';
export * from './register-import/register-import.js';
export type * from './register-import/register-import.events.js';
export * from './register-import/rows.js';
export * from './target/target.js';
export type * from './target/target.events.js';
export * from './shared/share.js';
export * from './meeting/meeting.js';
export type * from './meeting/meeting.events.js';
export { type HeldMeeting, type Meeting, meetingRef } from './meeting/meeting.state.js';
export * from './minutes/minutes.js';
export type * from './minutes/minutes.commands.js';
export type * from './minutes/minutes.events.js';
export {
  countersignsOf,
  type Minutes,
  minutesOf,
  minutesRef,
  type MinutesStage,
  stageOf as minutesStageOf,
} from './minutes/minutes.state.js';
export * from './agreed-item/agreed-item.js';
export * from './community-list/community-list.js';
export type * from './community-list/community-list.events.js';
export * from './experience/experience.js';
export type * from './experience/experience.events.js';
export * from './pilot-selection/pilot-selection.js';
export type * from './pilot-selection/pilot-selection.commands.js';
export type * from './pilot-selection/pilot-selection.events.js';
export {
  activePilots,
  type PilotSelection,
  pilotSelectionRef,
  type PilotStatus,
  type PilotWork,
  standingPilots,
} from './pilot-selection/pilot-selection.state.js';
