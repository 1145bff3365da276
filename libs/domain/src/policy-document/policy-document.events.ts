import { type Instant, type LegalDate } from '../shared/dates.js';
import { type Event } from '../shared/decider.js';
import { type DocumentId, type FileDigest, type SchemeId } from '../shared/ids.js';

/** A document number twice: as the paper prints it and as it should read (O2: the printed one may be a misprint). */
export interface DocumentNumber {
  readonly printed: string;
  readonly normalised: string;
}

/** A bureau to which a document is addressed, and whether it stood at the date of issue. */
export interface Addressee {
  readonly bureau: string;
  readonly activeFrom: LegalDate;
  readonly activeTo?: LegalDate;
}

/** Policy basis register and acknowledgements (R1, R2). */
export type PolicyDocumentEvent =
  | Event<
      'PolicyDocumentRegistered',
      {
        readonly number: DocumentNumber;
        readonly title: string;
        readonly issuers: readonly string[];
        readonly dated: LegalDate;
        readonly file?: FileDigest;
      }
    >
  | Event<
      'PolicyDocumentCorrected',
      { readonly number?: DocumentNumber; readonly title?: string; readonly reason: string }
    >
  | Event<'PolicyBasisLinked', { readonly basis: DocumentId }>
  | Event<
      'DocumentIssued',
      {
        readonly issuedOn: LegalDate;
        readonly addressees: readonly string[];
        readonly scheme?: SchemeId;
        /** When whoever has not acknowledged it is reminded (R2); absent where no rule says so. */
        readonly remindAt?: Instant;
      }
    >
  | Event<'DocumentAcknowledged', { readonly bureau: string }>;
