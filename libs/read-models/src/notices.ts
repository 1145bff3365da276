import {
  ACKNOWLEDGE,
  legalDate,
  type ObligationEvent,
  type ObligationKind,
  type Obligor,
  type PolicyDocumentEvent,
  type ReminderEvent,
  type ReminderName,
  type SubjectRef,
} from '@greenledger/domain';
import {
  type Instant,
  type LegalDate,
  type RecordedEvent,
  type StreamName,
  streamName,
  streamRef,
} from '@greenledger/eventing';
import { type Account, type Keyed, type Row } from './account.js';
import { latestFirst } from './latest-first.js';
import { rungsStampedBy } from './obligations.js';
import { remindedSubject, stepRungsOf, streamsOfSubject } from './reminders.js';

/** One message: rungs that were delivered together. */
export interface Message {
  readonly message: string;
  readonly deliveredAt: Instant;
  readonly rungs: readonly { readonly rung: string; readonly name: ReminderName; readonly event: string }[];
}

/** What a notice is about: a paper that is owed, a document that is to be acknowledged, or something else to be done. */
export type About =
  | { readonly is: ObligationKind; readonly period: string; readonly obligor: Obligor; readonly dueOn: LegalDate }
  | { readonly is: 'acknowledgement'; readonly dueOn?: LegalDate }
  /** A step time (A.6a): what was to be done by the day. */
  | { readonly is: 'step'; readonly step: string; readonly dueOn: LegalDate };

/** What one account has been told about one matter, latest message first. */
export interface NoticeLine {
  readonly matter: SubjectRef;
  readonly about: About;
  /** The matter was settled since. */
  readonly settled: boolean;
  readonly messages: readonly Message[];
}

interface State {
  /** Step times that are not over. */
  readonly expected: number;
  readonly about?: About;
  readonly settled: boolean;
  /** Bureaus that have not acknowledged. */
  readonly awaited: readonly string[];
  readonly rungs: readonly string[];
  readonly names: Readonly<Record<string, ReminderName>>;
  /** By account. */
  readonly messages: Readonly<Record<string, readonly Message[]>>;
}

const withRung = (
  messages: readonly Message[],
  { message, deliveredAt, rung }: { message: string; deliveredAt: Instant; rung: Message['rungs'][number] },
): readonly Message[] => {
  const [first, ...rest] = messages;
  return first?.message === message
    ? [{ ...first, rungs: [...first.rungs, rung] }, ...rest]
    : [{ message, deliveredAt, rungs: [rung] }, ...messages];
};

const afterReminder = (state: State, event: RecordedEvent, rung: string): State => {
  const fact = event as unknown as ReminderEvent;
  if (fact.type === 'ReminderIssued') {
    const { name, subject, about: step, dueAt } = fact.data;
    const about: About | undefined = papers.includes(subject.kind)
      ? state.about
      : { is: 'step', step, dueOn: legalDate(dueAt) };
    return { ...state, ...(about && { about }), names: { ...state.names, [rung]: name } };
  }
  const name = state.names[rung];
  if (fact.type !== 'ReminderDelivered' || name === undefined) return state;
  const { message, to } = fact.data;
  const added = { message, deliveredAt: event.metadata.at, rung: { rung, name, event: event.id } };
  const messages = Object.fromEntries(
    to.map((account) => [account, withRung(state.messages[account] ?? [], added)] as const),
  );
  return { ...state, messages: { ...state.messages, ...messages } };
};

const afterObligation = (state: State, fact: ObligationEvent): State => {
  const rungs = [...state.rungs, ...rungsStampedBy(fact)];
  switch (fact.type) {
    case 'ObligationOpened': {
      const { kind, period, obligor, dueOn } = fact.data;
      return { ...state, rungs, about: { is: kind, period, obligor, dueOn } };
    }
    case 'ObligationReturned': {
      const about = state.about && { ...state.about, dueOn: fact.data.mending.dueOn };
      return { ...state, rungs, settled: false, ...(about && { about }) };
    }
    case 'ObligationBecameOverdue':
      return state;
    default:
      return { ...state, settled: true };
  }
};

const afterDocument = (state: State, fact: PolicyDocumentEvent): State => {
  if (fact.type === 'DocumentIssued') {
    const { addressees, remindAt } = fact.data;
    return {
      ...state,
      awaited: addressees,
      about: { is: 'acknowledgement', ...(remindAt && { dueOn: legalDate(remindAt) }) },
    };
  }
  if (fact.type !== 'DocumentAcknowledged') return state;
  const awaited = state.awaited.filter((bureau) => bureau !== fact.data.bureau);
  return { ...state, awaited, settled: awaited.length === 0 };
};

/** What ends a step time, whichever it was. */
const ends: readonly string[] = [
  'SelfCheckSubmitted',
  'StreetRecommended',
  'CountyReviewPassed',
  'PrefectureReviewPassed',
  'AssessmentReturned',
  'AssessmentVoided',
  'CommunityWithdrawn',
  'MinutesApproved',
  'MinutesRevised',
  'MeetingProposalAccepted',
  'MeetingProposalDeclined',
  'MemberChangeConfirmed',
  'MemberChangeRejected',
  'ObjectionAnswered',
  'ObjectionRejected',
];

/** A planned meeting ends the wait for it only where it was waited for (R16). */
const endsExpectation = ({ type, data }: RecordedEvent): boolean => type === 'MeetingPlanNoted' && 'after' in data;

const afterStep = (state: State, event: RecordedEvent): State => {
  const stamped = stepRungsOf(event);
  const over = ends.includes(event.type) || endsExpectation(event) ? 1 : 0;
  if (stamped.length === 0 && over === 0) return state;
  const expected = Math.max(0, state.expected - over) + (stamped.length > 0 ? 1 : 0);
  return { ...state, expected, settled: expected === 0, rungs: [...state.rungs, ...stamped] };
};

const evolve = (state: State, event: RecordedEvent): State => {
  const reminded = remindedSubject(event.stream);
  if (reminded) return afterReminder(state, event, reminded.rung);
  switch (streamRef(event.stream).kind) {
    case 'obligation':
      return afterObligation(state, event as unknown as ObligationEvent);
    case 'policyDocument':
      return afterDocument(state, event as unknown as PolicyDocumentEvent);
    default:
      return afterStep(state, event);
  }
};

const papers: readonly string[] = ['obligation', 'policyDocument'];
const matters: readonly string[] = [...papers, 'creation', 'publicNotice', 'meeting', 'minutes', 'jointConference'];

/** The stream of the matter that an event is about. */
const subjectOf = ({ stream }: Pick<RecordedEvent, 'stream'>): string | undefined => {
  const matter = remindedSubject(stream)?.subject ?? streamRef(stream);
  return matters.includes(matter.kind) ? streamName(matter) : undefined;
};

/** The notices of each account, one line per matter: the key of a row is the account. */
export const noticesAccount: Account<State> = {
  name: 'notices',
  version: 4,
  subjectOf,
  initial: { expected: 0, settled: false, awaited: [], rungs: [], names: {}, messages: {} },
  evolve,
  streams: (subject, { rungs }) => {
    const matter = streamRef(subject as StreamName);
    return streamsOfSubject(matter, matter.kind === 'policyDocument' ? [ACKNOWLEDGE] : rungs);
  },
  rows: ({ about, settled, messages }, subject): Keyed<Row<NoticeLine>> => {
    if (!about) return {};
    const { kind, id } = streamRef(subject as StreamName);
    return Object.fromEntries(
      Object.entries(messages).map(([account, told]) => [
        account,
        {
          person: account,
          status: settled ? 'settled' : 'open',
          due: about.dueOn,
          sort: latestFirst(told[0]!.deliveredAt),
          data: { matter: { kind, id }, about, settled, messages: told },
        },
      ]),
    );
  },
};
