import {
  type AccountId,
  type DropReason,
  legalDate,
  type ReminderEvent,
  type ReminderName,
  type SubjectRef,
} from '@greenledger/domain';
import { type Instant, type StreamName } from '@greenledger/eventing';
import { type Account, type Keyed, type Row } from './account.js';
import { latestFirst } from './latest-first.js';
import { remindedSubject } from './reminders.js';

/** What became of a notice: on its way, to be tried again, delivered, never delivered, or no longer needed. */
export const noticeStates = ['issued', 'retried', 'delivered', 'missed', 'dropped'] as const;
export type NoticeState = (typeof noticeStates)[number];

/** A try at delivering that failed. */
export interface FailedDelivery {
  readonly at: Instant;
  readonly reason: 'noHolder' | 'channel';
  /** Absent: it was the last one. */
  readonly retryAt?: Instant;
}

/** One notice, to whomever it went: what whoever runs the system looks at, without what the matter holds. */
export interface IssuedNotice {
  readonly matter: SubjectRef;
  readonly about: string;
  readonly name: ReminderName;
  /** `<role>@<scope>`. */
  readonly holders: readonly string[];
  readonly issuedAt: Instant;
  readonly deliverAt: Instant;
  readonly failures: readonly FailedDelivery[];
  readonly delivered?: { readonly at: Instant; readonly to: readonly AccountId[] };
  readonly dropped?: { readonly at: Instant; readonly reason: DropReason };
}

type State = { readonly is: 'none' } | { readonly is: NoticeState; readonly notice: IssuedNotice };

const evolve = (state: State, event: ReminderEvent, at: Instant): State => {
  if (event.type === 'ReminderIssued') {
    const { subject: matter, about, name, holders, deliverAt } = event.data;
    return { is: 'issued', notice: { matter, about, name, holders, issuedAt: at, deliverAt, failures: [] } };
  }
  if (state.is === 'none') return state;
  const { notice } = state;
  switch (event.type) {
    case 'ReminderDelivered':
      return { is: 'delivered', notice: { ...notice, delivered: { at, to: event.data.to } } };
    case 'ReminderDropped':
      return { is: 'dropped', notice: { ...notice, dropped: { at, reason: event.data.reason } } };
    case 'ReminderFailed': {
      const { reason, retryAt } = event.data;
      const failures = [...notice.failures, { at, reason, ...(retryAt !== undefined && { retryAt }) }];
      return { is: retryAt === undefined ? 'missed' : 'retried', notice: { ...notice, failures } };
    }
  }
};

/** Every notice that was ever issued, the latest first: a row's `due` is the legal date on which it was. */
export const issuedNoticesAccount: Account<State> = {
  name: 'issued-notices',
  version: 1,
  subjectOf: ({ stream }) => (remindedSubject(stream) ? stream : undefined),
  initial: { is: 'none' },
  evolve: (state, event) => evolve(state, event as unknown as ReminderEvent, event.metadata.at),
  streams: (subject) => [subject as StreamName],
  rows: (state): Keyed<Row<IssuedNotice>> => {
    if (state.is === 'none') return {};
    const { is: status, notice } = state;
    const { issuedAt } = notice;
    return { notice: { status, due: legalDate(issuedAt), sort: latestFirst(issuedAt), data: notice } };
  },
};
