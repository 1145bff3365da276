import { afterwards, deliveryOf } from '../obligation/ladder.js';
import { calendar, ruleValue, schemeRef, type SchemeState } from '../scheme/scheme.js';
import { nextWorkingDay } from '../shared/calendar.js';
import { epochOf, type Instant, instantAt, instantOf } from '../shared/dates.js';
import { type Command, type Context, type Decider, never, type StreamRef } from '../shared/decider.js';
import { type AccountId, type SchemeId } from '../shared/ids.js';
import { refuse } from '../shared/refusal.js';
import { type Channel, type ReminderEvent, type ReminderName, type SubjectRef } from './reminder.events.js';
import { type Reminding, subjectOf } from './subjects.js';

interface Issued {
  readonly scheme: SchemeId;
  readonly subject: SubjectRef;
  readonly rung: string;
  readonly name: ReminderName;
  /** When it is to be delivered, or tried again. */
  readonly deliverAt: Instant;
  readonly holders: readonly string[];
  readonly failures: number;
}

export type Reminder =
  { readonly is: 'unissued' } | (Issued & { readonly is: 'issued' | 'delivered' | 'dropped' | 'givenUp' });

/** Issues a rung that is due; nothing when it does not stand (any more) or is not due yet. */
export interface IssueReminder extends Command {
  readonly type: 'IssueReminder';
  readonly scheme: SchemeId;
  readonly subject: SubjectRef;
  readonly rung: string;
}
/** Delivers to the accounts that hold the addressed roles at this moment; drops it when the matter is settled. */
export interface DeliverReminder extends Command {
  readonly type: 'DeliverReminder';
  readonly channel: Channel;
  readonly to: readonly AccountId[];
}
/** The channel did not take the message. */
export interface FailReminder extends Command {
  readonly type: 'FailReminder';
  readonly channel: Channel;
}
export type ReminderCommand = IssueReminder | DeliverReminder | FailReminder;

/** One stream per subject and rung. */
export const reminderRef = (subject: SubjectRef, rung: string): StreamRef<Reminder> => ({
  kind: 'reminder',
  id: `${subject.kind}.${subject.id}.${rung}`,
});

const evolve = (state: Reminder, event: ReminderEvent): Reminder => {
  if (event.type === 'ReminderIssued') {
    const { scheme, subject, rung, name, deliverAt, holders } = event.data;
    return { is: 'issued', scheme, subject, rung, name, deliverAt, holders, failures: 0 };
  }
  if (state.is === 'unissued') return state;
  switch (event.type) {
    case 'ReminderDelivered':
      return { ...state, is: 'delivered' };
    case 'ReminderDropped':
      return { ...state, is: 'dropped' };
    case 'ReminderFailed': {
      const { attempt, retryAt } = event.data;
      return retryAt === undefined
        ? { ...state, is: 'givenUp', failures: attempt }
        : { ...state, failures: attempt, deliverAt: retryAt };
    }
  }
};

const standing = (subject: SubjectRef, rung: string, { cited }: Context): Reminding | undefined => {
  const { ref, standing: find } = subjectOf(subject);
  return find(cited(ref(subject.id)), rung, { id: subject.id, cited });
};

const ladderOf = (scheme: SchemeState, { today }: Context) => ruleValue(scheme, 'notices.ladder', today);

const issue = (state: Reminder, { scheme, subject, rung }: IssueReminder, context: Context): ReminderEvent[] => {
  if (state.is !== 'unissued') return [];
  const reminding = standing(subject, rung, context);
  if (!reminding || context.at < reminding.rung.dueAt) return [];
  const { about, holders } = reminding;
  const { name, dueAt } = reminding.rung;
  const configured = context.cited(schemeRef(scheme));
  const deliverAt = deliveryOf(reminding.rung, context.at, calendar(configured), ladderOf(configured, context));
  return [{ type: 'ReminderIssued', data: { scheme, subject, about, rung, name, dueAt, deliverAt, holders } }];
};

type InHand = Exclude<Reminder, { readonly is: 'unissued' }>;

type FailureReason = 'noHolder' | 'channel';

/** Minutes until a channel is tried again, after each failure; behind the last the reminder is given up. */
const CHANNEL_RETRIES = [10, 60, 360, 1440, 1440] as const;
/** Working days on which somebody is looked for again. */
const HOLDER_RETRIES = 2;

const retryAfter = (state: InHand, reason: FailureReason, context: Context): Instant | undefined => {
  const scheme = context.cited(schemeRef(state.scheme));
  const { restDays } = ladderOf(scheme, context);
  if (reason === 'noHolder') {
    const again = instantAt(nextWorkingDay(calendar(scheme), context.today).value, restDays.at);
    return state.failures < HOLDER_RETRIES ? again : undefined;
  }
  const minutes = CHANNEL_RETRIES[state.failures];
  if (minutes === undefined) return undefined;
  return afterwards(instantOf(epochOf(context.at) + minutes * 60_000), calendar(scheme), restDays);
};

const fail = (state: InHand, channel: Channel, reason: FailureReason, context: Context): ReminderEvent[] => {
  const retryAt = retryAfter(state, reason, context);
  const data = { channel, reason, attempt: state.failures + 1, ...(retryAt !== undefined && { retryAt }) };
  return [{ type: 'ReminderFailed', data }];
};

/** Rungs of one subject that leave in the same minute are one message, where the ladder says so. */
const messageOf = (state: InHand, context: Context): string => {
  const { together } = ladderOf(context.cited(schemeRef(state.scheme)), context);
  const { subject, rung } = state;
  const place = `${subject.kind}-${subject.id}@${context.at.slice(0, 16)}`;
  return together ? place : `${place}.${rung}`;
};

const deliver = (state: InHand, { channel, to }: DeliverReminder, context: Context): ReminderEvent[] => {
  if (to.length === 0) return fail(state, channel, 'noHolder', context);
  return [{ type: 'ReminderDelivered', data: { channel, message: messageOf(state, context), to } }];
};

const decide = (state: Reminder, command: ReminderCommand, context: Context): readonly ReminderEvent[] => {
  if (command.type === 'IssueReminder') return issue(state, command, context);
  if (state.is === 'unissued') return refuse('WrongState', { is: state.is });
  if (state.is !== 'issued' || context.at < state.deliverAt) return [];
  if (!standing(state.subject, state.rung, context)) {
    const { ref, settledBy } = subjectOf(state.subject);
    return [{ type: 'ReminderDropped', data: { reason: settledBy(context.cited(ref(state.subject.id))) } }];
  }
  switch (command.type) {
    case 'DeliverReminder':
      return deliver(state, command, context);
    case 'FailReminder':
      return fail(state, command.channel, 'channel', context);
    default:
      return never(command);
  }
};

/** Reminders of what is due (A.6a): issued once per rung, delivered to the present holders, dropped when settled. */
export const reminder: Decider<Reminder, ReminderCommand, ReminderEvent> = {
  initial: { is: 'unissued' },
  may: { IssueReminder: ['System'], DeliverReminder: ['System'], FailReminder: ['System'] },
  cites: (command, state) => {
    const cited = ({ scheme, subject }: Pick<IssueReminder, 'scheme' | 'subject'>): readonly StreamRef[] => {
      const { ref, cites } = subjectOf(subject);
      return [ref(subject.id), ...(cites?.(subject.id) ?? []), schemeRef(scheme)];
    };
    if (command.type === 'IssueReminder') return cited(command);
    return state.is === 'unissued' ? [] : cited(state);
  },
  evolve,
  decide,
};
