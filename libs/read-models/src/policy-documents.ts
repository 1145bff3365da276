import {
  ACKNOWLEDGE,
  type DocumentId,
  holdersOfBureau,
  type PolicyDocumentEvent,
  type SchemeId,
} from '@greenledger/domain';
import { type Instant, type LegalDate, type RecordedEvent } from '@greenledger/eventing';
import { type Account, type Alarm, type Balance, type Keyed, type Row, type Task } from './account.js';
import {
  reminderAlarms,
  type Reminders,
  remindedSubject,
  streamsOfSubject,
  subjectOfKind,
  withReminder,
} from './reminders.js';

interface Document {
  readonly number: { readonly printed: string; readonly normalised: string };
  readonly title: string;
  readonly issuers: readonly string[];
  readonly dated: LegalDate;
  readonly file?: string;
  readonly bases: readonly DocumentId[];
  readonly issuedOn?: LegalDate;
  readonly issuedAt?: string;
  readonly addressees: readonly string[];
  /** When each bureau acknowledged. */
  readonly acknowledged: Readonly<Record<string, LegalDate>>;
  readonly scheme?: SchemeId;
  readonly remindAt?: Instant;
}

interface State {
  readonly document?: Document;
  readonly reminders: Reminders;
}

/** A document in a list. */
export type DocumentLine = Omit<Document, 'acknowledged' | 'addressees' | 'issuedAt' | 'scheme'> & {
  readonly addressed: number;
  readonly acknowledged: number;
};

/** Whether a bureau has acknowledged a document. */
export interface AcknowledgementLine {
  readonly document: string;
  readonly bureau: string;
  readonly issuedOn: LegalDate;
  readonly acknowledgedOn?: LegalDate;
}

const KIND = 'policyDocument';

const evolve = (state: State, event: RecordedEvent): State => {
  const reminded = remindedSubject(event.stream);
  if (reminded) return { ...state, reminders: withReminder(state.reminders, reminded.rung, event) };
  const document = after(state.document, event);
  return document ? { ...state, document } : state;
};

const after = (document: Document | undefined, event: RecordedEvent): Document | undefined => {
  const fact = event as unknown as PolicyDocumentEvent;
  if (fact.type === 'PolicyDocumentRegistered') return { ...fact.data, bases: [], addressees: [], acknowledged: {} };
  if (!document) return undefined;
  switch (fact.type) {
    case 'PolicyDocumentCorrected': {
      const { number = document.number, title = document.title } = fact.data;
      return { ...document, number, title };
    }
    case 'PolicyBasisLinked':
      return { ...document, bases: [...document.bases, fact.data.basis] };
    case 'DocumentIssued':
      return { ...document, ...fact.data, issuedAt: event.metadata.at };
    case 'DocumentAcknowledged': {
      const on = event.metadata.effectiveOn;
      return { ...document, acknowledged: { ...document.acknowledged, [fact.data.bureau]: on } };
    }
  }
};

/** `GY.housing` is a bureau of `GY`; one without a dot stands for itself. */
const areaOf = (bureau: string): string => bureau.split('.')[0] ?? bureau;

const acknowledgements = (document: Document, id: string): Keyed<Row<AcknowledgementLine>> =>
  Object.fromEntries(
    document.addressees.map((bureau) => {
      const acknowledgedOn = document.acknowledged[bureau];
      const data = { document: id, bureau, issuedOn: document.issuedOn!, ...(acknowledgedOn && { acknowledgedOn }) };
      const status = acknowledgedOn ? 'acknowledged' : 'awaited';
      return [`bureau ${bureau}`, { area: areaOf(bureau), unit: bureau, status, sort: `1 ${bureau}`, data }] as const;
    }),
  );

const awaitedOf = ({ addressees, acknowledged }: Document): readonly string[] =>
  addressees.filter((bureau) => acknowledged[bureau] === undefined);

/** One reminder per document, to all who have not acknowledged it (R2). */
const alarms = ({ document, reminders }: State, id: string): Keyed<Alarm> => {
  const { scheme, remindAt } = document ?? {};
  if (!document || scheme === undefined || remindAt === undefined) return {};
  const standing = awaitedOf(document).length === 0 ? [] : [{ key: ACKNOWLEDGE, dueAt: remindAt }];
  return reminderAlarms(scheme, { kind: KIND, id }, standing, reminders);
};

/** The register of policy documents (R1) and who has acknowledged what was addressed to them (R2, F6). */
export const policyDocumentsAccount: Account<State> = {
  name: 'policy-documents',
  version: 1,
  subjectOf: (event) => subjectOfKind(KIND, event),
  initial: { reminders: {} },
  evolve,
  streams: (subject) => streamsOfSubject({ kind: KIND, id: subject }, [ACKNOWLEDGE]),
  rows: ({ document }, subject): Keyed<Row<DocumentLine | AcknowledgementLine>> => {
    if (!document) return {};
    const { acknowledged, addressees, issuedAt: _, scheme: _scheme, ...line } = document;
    const data = { ...line, addressed: addressees.length, acknowledged: Object.keys(acknowledged).length };
    const row = { status: document.issuedOn ? 'issued' : 'registered', sort: `0 ${document.dated} ${subject}`, data };
    return { document: row, ...acknowledgements(document, subject) };
  },
  balances: ({ document }): readonly Balance[] =>
    (document?.addressees ?? []).flatMap((bureau): Balance[] => {
      const area = areaOf(bureau);
      const addressed = { figure: 'F6.addressed', area, amount: 1 };
      return document?.acknowledged[bureau] ? [addressed, { ...addressed, figure: 'F6.acknowledged' }] : [addressed];
    }),
  tasks: ({ document }, subject): Keyed<Task> =>
    Object.fromEntries(
      (document ? awaitedOf(document) : []).map((bureau) => {
        const data = { document: subject, bureau };
        return [
          bureau,
          { holders: holdersOfBureau(bureau), step: 'acknowledge', since: document?.issuedAt ?? '', data },
        ];
      }),
    ),
  alarms,
};
