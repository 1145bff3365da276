import { type Instant } from '../shared/dates.js';
import { type StreamRef } from '../shared/decider.js';
import { type DocumentId } from '../shared/ids.js';
import { type DocumentNumber, type PolicyDocumentEvent } from './policy-document.events.js';

export type PolicyDocument =
  | { readonly is: 'unregistered' }
  | {
      readonly is: 'registered' | 'issued';
      readonly number: DocumentNumber;
      readonly bases: readonly DocumentId[];
      readonly addressees: readonly string[];
      readonly acknowledged: readonly string[];
      /** When whoever has not acknowledged it is reminded. */
      readonly remindAt?: Instant | undefined;
    };

/** The id of a document is its normalised number, so that the number is unique by the stream itself. */
export const policyDocumentRef = (id: DocumentId): StreamRef<PolicyDocument> => ({ kind: 'policyDocument', id });

export const evolve = (state: PolicyDocument, event: PolicyDocumentEvent): PolicyDocument => {
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
      return { ...state, is: 'issued', addressees: event.data.addressees, remindAt: event.data.remindAt };
    case 'DocumentAcknowledged':
      return { ...state, acknowledged: [...state.acknowledged, event.data.bureau] };
  }
};

/** The addressees that have not acknowledged. */
export const awaited = (state: PolicyDocument): readonly string[] =>
  state.is === 'issued' ? state.addressees.filter((bureau) => !state.acknowledged.includes(bureau)) : [];

/** Who acknowledges for a bureau: its own officer; a housing bureau also through the officer who files its papers. */
export const holdersOfBureau = (bureau: string): readonly string[] => [
  `PrefectureDepartment@${bureau}`,
  ...(bureau.endsWith('.housing') ? [`PrefectureOfficer@${bureau.split('.')[0]}`] : []),
];
