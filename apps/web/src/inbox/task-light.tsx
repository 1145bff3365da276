import { Light } from '../parts/light.js';
import { useWords } from '../words/use-words.js';
import { type Task, urgency } from './inbox-query.js';

/** How much time a task has, in working days. */
export const TaskLight = ({ task }: { readonly task: Pick<Task, 'workingDaysLeft' | 'step'> }) => {
  const { t } = useWords();
  const left = task.workingDaysLeft;
  const is = urgency(task);
  if (left === undefined) return <Light is={is}>{t(is === 'returned' ? 'light.returned' : 'light.undated')}</Light>;
  const days = { count: Math.abs(left) };
  if (is === 'overdue') return <Light is={is}>{t('light.overdue', days)}</Light>;
  if (left === 0) return <Light is={is}>{t('light.today')}</Light>;
  if (is === 'soon') return <Light is={is}>{t('light.soon', days)}</Light>;
  return <Light is={is}>{t(is === 'returned' ? 'light.returnedLeft' : 'light.left', days)}</Light>;
};
