import { type Instant } from '../shared/dates.js';
import { type Event } from '../shared/decider.js';
import { type AccountId, type SchemeId } from '../shared/ids.js';
import { type RungName } from '../scheme/rules.js';

/** The stream that a reminder is about. */
export interface SubjectRef {
  readonly kind: string;
  readonly id: string;
}

/** How a message reaches people. */
export type Channel = 'inApp';

/** A rung of the ladder of obligations and step times, or the reminder of an acknowledgement. */
export type ReminderName = RungName | 'acknowledge';

/** Why a reminder was not delivered: the matter was settled meanwhile, or the rung no longer stands. */
export type DropReason = 'filed' | 'accepted' | 'waived' | 'acknowledged' | 'done' | 'superseded';

/** One rung of one subject (A.6a). */
export type ReminderEvent =
  | Event<
      'ReminderIssued',
      {
        readonly scheme: SchemeId;
        readonly subject: SubjectRef;
        /** What is due: a kind of obligation, or an acknowledgement. */
        readonly about: string;
        /** Key of the rung within its subject, and its name. */
        readonly rung: string;
        readonly name: ReminderName;
        readonly dueAt: Instant;
        readonly deliverAt: Instant;
        /** `<role>@<scope>`; persons are looked up when it is delivered. */
        readonly holders: readonly string[];
      }
    >
  | Event<
      'ReminderDelivered',
      {
        readonly channel: Channel;
        /** Rungs of a subject that are delivered together carry the same one. */
        readonly message: string;
        readonly to: readonly AccountId[];
      }
    >
  | Event<
      'ReminderFailed',
      {
        readonly channel: Channel;
        readonly reason: 'noHolder' | 'channel';
        readonly attempt: number;
        /** Absent: it was the last attempt. */
        readonly retryAt?: Instant;
      }
    >
  | Event<'ReminderDropped', { readonly reason: DropReason }>;
