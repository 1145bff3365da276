import { type ReactNode } from 'react';
import { FollowUp } from '../inbox/follow-up.js';
import { type Task } from '../inbox/inbox-query.js';
import { TaskLight } from '../inbox/task-light.js';
import { dayOf, nearDay } from '../parts/format.js';
import { usePlaces } from '../parts/places.js';
import { useWords } from '../words/use-words.js';

interface PaneHeadProps {
  readonly task: Task;
  readonly today: string;
  readonly onBack: () => void;
  readonly title: string;
  /** What tells this matter from others, in one line. */
  readonly facts?: ReactNode;
}

/** The head of every task: what it is, how urgent, and for whom it waits since when. */
export const PaneHead = ({ task, today, onBack, title, facts }: PaneHeadProps) => {
  const { t, language } = useWords();
  return (
    <>
      <button type="button" className="bare task-back" onClick={onBack}>
        {t('inbox.back')}
      </button>
      <div className="task-head">
        <h1 className="h-page" tabIndex={-1}>
          {title}
        </h1>
        <div className="task-head-end">
          <TaskLight task={task} />
          {task.due !== undefined && <span>{t('case.due', { day: nearDay(task.due, today, language) })}</span>}
        </div>
      </div>
      {facts !== undefined && <p className="task-facts">{facts}</p>}
      <div className="task-when">
        <TaskWaits task={task} today={today} />
        <FollowUp task={task} />
      </div>
    </>
  );
};

/** For whom a task waits, and since when. */
export const TaskWaits = ({ task, today }: Pick<PaneHeadProps, 'task' | 'today'>) => {
  const { t, language } = useWords();
  const { holder } = usePlaces();
  return (
    <p className="task-waits">
      {task.since === ''
        ? t('case.waits', { who: holder(task.holder) })
        : t('case.waitsSince', { who: holder(task.holder), since: nearDay(dayOf(task.since), today, language) })}
    </p>
  );
};
