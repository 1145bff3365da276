import { type Problem } from '@greenledger/contracts';
import { type RefusalCode } from '@greenledger/domain';

/** What can go wrong at the edge, before or beside a decision, and the status it answers. */
const edge = {
  MalformedRequest: 400,
  MalformedJson: 400,
  TooDeep: 400,
  InvalidText: 400,
  InvalidField: 400,
  UnknownField: 400,
  InvalidHeader: 400,
  IdempotencyKeyMissing: 400,
  ActingRoleAmbiguous: 400,
  NotSignedIn: 401,
  SessionExpired: 401,
  SignInFailed: 401,
  SecondFactorRequired: 401,
  PasswordChangeRequired: 403,
  CsrfTokenMissing: 403,
  NotFound: 404,
  AccountUnknown: 404,
  GrantUnknown: 404,
  Contended: 409,
  LoginInUse: 409,
  LinkUsed: 409,
  BodyTooLarge: 413,
  UnsupportedMediaType: 415,
  PasswordTooWeak: 422,
  ScopeMissing: 422,
  EventTooLarge: 422,
  TooManyRequests: 429,
  Internal: 500,
  Unavailable: 503,
  Stopping: 503,
} as const satisfies Record<string, number>;

export type EdgeCode = keyof typeof edge;
export const edgeCodes = Object.keys(edge) as readonly EdgeCode[];

/** Refusals of the domain: the state of the matter forbids it (409) unless something else is said here. */
const refusals: Partial<Record<RefusalCode, number>> = {
  ClockSkew: 503,
  NotReady: 503,
  NotYetKnown: 503,
  CursorInvalid: 400,
  StaleVersion: 412,
  MatterUnknown: 404,
  IdempotencyKeyReused: 422,
  NotAllowed: 403,
  LockedOut: 403,
  // who may not
  OutsideArea: 403,
  UnitNotMember: 403,
  NotObligor: 403,
  NotAttendingUnit: 403,
  OnlyConvenor: 403,
  ChairNotAuthorised: 403,
  ReviewerConflict: 403,
  ProposerCannotConfirm: 403,
  // what is said does not hold, whatever the state
  EffectiveInFuture: 422,
  EffectiveOutOfOrder: 422,
  EffectiveInPast: 422,
  AddresseeUnknown: 422,
  BasisMissing: 422,
  ReasonMissing: 422,
  ReturnReasonMissing: 422,
  RosterCountMismatch: 422,
  AttendanceMissing: 422,
  DigestMismatch: 422,
  PlanIncomplete: 422,
  PilotListEmpty: 422,
  WorkItemUnknown: 422,
  DuplicateRow: 422,
  FigureUnexplained: 422,
  UrbanFlagUnsourced: 422,
  NotCommunityLevel: 422,
  CodeMalformed: 422,
  StreetUnknown: 422,
  ImportHasErrors: 422,
  EvidenceMissing: 422,
  EvidenceOverLimit: 422,
  FileEmpty: 422,
  FileTooLarge: 413,
  FileTypeNotKept: 415,
  UploadLimit: 429,
  AnswerInvalid: 422,
  AnswerMissing: 422,
  CriterionNotMet: 422,
  NotApplicableNotAllowed: 422,
  CompoundCountMismatch: 422,
  NoticeTooShort: 422,
  NoticeContainsPersonalData: 422,
  ObjectorUnidentified: 422,
  BaseItemMissing: 422,
  MeasureInvalid: 422,
  WeakerThanBase: 422,
};

const statuses: Readonly<Record<string, number | undefined>> = { ...refusals, ...edge };

/** The one place where a code becomes a number. */
export const statusOf = (code: string): number => statuses[code] ?? 409;

/** Something wrong at the edge of the system; nothing was decided. */
export class EdgeProblem extends Error {
  constructor(
    readonly code: EdgeCode,
    readonly detail: string,
    readonly details: Readonly<Record<string, unknown>> = {},
  ) {
    super(`${code}: ${detail}`);
    this.name = 'EdgeProblem';
  }
}

/** `StaleVersion` -> `Stale version`: a title is the code in plain words, the same for every occurrence. */
const title = (code: string): string => {
  const words = code.replace(/(?<=[a-z])(?=[A-Z])/g, ' ').toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
};

export const problem = (
  code: string,
  of: Pick<Problem, 'detail' | 'instance' | 'correlationId' | 'details' | 'recorded'>,
): Problem => ({ type: `urn:greenledger:problem:${code}`, title: title(code), status: statusOf(code), code, ...of });
