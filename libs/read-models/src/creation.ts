import {
  type Actor,
  type AssessmentStep,
  attained,
  type CommunityEvent,
  type CommunityId,
  countsAsAttained,
  type Creation,
  creation as decider,
  type CreationEvent,
  evolveCreation,
  hasOpenAssessment,
  holderOf,
  lastFoundMet,
  legalDate,
  participates,
  type PublicNoticeEvent,
  type Role,
  standsAt,
} from '@greenledger/domain';
import { type Instant, type LegalDate, type RecordedEvent, stampOf, type StreamName } from '@greenledger/eventing';
import { type Account, type Alarm, type Balance, type Keyed, type Row, type Task } from './account.js';
import { type CaseNotice, noticeAfter, unheard } from './case-notice.js';
import { type CommunityPlace, placeAfter } from './community-place.js';
import { ATTAINED, attainedInYearOf } from './counting.js';
import { type CoverageSum, coverageAfter, coverageBalances } from './coverage.js';
import { type CriteriaResults, criteriaAfter, criteriaBalances, noResults } from './criteria.js';
import {
  noReminders,
  remindedSubject,
  remindersAfter,
  stepAlarms,
  type StepReminders,
  streamsOfSubject,
  subjectOfKind,
} from './reminders.js';

/**
 * Where a case waits: `notice` for the posting of one, `public` while it runs, `objection` for an answer,
 * `confirmation` behind all that.
 */
export type WaitsAt = AssessmentStep | 'notice' | 'public' | 'objection' | 'confirmation' | 'recheck' | 'rectification';

/** One community on the assessment board. */
export interface BoardLine {
  readonly name: string;
  readonly code: string;
  readonly enrolledOn?: LegalDate;
  readonly attainedOn?: LegalDate;
  readonly waitsAt?: WaitsAt;
  /** Whoever holds one of these can act. */
  readonly holders: readonly string[];
  /** When the wait began. */
  readonly since?: string;
  readonly due?: LegalDate;
  readonly edition?: string;
  readonly submission?: number;
  readonly returns: number;
  readonly returnedTo?: AssessmentStep;
  readonly notice?: string;
  /** Last day of the running notice. */
  readonly noticeEndsOn?: LegalDate;
  readonly pilot?: string;
  readonly coverage?: { readonly covered: number; readonly total: number; readonly met: boolean };
  /** Objections to it that are not yet answered. */
  readonly objections?: number;
  /** Working days on which somebody urged it. */
  readonly urgedOn?: readonly LegalDate[];
}

interface State {
  readonly id: string;
  readonly place?: CommunityPlace;
  readonly creation: Creation;
  readonly criteria: CriteriaResults;
  readonly coverage?: CoverageSum;
  readonly noticeEndsOn?: LegalDate;
  /** The notices that ever listed it, by stream. */
  readonly notices: Readonly<Record<StreamName, CaseNotice>>;
  readonly stepReminders: StepReminders;
}

const COMMUNITY = 'community-';
const NOTICE = 'publicNotice-';

const idOf = (stream: StreamName): string => stream.slice(stream.indexOf('-') + 1);
const noticeStream = (id: string): StreamName => `${NOTICE}${id}` as StreamName;

/** A fact of a notice that lists the community; its own streams say which one that is. */
const hear = (state: State, event: RecordedEvent): State => {
  const before = state.notices[event.stream] ?? unheard;
  const fact = event as unknown as PublicNoticeEvent;
  const after = noticeAfter(before, fact, state.id, event.metadata.at);
  return after === before ? state : { ...state, notices: { ...state.notices, [event.stream]: after } };
};

const evolve = (state: State, event: RecordedEvent, on: LegalDate): State => {
  const stepReminders = event.stream.startsWith(NOTICE)
    ? state.stepReminders
    : remindersAfter(state.stepReminders, event);
  const after = remindedSubject(event.stream) ? state : evolveCase(state, event, on);
  return stepReminders === after.stepReminders ? after : { ...after, stepReminders };
};

const evolveCase = (state: State, event: RecordedEvent, on: LegalDate): State => {
  if (event.stream.startsWith(COMMUNITY)) {
    const place = placeAfter(state.place, event as unknown as CommunityEvent);
    return place === state.place ? state : { ...state, id: idOf(event.stream), ...(place && { place }) };
  }
  if (event.stream.startsWith(NOTICE)) return hear(state, event);
  const fact = event as unknown as CreationEvent;
  const stamp = { ...stampOf(event), effectiveOn: on } as Parameters<typeof decider.evolve>[2];
  const creation = evolveCreation(state.creation, fact, stamp);
  const criteria = criteriaAfter(state.criteria, fact, creation, state.place?.area);
  const coverage = coverageAfter(state.coverage, fact);
  const noticeEndsOn = fact.type === 'CommunityPublicised' ? fact.data.endsOn : state.noticeEndsOn;
  const listedBy = fact.type === 'CommunityPublicised' ? noticeStream(fact.data.notice) : undefined;
  return {
    ...state,
    ...(listedBy && !state.notices[listedBy] && { notices: { ...state.notices, [listedBy]: unheard } }),
    creation,
    criteria,
    ...(coverage && { coverage }),
    ...(noticeEndsOn && { noticeEndsOn }),
  };
};

interface Wait {
  readonly at: WaitsAt;
  /** Who can move it on; nobody while only time has to pass. */
  readonly roles: readonly Role[];
  readonly since?: Instant | undefined;
}

const reviewers: readonly Role[] = ['PrefectureReviewer'];

/** While it is public: first for the end of the notice, then for answers, then for whoever confirms. */
const publicWait = (notice: CaseNotice, confirmedBy: readonly Role[], since: Instant | undefined): Wait => {
  if (notice.open.length > 0)
    return { at: 'objection', roles: [...reviewers, 'PrefectureOfficer'], since: notice.since };
  if (!notice.elapsed) return { at: 'public', roles: [], since };
  return { at: 'confirmation', roles: confirmedBy, since: notice.since };
};

/** What the case waits for, and which roles can move it on. */
const waitOf = ({ creation, notices }: State): Wait | undefined => {
  const { since } = creation;
  if (creation.is === 'recheckDue') return { at: 'recheck', roles: reviewers, since };
  if (creation.is === 'underRectification') return { at: 'rectification', roles: reviewers, since };
  const at = standsAt(creation);
  if (at === undefined) return undefined;
  if (at === 'selfCheck') return { at, roles: ['CommunityClerk', 'CommunityHead'], since };
  if (!hasOpenAssessment(creation)) return undefined;
  const { chain } = creation.case;
  if (creation.is === 'publicised') {
    return publicWait(notices[noticeStream(creation.notice)] ?? unheard, chain.confirmedBy, since);
  }
  if (at === 'notice' || at === 'confirmation') return { at, roles: chain.confirmedBy, since };
  return { at, roles: chain.steps.find(({ step }) => step === at)?.roles ?? [], since };
};

const holdersOf = (roles: readonly Role[], { area, county, street }: CommunityPlace, id: string): readonly string[] =>
  roles.map((role) => holderOf({ role, area, county, street, community: id as CommunityId } satisfies Partial<Actor>));

const dueOf = ({ creation }: State): LegalDate | undefined => {
  if (creation.is === 'underRectification') return creation.mendBy;
  return hasOpenAssessment(creation) ? creation.case.due : undefined;
};

const lineOf = (state: State, place: CommunityPlace, id: string): BoardLine => {
  const { creation, coverage, noticeEndsOn } = state;
  const wait = waitOf(state);
  const due = dueOf(state);
  const open = hasOpenAssessment(creation) ? creation.case : undefined;
  const edition = open?.edition ?? (attained(creation) ? creation.edition : undefined);
  const on = (type: string): LegalDate | undefined =>
    creation.moves.findLast((moved) => moved.type === type)?.effectiveOn;
  const enrolledOn = on('CommunityEnrolled') ?? on('StandingInherited');
  const attainedOn = attained(creation) ? (on('AttainmentConfirmed') ?? on('StandingInherited')) : undefined;
  return {
    name: place.name,
    code: place.code,
    ...(enrolledOn && { enrolledOn }),
    ...(attainedOn && { attainedOn }),
    ...(wait && { waitsAt: wait.at }),
    holders: wait ? holdersOf(wait.roles, place, id) : [],
    ...(wait?.since && { since: wait.since }),
    ...(due && { due }),
    ...(edition && { edition }),
    ...(open && { submission: open.submission }),
    returns: creation.returns,
    ...(creation.is === 'returned' && { returnedTo: creation.to }),
    ...(creation.is === 'publicised' && {
      notice: creation.notice,
      ...(noticeEndsOn && { noticeEndsOn }),
      objections: state.notices[noticeStream(creation.notice)]?.open.length ?? 0,
    }),
    ...(creation.pilot !== 'none' && { pilot: creation.pilot }),
    ...(coverage && { coverage: { covered: coverage.covered, total: coverage.total, met: coverage.met } }),
    ...(open && open.approval.urgings.length > 0 && { urgedOn: open.approval.urgings.map((u) => u.workingDay) }),
  };
};

const rows = (state: State, id: string): Keyed<Row<BoardLine>> => {
  const { place, creation } = state;
  if (!place || creation.moves.length === 0) return {};
  const { area, county, street } = place;
  const data = lineOf(state, place, id);
  const sort = `${data.due ?? '9999-12-31'} ${place.code}`;
  const status = place.active ? creation.is : 'abolished';
  return { case: { area, county, street, community: id, status, due: data.due, sort, data } };
};

/** The board and the inbox know nothing of single criteria, and so of most facts. */
const restsOn = ({ place, creation, coverage, noticeEndsOn, notices, stepReminders }: State): readonly unknown[] => {
  const open = hasOpenAssessment(creation) ? creation.case : undefined;
  const { is, moves, since, returns, pilot } = creation;
  const { approval, due, edition, submission, chain } = open ?? {};
  return [
    place,
    coverage,
    noticeEndsOn,
    notices,
    stepReminders,
    is,
    moves,
    since,
    returns,
    pilot,
    approval,
    due,
    edition,
    submission,
    chain,
  ];
};

/** Most facts of a case are results that repeat what stands: they move no figure. */
const countsOn = ({ place, creation, criteria, coverage }: State): readonly unknown[] => [
  place,
  criteria,
  coverage,
  creation.is,
  creation.moves,
  creation.pilot,
  countsAsAttained(creation),
];

/** F1, F2 under both readings of AMB-5, local pilots of F8, F13 and F14, in the area where the community lies on the day. */
const balances = ({ place, creation, criteria, coverage }: State): readonly Balance[] => {
  if (!place) return [];
  const { area, active, urban } = place;
  const present = active && urban && participates(creation);
  const counted = present && countsAsAttained(creation);
  const foundMet = counted ? lastFoundMet(creation) : undefined;
  const one = (figure: string): Balance => ({ figure, area, amount: 1 });
  return [
    ...(present ? [one('F1.enrolled')] : []),
    ...(counted ? [one(ATTAINED)] : []),
    ...(foundMet ? [one(attainedInYearOf(foundMet))] : []),
    ...(present && (creation.pilot === 'nominated' || creation.pilot === 'started') ? [one('F8.localPilots')] : []),
    ...criteriaBalances(criteria, present ? area : undefined),
    ...(present && coverage ? coverageBalances(coverage, area) : []),
  ];
};

/** The last urging, if it was meant for whoever has the task now. */
const urgedSince = (creation: Creation, since: Instant): { readonly urgedOn?: LegalDate } => {
  const last = hasOpenAssessment(creation) ? creation.case.approval.urgings.at(-1)?.workingDay : undefined;
  return last !== undefined && last >= legalDate(since) ? { urgedOn: last } : {};
};

const tasks = (state: State, id: string): Keyed<Task> => {
  const { place, creation, noticeEndsOn } = state;
  const wait = waitOf(state);
  // an objection is a task of its notice, and time passes by itself
  if (!place?.active || wait?.since === undefined || wait.at === 'public' || wait.at === 'objection') return {};
  const { name, code } = place;
  const mending = creation.is === 'returned' && wait.at === 'selfCheck';
  const due = dueOf(state);
  const data = {
    community: id,
    name,
    code,
    ...(creation.is === 'publicised' && { notice: creation.notice, noticeEndsOn }),
    ...(mending && { items: creation.case.approval.items.map(Number) }),
    ...urgedSince(creation, wait.since),
  };
  const holders = holdersOf(wait.roles, place, id);
  const step = mending ? 'mend' : wait.at;
  return { [wait.at]: { holders, step, since: wait.since, ...(due && { due }), data } };
};

/** Whoever a step waits for is reminded of its time (A.6a); not while the community has ended. */
const alarms = ({ place, creation, stepReminders }: State, id: string): Keyed<Alarm> => {
  const open = place?.active && hasOpenAssessment(creation) ? creation : undefined;
  const times = open && open.is !== 'publicised' ? [open.case.reminders] : [];
  return stepAlarms(open?.scheme, { kind: 'creation', id }, times, stepReminders);
};

const joined = ({ notices }: State): readonly StreamName[] => Object.keys(notices) as StreamName[];

/**
 * Participation and assessment of every community: the board, the inboxes of the whole chain, F1, F2, F13 and F14. The
 * streams of the register and of the creation have the same id; those of the notices that list it join them.
 */
export const creationAccount: Account<State> = {
  name: 'creation',
  version: 4,
  subjectOf: (event) => {
    const { stream } = event;
    const own = subjectOfKind('creation', event);
    if (own !== undefined) return own;
    return stream.startsWith(COMMUNITY) ? stream.slice(COMMUNITY.length) : undefined;
  },
  initial: { id: '', creation: decider.initial, criteria: noResults, notices: {}, stepReminders: noReminders },
  evolve,
  streams: (subject, { stepReminders }) => [
    `${COMMUNITY}${subject}` as StreamName,
    ...streamsOfSubject({ kind: 'creation', id: subject }, stepReminders.rungs),
  ],
  joined,
  restsOn,
  countsOn,
  rows,
  balances,
  tasks,
  alarms,
};
