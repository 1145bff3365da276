import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { troubleOf } from '../api/trouble.js';
import { OpenNext } from '../case/open-next.js';
import { TaskWaits } from '../case/pane-head.js';
import { type PaneProps } from '../case/pane-props.js';
import '../case/task-pane.css';
import { useMoment } from '../moment/moment.js';
import '../obligations/board.css';
import { Failed, Loading } from '../parts/states.js';
import { useWords } from '../words/use-words.js';
import { FurtherPilot } from './further-pilot.js';
import { PilotPane } from './pilot-pane.js';
import './pilots.css';
import { pilotsQuery } from './pilots-query.js';

/** A task on the provincial pilots: one that asked to leave, or too few of them. */
export const PilotTask = (props: PaneProps) => {
  const { task, today, onBack, onDone } = props;
  const { t } = useWords();
  const pilots = useQuery(pilotsQuery(useMoment()));
  const back = (
    <button type="button" className="bare task-back" onClick={onBack}>
      {t('inbox.back')}
    </button>
  );
  if (!pilots.data)
    return (
      <section className="task-pane" aria-label={t('pilots.title')}>
        {pilots.isLoadingError ? (
          <Failed trouble={troubleOf(pilots.error)} again={pilots.refetch} />
        ) : (
          <Loading title={t('pilots.title')} name={t('pilots.reading')} rows={8} />
        )}
      </section>
    );
  const pilot = pilots.data.list.find(({ data }) => data.community === task.data['community']);
  if (!pilot) return <FurtherPilot {...props} pilots={pilots.data} back={back} />;
  return (
    <PilotPane
      pilot={pilot}
      pilots={pilots.data}
      bar={<OpenNext />}
      waits={<TaskWaits task={task} today={today} />}
      back={
        <>
          {back}
          <Link className="link" to="/pilots">
            {t('pilots.toAll')}
          </Link>
        </>
      }
      onDone={onDone}
    />
  );
};
