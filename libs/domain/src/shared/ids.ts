type Branded<Name extends string> = string & { readonly __id: Name };

export type AccountId = Branded<'account'>;
export type SchemeId = Branded<'scheme'>;
/** A unit of the conference (`housing`, `ndrc`, ...) or another organisation named in the scheme's data. */
export type UnitId = Branded<'unit'>;
/** One of the ten reporting areas: `GY`, `LPS`, ... `GA`. Never a code prefix (Gui'an has none). */
export type AreaId = Branded<'area'>;
/** Six digits, GB/T 2260. */
export type CountyCode = Branded<'county'>;
/** Nine digits: county and street, town or township. */
export type StreetCode = Branded<'street'>;
/** Twelve digits: street and committee. Changes in time; never an identity. */
export type CommunityCode = Branded<'communityCode'>;
/** Internal, never reused. */
export type CommunityId = Branded<'community'>;
export type CompoundId = Branded<'compound'>;
export type DocumentId = Branded<'document'>;
export type SeatId = Branded<'seat'>;
export type MeetingId = Branded<'meeting'>;
export type MinutesId = Branded<'minutes'>;
export type AgreedItemId = Branded<'agreedItem'>;
export type ObligationId = Branded<'obligation'>;
export type ExperienceId = Branded<'experience'>;
export type NoticeId = Branded<'notice'>;
export type ObjectionId = Branded<'objection'>;
export type StandardId = Branded<'standard'>;
export type TargetId = Branded<'target'>;
/** SHA-256 of a file's bytes, lower-case hex. */
export type FileDigest = Branded<'file'>;
/** Points at text kept outside the log, with a salted digest of it. */
export interface PrivateText {
  readonly ref: string;
  readonly digest: string;
}
