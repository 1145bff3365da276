import { type LegalDate } from '../shared/dates.js';
import { type Event } from '../shared/decider.js';
import { type StandardVersion } from '../shared/standard.js';

/** Versions of one standard (R79). */
export type StandardEvent =
  | Event<'StandardVersionRegistered', StandardVersion>
  /** In force from `appliesFrom`, which may lie ahead, until the next activated version or a retirement. */
  | Event<'StandardVersionActivated', { readonly version: number; readonly appliesFrom: LegalDate }>
  | Event<
      'StandardVersionRetired',
      { readonly version: number; readonly retiredFrom: LegalDate; readonly reason: string }
    >;
