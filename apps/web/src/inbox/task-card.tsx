import { Link } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { nearDay } from '../parts/format.js';
import { useWords } from '../words/use-words.js';
import { nameOf, type Task, useSubjectOf } from './inbox-query.js';
import { TaskLight } from './task-light.js';

/** One thing that waits: what, by when, how urgent, and since when it waits. */
export const TaskCard = ({
  task,
  today,
  current,
}: {
  readonly task: Task;
  readonly today: string;
  readonly current: boolean;
}) => {
  const { t, term, language } = useWords();
  const card = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (current) card.current?.scrollIntoView({ block: 'nearest' });
  }, [current]);
  const about = useSubjectOf()(task);
  const items = Array.isArray(task.data['items']) ? (task.data['items'] as number[]) : [];
  return (
    <li ref={card} className={current ? 'task-card task-card-current' : 'task-card'}>
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
            : t('inbox.since', { day: nearDay(dayFrom(task.since), today, language) })}
        </span>
        <span className="task-card-line">
          <TaskLight task={task} />
          <span className="quiet cut task-card-who">{t('inbox.waitsForYou')}</span>
        </span>
      </Link>
    </li>
  );
};

const dayFrom = (since: string): string =>
  since === '' ? '2020-09-11' : new Date(Date.parse(since) + 8 * 3_600_000).toISOString().slice(0, 10);
