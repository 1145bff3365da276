import { Refusal } from '@greenledger/eventing/refusal';

/** Every code that a command can be refused with: the guard names of requirements A.3 and the list below its table. */
export const refusalCodes = [
  // kernel and envelope
  'ClockSkew',
  'NotReady',
  'NotYetKnown',
  'CursorInvalid',
  'StaleVersion',
  'IdempotencyKeyReused',
  'MatterUnknown',
  'NotAllowed',
  'WrongState',
  'LockedOut',
  'RoleConflict',
  'EffectiveInFuture',
  'EffectiveOutOfOrder',
  // approval
  'LastSigner',
  'UrgedAlready',
  // scheme, documents, conference
  'DocumentNumberInUse',
  'AddresseeUnknown',
  'BasisMissing',
  'EffectiveInPast',
  'RuleMissing',
  'NotConferenceDecision',
  'UnitNotMember',
  'SeatOccupied',
  'ProposerCannotConfirm',
  'RosterCountMismatch',
  'OpenAgreedItems',
  'NotLeadUnit',
  'PostNotQualified',
  // meetings and minutes
  'ChairNotAuthorised',
  'MeetingNumberInUse',
  'AttendanceMissing',
  'CountersignIncomplete',
  'CountersignObjected',
  'DigestMismatch',
  'NotAttendingUnit',
  'AlreadyDecided',
  'OnlyConvenor',
  'ChairApprovalMissing',
  'ReasonMissing',
  // obligations and pilots
  'NotObligor',
  'ObligationNotOpen',
  'AlreadyAccepted',
  'PlanIncomplete',
  'PilotListEmpty',
  'WorkItemUnknown',
  'DuplicateRow',
  'FigureUnexplained',
  'ReturnReasonMissing',
  'NotOnAcceptedList',
  'PilotQuotaExceeded',
  'SupportExceeded',
  'OutsideArea',
  // communities, targets
  'CodeInUse',
  'UrbanFlagUnsourced',
  'OpenAssessment',
  'NotCommunityLevel',
  'CodeMalformed',
  'StreetUnknown',
  'CommunityNotActive',
  'NotUrban',
  'AlreadyEnrolled',
  'NothingTakenOver',
  'DenominatorNotFrozen',
  'ImportHasErrors',
  // assessment and public notice
  'NotEnrolled',
  'EvidenceMissing',
  'CriterionNotMet',
  'NotApplicableNotAllowed',
  'CompoundCountMismatch',
  'ReviewerConflict',
  'StandardVersionMismatch',
  'WrongStep',
  'NoticeNotElapsed',
  'NoticeTooShort',
  'NoticeContainsPersonalData',
  'ObjectionOpen',
  'OutsideNoticePeriod',
  'ObjectorUnidentified',
  'AnswerInvalid',
  'FileTooLarge',
  'FileEmpty',
  'FileTypeNotKept',
  'UploadLimit',
  'EvidenceOverLimit',
  'AnswerMissing',
  'BaseItemMissing',
  'MeasureInvalid',
  'WeakerThanBase',
] as const;

export type RefusalCode = (typeof refusalCodes)[number];

/** Turns a command down; see `Refusal`. */
export const refuse = (code: RefusalCode, details: Readonly<Record<string, unknown>> = {}): never => {
  throw new Refusal(code, details);
};

export { Refusal };
