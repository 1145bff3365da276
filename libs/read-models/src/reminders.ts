import {
  type Reminded,
  type Reminder,
  reminder,
  type ReminderEvent,
  reminderRef,
  type SchemeId,
  stepRungKey,
  type StepTime,
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

/** Keys of the rungs of a step time that an event stamps (A.6a). */
export const stepRungsOf = ({ id, data }: Pick<RecordedEvent, 'id' | 'data'>): readonly string[] =>
  ((data as Reminded).rungs ?? []).map(({ name }) => stepRungKey({ event: id }, name));

/** The reminders of a subject that has step times: what became of them, and every rung that it ever had. */
export interface StepReminders {
  readonly reminders: Reminders;
  readonly rungs: readonly string[];
}

export const noReminders: StepReminders = { reminders: {}, rungs: [] };

/** After one more event of the subject, or of one of its reminders. */
export const remindersAfter = (state: StepReminders, event: RecordedEvent): StepReminders => {
  const reminded = remindedSubject(event.stream);
  if (reminded) return { ...state, reminders: withReminder(state.reminders, reminded.rung, event) };
  const stamped = stepRungsOf(event);
  return stamped.length === 0 ? state : { ...state, rungs: [...state.rungs, ...stamped] };
};

/** The alarms of step times that are not over, and of reminders on their way. */
export const stepAlarms = (
  scheme: SchemeId | undefined,
  subject: SubjectRef,
  times: readonly (StepTime | undefined)[],
  { reminders }: StepReminders,
): Readonly<Record<string, Alarm>> => {
  const standing = times.flatMap((time) =>
    (time?.rungs ?? []).map(({ name, dueAt }) => ({ key: stepRungKey(time!, name), dueAt })),
  );
  return reminderAlarms(scheme, subject, standing, reminders);
};

/** What the clock has to do: issue the rungs that stand and were not issued, deliver those that were. */
export const reminderAlarms = (
  scheme: SchemeId | undefined,
  subject: SubjectRef,
  standing: readonly { readonly key: string; readonly dueAt: Instant }[],
  reminders: Reminders,
): Readonly<Record<string, Alarm>> => {
  const found: Record<string, Alarm> = {};
  for (const { key, dueAt } of standing) {
    if (reminders[key] || scheme === undefined) continue;
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
