import { type CommandAnswer } from '@greenledger/contracts';
import { creationActs, type Envelope, simpleActOf } from '../../case/send.js';
import { obligationActs } from '../../obligations/obligation-acts.js';
import { type Task } from '../inbox-query.js';

/** An act that can be done to many tasks at once, each as a command of its own. */
interface BulkAct {
  /** Its word in the catalogue. */
  readonly verb: string;
  readonly send: (task: Task, envelope: Envelope) => Promise<CommandAnswer>;
}

/**
 * Acts that say one thing of every matter alike. Whatever judges criteria or gives a reason is done one by one: nobody
 * passes twelve assessments without opening them.
 */
const acts: Readonly<Record<string, BulkAct | undefined>> = {
  'creation/street': {
    verb: 'recommend',
    send: ({ subject }, envelope) => creationActs.recommend(subject, {}, envelope),
  },
  'creation/confirmation': {
    verb: 'confirm',
    send: ({ subject }, envelope) => creationActs.confirm(subject, envelope),
  },
  'obligations/accept': { verb: 'accept', send: ({ subject }, envelope) => obligationActs.accept(subject, envelope) },
};

export const bulkActOf = (task: Task): BulkAct | undefined => {
  const simple = simpleActOf(task);
  return simple ? { verb: task.step, send: simple } : acts[`${task.account}/${task.step}`];
};

/** Of some tasks those for which each act is offered, by its verb. */
export const byVerb = (tasks: readonly Task[]): ReadonlyMap<string, readonly Task[]> => {
  const groups = new Map<string, Task[]>();
  for (const task of tasks) {
    const verb = bulkActOf(task)?.verb;
    if (verb !== undefined) groups.set(verb, [...(groups.get(verb) ?? []), task]);
  }
  return groups;
};
