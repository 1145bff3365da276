import { type LegalDate } from '../shared/dates.js';
import { type Event } from '../shared/decider.js';
import { type AreaId } from '../shared/ids.js';
import { type StandardVersion } from '../shared/standard.js';

/** Versions of one standard (R79), and those of the areas on top of it. */
export type StandardEvent =
  | Event<'StandardVersionRegistered', StandardVersion>
  /** In force from `appliesFrom`, which may lie ahead, until the next activated version or a retirement. */
  | Event<'StandardVersionActivated', { readonly version: number; readonly appliesFrom: LegalDate }>
  | Event<
      'StandardVersionRetired',
      { readonly version: number; readonly retiredFrom: LegalDate; readonly reason: string }
    >
  // regional (R69)
  | Event<'RegionalStandardDrafted', StandardVersion & { readonly area: AreaId }>
  | Event<'RegionalStandardFiled', { readonly area: AreaId; readonly version: number; readonly filing: string }>
  | Event<
      'RegionalStandardPublished',
      {
        readonly area: AreaId;
        readonly version: number;
        readonly appliesFrom: LegalDate;
        /** The base version that it was measured against. */
        readonly base: number;
      }
    >
  | Event<
      'RegionalStandardRepealed',
      { readonly area: AreaId; readonly version: number; readonly repealedFrom: LegalDate; readonly reason: string }
    >;
