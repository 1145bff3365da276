import { useQuery } from '@tanstack/react-query';
import { type ComponentType, lazy, type LazyExoticComponent, Suspense } from 'react';
import { troubleOf } from '../api/trouble.js';
import { useMoment } from '../moment/moment.js';
import { Failed, Loading } from '../parts/states.js';
import { useWords } from '../words/use-words.js';
import { CasePane } from './case-pane.js';
import { caseQuery, standardQuery } from './case-query.js';
import { objectionVerbs } from './objection-acts.js';
import { ObjectionPane } from './objection-pane.js';
import { type PaneProps } from './pane-props.js';
import { PlainPane } from './plain-pane.js';
import './task-pane.css';

/** Steps at which the community answers; the form comes when it is asked for, as few people fill one in. */
const fills = new Set(['selfCheck', 'mend']);
const SelfCheckPane = lazy(() =>
  import('../self-check/self-check-pane.js').then(({ SelfCheckPane: component }) => ({ default: component })),
);
const ObligationTask = lazy(async () => ({
  default: (await import('../obligations/obligation-pane.js')).ObligationTask,
}));
const MeetingTask = lazy(async () => ({ default: (await import('../meetings/meeting-task.js')).MeetingTask }));
const ConferenceTask = lazy(async () => ({
  default: (await import('../meetings/conference-task.js')).ConferenceTask,
}));
const PilotTask = lazy(async () => ({ default: (await import('../pilots/pilot-task.js')).PilotTask }));
const DocumentTask = lazy(async () => ({ default: (await import('../documents/document-task.js')).DocumentTask }));

/** The panes of other matters by their account; each comes when its first task is opened. */
const panes: Readonly<Record<string, LazyExoticComponent<ComponentType<PaneProps>>>> = {
  obligations: ObligationTask,
  meetings: MeetingTask,
  minutes: MeetingTask,
  pilots: PilotTask,
  conference: ConferenceTask,
  'policy-documents': DocumentTask,
};

/** The one thing that is being done: an assessment with its criteria, another matter in its own pane, or one in short. */
export const TaskPane = (props: PaneProps) => {
  const { account } = props.task;
  const { t, term } = useWords();
  const Pane = panes[account];
  if (Pane) {
    const reading = <Loading title={term('step', props.task.step)} name={t('case.reading')} rows={12} />;
    return (
      <Suspense fallback={<section className="task-pane">{reading}</section>}>
        <Pane {...props} />
      </Suspense>
    );
  }
  if (account === 'creation') return <AssessmentPane {...props} />;
  return objectionVerbs[props.task.step] ? <ObjectionPane {...props} /> : <PlainPane {...props} />;
};

const AssessmentPane = (props: PaneProps) => {
  const { t, term } = useWords();
  const moment = useMoment();
  const found = useQuery(caseQuery(props.task.subject, moment));
  const standard = useQuery(standardQuery);
  // what was read once stays, also when reading it again fails
  const failed = found.isLoadingError ? found.error : standard.isLoadingError ? standard.error : null;
  if (failed) {
    return (
      <section className="task-pane">
        <Failed trouble={troubleOf(failed)} again={() => Promise.all([found.refetch(), standard.refetch()])} />
      </section>
    );
  }
  const reading = (
    <section className="task-pane">
      <Loading title={term('step', props.task.step)} name={t('case.reading')} rows={12} />
    </section>
  );
  if (!found.data || !standard.data) return reading;
  const Pane = fills.has(props.task.step) ? SelfCheckPane : CasePane;
  return (
    <Suspense fallback={reading}>
      <Pane {...props} found={found.data} standard={standard.data} />
    </Suspense>
  );
};
