import { type StepTime, stepTime } from '../obligation/ladder.js';
import { type Instant, type LegalDate, legalDate } from '../shared/dates.js';
import { type Stamp, type StreamRef } from '../shared/decider.js';
import { type AreaId, type CommunityId, type NoticeId, type ObjectionId, type SchemeId } from '../shared/ids.js';
import { type NoticeRow, type ObjectionChannel, type PublicNoticeEvent } from './public-notice.events.js';

/** One objection (A.3): Received → Accepted / NotAccepted → Investigated → Upheld / Dismissed → Answered. */
export interface Objection {
  readonly is: 'received' | 'accepted' | 'notAccepted' | 'investigated' | 'upheld' | 'dismissed' | 'answered';
  readonly community: CommunityId;
  readonly filedAt: Instant;
  /** The legal day on which it came. */
  readonly receivedOn: LegalDate;
  readonly channel: ObjectionChannel;
  /** How many files were handed in with it. */
  readonly files: number;
  readonly answerDue: LegalDate;
  readonly reminders?: StepTime;
  readonly upheld: boolean;
  /** The day on which it was answered, or not accepted. */
  readonly settledOn?: LegalDate;
}

interface Listed {
  readonly scheme: SchemeId;
  readonly area: AreaId;
  readonly title: string;
  readonly rows: readonly NoticeRow[];
  /** Rows that an upheld objection took out; their communities need a new notice. */
  readonly suspended: readonly CommunityId[];
  readonly objections: Readonly<Record<ObjectionId, Objection>>;
}

interface Published extends Listed {
  readonly startsAt: Instant;
  readonly startsOn: LegalDate;
  readonly endsOn: LegalDate;
  readonly endsAt: Instant;
}

export type PublicNotice =
  | { readonly is: 'unprepared' }
  | ({ readonly is: 'prepared' } & Listed)
  | ({ readonly is: 'posted' | 'elapsed' | 'closed' } & Published);

export type PostedNotice = Extract<PublicNotice, { endsAt: Instant }>;

export const publicNoticeRef = (id: NoticeId): StreamRef<PublicNotice> => ({ kind: 'publicNotice', id });

export const isPublished = (state: PublicNotice): state is PostedNotice =>
  state.is !== 'unprepared' && state.is !== 'prepared';

/** Whether its last day is over at a moment, whether or not that was recorded already. */
export const hasEnded = ({ endsAt }: Pick<PostedNotice, 'endsAt'>, at: Instant): boolean => at >= endsAt;

const objection = (state: Extract<PublicNotice, Listed>, id: ObjectionId, change: Partial<Objection>): PublicNotice => {
  const before = state.objections[id];
  return before ? { ...state, objections: { ...state.objections, [id]: { ...before, ...change } } } : state;
};

export const evolve = (state: PublicNotice, event: PublicNoticeEvent, stamp: Stamp): PublicNotice => {
  if (event.type === 'PublicNoticePrepared') return { is: 'prepared', ...event.data, suspended: [], objections: {} };
  if (state.is === 'unprepared') return state;
  switch (event.type) {
    case 'PublicNoticePosted': {
      const { startsOn, endsOn, endsAt } = event.data;
      return { ...state, is: 'posted', startsOn, endsOn, endsAt, startsAt: stamp.at };
    }
    case 'PublicNoticeElapsed':
      return isPublished(state) ? { ...state, is: 'elapsed' } : state;
    case 'PublicNoticeClosed':
      return isPublished(state) ? { ...state, is: 'closed' } : state;
    case 'PublicNoticeRowSuspended':
      return { ...state, suspended: [...state.suspended, event.data.community] };
    case 'ObjectionFiled': {
      const { objection: id, community, channel, files = [], answerDue } = event.data;
      const came = { filedAt: stamp.at, receivedOn: stamp.effectiveOn, channel, files: files.length };
      const standing = { is: 'received' as const, community, ...came, answerDue, upheld: false };
      const filed: Objection = { ...standing, ...stepTime(event.data, stamp.id) };
      return { ...state, objections: { ...state.objections, [id]: filed } };
    }
    case 'ObjectionAccepted':
      return objection(state, event.data.objection, { is: 'accepted' });
    case 'ObjectionRejected':
      return objection(state, event.data.objection, { is: 'notAccepted', settledOn: stamp.effectiveOn });
    case 'ObjectionInvestigated':
      return objection(state, event.data.objection, { is: 'investigated' });
    case 'ObjectionResolved':
      return objection(state, event.data.objection, {
        is: event.data.outcome,
        upheld: event.data.outcome === 'upheld',
      });
    case 'ObjectionAnswered':
      return objection(state, event.data.objection, { is: 'answered', settledOn: stamp.effectiveOn });
  }
};

/** Over on a day: the instant of its end lies in that day or before it. */
export const elapsedOn = (state: PublicNotice, on: LegalDate): boolean =>
  isPublished(state) && legalDate(state.endsAt) <= on;

/** Objections, of one row or of all, that were not yet answered or turned away on a day. */
export const openObjections = (
  state: PublicNotice,
  { community, on }: { readonly community?: CommunityId; readonly on?: LegalDate } = {},
): readonly ObjectionId[] =>
  state.is === 'unprepared'
    ? []
    : (Object.entries(state.objections) as [ObjectionId, Objection][])
        .filter(([, found]) => community === undefined || found.community === community)
        .filter(([, { settledOn }]) => settledOn === undefined || (on !== undefined && settledOn > on))
        .map(([id]) => id);

/** What keeps a row from being confirmed on a day; nothing when its notice ran its time and left it standing. */
export const rowHindrance = (
  state: PublicNotice,
  community: CommunityId,
  on: LegalDate,
):
  | { readonly code: 'NoticeNotElapsed' | 'ObjectionOpen'; readonly details: Readonly<Record<string, unknown>> }
  | undefined => {
  if (!isPublished(state) || !state.rows.some((row) => row.community === community)) {
    return { code: 'NoticeNotElapsed', details: { notice: state.is } };
  }
  if (!elapsedOn(state, on)) return { code: 'NoticeNotElapsed', details: { endsAt: state.endsAt } };
  if (state.suspended.includes(community)) return { code: 'ObjectionOpen', details: { suspended: true } };
  const open = openObjections(state, { community, on });
  return open.length > 0 ? { code: 'ObjectionOpen', details: { objections: open } } : undefined;
};
