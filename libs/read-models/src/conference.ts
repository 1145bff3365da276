import {
  expectedMeeting,
  jointConference,
  type Conference,
  type ConferenceDecision,
  type Delegation,
  type HeldPlace,
  type JointConference,
  type JointConferenceEvent,
  type PostHolder,
  type SchemeId,
  type Standing,
} from '@greenledger/domain';
import { type Instant, type LegalDate, type RecordedEvent, stampOf } from '@greenledger/eventing';
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

interface State extends StepReminders {
  readonly conference: JointConference;
  readonly name?: string;
  /** Since when a change of a seat waits, and when the office is reminded of it. */
  readonly pending: Readonly<Record<string, { readonly since: Instant; readonly remindOn: LegalDate }>>;
  /** Since when the next meeting is expected. */
  readonly meetingSince?: Instant;
}

/** A seat, post or liaison place in the roster. Persons are accounts; the directory knows their names. */
export interface PlaceLine {
  readonly place: string;
  readonly unit: string;
  readonly division?: string | undefined;
  readonly person?: string | undefined;
  readonly post?: string | undefined;
  readonly rank?: string | undefined;
  /** Whom the unit has proposed in the person's stead. */
  readonly incoming?: string | undefined;
}

/** A unit of the conference. */
export interface MemberUnitLine {
  readonly unit: string;
  readonly founding: boolean;
  readonly lead: boolean;
  readonly divisions: readonly string[];
}

/** The conference itself. */
export interface ConferenceLine {
  readonly name?: string | undefined;
  readonly basis: string;
  readonly openItems: readonly string[];
}

/** A delegation of the chair. */
export interface DelegationLine extends Delegation {
  readonly delegation: string;
}

/** What was decided by circulation. */
export interface CirculationLine {
  readonly circulation: string;
  readonly decision: ConferenceDecision;
}

/** A line of the roster; its key says which of them: `unit housing`, `seat ...`, `delegation ...`. */
export type RosterLine = ConferenceLine | MemberUnitLine | PlaceLine | DelegationLine | CirculationLine;

const office = ['ProvincialOfficer@province', 'OfficeDirector@province'];

const evolve = (before: State, event: RecordedEvent): State => {
  const state = { ...before, ...remindersAfter(before, event) };
  if (remindedSubject(event.stream)) return state;
  const fact = event as unknown as JointConferenceEvent;
  const stamp = stampOf(event) as Parameters<typeof jointConference.evolve>[2];
  const conference = jointConference.evolve(state.conference, fact, stamp);
  const next = { ...state, conference };
  if (fact.type === 'JointConferenceEstablished') return { ...next, name: fact.data.name };
  if (fact.type === 'MemberChangeProposed') {
    const { seat, remindOn } = fact.data;
    return { ...next, pending: { ...state.pending, [seat]: { since: stamp.at, remindOn } } };
  }
  const meetingExpected = fact.type === 'NextMeetingExpected' || fact.type === 'MeetingPlanDropped';
  return meetingExpected ? { ...next, meetingSince: stamp.at } : next;
};

/** How a place stands after all facts folded so far: the engine, not the fold, gives the line its dates. */
const now = (course: HeldPlace['course']): Standing => course.at(-1)?.to ?? { is: 'vacant' };

const placeLine = (place: string, { unit, division, course }: HeldPlace, sort: string): Row<PlaceLine> => {
  const standing = now(course);
  const holder: Partial<PostHolder> = standing.is === 'vacant' ? {} : standing.holder;
  return {
    unit,
    status: standing.is,
    sort: `${sort} ${place}`,
    data: {
      place,
      unit,
      division,
      ...(holder.person && { person: holder.person, post: holder.post, rank: holder.rank }),
      ...(standing.is === 'changePending' && { incoming: standing.incoming.person }),
    },
  };
};

const postLine = (post: string, course: HeldPlace['course']): Row<PlaceLine> | undefined => {
  if (course.length === 0) return undefined;
  const standing = now(course);
  const holder = standing.is === 'vacant' ? undefined : standing.holder;
  const data = { place: post, unit: holder?.unit ?? '', person: holder?.person, post: holder?.post };
  return { unit: holder?.unit, status: standing.is, sort: `1 ${post}`, data };
};

const keyed = <T>(prefix: string, entries: readonly (readonly [string, T])[]): Keyed<T> =>
  Object.fromEntries(entries.map(([key, value]) => [`${prefix} ${key}`, value]));

const unitLines = ({ units, lead }: Conference): readonly (readonly [string, Row<MemberUnitLine>])[] =>
  Object.entries(units).map(([unit, course]) => {
    const { member = false, founding = false, divisions = [] } = course.at(-1)?.to ?? {};
    const data = { unit, founding, divisions, lead: lead.at(-1)?.to === unit };
    return [unit, { unit, status: member ? 'member' : 'left', sort: `0 ${unit}`, data }] as const;
  });

const rows = ({ conference, name }: State): Keyed<Row<RosterLine>> => {
  if (conference.is === 'none') return {};
  const { seats, liaisons, circulations, basis } = conference;
  return {
    conference: { status: conference.is, sort: ' ', data: { name, basis, openItems: conference.openItems } },
    ...keyed('unit', unitLines(conference)),
    'post convenor': postLine('convenor', conference.convenor),
    'post deputyConvenor': postLine('deputyConvenor', conference.deputy),
    'post officeDirector': postLine('officeDirector', conference.director),
    ...keyed(
      'seat',
      Object.entries(seats).map(([seat, place]) => [seat, placeLine(seat, place, '2')] as const),
    ),
    ...keyed(
      'liaison',
      Object.entries(liaisons).map(([id, place]) => [id, placeLine(id, place, '3')] as const),
    ),
    ...keyed(
      'delegation',
      Object.entries(conference.delegations).map(([id, delegation]) => {
        const status = delegation.revokedOn ? 'revoked' : 'granted';
        return [id, { status, sort: `4 ${delegation.on} ${id}`, data: { delegation: id, ...delegation } }] as const;
      }),
    ),
    ...keyed(
      'circulation',
      Object.entries(circulations).map(([id, decision]) => {
        return [id, { status: 'decided', sort: `5 ${id}`, data: { circulation: id, decision } }] as const;
      }),
    ),
  };
};

/** Counted by unit: seats by their standing, liaisons in office (F23). */
const balances = ({ conference }: State): readonly Balance[] => {
  if (conference.is === 'none') return [];
  const seats = Object.values(conference.seats).flatMap(({ unit, course }): Balance[] => {
    if (!conference.units[unit]?.at(-1)?.to.member) return [];
    const figure = { occupied: 'F23.occupied', changePending: 'F23.pending', vacant: 'F23.vacant' }[now(course).is];
    return [
      { figure: 'F23.seats', area: unit, amount: 1 },
      { figure, area: unit, amount: 1 },
    ];
  });
  const liaisons = Object.values(conference.liaisons).flatMap(({ unit, course }): Balance[] =>
    now(course).is === 'vacant' ? [] : [{ figure: 'F23.liaisons', area: unit, amount: 1 }],
  );
  return [...seats, ...liaisons];
};

/** What waits for the office: a change of a member (R12), and the meeting that is expected next (R16). */
const tasks = ({ conference, pending, meetingSince = '' }: State, subject: string): Keyed<Task> => {
  if (conference.is !== 'established') return {};
  const found: Record<string, Task> = {};
  for (const [seat, { unit, course }] of Object.entries(conference.seats)) {
    const { since = '', remindOn } = pending[seat] ?? {};
    if (now(course).is !== 'changePending') continue;
    found[`change ${seat}`] = {
      holders: office,
      step: 'confirmMemberChange',
      since,
      due: remindOn,
      data: { conference: subject, seat, unit },
    };
  }
  const meeting = expectedMeeting(conference);
  if (meeting) {
    const data = { conference: subject, after: meeting.after };
    found['next meeting'] = {
      holders: office,
      step: 'scheduleNextMeeting',
      since: meetingSince,
      due: meeting.by,
      data,
    };
  }
  return found;
};

/** The office is reminded of a change that waits (R12), and of the next meeting (R16). */
const alarms = (state: State, subject: string): Keyed<Alarm> => {
  const { conference } = state;
  const seats = conference.is === 'established' ? Object.values(conference.seats) : [];
  const times = seats.map(({ course }) => {
    const standing = now(course);
    return standing.is === 'changePending' ? standing.reminders : undefined;
  });
  const next = conference.is === 'none' ? undefined : expectedMeeting(conference)?.reminders;
  return stepAlarms(subject as SchemeId, { kind: 'jointConference', id: subject }, [...times, next], state);
};

/** The roster of the joint conference (R8-R15), its decisions by circulation, and F23. */
export const conferenceAccount: Account<State> = {
  name: 'conference',
  version: 3,
  subjectOf: (event) => subjectOfKind('jointConference', event),
  initial: { conference: jointConference.initial, pending: {}, ...noReminders },
  evolve,
  streams: (subject, { rungs }) => streamsOfSubject({ kind: 'jointConference', id: subject }, rungs),
  rows,
  balances,
  tasks,
  alarms,
};

/** F23: how the seats stand, and the liaisons, in all and by unit. */
export interface RosterFigure {
  readonly at: At;
  readonly seats: number;
  readonly occupied: number;
  readonly pending: number;
  readonly vacant: number;
  readonly liaisons: Readonly<Record<string, number>>;
  readonly list: readonly Listed<PlaceLine>[];
  readonly next?: string;
}

const sum = (balances: ReadonlyMap<string, number> | undefined): number =>
  [...(balances?.values() ?? [])].reduce((a, b) => a + b, 0);

/** F23 as of any date, with the seats behind it. */
export const rosterFigure = async (ledger: Ledger, moment: Moment, paging: Paging = {}): Promise<RosterFigure> => {
  const figures = ['F23.seats', 'F23.occupied', 'F23.pending', 'F23.vacant', 'F23.liaisons'];
  const [balances, lines] = await Promise.all([
    ledger.balances(figures, moment),
    ledger.all<PlaceLine>('conference', moment),
  ]);
  const seats = lines.filter(({ key }) => key.startsWith('seat '));
  const { items, next } = pageOf(seats, ({ subject, key }) => `${subject} ${key}`, paging);
  return {
    at: atOf(moment),
    seats: sum(balances.get('F23.seats')),
    occupied: sum(balances.get('F23.occupied')),
    pending: sum(balances.get('F23.pending')),
    vacant: sum(balances.get('F23.vacant')),
    liaisons: Object.fromEntries([...(balances.get('F23.liaisons') ?? [])].filter(([, count]) => count > 0)),
    list: items,
    ...(next !== undefined && { next }),
  };
};
