import { applyDecorators, type Type as Class } from '@nestjs/common';
import { ApiProperty, type ApiPropertyOptions } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  Equals,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  Length,
  Matches,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';
import { IsDay } from './as-of.js';
import { namesFiles } from './kept-files.js';
import { IsRecord } from './is-record.js';

/** What the description of the API says of a field beside its bounds. */
interface Said {
  /** It may be absent. */
  readonly optional?: boolean;
  readonly description?: string;
  readonly example?: unknown;
  readonly default?: unknown;
}

/** At least so many entries, or characters. */
interface Least {
  readonly least?: number;
}

/** One field: its check, its bound and its description in one place, so that none of them is forgotten. */
const field = (
  { optional = false, ...said }: Said,
  schema: ApiPropertyOptions,
  ...checks: readonly PropertyDecorator[]
): PropertyDecorator =>
  applyDecorators(
    ApiProperty({ ...schema, ...said, required: !optional } as ApiPropertyOptions),
    ...(optional ? [IsOptional()] : []),
    ...checks,
  );

const list = (
  { least = 0, ...said }: Said & Least,
  most: number,
  schema: ApiPropertyOptions,
  ...checks: readonly PropertyDecorator[]
): PropertyDecorator =>
  field(
    said,
    { ...schema, isArray: true, maxItems: most, ...(least > 0 && { minItems: least }) },
    IsArray(),
    ArrayMaxSize(most),
    ...(least > 0 ? [ArrayMinSize(least)] : []),
    ...checks,
  );

const each = { each: true } as const;

/** Text of one (or `least`) to `most` characters. */
export const Text = (most: number, { least = 1, ...said }: Said & Least = {}) =>
  field(said, { type: String, minLength: least, maxLength: most }, IsString(), Length(least, most));

/** Text that fits a pattern, which also bounds its length. */
export const Fitting = (pattern: RegExp, said: Said = {}) =>
  field(said, { type: String, pattern: pattern.source }, Matches(pattern));

const ID = /^[\w.-]{1,100}$/;
const DIGEST = /^[0-9a-f]{64}$/;

/** The id of something of ours. */
export const Id = (said: Said = {}) => Fitting(ID, said);

/** SHA-256 in lower-case hex. */
export const Digest = (said: Said = {}) => Fitting(DIGEST, said);

/** The SHA-256 of a file that was uploaded before; a request that names another is refused, see `KeptFiles`. */
export const StoredFile = (said: Said = {}) => applyDecorators(Digest(said), namesFiles);

/** Up to `most` of them. */
export const StoredFiles = (most: number, said: Said & Least = {}) =>
  applyDecorators(AllFitting(DIGEST, most, said), namesFiles);

/** A legal date. */
export const Day = (said: Said = {}) => field(said, { type: String, format: 'date' }, IsDay());

/** The legal date of an act that is recorded afterwards. */
export const EffectiveOn = () =>
  Day({ optional: true, description: 'Legal date of the act (Asia/Shanghai); default today', example: '2021-03-18' });

/** An act that takes its legal date from the caller. */
export class Effective {
  @EffectiveOn()
  effectiveOn?: string;
}

export const Flag = (said: Said = {}) => field(said, { type: Boolean }, IsBoolean());

/** A whole number between two others. */
export const Whole = (least: number, most: number, said: Said = {}) =>
  field(said, { type: 'integer', minimum: least, maximum: most }, IsInt(), Min(least), Max(most));

export const OneOf = (values: readonly string[], said: Said = {}) =>
  field(
    said,
    { type: String, enum: [...values] },
    IsIn(values, { message: `$property must be one of: ${values.join(', ')}` }),
  );

/** The word that tells this class from its sisters. */
export const Only = (value: string) => field({}, { type: String, enum: [value] }, Equals(value));

/** A class that is named later: swagger tells one from a class itself by the name that this property gives the function. */
const later = (part: () => Class): { readonly type: () => Class } => ({ type: () => part() });

/** An object of another class. */
export const Part = (part: () => Class, said: Said = {}) => field(said, later(part), ValidateNested(), Type(part));

/** Up to `most` objects of another class. */
export const Parts = (part: () => Class, most: number, said: Said & Least = {}) =>
  list(said, most, later(part), ValidateNested(each), Type(part));

/** Up to `most` texts of at most `length` characters. */
export const Texts = (most: number, length: number, said: Said & Least = {}) =>
  list(said, most, { type: String, maxLength: length }, IsString(each), Length(1, length, each));

/** Up to `most` texts that fit a pattern. */
export const AllFitting = (pattern: RegExp, most: number, said: Said & Least = {}) =>
  list(said, most, { type: String, pattern: pattern.source }, Matches(pattern, each));

export const Ids = (most: number, said: Said & Least = {}) => AllFitting(ID, most, said);

/** Up to `most` whole numbers between two others. */
export const Wholes = (least: number, largest: number, most: number, said: Said & Least = {}) =>
  list(
    said,
    most,
    { type: 'integer', minimum: least, maximum: largest },
    IsInt(each),
    Min(least, each),
    Max(largest, each),
  );

/** Up to `most` of the given words. */
export const SomeOf = (values: readonly string[], most: number, said: Said & Least = {}) =>
  list(said, most, { type: String, enum: [...values] }, IsIn(values, each));

/** What may stand under a name of an object whose names are not fixed: its check, and how the description says it. */
export interface EntryKind {
  readonly fits: (value: unknown) => boolean;
  readonly schema: Readonly<Record<string, unknown>>;
}

/** Text of at most `most` characters. */
export const textEntry = (most: number, { blank = false }: { readonly blank?: boolean } = {}): EntryKind => ({
  fits: (value) => typeof value === 'string' && [...value].length <= most && (blank || value.trim() !== ''),
  schema: { type: 'string', maxLength: most, ...(!blank && { minLength: 1 }) },
});

/** An object of at most `most` entries under plain names. */
export const Entries = ({ fits, schema }: EntryKind, most: number, said: Said = {}) =>
  field(said, { type: 'object', additionalProperties: schema, maxProperties: most }, IsRecord(fits, most));
