import {
  type Reminder,
  reminder,
  type ReminderEvent,
  reminderRef,
  type SchemeId,
  type SubjectRef,
} from '@greenledger/domain';
import { type Instant, type RecordedEvent, stampOf, type StreamName, streamName } from '@greenledger/eventing';
import { type Alarm } from './account.js';

export type Reminders = Readonly<Record<string, Reminder>>;

const REMINDER = 'reminder-';

/** The subject and the rung that a reminder's stream is named after; kinds and rungs hold no dot, ids may. */
export const remindedSubject = (
  stream: StreamName,
): { readonly subject: SubjectRef; readonly rung: string } | undefined => {
  if (!stream.startsWith(REMINDER)) return undefined;
  const name = stream.slice(REMINDER.length);
  const [first, last] = [name.indexOf('.'), name.lastIndexOf('.')];
  return { subject: { kind: name.slice(0, first), id: name.slice(first + 1, last) }, rung: name.slice(last + 1) };
};

/** The subject of a kind that an event is about: one of its own, or one of its reminders. */
export const subjectOfKind = (kind: string, { stream }: Pick<RecordedEvent, 'stream'>): string | undefined => {
  if (stream.startsWith(`${kind}-`)) return stream.slice(kind.length + 1);
  const reminded = remindedSubject(stream);
  return reminded?.subject.kind === kind ? reminded.subject.id : undefined;
};

/** The streams that hold what is known of a subject, given every rung that it ever had. */
export const streamsOfSubject = (subject: SubjectRef, rungs: readonly string[]): readonly StreamName[] => [
  streamName(subject),
  ...rungs.map((rung) => streamName(reminderRef(subject, rung))),
];

/** The reminders of a subject after one more event of one of them. */
export const withReminder = (reminders: Reminders, rung: string, event: RecordedEvent): Reminders => {
  const stamp = stampOf(event) as Parameters<typeof reminder.evolve>[2];
  const fact = event as unknown as ReminderEvent;
  return { ...reminders, [rung]: reminder.evolve(reminders[rung] ?? reminder.initial, fact, stamp) };
};

/** What the clock has to do: issue the rungs that stand and were not issued, deliver those that were. */
export const reminderAlarms = (
  scheme: SchemeId,
  subject: SubjectRef,
  standing: readonly { readonly key: string; readonly dueAt: Instant }[],
  reminders: Reminders,
): Readonly<Record<string, Alarm>> => {
  const found: Record<string, Alarm> = {};
  for (const { key, dueAt } of standing) {
    if (reminders[key]) continue;
    const command = { type: 'IssueReminder', scheme, subject, rung: key };
    found[`issue-${key}`] = { at: dueAt, stream: reminderRef(subject, key), command };
  }
  for (const [key, issued] of Object.entries(reminders)) {
    if (issued.is !== 'issued') continue;
    const command = { type: 'DeliverReminder', channel: 'inApp', holders: issued.holders };
    found[`deliver-${key}`] = { at: issued.deliverAt, stream: reminderRef(subject, key), command };
  }
  return found;
};
