import { OpenNext } from '../case/open-next.js';
import { TaskWaits } from '../case/pane-head.js';
import { type PaneProps } from '../case/pane-props.js';
import { TaskLight } from '../inbox/task-light.js';
import { nearDay } from '../parts/format.js';
import { useWords } from '../words/use-words.js';
import { MeetingPane } from './meeting-pane.js';

/** A task on a meeting or its minutes. */
export const MeetingTask = ({ task, today, onBack, onDone }: PaneProps) => {
  const { t, language } = useWords();
  return (
    <MeetingPane
      id={task.subject}
      urgency={
        <>
          <TaskLight task={task} />
          {task.due !== undefined && <span>{t('case.due', { day: nearDay(task.due, today, language) })}</span>}
        </>
      }
      waits={<TaskWaits task={task} today={today} />}
      bar={<OpenNext />}
      back={
        <button type="button" className="bare task-back" onClick={onBack}>
          {t('inbox.back')}
        </button>
      }
      onDone={onDone}
    />
  );
};
