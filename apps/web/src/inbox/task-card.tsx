import { Link } from '@tanstack/react-router';
import { dayOf, nearDay } from '../parts/format.js';
import { usePrepared } from '../notices/use-prepared.js';
import { useWords } from '../words/use-words.js';
import { bulkActOf } from './bulk/bulk-acts.js';
import { nameOf, type Task, useSubjectOf } from './inbox-query.js';
import { TaskLight } from './task-light.js';
import { Tick } from './tick.js';
import { type Chosen } from './use-chosen.js';

interface CardProps {
  readonly task: Task;
  readonly today: string;
  readonly current: boolean;
  readonly chosen: Chosen;
  /** Its place in its group, of which not all cards are drawn. */
  readonly place: { readonly at: number; readonly of: number };
}

/** One thing that waits: what, by when, how urgent, and since when it waits. */
export const TaskCard = ({ task, today, current, chosen, place }: CardProps) => {
  const { t, term, language } = useWords();
  const about = useSubjectOf()(task);
  const prepared = usePrepared(task);
  const items = Array.isArray(task.data['items']) ? (task.data['items'] as number[]) : [];
  const offered = bulkActOf(task) !== undefined;
  const classes = ['task-card', current && 'task-card-current', offered && 'task-card-offered'];
  return (
    <li className={classes.filter(Boolean).join(' ')} aria-posinset={place.at} aria-setsize={place.of}>
      {offered && <Tick task={task} chosen={chosen} />}
      <Link
        from="/inbox"
        to="/inbox"
        search={(before) => ({ ...before, task: nameOf(task) })}
        {...(current && { 'aria-current': 'true' as const })}
      >
        <span className="task-card-line">
          <span className="cut">
            <strong>{about ?? term('step', task.step)}</strong>
            {about !== undefined && <span className="second task-card-step">{term('step', task.step)}</span>}
          </span>
          {task.due !== undefined && <span className="second one-line">{nearDay(task.due, today, language)}</span>}
        </span>
        <span className="second task-card-what cut">
          {items.length > 0
            ? t('inbox.returnedItems', { items: items.map((no) => `C${no}`).join(t('comma')) })
            : prepared
              ? t('notice.preparedOn', { day: nearDay(prepared.effectiveFrom, today, language) })
              : task.since !== '' && t('inbox.since', { day: nearDay(dayOf(task.since), today, language) })}
        </span>
        <span className="task-card-line">
          <TaskLight task={task} />
          <span className="quiet cut task-card-who">
            {task.followUp === undefined
              ? t('inbox.waitsForYou')
              : t('inbox.followUpOn', { day: nearDay(task.followUp, today, language) })}
          </span>
        </span>
      </Link>
    </li>
  );
};
