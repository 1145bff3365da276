import {
  evolvePublicNotice,
  holderOf,
  isPublished,
  type NoticeRow,
  type Objection,
  type ObjectionChannel,
  type ObjectionId,
  openObjections,
  type PublicNotice,
  publicNotice as decider,
  type PublicNoticeEvent,
} from '@greenledger/domain';
import { type Instant, type LegalDate, type RecordedEvent, stampOf } from '@greenledger/eventing';
import { type Account, type Alarm, type Balance, type Keyed, type Row, type Task } from './account.js';
import {
  noReminders,
  remindedSubject,
  remindersAfter,
  stepAlarms,
  type StepReminders,
  streamsOfSubject,
  subjectOfKind,
} from './reminders.js';

/** A notice as anybody may see it: the whitelist of fields and nothing about objectors. */
export interface PublicNoticeLine {
  readonly title: string;
  readonly rows: readonly (NoticeRow & { readonly suspended: boolean })[];
  readonly startsOn?: LegalDate;
  readonly endsOn?: LegalDate;
  readonly endsAt?: Instant;
  /** Objections filed and still open: counts only. */
  readonly objections: number;
  readonly open: number;
}

/** One objection in the list of those who handle them; texts and names are fetched one by one, and logged. */
export interface ObjectionLine {
  readonly notice: string;
  readonly community: string;
  readonly filedAt: Instant;
  /** The legal day on which it came, and how. */
  readonly receivedOn: LegalDate;
  readonly channel: ObjectionChannel;
  /** How many files were handed in with it. */
  readonly files: number;
  readonly answerDue: LegalDate;
  readonly upheld: boolean;
  readonly settledOn?: LegalDate;
}

interface State extends StepReminders {
  readonly notice: PublicNotice;
  readonly since: Instant;
}

type Prepared = Exclude<PublicNotice, { readonly is: 'unprepared' }>;

const objectionsOf = ({ objections }: Prepared): readonly (readonly [ObjectionId, Objection])[] =>
  Object.entries(objections) as [ObjectionId, Objection][];

const lineOf = (notice: Prepared): PublicNoticeLine => ({
  title: notice.title,
  rows: notice.rows.map((row) => ({ ...row, suspended: notice.suspended.includes(row.community) })),
  ...(isPublished(notice) && { startsOn: notice.startsOn, endsOn: notice.endsOn, endsAt: notice.endsAt }),
  objections: Object.keys(notice.objections).length,
  open: openObjections(notice).length,
});

/** The key tells a draft from what is published, and both from the objections. */
const rows = ({ notice }: State, id: string): Keyed<Row<PublicNoticeLine | ObjectionLine>> => {
  if (notice.is === 'unprepared') return {};
  const { area } = notice;
  const sort = `${isPublished(notice) ? notice.startsOn : '9999-12-31'} ${id}`;
  const objections = objectionsOf(notice).map(
    ([objection, { is, filedAt, receivedOn, channel, files, community, answerDue, upheld, settledOn }]) => {
      const data: ObjectionLine = {
        notice: id,
        community,
        filedAt,
        ...{ receivedOn, channel, files },
        answerDue,
        upheld,
        ...(settledOn && { settledOn }),
      };
      const row: Row<ObjectionLine> = {
        area,
        community,
        status: is,
        due: answerDue,
        sort: `${answerDue} ${objection}`,
        data,
      };
      return [`objection ${objection}`, row] as const;
    },
  );
  const key = isPublished(notice) ? 'notice' : 'draft';
  return { [key]: { area, status: notice.is, sort, data: lineOf(notice) }, ...Object.fromEntries(objections) };
};

/** What is done next with an objection. */
const NEXT: Readonly<Partial<Record<Objection['is'], string>>> = {
  received: 'acceptObjection',
  accepted: 'investigateObjection',
  investigated: 'resolveObjection',
  upheld: 'answerObjection',
  dismissed: 'answerObjection',
};

const tasks = ({ notice, since }: State, id: string): Keyed<Task> => {
  if (notice.is === 'unprepared') return {};
  const { area, title, rows: listed } = notice;
  const reviewer = holderOf({ role: 'PrefectureReviewer', area });
  const officer = holderOf({ role: 'PrefectureOfficer', area });
  const found: Record<string, Task> = {};
  for (const [objection, { is, filedAt, community, answerDue }] of objectionsOf(notice)) {
    const step = NEXT[is];
    if (!step) continue;
    // the name as it was published
    const name = listed.find((row) => row.community === community)?.fields.name;
    const holders = step === 'resolveObjection' ? [reviewer] : [reviewer, officer];
    found[`objection ${objection}`] = {
      holders,
      step,
      since: filedAt,
      due: answerDue,
      data: { notice: id, objection, community, title, ...(name !== undefined && { name }) },
    };
  }
  if (notice.is === 'prepared') {
    found['post'] = { holders: [reviewer], step: 'postNotice', since, data: { notice: id, title } };
  }
  if (notice.is === 'elapsed' && openObjections(notice).length === 0) {
    found['close'] = { holders: [reviewer], step: 'closeNotice', since, data: { notice: id, title } };
  }
  return found;
};

/** The notice clock: nothing is recorded before the end of the last day. */
const elapses = (notice: PublicNotice, id: string): Keyed<Alarm> =>
  notice.is === 'posted'
    ? { elapse: { at: notice.endsAt, stream: { kind: 'publicNotice', id }, command: { type: 'ElapsePublicNotice' } } }
    : {};

/** And whoever handles an objection is reminded of its answer. */
const alarms = (state: State, id: string): Keyed<Alarm> => {
  const { notice } = state;
  const scheme = notice.is === 'unprepared' ? undefined : notice.scheme;
  const open = notice.is === 'unprepared' ? [] : openObjections(notice).map((each) => notice.objections[each]);
  const times = open.map((objection) => objection?.reminders);
  return { ...elapses(notice, id), ...stepAlarms(scheme, { kind: 'publicNotice', id }, times, state) };
};

const balances = ({ notice }: State): readonly Balance[] => {
  if (notice.is === 'unprepared') return [];
  const { area } = notice;
  const open = openObjections(notice).length;
  return [
    ...(notice.is === 'posted' ? [{ figure: 'notices.running', area, amount: 1 }] : []),
    ...(open > 0 ? [{ figure: 'objections.open', area, amount: open }] : []),
  ];
};

const evolve = (before: State, event: RecordedEvent): State => {
  const state = { ...before, ...remindersAfter(before, event) };
  if (remindedSubject(event.stream)) return state;
  const stamp = stampOf(event) as Parameters<typeof decider.evolve>[2];
  const fact = event as unknown as PublicNoticeEvent;
  const moves = fact.type.startsWith('PublicNotice');
  return { ...state, notice: evolvePublicNotice(state.notice, fact, stamp), since: moves ? stamp.at : state.since };
};

/** Public notices with their objections: the public list, the work of those who handle them, and the notice clock. */
export const publicNoticesAccount: Account<State> = {
  name: 'public-notices',
  version: 4,
  subjectOf: (event) => subjectOfKind('publicNotice', event),
  initial: { notice: decider.initial, since: '', ...noReminders },
  evolve,
  streams: (subject, { rungs }) => streamsOfSubject({ kind: 'publicNotice', id: subject }, rungs),
  rows,
  tasks,
  alarms,
  balances,
};
