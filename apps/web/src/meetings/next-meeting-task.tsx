import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { OpenNext } from '../case/open-next.js';
import { PaneHead } from '../case/pane-head.js';
import { type PaneProps } from '../case/pane-props.js';
import { VerbBar } from '../case/verb-bar.js';
import { sameMoment, useMoment } from '../moment/moment.js';
import { fullDay } from '../parts/format.js';
import { useClosed } from '../shell/use-closed.js';
import { useWords } from '../words/use-words.js';
import { meetingActs } from './meeting-acts.js';
import { meetingsQuery } from './meeting-query.js';
import './meetings.css';
import { ScheduleForm } from './schedule-form.js';

/** The conference is expected to meet again, and nobody has planned it yet: the office calls the meeting (R16). */
export const NextMeetingTask = ({ task, today, onBack, onDone }: PaneProps) => {
  const { t, term, language } = useWords();
  const moment = useMoment();
  const closed = useClosed();
  const found = useQuery(meetingsQuery(moment));
  const [open, setOpen] = useState<string>();
  const last = found.data?.list.find(({ subject }) => subject === task.data['after']);
  const title = term('step', task.step);
  const label = term('verbOf', task.step);
  return (
    <section className="task-pane" aria-label={title}>
      <div className="task-pane-scroll">
        <PaneHead task={task} today={today} onBack={onBack} title={title} />
        <dl className="plain-facts">
          {task.due !== undefined && (
            <div>
              <dt className="second">{t('meetings.nextLatest')}</dt>
              <dd>{fullDay(task.due, language)}</dd>
            </div>
          )}
          {last?.data.plan && (
            <div>
              <dt className="second">{t('meetings.lastOne')}</dt>
              <dd>
                <Link className="link" to="/meetings/$id" params={{ id: last.subject }} search={sameMoment}>
                  {t('meetings.name', { number: last.data.plan.number })}
                </Link>{' '}
                {last.data.held && <span className="second">{fullDay(last.data.held.heldOn, language)}</span>}
              </dd>
            </div>
          )}
        </dl>
      </div>
      {open !== undefined && closed === undefined && (
        <ScheduleForm
          matter={`meeting.after.${String(task.data['after'])}`}
          title={label}
          confirm={label}
          holder={task.holder}
          send={meetingActs.schedule}
          onClose={() => setOpen(undefined)}
          onDone={() => onDone(t('verb.done', { verb: label }))}
        />
      )}
      <VerbBar verbs={[{ id: task.step, label, closed }]} leading={task.step} open={open} onOpen={setOpen}>
        <OpenNext />
      </VerbBar>
    </section>
  );
};
