import { persons } from '../shared/actor.js';
import { type Instant } from '../shared/dates.js';
import { PROVINCE } from '../shared/holder.js';
import { type Stamp, type StreamRef } from '../shared/decider.js';
import { type AccountId, type AreaId, type CommunityId, type ObligationId, type SchemeId } from '../shared/ids.js';
import { type ObligationKind, type RungRecipient } from '../scheme/rules.js';
import { type StampedRung } from './ladder.js';
import { type Filing, type Mending, type Obligor, type ObligationEvent, type Terms } from './obligation.events.js';
import { type PlanPart } from './papers.js';

interface Opened {
  readonly terms: Terms;
  readonly obligor: Obligor;
  readonly overdue: boolean;
  /** How often it was returned. */
  readonly returns: number;
}

interface Filed {
  readonly version: number;
  readonly firstFiledAt: Instant;
  readonly filedAt: Instant;
  /** Everybody who ever filed a version; none of them reviews it. */
  readonly filers: readonly AccountId[];
  readonly missing: readonly PlanPart[];
  readonly late: boolean;
  readonly daysLate: number;
  /** The current version revises one that had been accepted: what becomes of it no longer touches timeliness. */
  readonly revision: boolean;
  /** Communities of a pilot list. */
  readonly pilots: readonly CommunityId[];
}

export type Obligation =
  | { readonly is: 'unopened' }
  | (Opened & { readonly is: 'open' | 'waived' })
  | (Opened & Filed & { readonly is: 'submitted' | 'accepted' })
  | (Opened & Filed & { readonly is: 'returned'; readonly mending: Mending });

export type OpenedObligation = Exclude<Obligation, { readonly is: 'unopened' }>;

/** What a paper owed in a period is called: `guizhou-2020.quarterlyReport.2020-Q3.transport`. */
export const obligationId = (
  owed: Pick<Terms, 'scheme' | 'kind' | 'period'> & { readonly obligor: Obligor },
): ObligationId => [owed.scheme, owed.kind, owed.period, obligorKey(owed.obligor)].join('.') as ObligationId;

/** The unit, area or county that an obligor is known by. */
export const obligorKey = (obligor: Obligor): string =>
  obligor.kind === 'unit' ? obligor.unit : obligor.kind === 'area' ? obligor.area : obligor.county;

export const obligationRef = (id: ObligationId): StreamRef<Obligation> => ({ kind: 'obligation', id });

/** The pilot list of an area; a duty of one time, in the year of the scheme (R56). */
export const pilotListRef = (scheme: SchemeId, area: AreaId, year = '2020'): StreamRef<Obligation> =>
  obligationRef(obligationId({ scheme, kind: 'pilotList', period: year, obligor: { kind: 'area', area } }));

/** The communities that stand on an accepted pilot list; none while the list is not accepted. */
export const acceptedPilots = (state: Obligation): readonly CommunityId[] =>
  state.is === 'accepted' ? state.pilots : [];

const filed = (
  before: Opened & Partial<Filed>,
  { version, paper, missing, firstFiledAt, late, daysLate }: Filing,
  { at, actor }: Stamp,
  revision: boolean,
): Obligation => ({
  ...opened(before),
  is: 'submitted',
  version,
  firstFiledAt,
  filedAt: at,
  filers: [...new Set([...(before.filers ?? []), ...persons(actor)])],
  missing,
  late,
  daysLate,
  revision,
  pilots: paper.kind === 'pilotList' ? paper.pilots.map(({ community }) => community) : [],
});

const opened = ({ terms, obligor, overdue, returns }: Opened): Opened => ({ terms, obligor, overdue, returns });

export const evolve = (state: Obligation, event: ObligationEvent, stamp: Stamp): Obligation => {
  if (event.type === 'ObligationOpened') {
    const { obligor, ...terms } = event.data;
    return { is: 'open', terms, obligor, overdue: false, returns: 0 };
  }
  if (state.is === 'unopened') return state;
  switch (event.type) {
    case 'ObligationSubmitted':
      return filed(state, event.data, stamp, 'revision' in state && state.revision);
    case 'ObligationRevised':
      return filed(state, event.data, stamp, true);
    case 'ObligationReturned':
      return 'version' in state
        ? { ...state, is: 'returned', returns: state.returns + 1, mending: event.data.mending }
        : state;
    case 'ObligationAccepted': {
      if (state.is !== 'submitted') return state;
      return { ...state, is: 'accepted', revision: false };
    }
    case 'ObligationWaived':
      return { ...opened(state), is: 'waived' };
    case 'ObligationBecameOverdue':
      return { ...state, overdue: true };
  }
};

/** True while a return can still cost the obligor its timeliness (AMB-47). */
export const timelinessAtStake = (filing: Filed): boolean => !filing.late && !filing.revision;

/** The instant at which it becomes overdue if nothing is filed; nothing when it cannot (any more). */
export const overdueAt = (state: Obligation): Instant | undefined => {
  if (state.is === 'open') return state.overdue ? undefined : state.terms.dueAt;
  if (state.is !== 'returned' || state.overdue || !timelinessAtStake(state)) return undefined;
  return state.mending.dueAt;
};

/** The rungs that stand at present: those of the deadline while nothing is filed, of the mending after a return. */
export const standingRungs = (state: Obligation): readonly StampedRung[] => {
  if (state.is === 'open') return state.terms.rungs;
  return state.is === 'returned' ? state.mending.rungs : [];
};

/** `<role>@<scope>`: whoever holds it at the moment of asking. */
const held = (roles: readonly string[], scope: string): readonly string[] => roles.map((role) => `${role}@${scope}`);

/** Who may file: the rule's roles in the obligor's scope. */
export const filersOf = ({ terms, obligor }: Pick<Opened, 'terms' | 'obligor'>): readonly string[] =>
  held(terms.filedBy, obligorKey(obligor));

/** Who may accept or return. */
export const acceptorsOf = ({ terms }: Pick<Opened, 'terms'>): readonly string[] => held(terms.acceptedBy, PROVINCE);

/** The head of a unit acts through its member seat, that of a bureau through its reviewing officer (JUDGEMENT). */
const headOf = (obligor: Obligor): string =>
  obligor.kind === 'unit' ? `Member@${obligor.unit}` : `PrefectureReviewer@${obligor.area}`;

/** Whom a rung is addressed to, as roles; persons are looked up when it is delivered. */
export const holdersOf = (state: OpenedObligation, recipients: readonly RungRecipient[]): readonly string[] => [
  ...new Set(
    recipients.flatMap((to) => {
      if (to === 'obligor') return filersOf(state);
      return [to === 'obligorHead' ? headOf(state.obligor) : `OfficeDirector@${PROVINCE}`];
    }),
  ),
];

/** Pulled together for lists: the kinds in the order of the notice. */
export const obligationKinds: readonly ObligationKind[] = [
  'implementationPlan',
  'pilotList',
  'quarterlyReport',
  'stageSummary',
];
