import { type RefusalCode } from '@greenledger/domain';
import { type EdgeCode } from './problem.js';

type Details = Readonly<Record<string, unknown>>;

/** What a person reads when something is refused: what is in the way, and what to do. */
type Sentence = string | ((details: Details) => string);

/** A plain value as text; nothing where it is absent or not plain. */
const plain = (value: unknown): string | undefined =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : undefined;

/** Several plain values, or one, separated by commas. */
const listed = (value: unknown): string | undefined => {
  const texts = [value].flat().flatMap((one: unknown) => plain(one) ?? []);
  return texts.length > 0 ? texts.join(', ') : undefined;
};

/** A piece of a sentence about a detail, left out where the refusal does not carry it. */
const about = (value: unknown, say: (text: string) => string): string => {
  const text = listed(value);
  return text === undefined ? '' : say(text);
};

const inRow = ({ row }: Details): string => about(row, (no) => ` (row ${no})`);
const mebibytes = (bytes: unknown): string => about(bytes, (text) => ` of ${Math.floor(Number(text) / 1_048_576)} MiB`);

/**
 * One sentence for every stable code, in words that a clerk can act on. A code without a sentence does not compile;
 * where a refusal carries data the sentence names it.
 */
export const sentences: Readonly<Record<RefusalCode | EdgeCode, Sentence>> = {
  // the request
  MalformedRequest: 'The request cannot be read; check the address and the form of the request.',
  MalformedJson: 'The body is not a JSON object in UTF-8; correct it and send it again.',
  TooDeep: 'The body is nested too deeply; send it flatter.',
  InvalidText: 'A text holds a character that cannot be stored, such as NUL or half a character; remove it.',
  InvalidField: 'A field is missing or does not fit; correct the fields that are named.',
  UnknownField: 'A field is not known here; remove the fields that are named.',
  InvalidHeader: 'A header of the request cannot be read; correct the one that is named.',
  IdempotencyKeyMissing: 'The request has no Idempotency-Key; send one, drawn once per act.',
  ActingRoleAmbiguous: 'Several of your roles fit; name one of them as Acting-Role.',
  NotSignedIn: 'You are not signed in; sign in first.',
  SessionExpired: 'Your session has ended; sign in again.',
  SignInFailed: 'Login, password or code is wrong; check them and try again.',
  SecondFactorRequired: 'This account needs its second factor; send the six digits as well.',
  PasswordChangeRequired: 'You have to change your password before you can go on.',
  CsrfTokenMissing: 'The request does not prove that it comes from our page; reload the page and try again.',
  NotFound: 'There is nothing at this address; check it.',
  AccountUnknown: 'There is no account with this id; check it.',
  GrantUnknown: 'There is no grant or deputy with this id; look at the list of those that are held.',
  LoginInUse: ({ login }) =>
    `The login${about(login, (text) => ` ${text}`)} belongs to another account; choose another.`,
  LinkUsed: 'This link was used or has expired; ask for a new one.',
  Contended: 'Too many others wrote to the same matter at this moment; repeat.',
  BodyTooLarge: 'The body is larger than this route takes; send less.',
  UnsupportedMediaType: ({ accepts }) =>
    `This route does not take a body of this content type${about(accepts, (types) => `; it takes ${types}`)}.`,
  PasswordTooWeak: ({ reused }) =>
    reused === true
      ? 'This password was used before; choose one that is none of your last five.'
      : 'The password is too weak; take at least ten characters of three kinds, without the login in it.',
  ScopeMissing: ({ missing }) => `This role needs a place${about(missing, (names) => `; say its ${names}`)}.`,
  EventTooLarge: 'What this command would record is too large; send less, or in parts.',
  TooManyRequests: 'Too many requests in a short time; wait and repeat.',
  Internal: 'Something went wrong on our side; repeat with the same Idempotency-Key.',
  Unavailable: 'A part of the system does not answer; repeat with the same Idempotency-Key.',
  Stopping: 'The system is stopping; repeat with the same Idempotency-Key.',

  // kernel and envelope
  ClockSkew: 'The clock of this server is wrong, so nothing may be recorded now; tell the system administrator.',
  NotReady: 'The system is still preparing its lists; repeat in a moment.',
  NotYetKnown: 'What was asked for is not known yet; repeat in a moment, or ask for an earlier moment.',
  CursorInvalid: 'The cursor is none that a list of this kind gave; start again from the first page.',
  StaleVersion: ({ expected, actual }) =>
    `Somebody else has changed this matter${about(expected, (no) => ` since you read revision ${no}`)}${about(actual, (no) => ` (it stands at ${no})`)}; read it again before you go on.`,
  IdempotencyKeyReused: 'This Idempotency-Key was used for another command; draw a new key for a new act.',
  MatterUnknown: ({ id }) => `There is no such matter${about(id, (text) => `: ${text}`)}; check its id.`,
  NotAllowed: 'Your role or unit may not do this here; ask somebody who holds the right one.',
  WrongState: ({ is }) =>
    `This cannot be done as the matter stands${about(is, (state) => ` (it is ${state})`)}; read it again and see what comes next.`,
  LockedOut: ({ until }) =>
    `Too many failed attempts to sign in${about(until, (at) => `; try again after ${at}`)}, or ask for the account to be unlocked.`,
  RoleConflict: ({ role, holds }) =>
    `The same account may not hold both${about(role, (name) => `: ${name}`)}${about(holds, (name) => ` beside ${name}`)}; give one of the roles to somebody else.`,
  EffectiveInFuture: 'The legal date lies in the future; give the day on which it took effect, at the latest today.',
  EffectiveOutOfOrder: ({ lastMove, before, after }) =>
    `The legal date does not fit the order of what happened${about(lastMove ?? before, (day) => `; it may not be before ${day}`)}${about(after, (day) => `, nor after ${day}`)}.`,

  // approval
  LastSigner: 'The last one who has to sign cannot be taken off the list; name somebody else first.',
  UrgedAlready: 'This was urged already today; urge again on the next working day.',

  // scheme, documents, conference
  DocumentNumberInUse: ({ number }) =>
    `A document${about(number, (text) => ` with the number ${text}`)} is registered already; use that one, or check the number.`,
  AddresseeUnknown: ({ bureau, bureaus }) =>
    `Not everybody named is an addressee on that day${about(bureau ?? bureaus, (text) => `: ${text}`)}; check the list of addressees.`,
  BasisMissing: 'What this rests on is not registered or not named; register the document first and name its clause.',
  EffectiveInPast: ({ today }) =>
    `The day from which this applies lies in the past; give one from ${plain(today) ?? 'today'} on.`,
  RuleMissing: ({ key, on }) =>
    `The scheme has no rule${about(key, (name) => ` ${name}`)} in force${about(on, (day) => ` on ${day}`)}; the office has to set it first.`,
  NotConferenceDecision:
    'This needs a decision of the conference; name issued minutes or a circulation that decided it.',
  UnitNotMember: ({ unit, units }) =>
    `Not a member unit of the conference on that day${about(unit ?? units, (names) => `: ${names}`)}; name member units only.`,
  SeatOccupied: 'The seat, post or person is taken already; vacate the seat first, or name somebody else.',
  ProposerCannotConfirm: 'Whoever proposed the change may not confirm it; let somebody of the office confirm it.',
  RosterCountMismatch: 'The roster does not have the numbers that the notice prints; compare it with the notice.',
  OpenAgreedItems: ({ items }) =>
    `Agreed items are still open${about(items, (names) => `: ${names}`)}; close or transfer them first.`,
  NotLeadUnit: ({ leadUnit }) =>
    `This post belongs to the lead unit${about(leadUnit, (unit) => ` (${unit})`)}; name somebody of that unit.`,
  PostNotQualified: 'This person does not hold the post that the notice asks for; check division and rank.',

  // meetings and minutes
  ChairNotAuthorised: ({ date }) =>
    `This person may not chair${about(date, (day) => ` on ${day}`)}; name the convenor, or a deputy with a delegation valid that day.`,
  MeetingNumberInUse: ({ number, meeting }) =>
    `Another meeting has the number${about(number, (text) => ` ${text}`)}${about(meeting, (id) => ` (${id})`)}; give this one another number.`,
  AttendanceMissing: ({ units }) =>
    `The attendance sheet is not complete${about(units, (names) => `; missing: ${names}`)}.`,
  CountersignIncomplete: ({ units }) =>
    `Not every attending unit has countersigned${about(units, (names) => `; waiting for ${names}`)}.`,
  CountersignObjected: ({ units }) =>
    `A unit has objected to the minutes${about(units, (names) => `: ${names}`)}; revise and circulate them again.`,
  DigestMismatch: ({ version }) =>
    `The text is not that of the present version${about(version, (no) => ` (version ${no})`)}; read the minutes again and use their digest.`,
  NotAttendingUnit: ({ unit }) =>
    `Only units that attended may countersign${about(unit, (name) => `; ${name} did not attend`)}.`,
  AlreadyDecided: 'This was decided already and can no longer be changed here; read the matter again.',
  OnlyConvenor: 'Only whoever chairs may do this: the convenor, or the deputy by delegation.',
  ChairApprovalMissing: ({ chair }) =>
    `The chair${about(chair, (who) => ` (${who})`)} has not approved the minutes yet; ask for the approval first.`,
  ReasonMissing: 'The reason is missing; say why.',

  // obligations and pilots
  NotObligor: 'This is owed by another unit or area; only the one that owes it may file it.',
  ObligationNotOpen: 'This obligation is not open (any more); look at the list of what is owed.',
  AlreadyAccepted: ({ version }) =>
    `It was accepted already${about(version, (no) => ` in version ${no}`)}; what was accepted is not filed again.`,
  PlanIncomplete: ({ missing }) =>
    `The plan lacks required parts${about(missing, (parts) => `: ${parts}`)}; return it so that they can be added.`,
  PilotListEmpty: 'The pilot list is empty; name at least one community.',
  WorkItemUnknown: ({ items }) =>
    `The scheme has no such work item${about(items, (names) => `: ${names}`)}; name one of its own (W1 to W12).`,
  DuplicateRow: (details) => `The same thing stands in two rows${inRow(details)}; remove one of them.`,
  FigureUnexplained: 'A figure differs from the books; correct it, or explain the difference.',
  ReturnReasonMissing: ({ items }) =>
    `What is sent back needs a reason${about(items, (names) => ` for each item (missing: ${names})`)}.`,
  NotOnAcceptedList: ({ community }) =>
    `The community${about(community, (id) => ` ${id}`)} is not on an accepted pilot list of its area; have the list accepted first.`,
  PilotQuotaExceeded: ({ active, max }) =>
    `There are as many active pilots${about(active, (no) => ` (${no})`)} as there may be${about(max, (no) => ` (${no})`)}; complete, withdraw or replace one first.`,
  SupportExceeded: ({ grant, left }) =>
    `More is said to be used and returned than is left of the grant${about(grant, (id) => ` ${id}`)}${about(left, (fen) => ` (${fen} fen)`)}; correct the amounts.`,
  OutsideArea: (details) =>
    `This lies outside the place that you act for${inRow(details)}; ask whoever is responsible for it.`,

  // communities, targets
  CodeInUse: ({ code, codes, community }) =>
    `The code${about(code ?? codes, (text) => ` ${text}`)} is in use${about(community, (id) => ` by community ${id}`)}; check the code.`,
  UrbanFlagUnsourced: 'An urban community needs the source that says so; name the register or statistics.',
  OpenAssessment: ({ community }) =>
    `The assessment of the community${about(community, (id) => ` ${id}`)} is still running; finish or void it first.`,
  NotCommunityLevel: "This is not of the level of a community; register residents' committees of communities only.",
  CodeMalformed: ({ code }) =>
    `The code${about(code, (text) => ` ${text}`)} is not a community's statistical code; it has twelve digits.`,
  StreetUnknown: ({ code }) =>
    `The code${about(code, (text) => ` ${text}`)} names no street that the scheme knows on that day; check its first nine digits.`,
  CommunityNotActive: (details) =>
    `The community is not active in the register on that day${inRow(details)}; check which community is meant.`,
  NotUrban: (details) => `The community is not an urban one${inRow(details)}; only urban communities take part.`,
  NothingTakenOver: 'It is not said what the community took over from the experience; say it.',
  AlreadyEnrolled: 'The community takes part already; nothing needs to be done.',
  DenominatorNotFrozen: 'The day of the target has not been frozen yet; it can be measured afterwards.',
  ImportHasErrors: ({ errors, errorCount }) => {
    const count = typeof errorCount === 'number' ? errorCount : Array.isArray(errors) ? errors.length : undefined;
    return `The file has ${count === undefined ? 'errors' : `${count} ${count === 1 ? 'error' : 'errors'}`} and nothing of it was taken in; correct the rows that are named and send it again.`;
  },

  // assessment and public notice
  NotEnrolled: 'The community does not take part in the scheme (any more); enrol it first.',
  EvidenceMissing: ({ criteria }) =>
    `Evidence is missing${about(criteria, (names) => ` for item ${names}`)}; attach the files first.`,
  CriterionNotMet: ({ criteria }) =>
    `Not every item is met${about(criteria, (names) => ` (item ${names})`)}; what is not met cannot be passed on as met.`,
  NotApplicableNotAllowed: ({ criterion }) =>
    `Item${about(criterion, (no) => ` ${no}`)} applies to every community; answer it as met or not met.`,
  CompoundCountMismatch: ({ criterion, registered }) =>
    `The numbers of item${about(criterion, (no) => ` ${no}`)} do not fit the compounds in the register${about(registered, (no) => ` (${no})`)}; correct the answer or the register.`,
  ReviewerConflict: 'You took part in this matter before, so somebody else has to review it.',
  StandardVersionMismatch: 'Another version of the standard is in force or meant; read which one applies and use that.',
  WrongStep: ({ at }) =>
    `This is not the step at which the case stands${about(at, (step) => ` (it is at ${step})`)}; read it again and see whose turn it is.`,
  NoticeNotElapsed: ({ endsAt }) =>
    `The public notice is still running${about(endsAt, (at) => ` until ${at}`)}; wait for its end.`,
  NoticeTooShort: ({ earliest }) =>
    `The public notice would be too short${about(earliest, (day) => `; it may end on ${day} at the earliest`)}.`,
  NoticeContainsPersonalData: ({ row, field }) =>
    `The public text${about(field, (name) => ` in ${name}`)}${about(row, (no) => ` of row ${no}`)} seems to hold personal data; remove it.`,
  ObjectionOpen: 'Objections to the notice are still open; answer them first.',
  OutsideNoticePeriod: ({ endsAt }) =>
    `Objections are heard only while the notice runs${about(endsAt, (at) => `; it ends at ${at}`)}; put down one that came in that time for the day on which it came.`,
  ObjectorUnidentified: 'An objection is heard only with a real name and a contact; give both.',
  AnswerInvalid: ({ criterion }) =>
    `The answer to item${about(criterion, (no) => ` ${no}`)} does not fit the question; answer in the form that the standard asks.`,
  FileTooLarge: ({ atMost }) => `The file is larger than the limit${mebibytes(atMost)}; send a smaller one.`,
  FileEmpty: 'The file is empty; check it and send it again.',
  FileTypeNotKept: ({ kept }) => `Files of this type are not kept${about(kept, (types) => `; send one of ${types}`)}.`,
  UploadLimit: ({ bytesPerDay }) =>
    `You have reached the limit${mebibytes(bytesPerDay)} that one account may send in a day; go on tomorrow.`,
  EvidenceOverLimit: ({ criterion }) =>
    `The file is over the limits for evidence of item${about(criterion, (no) => ` ${no}`)}; check its size, its type and the number of files.`,
  AnswerMissing: ({ criteria }) => `Not every item is answered${about(criteria, (names) => `; missing: ${names}`)}.`,
  BaseItemMissing: ({ missing }) =>
    `Items of the base standard are missing${about(missing, (names) => `: ${names}`)}; every one of them has to be there once.`,
  MeasureInvalid: ({ criterion }) =>
    `The measure${about(criterion, (no) => ` of item ${no}`)} cannot be read; correct its form and its numbers.`,
  WeakerThanBase: ({ criterion }) =>
    `Item${about(criterion, (no) => ` ${no}`)} asks less than the base standard; a regional standard may only ask more.`,
};

/** The sentence of a code, with what the refusal carries. */
export const sentenceOf = (code: RefusalCode | EdgeCode, details: Details = {}): string => {
  const sentence = sentences[code];
  return typeof sentence === 'string' ? sentence : sentence(details);
};

/** True for a code that has a sentence, which is every code of ours. */
export const hasSentence = (code: string): code is RefusalCode | EdgeCode => Object.hasOwn(sentences, code);
