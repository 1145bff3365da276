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
  participates,
  type Role,
  standsAt,
} from '@greenledger/domain';
import { type LegalDate, type RecordedEvent, stampOf, type StreamName } from '@greenledger/eventing';
import { type Account, type Balance, type Keyed, type Row, type Task } from './account.js';
import { type CommunityPlace, placeAfter } from './community-place.js';
import { type CoverageSum, coverageAfter, coverageBalances } from './coverage.js';
import { type CriteriaResults, criteriaAfter, criteriaBalances, noResults } from './criteria.js';

/** Where a case waits; `notice` for the posting of one, `public` while it runs, `confirmation` behind it. */
export type WaitsAt = AssessmentStep | 'notice' | 'confirmation' | 'recheck' | 'rectification';

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
  /** Working days on which somebody urged it. */
  readonly urgedOn?: readonly LegalDate[];
}

interface State {
  readonly place?: CommunityPlace;
  readonly creation: Creation;
  readonly criteria: CriteriaResults;
  readonly coverage?: CoverageSum;
  readonly noticeEndsOn?: LegalDate;
}

const CREATION = 'creation-';
const COMMUNITY = 'community-';

const evolve = (state: State, event: RecordedEvent, on: LegalDate): State => {
  if (event.stream.startsWith(COMMUNITY)) {
    const place = placeAfter(state.place, event as unknown as CommunityEvent);
    return place === state.place ? state : { ...state, ...(place && { place }) };
  }
  const fact = event as unknown as CreationEvent;
  const stamp = { ...stampOf(event), effectiveOn: on } as Parameters<typeof decider.evolve>[2];
  const creation = evolveCreation(state.creation, fact, stamp);
  const criteria = criteriaAfter(state.criteria, fact, creation, state.place?.area);
  const coverage = coverageAfter(state.coverage, fact);
  const noticeEndsOn = fact.type === 'CommunityPublicised' ? fact.data.endsOn : state.noticeEndsOn;
  return {
    ...state,
    creation,
    criteria,
    ...(coverage && { coverage }),
    ...(noticeEndsOn && { noticeEndsOn }),
  };
};

/** What the case waits for, and which roles can move it on. */
const waitOf = ({ creation }: State): { readonly at: WaitsAt; readonly roles: readonly Role[] } | undefined => {
  if (creation.is === 'recheckDue') return { at: 'recheck', roles: ['PrefectureReviewer'] };
  if (creation.is === 'underRectification') return { at: 'rectification', roles: ['PrefectureReviewer'] };
  const at = standsAt(creation);
  if (at === undefined) return undefined;
  if (at === 'selfCheck') return { at, roles: ['CommunityClerk', 'CommunityHead'] };
  if (!hasOpenAssessment(creation)) return undefined;
  const { chain } = creation.case;
  if (at === 'notice' || at === 'confirmation') return { at, roles: chain.confirmedBy };
  return { at, roles: chain.steps.find(({ step }) => step === at)?.roles ?? [] };
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
    ...(creation.since && { since: creation.since }),
    ...(due && { due }),
    ...(edition && { edition }),
    ...(open && { submission: open.submission }),
    returns: creation.returns,
    ...(creation.is === 'returned' && { returnedTo: creation.to }),
    ...(creation.is === 'publicised' && { notice: creation.notice, ...(noticeEndsOn && { noticeEndsOn }) }),
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

/** F1, F2, local pilots of F8, F13 and F14, in the area where the community lies on the day. */
const balances = ({ place, creation, criteria, coverage }: State): readonly Balance[] => {
  if (!place) return [];
  const { area, active, urban } = place;
  const present = active && urban && participates(creation);
  const one = (figure: string): Balance => ({ figure, area, amount: 1 });
  return [
    ...(present ? [one('F1.enrolled')] : []),
    ...(present && countsAsAttained(creation) ? [one('F2.attained')] : []),
    ...(present && (creation.pilot === 'nominated' || creation.pilot === 'started') ? [one('F8.localPilots')] : []),
    ...criteriaBalances(criteria, present ? area : undefined),
    ...(present && coverage ? coverageBalances(coverage, area) : []),
  ];
};

const tasks = (state: State, id: string): Keyed<Task> => {
  const { place, creation, noticeEndsOn } = state;
  const wait = waitOf(state);
  if (!place?.active || !wait || creation.since === undefined) return {};
  const { name, code } = place;
  const mending = creation.is === 'returned' && wait.at === 'selfCheck';
  const due = dueOf(state);
  const data = {
    community: id,
    name,
    code,
    ...(creation.is === 'publicised' && { notice: creation.notice, noticeEndsOn }),
    ...(mending && { items: creation.case.approval.items.map(Number) }),
  };
  const holders = holdersOf(wait.roles, place, id);
  const step = mending ? 'mend' : wait.at;
  return { [wait.at]: { holders, step, since: creation.since, ...(due && { due }), data } };
};

/**
 * Participation and assessment of every community: the board, the inboxes of the whole chain, F1, F2, F13 and F14. The
 * streams of the register and of the creation have the same id.
 */
export const creationAccount: Account<State> = {
  name: 'creation',
  version: 1,
  subjectOf: ({ stream }) => {
    if (stream.startsWith(CREATION)) return stream.slice(CREATION.length);
    return stream.startsWith(COMMUNITY) ? stream.slice(COMMUNITY.length) : undefined;
  },
  initial: { creation: decider.initial, criteria: noResults },
  evolve,
  streams: (subject) => [`${COMMUNITY}${subject}` as StreamName, `${CREATION}${subject}` as StreamName],
  rows,
  balances,
  tasks,
};
