import { activeOn, communityRef } from '../community/community.state.js';
import { creationRef, standsAt } from '../creation/creation.state.js';
import { calendar, ruleInForce, schemeRef } from '../scheme/scheme.js';
import { type Command, type Context, type Decider } from '../shared/decider.js';
import { instantAt, isLegalDate, type LegalDate } from '../shared/dates.js';
import { lastDayOf } from '../shared/deadline.js';
import { type AreaId, type SchemeId } from '../shared/ids.js';
import { personalDataIn } from '../shared/personal-data.js';
import { refuse } from '../shared/refusal.js';
import { file, handle, type ObjectionCommand } from './objections.js';
import { noticeFields, type NoticeRow, type PublicNoticeEvent } from './public-notice.events.js';
import { evolve, hasEnded, isPublished, openObjections, type PublicNotice } from './public-notice.state.js';

export interface PreparePublicNotice extends Command {
  readonly type: 'PreparePublicNotice';
  readonly scheme: SchemeId;
  readonly area: AreaId;
  readonly title: string;
  readonly rows: readonly NoticeRow[];
}
export interface PostPublicNotice extends Command {
  readonly type: 'PostPublicNotice';
  /** The last day; absent: the earliest that the rule allows. */
  readonly endsOn?: LegalDate;
}
export interface ElapsePublicNotice extends Command {
  readonly type: 'ElapsePublicNotice';
}
export interface ClosePublicNotice extends Command {
  readonly type: 'ClosePublicNotice';
}
export type PublicNoticeCommand =
  PreparePublicNotice | PostPublicNotice | ElapsePublicNotice | ClosePublicNotice | ObjectionCommand;

/** Nothing is recorded of a list that names a person by number or shows a field beyond the whitelist (D9). */
const checkPublishable = (title: string, rows: readonly NoticeRow[]): void => {
  const inTitle = personalDataIn(title);
  if (inTitle.length > 0) refuse('NoticeContainsPersonalData', { field: 'title', found: inTitle });
  rows.forEach(({ fields }, i) => {
    const row = i + 1;
    for (const [field, text] of Object.entries(fields)) {
      if (!(noticeFields as readonly string[]).includes(field)) {
        refuse('NoticeContainsPersonalData', { row, field, found: ['fieldNotPublished'] });
      }
      const found = personalDataIn(text);
      if (found.length > 0) refuse('NoticeContainsPersonalData', { row, field, found });
    }
  });
};

/** Every community of the list lies in the area of the list now. Refuses `OutsideArea` with the row, counted from 1. */
const checkArea = (area: AreaId, rows: readonly NoticeRow[], { cited, today }: Context): void =>
  rows.forEach(({ community }, i) => {
    const row = i + 1;
    const place = cited(communityRef(community));
    if (place.is === 'unregistered' || !activeOn(place, today)) return refuse('CommunityNotActive', { row, community });
    if (place.area !== area) return refuse('OutsideArea', { row, community, area: place.area });
  });

const prepare = (state: PublicNotice, command: PreparePublicNotice, context: Context): PublicNoticeEvent[] => {
  const { scheme, area, title, rows } = command;
  if (state.is !== 'unprepared' && state.is !== 'prepared') return refuse('WrongState', { is: state.is });
  if (context.actor.area !== area) return refuse('OutsideArea', { area });
  checkPublishable(title, rows);
  checkArea(area, rows, context);
  const communities = new Set(rows.map(({ community }) => community));
  if (rows.length === 0 || communities.size !== rows.length) return refuse('WrongState', { rows: rows.length });
  return [{ type: 'PublicNoticePrepared', data: { scheme, area, title, rows } }];
};

/** Posts a list whose every row stands before the notice. Refuses `WrongStep` with the row, `NoticeTooShort`. */
const post = (
  state: Extract<PublicNotice, { is: 'prepared' }>,
  { endsOn }: PostPublicNotice,
  context: Context,
): PublicNoticeEvent[] => {
  const { cited, today } = context;
  checkArea(state.area, state.rows, context);
  state.rows.forEach(({ community }, i) => {
    const row = i + 1;
    const at = standsAt(cited(creationRef(community)));
    if (at !== 'notice') refuse('WrongStep', { row, community, at });
  });
  const scheme = cited(schemeRef(state.scheme));
  const rule =
    ruleInForce(scheme, 'publicNotice.period', today) ?? refuse('RuleMissing', { key: 'publicNotice.period' });
  const least = lastDayOf(rule.value, calendar(scheme), today);
  const last = endsOn ?? least.value;
  if (!isLegalDate(last) || last < least.value) refuse('NoticeTooShort', { endsOn: last, earliest: least.value });
  return [
    {
      type: 'PublicNoticePosted',
      data: {
        rows: state.rows.map(({ community }) => community),
        startsOn: today,
        endsOn: last,
        endsAt: instantAt(last, '24:00'),
        ...(least.provisional && { provisional: true }),
        rule: rule.event,
      },
    },
  ];
};

/** The clock's act: recorded once, at the end or behind it; before it there is nothing to record. */
const elapse = (state: PublicNotice, { at }: Context): PublicNoticeEvent[] =>
  state.is === 'posted' && hasEnded(state, at) ? [{ type: 'PublicNoticeElapsed', data: {} }] : [];

const close = (state: PublicNotice): PublicNoticeEvent[] => {
  if (state.is === 'closed') return [];
  if (state.is === 'posted') return refuse('NoticeNotElapsed', { endsAt: state.endsAt });
  if (state.is !== 'elapsed') return refuse('WrongState', { is: state.is });
  const open = openObjections(state);
  return open.length > 0 ? refuse('ObjectionOpen', { objections: open }) : [{ type: 'PublicNoticeClosed', data: {} }];
};

const decide = (state: PublicNotice, command: PublicNoticeCommand, context: Context): readonly PublicNoticeEvent[] => {
  if (command.type === 'PreparePublicNotice') return prepare(state, command, context);
  if (command.type === 'ElapsePublicNotice') return elapse(state, context);
  if (command.type === 'FileObjection') return file(state, command, context);
  if (state.is === 'unprepared') return refuse('WrongState', { is: state.is });
  if (context.actor.area !== state.area) return refuse('OutsideArea', { area: state.area });
  if (command.type === 'PostPublicNotice') {
    return state.is === 'prepared' ? post(state, command, context) : refuse('WrongState', { is: state.is });
  }
  if (command.type === 'ClosePublicNotice') return close(state);
  return isPublished(state) ? handle(state, command) : refuse('WrongState', { is: state.is });
};

const cites: Decider<PublicNotice, PublicNoticeCommand, PublicNoticeEvent>['cites'] = (command, state, context) => {
  switch (command.type) {
    case 'PreparePublicNotice':
      return command.rows.map(({ community }) => communityRef(community));
    case 'PostPublicNotice':
      return state.is === 'prepared'
        ? [
            schemeRef(state.scheme),
            ...state.rows.flatMap(({ community }) => [communityRef(community), creationRef(community)]),
          ]
        : [];
    case 'FileObjection':
      if (!isPublished(state)) return [];
      return [schemeRef(state.scheme), ...(hasEnded(state, context.at) ? [creationRef(command.community)] : [])];
    default:
      return [];
  }
};

/**
 * Public notice with its objections (AMB-15, D9, A.3). Refuses `NoticeContainsPersonalData`, `NoticeTooShort`,
 * `NoticeNotElapsed`, `OutsideNoticePeriod`, `ObjectorUnidentified`, `ObjectionOpen`, `OutsideArea`, `WrongStep`,
 * `EffectiveInFuture`, `NotAllowed`.
 */
export const publicNotice: Decider<PublicNotice, PublicNoticeCommand, PublicNoticeEvent> = {
  initial: { is: 'unprepared' },
  begins: ['PreparePublicNotice'],
  may: {
    PreparePublicNotice: ['PrefectureReviewer'],
    PostPublicNotice: ['PrefectureReviewer'],
    ElapsePublicNotice: ['System'],
    ClosePublicNotice: ['PrefectureReviewer'],
    FileObjection: ['PublicReader', 'PrefectureOfficer', 'PrefectureReviewer'],
    AcceptObjection: ['PrefectureReviewer', 'PrefectureOfficer'],
    RejectObjection: ['PrefectureReviewer', 'PrefectureOfficer'],
    RecordInvestigation: ['PrefectureReviewer', 'PrefectureOfficer'],
    ResolveObjection: ['PrefectureReviewer'],
    AnswerObjection: ['PrefectureReviewer', 'PrefectureOfficer'],
  },
  backdates: ['FileObjection'],
  cites,
  evolve,
  decide,
};

export { publicNoticeRef } from './public-notice.state.js';
