import { type DocumentId, type PolicyDocumentEvent } from '@greenledger/domain';
import { type LegalDate, type RecordedEvent, type StreamName } from '@greenledger/eventing';
import { type Account, type Balance, type Keyed, type Row, type Task } from './account.js';

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
}

type State = { readonly document?: Document };

/** A document in a list. */
export type DocumentLine = Omit<Document, 'acknowledged' | 'addressees' | 'issuedAt'> & {
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

const STREAM = 'policyDocument-';

const evolve = ({ document }: State, event: RecordedEvent): State => {
  const fact = event as unknown as PolicyDocumentEvent;
  if (fact.type === 'PolicyDocumentRegistered') {
    return { document: { ...fact.data, bases: [], addressees: [], acknowledged: {} } };
  }
  if (!document) return {};
  const on = event.metadata.effectiveOn;
  switch (fact.type) {
    case 'PolicyDocumentCorrected': {
      const { number = document.number, title = document.title } = fact.data;
      return { document: { ...document, number, title } };
    }
    case 'PolicyBasisLinked':
      return { document: { ...document, bases: [...document.bases, fact.data.basis] } };
    case 'DocumentIssued': {
      const { issuedOn, addressees } = fact.data;
      return { document: { ...document, issuedOn, addressees, issuedAt: event.metadata.at } };
    }
    case 'DocumentAcknowledged':
      return { document: { ...document, acknowledged: { ...document.acknowledged, [fact.data.bureau]: on } } };
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

/** The housing bureau acts through its own officer, the others through theirs. */
const holdersOf = (bureau: string): readonly string[] => [
  `PrefectureDepartment@${bureau}`,
  ...(bureau.endsWith('.housing') ? [`PrefectureOfficer@${areaOf(bureau)}`] : []),
];

const awaited = ({ addressees, acknowledged }: Document): readonly string[] =>
  addressees.filter((bureau) => acknowledged[bureau] === undefined);

/** The register of policy documents (R1) and who has acknowledged what was addressed to them (R2, F6). */
export const policyDocumentsAccount: Account<State> = {
  name: 'policy-documents',
  version: 1,
  subjectOf: ({ stream }) => (stream.startsWith(STREAM) ? stream.slice(STREAM.length) : undefined),
  initial: {},
  evolve,
  streams: (subject) => [`${STREAM}${subject}` as StreamName],
  rows: ({ document }, subject): Keyed<Row<DocumentLine | AcknowledgementLine>> => {
    if (!document) return {};
    const { acknowledged, addressees, issuedAt: _, ...line } = document;
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
      (document ? awaited(document) : []).map((bureau) => {
        const data = { document: subject, bureau };
        return [bureau, { holders: holdersOf(bureau), step: 'acknowledge', since: document?.issuedAt ?? '', data }];
      }),
    ),
};
