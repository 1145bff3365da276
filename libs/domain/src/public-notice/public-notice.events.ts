import { type Reminded } from '../obligation/ladder.js';
import { type Step } from '../creation/creation.events.js';
import { type Instant, type LegalDate } from '../shared/dates.js';
import { type Event } from '../shared/decider.js';
import {
  type AreaId,
  type CommunityId,
  type FileDigest,
  type ObjectionId,
  type PrivateText,
  type SchemeId,
} from '../shared/ids.js';
import { type CriterionNo } from '../shared/standard.js';

/** The whitelist (D9): a published row shows these and nothing else. */
export const noticeFields = ['name', 'code', 'county', 'street', 'result', 'remark'] as const;
export type NoticeField = (typeof noticeFields)[number];

/** One community of a list, as it is published. */
export interface NoticeRow {
  readonly community: CommunityId;
  readonly fields: Readonly<Partial<Record<NoticeField, string>>>;
}

export type ObjectionChannel = 'online' | 'letter' | 'telephone' | 'visit';

/** Where an upheld objection sends a case back to, and what is to be mended there. */
export interface SentBack {
  readonly to: Step;
  readonly items: readonly CriterionNo[];
  readonly reasons: Readonly<Record<string, string>>;
}

/** A published list of communities and the objections to it (公示, 异议; AMB-15, C.2). */
export type PublicNoticeEvent =
  | Event<
      'PublicNoticePrepared',
      {
        readonly scheme: SchemeId;
        readonly area: AreaId;
        readonly title: string;
        readonly rows: readonly NoticeRow[];
      }
    >
  | Event<
      'PublicNoticePosted',
      {
        readonly rows: readonly CommunityId[];
        readonly startsOn: LegalDate;
        /** The last day; objections are heard until its end. */
        readonly endsOn: LegalDate;
        readonly endsAt: Instant;
        readonly provisional?: true;
        /** The rule that set the least length. */
        readonly rule: string;
      }
    >
  | Event<'PublicNoticeElapsed', object>
  | Event<'PublicNoticeClosed', object>
  | Event<'PublicNoticeRowSuspended', { readonly community: CommunityId; readonly objection: ObjectionId }>
  | Event<
      'ObjectionFiled',
      {
        readonly objection: ObjectionId;
        readonly community: CommunityId;
        readonly channel: ObjectionChannel;
        /** What is objected to, and by whom: kept outside the log. */
        readonly text: PrivateText;
        readonly objector: { readonly name: PrivateText; readonly contact: PrivateText };
        /** What was handed in with it. */
        readonly files?: readonly FileDigest[];
        /** Working days after the end of the notice (A.6a). */
        readonly answerDue: LegalDate;
      } & Reminded
    >
  | Event<'ObjectionAccepted', { readonly objection: ObjectionId }>
  | Event<'ObjectionRejected', { readonly objection: ObjectionId; readonly reason: string }>
  | Event<'ObjectionInvestigated', { readonly objection: ObjectionId; readonly finding: PrivateText }>
  | Event<
      'ObjectionResolved',
      {
        readonly objection: ObjectionId;
        readonly community: CommunityId;
        readonly outcome: 'upheld' | 'dismissed';
        readonly reason: string;
        /** Only of an upheld one. */
        readonly sentBack?: SentBack;
      }
    >
  | Event<'ObjectionAnswered', { readonly objection: ObjectionId; readonly answer: PrivateText }>;
