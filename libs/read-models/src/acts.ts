import {
  type CommunityEvent,
  type CommunityListEvent,
  type CreationEvent,
  deciders,
  type ExperienceEvent,
  type JointConferenceEvent,
  type MeetingEvent,
  type MinutesEvent,
  type ObligationEvent,
  type PilotSelectionEvent,
  type PolicyDocumentEvent,
  type PublicNoticeEvent,
  type RegisterImportEvent,
  type TargetEvent,
} from '@greenledger/domain';
import { type Instant, type RecordedEvent, type StreamName, streamRef } from '@greenledger/eventing';
import { type Account, type Keyed, type Row } from './account.js';
import { CORRECTION } from './engine/whole.js';
import { latestFirst } from './latest-first.js';

/** What somebody did to one matter; the matter is the subject of the row. */
export interface ActLine {
  /** The word of requirements A.7. */
  readonly what: string;
  readonly role: string;
  /** Who acted, in the list of the person that it was done for. */
  readonly by?: string;
  /** For whom it was done, in the list of whoever did it. */
  readonly onBehalfOf?: string;
  readonly enteredAt: Instant;
}

type AnyEvent =
  | CommunityEvent
  | CommunityListEvent
  | CreationEvent
  | ExperienceEvent
  | JointConferenceEvent
  | MeetingEvent
  | MinutesEvent
  | ObligationEvent
  | PilotSelectionEvent
  | PolicyDocumentEvent
  | PublicNoticeEvent
  | RegisterImportEvent
  | TargetEvent;

const named = (...types: readonly AnyEvent['type'][]): ReadonlySet<string> => new Set(types);

/** What is entered piece by piece on the way to an act, or follows from one: the act stands for it. */
const pieces = named(
  'CompoundAdded',
  'CompoundRevised',
  'CriterionSelfChecked',
  'EvidenceAttached',
  'EvidenceWithdrawn',
  'CriterionReviewed',
  'CriterionOverruled',
  'AgreedItemDrafted',
  'PublicNoticeRowSuspended',
);

/** Acts that set something on its way, which then waits for others. */
const starting = named(
  'CommunityRegistered',
  'RegisterImportAccepted',
  'EnrolmentDelegated',
  'CommunityEnrolled',
  'SelfCheckSubmitted',
  'LocalPilotNominated',
  'PublicNoticePrepared',
  'ObjectionFiled',
  'ObligationSubmitted',
  'ProvincialPilotNominated',
  'PilotWithdrawalRequested',
  'MemberUnitProposed',
  'MemberChangeProposed',
  'MeetingProposed',
  'MeetingScheduled',
  'MinutesDrafted',
  'PolicyDocumentRegistered',
  'CommunityListPublished',
  'ExperiencePublished',
  'TargetSet',
  'AreaTargetSet',
);

/** What is sent in again, after it was returned, was on its way before. */
const sentBefore = ({ data }: RecordedEvent): boolean => {
  const { submission = 1, version = 1 } = data as { readonly submission?: number; readonly version?: number };
  return submission > 1 || version > 1;
};

const standingOf = (event: RecordedEvent): 'started' | 'done' =>
  starting.has(event.type) && !sentBefore(event) ? 'started' : 'done';

/** A code is reserved behind a decision, which is the act; and what is no stream of the domain is nobody's act. */
const kindsOfMatters = new Set(Object.keys(deciders).filter((kind) => kind !== 'codeReservation'));

const isAct = ({ type, stream, metadata: { actor } }: RecordedEvent): boolean =>
  kindsOfMatters.has(streamRef(stream).kind) && actor.role !== 'System' && !pieces.has(type);

/** The rows of a fact: one for whoever acted, and one for the person that it was done for. */
const rowsOf = (event: RecordedEvent): Keyed<Row<ActLine>> => {
  const { at, actor } = event.metadata;
  const { account, role, onBehalfOf } = actor;
  const row = (person: string, data: Pick<ActLine, 'by' | 'onBehalfOf'>): Row<ActLine> => ({
    person,
    status: standingOf(event),
    sort: latestFirst(at),
    data: { what: event.type, role, ...data, enteredAt: at },
  });
  if (onBehalfOf === undefined) return { [event.id]: row(account, {}) };
  return { [event.id]: row(account, { onBehalfOf }), [`${event.id} for`]: row(onBehalfOf, { by: account }) };
};

type State = Keyed<Row<ActLine>>;

const afterTaking = (state: State, event: string): State => {
  const keys = [event, `${event} for`].filter((key) => state[key]);
  return { ...state, ...Object.fromEntries(keys.map((key) => [key, { ...state[key]!, status: 'takenBack' }])) };
};

/** Everybody's acts, one row each under the person who acted: what I have done, and what I have started. */
export const actsAccount: Account<State> = {
  name: 'acts',
  version: 1,
  // a correction moves the legal date of an act, whoever enters it
  subjectOf: (event) => (isAct(event) || event.type === CORRECTION ? event.stream : undefined),
  initial: {},
  evolve: (state, event) => {
    const fact = event as unknown as CreationEvent;
    const before = fact.type === 'ActTakenBack' ? afterTaking(state, fact.data.event) : state;
    return isAct(event) ? { ...before, ...rowsOf(event) } : before;
  },
  streams: (subject) => [subject as StreamName],
  rows: (state) => state,
};
