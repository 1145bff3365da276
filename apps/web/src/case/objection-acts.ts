import { type CommandAnswer } from '@greenledger/contracts';
import { api } from '../api/client.js';
import { answered } from '../api/trouble.js';
import { type Task } from '../inbox/inbox-query.js';
import { headersOf, type Envelope } from './send.js';
import { type Return } from './return-form.js';

export type ObjectionVerb = 'accept' | 'reject' | 'investigate' | 'dismiss' | 'uphold' | 'answer';

/** What is typed for a verb on an objection; which of it is sent depends on the verb. */
export interface Said {
  readonly text: string;
  readonly back: Return;
}

/** The verbs of a step, the one that leads on first. */
export const objectionVerbs: Readonly<Record<string, readonly ObjectionVerb[] | undefined>> = {
  acceptObjection: ['accept', 'reject'],
  investigateObjection: ['investigate'],
  resolveObjection: ['dismiss', 'uphold'],
  answerObjection: ['answer'],
};

export const objectionOf = ({ subject, data }: Task) => ({ id: subject, objection: String(data['objection']) });

/** One act on an objection, as one command. */
export const onObjection = (
  task: Task,
  verb: ObjectionVerb,
  { text, back }: Said,
  envelope: Envelope,
): Promise<CommandAnswer> => {
  const at = { params: { path: objectionOf(task) }, headers: headersOf(envelope) };
  const on = '/api/public-notices/{id}/objections/{objection}' as const;
  switch (verb) {
    case 'accept':
      return answered(api.POST(`${on}/accept`, { ...at, body: {} }));
    case 'reject':
      return answered(api.POST(`${on}/reject`, { ...at, body: { reason: text } }));
    case 'investigate':
      return answered(api.POST(`${on}/record-investigation`, { ...at, body: { text } }));
    case 'dismiss':
      return answered(api.POST(`${on}/resolve`, { ...at, body: { outcome: 'dismissed', reason: text } }));
    case 'uphold': {
      const { to, items, reasons } = back;
      const told = Object.fromEntries(items.map((no) => [String(no), reasons[no]?.trim() ?? '']));
      const sentBack = { to, items: [...items], reasons: told };
      return answered(api.POST(`${on}/resolve`, { ...at, body: { outcome: 'upheld', reason: text, sentBack } }));
    }
    case 'answer':
      return answered(api.POST(`${on}/answer`, { ...at, body: { text } }));
  }
};
