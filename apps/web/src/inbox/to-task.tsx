import { Link } from '@tanstack/react-router';
import { sameMoment } from '../moment/moment.js';
import { useWords } from '../words/use-words.js';
import { nameOf, type Task } from './inbox-query.js';

interface ToTaskProps {
  readonly task: Task;
  readonly className: string;
}

/** The way from a matter to the task that it is to whoever looks at it. */
export const ToTask = ({ task, className }: ToTaskProps) => {
  const { t, term } = useWords();
  return (
    <Link
      className={className}
      to="/inbox"
      search={(before: Record<string, unknown>) => ({ ...sameMoment(before), task: nameOf(task) }) as object}
    >
      {t('community.toTask', { step: term('step', task.step) })}
    </Link>
  );
};
