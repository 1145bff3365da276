import {
  type AreaId,
  bureauKinds,
  type CountyCode,
  type DayKind,
  type DocumentId,
  isLegalDate,
  type Role,
  roles,
  type StreetCode,
  type TimeOfDay,
  type UnitId,
} from '@greenledger/domain';
import { z } from 'zod';

/** A text of a certain form, branded once the form was checked. */
const formed = <T extends string>(form: RegExp, rule: string) =>
  z
    .string()
    .regex(form, rule)
    .transform((text) => text as T);

export const text = z.string().trim().min(1, 'must not be empty');
export const name = z.strictObject({ zh: text, en: text });
export const source = z.strictObject({
  package: text,
  version: text,
  repository: text,
  licence: text,
  origin: text,
  extracted: text,
});

export const date = z.string().refine(isLegalDate, 'must be a date that exists, YYYY-MM-DD');
/** A day that comes in every year: 29 February does not. */
export const yearlyDay = z.string().refine((day) => isLegalDate(`2021-${day}`), 'must be a day of every year, MM-DD');
export const timeOfDay = formed<TimeOfDay>(/^(([01]\d|2[0-3]):[0-5]\d|24:00)$/, 'must be a time HH:MM, at most 24:00');
export const dayKind = z.enum(['calendar', 'working'] satisfies readonly DayKind[]);
export const positive = z.int().min(1);
export const natural = z.int().min(0);
export const role = z.enum(roles) satisfies z.ZodType<Role>;
export const someRoles = z.array(role).min(1).readonly();

export const areaId = formed<AreaId>(/^[A-Z]{2,3}$/, 'must be an area key of two or three capitals');
export const unitId = formed<UnitId>(/^[a-z][a-z-]*$/, 'must be a unit id in lower case');
export const divisionId = formed<string & { readonly __id: 'division' }>(
  /^[a-z][a-z-]*\.[a-z0-9-]+$/,
  'must be unit and division, joined by a dot',
);
/** The id of a document is its normalised number; brackets are the six-angled ones (GB/T 9704), never square. */
export const documentId = formed<DocumentId>(/^[^[\]［］]+$/, 'must bear its year in 〔〕 (U+3014, U+3015)');
export const areaCode = z.string().regex(/^52\d{2}00$/, 'must be a six-digit code of a prefecture of Guizhou (52xx00)');
export const countyCode = formed<CountyCode>(
  /^52\d{2}(?!00)\d{2}$/,
  'must be a six-digit code of a county of Guizhou (52xxxx)',
);
export const streetCode = formed<StreetCode>(
  /^52\d{2}(?!00)\d{2}(0(?!00)\d{2}|[1-3]\d{2})$/,
  'must be nine digits: county, then 001-099 for a street, 100-199 for a town, 200-399 for a township',
);
export const bureauKind = z.enum(bureauKinds);
export const clause = z
  .string()
  .regex(/^L\d+(-L\d+)?(, L\d+(-L\d+)?)*$/, 'must name lines of the notice: L71, L83-L85, or several with commas');
export const basis = z.strictObject({ document: documentId, clause, reading: text.optional() });
