import { epochOf, type ObligationEvent, type Obligor, type ReminderEvent, type RungName } from '@greenledger/domain';
import { type Instant, type LegalDate, type RecordedEvent } from '@greenledger/eventing';
import { type Account, type Keyed, type Row } from './account.js';
import { obligationOf, remindedObligation, rungsStampedBy, streamsOf } from './obligations.js';

/** One message: rungs that were delivered together. */
export interface Message {
  readonly message: string;
  readonly deliveredAt: Instant;
  readonly rungs: readonly { readonly rung: string; readonly name: RungName; readonly event: string }[];
}

/** What one account has been told about one obligation, latest message first. */
export interface NoticeLine {
  readonly obligation: string;
  readonly kind: string;
  readonly period: string;
  readonly obligor: Obligor;
  readonly dueOn: LegalDate;
  /** The matter was settled since. */
  readonly settled: boolean;
  readonly messages: readonly Message[];
}

interface State {
  readonly about?: Pick<NoticeLine, 'kind' | 'period' | 'obligor' | 'dueOn'>;
  readonly settled: boolean;
  readonly rungs: readonly string[];
  readonly names: Readonly<Record<string, RungName>>;
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

const evolveReminder = (state: State, event: RecordedEvent, rung: string): State => {
  const fact = event as unknown as ReminderEvent;
  if (fact.type === 'ReminderIssued') return { ...state, names: { ...state.names, [rung]: fact.data.name } };
  const name = state.names[rung];
  if (fact.type !== 'ReminderDelivered' || name === undefined) return state;
  const { message, to } = fact.data;
  const added = { message, deliveredAt: event.metadata.at, rung: { rung, name, event: event.id } };
  const messages = Object.fromEntries(
    to.map((account) => [account, withRung(state.messages[account] ?? [], added)] as const),
  );
  return { ...state, messages: { ...state.messages, ...messages } };
};

const evolve = (state: State, event: RecordedEvent): State => {
  const reminded = remindedObligation(event.stream);
  if (reminded) return evolveReminder(state, event, reminded.rung);
  const fact = event as unknown as ObligationEvent;
  const rungs = [...state.rungs, ...rungsStampedBy(fact)];
  switch (fact.type) {
    case 'ObligationOpened': {
      const { kind, period, obligor, dueOn } = fact.data;
      return { ...state, rungs, about: { kind, period, obligor, dueOn } };
    }
    case 'ObligationReturned':
      return {
        ...state,
        rungs,
        settled: false,
        ...(state.about && { about: { ...state.about, dueOn: fact.data.mending.dueOn } }),
      };
    case 'ObligationBecameOverdue':
      return state;
    default:
      return { ...state, settled: true };
  }
};

/** Sorts the latest first in a list that is read upwards. */
const latestFirst = (instant: Instant): string => String(9_999_999_999_999 - epochOf(instant)).padStart(13, '0');

/** The notices of each account, one line per matter: the key of a row is the account. */
export const noticesAccount: Account<State> = {
  name: 'notices',
  version: 1,
  subjectOf: obligationOf,
  initial: { settled: false, rungs: [], names: {}, messages: {} },
  evolve,
  streams: (subject, { rungs }) => streamsOf(subject, rungs),
  rows: ({ about, settled, messages }, subject): Keyed<Row<NoticeLine>> => {
    if (!about) return {};
    return Object.fromEntries(
      Object.entries(messages).map(([account, told]) => [
        account,
        {
          status: settled ? 'settled' : 'open',
          due: about.dueOn,
          sort: latestFirst(told[0]!.deliveredAt),
          data: { ...about, obligation: subject, settled, messages: told },
        },
      ]),
    );
  },
};
