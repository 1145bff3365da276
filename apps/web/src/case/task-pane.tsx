import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense } from 'react';
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

/** The one thing that is being done: an assessment with its criteria, a paper that is owed, or another matter in short. */
export const TaskPane = (props: PaneProps) => {
  switch (props.task.account) {
    case 'creation':
      return <AssessmentPane {...props} />;
    case 'obligations':
      return (
        <Suspense fallback={<section className="task-pane" />}>
          <ObligationTask {...props} />
        </Suspense>
      );
    default:
      return objectionVerbs[props.task.step] ? <ObjectionPane {...props} /> : <PlainPane {...props} />;
  }
};

const AssessmentPane = (props: PaneProps) => {
  const { t } = useWords();
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
  if (!found.data || !standard.data) {
    return (
      <section className="task-pane">
        <Loading name={t('case.reading')} rows={12} />
      </section>
    );
  }
  const Pane = fills.has(props.task.step) ? SelfCheckPane : CasePane;
  return (
    <Suspense fallback={<Loading name={t('case.reading')} rows={12} />}>
      <Pane {...props} found={found.data} standard={standard.data} />
    </Suspense>
  );
};
