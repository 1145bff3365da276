import { useWords } from '../words/use-words.js';
import { nameOf, type Task, useSubjectOf } from './inbox-query.js';
import { type Chosen } from './use-chosen.js';

/** Chooses a task for an act on many. */
export const Tick = ({ task, chosen }: { readonly task: Task; readonly chosen: Chosen }) => {
  const { t, term } = useWords();
  const about = useSubjectOf()(task) ?? term('step', task.step);
  return (
    <label className="tick">
      <span className="unseen">{t('bulk.tick', { name: about })}</span>
      <input type="checkbox" checked={chosen.has(task)} onChange={() => chosen.tick(nameOf(task))} />
    </label>
  );
};
