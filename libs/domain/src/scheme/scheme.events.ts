import { type LegalDate } from '../shared/dates.js';
import { type Event } from '../shared/decider.js';
import { type AreaId, type CountyCode, type StreetCode, type UnitId } from '../shared/ids.js';
import { type Rule, type RuleBasis } from './rules.js';

/** A name in both languages of the screens. */
export interface Name {
  readonly zh: string;
  readonly en: string;
}

/** The kinds of bureau that the notice addresses in an area (R2). */
export const bureauKinds = [
  'housing',
  'enforcement',
  'ndrc',
  'civil-affairs',
  'public-security',
  'ecology',
  'market-regulation',
  'transport',
  'water',
] as const;
export type BureauKind = (typeof bureauKinds)[number];

/** A bureau of an area; its id is area and kind, `GY.housing`. */
export interface Bureau {
  readonly id: UnitId;
  readonly kind: BureauKind;
  readonly name: Name;
}

/** A code of a county for a time: `from` absent, since before the scheme; `to` is the first day it no longer holds. */
export interface CountyCodePeriod {
  readonly code: CountyCode;
  readonly name: Name;
  readonly from?: LegalDate;
  readonly to?: LegalDate;
}

/** A county under a key that never changes: its code in the statistics copy of 2023. */
export interface County {
  readonly key: CountyCode;
  readonly codes: readonly CountyCodePeriod[];
}

export type StreetKind = 'street' | 'town' | 'township';

/** A street, town or township. Its code is the county's code of the day and these three digits. */
export interface Street {
  readonly county: CountyCode;
  readonly suffix: string;
  readonly name: string;
  readonly kind: StreetKind;
}

/** A place whose reporting area is not that of its county (Gui'an, B.1 fact 2). Named by its key code. */
export interface Enclave {
  readonly street: StreetCode;
  readonly from?: LegalDate;
}

/** A reporting area with all that lies in it. */
export interface ReportingArea {
  readonly area: AreaId;
  readonly name: Name;
  /** GB/T 2260; Gui'an has none. */
  readonly code?: string;
  readonly bureaus: readonly Bureau[];
  readonly counties: readonly County[];
  readonly streets: readonly Street[];
  readonly enclaves: readonly Enclave[];
}

/** Dated configuration, calendars and the area tree of one scheme. */
export type SchemeEvent =
  | Event<'RuleSet', Rule & { readonly appliesFrom: LegalDate; readonly basis: RuleBasis }>
  | Event<
      'CalendarPublished',
      {
        readonly year: number;
        /** 1 for the first notice of a year, one more for each that amends it. */
        readonly version: number;
        readonly holidays: readonly LegalDate[];
        readonly makeUpDays: readonly LegalDate[];
        readonly source: string;
      }
    >
  | Event<'ReportingAreaRegistered', ReportingArea & { readonly appliesFrom: LegalDate }>;
