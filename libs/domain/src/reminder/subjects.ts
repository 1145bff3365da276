import { type StampedRung } from '../obligation/ladder.js';
import { holdersOf, type Obligation, obligationRef, standingRungs } from '../obligation/obligation.state.js';
import { type StreamRef } from '../shared/decider.js';
import { type DocumentId, type ObligationId } from '../shared/ids.js';
import {
  awaited,
  holdersOfBureau,
  type PolicyDocument,
  policyDocumentRef,
} from '../policy-document/policy-document.state.js';
import { type DropReason, type ReminderName, type SubjectRef } from './reminder.events.js';

/** A rung that stands at present: what it is about and whom it is addressed to. */
export interface Reminding {
  readonly rung: Pick<StampedRung, 'dueAt' | 'deliverAt'> & { readonly name: ReminderName };
  readonly about: string;
  readonly holders: readonly string[];
}

/** What a stream kind has to say to be reminded of. */
interface Subject<State> {
  readonly ref: (id: string) => StreamRef<State>;
  readonly standing: (state: State, rung: string) => Reminding | undefined;
  /** Why a rung of it no longer stands. */
  readonly settledBy: (state: State) => DropReason;
}

const obligation: Subject<Obligation> = {
  ref: (id) => obligationRef(id as ObligationId),
  standing: (state, key) => {
    if (state.is === 'unopened') return undefined;
    const rung = standingRungs(state).find((standing) => standing.key === key);
    return rung && { rung, about: state.terms.kind, holders: holdersOf(state, rung.to) };
  },
  settledBy: (state) => {
    if (state.is === 'submitted') return 'filed';
    return state.is === 'accepted' || state.is === 'waived' ? state.is : 'superseded';
  },
};

/** Key of the one rung of an issued document. */
export const ACKNOWLEDGE = 'acknowledge';

const policyDocument: Subject<PolicyDocument> = {
  ref: (id) => policyDocumentRef(id as DocumentId),
  standing: (state, key) => {
    const bureaus = awaited(state);
    if (state.is !== 'issued' || state.remindAt === undefined || key !== ACKNOWLEDGE || bureaus.length === 0) return;
    const { remindAt } = state;
    const rung = { name: ACKNOWLEDGE, dueAt: remindAt, deliverAt: remindAt } as const;
    return { rung, about: 'acknowledgement', holders: bureaus.flatMap(holdersOfBureau) };
  },
  settledBy: () => 'acknowledged',
};

/** A subject whose state the reminder does not look into. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- existential type: every concrete subject fits
type AnySubject = Subject<any>;

/** The stream kinds that reminders can be about. */
const subjects: Readonly<Record<string, AnySubject>> = { obligation, policyDocument };

/** Looks up how a subject is reminded of; a kind that is not in the table is a programming error. */
export const subjectOf = ({ kind }: SubjectRef): AnySubject => {
  const subject = subjects[kind];
  if (!subject) throw new TypeError(`nothing reminds of a ${kind}`);
  return subject;
};
