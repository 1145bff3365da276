import { daysBetween, type MeetingEvent, type SchemeId, stepTime, type StepTime } from '@greenledger/domain';
import { type Instant, type LegalDate, type RecordedEvent, type StreamName } from '@greenledger/eventing';
import { type Account, type Alarm, type Balance, type Keyed, type Row, type Task } from './account.js';
import { type Ledger, type Listed, pageOf, type Paging } from './engine/ledger.js';
import { type At, atOf, type Moment } from './engine/moment.js';
import {
  noReminders,
  remindedSubject,
  remindersAfter,
  stepAlarms,
  type StepReminders,
  streamsOfSubject,
  subjectOfKind,
} from './reminders.js';

type DataOf<T extends MeetingEvent['type']> = Extract<MeetingEvent, { readonly type: T }>['data'];

/** A meeting in a list, with everything recorded of it. */
export interface MeetingLine {
  readonly conference: string;
  readonly proposal?: DataOf<'MeetingProposed'>;
  readonly answer?: string;
  readonly plan?: Pick<
    DataOf<'MeetingScheduled'>,
    'number' | 'date' | 'time' | 'place' | 'chair' | 'agenda' | 'scope' | 'convened'
  >;
  readonly invited: readonly string[];
  readonly sheet: DataOf<'AttendanceRecorded'>['sheet'];
  readonly held?: DataOf<'MeetingHeld'>;
}

interface State extends StepReminders {
  readonly is: 'none' | 'proposed' | 'accepted' | 'declined' | 'scheduled' | 'cancelled' | 'held';
  readonly line?: MeetingLine;
  readonly since: Instant;
  /** Its minutes were drafted. */
  readonly minuted: boolean;
  /** Of the answer to a proposal, or of the draft of the minutes. */
  readonly time?: StepTime | undefined;
}

const MINUTES = 'minutes-';
const office = ['ProvincialOfficer@province', 'OfficeDirector@province'];

/** Minutes have the id of their meeting. */
const subjectOf = (event: RecordedEvent): string | undefined => {
  const { stream, type } = event;
  const own = subjectOfKind('meeting', event);
  if (own !== undefined) return own;
  return stream.startsWith(MINUTES) && type === 'MinutesDrafted' ? stream.slice(MINUTES.length) : undefined;
};

const evolve = (before: State, event: RecordedEvent): State => {
  if (event.stream.startsWith(MINUTES)) return { ...before, minuted: true };
  const state = { ...before, ...remindersAfter(before, event) };
  if (remindedSubject(event.stream)) return state;
  const after = evolveMeeting(state, event);
  const { reminders: time } = stepTime(event.data, event.id);
  return after.is === state.is ? after : { ...after, time };
};

const evolveMeeting = (state: State, event: RecordedEvent): State => {
  const fact = event as unknown as MeetingEvent;
  const since = event.metadata.at;
  const line = state.line ?? { conference: '', invited: [], sheet: [] };
  switch (fact.type) {
    case 'MeetingProposed':
      return {
        ...state,
        is: 'proposed',
        since,
        line: { ...line, conference: fact.data.conference, proposal: fact.data },
      };
    case 'MeetingProposalAccepted':
      return {
        ...state,
        is: 'accepted',
        since,
        line: { ...line, ...(fact.data.remark && { answer: fact.data.remark }) },
      };
    case 'MeetingProposalDeclined':
      return { ...state, is: 'declined', since, line: { ...line, answer: fact.data.reason } };
    case 'MeetingScheduled': {
      const { conference, materials: _, ...plan } = fact.data;
      return { ...state, is: 'scheduled', since, line: { ...line, conference, plan } };
    }
    case 'MeetingRescheduled': {
      const { reason: _, ...moved } = fact.data;
      return { ...state, since, line: { ...line, ...(line.plan && { plan: { ...line.plan, ...moved } }) } };
    }
    case 'MeetingCancelled':
      return { ...state, is: 'cancelled', since, line: { ...line, answer: fact.data.reason } };
    case 'ParticipantInvited':
      return { ...state, line: { ...line, invited: [...line.invited, fact.data.invitee] } };
    case 'AttendanceRecorded':
      return { ...state, line: { ...line, sheet: fact.data.sheet } };
    case 'MeetingHeld':
      return { ...state, is: 'held', since, line: { ...line, held: fact.data } };
  }
};

const rows = ({ is, line }: State): Keyed<Row<MeetingLine>> => {
  if (!line) return {};
  const on = line.held?.heldOn ?? line.plan?.date ?? line.proposal?.wantedOn;
  return {
    meeting: {
      unit: line.proposal?.unit,
      status: is,
      due: on,
      sort: `${on ?? '9999'} ${line.plan?.number ?? ''}`,
      data: line,
    },
  };
};

const tasks = ({ is, line, since, minuted }: State, subject: string): Keyed<Task> => {
  // a proposal has no number yet: it is known by its topic
  const { plan, proposal } = line ?? {};
  const title = plan === undefined && proposal ? { title: proposal.topic } : {};
  const about = { holders: office, since, data: { meeting: subject, number: plan?.number ?? null, ...title } };
  if (is === 'proposed') return { answer: { ...about, step: 'answerMeetingProposal', due: line?.proposal?.answerBy } };
  if (is === 'accepted') return { schedule: { ...about, step: 'scheduleMeeting', due: line?.proposal?.wantedOn } };
  if (is === 'scheduled') return { hold: { ...about, step: 'holdMeeting', due: line?.plan?.date } };
  if (is === 'held' && !minuted) return { minute: { ...about, step: 'draftMinutes', due: line?.held?.minutesBy } };
  return {};
};

/** The office is reminded of a proposal to be answered (R17) and of minutes to be drafted (R20). */
const alarms = (state: State, subject: string): Keyed<Alarm> => {
  const { is, line, minuted, time } = state;
  const waits = is === 'proposed' || (is === 'held' && !minuted);
  const scheme = line?.conference as SchemeId | undefined;
  return stepAlarms(scheme, { kind: 'meeting', id: subject }, waits ? [time] : [], state);
};

/** F24 counts meetings by how they stand; the place is the conference. */
const counted: Partial<Record<State['is'], string>> = {
  proposed: 'F24.proposed',
  accepted: 'F24.proposed',
  scheduled: 'F24.planned',
  held: 'F24.held',
};

/** Meetings of the conference (R16-R19), what the office has to do about them, and F24. */
export const meetingsAccount: Account<State> = {
  name: 'meetings',
  version: 3,
  subjectOf,
  initial: { is: 'none', since: '', minuted: false, ...noReminders },
  evolve,
  streams: (subject, { rungs }) => [
    ...streamsOfSubject({ kind: 'meeting', id: subject }, rungs),
    `${MINUTES}${subject}` as StreamName,
  ],
  rows,
  balances: ({ is, line }): readonly Balance[] => {
    const figure = counted[is];
    return figure && line ? [{ figure, area: line.conference, amount: 1 }] : [];
  },
  tasks,
  alarms,
};

/** F24: meetings held, planned and proposed, the day of the last and the days since. */
export interface MeetingFigure {
  readonly at: At;
  readonly held: number;
  readonly planned: number;
  readonly proposed: number;
  readonly lastHeldOn?: LegalDate;
  readonly daysSinceLast?: number;
  /** When the next one is expected at the latest. */
  readonly nextBy?: LegalDate;
  readonly list: readonly Listed<MeetingLine>[];
  readonly next?: string;
}

/** F24 as of any date, with the meetings behind it. */
export const meetingFigure = async (ledger: Ledger, moment: Moment, paging: Paging = {}): Promise<MeetingFigure> => {
  const [balances, list] = await Promise.all([
    ledger.balances(['F24.held', 'F24.planned', 'F24.proposed'], moment),
    ledger.all<MeetingLine>('meetings', moment),
  ]);
  const count = (figure: string): number => [...(balances.get(figure)?.values() ?? [])].reduce((a, b) => a + b, 0);
  const last = list.flatMap(({ data }) => data.held ?? []).at(-1);
  const lastHeldOn = last?.heldOn;
  const { items, next } = pageOf(list, ({ subject }) => subject, paging);
  return {
    at: atOf(moment),
    held: count('F24.held'),
    planned: count('F24.planned'),
    proposed: count('F24.proposed'),
    ...(lastHeldOn && { lastHeldOn, daysSinceLast: daysBetween(lastHeldOn, moment.asOf) }),
    ...(last?.nextBy && { nextBy: last.nextBy }),
    list: items,
    ...(next !== undefined && { next }),
  };
};
