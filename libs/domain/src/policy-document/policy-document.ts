import { type Instant, instantAt, isLegalDate, type LegalDate } from '../shared/dates.js';
import { type Command, type Context, type Decider, never } from '../shared/decider.js';
import { type DocumentId, type FileDigest, type SchemeId } from '../shared/ids.js';
import { refuse } from '../shared/refusal.js';
import { calendar, ruleInForce, schemeRef } from '../scheme/scheme.js';
import { addWorkingDays } from '../shared/calendar.js';
import { type Addressee, type DocumentNumber, type PolicyDocumentEvent } from './policy-document.events.js';
import { evolve, type PolicyDocument, policyDocumentRef } from './policy-document.state.js';

export { type PolicyDocument, policyDocumentRef } from './policy-document.state.js';

export interface RegisterPolicyDocument extends Command {
  readonly type: 'RegisterPolicyDocument';
  readonly number: DocumentNumber;
  readonly title: string;
  readonly issuers: readonly string[];
  readonly dated: LegalDate;
  readonly file?: FileDigest;
}
export interface CorrectPolicyDocument extends Command {
  readonly type: 'CorrectPolicyDocument';
  readonly number?: DocumentNumber;
  readonly title?: string;
  readonly reason: string;
}
export interface LinkPolicyBasis extends Command {
  readonly type: 'LinkPolicyBasis';
  readonly basis: DocumentId;
}
export interface IssueDocument extends Command {
  readonly type: 'IssueDocument';
  readonly issuedOn: LegalDate;
  readonly addressees: readonly Addressee[];
  /** Whose calendar and reminder rule apply; default `guizhou-2020`. */
  readonly scheme?: SchemeId;
}
export interface AcknowledgeDocument extends Command {
  readonly type: 'AcknowledgeDocument';
  readonly bureau: string;
}
export type PolicyDocumentCommand =
  RegisterPolicyDocument | CorrectPolicyDocument | LinkPolicyBasis | IssueDocument | AcknowledgeDocument;

const register = (
  state: PolicyDocument,
  { number, title, issuers, dated, file }: RegisterPolicyDocument,
): PolicyDocumentEvent[] => {
  if (state.is !== 'unregistered') return refuse('DocumentNumberInUse', { number: number.normalised });
  return [{ type: 'PolicyDocumentRegistered', data: { number, title, issuers, dated, ...(file && { file }) } }];
};

type Registered = Exclude<PolicyDocument, { is: 'unregistered' }>;

const correct = ({ number, title, reason }: CorrectPolicyDocument): PolicyDocumentEvent[] =>
  reason.trim() === ''
    ? refuse('ReasonMissing')
    : [{ type: 'PolicyDocumentCorrected', data: { ...(number && { number }), ...(title && { title }), reason } }];

const link = (state: Registered, { basis }: LinkPolicyBasis, { cited }: Context): PolicyDocumentEvent[] => {
  if (state.bases.includes(basis)) return [];
  if (cited(policyDocumentRef(basis)).is === 'unregistered') return refuse('BasisMissing', { basis });
  return [{ type: 'PolicyBasisLinked', data: { basis } }];
};

const defaultScheme = 'guizhou-2020' as SchemeId;

/** Nine o'clock of the working day after which an acknowledgement is missed (R2); no rule, no reminder. */
const reminderOf = ({ issuedOn, scheme = defaultScheme }: IssueDocument, { cited }: Context): Instant | undefined => {
  const state = cited(schemeRef(scheme));
  const rule = ruleInForce(state, 'acknowledgement.reminder', issuedOn)?.value;
  return rule && instantAt(addWorkingDays(calendar(state), issuedOn, rule.workingDays).value, '09:00');
};

/** Every addressee must stand on the day of issue (R2). */
const issue = (state: Registered, command: IssueDocument, context: Context): PolicyDocumentEvent[] => {
  const { issuedOn, addressees, scheme = defaultScheme } = command;
  if (state.is === 'issued') return refuse('WrongState', { is: state.is });
  if (!isLegalDate(issuedOn)) return refuse('WrongState', { issuedOn });
  const absent = addressees.filter(
    ({ activeFrom, activeTo }) => activeFrom > issuedOn || (activeTo !== undefined && activeTo <= issuedOn),
  );
  if (absent.length > 0) return refuse('AddresseeUnknown', { bureaus: absent.map(({ bureau }) => bureau) });
  const remindAt = reminderOf(command, context);
  const to = addressees.map(({ bureau }) => bureau);
  return [{ type: 'DocumentIssued', data: { issuedOn, addressees: to, scheme, ...(remindAt && { remindAt }) } }];
};

/** Once per addressee, by the addressee; saying it again changes nothing. */
const acknowledge = (state: Registered, { bureau }: AcknowledgeDocument, { actor }: Context): PolicyDocumentEvent[] => {
  if (state.is !== 'issued') return refuse('WrongState', { is: state.is });
  if (!state.addressees.includes(bureau)) return refuse('AddresseeUnknown', { bureau });
  if (actor.unit !== bureau) return refuse('NotAllowed', { bureau });
  return state.acknowledged.includes(bureau) ? [] : [{ type: 'DocumentAcknowledged', data: { bureau } }];
};

const decide = (
  state: PolicyDocument,
  command: PolicyDocumentCommand,
  context: Context,
): readonly PolicyDocumentEvent[] => {
  if (command.type === 'RegisterPolicyDocument') return register(state, command);
  if (state.is === 'unregistered') return refuse('WrongState', { is: state.is });
  switch (command.type) {
    case 'CorrectPolicyDocument':
      return correct(command);
    case 'LinkPolicyBasis':
      return link(state, command, context);
    case 'IssueDocument':
      return issue(state, command, context);
    case 'AcknowledgeDocument':
      return acknowledge(state, command, context);
    default:
      return never(command);
  }
};

/** Policy basis register (R1) and acknowledgement by the addressees (R2). */
export const policyDocument: Decider<PolicyDocument, PolicyDocumentCommand, PolicyDocumentEvent> = {
  initial: { is: 'unregistered' },
  begins: ['RegisterPolicyDocument'],
  may: {
    RegisterPolicyDocument: ['ProvincialOfficer', 'System'],
    CorrectPolicyDocument: ['ProvincialOfficer'],
    LinkPolicyBasis: ['ProvincialOfficer', 'System'],
    IssueDocument: ['ProvincialOfficer', 'System'],
    AcknowledgeDocument: ['PrefectureOfficer', 'PrefectureDepartment'],
  },
  cites: (command) => {
    if (command.type === 'IssueDocument') return [schemeRef(command.scheme ?? defaultScheme)];
    return command.type === 'LinkPolicyBasis' ? [policyDocumentRef(command.basis)] : [];
  },
  evolve,
  decide,
};
