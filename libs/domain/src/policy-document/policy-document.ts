import { isLegalDate, type LegalDate } from '../shared/dates.js';
import { type Command, type Context, type Decider, never } from '../shared/decider.js';
import { type DocumentId, type FileDigest } from '../shared/ids.js';
import { refuse } from '../shared/refusal.js';
import { type StreamRef } from '../shared/decider.js';
import { type Addressee, type DocumentNumber, type PolicyDocumentEvent } from './policy-document.events.js';

export type PolicyDocument =
  | { readonly is: 'unregistered' }
  | {
      readonly is: 'registered' | 'issued';
      readonly number: DocumentNumber;
      readonly bases: readonly DocumentId[];
      readonly addressees: readonly string[];
      readonly acknowledged: readonly string[];
    };

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
}
export interface AcknowledgeDocument extends Command {
  readonly type: 'AcknowledgeDocument';
  readonly bureau: string;
}
export type PolicyDocumentCommand =
  RegisterPolicyDocument | CorrectPolicyDocument | LinkPolicyBasis | IssueDocument | AcknowledgeDocument;

/** The id of a document is its normalised number, so that the number is unique by the stream itself. */
export const policyDocumentRef = (id: DocumentId): StreamRef<PolicyDocument> => ({ kind: 'policyDocument', id });

const evolve = (state: PolicyDocument, event: PolicyDocumentEvent): PolicyDocument => {
  if (event.type === 'PolicyDocumentRegistered') {
    return { is: 'registered', number: event.data.number, bases: [], addressees: [], acknowledged: [] };
  }
  if (state.is === 'unregistered') return state;
  switch (event.type) {
    case 'PolicyDocumentCorrected':
      return { ...state, number: event.data.number ?? state.number };
    case 'PolicyBasisLinked':
      return { ...state, bases: [...state.bases, event.data.basis] };
    case 'DocumentIssued':
      return { ...state, is: 'issued', addressees: event.data.addressees };
    case 'DocumentAcknowledged':
      return { ...state, acknowledged: [...state.acknowledged, event.data.bureau] };
  }
};

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

/** Every addressee must stand on the day of issue (R2). */
const issue = (state: Registered, { issuedOn, addressees }: IssueDocument): PolicyDocumentEvent[] => {
  if (state.is === 'issued') return refuse('WrongState', { is: state.is });
  if (!isLegalDate(issuedOn)) return refuse('WrongState', { issuedOn });
  const absent = addressees.filter(
    ({ activeFrom, activeTo }) => activeFrom > issuedOn || (activeTo !== undefined && activeTo <= issuedOn),
  );
  if (absent.length > 0) return refuse('AddresseeUnknown', { bureaus: absent.map(({ bureau }) => bureau) });
  return [{ type: 'DocumentIssued', data: { issuedOn, addressees: addressees.map(({ bureau }) => bureau) } }];
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
      return issue(state, command);
    case 'AcknowledgeDocument':
      return acknowledge(state, command, context);
    default:
      return never(command);
  }
};

/** Policy basis register (R1) and acknowledgement by the addressees (R2). */
export const policyDocument: Decider<PolicyDocument, PolicyDocumentCommand, PolicyDocumentEvent> = {
  initial: { is: 'unregistered' },
  may: {
    RegisterPolicyDocument: ['ProvincialOfficer', 'System'],
    CorrectPolicyDocument: ['ProvincialOfficer'],
    LinkPolicyBasis: ['ProvincialOfficer', 'System'],
    IssueDocument: ['ProvincialOfficer', 'System'],
    AcknowledgeDocument: ['PrefectureOfficer', 'PrefectureDepartment'],
  },
  cites: (command) => (command.type === 'LinkPolicyBasis' ? [policyDocumentRef(command.basis)] : []),
  evolve,
  decide,
};
